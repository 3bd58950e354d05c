import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('the page for contributors is one page', () => expect(page.split('\n').length).toBeLessThan(110));

test('every script that it names is there, and it names those of the day', () => {
  const named = [...page.matchAll(/npm (?:run )?([a-z:0-9]+)/g)].map(([, name = '']) => name).filter((name) => !['ci', 'install', 'version'].includes(name));
  expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'try', 'new:rule', 'new:action', 'generate', 'build', 'check', 'test:e2e']));
});

test('what it says about making a rule and an action works as it stands', async () => {
  // Whoever has just followed the page has made these very ones, and twice is refused.
  const lines = page.replaceAll('drift/some-name', 'drift/never-made').replaceAll('some-check', 'phantom-check').split('\n').filter((line) => line.startsWith('npm run new:'));
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const [, script = '', words = ''] = /^npm run (\S+) -- (.*)$/.exec(line) ?? [];
    const [, program = ''] = /^node (\S+)$/.exec(manifest.scripts[script] ?? '') ?? [];
    const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--dry-run'], { cwd: root });
    expect(stdout).toContain('Nothing was written.');
  }
});
