import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { writeZip } from '../../../src/archive/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { craftZip, type CraftedEntry } from '../../archive/crafted-zip.js';
import { filesOf, put } from './evidence-builder.js';
import { openWorld, primaries, verify } from './verify-world.js';

const world = openWorld();
const asset = 'the parser\n';
const stem = 'parser-1.4.0.evidence';
let honest = '';
let other = '';

beforeAll(() => {
  honest = world.bundle();
  other = world.bundle({ version: '1.5.0' });
});
afterAll(() => world.remove());

async function zip(from: string, prefix = ''): Promise<string> {
  const [source, target] = [world.folder('source'), world.folder(`${stem}.zip`)];
  cpSync(from, join(source, prefix), { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  await writeZip(source, filesOf(source), target);
  return target;
}

describe('a zip', () => {
  test('with the files at its root, or in one folder', async () => {
    for (const prefix of ['', '1.4.0']) {
      const path = await zip(honest, prefix);
      const { findings, details } = await verify(path);
      expect([findings, details.result, details.bundle?.kind, details.bundle?.sha256]).toEqual([[], 'passed', 'zip', sha256Hex(readFileSync(path))]);
      expect(details.checked[0]).toContain(`sha256:${sha256Hex(readFileSync(path))}`);
    }
  });
  test('with something beside the folder', async () => {
    const source = world.folder('source');
    cpSync(honest, join(source, '1.4.0'), { recursive: true });
    put(source, 'x.txt', 'x');
    expect(primaries(await verify(await zip(source)))).toEqual(expect.arrayContaining(['file-missing SHA256SUMS', 'file-missing manifest.json', 'unsigned bundle']));
  });
  test('with a changed file', async () => {
    const folder = world.copy(honest);
    put(folder, 'risk.json', 'x');
    expect(primaries(await verify(await zip(folder)))).toEqual(['file-altered risk.json']);
  });
  test('that is damaged, cut short, or no zip', async () => {
    const path = await zip(honest);
    const bytes = readFileSync(path);
    for (const broken of [bytes.subarray(0, bytes.length - 40), Buffer.from('no zip'), Buffer.alloc(0)]) {
      writeFileSync(path, broken);
      const { findings, details } = await verify(path);
      expect([[...new Set(findings.map(({ rule }) => rule))], details.result]).toEqual([['evidence/archive-unsafe'], null]);
    }
    const flipped = Buffer.from(bytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    expect((await verify(path)).findings.map(({ rule }) => rule)).toEqual(['evidence/archive-unsafe']);
  });
  test.each<[string, CraftedEntry[]]>([
    ['a path that climbs out', [{ name: '../x' }]], ['an absolute path', [{ name: '/x' }]], ['separators of Windows', [{ name: 'a\\x' }]], ['a link', [{ name: 'a', mode: 0o120777 }]], ['one name twice', [{ name: 'a' }, { name: 'a' }]],
    ['names that differ by case', [{ name: 'a' }, { name: 'A' }]], ['a bomb', [{ name: 'a', bytes: 1 << 30 }]], ['a file that is a folder', [{ name: 'a' }, { name: 'a/b' }]], ['two entries over one block', [{ name: 'a' }, { name: 'b', sameAs: 0 }]],
  ])('that is hostile: %s', async (_what, entries) => {
    const path = world.folder('hostile.zip');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, craftZip(entries));
    const { findings, details } = await verify(path);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['evidence/archive-unsafe']);
    expect([details.result, details.notChecked]).toEqual([null, [expect.stringContaining('nothing of it was extracted')]]);
  });
});

describe('a folder', () => {
  test('that holds the bundle as its only folder', async () => {
    const outer = world.folder();
    cpSync(honest, join(outer, '1.4.0'), { recursive: true });
    expect(primaries(await verify(outer))).toEqual([]);
  });
  test('that is empty, or something else', async () => {
    const empty = world.folder();
    mkdirSync(empty, { recursive: true });
    expect(primaries(await verify(empty))).toEqual(expect.arrayContaining(['file-missing SHA256SUMS', 'file-missing manifest.json', 'unsigned bundle']));
  });
  test('that does not exist', async () => {
    const error: unknown = await verify(world.folder()).catch((one: unknown) => one);
    expect(isShipworthyError(error) ? error.code : error).toBe('config/not-found');
  });
});

describe('a download from a release', () => {
  async function download(change: (folder: string) => void = () => undefined): Promise<string> {
    const folder = world.folder();
    mkdirSync(folder, { recursive: true });
    cpSync(await zip(honest), join(folder, `${stem}.zip`));
    const inner = (name: string): Buffer => readFileSync(join(honest, name));
    put(folder, `${stem}.vsa.sigstore.json`, inner('attestations/vsa.sigstore.json'));
    put(folder, `${stem}.vsa.dsse.json`, inner('attestations/vsa.dsse.json'));
    put(folder, `${stem}.intoto.jsonl`, filesOf(honest).filter((path) => path.startsWith('attestations/') && path !== 'attestations/vsa.dsse.json').map((path) => inner(path).toString()).join(''));
    put(folder, `${stem}.SHA256SUMS`, inner('SHA256SUMS'));
    put(folder, 'parser-1.4.0.tgz', asset);
    put(folder, 'README.txt', 'not ours');
    change(folder);
    return folder;
  }
  test('with everything that was published', async () => {
    const { findings, details } = await verify(await download());
    expect([findings, details.result]).toEqual([[], 'passed']);
    expect(details.checked).toEqual(expect.arrayContaining(['4 files beside the archive: the same as inside it', '1 shipped file: parser-1.4.0.tgz']));
    expect(details.notChecked.join('\n')).toMatch(/1 file of the folder that the evidence does not speak of: README\.txt/);
    expect(details.notChecked.join('\n')).not.toContain('Compare its SHA-256');
  });
  test.each<[string, (folder: string) => void, string[]]>([
    ['another asset', (folder) => put(folder, 'parser-1.4.0.tgz', 'another parser\n'), ['file-altered parser-1.4.0.tgz']],
    ['other sums', (folder) => put(folder, `${stem}.SHA256SUMS`, ''), [`file-altered ${stem}.SHA256SUMS`]],
    ['the summary of another release', (folder) => put(folder, `${stem}.vsa.sigstore.json`, readFileSync(join(other, 'attestations/vsa.sigstore.json'))), [`subject-mismatch ${stem}.vsa.sigstore.json payload`]],
    ['no attestation', (folder) => put(folder, `${stem}.vsa.dsse.json`, '{}'), [`malformed ${stem}.vsa.dsse.json`]],
    ['a collection with one of another release', (folder) => put(folder, `${stem}.intoto.jsonl`, `${readFileSync(join(folder, `${stem}.intoto.jsonl`), 'utf8')}${readFileSync(join(other, 'attestations/vsa.sigstore.json'), 'utf8')}`), [`subject-mismatch ${stem}.intoto.jsonl payload`]],
    ['an empty collection', (folder) => put(folder, `${stem}.intoto.jsonl`, ''), [`malformed ${stem}.intoto.jsonl`]],
  ])('with %s', async (_what, change, expected) => {
    expect(primaries(await verify(await download(change)))).toEqual(expected);
  });
  test('an equal attestation in other bytes is the same attestation', async () => {
    const folder = await download((path) => put(path, `${stem}.vsa.sigstore.json`, JSON.stringify(JSON.parse(readFileSync(join(honest, 'attestations/vsa.sigstore.json'), 'utf8')), null, 2)));
    expect(primaries(await verify(folder))).toEqual([]);
  });
  test('with two archives nobody knows which is meant', async () => {
    const error: unknown = await verify(await download((folder) => put(folder, 'parser-1.5.0.evidence.zip', 'x'))).catch((one: unknown) => one);
    expect(isShipworthyError(error) ? error.code : error).toBe('usage/invalid-input');
  });
});
