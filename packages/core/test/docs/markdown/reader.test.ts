import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMarkdownReader, parseMarkdown } from '../../../src/docs/markdown/index.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'markdown-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test('reads every file that is asked for, with its text as it lies there', async () => {
  const text = '\uFEFF# a\r\n[b](c)\r\n';
  const read = await openMarkdownReader({ root: makeFolder({ 'a.md': text, 'b/c d.md': '' }) }).read(['b/c d.md', 'a.md', 'a.md']);
  expect([...read.keys()]).toEqual(['b/c d.md', 'a.md']);
  expect(read.get('a.md')).toEqual({ state: 'read', file: parseMarkdown(text), text });
  expect(read.get('b/c d.md')).toEqual({ state: 'read', file: parseMarkdown(''), text: '' });
});

test('reads a file once, however often it is asked for', async () => {
  const root = makeFolder({ 'a.md': '# a' });
  const reader = openMarkdownReader({ root });
  const [first, second] = await Promise.all([reader.read(['a.md']), reader.read(['a.md'])]);
  writeFileSync(join(root, 'a.md'), '# b');
  const third = await reader.read(['a.md']);
  expect(second.get('a.md')).toBe(first.get('a.md'));
  expect(third.get('a.md')).toBe(first.get('a.md'));
});

test('says why a file cannot be read, and reads the others', async () => {
  const outside = makeFolder({ 'secret.md': '# secret' });
  const root = makeFolder({ 'good.md': '# a', 'binary.md': Buffer.from([0x23, 0x20, 0xff, 0xfe]), 'large.md': '', 'real.md': '# b', 'folder.md/x': '' });
  truncateSync(join(root, 'large.md'), 16 * 1024 * 1024 + 1);
  symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'));
  symlinkSync('real.md', join(root, 'in.md'));
  symlinkSync('nowhere.md', join(root, 'dangling.md'));
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  const read = await openMarkdownReader({ root }).read(['pipe.md', 'gone.md', 'binary.md', 'large.md', 'folder.md', 'out.md', 'dangling.md', 'in.md', 'good.md', 'good.md/x.md']);
  const why = Array.from(read, ([path, one]) => [path, one.state === 'unreadable' ? one.why : one.state]);
  expect(why).toEqual([
    ['pipe.md', 'is not a regular file'],
    ['gone.md', 'does not exist'],
    ['binary.md', 'is not valid UTF-8'],
    ['large.md', 'is larger than 16777216 bytes'],
    ['folder.md', 'is not a regular file'],
    ['out.md', 'is a link that leads out of the repository'],
    ['dangling.md', 'does not exist'],
    ['in.md', 'read'],
    ['good.md', 'read'],
    ['good.md/x.md', 'does not exist'],
  ]);
});

test('lets other work go on while it reads many files', async () => {
  const files = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.md`, `# a\n\n${'[b](c) `d` *e*\n'.repeat(100)}`]));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const read = await openMarkdownReader({ root: makeFolder(files) }).read(Object.keys(files));
  clearInterval(timer);
  expect(read.size).toBe(600);
  expect(turns).toBeGreaterThan(0);
});
