import { describe, expect, it, test } from '@jest/globals';
import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { Baselines } from '../../src/drift/baseline/collect-baselines.js';
import type { RecordFile, RecordProblem } from '../../src/drift/baseline/parse-record.js';
import type { BaselineSet } from '../../src/drift/baseline/read-baselines.js';
import type { CaseComparison } from '../../src/drift/cases/compare-case.js';
import { judgeDrift, type DriftFacts, type DriftJudgement } from '../../src/drift/judge-drift.js';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { digest, factsOf, observedOf, packOf, recordOf } from './plain-drift.js';

const strayOf = (path: string): RecordProblem => ({ caseId: null, path, reason: 'malformed-document', message: `${path} is named after no case.` });

function setOf(records: readonly RecordFile[] = [], more: Partial<BaselineSet> = {}): BaselineSet {
  return { folder: 'baselines', records: new Map(records.map((one) => [one.caseId, one])), problems: new Map(), strays: [], readStored: async () => null, ...more };
}

function baselinesOf(more: Partial<Baselines> = {}): Baselines {
  return { source: 'worktree', path: 'baselines', commit: null, origin: null, problem: null, reference: setOf([recordOf()]), proposed: null, formerly: new Map(), basePack: null, ...more };
}

const pack = packOf({ cases: [{ id: 'one' }, { id: 'two' }] });
const same: CaseComparison = { isSameDefinition: true, files: [], exitCode: { expected: 0, actual: 0 }, metrics: [] };
const drifted: CaseComparison = { ...same, exitCode: { expected: 0, actual: 1 } };
const one = factsOf(pack, 'one', { recorded: recordOf(), comparison: same });
const two = factsOf(pack, 'two', { recorded: recordOf('two'), comparison: same });

function judge(facts: Partial<DriftFacts> = {}): DriftJudgement {
  return judgeDrift({ pack, baselines: baselinesOf(), cases: [one, two], fixtures: [], evidence: [], carried: [], isPartial: false, ...facts });
}

const fingerprintOf = (draft: FindingDraft): string => toFinding(draft).fingerprint;
const rulesOf = ({ findings }: DriftJudgement): readonly string[] => findings.map(({ rule, keys, outcome }) => `${outcome} ${rule} ${keys['case'] ?? ''}`.trim());

test('a pack that gives what was accepted has no finding; each case and fixture is checked', () => {
  const { checks, findings, cases } = judge({ fixtures: ['data'] });
  expect([checks, findings]).toStrictEqual([['case one', 'case two', 'fixture data'], []]);
  expect(cases.map(({ facts, status, renamedFrom }) => [facts.id, status, renamedFrom])).toEqual([['one', 'compared', null], ['two', 'compared', null]]);
});

test('a case that only the record knows is judged, but is no check of the pack', () => {
  const gone = { ...one, id: 'gone', packCase: null, observed: null, comparison: null };
  expect(judge({ cases: [one, gone] })).toMatchObject({ checks: ['case one'], findings: [{ rule: 'drift/case-removed', keys: { case: 'gone' }, location: { path: 'pack.yml' } }] });
});

describe('what was found before', () => {
  const carried: FindingDraft = { rule: 'regression/exit-code', keys: { pack: 'parser', case: 'two' }, check: 'case two', outcome: 'fail', message: 'two ended with 1.' };
  const evidence: FindingDraft = { rule: 'drift/observation-refused', keys: { document: 'a' }, check: 'case one', outcome: 'unverified', reason: 'unproven', message: 'refused' };

  it('stands first, and is the cause of what drifted in the same case', () => {
    const { findings } = judge({ carried: [carried], evidence: [evidence], cases: [{ ...one, comparison: drifted }, { ...two, comparison: drifted }] });
    expect(findings.map(({ rule, keys, causedBy }) => [rule, keys['case'], causedBy])).toEqual([
      ['drift/observation-refused', undefined, undefined], ['regression/exit-code', 'two', undefined], ['drift/content-changed', 'one', fingerprintOf(evidence)], ['drift/content-changed', 'two', fingerprintOf(carried)],
    ]);
  });

  it('is said once, as the first one said it', () => {
    expect(judge({ carried: [carried, { ...carried, message: 'again' }] }).findings).toStrictEqual([carried]);
  });

  it('is told at its place in the manifest, whichever case it is of', () => {
    expect(judge({ cases: [{ ...one, comparison: drifted }, { ...two, comparison: drifted }] }).findings.map(({ location }) => location?.line)).toEqual([1, 2]);
  });
});

