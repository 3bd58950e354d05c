import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join, relative } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { FindingDraft, ReceivedEvidence } from '../../src/evidence/index.js';
import { judgeIdentity, type IdentityRules } from '../../src/gate/judge-identity.js';
import { failing, localContext, subject, toDriftReport, toHost, toObservations, toReceivedEvidence, unverified, warning } from '../evidence/documents.js';

const workspace = { git: null, out: '/checkout/shipworthy-out', toDocumentPath: (absolute: string) => relative('/checkout', absolute.startsWith('/') ? absolute : join('/checkout', absolute)) };
const rules = (changes: Partial<IdentityRules> = {}): IdentityRules => ({ subject, host: toHost(), workspace, allowLocal: false, refuseHeadPolicy: false, configs: null, refuseDirty: false, ...changes });
const judged = (received: readonly ReceivedEvidence[], changes: Partial<IdentityRules> = {}) => judgeIdentity(received, rules(changes)).map(({ state, refusal }) => refusal?.reason ?? state);
const inFolder = { job: null, artifactId: null, artifactDigest: null } as const;

describe('refusals', () => {
  test.each([
    ['accepted', {}],
    ['wrong-subject', { subject: { repository: 'acme/other' } }],
    ['wrong-subject', { subject: { repository: null } }],
    ['wrong-subject', { subject: { commit: 'c'.repeat(40) } }],
    ['wrong-subject', { subject: { commit: null } }],
    ['wrong-subject', { subject: { testedCommit: 'c'.repeat(40) } }],
    ['wrong-subject', { context: { runId: '99' } }],
    ['stale-attempt', { context: { attempt: 2 } }],
    ['partial', { partial: true }],
  ])('%s: %j', (expected, changes) => expect(judged([toReceivedEvidence(toDriftReport(changes))])).toEqual([expected]));

  test('what was measured with uncommitted changes, where the level forbids it', () => {
    const of = (dirty: boolean) => [toReceivedEvidence(toDriftReport({ subject: { dirty } }))];
    expect([judged(of(true), { refuseDirty: true }), judged(of(true)), judged(of(false), { refuseDirty: true })]).toEqual([['dirty'], ['accepted'], ['accepted']]);
  });

  test('what was measured before somebody edited, on a machine where people edit', () => {
    const state = (path: string, sha256: string | null = 'e'.repeat(64)) => ({ path, sha256 });
    const of = (before: ReturnType<typeof state>[], now: ReturnType<typeof state>[], document: EvidenceDocument = toDriftReport()) => {
      const received = toReceivedEvidence({ ...document, run: { ...document.run, uncommitted: before } });
      const [one] = judgeIdentity([received], rules({ subject: { ...subject, uncommitted: now } }));
      return one?.refusal ?? one?.state;
    };
    const edited = (named: string, command = 'drift-check') => ({ reason: 'dirty', message: `The work tree changed since this was measured: ${named}.`, remedy: `Run \`shipworthy ${command}\` again.` });
    expect(of([], [state('a.js')])).toEqual(edited('a.js'));
    expect(of([state('a.js')], [])).toEqual(edited('a.js'));
    expect(of([state('a.js')], [state('a.js', 'f'.repeat(64))])).toEqual(edited('a.js'));
    expect(of([state('a.js')], [state('a.js', null)])).toEqual(edited('a.js'));
    expect(of([], [state('gone.js', null)])).toEqual(edited('gone.js'));
    expect(of([], ['e', 'd', 'c', 'b', 'a'].map((path) => state(path)))).toEqual(edited('a, b, c and 2 more'));
    expect([of([], []), of([state('a.js')], [state('a.js')]), of([], [state('shipworthy-out/drift-report.parser.md')]), of([], [state('../elsewhere.js')])]).toEqual(Array.from({ length: 4 }, () => 'accepted'));
    // What was accepted after measuring is the judge's business, not the cases'.
    const record = state('baselines/parser/one.json');
    expect([of([], [record], toObservations()), of([], [record])]).toEqual(['accepted', edited('baselines/parser/one.json')]);
    expect(of([], [state('one.js')], toObservations())).toEqual(edited('one.js', 'regression-pack'));
  });

  test('what measured nothing is not out of date: how to be rid of a slip is said instead', () => {
    const slip: FindingDraft = { rule: 'config/invalid', keys: { code: 'usage/invalid-input' }, check: 'one', outcome: 'unverified', reason: 'invalid-config', message: 'There is no pack.' };
    const of = (findings: readonly FindingDraft[]) => {
      const document = toDriftReport({ findings });
      return judged([toReceivedEvidence({ ...document, run: { ...document.run, uncommitted: [] } })], { subject: { ...subject, uncommitted: [{ path: 'a.js', sha256: null }] } });
    };
    expect([of([slip]), of([slip, failing]), of([])]).toEqual([['accepted'], ['dirty'], ['dirty']]);
  });

  test('a document that does not say what was uncommitted is bound to its commit alone', () => {
    expect(judged([toReceivedEvidence(toDriftReport())], { subject: { ...subject, uncommitted: [{ path: 'a.js', sha256: null }] } })).toEqual(['accepted']);
  });

  test('the policy of the change itself, where the base has one', () => {
    const sources = ['base', 'head', 'worktree', 'default'] as const;
    const received = sources.map((source) => [toReceivedEvidence(toDriftReport({ policy: { source } }))]);
    expect(received.map((one) => judged(one, { refuseHeadPolicy: true }))).toEqual([['accepted'], ['head-policy'], ['head-policy'], ['head-policy']]);
    expect(received.map((one) => judged(one))).toEqual([['accepted'], ['accepted'], ['accepted'], ['accepted']]);
    // A document that only says why nothing was judged keeps its own reason.
    expect(judged([toReceivedEvidence(toDriftReport({ policy: { source: 'default' }, findings: [unverified] }))], { refuseHeadPolicy: true })).toEqual(['accepted']);
  });

  test('a green comparison with other records than those of the base, where the base has a policy', () => {
    const of = (baseline: 'base' | 'worktree' | 'path', findings: readonly (typeof failing)[] = []) => [toReceivedEvidence(toDriftReport({ policy: { source: 'base' }, baseline, findings }))];
    const sources = ['base', 'worktree', 'path'] as const;
    expect(sources.map((source) => judged(of(source), { refuseHeadPolicy: true })[0])).toEqual(['accepted', 'head-policy', 'head-policy']);
    expect(sources.map((source) => judged(of(source))[0])).toEqual(['accepted', 'accepted', 'accepted']);
    expect(judgeIdentity(of('path'), rules({ refuseHeadPolicy: true }))[0]?.refusal?.remedy).toContain('acceptHeadPolicy');
    // What is red by whatever records is told as red.
    expect(judged(of('path', [failing]), { refuseHeadPolicy: true })).toEqual(['accepted']);
  });

  test('a verdict that is better than the findings and counts behind it', () => {
    const report = toDriftReport({ findings: [failing, warning] });
    const permitted = toDriftReport({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } });
    const claims = [
      report, { ...report, verdict: 'warn' as const }, { ...report, verdict: 'pass' as const }, { ...report, verdict: 'unverified' as const },
      { ...report, verdict: 'pass' as const, findings: [] }, permitted, { ...permitted, verdict: 'pass' as const }, { ...permitted, verdict: 'fail' as const },
      { ...toDriftReport(), summary: { ...report.summary, checked: 0, pass: 0, fail: 0, warn: 0 } }, { ...toDriftReport(), summary: { ...report.summary, checked: 2, pass: 0, waived: 2, fail: 0, warn: 0 } },
    ];
    expect(claims.map((document) => judged([toReceivedEvidence(document)])[0])).toEqual([
      'accepted', 'malformed-document', 'malformed-document', 'malformed-document', 'malformed-document', 'accepted', 'malformed-document', 'accepted', 'malformed-document', 'malformed-document',
    ]);
  });

  test('without a commit only on a laptop, and only when told', () => {
    const document = toReceivedEvidence(toDriftReport({ subject: { repository: null, commit: null, testedCommit: null }, context: { runId: null } }), inFolder);
    const local = { subject: { ...subject, repository: null }, host: toHost({ context: localContext }) };
    expect(judged([document], local)).toEqual(['wrong-subject']);
    expect(judged([document], { ...local, allowLocal: true })).toEqual(['accepted']);
    expect(judged([document], { allowLocal: true })).toEqual(['wrong-subject']);
  });
});

