import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { maxSubjects, openAttestation, predicateTypes, signStatement, testSuiteField, toReleaseRefusal, toTestResult, toVerificationSummary, type StatementSubject } from '@shipworthy/core/release/attest';
import { parsePublicKey, parseSigningKey } from '@shipworthy/core/signing';
import { errorOf } from '../../signing/error-of.js';
import { rfc8032 } from '../../signing/keys.js';
import { makeSigner, signAll, subjects, testFacts, toSigner, verdict } from './signed-release.js';
import { toBundle } from './tamperings.js';

describe('a verification summary', () => {
  test('has the fields of the predicate and no others beside them', () => {
    expect(toVerificationSummary(verdict)).toEqual({
      _type: 'https://in-toto.io/Statement/v1', subject: subjects, predicateType: 'https://slsa.dev/verification_summary/v1',
      predicate: {
        verifier: { id: verdict.verifierId, version: { shipworthy: '1.2.3' } }, timeVerified: verdict.timeVerified, resourceUri: verdict.resourceUri,
        policy: { uri: verdict.policy.uri, digest: { sha256: '4'.repeat(64) } }, inputAttestations: [{ uri: 'documents/drift-report.parser.json', digest: { sha256: '5'.repeat(64) } }],
        verificationResult: 'PASSED', verifiedLevels: ['SHIPWORTHY_RELEASE'], slsaVersion: '1.1',
      },
    });
  });

  test.each([['merge', 'SHIPWORTHY_MERGE'], ['release', 'SHIPWORTHY_RELEASE'], ['major', 'SHIPWORTHY_MAJOR']] as const)('level %s is %s', (level, word) => {
    expect(toVerificationSummary({ ...verdict, level }).predicate).toMatchObject({ verifiedLevels: [word] });
  });

  test('a policy without a digest says none', () => {
    expect(toVerificationSummary({ ...verdict, policy: { uri: 'https://example.com/policy', sha256: null } }).predicate).toMatchObject({ policy: { uri: 'https://example.com/policy' } });
    expect(JSON.stringify(toVerificationSummary({ ...verdict, policy: { uri: 'https://example.com/policy', sha256: null } }))).not.toContain('null');
  });

  test('fields that a caller has beside name and digest are not signed', () => {
    const more = { name: 'a', digest: { sha256: 'a'.repeat(64) }, bytes: 12 };
    expect(toVerificationSummary({ ...verdict, subjects: [more] }).subject).toEqual([{ name: 'a', digest: { sha256: 'a'.repeat(64) } }]);
  });
});

describe('a refusal', () => {
  const refusal = toReleaseRefusal({ ...verdict, reasons: ['RL-02: red', 'RL-06: unverified'] });

  test('says what was judged, by what, and why not', () => {
    expect(refusal).toMatchObject({ predicateType: predicateTypes.refused, subject: subjects, predicate: { resourceUri: verdict.resourceUri, verificationResult: 'FAILED', level: 'release', reasons: ['RL-02: red', 'RL-06: unverified'] } });
  });

  test('has nothing that a recipe for passes looks for', () => {
    const passed = toVerificationSummary(verdict);
    expect(refusal.predicateType).not.toBe(passed.predicateType);
    expect(refusal.predicate).not.toHaveProperty('verifiedLevels');
    for (const word of ['PASSED', 'SHIPWORTHY_', 'slsa.dev']) {
      expect(JSON.stringify(passed)).toContain(word);
      expect(JSON.stringify(refusal)).not.toContain(word);
    }
  });
});

describe('a test result', () => {
  test.each<[string, Partial<typeof testFacts>, string]>([
    ['all passed', {}, 'PASSED'],
    ['one warned', { warnedTests: ['b'] }, 'WARNED'],
    ['one failed', { passed: false, failedTests: ['b'], warnedTests: ['c'] }, 'FAILED'],
    ['one failed although somebody says that all passed', { failedTests: ['b'] }, 'FAILED'],
    ['not passed for another reason than a test', { passed: false }, 'FAILED'],
  ])('%s', (_what, changes, result) => {
    expect(toTestResult({ ...testFacts, ...changes }).predicate).toMatchObject({ result });
  });

  test('has the fields of the predicate, and its suite under a URI', () => {
    expect(toTestResult(testFacts)).toEqual({
      _type: 'https://in-toto.io/Statement/v1', subject: subjects, predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
      predicate: {
        result: 'PASSED', configuration: [{ name: 'pack.yml', digest: { sha256: '6'.repeat(64) } }], url: testFacts.url, passedTests: ['case:one', 'case:größer'], warnedTests: [], failedTests: [],
        [testSuiteField]: { kind: 'drift-report', key: 'parser' },
      },
    });
    expect(toTestResult({ ...testFacts, url: null }).predicate).not.toHaveProperty('url');
  });
});

