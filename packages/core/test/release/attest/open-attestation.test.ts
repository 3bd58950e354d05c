import { beforeAll, describe, expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { openAttestation, predicateTypes, signStatement, type OpenedAttestation, type Statement } from '@shipworthy/core/release/attest';
import type { PublicKey } from '@shipworthy/core/signing';
import { makeSigner, signAll, subjects, type Signer } from './signed-release.js';
import { bundleOf, isSignedBy, listOddStatements, listTamperings, toBundle } from './tamperings.js';

const name = 'vsa.sigstore.json';
const stranger = makeSigner.ed25519();

function open(file: string | Buffer | object, trustedKeys: readonly PublicKey[]): OpenedAttestation {
  return openAttestation(Buffer.from(typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file)), { trustedKeys, name });
}

function said(found: OpenedAttestation): string {
  return found.state === 'refused' ? found.fault : found.state;
}

describe.each(['ed25519', 'p256'] as const)('%s', (algorithm) => {
  const signer = makeSigner[algorithm]();
  const trusted = [stranger.key.publicKey, signer.key.publicKey];
  const only = [signer.key.publicKey];
  const made = signAll(signer.key);

  test.each(['vsa', 'testResult', 'refused'] as const)('%s: bundle and envelope open to what was signed', (which) => {
    const { bundle, envelope, payload, keyId } = made[which];
    for (const file of [bundle, envelope]) {
      const found = open(file, trusted);
      expect(found).toMatchObject({ state: 'verified', keyId, statement: { predicateType: predicateTypes[which], subject: subjects } });
      expect(found.state === 'verified' && Buffer.from(found.payload).equals(payload)).toBe(true);
    }
    expect(keyId).toBe(signer.key.publicKey.keyId);
    expect(isSignedBy(signer.publicPem, toBundle(bundle).dsseEnvelope)).toBe(true);
    expect(`${JSON.stringify(toBundle(bundle).dsseEnvelope)}\n`).toBe(envelope);
  });

  test('every statement opens to itself', () => {
    const hex = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    const subject = fc.record({ name: fc.string({ unit: 'binary' }), digest: fc.oneof(fc.record({ sha256: hex(64) }), fc.record({ gitCommit: hex(40) })) });
    const statement = fc.record({
      _type: fc.constant('https://in-toto.io/Statement/v1' as const), subject: fc.array(subject, { minLength: 1, maxLength: 5 }), predicateType: fc.webUrl(),
      predicate: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as null)),
    });
    fc.assert(fc.property(statement, (one: Statement) => {
      const found = open(signStatement(one, signer.key).bundle, trusted);
      expect(found.state === 'verified' && JSON.parse(JSON.stringify(found.statement))).toEqual(JSON.parse(JSON.stringify(one)));
    }), { numRuns: 60 });
  });

  const tamperings = listTamperings(made.vsa.bundle, signer.key, stranger);
  test('there are enough ways to tamper, each other than the honest file', () => {
    expect(tamperings.filter(({ cosignRefuses }) => cosignRefuses).length).toBeGreaterThanOrEqual(20);
    expect(new Set([made.vsa.bundle, ...tamperings.map(({ file }) => file.toString('latin1' as BufferEncoding))]).size).toBe(tamperings.length + 1);
  });

  test.each(tamperings.map((one) => [one.name, one] as const))('refused: %s', (_name, { file, fault }) => {
    const found = open(file, only);
    expect(said(found)).toBe(fault);
    expect(found.state === 'refused' && found.message).toMatch(/^vsa\.sigstore\.json .*\.$/s);
  });

  test.each(listOddStatements(made.vsa.payload.toString()).map((one) => [one.name, one.payload] as const))('malformed although signed: %s', (_name, payload) => {
    expect(said(open(bundleOf(payload, signer.key), only))).toBe('malformed');
  });

  test('no changed byte of a bundle changes what it says', () => {
    const bytes = Buffer.from(made.vsa.bundle);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ bits;
      const found = open(changed, only);
      // One byte is no part of anything: the line end may become a blank.
      if (found.state === 'verified') expect([at, /\s/.test(String.fromCharCode(changed[at] ?? 0))]).toEqual([bytes.length - 1, true]);
    }), { numRuns: 300 });
  });

  test.each<[string, RegExp]>([
    ['the signature of a file', /not an attestation/], ['a certificate instead of a key', /certificate/], ['a version that is not known', /bundle\.v0\.4\+json.*v0\.3/], ['no verification material', /without verification material/],
    ['a field that bundles do not have', /"verified"/], ['a key twice in the envelope', /"payload" already stands at 1:/], ['a byte order mark', /byte order mark/], ['our signature twice', /exactly one signature/],
    ['the hint of another key', /names another key than SHA256:/], ['another payload type', /"application\/json", not application\/vnd\.in-toto\+json/],
  ])('says why: %s', (what, why) => {
    const found = open(tamperings.find(({ name: one }) => one === what)?.file ?? '', only);
    expect(found.state === 'refused' && found.message).toMatch(why);
  });

  test('nobody is trusted', () => {
    expect(said(open(made.vsa.bundle, []))).toBe('no-trusted-key');
    expect(said(open('{}', []))).toBe('malformed');
  });
});

