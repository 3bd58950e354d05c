import { afterAll, describe, expect, test } from '@jest/globals';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { predicateTypes, signStatement, type Statement } from '../../../src/release/attest/index.js';
import { readAttestations, toRefused } from '../../../src/release/verify/read-attestations.js';
import { put } from './evidence-builder.js';
import { hash, toFault, toHashed, toOpened } from './judge-facts.js';
import { keys, openWorld, trusted } from './verify-world.js';

const world = openWorld();
afterAll(() => world.remove());

const statement = (predicateType: string): Statement => ({ _type: 'https://in-toto.io/Statement/v1', subject: [{ name: 'x', digest: { sha256: hash('a') } }], predicateType, predicate: { one: 1 } });
const signed = (predicateType: string, key = keys.ed25519) => signStatement(statement(predicateType), key.signing);
const certified = (dsse = 'dsseEnvelope') => JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: { certificate: { rawBytes: 'AA==' } }, [dsse]: { payloadType: 'application/vnd.in-toto+json', payload: 'e30=', signatures: [{ sig: 'AA==' }] } });
const keyId = keys.ed25519.signing.publicKey.keyId;

/** What is read of a folder with these files. */
function read(files: Readonly<Record<string, string>>, trustedKeys = trusted) {
  const folder = world.folder();
  for (const [path, text] of Object.entries(files)) put(folder, path, text);
  return readAttestations(toOpened(toHashed(files), { folder }), trustedKeys);
}
const at = (name: string): string => `attestations/${name}`;
const unread = (path: string) => ({ path, predicateType: null, keyId: null, isUnchecked: false });

test('what is proved is read by the names that a bundle has, in the order of its paths, and nothing beside the folder', async () => {
  const { envelope, bundle } = signed(predicateTypes.vsa);
  const suite = signed(predicateTypes.testResult);
  const { proved, ...rest } = await read({ [at('vsa.sigstore.json')]: bundle, [at('vsa.dsse.json')]: envelope, [at('test-result-a.sigstore.json')]: suite.bundle, 'vsa.sigstore.json': bundle, 'x/attestations/y.json': 'x' });
  expect(rest).toEqual({
    all: [[at('test-result-a.sigstore.json'), predicateTypes.testResult], [at('vsa.dsse.json'), predicateTypes.vsa], [at('vsa.sigstore.json'), predicateTypes.vsa]].map(([path, predicateType]) => ({ path, predicateType, keyId, isUnchecked: false })),
    findings: [], notChecked: [],
  });
  expect(proved.map(({ payload: _payload, ...one }) => one)).toEqual([
    { path: at('test-result-a.sigstore.json'), form: 'test-result', statement: statement(predicateTypes.testResult), keyId },
    { path: at('vsa.dsse.json'), form: 'verdict', statement: statement(predicateTypes.vsa), keyId },
    { path: at('vsa.sigstore.json'), form: 'verdict', statement: statement(predicateTypes.vsa), keyId },
  ]);
  expect(JSON.parse(Buffer.from(proved[1]?.payload ?? []).toString())).toEqual(statement(predicateTypes.vsa));
});

test('refusals are verdicts, too', async () => {
  const { envelope, bundle } = signed(predicateTypes.refused);
  expect((await read({ [at('refused.sigstore.json')]: bundle, [at('refused.dsse.json')]: envelope })).proved.map(({ path, form }) => [path, form])).toEqual([[at('refused.dsse.json'), 'verdict'], [at('refused.sigstore.json'), 'verdict']]);
});

test.each(['vsa.json', 'vsa2.sigstore.json', 'test-result-.sigstore.json', 'test-result-a.dsse.json', 'xtest-result-a.sigstore.json', 'test-result-a.sigstore.jsonx', 'test-result-a/b.sigstore.json', 'more/vsa.sigstore.json', 'test-result-aXsigstore.json', 'test-result-a.sigstoreXjson'])('a genuine attestation of a name that no bundle has is one file too many: %s', async (name) => {
  const path = at(name);
  const { bundle } = signed(predicateTypes.vsa);
  expect(await read({ [path]: bundle })).toEqual({
    all: [{ path, predicateType: predicateTypes.vsa, keyId, isUnchecked: false }], proved: [], notChecked: [], findings: [toFault('evidence/file-unlisted', path, `${path} holds a genuine attestation, but a bundle has none of this name.`)],
  });
});

test('a genuine attestation of a kind that nobody here knows is named by its predicate, as far as a line goes', async () => {
  const path = at('extra.sigstore.json');
  const said = async (predicateType: string) => (await read({ [path]: signed(predicateType).bundle })).findings;
  const fault = (quoted: string) => [toFault('evidence/attestation-unverified', path, `${path} is about something that this program cannot check: its predicate is ${quoted}.`)];
  expect([await said('https://example.org/v1'), await said('x'.repeat(300))]).toEqual([fault('"https://example.org/v1"'), fault(`"${'x'.repeat(200)}"`)]);
});

