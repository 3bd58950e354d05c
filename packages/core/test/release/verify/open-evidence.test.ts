import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { writeZip } from '../../../src/archive/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { openEvidence, type OpenedEvidence, type OpenOptions } from '../../../src/release/verify/open-evidence.js';
import { openScratch, type Scratch } from '../../../src/workspace/index.js';
import { craftZip, type CraftedEntry } from '../../archive/crafted-zip.js';
import { filesOf, put } from './evidence-builder.js';
import { toFault } from './judge-facts.js';
import { openWorld } from './verify-world.js';

const world = openWorld();
let scratch: Scratch;
beforeAll(async () => void (scratch = await openScratch()));
afterAll(async () => {
  await scratch.remove();
  world.remove();
});

/** A folder with these files, each holding its own path. */
function folderOf(...paths: string[]): string {
  const folder = world.folder();
  mkdirSync(folder, { recursive: true });
  for (const path of paths) put(folder, path, path);
  return folder;
}
async function zipOf(name: string, ...paths: string[]): Promise<string> {
  const [source, target] = [folderOf(...paths), world.folder(name)];
  mkdirSync(dirname(target), { recursive: true });
  await writeZip(source, filesOf(source), target);
  return target;
}
const open = (path: string, more: Partial<OpenOptions> = {}): Promise<OpenedEvidence> => openEvidence(path, 'given', { scratch, ...more });
/** Paths in the bundle, and the path that each file held where it lay. */
const heldBy = ({ files }: OpenedEvidence, ...paths: string[]) => [...files].map(([path, { sha256, bytes }]) => [path, paths.find((one) => sha256Hex(one) === sha256 && one.length === bytes)]).sort();
const codeOf = async (opened: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await opened.catch((one: unknown) => one);
  return isShipworthyError(error) ? [error.code, error.message] : error;
};

describe('a folder', () => {
  test('is listed and hashed, and what it says is read', async () => {
    const path = folderOf('SHA256SUMS', 'manifest.json', 'documents/a.json', 'README.md');
    const { files, stored, lists, ...rest } = await open(path);
    expect(rest).toEqual({ kind: 'folder', sha256: null, folder: path, download: null, isUnsafe: false, findings: [] });
    expect([...files].sort()).toEqual(['README.md', 'SHA256SUMS', 'documents/a.json', 'manifest.json'].map((one) => [one, expect.objectContaining({ sha256: sha256Hex(one), bytes: one.length })]));
    expect([lists.manifest.isThere, lists.sums.isThere, [...stored.documents.keys()], stored.readme]).toEqual([true, true, ['documents/a.json'], { state: 'read', value: 'README.md', sha256: sha256Hex('README.md') }]);
  });
  test.each(['manifest.json', 'SHA256SUMS', 'release-evidence.json'])('is a bundle when it is the only one that lies there, and holds %s', async (mark) => {
    const paths = [`1.4.0/${mark}`, '1.4.0/x/y'];
    const path = folderOf(...paths);
    const opened = await open(path);
    expect([opened.folder, heldBy(opened, ...paths)]).toEqual([join(path, '1.4.0/'), [[mark, paths[0]], ['x/y', paths[1]]].sort()]);
    expect([opened.lists.manifest.isThere, opened.lists.sums.isThere, opened.stored.documents.has('release-evidence.json')]).toEqual(['manifest.json', 'SHA256SUMS', 'release-evidence.json'].map((one) => one === mark));
  });
  test.each<[string, string[]]>([
    ['no mark is in it', ['1.4.0/x', '1.4.0/README.md']], ['a mark is only further below', ['1.4.0/x/manifest.json']], ['another lies beside it', ['1.4.0/manifest.json', '1.5.0/manifest.json']], ['a file lies beside it', ['1.4.0/manifest.json', 'x']],
    ['its name is only the beginning of another', ['1.4.0/manifest.json', '1.4.0.txt']], ['nothing lies in it', []], ['it is a file', ['manifest']],
  ])('in it is no bundle of its own where %s', async (_what, paths) => {
    const path = folderOf(...paths);
    const opened = await open(path);
    expect([opened.folder, heldBy(opened, ...paths), opened.lists.manifest.isThere]).toEqual([path, paths.map((one) => [one, one]).sort(), false]);
  });
  test('that nobody else knows of is not hashed again, where somebody has done so', async () => {
    const path = folderOf('SHA256SUMS', 'a', 'b');
    const opened = await open(path, { hashed: new Map([['a', { sha256: 'known', bytes: 7 }], ['gone', { sha256: 'known', bytes: 7 }]]) });
    expect([...opened.files].map(([one, { sha256, bytes }]) => [one, sha256, bytes]).sort()).toEqual([['SHA256SUMS', sha256Hex('SHA256SUMS'), 10], ['a', 'known', 7], ['b', sha256Hex('b'), 1]]);
  });
});

