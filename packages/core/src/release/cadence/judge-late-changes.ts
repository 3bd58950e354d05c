import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { LogEntry } from '../../git/index.js';
import type { ReleaseHistory } from '../release-run.js';
import type { CadenceJudgement } from './cadence-facts.js';
import { readChange } from './conventional-change.js';
import { findLateChanges, withoutReverted, type FreezePoint } from './late-changes.js';

export const changesCheck = 'cadence:changes';

/** More commits than this are counted, not listed. */
const mostListed = 50;

export interface LateChangesFacts {
  readonly name: string;
  readonly history: ReleaseHistory;
  /** Null: neither a candidate nor a plan says when it began. */
  readonly point: FreezePoint | null;
  /** When it began, for messages: `the candidate v1.5.0-rc.1`. */
  readonly since: string;
}

/** Whether anything but fixes and documents came in after stabilisation began. */
export function judgeLateChanges({ name, history, point, since }: LateChangesFacts): CadenceJudgement {
  const shared = { rule: 'release/change-after-freeze', check: changesCheck } as const;
  if (history.state === 'unknown') {
    const finding: FindingDraft = { ...shared, keys: { release: name, commit: '' }, outcome: 'unverified', reason: 'unreadable-source', message: 'What came in after the freeze cannot be known from this clone.', causedBy: toFinding(history.finding).fingerprint };
    return { check: changesCheck, findings: [finding], note: 'changes after the freeze unknown' };
  }
  if (point === null) {
    const finding: FindingDraft = { ...shared, keys: { release: name, commit: '' }, outcome: 'not-applicable', message: 'Neither a candidate nor a planned day says when stabilisation began.' };
    return { check: changesCheck, findings: [finding], note: 'no freeze of changes' };
  }
  const late = findLateChanges(history.commits, point);
  const refused = withoutReverted(late).flatMap((entry) => {
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
    findings.push({ ...shared, ...outcome, keys: { release: name, commit: 'others' }, message: `${rest.length} more commits came in after ${since} that are neither fixes nor documents.` });
  }
  const note = refused.length === 0 ? `${String(late.length)} ${late.length === 1 ? 'commit' : 'commits'} after ${since}, nothing but fixes and documents` : `${String(refused.length)} of ${String(late.length)} commits after ${since} are no fixes and no documents`;
  return { check: changesCheck, findings, note };
}

/** What stabilisation is made of. A revert takes back what was found wanting. */
const stabilising: ReadonlySet<string> = new Set(['fix', 'docs', 'security', 'revert']);
/** Commits that write the version and the changelog: `chore(release): 1.5.0`. */
const preparing: ReadonlySet<string> = new Set(['chore', 'build']);

/** Null: it belongs to stabilisation. Where the first line says nothing of what it is, nobody can know. */
function findFault(entry: LogEntry): { readonly what: string; readonly isKnown: boolean } | null {
  // Git's own words; a revert of a revert brings back what it took away.
  if (/^Revert "(?!Revert ")/.test(entry.subject)) return null;
  const change = readChange(entry);
  if (change === null) return { what: 'does not say whether it is a fix', isKnown: false };
  if (change.isBreaking) return { what: 'is a breaking change', isKnown: true };
  if (stabilising.has(change.type) || (preparing.has(change.type) && change.scope === 'release')) return null;
  return { what: `is of type \`${change.type}\`, neither a fix nor a document`, isKnown: true };
}