describe('without any record', () => {
  const none = { cases: [{ ...one, recorded: null, comparison: null }], baselines: baselinesOf({ reference: setOf() }) };
  const noBaseline: FindingDraft = {
    rule: 'drift/no-baseline', keys: { pack: 'parser' }, check: null, outcome: 'unverified', reason: 'no-baseline', message: 'No case of the pack parser has a baseline in baselines.', location: { path: 'pack.yml' },
    remedy: 'Accept what the cases produce now, and commit it: `shipworthy drift-check --mode accept --all --pack pack.yml --reason "first baseline"`.',
  };
  const newCase = { rule: 'drift/case-new', outcome: 'unverified', reason: 'no-baseline', causedBy: fingerprintOf(noBaseline) };

  it('nothing could have drifted, which is said once and is the cause for each case', () => {
    const { findings } = judge(none);
    expect(findings[0]).toStrictEqual(noBaseline);
    expect(findings.slice(1)).toMatchObject([newCase]);
  });

  it('that warns where the pack is not yet accepted and may be so', () => {
    const bootstrapped = packOf({ policy: { bootstrap: 'warn' } });
    const { findings } = judge({ ...none, pack: bootstrapped });
    expect(findings[0]).toStrictEqual({ ...noBaseline, outcome: 'warn' });
    expect(findings.slice(1)).toMatchObject([{ ...newCase, outcome: 'warn' }]);
  });

  it('nothing is said of a pack without cases', () => {
    expect(judge({ ...none, cases: [] }).findings).toEqual([]);
    expect(judge({ ...none, cases: [{ ...one, packCase: null, recorded: null, observed: null, comparison: null }] }).findings).toEqual([]);
  });

  it.each<[string, Partial<Baselines>]>([
    ['one that cannot be read', { reference: setOf([], { problems: new Map([['one', strayOf('baselines/one.json')]]) }) }], ['a file that is of no case', { reference: setOf([], { strays: [strayOf('baselines/x.json')] }) }], ['one that the change brings', { reference: setOf(), proposed: setOf([recordOf()]) }],
  ])('is not without: %s', (_, more) => {
    expect(rulesOf(judge({ ...none, baselines: baselinesOf(more) }))).not.toContain('unverified drift/no-baseline');
  });

  it('is without when the change brings none either', () => {
    expect(rulesOf(judge({ ...none, baselines: baselinesOf({ reference: setOf(), proposed: setOf() }) }))).toContain('unverified drift/no-baseline');
  });

  it.each([['a1', 'a1'], [null, '(which nothing names)']])('that could be read from the base %j, says how to let it', (commit, named) => {
    const { findings } = judge({ ...none, baselines: baselinesOf({ source: 'none', commit }) });
    const unreadable: FindingDraft = {
      rule: 'drift/no-baseline', keys: { pack: 'parser' }, check: null, outcome: 'unverified', reason: 'unreadable-source', location: { path: 'pack.yml' },
      message: `The accepted records stand in baselines on the base ${named}, and that could not be read.`, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`.',
    };
    expect(findings[0]).toStrictEqual(unreadable);
    expect(findings.slice(1)).toMatchObject([{ ...newCase, reason: 'unreadable-source' }]);
  });

  it('that was named elsewhere and cannot be had, says why', () => {
    const problem = { reason: 'permission-denied', message: 'May not be read.', remedy: 'Add `actions: read`.' } as const;
    const unavailable: FindingDraft = { rule: 'drift/baseline-unavailable', keys: { pack: 'parser' }, check: null, location: { path: 'pack.yml' }, outcome: 'unverified', ...problem };
    const { findings } = judge({ ...none, baselines: baselinesOf({ source: 'none', problem }) });
    expect(findings[0]).toStrictEqual(unavailable);
    expect(findings.slice(1)).toMatchObject([{ ...newCase, reason: 'permission-denied', causedBy: fingerprintOf(unavailable) }]);
  });
});

describe('files among the records that belong to no case', () => {
  const strays = { reference: setOf([recordOf()], { strays: [strayOf('baselines/x.json')] }), proposed: setOf([recordOf()], { strays: [strayOf('baselines/x.json'), strayOf('baselines/y.json')] }) };
  const findingOf = (path: string): object => ({
    rule: 'drift/not-comparable', outcome: 'unverified', message: `${path} is named after no case.`, keys: { pack: 'parser', case: path, file: path }, check: null, location: { path }, reason: 'malformed-document', remedy: 'Restore the record, or accept the case again.',
  });

  it('are told each once, on either side of a change', () => {
    expect(judge({ baselines: baselinesOf(strays) }).findings).toStrictEqual([findingOf('baselines/x.json'), findingOf('baselines/y.json')]);
    expect(judge({ baselines: baselinesOf({ reference: strays.reference }) }).findings).toStrictEqual([findingOf('baselines/x.json')]);
  });

  it('are passed over where some cases only are judged', () => {
    expect(judge({ baselines: baselinesOf(strays), isPartial: true }).findings).toEqual([]);
  });
});

describe('a case that was renamed', () => {
  const files = [{ path: 'stdout', sha256: 'a'.repeat(64), size: 3, profile: null, stored: null }];
  const observedFiles = [{ path: 'stdout', sha256: 'a'.repeat(64), bytes: 3, profile: null, stored: null, masked: false }];
  const [newPack, oldPack] = ['next', 'old'].map((id) => packOf({ cases: [{ id, expect: { stdout: { baseline: true } } }] }));
  const caseDigest = oldPack?.caseDigests.get('old') ?? '';

  interface Renamed {
    readonly record?: Partial<BaselineRecord>;
    readonly file?: Partial<RecordFile>;
    readonly next?: object;
    readonly old?: object;
  }
  function rename({ record = {}, file = {}, next = {}, old = {} }: Renamed = {}): DriftJudgement {
    const renamed = newPack ?? pack;
    const recorded = recordOf('old', { files, caseDigest, ...record }, file);
    const cases = [factsOf(renamed, 'next', { observed: observedOf('next', { files: observedFiles }), ...next }), { ...factsOf(renamed, 'next'), id: 'old', packCase: null, observed: null, recorded, ...old }];
    return judge({ pack: renamed, cases, baselines: baselinesOf({ reference: setOf([recorded]) }) });
  }

  it('is told as one thing: the old record is not a case that is gone', () => {
    const renamed = rename();
    expect(rulesOf(renamed)).toEqual(['warn drift/case-renamed next']);
    expect(renamed.cases.map(({ facts, status, renamedFrom }) => [facts.id, status, renamedFrom])).toEqual([['next', 'renamed', 'old']]);
  });

  it.each<[string, Renamed]>([
    ['gives other output', { record: { files: [{ path: 'stdout', sha256: 'b'.repeat(64), size: 3, profile: null, stored: null }] } }], ['is defined otherwise', { record: { caseDigest: digest('d') } }],
    ['did not run', { next: { observed: observedOf('next', { files: observedFiles, signal: 'SIGKILL' }) } }], ['was not observed', { next: { observed: null } }],
  ])('is another case when it %s', (_, more) => {
    const { cases } = rename(more);
    expect(cases.map(({ facts, status }) => [facts.id, status])).toEqual([['next', expect.stringMatching(/^(new|not-run|not-comparable)$/)], ['old', 'removed']]);
  });

  it('keeps being judged under its old name when its old record is edited by the change', () => {
    const edited = recordOf('old', { files, caseDigest, reason: 'edited' }, { digest: digest('2') });
    const proposal = (record: RecordFile | null): object => ({ old: { proposal: { record, problem: null, matches: null } } });
    expect(rename(proposal(edited)).cases.map(({ facts }) => facts.id)).toEqual(['next', 'old']);
    expect(rename(proposal(recordOf('old'))).cases.map(({ facts }) => facts.id)).toEqual(['next']);
    expect(rename(proposal(null)).cases.map(({ facts }) => facts.id)).toEqual(['next']);
  });
});
