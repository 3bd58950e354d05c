import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Waiver } from '@shipworthy/contract/config';
import { judge, parseNeeds, type FindingDraft } from '../../src/evidence/index.js';
import { buildDocument } from '../../src/evidence/build-document.js';
import { toExitCode, worstVerdict } from '../../src/evidence/command-result.js';
import { toFinding } from '../../src/evidence/finding-draft.js';
import { toCommand } from '../../src/evidence/judge-edits.js';
import { toProvenVerdict } from '../../src/evidence/judgement.js';
import { toOutputError } from '../../src/evidence/output-error.js';
import { parseDocument } from '../../src/evidence/read-document.js';
import { collectSubject } from '../../src/evidence/subject.js';
import { applyWaivers, selectorOf } from '../../src/evidence/waivers.js';
import { documentName } from '../../src/evidence/write-evidence.js';
import { toPrettyJson } from '../../src/json/index.js';
import { failing, localContext, policy, subject, testedCommit, toContext, toDriftReport, toHost, unverified, warning } from './documents.js';

const base = { checks: ['one', 'two', 'three'], findings: [] as readonly FindingDraft[], waivers: [] as readonly Waiver[], waiversAsOf: '2026-11-21', reasons: {}, key: 'parser' };
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({ rule: 'drift/content-changed', owner: 'ada', reason: 'known', expires: '2026-11-20', ...changes });

describe('a waiver that has expired', () => {
  test.each([[{}, '*'], [{ path: 'a/**' }, 'a/**'], [{ path: 'a/**', fingerprint: `sha256:${'1'.repeat(64)}` }, `sha256:${'1'.repeat(64)}`]])('%j is told with its owner, its day and what it selects', (changes, selector) => {
    const [expired] = applyWaivers([{ ...toFinding(failing), fingerprint: `sha256:${'1'.repeat(64)}`, location: { path: 'a/b' } }], [waiver(changes)], '2026-11-21').expired;
    expect(expired).toEqual({
      rule: 'policy/waiver-expired', keys: { rule: 'drift/content-changed', selector }, check: null, outcome: 'warn', message: 'The waiver of drift/content-changed by ada expired on 2026-11-20.',
      expected: 'valid on the day of the check', actual: '2026-11-20',
    });
    expect(selectorOf(waiver(changes))).toBe(selector);
  });
  test('leaves the finding as it is, and stands in the document beside it', () => {
    expect(judge({ ...base, findings: [failing], waivers: [waiver()] })).toMatchObject({ verdict: 'fail', findings: [{ rule: 'drift/content-changed', outcome: 'fail', waiver: null }, { rule: 'policy/waiver-expired', outcome: 'warn' }] });
  });
});

describe('counts', () => {
  const fails = (check: string | null, changes: Partial<FindingDraft> = {}): FindingDraft => ({ ...failing, check, keys: { ...failing.keys, case: check ?? '' }, ...changes });

  test('a check is as its worst finding, whichever comes first', () => {
    const outcomeOf = (...outcomes: FindingDraft['outcome'][]) => judge({ ...base, checks: ['one'], findings: outcomes.map((outcome, index) => fails('one', { outcome, reason: 'no-baseline', keys: { ...failing.keys, file: String(index) } })) }).outcomes.get('one');
    expect([outcomeOf(), outcomeOf('not-applicable'), outcomeOf('warn', 'fail'), outcomeOf('fail', 'warn'), outcomeOf('warn', 'not-applicable'), outcomeOf('not-applicable', 'warn'), outcomeOf('unverified', 'warn'), outcomeOf('fail', 'unverified')]).toEqual([
      'pass', 'not-applicable', 'fail', 'fail', 'warn', 'warn', 'unverified', 'fail',
    ]);
  });
  test('what was judged beyond the list of checks is one', () => expect([...judge({ ...base, checks: [], findings: [fails('four', { outcome: 'not-applicable' }), warning] }).outcomes]).toEqual([['four', 'not-applicable'], ['two', 'warn']]));

  test('everything waived or beside the matter is not verified; something left is', () => {
    const findings = [fails('one'), fails('two', { outcome: 'not-applicable' })];
    const of = (checks: readonly string[]) => judge({ ...base, checks, findings, waivers: [waiver({ expires: '2026-12-01' })] });
    expect(of(['one', 'two'])).toMatchObject({ verdict: 'unverified', findings: expect.arrayContaining([expect.objectContaining({ rule: 'evidence/everything-waived', outcome: 'unverified', reason: 'everything-waived', keys: { key: 'parser' }, message: 'All 2 checks are waived or do not apply.' })]) });
    expect(of(['one', 'two', 'three']).verdict).toBe('pass');
    expect(judge({ ...base, checks: [] }).findings).toMatchObject([{ rule: 'evidence/nothing-checked', outcome: 'unverified', reason: 'nothing-checked', keys: { key: 'parser' } }]);
  });

  test('a count of failures proves a failure, and nothing checked is not milder than a failure', () => {
    const { summary } = judge(base);
    expect([toProvenVerdict({ findings: [], summary: { ...summary, fail: 1 } }, {}), toProvenVerdict({ findings: [toFinding(failing)], summary: { ...summary, checked: 0 } }, {}), toProvenVerdict({ findings: [], summary: { ...summary, checked: 0 } }, {})]).toEqual(['fail', 'fail', 'unverified']);
  });
});

