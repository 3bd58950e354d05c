import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** What a script said when everything is as it would write it: nothing. */
async function check(script: string): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [`packages/tooling/src/${script}.mjs`, '--check'], { cwd: root }).catch((error: unknown) => error as { stdout: string; stderr: string });
  return `${stdout}${stderr}`;
}

test('schemas, validators, action.yml files, tables and pages are what the contract makes (else: npm run generate)', async () => {
  expect(await check('generate')).toBe('');
});

test('dist is what the sources make (else: npm run build)', async () => {
  expect(await check('build')).toBe('');
});