describe('an entry that is no file', () => {
  const odd = (path: string, what: string) => toFault('evidence/file-unlisted', path, `${path} is ${what}.`);
  const [aLink, aPipe] = ['a link: what it leads to is not in the bundle', 'a pipe, a socket or a device, and no file'];
  test('is told by its name in the bundle, and is no file of it', async () => {
    const path = folderOf('1.4.0/SHA256SUMS', '1.4.0/README.md');
    symlinkSync('README.md', join(path, '1.4.0/link'));
    symlinkSync('nowhere', join(path, '1.4.0/manifest.json'));
    symlinkSync('.', join(path, '1.4.0/round'));
    execFileSync('mkfifo', [join(path, '1.4.0/pipe')]);
    const { findings, files, lists } = await open(path);
    expect([findings.toSorted((a, b) => (String(a.keys['path']) < String(b.keys['path']) ? -1 : 1)), [...files.keys()].sort(), lists.manifest.isThere]).toEqual([
      [odd('link', aLink), odd('manifest.json', aLink), odd('pipe', aPipe), odd('round', aLink)], ['README.md', 'SHA256SUMS'], false,
    ]);
  });
  test('cannot be verified by itself', async () => {
    const folder = folderOf('x');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await codeOf(open(join(folder, 'pipe')))).toEqual(['config/unreadable', 'given cannot be read (EINVAL). Check that it is a regular file and that its permissions let this user read it.']);
  });
});

test('names that are one file on some system are told, with both', async () => {
  const collided = (path: string, other: string) => ({ rule: 'evidence/archive-unsafe', keys: { entry: path }, check: `file:${path}`, outcome: 'fail', message: `${path} and ${other} cannot lie side by side on every system.`, location: { path } });
  const of = async (...paths: string[]) => (await open(folderOf(...paths))).findings;
  expect([await of('manifest.json', 'a', 'b'), await of('1.4.0/manifest.json', '1.4.0/a', '1.4.0/b')]).toEqual([[], []]);
  const [[same], [below], [inside]] = [await of('README', 'readme'), await of('A/b', 'a'), await of('1.4.0/SHA256SUMS', '1.4.0/x', '1.4.0/X')];
  expect([[collided('README', 'readme'), collided('readme', 'README')], [collided('A/b', 'a')], [collided('x', 'X'), collided('X', 'x')]].map((either, index) => either.some((one) => JSON.stringify(one) === JSON.stringify([same, below, inside][index])))).toEqual([true, true, true]);
});

describe('a place that cannot be opened', () => {
  test('is not there, or below a file', async () => {
    const file = join(folderOf('x'), 'x');
    const missing = ['config/not-found', 'given does not exist. Check the spelling, and that the file is checked out.'];
    expect([await codeOf(open(world.folder())), await codeOf(open(join(file, 'y')))]).toEqual([missing, missing]);
    // What is no error of the system stays what it is.
    expect(await codeOf(open('/a\0b'))).toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' });
  });
});