test('findings stand worst first, causes before consequences, then by rule, place and fingerprint', () => {
  const at = (changes: Partial<FindingDraft>): FindingDraft => ({ ...failing, ...changes, message: JSON.stringify(changes.message ?? changes) });
  const order = [
    at({ rule: 'drift/case-removed', keys: { pack: 'p', case: 'a' } }), at({ keys: { ...failing.keys, case: 'none' } }),
    at({ location: { path: 'a.json' } }), at({ location: { path: 'b.json' } }), at({ location: { path: 'b.json', line: 2 } }), at({ location: { path: 'b.json', line: 10 } }),
    at({ message: 'caused', rule: 'drift/case-removed', keys: { pack: 'p', case: 'b' }, causedBy: 'f'.repeat(64) }), at({ message: 'unverified', outcome: 'unverified', reason: 'no-baseline' }), at({ message: 'warn', outcome: 'warn' }),
  ];
  const messages = (findings: readonly FindingDraft[]) => judge({ ...base, findings }).findings.map(({ message }) => message);
  expect(messages(order.toReversed())).toEqual(order.map(({ message }) => message));
  expect(messages([...order.slice(4), ...order.slice(0, 4)])).toEqual(order.map(({ message }) => message));
  const prints = judge({ ...base, findings: ['c', 'a', 'b', 'd'].map((file) => at({ keys: { ...failing.keys, file }, message: 'same' })) }).findings.map(({ fingerprint }) => fingerprint);
  expect(prints).toEqual(prints.toSorted());
});

test('a finding has what its draft says, and nothing empty beside it', () => {
  expect(toFinding(failing)).toEqual({ rule: 'drift/content-changed', outcome: 'fail', reason: null, message: 'The output differs.', expected: null, actual: null, location: null, remedy: expect.any(String), keys: failing.keys, fingerprint: expect.any(String), causedBy: null, waiver: null });
  expect(toFinding({ ...failing, related: [], remedy: 'Mend it.' })).not.toHaveProperty('related');
  const whole = { reason: 'partial' as const, expected: 1, actual: 2, location: { path: 'a' }, related: [{ path: 'b' }], remedy: 'Mend it.', causedBy: 'x', debt: { acceptedBy: 'ada', reason: 'known' } };
  expect(toFinding({ ...failing, ...whole })).toMatchObject(whole);
});

describe('verdicts of several documents', () => {
  const verdicts = ['pass', 'warn', 'unverified', 'fail'] as const;
  test('the worst counts', () => {
    expect([worstVerdict([]), ...verdicts.map((one) => worstVerdict(['pass', one, 'warn']))]).toEqual(['pass', 'warn', 'warn', 'unverified', 'fail']);
  });
  test('and decides how the command ends', () => {
    expect((['fail', 'warn', 'never'] as const).map((failOn) => verdicts.map((one) => toExitCode([one], failOn)))).toEqual([[0, 0, 1, 1], [0, 1, 1, 1], [0, 0, 0, 0]]);
  });
});

