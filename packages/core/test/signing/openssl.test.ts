import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePublicKey, parseSigningKey, signEnvelope, toSignedBytes, verifyEnvelope } from '@shipworthy/core/signing';
import { toEd25519Pem, toP256Pem } from './keys.js';

// Programs that nobody here wrote: keys come from them, and signatures go to them and back. The published vectors run everywhere.
const folder = mkdtempSync(join(tmpdir(), 'signing-'));
const payloadType = 'application/vnd.example+json';
const payload = Buffer.from('{"a":1}');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isThere(program: string, args: readonly string[], answer: RegExp): boolean {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return answer.test(`${stdout}${stderr}`);
}

function run(program: string, ...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function must(program: string, ...args: string[]): string {
  const { status, output } = run(program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${output}`);
  return output;
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

const make = {
  ed25519: ['genpkey', '-algorithm', 'ed25519', '-out', 'ed25519.pem'],
  p256: ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'p256.pem'],
} as const;
const check = {
  ed25519: ['pkeyutl', '-verify', '-pubin', '-inkey', 'ed25519.pub', '-rawin', '-in', 'signed', '-sigfile', 'signature'],
  p256: ['dgst', '-sha256', '-verify', 'p256.pub', '-signature', 'signature', 'signed'],
} as const;
const sign = {
  ed25519: ['pkeyutl', '-sign', '-inkey', 'ed25519.pem', '-rawin', '-in', 'signed', '-out', 'signature'],
  p256: ['dgst', '-sha256', '-sign', 'p256.pem', '-out', 'signature', 'signed'],
} as const;

// LibreSSL, which calls itself `openssl` too, cannot sign with Ed25519 from the command line.
const hasOpenssl = isThere('openssl', ['version'], /^OpenSSL 3/);
(hasOpenssl ? describe : describe.skip).each(['ed25519', 'p256'] as const)('openssl and %s', (algorithm) => {
  test('verifies what we sign, and we verify what it signs', () => {
    must('openssl', ...make[algorithm]);
    must('openssl', 'pkey', '-in', `${algorithm}.pem`, '-pubout', '-out', `${algorithm}.pub`);
    const key = parseSigningKey(read(`${algorithm}.pem`), { name: algorithm });
    const envelope = signEnvelope({ payloadType, payload }, key);
    const [{ sig, keyid }] = envelope.signatures;
    writeFileSync(join(folder, 'signed'), toSignedBytes(payloadType, payload));
    writeFileSync(join(folder, 'signature'), Buffer.from(sig, 'base64'));
    expect(must('openssl', ...check[algorithm])).toMatch(/Verified (OK|Successfully)|Signature Verified Successfully/);
    writeFileSync(join(folder, 'signed'), toSignedBytes(payloadType, Buffer.from('{"a":2}')));
    expect(run('openssl', ...check[algorithm]).status).not.toBe(0);

    writeFileSync(join(folder, 'signed'), toSignedBytes(payloadType, payload));
    must('openssl', ...sign[algorithm]);
    const theirs = { ...envelope, signatures: [{ keyid, sig: readFileSync(join(folder, 'signature')).toString('base64') }] };
    const trustedKeys = [parsePublicKey(read(`${algorithm}.pub`), 'public')];
    expect(verifyEnvelope(Buffer.from(JSON.stringify(theirs)), { payloadType, trustedKeys, name: 'x' })).toMatchObject({ state: 'verified', keyId: keyid });
  });

  test.each([['PBES2 and AES', ['-v2', 'aes-256-cbc']], ['scrypt', ['-scrypt']]])('keys that it encrypts with %s are read', (_what, how) => {
    must('openssl', ...make[algorithm]);
    must('openssl', 'pkcs8', '-topk8', '-in', `${algorithm}.pem`, ...how, '-passout', 'pass:open sesame', '-out', 'sealed.pem');
    const options = { name: 'sealed', passphrase: 'open sesame' };
    expect(parseSigningKey(read('sealed.pem'), options).publicKey.keyId).toBe(parseSigningKey(read(`${algorithm}.pem`), { name: 'plain' }).publicKey.keyId);
  });
});

const hasSshKeygen = isThere('ssh-keygen', ['-lf', 'no such file'], /no such file/i);
(hasSshKeygen ? test : test.skip).each(['ed25519', 'ecdsa'])('ssh-keygen prints the same fingerprint for a key of %s', (type) => {
  must('ssh-keygen', '-q', '-t', type, ...(type === 'ecdsa' ? ['-b', '256'] : []), '-N', '', '-f', type);
  const raw = Buffer.from(read(`${type}.pub`).split(' ')[1] ?? '', 'base64').subarray(type === 'ecdsa' ? -65 : -32);
  const pem = type === 'ecdsa' ? toP256Pem(raw) : toEd25519Pem(raw);
  expect(must('ssh-keygen', '-lf', `${type}.pub`).split(' ')[1]).toBe(parsePublicKey(pem, type).keyId);
});
