import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const program = resolve(import.meta.dirname, '../../src/try.mjs');
let temporary = '';
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'try-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));

function run(...words: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [program, ...words], { env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary } }, (error, stdout, stderr) => done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }));
  });
}

test('two actions in one run on a pull request: log, outputs, summary, artifacts and requests, and nothing is left behind', async () => {
  const { exitCode, stdout, stderr } = await run('doc-sync-check', 'release-gate', '--', '--event', 'pull_request');
  expect(stderr).toBe('');
  const parts = stdout.split('\n━━━ ').slice(1);
  expect(parts.map((part) => part.split('\n')[0])).toEqual(['doc-sync-check: exit code 0', 'release-gate: exit code 1', 'GitHub']);
  const [documents = '', gate = '', github = ''] = parts;
  expect(documents).toMatch(/── Outputs\n  verdict=pass\n  evidence=\[\{"kind":"doc-sync-report"/);
  expect(documents).toMatch(/── Summary\n  \*\*Passed\*\*/);
  // The gate was handed the first job's evidence, and asks for what this run did not measure.
  expect(gate).toMatch(/── Annotations\n  error .*gate\/evidence-missing.*drift-report:vendor-import is required/);
  expect(gate).toContain('document `doc-sync-report:default`');
  expect(github).toMatch(/shipworthy-doc-sync-report-default-attempt-1 \(id 1001, \d+ bytes\)\n    doc-sync-report\.default\.json\n    doc-sync-report\.default\.md/);
  expect(github).toContain('POST ArtifactService/CreateArtifact → 200');
  expect(exitCode).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
});

test('any folder can be tried, and the inputs are those of the flags', async () => {
  const folder = join(temporary, 'mine');
  mkdirSync(join(folder, '.github'), { recursive: true });
  writeFileSync(join(folder, '.github/other.yml'), 'schemaVersion: 1\ndocSync:\n  links: {}\n');
  writeFileSync(join(folder, 'README.md'), '[gone](gone.md)\n');
  const { exitCode, stdout } = await run('doc-sync-check', '--in', folder, '--config', '.github/other.yml', '--event', 'tag', '--keep');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/── Annotations\n  error README\.md:1 \(.*docs\/link-broken\)/);
  expect(stdout).toContain('The repository is ');
  expect(readdirSync(folder)).toEqual(['.github', 'README.md']);
});

test('wrong words end with 2 and say what there is', async () => {
  const { exitCode, stdout, stderr } = await run('doc-sync', '--event', 'fork');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('There is no action `doc-sync`');
  expect(stderr).toContain('There is no event `fork`');
  expect((await run()).stdout).toContain('  doc-sync-check  ');
});
