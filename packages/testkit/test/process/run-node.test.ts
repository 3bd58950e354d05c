import { mkdtempSync, realpathSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runNode } from '../../src/process/index.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'testkit-run-node-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writeEntry(source: string): string {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, source);
  return entry;
}

test('gives input, arguments, variables and folder; brings back output and exit code', async () => {
  const source = `
    import { text } from 'node:stream/consumers';
    console.log(JSON.stringify([await text(process.stdin), process.argv.slice(2), process.env.GIVEN, process.env.JEST_WORKER_ID ?? null, process.cwd()]));
    console.error('to the other one');
    process.exitCode = 3;`;
  const cwd = realpathSync(folder);
  const result = await runNode({ entry: writeEntry(source), args: ['a b', '--x'], env: { GIVEN: 'yes' }, input: 'in', cwd });
  expect(JSON.parse(result.stdout)).toEqual(['in', ['a b', '--x'], 'yes', null, cwd]);
  expect(result).toMatchObject({ exitCode: 3, signal: null, stderr: 'to the other one\n', timedOut: false });
  expect(result.durationMs).toBeGreaterThan(0);
});

test('ends what hangs and says that time was up', async () => {
  const result = await runNode({ entry: writeEntry('console.log("started"); setInterval(() => {}, 1e6);'), timeoutMs: 700 });
  expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', stdout: 'started\n', timedOut: true });
});

test('kills on purpose, and does not wait for orphans that hold the output', async () => {
  const orphan = `spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], { stdio: 'inherit' })`;
  const source = `import { spawn } from 'node:child_process'; ${orphan}; setInterval(() => {}, 1e6);`;
  const result = await runNode({ entry: writeEntry(source), killAfterMs: 700 });
  expect(result).toMatchObject({ signal: 'SIGKILL', timedOut: false });
  expect(result.durationMs).toBeLessThan(6000);
});

test('sends a signal as soon as something has happened', async () => {
  const source = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1e6); import('node:fs').then((fs) => fs.writeFileSync('ready', ''));`;
  const cwd = mkdtempSync(join(tmpdir(), 'run-node-'));
  const ready = new Promise<void>((resolve) => {
    const watcher = watch(cwd, () => {
      watcher.close();
      resolve();
    });
  });
  expect(await runNode({ entry: writeEntry(source), cwd, killOn: ready, signal: 'SIGTERM' })).toMatchObject({ exitCode: 7, signal: null, timedOut: false });
  expect(await runNode({ entry: writeEntry(source), cwd, killOn: Promise.resolve() })).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  rmSync(cwd, { recursive: true });
});

test('a program that never reads its input is no fault', async () => {
  const result = await runNode({ entry: writeEntry('process.exit(0)'), input: 'x'.repeat(1_000_000) });
  expect(result.exitCode).toBe(0);
});
