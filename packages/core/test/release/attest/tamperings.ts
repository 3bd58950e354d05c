import { createHash, verify } from 'node:crypto';
import { signStatement, statementPayloadType, toVerificationSummary, type OpenedAttestation } from '@shipworthy/core/release/attest';
import { signEnvelope, type SigningKey } from '@shipworthy/core/signing';
import { verdict, type Signer } from './signed-release.js';

type Fault = Extract<OpenedAttestation, { readonly state: 'refused' }>['fault'];

/** A bundle that must not be believed. */
export interface Tampering {
  readonly name: string;
  readonly file: string | Buffer;
  readonly fault: Fault;
  /** False where cosign 3 takes it although we do not: what it proves still holds, but the file is not what was written. */
  readonly cosignRefuses: boolean;
}

interface Bundle {
  readonly mediaType: string;
  readonly verificationMaterial: { readonly publicKey: { readonly hint: string } };
  readonly dsseEnvelope: { readonly payload: string; readonly payloadType: string; readonly signatures: readonly [{ readonly keyid: string; readonly sig: string }] };
}

export function toBundle(text: string): Bundle {
  return JSON.parse(text);
}

const toBase64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** What somebody without the key can make of a release's summary; `stranger` is the key of that somebody. */
export function listTamperings(honest: string, signer: SigningKey, stranger: Signer): Tampering[] {
  const bundle = toBundle(honest);
  const { dsseEnvelope: envelope } = bundle;
  const [signature] = envelope.signatures;
  const text = fromBase64(envelope.payload).toString();
  const sig = fromBase64(signature.sig);
  const other = toBundle(signStatement(toVerificationSummary({ ...verdict, resourceUri: verdict.resourceUri.replace('1.4.0', '1.5.0') }), signer).bundle).dsseEnvelope;
  const foreign = toBundle(signStatement(toVerificationSummary(verdict), stranger.key).bundle);
  const list: Tampering[] = [];
  const add = (name: string, fault: Fault, file: unknown, cosignRefuses = true): void => void list.push({ name, fault, file: typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file), cosignRefuses });
  const withEnvelope = (changes: object): object => ({ ...bundle, dsseEnvelope: { ...envelope, ...changes } });
  const withPayload = (payload: string): object => withEnvelope({ payload: toBase64(payload) });
  const withSignature = (changes: object): object => withEnvelope({ signatures: [{ ...signature, ...changes }] });
  const replace = (from: string, to: string): string => {
    if (!text.includes(from)) throw new Error(`${from} is not in the payload`);
    return text.replace(from, to);
  };

  add('a bit of the payload flipped', 'wrong-signature', withPayload(replace('SHA256SUMS', 'SHA256SUMR')));
  add('a subject exchanged', 'wrong-signature', withPayload(replace('3'.repeat(64), '7'.repeat(64))));
  add('a subject taken out', 'wrong-signature', withPayload(text.replace(/\{"digest":\{"sha256":"3+"\},"name":"[^"]+"\},/, '')));
  add('another tag', 'wrong-signature', withPayload(replace('v1.4.0', 'v1.4.1')));
  add('a higher level', 'wrong-signature', withPayload(replace('SHIPWORTHY_RELEASE', 'SHIPWORTHY_MAJOR')));
  add('another verifier', 'wrong-signature', withPayload(replace('#release-gate', '#another-gate')));
  add('another policy', 'wrong-signature', withPayload(replace('4'.repeat(64), '8'.repeat(64))));
  add('an earlier time', 'wrong-signature', withPayload(replace('2026-11-21', '2025-11-21')));
  add('the same statement, written differently', 'wrong-signature', withPayload(JSON.stringify(JSON.parse(text), null, 2)));
  add('a line end behind the statement', 'wrong-signature', withPayload(`${text}\n`));
  add('the last byte cut off', 'wrong-signature', withPayload(text.slice(0, -1)));
  add('no statement', 'wrong-signature', withPayload(''));
  add('the statement of another release', 'wrong-signature', withEnvelope({ payload: other.payload }));
  add('the signature of another release', 'wrong-signature', withEnvelope({ signatures: other.signatures }));
  add('another payload type', 'malformed', withEnvelope({ payloadType: 'application/json' }));
  add('a payload type of the same family', 'malformed', withEnvelope({ payloadType: 'application/vnd.in-toto.test-result+json' }));
  add('a bit of the signature flipped', 'wrong-signature', withSignature({ sig: toBase64(Buffer.concat([sig.subarray(0, -1), Buffer.of((sig.at(-1) ?? 0) ^ 1)])) }));
  add('half a signature', 'wrong-signature', withSignature({ sig: toBase64(sig.subarray(0, sig.length / 2)) }));
  add('a signature with a byte behind it', 'wrong-signature', withSignature({ sig: toBase64(Buffer.concat([sig, Buffer.of(0)])) }));
  add('an empty signature', 'malformed', withSignature({ sig: '' }));
  add("a stranger's signature under our key id", 'wrong-signature', withSignature({ sig: foreign.dsseEnvelope.signatures[0].sig }));
  add('all by a stranger', 'untrusted-key', foreign);
  add('all by a stranger, who names no key', 'untrusted-key', { ...foreign, dsseEnvelope: { ...foreign.dsseEnvelope, signatures: [{ sig: foreign.dsseEnvelope.signatures[0].sig }] } });
  add('our signature under the key id of a stranger', 'untrusted-key', withSignature({ keyid: stranger.key.publicKey.keyId }));
  add('a key id of another kind', 'untrusted-key', withSignature({ keyid: createHash('sha256').update(signer.publicKey.spki).digest('hex') }));
  add("a stranger's signature beside ours", 'malformed', withEnvelope({ signatures: [signature, ...foreign.dsseEnvelope.signatures] }));
  add('our signature twice', 'malformed', withEnvelope({ signatures: [signature, signature] }));
  add('no signature', 'malformed', withEnvelope({ signatures: [] }));
  add('a key twice in the envelope', 'malformed', honest.replace('{"payloadType"', `{"payload":"${foreign.dsseEnvelope.payload}","payloadType"`));
  add('a key twice in the bundle', 'malformed', honest.replace('{"mediaType"', `{"dsseEnvelope":${JSON.stringify(foreign.dsseEnvelope)},"mediaType"`));
  add('a field that bundles do not have', 'malformed', { ...bundle, verified: true });
  add('a field that envelopes do not have', 'malformed', withEnvelope({ verified: true }));
  add('a field that signatures do not have', 'malformed', withSignature({ verified: true }));
  add('a version that is not known', 'unverifiable', { ...bundle, mediaType: 'application/vnd.dev.sigstore.bundle.v0.4+json' });
  add('no verification material', 'malformed', { mediaType: bundle.mediaType, dsseEnvelope: envelope });
  add('a certificate instead of a key', 'keyless', { ...bundle, verificationMaterial: { certificate: { rawBytes: 'MAA=' } } });
  add('the signature of a file', 'malformed', { mediaType: bundle.mediaType, verificationMaterial: bundle.verificationMaterial, messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: toBase64('x'.repeat(32)) }, signature: signature.sig } });
  add('no envelope', 'malformed', { mediaType: bundle.mediaType, verificationMaterial: bundle.verificationMaterial });
  add('two bundles', 'malformed', honest + honest);
  add('something behind the bundle', 'malformed', `${honest}x`);
  add('half a file', 'malformed', honest.slice(0, honest.length / 2));
  add('an empty file', 'malformed', '');
  add('a list', 'malformed', [bundle]);
  add('a byte order mark', 'malformed', `\uFEFF${honest}`);
  add('bytes that are no UTF-8', 'malformed', Buffer.concat([Buffer.from(honest.slice(0, 2)), Buffer.of(0xff), Buffer.from(honest.slice(2))]));
  // What follows cosign takes: nothing that was signed is touched.
  add('the hint of another key', 'wrong-signature', { ...bundle, verificationMaterial: foreign.verificationMaterial }, false);
  // 64 bytes always end in padding, which this alphabet leaves out.
  if (signer.publicKey.algorithm === 'ed25519') add('a signature in the alphabet of addresses', 'malformed', withSignature({ sig: sig.toString('base64url') }), false);
  else add('the numbers of the signature without their frame', 'wrong-signature', withSignature({ sig: toBase64(toRawSignature(sig)) }), false);
  return list;
}