describe('what others write', () => {
  const signer = makeSigner.ed25519();
  const only = [signer.key.publicKey];
  const { vsa } = signAll(signer.key);
  const bundle = toBundle(vsa.bundle);
  const { dsseEnvelope } = bundle;
  const [{ keyid, sig }] = dsseEnvelope.signatures;
  const material = bundle.verificationMaterial;
  const statement = JSON.parse(vsa.payload.toString());

  test.each<[string, object | string]>([
    ['no key id', { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [{ sig }] } }],
    ['an empty key id', { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [{ keyid: '', sig }] } }],
    ['the media type as it was spelt before', { ...bundle, mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.3' }],
    ['no hint', { ...bundle, verificationMaterial: { publicKey: {} } }],
    ['an empty hint', { ...bundle, verificationMaterial: { publicKey: { hint: '' } } }],
    ['entries of a transparency log, which are not looked at', { ...bundle, verificationMaterial: { ...material, tlogEntries: [{ logIndex: '1' }] } }],
    ['a file with indentation', JSON.stringify(bundle, null, 2)],
    ['an envelope with its members in another order', { signatures: [{ sig, keyid }], payload: dsseEnvelope.payload, payloadType: dsseEnvelope.payloadType }],
    ['a statement v0.1', bundleOf(JSON.stringify({ ...statement, _type: 'https://in-toto.io/Statement/v0.1' }), signer.key)],
    ['a statement with indentation', bundleOf(JSON.stringify(statement, null, 2), signer.key)],
    ['subjects with what the format knows besides', bundleOf(JSON.stringify({ ...statement, subject: [{ ...statement.subject[0], annotations: { a: 1 }, uri: 'https://example.com/a', mediaType: 'text/plain' }, ...statement.subject.slice(1)] }), signer.key)],
  ])('accepted: %s', (_what, file) => {
    expect(open(file, only)).toMatchObject({ state: 'verified', statement: { subject: statement.subject, predicateType: statement.predicateType, predicate: statement.predicate } });
  });

  test('subjects without name, and with digests of other kinds', () => {
    const subject = [{ digest: { sha512: 'ab' } }];
    expect(open(bundleOf(JSON.stringify({ ...statement, subject }), signer.key), only)).toMatchObject({ state: 'verified', statement: { subject: [{ name: '', digest: { sha512: 'ab' } }] } });
  });

  test('1024 subjects and 32 digests are not too many', () => {
    const digest = Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`hash${index}`, 'aa']));
    const subject = Array.from({ length: 1024 }, (_, index) => ({ name: `${index}`, digest }));
    expect(said(open(bundleOf(JSON.stringify({ ...statement, subject }), signer.key), only))).toBe('verified');
  });

  test('another payload type under a good signature is malformed', () => {
    expect(said(open(bundleOf(vsa.payload.toString(), signer.key, 'application/vnd.shipworthy.approval+json'), only))).toBe('malformed');
  });

  test('a file too large for any attestation is not read', () => {
    expect(open(Buffer.alloc(33 * 1024 * 1024, ' '), only)).toMatchObject({ fault: 'malformed', message: expect.stringContaining('32 MiB') });
  });

  test('whatever it holds, it is refused and nothing is thrown', () => {
    const bytes = fc.oneof(fc.json().map((text) => Buffer.from(text)), fc.uint8Array().map((some) => Buffer.from(some)));
    fc.assert(fc.property(bytes, (some) => open(some, only).state === 'refused'));
    const members = { mediaType: fc.constantFrom(bundle.mediaType, '', 1), verificationMaterial: fc.constantFrom(material, {}, [], null, { publicKey: null }, { publicKey: { hint: 1 } }), dsseEnvelope: fc.constantFrom({}, null, [], 'x', { signatures: [null] }) };
    fc.assert(fc.property(fc.record(members, { requiredKeys: [] }), (some) => open(some, only).state === 'refused'));
  });
});

describe('keys that change', () => {
  let years: Signer[];
  beforeAll(() => {
    years = [makeSigner.ed25519(), makeSigner.p256(), makeSigner.ed25519()];
  });

  test('with several keys, each proves its own', () => {
    const all = years.map(({ key }) => key.publicKey);
    for (const { key } of years) expect(open(signAll(key).vsa.bundle, all)).toMatchObject({ state: 'verified', keyId: key.publicKey.keyId });
  });

  test('a key that is withdrawn proves nothing from then on', () => {
    const [old, ...later] = years;
    const bundle = signAll(old!.key).vsa.bundle;
    expect(said(open(bundle, later.map(({ key }) => key.publicKey)))).toBe('untrusted-key');
    expect(said(open(bundle, [old!.key.publicKey]))).toBe('verified');
  });

  test('without a key id each trusted key is tried', () => {
    for (const { key } of years) {
      const bundle = toBundle(signAll(key).vsa.bundle);
      const unnamed = { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, signatures: [{ sig: bundle.dsseEnvelope.signatures[0].sig }] } };
      expect(open(unnamed, years.map((one) => one.key.publicKey))).toMatchObject({ state: 'verified', keyId: key.publicKey.keyId });
    }
  });

  test('nothing that is said of an attestation holds anything of a private key', () => {
    for (const { key, privatePem } of years) {
      const secret = privatePem.split('\n').slice(1, -2).join('').slice(-24);
      const everything = [...Object.values(signAll(key)), ...listTamperings(signAll(key).vsa.bundle, key, stranger).map(({ file }) => open(file, [key.publicKey]))];
      expect(inspect(everything, { depth: 20, showHidden: true })).not.toContain(secret);
    }
  });
});
