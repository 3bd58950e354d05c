import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { EvidenceFile, EvidenceManifest, ShippedAsset } from '@shipworthy/contract/release';
import { sha256Hex } from '../../../src/files/index.js';
import { toCanonicalJson, toPrettyJson } from '../../../src/json/index.js';
import { readLists, type ReadLists } from '../../../src/release/verify/read-lists.js';
import { put } from './evidence-builder.js';
import { hash, toFile, toManifest } from './judge-facts.js';
import { openWorld } from './verify-world.js';

const world = openWorld();
afterAll(() => world.remove());
const folder = world.folder();
const both: ReadonlySet<string> = new Set(['manifest.json', 'SHA256SUMS']);

async function read(manifest: string | Uint8Array, sums: string | Uint8Array = ''): Promise<ReadLists> {
  put(folder, 'manifest.json', manifest);
  put(folder, 'SHA256SUMS', sums);
  return readLists(folder, both);
}
const toPlain = (files: readonly EvidenceFile[], assets: readonly ShippedAsset[] = []): EvidenceManifest => {
  const { byPath: _byPath, ...manifest } = toManifest(files, assets);
  return manifest;
};
const faultsOf = async (manifest: EvidenceManifest): Promise<readonly string[]> => (await read(`${toCanonicalJson(manifest)}\n`)).manifest.faults;
const asset = (name: string): ShippedAsset => ({ name, sha256: hash('d'), bytes: 1 });

test('what both say is read, with the hash of what was read and files by their path', async () => {
  const manifest = toPlain([toFile('a', hash('a')), toFile('b/c', hash('b'))], [asset('parser.tgz')]);
  const [text, sums] = [`${toCanonicalJson(manifest)}\n`, `${hash('a')}  a\n${hash('b')} *b/c\n`];
  expect(await read(text, sums)).toEqual({
    manifest: { isThere: true, sha256: sha256Hex(text), value: { ...manifest, byPath: new Map(manifest.files.map((one) => [one.path, one])) }, faults: [] },
    sums: { isThere: true, sha256: sha256Hex(sums), value: new Map([['a', hash('a')], ['b/c', hash('b')]]), faults: [] },
  });
  expect((await read(toCanonicalJson(manifest), sums)).manifest.faults).toEqual([]);
});

describe('a list that cannot be read', () => {
  const none = { sha256: '', value: null };
  test('is not there', async () => {
    put(folder, 'manifest.json', '{}');
    expect(await readLists(folder, new Set())).toEqual({ manifest: { isThere: false, ...none, faults: [] }, sums: { isThere: false, ...none, faults: [] } });
  });
  test('is larger than any list, and not read', async () => {
    await read('', '');
    for (const path of both) truncateSync(join(folder, path), 256 * 1024 * 1024 + 1);
    const { manifest, sums } = await readLists(folder, both);
    expect([manifest, sums]).toEqual([{ isThere: true, ...none, faults: ['is larger than 256 MiB, which no list is.'] }, { isThere: true, ...none, faults: ['is larger than 256 MiB, which no list is.'] }]);
  });
  test('went away since it was listed, or is a folder', async () => {
    const codeOf = async (path: string): Promise<unknown> => {
      const error: unknown = await readLists(path, both).catch((one: unknown) => one);
      return isShipworthyError(error) ? [error.code, error.message] : error;
    };
    const [empty, odd, loop] = [world.folder(), world.folder(), world.folder()];
    mkdirSync(join(odd, 'manifest.json'), { recursive: true });
    mkdirSync(loop, { recursive: true });
    symlinkSync('manifest.json', join(loop, 'manifest.json'));
    expect([await codeOf(empty), await codeOf(odd), await codeOf(loop)]).toEqual([['config/not-found', 'manifest.json does not exist. Check the spelling, and that the file is checked out.'], ['config/unreadable', 'manifest.json cannot be read (EISDIR). It is a folder; name a file.'], ['config/unreadable', 'manifest.json cannot be read (ELOOP). Check that it is a regular file and that its permissions let this user read it.']]);
  });
  test('is a manifest that is no JSON, or of no schema: the first twenty faults with their places', async () => {
    expect((await read('[')).manifest).toMatchObject({ isThere: true, value: null, faults: [expect.stringContaining('JSON')] });
    const nothing = (count: number) => toPrettyJson({ ...toPlain([]), files: Array.from({ length: count }, () => 7) });
    const { value, faults } = (await read(nothing(20))).manifest;
    expect([value, faults.length, faults[0], faults[19]]).toEqual([null, 20, expect.stringMatching(/^\/files\/0: ./), expect.stringMatching(/^\/files\/19: ./)]);
    expect((await read(nothing(21))).manifest.faults.length).toBe(20);
    expect((await read('{"a":1}')).manifest.faults).toEqual(expect.arrayContaining([expect.stringMatching(/^\/kind: ./), expect.stringMatching(/^\/files: ./)]));
  });
  test('is a manifest that begins with a byte order mark, or is not UTF-8', async () => {
    const text = toCanonicalJson(toPlain([]));
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff]), Buffer.from('}')])]) {
      const { value, faults } = (await read(bytes)).manifest;
      expect([value, faults.length]).toEqual([null, 1]);
    }
  });
});

