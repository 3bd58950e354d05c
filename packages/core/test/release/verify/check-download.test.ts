import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedAsset } from '@shipworthy/contract/release';
import { sha256Hex } from '../../../src/files/index.js';
import { predicateTypes, signStatement, type Statement } from '../../../src/release/attest/index.js';
import { checkDownload, type DownloadFacts } from '../../../src/release/verify/check-download.js';
import { put } from './evidence-builder.js';
import { elsewhere, hash, toFault, toHashed, toManifest } from './judge-facts.js';
import { keys, openWorld, trusted } from './verify-world.js';

const world = openWorld();
afterAll(() => world.remove());
const stem = 'parser-1.4.0.evidence';
const statement = (digit: string): Statement => ({ _type: 'https://in-toto.io/Statement/v1', subject: [{ name: 'x', digest: { sha256: hash(digit) } }], predicateType: predicateTypes.vsa, predicate: {} });
const payloadOf = (text: string): Uint8Array => Buffer.from((JSON.parse(text) as { payload: string }).payload, 'base64');
const [ours, other] = [signStatement(statement('a'), keys.ed25519.signing), signStatement(statement('b'), keys.ed25519.signing)];
const forged = signStatement(statement('a'), keys.stranger.signing);
const spaced = (text: string): string => JSON.stringify(JSON.parse(text), null, 2);
/** Hashes of what lies in the archive. */
const inside = toHashed({ SHA256SUMS: sha256Hex('sums'), 'attestations/vsa.sigstore.json': sha256Hex(ours.bundle), 'attestations/vsa.dsse.json': sha256Hex(ours.envelope) });
const asset = (name: string, text: string): ShippedAsset => ({ name, sha256: sha256Hex(text), bytes: text.length });

/** What is said of a folder with these files beside the archive. */
function check(beside: Readonly<Record<string, string>>, { assets = [], ...changes }: Partial<DownloadFacts> & { readonly assets?: readonly ShippedAsset[] } = {}) {
  const folder = world.folder();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(beside)) put(folder, name, text);
  const proved = [{ path: 'attestations/vsa.sigstore.json', form: 'verdict', statement: statement('a'), payload: payloadOf(ours.envelope), keyId: 'key' } as const];
  return checkDownload({ download: { folder, stem, names: Object.keys(beside).sort() }, files: inside, proved, manifest: toManifest([], assets), trustedKeys: trusted, cause: null, ...changes });
}
const [sums, vsa, envelope, refusal, collection] = ['SHA256SUMS', 'vsa.sigstore.json', 'vsa.dsse.json', 'refused.sigstore.json', 'intoto.jsonl'].map((end) => `${stem}.${end}`) as [string, string, string, string, string];

test('nothing beside the archive is nothing to say', async () => {
  expect(await check({})).toEqual({ findings: [], checks: [], checked: [], notChecked: [] });
});

test('everything that was published is checked and counted; of anything else it is said that nobody speaks of it', async () => {
  const beside = { [sums]: 'sums', [vsa]: ours.bundle, [envelope]: ours.envelope, [collection]: `${ours.bundle}\n${ours.envelope}\n`, 'parser.tgz': 'parser', 'a.txt': 'x', [`${stem}.txt`]: 'x', [`${stem}-vsa.sigstore.json`]: 'x', [`${stem}.SHA256SUMS.sig`]: 'x', [`${stem}.old.intoto.jsonl`]: 'x' };
  expect(await check(beside, { assets: [asset('parser.tgz', 'parser'), asset('gone.tgz', 'x')] })).toEqual({
    findings: [], checks: [sums, collection, envelope, vsa, 'parser.tgz'].map((name) => `file:${name}`), checked: ['4 files beside the archive: the same as inside it', '1 shipped file: parser.tgz'],
    notChecked: [`5 files of the folder that the evidence does not speak of: a.txt, ${stem}-vsa.sigstore.json, ${stem}.SHA256SUMS.sig, ${stem}.old.intoto.jsonl, ${stem}.txt.`],
  });
});

test('names are shown up to ten, whatever they hold', async () => {
  const beside = (number: number, end: string) => Object.fromEntries(Array.from({ length: number }, (_, index) => [`${String(index).padStart(2, '0')}${end}`, 'x']));
  const assets = Object.keys(beside(11, '.tgz')).map((name) => asset(name, 'x'));
  const shown = (number: number, end: string) => Object.keys(beside(number, end)).join(', ');
  expect([(await check({ ...beside(10, '.tgz'), ...beside(10, '.x') }, { assets })), (await check({ ...beside(11, '.tgz'), ...beside(11, '.x') }, { assets }))].map(({ checked, notChecked }) => [checked, notChecked])).toEqual([
    [[`10 shipped files: ${shown(10, '.tgz')}`], [`10 files of the folder that the evidence does not speak of: ${shown(10, '.x')}.`]],
    [[`11 shipped files: ${shown(10, '.tgz')}, …`], [`11 files of the folder that the evidence does not speak of: ${shown(10, '.x')}, ….`]],
  ]);
  expect((await check({ 'a\u202eb': 'x' })).notChecked).toEqual(['1 file of the folder that the evidence does not speak of: a\\u{202e}b.']);
});

