import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAttestation, predicateTypes, signStatement, toReleaseRefusal, toTestResult, toVerificationSummary, type OpenedAttestation, type SignedStatement } from '@shipworthy/core/release/attest';
import { runKeygen } from '@shipworthy/core/release/keygen';
import { parsePublicKey, toSignedBytes, type PublicKey } from '@shipworthy/core/signing';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { localContext, toHost } from '../../packages/core/test/evidence/documents.js';
import { makeSigner, subjects, sumsText, testFacts, toSigner, verdict, type Signer } from '../../packages/core/test/release/attest/signed-release.js';
import { listTamperings, toBundle } from '../../packages/core/test/release/attest/tamperings.js';
import { Bench } from './support/foreign-tools.js';
import { root, securesystemslibPython } from './support/tools.js';

// Tools that nobody here wrote judge what we sign, and what they sign is judged by us. One that is missing fails its tests: run .ci/tools.sh.
const bench = new Bench();
const stranger = makeSigner.ed25519();
const sumsDigest = `sha256:${subjects[0]!.digest.sha256}`;

let signers: Readonly<Record<'ed25519' | 'p256', Signer>>;

beforeAll(async () => {
  signers = { ed25519: await makeKeys.ed25519(), p256: await makeKeys.p256() };
  bench.write({ SHA256SUMS: sumsText, other: `${sumsText}\n`, 'stranger.pub': stranger.publicPem });
});

afterAll(() => bench.dispose());

/** Keys as users have them: Ed25519 from us, P-256 from OpenSSL. */
const makeKeys = {
  ed25519: async (): Promise<Signer> => {
    const host = toHost({ context: localContext, cwd: bench.path, env: { PATH: process.env['PATH'] ?? '' } });
    await runKeygen(parseInputs(releaseEvidence, { values: { mode: 'keygen', path: 'ed25519.pem' }, face: 'command' }), host);
    return toSigner({ privatePem: bench.read('ed25519.pem').toString(), publicPem: bench.read('ed25519.pem.pub').toString() });
  },
  p256: async (): Promise<Signer> => {
    await must('openssl', 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'p256.pem');
    await must('openssl', 'pkey', '-in', 'p256.pem', '-pubout', '-out', 'p256.pem.pub');
    return toSigner({ privatePem: bench.read('p256.pem').toString(), publicPem: bench.read('p256.pem.pub').toString() });
  },
} as const;

