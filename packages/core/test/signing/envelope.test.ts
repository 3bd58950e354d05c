import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePublicKey, parseSignedJson, parseSigningKey, signEnvelope, toSignedBytes, verifyEnvelope, type Envelope, type EnvelopeCheck, type PublicKey } from '@shipworthy/core/signing';
import { makeEc, makeEd25519 } from './keys.js';

const payloadType = 'application/vnd.example+json';
const pairs = { ed25519: makeEd25519(), p256: makeEc() };
const stranger = parsePublicKey(makeEd25519().publicPem, 'stranger');
const signers = Object.values(pairs).map(({ privatePem }) => parseSigningKey(privatePem, { name: 'signer' }));
const [signer = raise(), second = raise()] = signers;
const payload = Buffer.from('{"a":1,"text":"größer"}');

function raise(): never {
  throw new Error('unreachable');
}

function check(envelope: unknown, trustedKeys: readonly PublicKey[] = [stranger, signer.publicKey]): EnvelopeCheck {
  const bytes = typeof envelope === 'string' ? Buffer.from(envelope) : Buffer.from(JSON.stringify(envelope));
  return verifyEnvelope(bytes, { payloadType, trustedKeys, name: 'file.json' });
}

function faultOf(found: EnvelopeCheck): string {
  return found.state === 'refused' ? found.fault : 'verified';
}

test('the signed bytes are those of the DSSE protocol', () => {
  expect(Buffer.from(toSignedBytes('http://example.com/HelloWorld', Buffer.from('hello world'))).toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  expect(Buffer.from(toSignedBytes('ü', Buffer.from('größer'))).toString()).toBe('DSSEv1 2 ü 8 größer');
});

test('no two pairs of type and payload are signed as the same bytes', () => {
  fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (typeA, a, typeB, b) => {
    const same = Buffer.from(toSignedBytes(typeA, Buffer.from(a))).equals(toSignedBytes(typeB, Buffer.from(b)));
    expect(same).toBe(typeA === typeB && a === b);
  }));
  const shifted = [toSignedBytes('a', Buffer.from('b c')), toSignedBytes('a b', Buffer.from('c'))].map((bytes) => Buffer.from(bytes).toString());
  expect(new Set(shifted).size).toBe(2);
});

describe.each(signers.map((one) => [one.publicKey.algorithm, one] as const))('%s', (_algorithm, key) => {
  test('what is signed is verified, byte by byte', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const envelope = signEnvelope({ payloadType, payload: bytes }, key);
      const found = check(envelope, [stranger, key.publicKey]);
      expect(found.state === 'verified' && { keyId: found.keyId, payload: [...found.payload] }).toEqual({ keyId: key.publicKey.keyId, payload: [...bytes] });
    }), { numRuns: 50 });
  });

  test('one changed bit in payload, signature or type is refused', () => {
    const envelope = signEnvelope({ payloadType, payload }, key);
    const flip = (text: string, at: number, encoding: 'base64' | 'utf8'): string => {
      const bytes = Buffer.from(text, encoding);
      const index = Math.floor(at / 8) % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ (1 << (at % 8));
      return bytes.toString(encoding);
    };
    fc.assert(fc.property(fc.nat(10_000), (at) => {
      const [{ keyid, sig }] = envelope.signatures;
      expect(faultOf(check({ ...envelope, payload: flip(envelope.payload, at, 'base64') }, [key.publicKey]))).toBe('wrong-signature');
      expect(faultOf(check({ ...envelope, signatures: [{ keyid, sig: flip(sig, at, 'base64') }] }, [key.publicKey]))).toBe('wrong-signature');
      expect(faultOf(check({ ...envelope, payloadType: flip(payloadType, at, 'utf8') }, [key.publicKey]))).toBe('wrong-payload-type');
      expect(faultOf(check({ ...envelope, signatures: [{ keyid: flip(keyid, at, 'utf8'), sig }] }, [key.publicKey]))).toBe('untrusted-key');
    }), { numRuns: 150 });
  });

  test('one changed character anywhere in the file never verifies as something else', () => {
    const text = JSON.stringify(signEnvelope({ payloadType, payload }, key));
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '0', '=', '+', '"', ' ', '}', '\\'), (at, character) => {
      const found = check(text.slice(0, at) + character + text.slice(at + 1), [key.publicKey]);
      if (found.state === 'verified') expect(Buffer.from(found.payload)).toEqual(payload);
    }), { numRuns: 300 });
  });
});

test('a signature over another type does not hold for the type that is asked for', () => {
  const other = signEnvelope({ payloadType: 'application/vnd.other+json', payload }, signer);
  expect(faultOf(check(other))).toBe('wrong-payload-type');
  expect(faultOf(check({ ...other, payloadType }))).toBe('wrong-signature');
});

