import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const tooling = resolve(import.meta.dirname, '..', 'src');

function evaluate(code: string): Promise<{ exitCode: number; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], { cwd: tooling }, (error, _stdout, stderr) => done({ exitCode: error === null ? 0 : Number(error.code), stderr }));
  });
}

const check = (wanted: string, surplus: string) => evaluate(`
  import { readFileSync } from 'node:fs';
  import { readBytes, writeOrCheck } from './write-or-check.mjs';
  writeOrCheck(new Map([${wanted}]), { command: 'npm run generate', isCheck: true, surplus: ${surplus} });
`);

test('what is stale, missing or surplus is named with the command that mends it', async () => {
  const { exitCode, stderr } = await check(`['LICENSE', 'other'], ['docs/no-such-page.md', 'x']`, `['schemas/old.json']`);
  expect(exitCode).toBe(1);
  expect(stderr).toBe('Stale:\n  LICENSE\n  docs/no-such-page.md\n  schemas/old.json (should not exist)\nRun `npm run generate` and commit what it writes.\n');
});

test('what is fresh needs no word', async () => {
  expect(await check(`['LICENSE', readBytes('LICENSE')]`, '[]')).toEqual({ exitCode: 0, stderr: '' });
});

test('a page that lost its markers is an error, not a page without its table', async () => {
  const { exitCode, stderr } = await evaluate(`import { withBlock } from './generate/blocks.mjs'; withBlock('LICENSE', 'layers', 'x');`);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('LICENSE needs the lines <!-- generated:layers -->');
});