describe('several of one kind and key', () => {
  const contents = { one: ['one'], two: ['one', 'two'], three: ['one', 'two', 'three'] } as const;
  const of = (attempt: number, changes: Partial<ReceivedEvidence> = {}, content: keyof typeof contents = 'one'): ReceivedEvidence => toReceivedEvidence(toDriftReport({ context: { attempt }, checks: contents[content] }), changes);
  const host = toHost({ context: { ...toHost().context, attempt: 3 } });

  test('the highest attempt counts, both ways round', () => {
    const folder = [of(1, { ...inFolder, source: 'a.json' }), of(2, { ...inFolder, source: 'b.json' })];
    expect(judged(folder, { host })).toEqual(['stale-attempt', 'accepted']);
    expect(judged(folder.toReversed(), { host })).toEqual(['stale-attempt', 'accepted']);
    expect(judgeIdentity(folder, rules({ host })).map(({ state }) => state)).toEqual(['superseded', 'accepted']);
  });
  test('two of one attempt are duplicates; the same bytes twice are one', () => {
    expect(judged([of(1, { ...inFolder, source: 'a.json' }), of(1, { ...inFolder, source: 'b.json' }, 'two')])).toEqual(['duplicate', 'duplicate']);
    expect(judged([of(1, { ...inFolder, source: 'a.json' }), of(1)])).toEqual(['accepted']);
    expect(judgeIdentity([of(1, { ...inFolder, source: 'a.json' }), of(1)], rules())[0]?.received.artifactId).toBe(7);
    expect(judged([of(1, { job: 'a' }), of(1, { job: 'b' })])).toEqual(['accepted']);
  });
  test('two jobs that contradict each other do so whatever their attempts', () => {
    expect(judged([of(1, { job: 'a', source: 'job a' }), of(2, { job: 'b', source: 'job b' }, 'two')], { host })).toEqual(['duplicate', 'duplicate']);
  });
  test('a file in a folder never takes the place of what came by id', () => {
    expect(judged([of(1), of(2, { ...inFolder, source: 'a.json' })], { host })).toEqual(['duplicate', 'duplicate']);
    expect(judged([of(2), of(1, { ...inFolder, source: 'a.json' })], { host })).toEqual(['stale-attempt', 'accepted']);
  });
  test('what is about another commit does not compete; what is broken is never replaced', () => {
    const foreign = toReceivedEvidence(toDriftReport({ subject: { commit: 'c'.repeat(40) } }), { ...inFolder, source: 'old.json' });
    const broken: ReceivedEvidence = { ...of(1, { ...inFolder, source: 'broken.json' }), attempt: null, document: null, documentSha256: null, refusal: { reason: 'malformed-document', message: 'It is cut off.' } };
    expect(judged([foreign, of(1)]).toSorted()).toEqual(['accepted', 'wrong-subject']);
    expect(judged([broken, of(2)], { host }).toSorted()).toEqual(['accepted', 'malformed-document']);
  });
  test('a refused later attempt does not give way to a good earlier one', () => {
    const refused: ReceivedEvidence = { ...of(2), document: null, refusal: { reason: 'digest-mismatch', message: 'Another hash.' } };
    expect(judged([refused, of(1, { ...inFolder, source: 'a.json' })], { host })).toEqual(['stale-attempt', 'digest-mismatch']);
  });
  test('the order of arrival does not matter', () => {
    const all = [of(1, { job: 'a', source: 'job a' }), of(2, { job: 'b', source: 'job b' }, 'two'), of(1, { ...inFolder, source: 'x.json' }, 'three'), toReceivedEvidence(toDriftReport({ key: 'other' })), toReceivedEvidence(toDriftReport({ partial: true, key: 'part' }))];
    const expected = judgeIdentity(all, rules({ host }));
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => expect(judgeIdentity(shuffled, rules({ host }))).toEqual(expected)), { numRuns: 50 });
  });
});

