import { describe, expect, test } from '@jest/globals';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parsePublicKey, parseSigningKey } from '@shipworthy/core/signing';
import { errorOf } from './error-of.js';
import { makeEc, makeEd25519, makeRsa, rfc6979PublicPem, rfc8032, toEd25519Pem, toP256Pem, toPem } from './keys.js';

const name = 'the key';
const ed25519 = makeEd25519();
const ec = makeEc();
const sealed = makeEd25519('open sesame');

describe('published vectors', () => {
  test('RFC 8032, 7.1, test 1: Ed25519 without prehash', () => {
    const signature = Buffer.from('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b', 'hex');
    expect(Buffer.from(parseSigningKey(rfc8032.privatePem, { name }).sign(Buffer.alloc(0)))).toEqual(signature);
    expect(parsePublicKey(rfc8032.publicPem, name).verify(Buffer.alloc(0), signature)).toBe(true);
    expect(parsePublicKey(rfc8032.publicPem, name).verify(Buffer.from('x'), signature)).toBe(false);
  });

  test('RFC 6979, A.2.5: ECDSA over P-256 with SHA-256, in DER and in nothing else', () => {
    const [r, s] = ['efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716', 'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8'];
    const key = parsePublicKey(rfc6979PublicPem, name);
    expect(key.verify(Buffer.from('sample'), Buffer.from(`3046022100${r}022100${s}`, 'hex'))).toBe(true);
    expect(key.verify(Buffer.from('sample'), Buffer.from(`${r}${s}`, 'hex'))).toBe(false);
    expect(key.verify(Buffer.from('sample'), Buffer.from(`3046022100${r}022100${s}00`, 'hex'))).toBe(false);
  });

  // The host keys that GitHub publishes together with their fingerprints.
  test('key ids are the fingerprints that OpenSSH prints', () => {
    const raw = (line: string, bytes: number): Buffer => Buffer.from(line, 'base64').subarray(-bytes);
    const one = toEd25519Pem(raw('AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl', 32));
    const two = toP256Pem(raw('AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=', 65));
    expect(parsePublicKey(one, name)).toMatchObject({ keyId: 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU', algorithm: 'ed25519' });
    expect(parsePublicKey(two, name)).toMatchObject({ keyId: 'SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM', algorithm: 'ecdsa-p256' });
  });
});

describe('private keys', () => {
  test.each([['Ed25519', ed25519, undefined], ['P-256', ec, undefined], ['an encrypted one', sealed, 'open sesame']])('%s signs, and its public half verifies', (_what, pair, passphrase) => {
    const key = parseSigningKey(pair.privatePem, { name, passphrase });
    const signature = key.sign(Buffer.from('data'));
    expect(key.publicKey.keyId).toBe(parsePublicKey(pair.publicPem, name).keyId);
    expect(parsePublicKey(pair.publicPem, name).verify(Buffer.from('data'), signature)).toBe(true);
    expect(parsePublicKey(pair.publicPem, name).verify(Buffer.from('date'), signature)).toBe(false);
  });

  test('Windows line ends, text around the block and a passphrase that is not needed do no harm', () => {
    const { keyId } = parsePublicKey(ed25519.publicPem, name);
    const text = `Bag attributes\r\n${ed25519.privatePem.replaceAll('\n', '\r\n')}\r\n`;
    expect(parseSigningKey(text, { name, passphrase: 'unneeded' }).publicKey.keyId).toBe(keyId);
  });

  const of = (key: string, form: 'pkcs1' | 'sec1'): string => createPrivateKey(key).export({ format: 'pem', type: form }).toString();
  test.each([
    ['RSA', makeRsa().privatePem, 'signing/unsupported-key'],
    ['RSA as PKCS#1', of(makeRsa().privatePem, 'pkcs1'), 'signing/unsupported-key'],
    ['P-256 as SEC 1', of(ec.privatePem, 'sec1'), 'signing/unsupported-key'],
    ['P-384', makeEc('P-384').privatePem, 'signing/unsupported-key'],
    ['secp256k1', makeEc('secp256k1').privatePem, 'signing/unsupported-key'],
    ['Ed448', generateKeyPairSync('ed448').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'signing/unsupported-key'],
    ['X25519', generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'signing/unsupported-key'],
    ['an OpenSSH key', toPem('OPENSSH PRIVATE KEY', '6f70656e7373682d6b65792d7631'), 'signing/unsupported-key'],
    ["a key of cosign's", toPem('ENCRYPTED SIGSTORE PRIVATE KEY', '7b7d'), 'signing/unsupported-key'],
    ['a public key', ed25519.publicPem, 'signing/invalid-key'],
    ['two keys', ed25519.privatePem + ec.privatePem, 'signing/invalid-key'],
    ['a key without its frame', ed25519.privatePem.replaceAll(/-----.*\n/g, ''), 'signing/invalid-key'],
    ['a key with other line breaks', ed25519.privatePem.replaceAll('\n', '\\n'), 'signing/invalid-key'],
    ['a key that is cut off', ed25519.privatePem.replace(/.{10}\n-----END/, '\n-----END'), 'signing/invalid-key'],
    ['nothing', '', 'signing/invalid-key'],
    ['too much', ' '.repeat(20_000) + ed25519.privatePem, 'signing/invalid-key'],
    ['an encrypted key without its passphrase', sealed.privatePem, 'signing/wrong-passphrase'],
  ])('%s is refused', (_what, pem, code) => {
    expect(errorOf(() => parseSigningKey(pem, { name }))).toMatchObject({ code, kind: 'user' });
  });

  test.each(['', 'open', 'open sesame ', 'x'.repeat(5000)])('the passphrase %j is refused where another is right', (passphrase) => {
    expect(errorOf(() => parseSigningKey(sealed.privatePem, { name, passphrase })).code).toBe('signing/wrong-passphrase');
  });

  test('no error says anything of the key or the passphrase, however the text is damaged', () => {
    const passphrase = 'correct horse battery staple';
    const pems = [ed25519.privatePem, ec.privatePem, makeEd25519(passphrase).privatePem];
    const damage = fc.record({ pem: fc.constantFrom(...pems), at: fc.nat(400), cut: fc.nat(40), put: fc.string({ maxLength: 3 }) });
    fc.assert(fc.property(damage, ({ pem, at, cut, put }) => {
      const text = pem.slice(0, at) + put + pem.slice(at + cut);
      let said = '';
      try {
        parseSigningKey(text, { name, passphrase: `${passphrase}!` });
      } catch (error) {
        expect(isShipworthyError(error)).toBe(true);
        said = inspect(error, { depth: 20, showHidden: true });
      }
      const body = pem.split('\n').slice(1, -2).join('');
      for (let start = 0; start + 8 <= body.length; start += 1) expect(said).not.toContain(body.slice(start, start + 8));
      expect(said).not.toContain(passphrase);
    }), { numRuns: 60 });
  });

  test('a print of the key shows no value of it', () => {
    const secret = createPrivateKey(ed25519.privatePem).export({ format: 'jwk' }).d ?? 'absent';
    const key = parseSigningKey(ed25519.privatePem, { name });
    expect(secret).toHaveLength(43);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) expect(`${inspect(key, { depth: 20, showHidden: true })}${JSON.stringify(key)}`).not.toContain(Buffer.from(secret, 'base64url').toString(encoding).slice(0, 12));
  });
});

describe('public keys', () => {
  test.each([
    ['a private key', ed25519.privatePem, 'signing/invalid-key'],
    ['an encrypted private key', sealed.privatePem, 'signing/invalid-key'],
    ['RSA', makeRsa().publicPem, 'signing/unsupported-key'],
    ['P-384', makeEc('P-384').publicPem, 'signing/unsupported-key'],
    ['Ed448', generateKeyPairSync('ed448').publicKey.export({ format: 'pem', type: 'spki' }).toString(), 'signing/unsupported-key'],
    ['PKCS#1', createPublicKey(makeRsa().publicPem).export({ format: 'pem', type: 'pkcs1' }).toString(), 'signing/unsupported-key'],
    ['a certificate', toPem('CERTIFICATE', '3000'), 'signing/unsupported-key'],
    ['a point that is not on the curve', toP256Pem(Buffer.from(`04${'01'.repeat(64)}`, 'hex')), 'signing/invalid-key'],
    ['two keys', ed25519.publicPem + ec.publicPem, 'signing/invalid-key'],
    ['a line of OpenSSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl', 'signing/invalid-key'],
  ])('%s is refused', (_what, pem, code) => {
    expect(errorOf(() => parsePublicKey(pem, name)).code).toBe(code);
  });

  test('bytes that are no signature do not hold, and do not throw', () => {
    for (const { publicPem } of [ed25519, ec]) {
      const key = parsePublicKey(publicPem, name);
      fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => !key.verify(Buffer.from('data'), bytes)));
    }
  });
});
