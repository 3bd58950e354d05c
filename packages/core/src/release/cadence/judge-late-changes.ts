import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { LogEntry } from '../../git/index.js';
import { findReverted, parseConventionalCommit, saysBreaking, type CommitMessage } from '../bump/index.js';
import { listSquashed } from '../bump/list-squashed.js';
import { readReapplied } from '../bump/read-revert.js';
import type { ReleaseHistory } from '../release-run.js';
import type { CadenceJudgement } from './cadence-facts.js';
import { findLateChanges, type FreezePoint } from './late-changes.js';

export const changesCheck = 'cadence:changes';

/** More commits than this are counted, not listed. */
const mostListed = 50;

export interface LateChangesFacts {
  readonly name: string;
  readonly history: ReleaseHistory;
  /** Commits that touch the package that is released; null: all. */
  readonly concerned: ReadonlySet<string> | null;
  /** Null: neither a candidate nor a plan says when it began. */
  readonly point: FreezePoint | null;
  /** When it began, for messages: `the candidate v1.5.0-rc.1`. */
  readonly since: string;
}

/** Whether anything but fixes and documents came in after stabilisation began. */
export function judgeLateChanges({ name, history, concerned, point, since }: LateChangesFacts): CadenceJudgement {
  const shared = { rule: 'release/change-after-freeze', check: changesCheck } as const;
  if (history.state === 'unknown') {
    const finding: FindingDraft = { ...shared, keys: { release: name, commit: '' }, outcome: 'unverified', reason: 'unreadable-source', message: 'What came in after the freeze cannot be known from this clone.', causedBy: toFinding(history.finding).fingerprint };
    return { check: changesCheck, findings: [finding], note: 'changes after the freeze unknown' };
  }
  if (point === null) {
    const finding: FindingDraft = { ...shared, keys: { release: name, commit: '' }, outcome: 'not-applicable', message: 'Neither a candidate nor a planned day says when stabilisation began.' };
    return { check: changesCheck, findings: [finding], note: 'no freeze of changes' };
  }
  const late = findLateChanges(history.commits, point).filter(({ commit }) => concerned === null || concerned.has(commit));
  const { reverted, undone } = findReverted(late);
  // What was taken back again changes nothing, nor does what took it back.
  const refused = late.filter(({ commit }) => !reverted.has(commit) && !undone.has(commit)).flatMap((entry) => {
    const fault = findFault(entry);
    return fault === null ? [] : [{ entry, fault }];
  });
  const findings = refused.slice(0, mostListed).map(({ entry, fault }): FindingDraft => ({
    ...shared, keys: { release: name, commit: entry.commit }, actual: entry.subject,
    message: `${entry.commit.slice(0, 12)} came in after ${since}: ${JSON.stringify(entry.subject.slice(0, 200))} ${fault.what}.`,
    ...(fault.isKnown ? { outcome: 'fail' } : { outcome: 'unverified', reason: 'unproven' }),
  }));
  const rest = refused.slice(mostListed);
  if (rest.length > 0) {
    const outcome = rest.some(({ fault }) => fault.isKnown) ? { outcome: 'fail' as const } : { outcome: 'unverified' as const, reason: 'unproven' as const };
    findings.push({ ...shared, ...outcome, keys: { release: name, commit: 'others' }, message: `${rest.length} more ${rest.length === 1 ? 'commit' : 'commits'} came in after ${since} that cannot be taken for fixes or documents.` });
  }
  const count = late.filter((entry) => !isMerge(entry)).length;
  const commits = `${String(count)} ${count === 1 ? 'commit' : 'commits'} after ${since}`;
  const note = refused.length === 0 ? `${commits}, nothing but fixes and documents` : `${commits}, of which ${String(refused.length)} cannot be taken for fixes or documents`;
  return { check: changesCheck, findings, note };
}

/** What stabilisation is made of. A revert takes back what was found wanting. */
const stabilising: ReadonlySet<string> = new Set(['fix', 'docs', 'security', 'revert']);
/** Commits that write the version and the changelog: `chore(release): 1.5.0`. */
const preparing: ReadonlySet<string> = new Set(['chore', 'build']);

interface ChangeFault {
  readonly what: string;
  readonly isKnown: boolean;
}

/** Null: it belongs to stabilisation. Where the first line says nothing of what it is, nobody can know. A squash is all that it lists. */
function findFault(entry: LogEntry): ChangeFault | null {
  const listed = listSquashed(entry).map((subject) => ({ subject, body: '' }));
  const faults = [toReapplied(entry), ...listed].flatMap((message) => findMessageFault(message, isMerge(entry)) ?? []);
  return faults.find(({ isKnown }) => isKnown) ?? faults[0] ?? null;
}

function findMessageFault(message: CommitMessage, ofMerge: boolean): ChangeFault | null {
  const change = parseConventionalCommit(message);
  if (change?.isBreaking ?? saysBreaking(message)) return { what: 'is a breaking change', isKnown: true };
  if (change === null) {
    // What a merge brings is judged by itself, and a revert takes back what was found wanting.
    return ofMerge || /^(?:Reapply ")?Revert "/.test(message.subject) ? null : { what: 'does not say whether it is a fix', isKnown: false };
  }
  if (stabilising.has(change.type) || (preparing.has(change.type) && change.scope === 'release')) return null;
  return { what: `is of type \`${change.type}\`, neither a fix nor a document`, isKnown: true };
}

/** A revert of a revert brings back what had been taken out: it is what that was. */
function toReapplied({ subject, body }: LogEntry): CommitMessage {
  return { subject: readReapplied(subject) ?? subject, body };
}

function isMerge({ parents }: LogEntry): boolean {
  return parents.length > 1;
}