describe('subjects', () => {
  const many = (count: number): StatementSubject[] => Array.from({ length: count }, (_, index) => ({ name: `file-${index}`, digest: { sha256: 'a'.repeat(64) } }));
  const of = (some: readonly StatementSubject[]): unknown[] => [() => toVerificationSummary({ ...verdict, subjects: some }), () => toReleaseRefusal({ ...verdict, reasons: [], subjects: some }), () => toTestResult({ ...testFacts, subjects: some })];

  test(`${maxSubjects} are attested, and can be read`, () => {
    const signer = makeSigner.ed25519();
    const { bundle } = signStatement(toVerificationSummary({ ...verdict, subjects: many(1024) }), signer.key);
    expect(openAttestation(Buffer.from(bundle), { trustedKeys: [signer.key.publicKey], name: 'x' }).state).toBe('verified');
  });

  test.each<[string, StatementSubject[], RegExp]>([
    ['none', [], /about nothing/],
    ['1025', many(1025), /1025 subjects.*1024/],
    ['two of one name', [...many(2), ...many(1)], /two subjects are called "file-0"/],
    ['one without a name', [{ name: '', digest: { sha256: 'a'.repeat(64) } }], /no name/],
    ['one without a digest', [{ name: 'a', digest: {} }], /no digest/],
    ['one with a digest in upper case', [{ name: 'a', digest: { sha256: 'A'.repeat(64) } }], /sha256 that is none/],
    ['one with a tag for a commit', [{ name: 'a', digest: { gitCommit: 'v1.4.0' } }], /gitCommit that is none/],
  ])('%s: refused in every statement', (_what, some, message) => {
    for (const make of of(some)) expect(errorOf(make as () => unknown)).toMatchObject({ code: 'usage/invalid-input', message: expect.stringMatching(message) });
  });
});

describe('signing', () => {
  test('the same statement and key give the same bytes with Ed25519, and the key of RFC 8032 these', () => {
    const key = parseSigningKey(rfc8032.privatePem, { name: 'key' });
    const [one, two] = [signAll(key).vsa, signAll(parseSigningKey(rfc8032.privatePem, { name: 'again' })).vsa];
    expect(one).toEqual(two);
    const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
    // Whoever has signed bundles has these bytes: a change here is a change of the format.
    expect([sha256(one.payload), sha256(one.envelope), sha256(one.bundle)]).toEqual([
      '799a412c41164aab85e302d069bf84b6add4f42e8d7532598cd9937a7a5b7236',
      'c376f574f3ed1f04ec5a90fab5ab60fee5bf2068406e223056f6c0b2e32f0f02',
      '3dab57af75e04108a87594978490375fdfb1243a553adb84170073fc8cb5b351',
    ]);
  });

  test('the payload is canonical, whatever order a caller has', () => {
    const { key } = makeSigner.ed25519();
    const statement = toVerificationSummary(verdict);
    const { payload } = signStatement(statement, key);
    const { _type, subject, predicateType, predicate } = statement;
    const turned = { subject: subject.map(({ name, digest }) => ({ digest, name })), predicate, predicateType, _type };
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(statement));
    expect(signStatement(turned, key).payload).toEqual(payload);
    expect(payload.toString()).toMatch(/^\{"_type":.*"predicate":.*"predicateType":.*"subject":\[\{"digest":/s);
  });

  test.each(['ed25519', 'p256'] as const)('%s: the bundle is one line, of version 0.3, and names its key as cosign does', (algorithm) => {
    const signer = makeSigner[algorithm]();
    const { bundle, envelope } = signAll(signer.key).vsa;
    for (const text of [bundle, envelope]) expect(text.split('\n')).toEqual([expect.stringMatching(/^\{.*\}$/), '']);
    const { mediaType, verificationMaterial, dsseEnvelope } = toBundle(bundle);
    const der = Buffer.from(signer.publicPem.split('\n').slice(1, -2).join(''), 'base64');
    expect({ mediaType, verificationMaterial }).toEqual({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: { publicKey: { hint: createHash('sha256').update(der).digest('base64') } } });
    expect(dsseEnvelope).toMatchObject({ payloadType: 'application/vnd.in-toto+json', signatures: [{ keyid: expect.stringMatching(/^SHA256:[A-Za-z0-9+/]{43}$/) }] });
  });

  test('text that has no UTF-8 form is not signed', () => {
    const statement = toReleaseRefusal({ ...verdict, reasons: ['half \ud83d'] });
    expect(errorOf(() => signStatement(statement, makeSigner.ed25519().key)).code).toBe('document/malformed');
  });

  test('a key in its short form is called like the key itself', () => {
    const { publicPem } = makeSigner.p256();
    const point = Buffer.from(publicPem.split('\n').slice(1, -2).join(''), 'base64').subarray(-65);
    const short = Buffer.concat([Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'), Buffer.of(2 + (point.at(-1)! & 1)), point.subarray(1, 33)]);
    const [long, compressed] = [parsePublicKey(publicPem, 'long'), parsePublicKey(`-----BEGIN PUBLIC KEY-----\n${short.toString('base64')}\n-----END PUBLIC KEY-----\n`, 'short')];
    expect([compressed.keyId, Buffer.from(compressed.spki)]).toEqual([long.keyId, Buffer.from(long.spki)]);
  });

  test('the signer of a statement is the one who was asked', () => {
    const signer = toSigner(rfc8032);
    expect(signAll(signer.key).vsa.keyId).toBe(signer.key.publicKey.keyId);
  });
});