describe('what is told of a refusal', () => {
  const refusalOf = (received: ReceivedEvidence, changes: Partial<IdentityRules> = {}) => judgeIdentity([received], rules(changes))[0]?.refusal;

  test('whose policy it was', () => {
    const messageBy = (source: 'head' | 'worktree' | 'default') => refusalOf(toReceivedEvidence(toDriftReport({ policy: { source } })), { refuseHeadPolicy: true })?.message;
    expect([messageBy('head'), messageBy('worktree'), messageBy('default')]).toEqual([expect.stringContaining('the policy of the head,'), expect.stringContaining('the policy of the worktree,'), expect.stringContaining('the policy of nobody,')]);
  });

  test('a red verdict by the head is refused too, and a warning is as green as a pass', () => {
    const of = (source: 'head' | 'default', findings: readonly FindingDraft[]) => judged([toReceivedEvidence(toDriftReport({ policy: { source }, findings }))], { refuseHeadPolicy: true })[0];
    expect([of('head', [failing]), of('default', [failing]), of('default', [warning])]).toEqual(['head-policy', 'accepted', 'head-policy']);
  });

  test('records are the business of drift reports alone', () => {
    expect(judged([toReceivedEvidence(toObservations({ policy: { source: 'base' } }))], { refuseHeadPolicy: true })).toEqual(['accepted']);
  });

  test('what arrived without a document, a name or a kind keeps its place', () => {
    const empty: ReceivedEvidence = { ...toReceivedEvidence(toDriftReport()), ...inFolder, kind: null, key: null, attempt: null, document: null, documentSha256: null, contentDigest: null };
    const [one, two] = [{ ...empty, source: 'a.json' }, { ...empty, source: 'b.json' }];
    expect(judgeIdentity([two, one], rules()).map(({ kind, key, state, refusal }) => [kind, key, state, refusal?.reason])).toEqual([['unknown', 'a.json', 'refused', 'missing-evidence'], ['unknown', 'b.json', 'refused', 'missing-evidence']]);
  });

  test('which documents claim one place', () => {
    const at = (source: string, checks: string[]) => toReceivedEvidence(toDriftReport({ checks }), { ...inFolder, source });
    const [first, second] = judgeIdentity([at('b.json', ['one']), at('a.json', ['one', 'two'])], rules());
    expect([first?.state, first?.document, first?.refusal?.message, second?.state]).toEqual(['refused', null, expect.stringContaining('2 different documents claim the same place (a.json, b.json)'), 'refused']);
  });

  test('a refused rival keeps its own reason beside a duplicate', () => {
    const whole = toReceivedEvidence(toDriftReport(), { ...inFolder, source: 'a.json' });
    const part = toReceivedEvidence(toDriftReport({ partial: true }), { ...inFolder, source: 'b.json' });
    expect(judged([whole, part])).toEqual(['duplicate', 'partial']);
  });
});

