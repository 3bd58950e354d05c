import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { clearStaged, isStagedFor, stageFolder } from '../../src/files/index.js';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staged-'));
  target = join(folder, '1.4.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder that this process has staged, as if another one had. */
async function stagedBy(pid: number, end: 'tmp' | 'old' = 'tmp'): Promise<string> {
  const staged = await stageFolder(target);
  const path = staged.path.replace(`-${process.pid}-`, `-${pid}-`).replace(/tmp$/, end);
  renameSync(staged.path, path);
  await staged.remove();
  writeFileSync(join(path, 'file'), end);
  return path;
}

/** The id of a process that was there. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid']).toString());
}

const left = (): string[] => readdirSync(folder).toSorted();

describe('a staged folder', () => {
  test('takes the place of what is there, or of nothing; removed, it leaves nothing', async () => {
    for (const text of ['one', 'two']) {
      const staged = await stageFolder(target);
      expect(isStagedFor(staged.path, target)).toBe(true);
      writeFileSync(join(staged.path, 'file'), text);
      await staged.moveIntoPlace();
      await staged.remove();
      expect([left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([['1.4.0'], text]);
    }
    await (await stageFolder(target)).remove();
    expect(left()).toEqual(['1.4.0']);
  });

  test('that cannot be moved leaves the old one where it stood', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'file'), 'old');
    const staged = await stageFolder(target);
    rmSync(staged.path, { recursive: true });
    await expect(staged.moveIntoPlace()).rejects.toMatchObject({ code: 'ENOENT' });
    await staged.remove();
    expect([left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([['1.4.0'], 'old']);
  });

  test('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const [one, two] = [await stageFolder(target), await stageFolder(target)];
    expect(process.listenerCount('SIGTERM')).toBe(before + 2);
    await one.moveIntoPlace();
    await one.remove();
    await two.remove();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});

describe('what killed runs left', () => {
  test('is removed when their process is gone', async () => {
    await stagedBy(deadPid());
    await clearStaged(target);
    expect(left()).toEqual([]);
  });

  test('is put back when it is the old folder and nothing took its place, else removed', async () => {
    const pid = deadPid();
    await stagedBy(pid, 'old');
    await clearStaged(target);
    expect([left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([['1.4.0'], 'old']);
    writeFileSync(join(target, 'file'), 'new');
    await stagedBy(pid, 'old');
    await clearStaged(target);
    expect([left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([['1.4.0'], 'new']);
  });

  test('stays while its process runs, be it another one\'s', async () => {
    const own = await stageFolder(target);
    const others = await stagedBy(process.ppid);
    await clearStaged(target);
    expect(left()).toEqual([basename(own.path), basename(others)].toSorted());
    await own.remove();
  });

  test('of another machine stays for a week, because nobody here knows its processes', async () => {
    const foreign = join(folder, '.1.4.0.0badcafe-1-0123456789ab.tmp');
    mkdirSync(foreign);
    await clearStaged(target);
    expect(left()).toEqual([basename(foreign)]);
    const weekAgo = Date.now() / 1000 - 7 * 86_400 - 60;
    utimesSync(foreign, weekAgo, weekAgo);
    await clearStaged(target);
    expect(left()).toEqual([]);
  });

  test('is told from everything else by its whole name, and by being a folder', async () => {
    const dead = basename(await stagedBy(deadPid()));
    rmSync(join(folder, dead), { recursive: true });
    const others = ['.1.4.0.0123456789ab.tmp', '.1.4.0.mine.tmp', dead.replace('.1.4.0.', '.1.4.1.'), dead.replace('.1.4.0.', '1.4.0.'), dead.replace(/tmp$/, 'bak'), `${dead}x`, dead.replace(/-[0-9a-f]{12}/, '-x')];
    for (const name of others) mkdirSync(join(folder, name));
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/file'), 'x');
    symlinkSync(join(folder, 'elsewhere'), join(folder, dead));
    writeFileSync(join(folder, dead.replace(/tmp$/, 'old')), 'a file');
    const before = left();
    await clearStaged(target);
    expect(left()).toEqual(before);
    for (const name of others) expect(isStagedFor(join(folder, name), target)).toBe(false);
    expect(isStagedFor(join(folder, 'deeper', dead), target)).toBe(false);
  });

  test('of one long name is not taken for that of another that begins alike', async () => {
    const [one, two] = ['a', 'b'].map((end) => join(folder, `${'long-'.repeat(30)}${end}`));
    for (const name of [one, two]) {
      const staged = await stageFolder(name ?? '');
      expect([isStagedFor(staged.path, one ?? ''), isStagedFor(staged.path, two ?? ''), basename(staged.path).length < 200]).toEqual([name === one, name === two, true]);
      await staged.remove();
    }
  });

  test('is nothing where the folder around it is not there', async () => {
    await clearStaged(join(folder, 'nowhere', '1.4.0'));
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('a program that is ended while it stages', () => {
  /** Stages, moves the old folder aside where it is told so, and waits to be ended. */
  const program = `import { renameSync, writeFileSync } from 'node:fs';
import { stageFolder } from './src/files/staged-folder.js';
const [target, isMoving] = process.argv.slice(2);
const { path } = await stageFolder(target);
writeFileSync(path + '/file', 'new');
if (isMoving) renameSync(target, path.replace(/tmp$/, 'old'));
process.stdout.write('ready');
setInterval(() => {}, 1e6);`;

  async function endedBy(signal: NodeJS.Signals, ...args: string[]): Promise<unknown> {
    const outfile = join(folder, 'program.mjs');
    await build({ stdin: { contents: program, resolveDir: join(import.meta.dirname, '../..') }, outfile, bundle: true, format: 'esm', platform: 'node' });
    const child = spawn(process.execPath, [outfile, target, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill(signal);
    const [, by] = await ended;
    rmSync(outfile);
    return by;
  }

  test.each(['SIGTERM', 'SIGINT'] as const)('by %s leaves nothing, and the old folder in its place', async (signal) => {
    expect([await endedBy(signal), left()]).toEqual([signal, []]);
    mkdirSync(target);
    writeFileSync(join(target, 'file'), 'old');
    expect([await endedBy(signal, 'moving'), left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([signal, ['1.4.0'], 'old']);
  });

  test('by SIGKILL leaves what the next run clears', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'file'), 'old');
    expect([await endedBy('SIGKILL', 'moving'), left().length]).toEqual(['SIGKILL', 2]);
    await clearStaged(target);
    expect([left(), readFileSync(join(target, 'file'), 'utf8')]).toEqual([['1.4.0'], 'old']);
  });
});
