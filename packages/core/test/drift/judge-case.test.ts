import { describe, expect, it, test } from '@jest/globals';
import type { CaseObservation } from '@shipworthy/contract/regression';
import type { RecordProblem } from '../../src/drift/baseline/parse-record.js';
import type { CaseFacts, Proposal } from '../../src/drift/cases/collect-cases.js';
import type { CaseComparison } from '../../src/drift/cases/compare-case.js';
import type { MetricComparison } from '../../src/drift/cases/compare-metric.js';
import { judgeCase, toProblemFinding, type CaseContext } from '../../src/drift/cases/judge-case.js';
import { digest, factsOf, observedOf, packOf, placeOf, recordOf, type PlainPack } from './plain-drift.js';

interface Judged extends Partial<CaseContext> {
  readonly plain?: PlainPack;
}

function judge(facts: Partial<CaseFacts> = {}, { plain = {}, ...context }: Judged = {}): readonly [string, ...object[]] {
  const pack = packOf(plain);
  const all = factsOf(pack, 'one', facts);
  const judged = judgeCase(all, { ...placeOf(pack), renamedFrom: null, missing: null, ...context });
  expect([judged.facts, judged.renamedFrom]).toEqual([all, context.renamedFrom ?? null]);
  return [judged.status, ...judged.findings];
}

const accept = '`shipworthy drift-check --mode accept --case one --reason "…"`';
const keys = { pack: 'parser', case: 'one' };
const shared = { keys, check: 'case one', location: { path: 'pack.yml', line: 1, column: 12 } };
const atRecord = { path: 'baselines/one.json', line: 1 };
const same: CaseComparison = { isSameDefinition: true, files: [], exitCode: { expected: 0, actual: 0 }, metrics: [] };
const drifted: CaseComparison = { ...same, exitCode: { expected: 0, actual: 1 } };
const sampled: MetricComparison = { name: 'wall', unit: null, state: 'regressed', isWithin: false, reason: null, message: 'x', expected: 1, actual: 2, delta: 100, sampled: null };
const problem: RecordProblem = { caseId: 'one', path: 'baselines/one.json', reason: 'malformed-document', message: 'cut off' };
const proposalOf = (more: Partial<Proposal> = {}): Proposal => ({ record: null, problem: null, matches: null, ...more });
/** A record that explains itself as the one that follows the base's. */
const next = recordOf('one', { previousDigest: digest('1'), exitCode: 1, reason: 'new parser' }, { digest: digest('2') });
const notRun = { ...shared, rule: 'drift/case-not-run', outcome: 'unverified', reason: 'unproven', message: 'one did not run.' };

describe('a case that was compared', () => {
  it('has no finding where it is as recorded', () => {
    expect(judge({ recorded: recordOf(), comparison: same })).toEqual(['compared']);
  });

  it('says what differs, which follows from what the runner found', () => {
    expect(judge({ recorded: recordOf(), comparison: drifted }, { cause: 'sha256:runner' })).toMatchObject(['compared', { rule: 'drift/content-changed', causedBy: 'sha256:runner' }]);
  });
});

describe('a case that gave nothing to compare', () => {
  const run = (more: Partial<CaseObservation>, facts: Partial<CaseFacts> = {}): readonly [string, ...object[]] => judge({ recorded: recordOf(), comparison: drifted, observed: observedOf('one', more), ...facts });
  const stopped = (reason: string, what: string): object => ({ ...shared, rule: 'drift/not-comparable', keys: { ...keys, file: '*' }, outcome: 'unverified', reason, message: `one ${what}, so its output is not compared.` });

  it('because nobody observed it has no finding of its own: completeness has said so', () => {
    expect(judge({ recorded: recordOf(), comparison: drifted, observed: null })).toEqual(['not-run']);
  });

  it('because it did not run is not verified, with the reason of the runner', () => {
    expect(run({ state: 'not-run' })).toStrictEqual(['not-run', notRun]);
    expect(run({ state: 'not-run', reason: 'timed-out' })).toStrictEqual(['not-run', { ...notRun, reason: 'timed-out' }]);
  });

  it.each<[Partial<CaseObservation>, string, string]>([
    [{ timedOut: true }, 'timed-out', 'did not end in time'], [{ timedOut: true, signal: 'SIGKILL' }, 'timed-out', 'did not end in time'], [{ signal: 'SIGSEGV' }, 'crashed', 'was ended by SIGSEGV'],
    [{ reason: 'limit-exceeded' }, 'limit-exceeded', 'did not come to its end'], [{ reason: 'limit-exceeded', timedOut: true }, 'limit-exceeded', 'did not end in time'],
  ])('because of %j is not compared', (more, reason, what) => {
    expect(run(more)).toStrictEqual(['not-comparable', stopped(reason, what)]);
  });

  it('because it is skipped is judged as a skip', () => {
    expect(run({ state: 'skipped', skipReason: 'none' })).toMatchObject(['skipped', { rule: 'drift/case-not-run' }]);
  });
});

