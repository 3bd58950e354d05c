import type { Waiver } from '@shipworthy/contract/config';
import type { Finding } from '@shipworthy/contract/envelope';
import { matchGlobs } from '../files/index.js';
import type { FindingDraft } from './finding-draft.js';

/** Outcomes that an agreed exception can cover. */
const waivable = new Set(['fail', 'warn', 'unverified']);

/** What waivers did to findings. `used` holds the indexes of the waivers that matched something. */
export interface WaiverEffect {
  readonly findings: readonly Finding[];
  readonly expired: readonly FindingDraft[];
  readonly used: ReadonlySet<number>;
}

/**
 * Marks findings as waived. A waiver is valid through the end of its day in UTC; an expired one that would have matched
 * leaves the finding as it is and adds `policy/waiver-expired`.
 * @param asOf the real date, `YYYY-MM-DD`, never SOURCE_DATE_EPOCH
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], asOf: string): WaiverEffect {
  const used = new Set<number>();
  const expired = new Map<number, FindingDraft>();
  const matchers = waivers.map(toMatcher);
  const judged = findings.map((finding) => {
    if (!waivable.has(finding.outcome)) return finding;
    const matching = waivers.flatMap((waiver, index) => (matchers[index]?.(finding) === true ? [{ waiver, index }] : []));
    for (const { index } of matching) used.add(index);
    const valid = matching.find(({ waiver }) => waiver.expires >= asOf);
    if (valid !== undefined) {
      const { owner, reason, expires } = valid.waiver;
      return { ...finding, outcome: 'waived' as const, waiver: { owner, reason, expires } };
    }
    for (const { waiver, index } of matching) expired.set(index, toExpired(waiver));
    return finding;
  });
  return { findings: judged, expired: [...expired.values()], used };
}

/** Indexes of the waivers that match no finding. One that was already applied (`waived`) counts as used. */
export function findUnusedWaivers(waivers: readonly Waiver[], findings: Iterable<Finding>): number[] {
  const unused = new Map(waivers.map((waiver, index) => [index, toMatcher(waiver)]));
  for (const finding of findings) {
    if (!waivable.has(finding.outcome) && finding.outcome !== 'waived') continue;
    for (const [index, matches] of unused) if (matches(finding)) unused.delete(index);
  }
  return [...unused.keys()];
}

function toMatcher(waiver: Waiver): (finding: Finding) => boolean {
  const matchesPath = waiver.path === undefined ? null : matchGlobs([waiver.path]);
  return (finding) =>
    finding.rule === waiver.rule &&
    (waiver.fingerprint === undefined || waiver.fingerprint === finding.fingerprint) &&
    (matchesPath === null || (finding.location !== null && matchesPath(finding.location.path)));
}

function toExpired(waiver: Waiver): FindingDraft {
  return {
    rule: 'policy/waiver-expired',
    keys: { rule: waiver.rule, selector: selectorOf(waiver) },
    check: null,
    outcome: 'warn',
    message: `The waiver of ${waiver.rule} by ${waiver.owner} expired on ${waiver.expires}.`,
    expected: `valid on the day of the check`,
    actual: waiver.expires,
  };
}

/** What a waiver selects beside its rule: part of the identity of findings about the waiver. */
export function selectorOf(waiver: Waiver): string {
  return waiver.fingerprint ?? waiver.path ?? '*';
}
