import { describe, expect, test } from '@jest/globals';
import { hashFile, hashFiles, sha256Hex } from '@shipworthy/core/files';
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from './temporary-folder.js';

const mebibyte = 1024 * 1024;
const coded = (code: string): unknown => expect.objectContaining({ code });

test('sha256Hex of bytes and of text as UTF-8', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('é')).toBe(sha256Hex(Buffer.from([0xc3, 0xa9])));
});

describe.each([0, 1, 3])('hashing files with %i processes beside ours', (processes) => {
  test('sizes around the buffer', async () => {
    const sizes = [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 7];
    const contents = new Map(sizes.map((size): [string, Buffer] => [`f${size}`, randomBytes(size)]));
    const folder = temporaryFolder(Object.fromEntries(contents));
    const hashes = await hashFiles([...contents.keys()].map((name) => join(folder, name)), { processes });
    for (const [name, content] of contents) {
      const expected = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
      expect(hashes.get(join(folder, name))).toEqual(expected);
      expect(await hashFile(join(folder, name))).toEqual(expected);
    }
    expect(hashes.size).toBe(sizes.length);
  });

  test('a missing file, a folder', async () => {
    const folder = temporaryFolder({ a: 'a' });
    await expect(hashFiles([join(folder, 'a'), join(folder, 'gone')], { processes })).rejects.toEqual(coded('config/not-found'));
    await expect(hashFiles([join(folder, 'a'), folder], { processes })).rejects.toEqual(coded('config/unreadable'));
    await expect(hashFile(folder)).rejects.toEqual(coded('config/unreadable'));
  });
});

test('the choice of processes is made from the work; repeated paths are hashed once', async () => {
  const files = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`d/${index}`, `content ${index}`]));
  const folder = temporaryFolder(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const hashes = await hashFiles([...paths, ...paths]);
  expect([...hashes.keys()]).toEqual(paths);
  for (const [name, content] of Object.entries(files)) expect(hashes.get(join(folder, name))?.sha256).toBe(sha256Hex(content));
  expect(await hashFiles([])).toEqual(new Map());
});

test.each([0, 60, 90])('a process that is killed after %i ms costs time, nothing else', async (delay) => {
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`d/${index}`, `content ${index}`]));
  const folder = temporaryFolder({ ...files, large: Buffer.alloc(64 * mebibyte) });
  const kill = (message: unknown): void => {
    const { process: child } = message as { process: ChildProcess };
    setTimeout(() => child.kill('SIGKILL'), delay);
  };
  subscribe('child_process', kill);
  try {
    const hashes = await hashFiles([join(folder, 'large'), ...Object.keys(files).map((name) => join(folder, name))], { processes: 2 });
    for (const [name, content] of Object.entries(files)) expect(hashes.get(join(folder, name))?.sha256).toBe(sha256Hex(content));
    expect(hashes.size).toBe(3001);
  } finally {
    unsubscribe('child_process', kill);
  }
});

test.each([false, true])('the processes also work out of one bundled file (minified: %s)', async (minify) => {
  const folder = temporaryFolder({ a: 'a', b: 'b' });
  const entry = `import { hashFiles } from './packages/core/src/files/hash-files.ts';
    console.log(JSON.stringify([...await hashFiles(process.argv.slice(2), { processes: 2 })].map(([, { sha256 }]) => sha256)));`;
  const outfile = join(folder, 'bundle.mjs');
  await build({ stdin: { contents: entry, resolveDir: process.cwd() }, bundle: true, format: 'esm', platform: 'node', target: 'node20', keepNames: true, minify, outfile, logLevel: 'error' });
  const printed = execFileSync(process.execPath, [outfile, join(folder, 'a'), join(folder, 'b')], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual([sha256Hex('a'), sha256Hex('b')]);
});
