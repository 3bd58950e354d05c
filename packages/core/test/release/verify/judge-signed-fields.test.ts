import { describe, expect, test } from '@jest/globals';
import type { CitedDocument } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { Json, JsonObject } from '../../../src/json/index.js';
import { predicateTypes, type Statement } from '../../../src/release/attest/index.js';
import { judgeTestResults, judgeVerdictFields, type CitedFacts } from '../../../src/release/verify/judge-attestations.js';
import type { ProvedAttestation } from '../../../src/release/verify/read-attestations.js';
import { failing, toDriftReport, toObservations, unverified, warning } from '../../evidence/documents.js';
import { toContentFacts } from './content-facts.js';
import type { EvidenceParts } from './evidence-builder.js';
import { elsewhere, hash, toContradiction, toFault, toHashed } from './judge-facts.js';

const vsa = 'attestations/vsa.sigstore.json';
const report = 'documents/drift-report.parser.json';
const suite = 'attestations/test-result-drift-report.parser.sigstore.json';

function toCitedFacts(parts: Partial<EvidenceParts> = {}, changes: Partial<CitedFacts> = {}): CitedFacts {
  const { manifest, content } = toContentFacts(parts);
  return { manifest, details: content.evidence.document.details, files: toHashed({ SHA256SUMS: hash('2') }), said: parts.passed === false ? 'refused' : 'passed', cause: null, ...changes };
}
const citedIn = ({ details }: CitedFacts): CitedDocument[] => details.documents;

