import type { ReadEvidence } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../evidence/index.js';
import type { SourceProblem } from '../gate/approvals/approval-facts.js';
import { toProblem } from '../gate/approvals/to-problem.js';
import type { Answered, ReleaseFacts } from '../host/index.js';
import { checkOf, type ReleaseRun } from './release-run.js';

/** What GitHub is asked, for messages. */
export interface Question {
  /** Key of the finding when there is no answer: `milestone`, `dependabot`. */
  readonly source: string;
  /** As a continuation of "GitHub was not asked for": `the open pull requests of the milestone v1.4.0`. */
  readonly what: string;
  /** As a workflow writes it: `pull-requests: read`. Null where no workflow's token is enough. */
  readonly permission: string | null;
}

/** An answer with what is kept of it, or why there is none. */
export type Asked<T> =
  | { readonly state: 'read'; readonly value: T; readonly evidence: readonly ReadEvidence[] }
  | { readonly state: 'unread'; readonly problem: SourceProblem };

/** Asks GitHub where there is a token, and keeps what it answers. Throws only what is a fault of this program. */
export async function askGitHub<T>({ facts, log }: Pick<ReleaseRun, 'facts' | 'log'>, question: Question, ask: (facts: ReleaseFacts) => Promise<Answered<T>>): Promise<Asked<T>> {
  if (facts === null) return { state: 'unread', problem: toTokenProblem(question) };
  try {
    const answered = await ask(facts);
    return { state: 'read', value: answered.value, evidence: log.answers(answered) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const problem = toProblem(question.source, error);
    // GitHub also says "not found" of what a token may not see.
    return { state: 'unread', problem: error.code === 'github/not-found' ? { ...problem, remedy: `${problem.remedy} ${toGrant(question)}` } : problem };
  }
}

/** The finding about something that could not be looked at: never that nothing is there. */
export function toUnread(item: string, { source, reason, message, remedy }: SourceProblem): FindingDraft {
  return { rule: 'release/source-unread', keys: { item, source }, check: checkOf(item), outcome: 'unverified', reason, message, remedy };
}

function toTokenProblem(question: Question): SourceProblem {
  return {
    source: question.source, reason: 'permission-denied', message: `GitHub was not asked for ${question.what}: there is no token.`,
    remedy: `Give the action \`github-token\`, or set GITHUB_TOKEN for the command. ${toGrant(question)}`,
  };
}

function toGrant({ permission }: Question): string {
  return permission === null ? 'No token of a workflow may read it: give the token of an app or a person that may.' : `Add to the job:\npermissions:\n  ${permission}`;
}