describe('provenance of the platform', () => {
  const path = at('provenance.sigstore.json');
  test('with a certificate is not checked, and said so', async () => {
    expect(await read({ [path]: certified() })).toEqual({
      all: [{ ...unread(path), isUnchecked: true }], proved: [], findings: [], notChecked: [`${path}: it is signed with a certificate instead of a key, which only its own tools can check, with a network (\`gh attestation verify\`).`],
    });
  });
  test('with the key is proved, but what it says is not judged, and said so', async () => {
    const { proved, notChecked, findings, all } = await read({ [path]: signed('https://slsa.dev/provenance/v1').bundle });
    expect([proved.map(({ form }) => form), findings, all, notChecked]).toEqual([
      ['provenance'], [], [{ path, predicateType: 'https://slsa.dev/provenance/v1', keyId, isUnchecked: false }], [`${path}: its signature holds; what it says of how the release was built was not judged.`],
    ]);
  });
  test('that is damaged, or has another name, is a fault', async () => {
    const other = at('other.sigstore.json');
    const [damaged, elsewhere] = [await read({ [path]: certified('other') }), await read({ [other]: certified() })];
    expect([damaged.findings, damaged.notChecked, damaged.all]).toEqual([[toFault('evidence/malformed', path, `${path} is a Sigstore bundle without a DSSE envelope.`)], [], [unread(path)]]);
    expect([elsewhere.findings, elsewhere.notChecked, elsewhere.all]).toEqual([[toFault('evidence/attestation-unverified', other, `${other} is signed with a certificate, which no public key proves.`)], [], [unread(other)]]);
  });
});

test('an attestation larger than any is not even read', async () => {
  const path = at('vsa.sigstore.json');
  const folder = world.folder();
  put(folder, path, signed(predicateTypes.vsa).bundle);
  const of = async (bytes: number) => (await readAttestations(toOpened(new Map([[path, { sha256: hash('a'), bytes }]]), { folder }), trusted)).findings;
  const largest = 32 * 1024 * 1024;
  expect([await of(largest), await of(largest + 1)]).toEqual([[], [toFault('evidence/malformed', path, `${path} is larger than 32 MiB, which no attestation is.`)]]);
  // However small the list of files says that it is.
  truncateSync(join(folder, path), largest + 1);
  expect((await of(1)).map(({ rule }) => rule)).toEqual(['evidence/malformed']);
});

describe('a reason for what cannot be proved', () => {
  test('is found in what lies there', async () => {
    const path = at('vsa.sigstore.json');
    const { bundle } = signed(predicateTypes.vsa);
    const of = async (text: string, trustedKeys = trusted) => {
      const { findings, proved, all } = await read({ [path]: text }, trustedKeys);
      expect([proved, all]).toEqual([[], [unread(path)]]);
      return findings.map(({ rule, message }) => [rule, message.startsWith(path)]);
    };
    expect([await of(signed(predicateTypes.vsa, keys.stranger).bundle), await of(bundle, []), await of('{}'), await of(bundle.replace(/"sig":"./, (all) => `${all.slice(0, -1)}${all.endsWith('A') ? 'B' : 'A'}`)), await of('{"mediaType":"text/plain"}')]).toEqual([
      [['evidence/key-unknown', true]], [['evidence/key-unknown', true]], [['evidence/malformed', true]], [['evidence/signature-invalid', true]], [['evidence/attestation-unverified', true]],
    ]);
  });
  test.each<[Parameters<typeof toRefused>[2]['fault'], FindingDraft['rule'], FindingDraft['rule']]>([
    ['wrong-signature', 'evidence/signature-invalid', 'evidence/signature-invalid'], ['untrusted-key', 'evidence/key-unknown', 'evidence/key-unknown'], ['no-trusted-key', 'evidence/key-unknown', 'evidence/key-unknown'],
    ['unverifiable', 'evidence/attestation-unverified', 'evidence/attestation-unverified'], ['keyless', 'evidence/attestation-unverified', 'evidence/attestation-unverified'], ['malformed', 'evidence/malformed', 'evidence/attestation-unverified'],
  ])('%s: another where nobody expects a file of this name', (fault, ofVerdict, ofStranger) => {
    const refused = { state: 'refused', fault, message: 'Because.' } as const;
    expect([toRefused('x', 'verdict', refused), toRefused('x', null, refused)]).toEqual([toFault(ofVerdict, 'x', 'Because.'), toFault(ofStranger, 'x', 'Because.')]);
  });
});