describe('the quick way and the careful one', () => {
  const name = fc.constantFrom('a', 'b/c', 'b/d.txt', 'README.md', '../up', '/abs', 'a\\b', 'con', 'SHA256SUMS', 'attestations/x', 'folder/', 'ä\u0301', '\ud83d\ude00');
  const file = fc.record({ path: name, sha256: fc.constantFrom(hash('a'), hash('b')), bytes: fc.nat(9) }).map(({ path, sha256, bytes }) => toFile(path, sha256, { bytes }));
  const manifest = fc.record({ files: fc.array(file, { maxLength: 6 }), assets: fc.array(fc.constantFrom('x.tgz', 'y.tgz').map(asset), { maxLength: 3 }) }).map(({ files, assets }) => toPlain(files, assets));
  /** Canonical bytes take the quick way; whatever else says the same takes the careful one, and lacks nothing but its form. */
  test('say the same of every manifest; only the careful one misses the form', async () => {
    await fc.assert(fc.asyncProperty(manifest, fc.constantFrom('', '\n'), async (one, end) => {
      const [quick, careful] = [(await read(`${toCanonicalJson(one)}${end}`)).manifest, (await read(toPrettyJson(one))).manifest];
      expect(careful.value).toEqual(quick.value);
      expect(careful.faults).toEqual(['is not canonical JSON (RFC 8785).', ...quick.faults].slice(0, 20));
    }), { numRuns: 60 });
  });
  test('agree on what only the careful one can tell: letters that the engine escapes, and keys that look like numbers', async () => {
    for (const extra of [{ note: '\\ud83d' }, { 10: 'ten', 9: 'nine' }]) {
      const one = { ...toPlain([toFile('a', hash('a'))]), ...extra };
      expect((await read(toCanonicalJson(one))).manifest).toMatchObject({ value: one, faults: [] });
      expect((await read(toPrettyJson(one))).manifest.faults).toEqual(['is not canonical JSON (RFC 8785).']);
    }
    const lone = `${toCanonicalJson(toPlain([])).slice(0, -1)},"zz":"\\ud800"}`;
    expect((await read(lone)).manifest.faults).toEqual([expect.any(String)]);
  });
  test('take one line end and no other', async () => {
    const text = toCanonicalJson(toPlain([]));
    const of = async (all: string) => (await read(all)).manifest.faults;
    expect([await of(`${text}\n\n`), await of(`${text}\r\n`), await of(`\n${text}`), await of(`${text} `)]).toEqual([1, 2, 3, 4].map(() => ['is not canonical JSON (RFC 8785).']));
  });
});