/** DER to the 64 bytes of IEEE P1363. */
function toRawSignature(der: Buffer): Buffer {
  const length = der[3] ?? 0;
  const numbers = [der.subarray(4, 4 + length), der.subarray(6 + length)];
  return Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(32), number]).subarray(-32)));
}

/** Statements that a trusted key has signed, and that strict readers refuse all the same: every one is malformed. */
export function listOddStatements(honest: string): { readonly name: string; readonly payload: string | Buffer }[] {
  const statement = JSON.parse(honest);
  const [first, ...others] = statement.subject;
  const withSubject = (changes: object): string => JSON.stringify({ ...statement, subject: [{ ...first, ...changes }, ...others] });
  const without = (field: string): string => JSON.stringify({ ...statement, [field]: undefined });
  const many = (count: number): unknown[] => Array.from({ length: count }, (_, index) => ({ ...first, name: `file-${index}` }));
  return [
    { name: 'no JSON', payload: 'passed' },
    { name: 'a list', payload: '[]' },
    { name: 'nothing', payload: '' },
    { name: 'a byte order mark', payload: `\uFEFF${honest}` },
    { name: 'no UTF-8', payload: Buffer.from([0x7b, 0xff, 0x7d]) },
    { name: 'a key twice', payload: honest.replace('"predicateType"', '"predicateType":"https://example.com/other","predicateType"') },
    { name: 'a key twice deep inside', payload: honest.replace('"verificationResult"', '"verificationResult":"FAILED","verificationResult"') },
    { name: 'a field of its own', payload: JSON.stringify({ ...statement, schemaVersion: '1.0' }) },
    { name: 'a later version', payload: JSON.stringify({ ...statement, _type: 'https://in-toto.io/Statement/v2' }) },
    { name: 'no version', payload: without('_type') },
    { name: 'no predicate type', payload: without('predicateType') },
    { name: 'an empty predicate type', payload: JSON.stringify({ ...statement, predicateType: '' }) },
    { name: 'no predicate', payload: without('predicate') },
    { name: 'a predicate that is a list', payload: JSON.stringify({ ...statement, predicate: [] }) },
    { name: 'no subjects', payload: without('subject') },
    { name: 'an empty list of subjects', payload: JSON.stringify({ ...statement, subject: [] }) },
    { name: '1025 subjects', payload: JSON.stringify({ ...statement, subject: many(1025) }) },
    { name: 'a subject that is text', payload: JSON.stringify({ ...statement, subject: ['SHA256SUMS'] }) },
    { name: 'a subject with a field of its own', payload: withSubject({ size: 12 }) },
    { name: 'a subject whose name is a number', payload: withSubject({ name: 1 }) },
    { name: 'a subject without digest', payload: withSubject({ digest: undefined }) },
    { name: 'a subject with an empty digest', payload: withSubject({ digest: {} }) },
    { name: 'a digest in upper case', payload: withSubject({ digest: { sha256: 'A'.repeat(64) } }) },
    { name: 'a short digest', payload: withSubject({ digest: { sha256: 'a'.repeat(63) } }) },
    { name: 'a commit that is none', payload: withSubject({ digest: { gitCommit: 'v1.4.0' } }) },
    { name: 'a digest that is a number', payload: withSubject({ digest: { sha256: 1 } }) },
    { name: '33 digests', payload: withSubject({ digest: Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`hash${index}`, 'aa'])) }) },
  ];
}

/** A payload of any kind under a good signature, as a bundle. */
export function bundleOf(payload: string | Buffer, key: SigningKey, payloadType: string = statementPayloadType): string {
  const dsseEnvelope = signEnvelope({ payloadType, payload: Buffer.from(payload) }, key);
  const hint = createHash('sha256').update(key.publicKey.spki).digest('base64');
  return JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: { publicKey: { hint } }, dsseEnvelope });
}

/** What the DSSE protocol signs, by another way than ours. */
export function isSignedBy(publicPem: string, envelope: Bundle['dsseEnvelope']): boolean {
  const payload = fromBase64(envelope.payload);
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${envelope.payloadType.length} ${envelope.payloadType} ${payload.length} `), payload]);
  return verify(publicPem.includes('MCowBQYDK2Vw') ? null : 'sha256', signed, publicPem, fromBase64(envelope.signatures[0].sig));
}