describe('trust', () => {
  const envelope = signEnvelope({ payloadType, payload }, signer);
  const [{ sig }] = envelope.signatures;

  test('comes from the caller alone', () => {
    expect(faultOf(check(envelope, []))).toBe('no-trusted-key');
    expect(faultOf(check(envelope, [stranger, second.publicKey]))).toBe('untrusted-key');
    expect(faultOf(check({ ...envelope, publicKey: pairs.ed25519.publicPem, signatures: [{ sig, keyid: signer.publicKey.keyId, cert: pairs.ed25519.publicPem }] }, [stranger]))).toBe('untrusted-key');
  });

  test('a key id of a trusted key on the signature of another is refused', () => {
    expect(faultOf(check({ ...envelope, signatures: [{ sig, keyid: stranger.keyId }] }))).toBe('wrong-signature');
  });

  test.each([{ sig }, { sig, keyid: '' }])('without a key id every trusted key is tried: %j', (signature) => {
    expect(check({ ...envelope, signatures: [signature] })).toMatchObject({ state: 'verified', keyId: signer.publicKey.keyId });
    expect(faultOf(check({ ...envelope, signatures: [signature] }, [stranger]))).toBe('untrusted-key');
  });
});

describe('form', () => {
  const envelope = signEnvelope({ payloadType, payload: Buffer.from([251, 255, 191, 1]) }, signer);
  const [signature] = envelope.signatures;
  const text = JSON.stringify(envelope);

  test('members that DSSE does not know are ignored', () => {
    expect(check({ ...envelope, extra: 1 }).state).toBe('verified');
  });

  test.each<[string, unknown]>([
    ['no JSON', 'payload'],
    ['an array', []],
    ['a byte order mark', `\uFEFF${text}`],
    ['a key twice', text.replace('{', `{"payloadType":${JSON.stringify(payloadType)},`)],
    ['a key twice, written in two ways', text.replace('{', `{"payload\\u0054ype":${JSON.stringify(payloadType)},`)],
    ['a key id twice', text.replace('"keyid"', '"keyid":"","keyid"')],
    ['two envelopes', `${text}\n${text}`],
    ['no payload', { ...envelope, payload: undefined }],
    ['no type', { ...envelope, payloadType: undefined }],
    ['url-safe base64', { ...envelope, payload: '-_-_AQ==' }],
    ['base64 without padding', { ...envelope, payload: envelope.payload.replaceAll('=', '') }],
    ['base64 with a line break', { ...envelope, payload: envelope.payload.replace('/', '/\n') }],
    ['base64 with spare bits', { ...envelope, payload: envelope.payload.replace('Q==', 'R==') }],
    ['a signature in url-safe base64', { ...envelope, signatures: [{ ...signature, sig: `${signature.sig.slice(0, -4)}-_==` }] }],
    ['no signatures', { ...envelope, signatures: [] }],
    ['two signatures', { ...envelope, signatures: [signature, signature] }],
    ['signatures that are no list', { ...envelope, signatures: signature }],
    ['an empty signature', { ...envelope, signatures: [{ ...signature, sig: '' }] }],
    ['a signature that is no object', { ...envelope, signatures: [signature.sig] }],
    ['a key id that is no text', { ...envelope, signatures: [{ ...signature, keyid: 1 }] }],
  ])('%s is malformed', (_what, made) => {
    expect(made).not.toEqual(envelope);
    expect(faultOf(check(made))).toBe('malformed');
  });

  test('bytes that are not UTF-8 are malformed', () => {
    expect(faultOf(verifyEnvelope(Buffer.from([0x7b, 0xff, 0x7d]), { payloadType, trustedKeys: [signer.publicKey], name: 'x' }))).toBe('malformed');
  });

  test('whatever it holds, it is refused and nothing is thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (any) => check(any).state === 'refused'));
  });
});

test.each([['a key twice', '{"a":1,"a":1}'], ['a byte order mark', '\uFEFF{}'], ['no JSON', '{'], ['nothing', '']])('signed JSON with %s is malformed', (_what, text) => {
  expect(parseSignedJson(Buffer.from(text), 'statement').state).toBe('malformed');
});

test('an envelope has the members of DSSE and no others', () => {
  const envelope: Envelope = signEnvelope({ payloadType, payload }, signer);
  expect(Object.keys(envelope).sort()).toEqual(['payload', 'payloadType', 'signatures']);
  expect(envelope.signatures.map((one) => Object.keys(one).sort())).toEqual([['keyid', 'sig']]);
});
