import type { Finding } from '@shipworthy/contract/envelope';
import { isRuleId, rules, type RuleId } from '@shipworthy/contract/rules';
import { toFinding, type FindingDraft } from '../evidence/index.js';
import type { LoadedPack } from '../pack/index.js';
import { toCaseCheck, toFixtureCheck } from './checks.js';
import type { ObservationsDocument } from './select-evidence.js';

type Keys = Readonly<Record<string, string>>;

/** Said anew over the whole, where a part could only speak for itself. */
const judgedAnew: ReadonlySet<string> = new Set(['pack/warning-budget', 'policy/waiver-expired', 'evidence/nothing-checked', 'evidence/everything-waived']);

export interface CarryInput {
  readonly pack: LoadedPack;
  readonly documents: readonly ObservationsDocument[];
  /** Checks of this report: findings about anything else are left out when only some cases are judged. Null: all. */
  readonly only: ReadonlySet<string> | null;
}

/**
 * What the runner found stands in the drift report again, once, under its own rule and fingerprint: a case that failed its expectations is not
 * green because its output happens to match the baseline. A finding that was waived is taken up as it would count without the waiver, and
 * meets the waivers again.
 */
export function carryFindings({ pack, documents, only }: CarryInput): FindingDraft[] {
  const carried = new Map<string, FindingDraft>();
  for (const document of documents) {
    const identify = createIdentifier(pack, document);
    for (const finding of document.findings) {
      if (judgedAnew.has(finding.rule)) continue;
      const draft = toDraft(finding, identify(finding));
      if (only !== null && draft.check !== null && !only.has(draft.check)) continue;
      const before = carried.get(finding.fingerprint);
      if (before === undefined || (before.outcome !== 'fail' && draft.outcome === 'fail')) carried.set(finding.fingerprint, draft);
    }
  }
  return [...carried.values()];
}

/** First blocking finding of each check: what other findings of the check follow from. */
export function causesOf(carried: readonly FindingDraft[]): Map<string, string> {
  const causes = new Map<string, string>();
  for (const draft of carried.toSorted((a, b) => Number(b.outcome === 'fail') - Number(a.outcome === 'fail'))) {
    const isBlocking = draft.outcome === 'fail' || draft.outcome === 'unverified';
    if (draft.check !== null && isBlocking && !causes.has(draft.check)) causes.set(draft.check, toFinding(draft).fingerprint);
  }
  return causes;
}

interface Identity {
  readonly rule: RuleId;
  readonly keys: Keys;
  readonly check: string | null;
}

function toDraft(finding: Finding, identity: Identity): FindingDraft {
  // What a waived finding was before is not written down; the stricter reading is the safe one.
  const outcome = finding.outcome === 'waived' || finding.outcome === 'pass' ? 'fail' : finding.outcome;
  return {
    ...identity,
    outcome,
    message: finding.message,
    expected: finding.expected,
    actual: finding.actual,
    location: finding.location,
    remedy: finding.remedy,
    ...(finding.reason === null ? {} : { reason: finding.reason }),
    ...(finding.causedBy === null ? {} : { causedBy: finding.causedBy }),
  };
}

/**
 * A finding says what it is about through its fingerprint only, so the things that the pack knows are tried. One that fits nothing (a rule
 * of a later version) keeps its words and its outcome under `drift/observation-refused`: it may not get lost.
 */
function createIdentifier(pack: LoadedPack, document: ObservationsDocument): (finding: Finding) => Identity {
  const candidates = new Map<string, readonly Omit<Identity, 'rule'>[]>();
  const known = new Map<RuleId, ReadonlyMap<string, Identity>>();
  const tableOf = (rule: RuleId): ReadonlyMap<string, Identity> => {
    const names = [...rules[rule].keys].sort().join();
    const things = candidates.get(names) ?? listThings(names, pack, document);
    candidates.set(names, things);
    return new Map(things.map(({ keys, check }) => [toFinding({ rule, keys, check, outcome: 'fail', message: '' }).fingerprint, { rule, keys, check }]));
  };
  return (finding) => {
    if (isRuleId(finding.rule)) {
      const table = known.get(finding.rule) ?? tableOf(finding.rule);
      known.set(finding.rule, table);
      const identity = table.get(finding.fingerprint);
      if (identity !== undefined) return identity;
    }
    return { rule: 'drift/observation-refused', keys: { document: `${finding.rule} ${finding.fingerprint}` }, check: null };
  };
}

function listThings(names: string, pack: LoadedPack, { details }: ObservationsDocument): Omit<Identity, 'rule'>[] {
  const { id } = pack.ref;
  const cases = details.cases.map((one) => one.id);
  const fixtures = [...details.fixtures.map((one) => one.id), ...pack.manifest.fixtures.map((one) => one.id)];
  const paths = [pack.path, ...pack.files.flatMap(({ path, name }) => [path, name]), pack.path.replace(/\.[^./]+$/, '.lock.json')];
  switch (names) {
    case 'pack': return [{ keys: { pack: id }, check: null }];
    case 'case,pack': return cases.map((one) => ({ keys: { pack: id, case: one }, check: toCaseCheck(one) }));
    case 'fixture,pack': return fixtures.map((one) => ({ keys: { pack: id, fixture: one }, check: toFixtureCheck(one) }));
    case 'case,file,pack': return outputsOf(pack, details.cases).map(([one, file]) => ({ keys: { pack: id, case: one, file }, check: toCaseCheck(one) }));
    case 'case,metric,pack': return details.cases.flatMap((one) => one.metrics.map(({ name }) => ({ keys: { pack: id, case: one.id, metric: name }, check: toCaseCheck(one.id) })));
    case 'pack,path': return paths.map((path) => ({ keys: { pack: id, path }, check: null }));
    case 'path': return [...paths, '.github/shipworthy.yml', '.github/shipworthy-waivers.yml'].map((path) => ({ keys: { path }, check: null }));
    default: return [];
  }
}

/** Outputs that were observed, and those that were expected and may be missing. */
function outputsOf(pack: LoadedPack, cases: ObservationsDocument['details']['cases']): [string, string][] {
  const expected = new Map(pack.manifest.cases.map((one) => [one.id, one.expect.files.map(({ path }) => path)]));
  return cases.flatMap(({ id, files }) => [...new Set(['stdout', 'stderr', ...files.map(({ path }) => path), ...(expected.get(id) ?? [])])].map((file): [string, string] => [id, file]));
}