async function must(program: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await bench.run(program, ...args);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

function open(file: string, key: PublicKey): OpenedAttestation {
  return openAttestation(Buffer.from(file), { trustedKeys: [key], name: 'attestation' });
}

const accepted = 'accepted';
const refused = expect.stringMatching(/^refused: ./);

describe.each(['ed25519', 'p256'] as const)('%s', (algorithm) => {
  const publicKey = `${algorithm}.pem.pub`;
  let signer: Signer;
  let vsa: SignedStatement;

  beforeAll(() => {
    signer = signers[algorithm];
    vsa = signStatement(toVerificationSummary(verdict), signer.key);
  });

  describe('cosign, without a network', () => {
    test('verifies the summary and the results of tests, each under its own type', async () => {
      const results = [testFacts, { ...testFacts, passed: false, failedTests: ['case:two'] }].map((facts) => signStatement(toTestResult(facts), signer.key).bundle);
      expect(await bench.askCosign(publicKey, predicateTypes.vsa, { vsa: vsa.bundle, result: results[0]! }, 'SHA256SUMS')).toEqual({ vsa: accepted, result: refused });
      expect(await bench.askCosign(publicKey, predicateTypes.testResult, { vsa: vsa.bundle, one: results[0]!, two: results[1]! }, 'SHA256SUMS')).toEqual({ vsa: refused, one: accepted, two: accepted });
    });

    test('refuses another file, and another key', async () => {
      expect(await bench.askCosign(publicKey, predicateTypes.vsa, { vsa: vsa.bundle }, 'other')).toEqual({ vsa: expect.stringContaining('digests do not match') });
      expect(await bench.askCosign('stranger.pub', predicateTypes.vsa, { vsa: vsa.bundle }, 'SHA256SUMS')).toEqual({ vsa: refused });
    });

    test('refuses what was tampered with, and takes only what leaves all that was signed', async () => {
      const tamperings = listTamperings(vsa.bundle, signer.key, stranger);
      expect(tamperings.filter(({ cosignRefuses }) => cosignRefuses).length).toBeGreaterThanOrEqual(40);
      const said = await bench.askCosign(publicKey, predicateTypes.vsa, { honest: vsa.bundle, ...Object.fromEntries(tamperings.map(({ name, file }) => [name, file])) }, 'SHA256SUMS');
      expect(said).toEqual({ honest: accepted, ...Object.fromEntries(tamperings.map(({ name, cosignRefuses }) => [name, cosignRefuses ? refused : accepted])) });
      // It was the bundle and nothing of the machine that was refused.
      for (const answer of Object.values(said)) expect(answer).not.toMatch(/dial|lookup|network|no such file|panic/i);
    });

    test('refuses every release that did not pass, under the recipe for those that did', async () => {
      const refusals = (['merge', 'release', 'major'] as const).flatMap((level) => [[], ['RL-02: red'], ['PASSED', '"verificationResult":"PASSED"', predicateTypes.vsa]].map((reasons) => signStatement(toReleaseRefusal({ ...verdict, level, reasons }), signer.key).bundle));
      const bundles = Object.fromEntries(refusals.map((bundle, index) => [`refusal ${index}`, bundle]));
      const all = (answer: unknown): Record<string, unknown> => Object.fromEntries(Object.keys(bundles).map((name) => [name, answer]));
      expect(await bench.askCosign(publicKey, predicateTypes.vsa, bundles, 'SHA256SUMS')).toEqual(all(refused));
      // They are good attestations of something else.
      expect(await bench.askCosign(publicKey, predicateTypes.refused, bundles, 'SHA256SUMS')).toEqual(all(accepted));
    });

    test('reads as many subjects as we write', async () => {
      const many = [...subjects, ...Array.from({ length: 1024 - subjects.length }, (_, index) => ({ name: `asset-${index}`, digest: { sha256: index.toString(16).padStart(64, '0') } }))];
      const { bundle } = signStatement(toVerificationSummary({ ...verdict, subjects: many }), signer.key);
      expect(await bench.askCosign(publicKey, predicateTypes.vsa, { bundle }, 'SHA256SUMS')).toEqual({ bundle: accepted });
    });
  });

  test('slsa-verifier accepts the summary, and refuses a wrong key, digest, verifier, resource and level', async () => {
    const refusal = signStatement(toReleaseRefusal({ ...verdict, reasons: ['RL-02: red'] }), signer.key);
    bench.write({ 'vsa.dsse.json': vsa.envelope, 'refused.dsse.json': refusal.envelope, 'forged.dsse.json': vsa.envelope.replace(/"payload":"[^"]+"/, `"payload":"${Buffer.from(vsa.payload.toString().replace('v1.4.0', 'v1.4.1')).toString('base64')}"`) });
    const usual = { 'attestation-path': 'vsa.dsse.json', 'public-key-path': publicKey, 'subject-digest': sumsDigest, 'verifier-id': verdict.verifierId, 'resource-uri': verdict.resourceUri };
    const ask = async (changes: Readonly<Record<string, string>> = {}): Promise<string> => {
      const args = Object.entries({ ...usual, ...changes }).flatMap(([flag, value]) => [`--${flag}`, value]);
      const { exitCode, stdout, stderr } = await bench.runOffline('exec "$slsa_verifier" verify-vsa "$@"', ...args);
      return `${exitCode === 0 ? 'accepted' : 'refused'}: ${/(PASSED|FAILED): (.*)/.exec(stdout + stderr)?.[0] ?? stderr}`;
    };
    expect(await ask()).toMatch(/^accepted: PASSED/);
    expect(await ask({ 'public-key-id': signer.key.publicKey.keyId, 'verified-level': 'SHIPWORTHY_RELEASE' })).toMatch(/^accepted: PASSED/);
    expect(await ask({ 'subject-digest': `sha256:${subjects[2]!.digest.sha256}` })).toMatch(/^accepted: PASSED/);
    expect(await ask({ 'subject-digest': `gitCommit:${subjects[3]!.digest['gitCommit']}` })).toMatch(/^accepted: PASSED/);
    const wrong = {
      key: { 'public-key-path': 'stranger.pub' }, digest: { 'subject-digest': `sha256:${'0'.repeat(64)}` }, verifier: { 'verifier-id': 'https://github.com/acme/other#release-gate' },
      resource: { 'resource-uri': verdict.resourceUri.replace('1.4.0', '1.4.1') }, level: { 'verified-level': 'SHIPWORTHY_MAJOR' },
      refusal: { 'attestation-path': 'refused.dsse.json' }, payload: { 'attestation-path': 'forged.dsse.json', 'resource-uri': verdict.resourceUri.replace('1.4.0', '1.4.1') },
    };
    for (const [what, changes] of Object.entries(wrong)) expect([what, await ask(changes)]).toEqual([what, expect.stringMatching(/^refused: FAILED/)]);
  });

  test('securesystemslib accepts the envelope under our key id, and no other payload', async () => {
    const script = [
      'import json, sys', 'from cryptography.hazmat.primitives.serialization import load_pem_public_key', 'from securesystemslib.dsse import Envelope', 'from securesystemslib.signer import SSlibKey',
      'key = SSlibKey.from_crypto(load_pem_public_key(open(sys.argv[1], "rb").read()), keyid=sys.argv[2])', 'envelope = Envelope.from_dict(json.load(open(sys.argv[3])))',
      'print(sorted(envelope.verify([key], 1)))', 'print(json.loads(envelope.payload)["predicateType"])',
      'envelope.payload += b" "', 'try:', '  envelope.verify([key], 1)', '  print("forgery accepted")', 'except Exception as error:', '  print(type(error).__name__)',
    ].join('\n');
    bench.write({ 'vsa.dsse.json': vsa.envelope, 'accept.py': script });
    const { keyId } = signer.key.publicKey;
    expect(await must(securesystemslibPython(), 'accept.py', publicKey, keyId, 'vsa.dsse.json')).toBe(`['${keyId}']\n${predicateTypes.vsa}\nVerificationError\n`);
  });

  test('ssh-keygen prints our key id', async () => {
    bench.write({ 'convert.py': 'import sys\nfrom cryptography.hazmat.primitives import serialization as s\nsys.stdout.buffer.write(s.load_pem_public_key(open(sys.argv[1], "rb").read()).public_bytes(s.Encoding.OpenSSH, s.PublicFormat.OpenSSH))' });
    bench.write({ 'line.pub': await must(securesystemslibPython(), 'convert.py', publicKey) });
    expect((await must('ssh-keygen', '-lf', 'line.pub')).split(' ')[1]).toBe(signer.key.publicKey.keyId);
    // The way that docs/keys.md shows, which needs no Python.
    const recipe = new RegExp(`\`\`\`sh\n# ${algorithm === 'p256' ? 'P-256' : 'Ed25519'}.*\n([^]+?)\`\`\``).exec(readFileSync(join(root, 'docs/keys.md'), 'utf8'))?.[1] ?? 'false';
    bench.write({ 'release.pub': signer.publicPem });
    expect((await must('sh', '-euc', recipe)).split(' ')[1]).toBe(signer.key.publicKey.keyId);
  });

  test('OpenSSL verifies the raw signature, and of these bytes only', async () => {
    const { payload, payloadType, signatures } = toBundle(vsa.bundle).dsseEnvelope;
    const args = algorithm === 'ed25519' ? ['pkeyutl', '-verify', '-pubin', '-inkey', publicKey, '-rawin', '-in', 'signed', '-sigfile', 'signature'] : ['dgst', '-sha256', '-verify', publicKey, '-signature', 'signature', 'signed'];
    bench.write({ signed: toSignedBytes(payloadType, Buffer.from(payload, 'base64')), signature: Buffer.from(signatures[0].sig, 'base64') });
    expect(await must('openssl', ...args)).toMatch(/Verified/);
    bench.write({ signed: toSignedBytes(payloadType, Buffer.from(`${vsa.payload.toString()} `)) });
    expect((await bench.run('openssl', ...args)).exitCode).not.toBe(0);
  });
});

describe('what cosign signs, without a network', () => {
  const attest = 'key="$1"; shift; "$cosign" attest-blob --key "$key" --signing-config none.json --bundle made.json --yes "$@" >&2';

  beforeAll(async () => {
    bench.write({ 'predicate.json': JSON.stringify(toVerificationSummary(verdict).predicate), 'statement.json': JSON.stringify(toVerificationSummary(verdict)) });
    const script = 'for type in ed25519 p256; do "$cosign" import-key-pair --key "$type.pem" --output-key-prefix "$type" --yes; done; "$cosign" generate-key-pair --output-key-prefix own; "$cosign" signing-config create --out none.json';
    const { exitCode, stderr } = await bench.runOffline(script);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
    for (const type of ['ed25519', 'p256']) expect(bench.read(`${type}.pub`)).toEqual(bench.read(`${type}.pem.pub`));
  });

  async function make(key: string, ...args: string[]): Promise<string> {
    const { exitCode, stderr } = await bench.runOffline(attest, key, ...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
    return bench.read('made.json').toString();
  }

  const keyOf = (name: string): PublicKey => parsePublicKey(bench.read(`${name}.pub`).toString(), name);
  const old = ['--predicate', 'predicate.json', '--type', predicateTypes.vsa, 'SHA256SUMS'];

  test.each(['p256', 'own'])('with the P-256 key %s: a predicate, which it puts in a statement of the old version', async (name) => {
    const bundle = await make(`${name}.key`, ...old);
    expect(open(bundle, keyOf(name))).toMatchObject({
      state: 'verified', keyId: keyOf(name).keyId,
      statement: { _type: 'https://in-toto.io/Statement/v0.1', predicateType: predicateTypes.vsa, predicate: toVerificationSummary(verdict).predicate, subject: [{ digest: subjects[0]!.digest }] },
    });
    expect(open(bundle, stranger.key.publicKey)).toMatchObject({ state: 'refused', fault: 'untrusted-key' });
  });

  test('with a P-256 key: a whole statement', async () => {
    const bundle = await make('p256.key', '--statement', 'statement.json');
    expect(open(bundle, keyOf('p256'))).toMatchObject({ state: 'verified', statement: toVerificationSummary(verdict) });
    const { payload } = toBundle(bundle).dsseEnvelope;
    const forged = Buffer.from(Buffer.from(payload, 'base64').toString().replace('SHIPWORTHY_RELEASE', 'SHIPWORTHY_MAJOR')).toString('base64');
    expect(forged).not.toBe(payload);
    expect(open(bundle.replace(payload, forged), keyOf('p256'))).toMatchObject({ state: 'refused', fault: 'untrusted-key' });
  });

  test('hints at its key as we do', async () => {
    const ours = toBundle(signStatement(toVerificationSummary(verdict), signers.p256.key).bundle);
    expect(toBundle(await make('p256.key', ...old)).verificationMaterial).toEqual(ours.verificationMaterial);
  });

  // It signs a hash (Ed25519ph) and verifies the bytes themselves (Ed25519), so that it refuses what it has just made. docs/keys.md says it.
  test('with an Ed25519 key: nothing that it or we take', async () => {
    const bundle = await make('ed25519.key', ...old);
    expect(await bench.askCosign('ed25519.pub', predicateTypes.vsa, { bundle }, 'SHA256SUMS')).toEqual({ bundle: refused });
    expect(open(bundle, keyOf('ed25519'))).toMatchObject({ state: 'refused', fault: 'untrusted-key' });
  });
});

test('OpenSSL opens an encrypted key that we made, with its passphrase and with no other', async () => {
  const host = toHost({ context: localContext, cwd: bench.path, env: { PATH: process.env['PATH'] ?? '' } });
  await runKeygen(parseInputs(releaseEvidence, { values: { mode: 'keygen', path: 'sealed.pem', 'signing-key-passphrase': 'größer als sonst' }, face: 'command' }), host);
  expect(await must('openssl', 'pkey', '-in', 'sealed.pem', '-passin', 'pass:größer als sonst', '-pubout')).toBe(bench.read('sealed.pem.pub').toString());
  expect((await bench.run('openssl', 'pkey', '-in', 'sealed.pem', '-passin', 'pass:other', '-pubout')).exitCode).not.toBe(0);
});