describe('what the verdict says of itself', () => {
  const honest = (facts: CitedFacts): JsonObject => ({
    verifiedLevels: ['SHIPWORTHY_RELEASE'], level: 'release', resourceUri: 'git+https://github.com/acme/parser@refs/tags/v1.4.0', policy: { uri: 'git+https://github.com/acme/parser' }, timeVerified: '2027-01-15T08:00:00Z',
    inputAttestations: citedIn(facts).map(({ path, documentSha256 }) => ({ uri: path, digest: { sha256: documentSha256 } })),
  });
  function judged(change: JsonObject = {}, facts: CitedFacts = toCitedFacts()): FindingDraft[] {
    return judgeVerdictFields({ verdict: { path: vsa, predicate: { ...honest(facts), ...change } } }, facts);
  }
  const fault = (what: string, message: string, more: Partial<FindingDraft> = {}) => [toContradiction(vsa, what, `${vsa} ${message}`, more)];

  test('is what the bundle says; where no verdict is proved there is nothing to compare', () => {
    expect([judged(), judged({}, toCitedFacts({ passed: false })), judgeVerdictFields({ verdict: null }, toCitedFacts())]).toEqual([[], [], []]);
  });
  test.each<[string, Json, string]>([
    ['higher', ['SHIPWORTHY_MAJOR'], '["SHIPWORTHY_MAJOR"]'], ['none', [], '[]'], ['no list', 'SHIPWORTHY_RELEASE', '[]'], ['two', ['SHIPWORTHY_RELEASE', 'x'], '["SHIPWORTHY_RELEASE","x"]'], ['the same twice', ['SHIPWORTHY_RELEASE', 'SHIPWORTHY_RELEASE'], '["SHIPWORTHY_RELEASE","SHIPWORTHY_RELEASE"]'],
    ['long', ['x'.repeat(300)], `["${'x'.repeat(198)}`],
  ])('the level of a pass: %s', (_what, verifiedLevels, quoted) => {
    expect(judged({ verifiedLevels })).toEqual(fault('verifiedLevels', `says the levels ${quoted}, but the release was judged at level release.`));
  });
  test('the level is asked of a pass by one field, of a refusal by another, and of nothing else', () => {
    const [passed, refused, unknown] = [toCitedFacts(), toCitedFacts({ passed: false }), toCitedFacts({}, { said: null })];
    expect([judged({ level: 'merge' }, passed), judged({ verifiedLevels: [] }, refused), judged({ level: 'merge', verifiedLevels: [] }, unknown)]).toEqual([[], [], []]);
    expect(judged({ level: 'merge' }, refused)).toEqual(fault('level', 'says another level than release, at which the release was judged.'));
    expect(judged({}, toCitedFacts({ level: 'major' }))).toEqual(fault('verifiedLevels', 'says the levels ["SHIPWORTHY_RELEASE"], but the release was judged at level major.'));
  });
  test.each<[string, Json, string]>([
    ['another repository', 'git+https://github.com/eve/parser@refs/tags/v1.4.0', '"git+https://github.com/eve/parser@refs/tags/v1.4.0"'], ['another tag', 'git+https://github.com/acme/parser@refs/tags/v1.4.1', '"git+https://github.com/acme/parser@refs/tags/v1.4.1"'],
    ['another kind of address', 'https://github.com/acme/parser@refs/tags/v1.4.0', '"https://github.com/acme/parser@refs/tags/v1.4.0"'], ['no text', 7, '""'], ['a long one', 'x'.repeat(300), `"${'x'.repeat(200)}"`],
  ])('what it is about: %s', (_what, resourceUri, quoted) => {
    expect(judged({ resourceUri })).toEqual(fault('resourceUri', `is about ${quoted}, and not about acme/parser at v1.4.0.`));
  });
  test('what it is about, without a repository and a tag', () => {
    const { manifest, ...facts } = toCitedFacts();
    const local = { ...facts, manifest: { ...manifest, repository: null, tag: null } };
    expect([judged({ resourceUri: 'git+file:///local@refs/tags/1.4.0' }, local), judged({}, local)]).toEqual([[], fault('resourceUri', 'is about "git+https://github.com/acme/parser@refs/tags/v1.4.0", and not about this repository at 1.4.0.')]);
  });
  test('what it rests on: each document that is cited, and no other', () => {
    const facts = toCitedFacts({ documents: [{ document: toDriftReport({ key: 'red' }), role: 'subject' }] });
    const inputs = (change: (inputs: JsonObject[]) => Json) => judged({ inputAttestations: change(citedIn(facts).map(({ path, documentSha256 }) => ({ uri: path, digest: { sha256: documentSha256 } }))) }, facts);
    const rests = (number: number) => fault('inputAttestations', `rests on other documents (${number}) than release-evidence.json cites (2).`);
    expect(inputs((all) => all.toReversed())).toEqual([]);
    expect([inputs((all) => all.slice(1)), inputs(() => null), inputs(() => []), inputs((all) => [...all, { uri: 'x', digest: {} }])]).toEqual([rests(1), rests(0), rests(0), rests(3)]);
    for (const other of [null, { uri: 'x' }, { uri: report, digest: 7 }, { uri: report, digest: {} }, { digest: { sha256: citedIn(facts)[0]?.documentSha256 ?? '' } }]) expect(inputs((all) => [...all.slice(1), other])).toEqual(rests(2));
  });
  test.each<[string, JsonObject, string, string]>([
    ['rules', { policy: null }, 'policy', 'does not say by which rules the release was judged.'], ['place of the rules', { policy: { uri: 7 } }, 'policy', 'does not say by which rules the release was judged.'],
    ['time', { timeVerified: 'soon' }, 'timeVerified', 'does not say when the release was judged.'], ['time that is a text', { timeVerified: 2027 }, 'timeVerified', 'does not say when the release was judged.'],
  ])('no %s', (_what, change, what, message) => {
    expect(judged(change)).toEqual(fault(what, message));
    expect(judged(change, toCitedFacts({}, { cause: elsewhere }))).toEqual(fault(what, message, { causedBy: elsewhere }));
  });
});