describe('a zip', () => {
  test('is hashed, extracted and read, at its top or in its only folder', async () => {
    for (const prefix of ['', '1.4.0/']) {
      const paths = ['SHA256SUMS', 'documents/a.json', 'README.md'].map((path) => `${prefix}${path}`);
      const path = await zipOf('bundle.zip', ...paths);
      const opened = await open(path);
      const { files: _files, stored, lists, folder, ...rest } = opened;
      expect(rest).toEqual({ kind: 'zip', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), download: null, isUnsafe: false, findings: [] });
      expect(heldBy(opened, ...paths)).toEqual([['README.md', paths[2]], ['SHA256SUMS', paths[0]], ['documents/a.json', paths[1]]]);
      expect([filesOf(folder.replace(/\/$/, '')), lists.manifest.isThere, lists.sums.isThere, [...stored.documents.keys()]]).toEqual([['README.md', 'SHA256SUMS', 'documents/a.json'], false, true, ['documents/a.json']]);
    }
  });
  test('that cannot be read is no fault of what it holds', async () => {
    const path = join(folderOf('x'), 'loop.zip');
    symlinkSync('loop.zip', path);
    expect(await codeOf(open(path))).toEqual(['config/unreadable', 'given cannot be read (ELOOP). Check that it is a regular file and that its permissions let this user read it.']);
  });
  const hostile = async (entries: readonly CraftedEntry[], count?: number) => {
    const path = join(folderOf('x'), 'bad.evidence.zip');
    put(dirname(path), 'bad.evidence.zip', craftZip(entries, count === undefined ? {} : { count }));
    return open(path);
  };
  const unsafe = (entry: string, message: unknown) => ({ rule: 'evidence/archive-unsafe', keys: { entry }, check: entry === '' ? 'archive' : `entry:${entry}`, outcome: 'fail', location: { path: 'given' }, message });
  test('that is hostile is not opened: every entry is told once, with all that is wrong with it', async () => {
    const { folder, sha256, ...rest } = await hostile([{ name: '../x', mode: 0o120777 }, { name: 'fine' }, { name: '/y' }]);
    expect([rest, typeof sha256, filesOf(folder)]).toEqual([{
      kind: 'zip', download: null, isUnsafe: true, files: new Map(), lists: { manifest: { isThere: false, sha256: '', value: null, faults: [] }, sums: { isThere: false, sha256: '', value: null, faults: [] } },
      stored: { documents: new Map(), record: null, notes: null, readme: null },
      findings: [unsafe('../x', 'The entry ../x climbs out of its folder with `..`. It is a link.'), unsafe('/y', 'The entry /y is an absolute path.')],
    }, 'string', []]);
  });
  test('that is no zip at all is told of the archive, by its name without its folder', async () => {
    const path = join(folderOf('bad.zip'), 'bad.zip');
    const { findings } = await openEvidence(path, 'some/folder/bad.zip', { scratch });
    expect(findings).toEqual([{ ...unsafe('', expect.stringMatching(/^It is no zip, was cut off, or is damaged/)), location: { path: 'bad.zip' } }]);
  });
  test('that cannot be extracted is no fault of what it holds either', async () => {
    const zip = await zipOf('bundle.zip', 'SHA256SUMS');
    const into = (folder: string) => codeOf(open(zip, { scratch: { folder: () => Promise.resolve(folder), remove: () => Promise.resolve() } }));
    expect([await into(join(folderOf('x'), 'x')), await into('/a\0b')]).toEqual([['usage/invalid-input', 'x is no folder. Name an empty folder, or one that does not exist.'], expect.objectContaining({ code: 'ERR_INVALID_ARG_VALUE' })]);
  });
  test('may shrink logs as far as deflate goes, and no further', async () => {
    const grown = async (bytes: number) => (await hostile([{ name: 'a', packed: Buffer.alloc(1000), method: 8, bytes }])).findings.map(({ message }) => message).join(' ');
    expect([await grown(1_100_000), await grown(1_100_001)]).toEqual([expect.not.stringContaining('would grow'), expect.stringContaining('would grow from 1000 to 1100001 bytes, more than 1100 times.')]);
  });
});

describe('what was downloaded from a release', () => {
  const name = 'parser-1.4.0.evidence.zip';
  async function downloaded(...beside: string[]): Promise<string> {
    const zip = await zipOf(name, 'SHA256SUMS');
    for (const path of beside) put(dirname(zip), path, 'x');
    return dirname(zip);
  }
  test('is the zip, with the files beside it by their names; folders and links are none', async () => {
    const folder = await downloaded('z.txt', 'a.txt', 'more/b.txt');
    symlinkSync('a.txt', join(folder, 'link.txt'));
    const { kind, download, lists } = await open(folder);
    expect([kind, download, lists.sums.isThere]).toEqual(['zip', { folder, stem: 'parser-1.4.0.evidence', names: ['a.txt', 'z.txt'] }, true]);
    expect((await open(join(folder, name))).download).toBeNull();
  });
  test('that is hostile keeps what lies beside it, and is told by the name of the zip', async () => {
    const folder = await downloaded();
    put(folder, name, 'no zip');
    const { download, findings } = await open(folder);
    expect([download?.stem, findings[0]?.location]).toEqual(['parser-1.4.0.evidence', { path: name }]);
  });
  test.each(['manifest.json', 'SHA256SUMS', 'release-evidence.json'])('is none where %s lies beside the zip: that is a bundle', async (mark) => {
    const { kind, files } = await open(await downloaded(mark));
    expect([kind, [...files.keys()].sort()]).toEqual(['folder', [mark, name].sort()]);
  });
  test('needs a file that is called as such a zip is', async () => {
    const kindOf = async (...paths: string[]) => (await open(folderOf(...paths))).kind;
    expect([await kindOf('parser.zip'), await kindOf('parser.evidence.zip.txt'), await kindOf(`${name}/x`)]).toEqual(['folder', 'folder', 'folder']);
  });
  test('holds one zip: of several nobody knows which is meant, and five are named', async () => {
    const said = async (number: number) => {
      const error: unknown = await open(folderOf(...Array.from({ length: number }, (_, index) => `${index}.evidence.zip`))).catch((one: unknown) => one);
      return isShipworthyError(error) ? [error.code, error.message, error.message.split('.evidence.zip').length - 1] : error;
    };
    expect([await said(2), await said(6)]).toEqual([
      ['usage/invalid-input', expect.stringMatching(/^given holds 2 archives of evidence: [01]\.evidence\.zip, [01]\.evidence\.zip\. Name one of them with `path`\.$/), 2], ['usage/invalid-input', expect.stringContaining('holds 6 archives'), 5],
    ]);
  });
});