describe('a case without a record', () => {
  const isNew = { ...shared, rule: 'drift/case-new', outcome: 'warn', message: 'one has no baseline, while other cases have one.', remedy: `Accept it: ${accept}.` };

  it('is new, and comes to what the policy says', () => {
    expect(judge()).toStrictEqual(['new', isNew]);
    expect(judge({}, { plain: { policy: { newCase: 'fail' } } })).toStrictEqual(['new', { ...isNew, outcome: 'fail' }]);
    expect(judge({}, { plain: { policy: { newCase: 'pass' } } })).toEqual(['new']);
  });

  it('is judged by what was measured beside its baseline all the same', () => {
    expect(judge({ sampled: [sampled] })).toMatchObject(['new', { rule: 'drift/case-new' }, { rule: 'drift/metric-regressed' }]);
  });

  it('of a pack without any follows from that, whatever the policy says of new ones', () => {
    const missing = { outcome: 'unverified', reason: 'no-baseline', fingerprint: 'sha256:none' } as const;
    const expected = { ...isNew, outcome: 'unverified', reason: 'no-baseline', message: 'one has no baseline.', causedBy: 'sha256:none' };
    expect(judge({}, { missing, plain: { policy: { newCase: 'pass' } }, cause: 'sha256:runner', renamedFrom: 'old' })).toStrictEqual(['new', expected]);
    expect(judge({}, { missing: { ...missing, outcome: 'warn', reason: 'unreadable-source' } })).toStrictEqual(['new', { ...expected, outcome: 'warn', reason: 'unreadable-source', remedy: 'See the finding that this follows from.' }]);
  });

  it('that produces what a removed one did was renamed', () => {
    expect(judge({}, { renamedFrom: 'old' })).toStrictEqual(['renamed', {
      ...shared, rule: 'drift/case-renamed', outcome: 'warn', message: 'one produces exactly what the baseline knows as old, which the pack no longer has.', expected: 'old', actual: 'one',
      remedy: 'Move its baseline as well: `shipworthy drift-check --mode accept --case one --case old --reason "…"`.',
    }]);
  });
});

describe('a record whose case is gone', () => {
  const removed = { ...shared, rule: 'drift/case-removed', outcome: 'fail', message: 'one is in the baseline, but the pack no longer has it.', expected: 'one', actual: null, remedy: `Restore the case, or take its record away as well: ${accept}.` };
  const gone = { packCase: null, observed: null, recorded: recordOf() };

  it('fails, warns or passes as the policy says', () => {
    expect(judge(gone)).toStrictEqual(['removed', removed]);
    expect(judge(gone, { plain: { policy: { removedCase: 'warn' } } })).toStrictEqual(['removed', { ...removed, outcome: 'warn' }]);
    expect(judge(gone, { plain: { policy: { removedCase: 'pass' } } })).toEqual(['removed']);
  });

  it('is none when there is no record that could be read', () => {
    expect(judge({ ...gone, recorded: null, problem })).toMatchObject(['removed', { rule: 'drift/not-comparable' }]);
  });
});

