import type { FindingDraft } from '../../evidence/index.js';
import type { ListedPullRequest } from '../../host/index.js';
import { toUnread } from '../ask-github.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import { markNames, type MarkFacts, type PullRequestFacts } from './pull-request-facts.js';

export const pullRequestsId = 'RL-01';

interface OpenPullRequest {
  readonly pullRequest: ListedPullRequest;
  /** Marks that it bears: `milestone v1.4.0`. */
  readonly marks: readonly string[];
}

/** No pull request of the release may be open. A draft is open. */
export function judgePullRequests(facts: PullRequestFacts): CriterionResult {
  const { release, marks, problems, evidence } = facts;
  const open = listOpen(marks);
  const unread = [...problems, ...marks.flatMap(({ found }) => (found.state === 'unread' ? [found.problem] : []))];
  const findings = [...open.map((one) => toOpenFinding(release, one)), ...unread.map((problem) => toUnread(pullRequestsId, problem))];
  if (unread.length === 0 && marks.every(({ found }) => found.state === 'absent')) return { findings: [unmarked(release, marks)], note: describeAbsent(marks), evidence };
  return { findings, note: describe(open, marks, unread.length), evidence };
}

/** Each once, whatever it is marked by, the oldest first. */
function listOpen(marks: readonly MarkFacts[]): OpenPullRequest[] {
  const byNumber = new Map<number, OpenPullRequest>();
  for (const mark of marks) {
    if (mark.found.state !== 'read') continue;
    for (const pullRequest of mark.found.open) {
      const before = byNumber.get(pullRequest.number);
      byNumber.set(pullRequest.number, { pullRequest: before?.pullRequest ?? pullRequest, marks: [...(before?.marks ?? []), toText(mark)] });
    }
  }
  return [...byNumber.values()].toSorted((a, b) => a.pullRequest.number - b.pullRequest.number);
}

function toOpenFinding(release: string, { pullRequest: { number, title, isDraft }, marks }: OpenPullRequest): FindingDraft {
  return {
    rule: 'release/pull-request-open', keys: { release, pullRequest: String(number) }, check: checkOf(pullRequestsId), outcome: 'fail',
    message: `Pull request #${number} ${JSON.stringify(title.slice(0, 200))} is ${isDraft ? 'an open draft' : 'open'}; it belongs to the release by its ${marks.join(' and ')}.`,
    expected: 'merged or closed', actual: isDraft ? 'draft' : 'open',
  };
}

function unmarked(release: string, marks: readonly MarkFacts[]): FindingDraft {
  return { rule: 'release/pull-request-open', keys: { release, pullRequest: 'none' }, check: checkOf(pullRequestsId), outcome: 'not-applicable', message: describeAbsent(marks) };
}

function describeAbsent(marks: readonly MarkFacts[]): string {
  return `GitHub has ${marks.map((mark) => `no ${toText(mark)}`).join(' and ')}: nothing says which pull requests belong to this release.`;
}

function describe(open: readonly OpenPullRequest[], marks: readonly MarkFacts[], unread: number): string {
  const numbers = open.slice(0, 10).map(({ pullRequest }) => `#${pullRequest.number}`).join(', ');
  const said = marks.filter(({ found }) => found.state === 'read').map(toText).join(', ');
  const found = open.length > 0 ? `${open.length} open: ${numbers}${open.length > 10 ? ', …' : ''}.` : said === '' ? '' : `No open pull request by ${said}.`;
  const missing = marks.filter(({ found: one }) => one.state === 'unread').map(toText).join(', ');
  return [found, unread === 0 ? '' : missing === '' ? 'Nobody knows which pull requests belong to the release.' : `Not known: what is open by ${missing}.`].filter((part) => part !== '').join(' ');
}

function toText({ by, name }: MarkFacts): string {
  return `${markNames[by]} ${name}`;
}