describe('what a manifest may not list', () => {
  test.each<[string, string]>([
    ['../up', 'lists "../up", which climbs out of its folder with `..`.'], ['/abs', 'lists "/abs", which is an absolute path.'], ['a\\b', 'lists "a\\\\b", which has a backslash in its name: it separates on one system and is a letter on another.'],
    ['folder/', 'lists "folder/", which is a folder.'], ['con', 'lists "con", which has a name that means a device, a stream or another file on Windows.'], ['b/nul.txt', 'lists "b/nul.txt", which has a name that means a device, a stream or another file on Windows.'],
    ['b//c', 'lists "b//c", which has an empty part or `.` in its name.'], ['b/./c', 'lists "b/./c", which has an empty part or `.` in its name.'], ['b/c ', 'lists "b/c ", which has a name that means a device, a stream or another file on Windows.'],
    ['b/c.', 'lists "b/c.", which has a name that means a device, a stream or another file on Windows.'], ['SHA256SUMS', 'lists SHA256SUMS, which comes after it.'], ['attestations/x', 'lists attestations/x, which comes after it.'],
  ])('%s', async (path, fault) => {
    // Alone, and as one of many of its folder.
    expect(await faultsOf(toPlain([toFile(path, hash('a'))]))).toEqual([fault]);
    expect(await faultsOf(toPlain([toFile('first', hash('a')), toFile('b/first', hash('a')), toFile(path, hash('a'))]))).toEqual([fault]);
    // The sums are judged by the same words.
    expect((await read('', `${hash('a')}  first\n${hash('a')}  b/first\n${hash('a')}  ${path}\n`)).sums.faults).toEqual([fault]);
  });
  test('names that look odd and are not', async () => {
    const names = ['.hidden', 'b/.hidden', 'b/...x', 'b/-x-', 'ünïcödé', 'a b', 'b/c.d.e', 'SHA256SUMS.txt', 'x/SHA256SUMS', 'x/attestations/y', 'attestations', 'b/a+b@c', 'manifest.json'];
    expect(await faultsOf(toPlain(names.map((path) => toFile(path, hash('a')))))).toEqual([]);
  });
  test('a file or an asset twice; each name is told once, files first, after names that may not be', async () => {
    const files = ['b', 'a', 'b', 'a', 'b', '../x', 'SHA256SUMS'].map((path) => toFile(path, hash('a')));
    expect(await faultsOf(toPlain(files, ['y', 'x', 'y', 'y'].map(asset)))).toEqual(['lists "../x", which climbs out of its folder with `..`.', 'lists SHA256SUMS, which comes after it.', 'lists b twice.', 'lists a twice.', 'lists the asset y twice.']);
  });
  test('more than twenty things are told as twenty', async () => {
    const many = (count: number) => toPlain(Array.from({ length: count }, (_, index) => toFile(`../${index}`, hash('a'))));
    expect([(await faultsOf(many(20))).length, (await faultsOf(many(21))).length, (await faultsOf(many(21))).at(-1)]).toEqual([20, 20, 'lists "../19", which climbs out of its folder with `..`.']);
    expect((await read(toPrettyJson(many(20)))).manifest.faults.at(-1)).toBe('lists "../18", which climbs out of its folder with `..`.');
  });
});

test('sums are not asked twice what the manifest says already, unless the manifest is faulty', async () => {
  const files = [toFile('a', hash('a')), toFile('attestations/x', hash('b'))];
  const lines = (...pairs: [string, string][]) => pairs.map(([sha256, path]) => `${sha256}  ${path}\n`).join('');
  const sound = `${toCanonicalJson(toPlain(files.slice(0, 1)))}\n`;
  const after = 'lists attestations/x, which comes after it.';
  expect((await read(sound, lines([hash('a'), 'a'], [hash('b'), 'attestations/x']))).sums.faults).toEqual([after]);
  // A faulty manifest vouches for no name.
  expect((await read(`${toCanonicalJson(toPlain(files))}\n`, lines([hash('b'), 'attestations/x']))).sums.faults).toEqual([after]);
  rmSync(join(folder, 'manifest.json'));
  put(folder, 'SHA256SUMS', lines([hash('b'), 'attestations/x']));
  expect((await readLists(folder, new Set(['SHA256SUMS']))).sums.faults).toEqual([after]);
});
