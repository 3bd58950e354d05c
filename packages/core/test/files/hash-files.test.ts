import { describe, expect, test } from '@jest/globals';
import { Hashing, hashFile, hashFiles, listFiles, sha256Hex } from '@shipworthy/core/files';
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { symlinkSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from './temporary-folder.js';

const mebibyte = 1024 * 1024;
const coded = (code: string): unknown => expect.objectContaining({ code });

test('sha256Hex of bytes and of text as UTF-8', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('é')).toBe(sha256Hex(Buffer.from([0xc3, 0xa9])));
});

describe.each([0, 1, 3])('hashing files with %i threads beside ours', (threads) => {
  test('sizes around the buffer', async () => {
    const sizes = [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 7];
    const contents = new Map(sizes.map((size): [string, Buffer] => [`f${size}`, randomBytes(size)]));
    const folder = temporaryFolder(Object.fromEntries(contents));
    const hashes = await hashFiles([...contents.keys()].map((name) => join(folder, name)), { threads });
    for (const [name, content] of contents) {
      const expected = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
      expect(hashes.get(join(folder, name))).toEqual(expected);
      expect(await hashFile(join(folder, name))).toEqual(expected);
    }
    expect(hashes.size).toBe(sizes.length);
  });

  test('a missing file, a folder', async () => {
    const folder = temporaryFolder({ a: 'a' });
    await expect(hashFiles([join(folder, 'a'), join(folder, 'gone')], { threads })).rejects.toEqual(coded('config/not-found'));
    await expect(hashFiles([join(folder, 'a'), folder], { threads })).rejects.toEqual(coded('config/unreadable'));
    await expect(hashFile(folder)).rejects.toEqual(coded('config/unreadable'));
  });
});

test('the choice of threads is made from the work; repeated paths are hashed once', async () => {
  const files = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`d/${index}`, `content ${index}`]));
  const folder = temporaryFolder(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const hashes = await hashFiles([...paths, ...paths]);
  expect([...hashes.keys()]).toEqual(paths);
  for (const [name, content] of Object.entries(files)) expect(hashes.get(join(folder, name))?.sha256).toBe(sha256Hex(content));
  expect(await hashFiles([])).toEqual(new Map());
});

test.each(['before they begin', 'while they work'])('threads that die %s cost time, nothing else', async (when) => {
  const files = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`d/${index}`, index % 100 === 0 ? Buffer.alloc(4 * mebibyte, index) : `content ${index}`]));
  const folder = temporaryFolder(files);
  const end = (message: unknown): void => {
    const { worker } = message as { worker: Worker };
    if (when === 'while they work') worker.once('online', () => void worker.terminate());
    else void worker.terminate();
  };
  subscribe('worker_threads', end);
  try {
    const hashes = await hashFiles(Object.keys(files).map((name) => join(folder, name)), { threads: 2 });
    for (const [name, content] of Object.entries(files)) expect(hashes.get(join(folder, name))?.sha256).toBe(sha256Hex(content));
  } finally {
    unsubscribe('worker_threads', end);
  }
});

describe('hashing while files are listed', () => {
  test('gives the hashes in the order of the names, however many portions they are handed out in', async () => {
    const files = Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`${index % 7}/${index}`, `content ${index}`]));
    const folder = temporaryFolder(files);
    const hashing = new Hashing({ prefix: `${folder}/`, threads: 1 });
    const listed = await listFiles(folder, { onFile: (path) => hashing.add(path) });
    const hashes = await hashing.end();
    expect(hashes.map(({ path }) => path)).toEqual(listed);
    for (const { path, sha256 } of hashes) expect(sha256).toBe(sha256Hex(files[path] ?? ''));
  });

  test.each([0, 1])('follows no link that has taken the place of a file, with %i threads', async (threads) => {
    const folder = temporaryFolder({ a: 'a', b: 'secret' });
    const hash = async (noFollow: boolean): Promise<unknown> => {
      const hashing = new Hashing({ prefix: `${folder}/`, noFollow, threads });
      for (const name of ['a', 'l']) hashing.add(name);
      return hashing.end();
    };
    symlinkSync('b', join(folder, 'l'));
    await expect(hash(true)).rejects.toEqual(coded('config/unreadable'));
    expect(await hash(false)).toEqual([{ path: 'a', bytes: 1, sha256: sha256Hex('a') }, { path: 'l', bytes: 6, sha256: sha256Hex('secret') }]);
  });

  test('can be stopped, and its threads are free for others', async () => {
    const folder = temporaryFolder({ a: 'a', b: 'b' });
    const hashing = new Hashing({ prefix: `${folder}/`, threads: 1 });
    hashing.add('a');
    await hashing.stop();
    expect((await hashFiles([join(folder, 'a'), join(folder, 'b')], { threads: 1 })).size).toBe(2);
  });
});

test('a path with a NUL is refused, and moves no hash to another file', async () => {
  const folder = temporaryFolder({ a: 'a', b: 'b' });
  await expect(hashFiles([`${folder}/a\0${folder}/b`, join(folder, 'b')], { threads: 1 })).rejects.toEqual(coded('ERR_INVALID_ARG_VALUE'));
});

test.each([false, true])('the threads also work out of one bundled file (minified: %s)', async (minify) => {
  const folder = temporaryFolder({ a: 'a', b: 'b' });
  const entry = `import { hashFiles } from './packages/core/src/files/hash-files.ts';
    console.log(JSON.stringify([...await hashFiles(process.argv.slice(2), { threads: 2 })].map(([, { sha256 }]) => sha256)));`;
  const outfile = join(folder, 'bundle.mjs');
  await build({ stdin: { contents: entry, resolveDir: process.cwd() }, bundle: true, format: 'esm', platform: 'node', target: 'node20', keepNames: true, minify, outfile, logLevel: 'error' });
  const printed = execFileSync(process.execPath, [outfile, join(folder, 'a'), join(folder, 'b')], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual([sha256Hex('a'), sha256Hex('b')]);
});