describe('the result of each suite', () => {
  interface Lie {
    readonly path?: string;
    readonly predicateType?: string;
    readonly predicate?: Json;
    readonly subject?: (honest: Statement['subject']) => Statement['subject'];
  }
  const toResult = (facts: CitedFacts, { path = suite, predicateType = predicateTypes.testResult, predicate = { result: 'PASSED' }, subject = (one) => one }: Lie = {}, index = 0): ProvedAttestation => {
    const one = citedIn(facts)[index];
    const honest = [{ name: 'SHA256SUMS', digest: { sha256: hash('2') } }, { name: one?.path ?? '', digest: { sha256: one?.documentSha256 ?? '' } }];
    return { path, form: 'test-result', statement: { _type: 'https://in-toto.io/Statement/v1', subject: subject(honest), predicateType, predicate }, payload: Buffer.from('x'), keyId: 'key' };
  };
  const judge = (proved: readonly ProvedAttestation[], facts: CitedFacts, paths = proved.map(({ path }) => path)): FindingDraft[] =>
    judgeTestResults({ all: paths.map((path) => ({ path, predicateType: null, keyId: null, isUnchecked: false })), proved, findings: [], notChecked: [] }, facts);
  const judged = (lie: Lie, facts = toCitedFacts()): FindingDraft[] => judge([toResult(facts, lie)], facts);
  const missing = (more: Partial<FindingDraft> = {}) => [toFault('evidence/file-missing', suite, `${suite} is not there: a release that passed attests the result of drift-report:parser.`, more)];

  test('is attested of a release that passed, one for each suite about it', () => {
    expect(judged({})).toEqual([]);
    expect([judge([], toCitedFacts()), judge([], toCitedFacts({}, { said: null, cause: elsewhere }))]).toEqual([missing(), missing({ causedBy: elsewhere })]);
    expect([judge([], toCitedFacts({ passed: false })), judge([], toCitedFacts(), [suite])]).toEqual([[], []]);
  });
  test.each(['bundle-readiness', 'doc-sync-report'])('is attested of a %s, too', (kind) => {
    const facts = toCitedFacts();
    const path = `attestations/test-result-${kind}.parser.sigstore.json`;
    const other = { ...facts, details: { ...facts.details, documents: citedIn(facts).map((one) => ({ ...one, kind })) } };
    expect(judge([], other)).toEqual([toFault('evidence/file-missing', path, `${path} is not there: a release that passed attests the result of ${kind}:parser.`)]);
  });
  test('is not asked of references, nor of documents that test nothing', () => {
    const facts = toCitedFacts({ documents: [{ document: toDriftReport({ key: 'there', subject: { commit: 'd'.repeat(40) } }), role: 'reference' }, { document: toObservations({ key: 'seen' }), role: 'subject' }] });
    expect(judge([toResult(facts)], facts)).toEqual([]);
    const other = toResult(facts, { path: 'attestations/test-result-regression-observations.seen.sigstore.json' }, 2);
    expect(judge([toResult(facts), other], facts)).toEqual([toFault('evidence/subject-mismatch', other.path, `${other.path} is about no document that the evidence cites.`, { keys: { path: other.path, subject: 'document' } })]);
  });
  test('is no other predicate', () => {
    expect(judged({ predicateType: predicateTypes.vsa })).toEqual([toFault('evidence/attestation-unverified', suite, `${suite} holds a predicate "${predicateTypes.vsa}" where a test result belongs.`)]);
    expect(judged({ predicateType: 'x'.repeat(300) })[0]?.message).toBe(`${suite} holds a predicate "${'x'.repeat(200)}" where a test result belongs.`);
  });
  test('is about the document and the sums that lie here', () => {
    const about = (subject: string) => [toFault('evidence/subject-mismatch', suite, `${suite} is about another ${subject} than the one that lies here.`, { keys: { path: suite, subject } })];
    const other = (name: string, digest: Readonly<Record<string, string>>) => judged({ subject: (all) => all.map((one) => (one.name === name ? { ...one, digest } : one)) });
    expect([other('SHA256SUMS', { sha256: hash('9') }), other('SHA256SUMS', {}), other(report, { sha256: hash('9') }), other(report, { sha512: hash('9') })]).toEqual([about('SHA256SUMS'), about('SHA256SUMS'), about(report), about(report)]);
    expect([judged({ subject: (all) => all.slice(0, 1) }), judged({ subject: () => [] }), judged({ subject: (all) => [...all, { name: 'x', digest: { sha256: hash('9') } }] }), judged({ subject: (all) => [...all, { name: 'x', digest: {} }] })]).toEqual([about(report), about(report), about('x'), about('x')]);
    // Another file of the manifest beside it is true, and so allowed.
    expect(judged({ subject: (all) => [...all, { name: 'release-notes.md', digest: { sha256: hash('2') } }] })).toEqual([]);
    expect(judged({ subject: () => [] }, toCitedFacts({}, { cause: elsewhere })).map(({ causedBy }) => causedBy)).toEqual([elsewhere]);
  });
  test('is of the document that the evidence cites, even where another is as the manifest says', () => {
    const { manifest, ...facts } = toCitedFacts();
    const swapped = { ...facts, manifest: { ...manifest, byPath: new Map([...manifest.byPath, [report, { ...manifest.files[0]!, path: report, sha256: hash('9') }]]) } };
    expect(judged({ subject: () => [{ name: report, digest: { sha256: hash('9') } }] }, swapped)).toEqual([toFault('evidence/subject-mismatch', suite, `${suite} is about another ${report} than the one that lies here.`, { keys: { path: suite, subject: report } })]);
  });
  test('is of no suite when nothing of its name is cited: its first wrong subject is named', () => {
    const facts = toCitedFacts();
    const path = 'attestations/test-result-drift-report.other.sigstore.json';
    const stray = (subject: Lie['subject']) => judge([toResult(facts), toResult(facts, { path, ...(subject === undefined ? {} : { subject }) })], facts);
    const fault = (subject: string) => [toFault('evidence/subject-mismatch', path, `${path} is about no document that the evidence cites.`, { keys: { path, subject } })];
    expect([stray(undefined), stray((all) => all.map((one) => ({ ...one, digest: { sha256: hash('9') } })))]).toEqual([fault('document'), fault('SHA256SUMS')]);
  });

  const says = (result: string, verdict: string): string => `${suite} says ${result}, but the verdict of ${report} is ${verdict}.`;
  test.each([['pass', [], 'PASSED'], ['warn', [warning], 'WARNED'], ['fail', [failing], 'FAILED'], ['unverified', [unverified], 'FAILED']] as const)('of a document that says %s', (verdict, findings, expected) => {
    const facts = ({ said = 'passed' }: Partial<CitedFacts> = {}): CitedFacts => {
      const whole = toCitedFacts({ documents: [{ document: toDriftReport({ key: 'red', findings }), role: 'subject' }] }, { said });
      return { ...whole, details: { ...whole.details, documents: citedIn(whole).slice(1).map((one) => ({ ...one, path: report, key: 'parser' })) }, manifest: { ...whole.manifest, byPath: new Map(citedIn(whole).slice(1).map((one) => [report, { ...whole.manifest.files[0]!, path: report, sha256: one.documentSha256 }])) } };
    };
    for (const result of ['PASSED', 'WARNED', 'FAILED']) {
      expect(judged({ predicate: { result } }, facts())).toEqual(result === expected ? [] : [toContradiction(suite, 'result', says(`"${result}"`, verdict))]);
      const beside = result === 'FAILED' ? (expected === 'FAILED' ? [] : [toContradiction(suite, 'result', says('"FAILED"', verdict))]) : [toContradiction(suite, 'result', `${suite} says "${result}" beside a refusal.`)];
      expect(judged({ predicate: { result } }, facts({ said: 'refused' }))).toEqual(beside);
    }
  });
  test('may say nothing, or too much', () => {
    const of = (predicate: Json, changes: Partial<CitedFacts> = {}) => judged({ predicate }, toCitedFacts({}, changes)).map(({ message, causedBy }) => [message, causedBy]);
    expect([of(null), of({}), of({ result: 'x'.repeat(200) }), of({}, { cause: elsewhere })]).toEqual([
      [[says('null', 'pass'), undefined]], [[says('null', 'pass'), undefined]], [[says(`"${'x'.repeat(99)}`, 'pass'), undefined]], [[says('null', 'pass'), elsewhere]],
    ]);
    expect([of(null, { said: 'refused', cause: elsewhere }), of({}, { said: 'refused' }), of({ result: 'x'.repeat(200) }, { said: 'refused' })]).toEqual([
      [[`${suite} says null beside a refusal.`, elsewhere]], [[`${suite} says null beside a refusal.`, undefined]], [[`${suite} says "${'x'.repeat(99)} beside a refusal.`, undefined]],
    ]);
  });
  test('other attestations are no test results', () => {
    const facts = toCitedFacts();
    expect(judge([toResult(facts), { ...toResult(facts, { predicateType: 'x' }), form: 'provenance' }], facts)).toEqual([]);
  });
});