describe('a document', () => {
  const parts = { kind: 'drift-report' as const, key: 'parser', partial: false, inputs: [], policy, judgement: judge(base), details: toDriftReport().details, startedAt: new Date('2026-11-21T11:00:00Z') };

  test('says when it was made, or what SOURCE_DATE_EPOCH says; waivers are of the real day', () => {
    const times = (sourceDateEpoch: number | null) => {
      const { startedAt, finishedAt, waiversAsOf } = buildDocument(toHost({ context: toContext({ sourceDateEpoch }) }), { ...parts, subject }).run;
      return [startedAt, finishedAt, waiversAsOf];
    };
    expect([times(null), times(0)]).toEqual([['2026-11-21T11:00:00.000Z', '2026-11-21T12:00:00.000Z', '2026-11-21'], ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '2026-11-21']]);
  });
  test('keeps what was uncommitted among what changes, not in its subject', () => {
    const document = buildDocument(toHost(), { ...parts, subject: { ...subject, uncommitted: [{ path: 'a', sha256: null }] }, measurements: { duration: 5 } });
    expect([document.subject, document.run.uncommitted, document.run.measurements]).toEqual([subject, [{ path: 'a', sha256: null }], { duration: 5 }]);
    expect(buildDocument(toHost(), { ...parts, subject }).run).not.toHaveProperty('uncommitted');
  });
  test('lists its inputs by name and place, however they were found', () => {
    const inputs = [{ name: 'b', path: 'x', sha256: 'f' }, { name: 'a', path: 'y', sha256: 'f' }, { name: 'a', path: 'x', sha256: 'f' }, { name: 'a', kind: 'drift-report', key: 'k', contentDigest: 'd' }, { name: 'a', kind: 'drift-report', key: 'j', contentDigest: 'd' }];
    const order = ['a drift-report j', 'a drift-report k', 'a x', 'a y', 'b x'];
    for (const given of [inputs, inputs.toReversed()]) expect(buildDocument(toHost(), { ...parts, subject, inputs: given }).inputs.map((one) => ('path' in one ? `${one.name} ${String(one.path)}` : `${one.name} ${one.kind} ${one.key}`))).toEqual(order);
  });
  test('outside a git repository is about what the environment tells', async () => {
    expect(await collectSubject(toHost(), null, null)).toEqual({ ...subject, testedCommit });
    expect(await collectSubject(toHost({ context: localContext }), null, 'base')).toEqual({ repository: null, commit: null, testedCommit: null, baseCommit: 'base', ref: null, version: null, dirty: false });
  });
  test.each([['regression-plan', 'regression-pack --mode plan'], ['bundle-readiness', 'telemetry-bundle-readiness'], ['doc-sync-report', 'doc-sync-check'], ['gate-decision', 'release-gate'], ['security-report', 'security-report']] as const)('%s is made by %s', (kind, command) => expect(toCommand(kind)).toBe(command));
  test('of a key too long for a file name is named by its digest', () => {
    expect([documentName('x', 'a'.repeat(200)), documentName('x', 'a'.repeat(201))]).toEqual([`x.${'a'.repeat(200)}`, expect.stringMatching(/^x\.~[0-9a-f]{32}$/)]);
  });
});