describe('copies', () => {
  const document = toDriftReport();
  const sources = (...received: ReceivedEvidence[]) => judgeIdentity(received, rules()).map((one) => one.received.source);

  test('what came by id is kept, the first of those that are equal, and another name is no copy', () => {
    const [folder, otherFolder] = [toReceivedEvidence(document, { ...inFolder, source: 'b.json' }), toReceivedEvidence(document, { ...inFolder, source: 'a.json' })];
    const [job, otherJob] = [toReceivedEvidence(document, { job: 'y' }), toReceivedEvidence(document, { job: 'x' })];
    expect([sources(folder, otherFolder), sources(folder, job), sources(job, otherJob), sources(otherFolder, job, otherJob)]).toEqual([['a.json'], ['job y'], ['job x'], ['job x']]);
    const [asOther, asOtherKind] = [{ ...folder, key: 'other' }, { ...folder, kind: 'regression-plan' as const }];
    expect(judgeIdentity([folder, asOther, asOtherKind], rules()).map(({ kind, key }) => `${kind}:${key}`)).toEqual(['drift-report:other', 'drift-report:parser', 'regression-plan:parser']);
  });

  test('two files that could not be hashed are two', () => {
    const broken = (source: string): ReceivedEvidence => ({ ...toReceivedEvidence(document, { ...inFolder, source }), attempt: null, document: null, documentSha256: null, refusal: { reason: 'malformed-document', message: 'Cut off.' } });
    expect(sources(broken('b.json'), broken('a.json'))).toEqual(['a.json', 'b.json']);
  });
});

test('an earlier attempt that one job handed over gives way to nothing in a folder', () => {
  const host = toHost({ context: { ...toHost().context, attempt: 3 } });
  const at = (attempt: number, changes: Partial<ReceivedEvidence>, checks = ['one']) => toReceivedEvidence(toDriftReport({ context: { attempt }, checks }), changes);
  // One job and two files: what came by id is the truth, older files give way, equally old ones contradict it.
  const all = [at(2, {}), at(1, { ...inFolder, source: 'a.json' }), at(2, { ...inFolder, source: 'b.json' }, ['one', 'two'])];
  expect(judgeIdentity(all, rules({ host })).map(({ state, refusal, received }) => [received.source, state, refusal?.reason])).toEqual([
    ['a.json', 'superseded', 'stale-attempt'], ['b.json', 'refused', 'duplicate'], ['job drift', 'refused', 'duplicate'],
  ]);
});
