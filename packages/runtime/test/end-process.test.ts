import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runNode } from '@shipworthy/testkit/process';
import { build } from 'esbuild';

let folder = '';
const pathTo = (name: string) => fileURLToPath(new URL(name, import.meta.url));

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'end-')));
  await build({ entryPoints: [pathTo('../src/end-process.ts')], outfile: join(folder, 'end-process.mjs'), format: 'esm', platform: 'node', target: 'node20' });
  copyFileSync(pathTo('fixtures/end-with-open-server.mjs'), join(folder, 'main.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the process ends with its exit code, whatever is still open, and nothing that was printed is cut off', async () => {
  const { exitCode, timedOut, stdout, stderr } = await runNode({ entry: join(folder, 'main.mjs'), timeoutMs: 20_000 });
  expect({ exitCode, timedOut, out: stdout.length, last: stdout.endsWith('out\nlast\n'), err: stderr.length }).toEqual({ exitCode: 3, timedOut: false, out: 2_000_005, last: true, err: 2_000_000 });
});
