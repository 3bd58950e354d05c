import type { Finding } from '@shipworthy/contract/envelope';
import { isRuleId, rules } from '@shipworthy/contract/rules';
import type { FindingDraft } from '../evidence/index.js';
import { toCaseCheck, toFixtureCheck } from './checks.js';
import { fingerprintOfDraft } from './fingerprint-of-draft.js';
import type { ObservationsDocument } from './completeness/select-evidence.js';

/** Said anew over the whole, where a part could only speak for itself. */
const judgedAnew: ReadonlySet<string> = new Set(['pack/warning-budget', 'policy/waiver-expired', 'evidence/nothing-checked', 'evidence/everything-waived']);

/**
 * What the runner found stands in the drift report again, once, under its own rule and fingerprint: a case that failed its expectations is not
 * green because its output happens to match the baseline. `only` names the checks of a report on some cases; null: all.
 */
export function carryFindings(documents: readonly ObservationsDocument[], only: ReadonlySet<string> | null): FindingDraft[] {
  const carried = new Map<string, FindingDraft>();
  for (const finding of documents.flatMap(({ findings }) => findings)) {
    const draft = toDraft(finding);
    const isOther = only !== null && draft.check !== null && !only.has(draft.check);
    if (isOther || judgedAnew.has(finding.rule)) continue;
    const fingerprint = fingerprintOfDraft(draft);
    if (!carried.has(fingerprint) || draft.outcome === 'fail') carried.set(fingerprint, draft);
  }
  return [...carried.values()];
}

/** First blocking finding of each check: what other findings of the check follow from. */
export function causesOf(carried: readonly FindingDraft[]): Map<string, string> {
  const causes = new Map<string, string>();
  for (const draft of carried.toSorted((a, b) => Number(b.outcome === 'fail') - Number(a.outcome === 'fail'))) {
    const isBlocking = draft.outcome === 'fail' || draft.outcome === 'unverified';
    if (draft.check !== null && isBlocking && !causes.has(draft.check)) causes.set(draft.check, fingerprintOfDraft(draft));
  }
  return causes;
}

function toDraft(finding: Finding): FindingDraft {
  const { message, expected, actual, location, remedy, reason, causedBy } = finding;
  return {
    ...toIdentity(finding), message, expected, actual, location, remedy,
    // A waived finding meets the waivers again. What it was before is not written down; the stricter reading is the safe one.
    outcome: finding.outcome === 'waived' || finding.outcome === 'pass' ? 'fail' : finding.outcome,
    ...(reason === null ? {} : { reason }),
    ...(causedBy === null ? {} : { causedBy }),
  };
}

/** A rule of a later version cannot be judged like ours, but may not get lost: it keeps its words and its outcome. */
function toIdentity({ rule, keys, fingerprint }: Finding): Pick<FindingDraft, 'rule' | 'keys' | 'check'> {
  const check = keys.case !== undefined ? toCaseCheck(keys.case) : keys.fixture !== undefined ? toFixtureCheck(keys.fixture) : null;
  const isKnown = isRuleId(rule) && Object.keys(keys).sort().join() === [...rules[rule].keys].sort().join();
  return isKnown ? { rule, keys, check } : { rule: 'drift/observation-refused', keys: { document: `${rule} ${fingerprint}` }, check };
}