describe('what is no document', () => {
  const outcome = async (change: (document: Record<string, unknown>) => unknown) => parseDocument(Buffer.from(JSON.stringify(change({ ...(JSON.parse(toPrettyJson(toDriftReport())) as object) })), 'utf8'), 'x.json');
  const refusal = async (text: string | Uint8Array) => {
    const answer = await parseDocument(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, 'x.json');
    return answer.state === 'refused' ? [answer.refusal.reason, answer.refusal.message] : answer.state;
  };

  test('bytes that are no text, and text that is no JSON, with the place', async () => {
    expect(await refusal(Uint8Array.from([0x7b, 0xff, 0x7d]))).toEqual(['malformed-document', 'x.json is not valid JSON: it is not UTF-8 text.']);
    expect(await refusal('{\n  "a": 1,\n}')).toEqual(['malformed-document', expect.stringMatching(/^x\.json is not valid JSON: x\.json:3:1 /)]);
    expect(await refusal(toPrettyJson(toDriftReport()).replace('"key": "parser"', '"key": "\ufffd"').replace('\ufffd', String.raw`\ud800`))).toEqual(['malformed-document', expect.stringContaining('x.json')]);
  });
  test('values without a kind, and kinds of others', async () => {
    for (const text of ['[]', '7', '{}', '{"kind":7}', '{"kind":"Deployment"}', '{"kind":"Deployment","tool":{"name":"kubectl"}}', '{"kind":"Deployment","tool":"shipworthy"}']) expect(await refusal(text)).toBe('foreign');
  });
  test('kinds and versions that another release writes keep their kind and key', async () => {
    expect(await outcome((document) => ({ ...document, kind: 'tomorrow' }))).toMatchObject({ state: 'refused', kind: 'tomorrow', key: 'parser', refusal: { reason: 'unknown-schema', message: 'x.json is of kind "tomorrow", which this version does not know.' } });
    for (const schemaVersion of ['2.0', '1', '11.0', '1.00', '1.0x', '01.0', 1, undefined]) expect(await outcome((document) => ({ ...document, schemaVersion }))).toMatchObject({ kind: 'drift-report', key: 'parser', refusal: { reason: 'unknown-schema', message: expect.stringContaining(JSON.stringify(schemaVersion ?? null)) } });
    for (const schemaVersion of ['1.0', '1.1', '1.10', '1.25']) expect(await outcome((document) => ({ ...document, schemaVersion }))).not.toMatchObject({ refusal: { reason: 'unknown-schema' } });
    expect(await outcome((document) => ({ ...document, key: 7, schemaVersion: '2.0' }))).toMatchObject({ key: null });
  });
  test('what does not match the schema: three faults with their places, and how many more', async () => {
    expect(await outcome((document) => ({ ...document, partial: 7 }))).toMatchObject({ state: 'refused', kind: 'drift-report', key: 'parser', refusal: { reason: 'malformed-document', message: expect.stringMatching(/^x\.json does not match the schema of drift-report: x\.json:1:[0-9]+ \/partial [^;]+$/) } });
    expect(await outcome(({ partial: _partial, ...document }) => document)).toMatchObject({ refusal: { message: expect.stringContaining('x.json:1:1 the document ') } });
    const many = await outcome((document) => ({ ...document, partial: 7, key: 7, policy: 7, inputs: 7, findings: 7 }));
    const message = many.state === 'refused' ? many.refusal.message : '';
    expect([message.split('; ').length <= 4, message.includes('; and 0 more')]).toEqual([true, false]);
  });
});

describe('needs', () => {
  const jobOf = (job: unknown) => parseNeeds(JSON.stringify({ a: job }))?.[0];

  test('what a job without outputs, without a result, or without anything is', () => {
    expect(jobOf({ result: 'success' })).toEqual({ id: 'a', result: 'success', entries: [], problems: [] });
    expect(jobOf({ result: 7, outputs: { other: 'x', 'no-evidence': 'x' } })).toEqual({ id: 'a', result: '', entries: [], problems: [] });
    expect(jobOf('text')).toEqual({ id: 'a', result: '', entries: [], problems: [expect.any(String)] });
    expect(jobOf({ outputs: { evidence: null, 'evidence-1': '', 'evidence-2': 7, 'evidence-3': '{}', 'evidence-4': '[{}]', 'evidence-5': '{' } })?.problems).toEqual([
      'the output evidence-2 is not a text', 'the output evidence-3 is not a JSON array', 'the output evidence-4 is not what a Shipworthy action writes', 'the output evidence-5 is not what a Shipworthy action writes',
    ]);
  });
  test('what cannot be read says what to write', () => {
    const error = (text: string) => { try { parseNeeds(text); return null; } catch (one) { return one instanceof ShipworthyError ? [one.code, one.message, one.hint] : one; } };
    expect(error('[]')).toEqual(['usage/invalid-input', expect.stringContaining('cannot be read: it is not an object.'), expect.stringContaining('toJSON(needs)')]);
    expect(error('{')).toEqual(['usage/invalid-input', expect.stringContaining('cannot be read: needs'), expect.stringContaining('toJSON(needs)')]);
    expect(parseNeeds(undefined)).toBeNull();
  });
});

test('a folder that cannot be written is named in the remedy; other faults go on as they are', () => {
  const error = toOutputError(Object.assign(new Error('no'), { code: 'EACCES' }), 'out');
  expect(error).toMatchObject({ code: 'output/not-writable', hint: expect.stringContaining('out') });
  const bug = new TypeError('bug');
  expect(toOutputError(bug, 'out')).toBe(bug);
});

test('an unverified finding that policy permits warns', () => expect(judge({ ...base, findings: [unverified], reasons: { 'no-baseline': 'warn' } }).summary.unverified).toBe(1));