describe('a record that cannot be read', () => {
  const unreadable = { ...shared, rule: 'drift/not-comparable', keys: { ...keys, file: 'baselines/one.json' }, outcome: 'unverified', reason: 'malformed-document', message: 'cut off', location: { path: 'baselines/one.json' }, remedy: 'Restore the record, or accept the case again.' };

  it('is told at its place, on either side of a change, once', () => {
    expect(judge({ problem })).toStrictEqual(['not-comparable', unreadable]);
    expect(judge({ proposal: proposalOf({ problem: { ...problem, line: 3, column: 4 } }) })).toStrictEqual(['not-comparable', { ...unreadable, location: { path: 'baselines/one.json', line: 3, column: 4 } }]);
    expect(judge({ problem, proposal: proposalOf({ problem: { ...problem, line: 3 } }) })).toStrictEqual(['not-comparable', unreadable]);
  });

  it('is no fault when this very change replaces it with a good one', () => {
    const record = recordOf('one', { previousDigest: null });
    expect(judge({ problem, proposal: proposalOf({ record, matches: true }) })).toMatchObject(['accepted', { rule: 'drift/case-new' }]);
    expect(judge({ problem, proposal: proposalOf({ record, matches: false }) })).toMatchObject(['edited', { rule: 'drift/baseline-edited' }, { rule: 'drift/not-comparable' }]);
  });

  it('has the line that is known of it, and no more', () => {
    expect(toProblemFinding(placeOf(packOf()), 'one', { ...problem, column: 4 }).location).toStrictEqual({ path: 'baselines/one.json', column: 4 });
  });
});

describe('a change that brings a record', () => {
  const said = 'accepted by ada: new parser';
  const accepted = { ...shared, outcome: 'warn', location: atRecord, remedy: 'Nothing to do but review it.' };
  const proposal = proposalOf({ record: next, matches: true });

  it('which it explains and the program confirms is accepted, and shows what it changes', () => {
    expect(judge({ recorded: recordOf(), comparison: drifted, proposal })).toStrictEqual(['accepted', { ...accepted, rule: 'drift/accepted-change', message: `one has a new baseline, ${said}`, expected: { 'exit code': 0 }, actual: { 'exit code': 1 } }]);
  });

  it('of a new or renamed case is accepted too', () => {
    const record = recordOf('one', { reason: 'new parser' });
    expect(judge({ proposal: proposalOf({ record, matches: true }) })).toStrictEqual(['accepted', { ...accepted, rule: 'drift/case-new', message: `one is new and brings its baseline, ${said}`, actual: 'exit code 0, 0 files, 0 metrics' }]);
    expect(judge({ proposal: proposalOf({ record, matches: true }) }, { renamedFrom: 'old' })).toStrictEqual(['accepted', { ...accepted, rule: 'drift/case-renamed', message: `one was old; its baseline moved with it, ${said}`, expected: 'old', actual: 'one' }]);
  });

  it.each([['fail', 1], ['pass', 0]])('comes to what the policy says of accepted changes: %s', (acceptedChange, count) => {
    const [status, ...findings] = judge({ recorded: recordOf(), comparison: drifted, proposal }, { plain: { policy: { acceptedChange } } });
    expect([status, findings]).toMatchObject(['accepted', Array.from({ length: count }, () => ({ outcome: acceptedChange }))]);
  });

  it('that is not what the program produces is an edit, and what drifted is said as well', () => {
    const edited = {
      ...shared, rule: 'drift/baseline-edited', outcome: 'fail', message: 'one: the record is not what the program produces.', location: atRecord, remedy: `Undo the edit and accept from observations: ${accept}.`,
      expected: { 'exit code': 0, previousDigest: null, reason: 'first' }, actual: { 'exit code': 1, previousDigest: digest('1'), reason: 'new parser' },
    };
    const [status, drift, edit] = judge({ recorded: recordOf(), comparison: drifted, proposal: proposalOf({ record: next, matches: false }) });
    expect([status, edit]).toMatchObject(['edited', { ...edited, expected: { 'exit code': 0, reason: 'first' }, actual: { 'exit code': 1, reason: 'new parser' } }]);
    expect(drift).toMatchObject({ rule: 'drift/content-changed' });
    expect(judge({ proposal: proposalOf({ record: recordOf('one'), matches: false }) })).toMatchObject(['edited', { rule: 'drift/baseline-edited', expected: null, actual: 'exit code 0, 0 files, 0 metrics' }]);
  });

  it('which nothing can confirm is not verified', () => {
    expect(judge({ recorded: recordOf(), observed: null, proposal: proposalOf({ record: { ...next, path: 'new/one.json' } }) })).toStrictEqual(['not-run', {
      ...shared, rule: 'drift/not-comparable', keys: { ...keys, file: 'new/one.json' }, outcome: 'unverified', reason: 'missing-evidence', message: 'one: its record was changed, but there is no result that could confirm the new one.',
      location: { path: 'new/one.json', line: 1 }, remedy: 'Run the case and hand over what it gave; if the record is not meant to change, undo its edit.',
    }]);
  });

  it('away is an edit while its case is still there', () => {
    expect(judge({ recorded: recordOf(), comparison: same, proposal: proposalOf() })).toMatchObject(['edited', { rule: 'drift/baseline-edited', location: atRecord, message: 'one: the record was removed, but its case is still there.', expected: 'exit code 0, 0 files, 0 metrics', actual: null }]);
  });

  it('is not looked at where no case has a reference, or its own record cannot be read', () => {
    expect(judge({ recorded: null, proposal }, { missing: { outcome: 'unverified', reason: 'no-baseline', fingerprint: 'sha256:none' } })).toMatchObject(['new', { rule: 'drift/case-new' }]);
    expect(judge({ recorded: recordOf(), comparison: same, proposal: proposalOf({ problem }) })).toMatchObject(['compared', { rule: 'drift/not-comparable' }]);
  });

  it('that is no explanation says what the base has: what nobody can read, or a case that is gone', () => {
    const record = recordOf('one', { previousDigest: digest('9') }, { digest: digest('2') });
    expect(judge({ problem, proposal: proposalOf({ record, matches: true }) })).toMatchObject(['edited', { message: `one: the record replaces ${digest('9')}, but the base's cannot be read.` }, {}]);
    expect(judge({ proposal: proposalOf({ record, matches: true }) })).toMatchObject(['edited', { message: `one: the record replaces ${digest('9')}, but the base's does not exist.` }]);
    expect(judge({ packCase: null, observed: null, recorded: recordOf(), proposal: proposalOf({ record: next }) })).toMatchObject(['edited', { rule: 'drift/case-removed' }, { message: 'one: the record was changed, but its case was removed.' }]);
  });

  it('is no change where it is the very record of the base', () => {
    expect(judge({ recorded: recordOf(), comparison: same, proposal: proposalOf({ record: recordOf() }) })).toEqual(['compared']);
  });
});