test('a shipped file is the one that the manifest names; without a manifest nothing is known of it', async () => {
  const beside = { 'parser.tgz': 'other' };
  const fault = toFault('evidence/file-altered', 'parser.tgz', 'parser.tgz is not the file that was shipped.', { expected: sha256Hex('parser'), actual: sha256Hex('other') });
  const assets = [asset('parser.tgz', 'parser')];
  expect([(await check(beside, { assets })).findings, (await check(beside, { assets, cause: elsewhere })).findings]).toEqual([[fault], [{ ...fault, causedBy: elsewhere }]]);
  expect(await check(beside, { manifest: null })).toEqual({ findings: [], checks: [], checked: [], notChecked: ['1 file of the folder that the evidence does not speak of: parser.tgz.'] });
});

describe('a copy', () => {
  test('of the sums is the sums of the bundle, which has some', async () => {
    const fault = toFault('evidence/file-altered', sums, `${sums} is not the SHA256SUMS of the bundle.`, { expected: sha256Hex('sums'), actual: sha256Hex('other') });
    expect(await check({ [sums]: 'other' })).toEqual({ findings: [fault], checks: [`file:${sums}`], checked: [], notChecked: [] });
    expect((await check({ [sums]: 'other' }, { files: new Map() })).findings).toEqual([{ ...fault, expected: null }]);
  });
  test('of an attestation proves the same in whatever bytes, and under whichever of the names', async () => {
    expect(await check({ [vsa]: spaced(ours.bundle), [envelope]: ours.bundle, [refusal]: ours.envelope, [`${stem}.refused.dsse.json`]: ours.envelope })).toMatchObject({ findings: [], checked: ['4 files beside the archive: the same as inside it'] });
  });
  test('is not judged again when it is the very file in the archive', async () => {
    expect((await check({ [vsa]: 'noise' }, { files: toHashed({ 'attestations/vsa.sigstore.json': sha256Hex('noise') }) })).findings).toEqual([]);
  });
  test('that proves something else, or nothing, is a fault of its own', async () => {
    const { findings, checked } = await check({ [vsa]: other.bundle, [envelope]: forged.envelope, [refusal]: 'noise', [sums]: 'sums' });
    expect(findings).toEqual([
      toFault('evidence/malformed', refusal, expect.stringMatching(new RegExp(`^${refusal} .*JSON`)) as unknown as string),
      toFault('evidence/key-unknown', envelope, expect.stringContaining(envelope) as unknown as string),
      toFault('evidence/subject-mismatch', vsa, `${vsa} is genuine, but says something else than the attestations inside the archive.`, { keys: { path: vsa, subject: 'payload' } }),
    ]);
    expect(checked).toEqual(['1 file beside the archive: the same as inside it']);
    expect((await check({ [vsa]: ours.bundle }, { files: new Map(), proved: [] })).findings.map(({ rule }) => rule)).toEqual(['evidence/subject-mismatch']);
  });
});

describe('a collection', () => {
  const said = async (text: string) => (await check({ [collection]: text })).findings;
  test('holds attestations of the archive, one a line', async () => {
    expect([await said(ours.bundle), await said(`\n${ours.bundle}\n\n${ours.envelope}`)]).toEqual([[], []]);
  });
  test('is refused for the first of them that is not', async () => {
    const mismatch = toFault('evidence/subject-mismatch', collection, `${collection} is genuine, but says something else than the attestations inside the archive.`, { keys: { path: collection, subject: 'payload' } });
    expect([await said(`${ours.bundle}\n${other.bundle}\nnoise\n`), (await said(`${ours.bundle}\nnoise\n${other.bundle}\n`)).map(({ rule }) => rule)]).toEqual([[mismatch], ['evidence/malformed']]);
  });
  test('holds one at least', async () => {
    expect([await said(''), await said('\n\n')]).toEqual(Array.from({ length: 2 }, () => [toFault('evidence/malformed', collection, `${collection} holds no attestation.`)]));
  });
});

test('nothing is read that is larger than any attestation', async () => {
  const folder = world.folder();
  for (const name of [vsa, collection]) {
    put(folder, name, ours.bundle);
    truncateSync(join(folder, name), 32 * 1024 * 1024 + 1);
  }
  const { findings } = await check({}, { download: { folder, stem, names: [vsa, collection] } });
  expect(findings).toEqual([vsa, collection].map((name) => toFault('evidence/malformed', name, `${name} is larger than 32 MiB, which no attestation is.`)));
  truncateSync(join(folder, collection), 32 * 1024 * 1024);
  expect((await check({}, { download: { folder, stem, names: [collection] } })).findings[0]?.message).not.toContain('larger');
});