describe('a pack that lay elsewhere on the base', () => {
  const facts = { recorded: recordOf('one', {}, { path: 'old/one.json' }), comparison: same, formerly: 'old', proposal: proposalOf() };
  const leftBehind = {
    ...shared, rule: 'drift/case-removed', outcome: 'fail', message: 'one has its record in old, where the pack was before this change; the pack parser has none for it.', expected: 'old/one.json', actual: null,
    remedy: `Accept the case in its pack: ${accept}.`,
  };

  it('leaves a case unguarded whose record did not come along', () => {
    expect(judge(facts)).toStrictEqual(['compared', leftBehind]);
    expect(judge(facts, { plain: { policy: { removedCase: 'warn' } } })).toStrictEqual(['compared', { ...leftBehind, outcome: 'warn' }]);
    expect(judge(facts, { plain: { policy: { removedCase: 'pass' } } })).toEqual(['compared']);
  });

  it.each<[string, Partial<CaseFacts>]>([['it did not', { formerly: null, proposal: null }], ['nothing is under review', { proposal: null }], ['its record came along', { proposal: proposalOf({ record: facts.recorded }) }]])('leaves none where %s', (_, more) => {
    expect(judge({ ...facts, ...more })).toEqual(['compared']);
  });

  it('leaves none whose record came along but cannot be read, whose record was none, or which is gone', () => {
    const rules = (more: Partial<CaseFacts>): readonly string[] => judge({ ...facts, ...more }).map((one) => (typeof one === 'string' ? one : 'rule' in one ? String(one.rule) : ''));
    expect(rules({ proposal: proposalOf({ problem }) })).toEqual(['compared', 'drift/not-comparable']);
    expect(rules({ recorded: null, comparison: null })).toEqual(['new', 'drift/case-new']);
    expect(judge({ ...facts, packCase: null, observed: null })).toStrictEqual(['removed', expect.objectContaining({ message: 'one is in the baseline, but the pack no longer has it.' })]);
  });

  it('may bring records that replace nothing', () => {
    expect(judge({ ...facts, proposal: proposalOf({ record: recordOf('one', {}, { digest: digest('2') }), matches: true }) })).toMatchObject(['accepted', { rule: 'drift/accepted-change' }]);
  });
});

test('what is wrong is said in order: what the case did, what the change did to its record, what cannot be read', () => {
  const [, ...findings] = judge({ problem, recorded: null, observed: observedOf('one', { state: 'not-run' }), proposal: proposalOf({ record: next }) });
  expect(findings).toMatchObject([{ rule: 'drift/case-not-run' }, { rule: 'drift/baseline-edited' }, { rule: 'drift/not-comparable' }]);
});
