import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { root, toolPath } from './support/tools.js';

const isYaml = (name: string): boolean => name.endsWith('.yml');
const listYaml = (folder: string): string[] => readdirSync(join(root, folder)).filter(isYaml).map((name) => `${folder}/${name}`);
const workflows = [...listYaml('.github/workflows'), ...listYaml('action-templates').filter((path) => !path.includes('starter'))];
const actions = ['action.yml', ...readdirSync(join(root, 'actions')).map((name) => `actions/${name}/action.yml`)];

/** A project whose title anyone may choose and whose script obeys it: whoever does not see that sees nothing. */
const injectable = `name: bad
on: pull_request
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - run: echo "\${{ github.event.pull_request.title }}"
`;
let bad: string;

beforeAll(() => {
  bad = mkdtempSync(join(tmpdir(), 'bad-workflow-'));
  mkdirSync(join(bad, '.github/workflows'), { recursive: true });
  writeFileSync(join(bad, '.github/workflows/bad.yml'), injectable);
});

afterAll(() => rmSync(bad, { recursive: true, force: true }));

const lint = (tool: 'actionlint' | 'zizmor', args: readonly string[], cwd: string): Promise<ProgramResult> =>
  runProgram(toolPath(tool), args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: bad }, timeoutMs: 60_000 });

const zizmor = ['--offline', '--no-progress', '--color=never'];

test('actionlint finds nothing in our workflows and templates', async () => {
  expect(workflows.length).toBeGreaterThanOrEqual(3);
  expect(await lint('actionlint', ['-no-color', ...workflows], root)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
});

test('zizmor finds nothing in our workflows, templates and actions', async () => {
  expect(actions.length).toBeGreaterThanOrEqual(4);
  const result = await lint('zizmor', [...zizmor, ...workflows, ...actions], root);
  expect({ exitCode: result.exitCode, stdout: result.stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^No findings to report/) });
});

test('both find what is wrong with a workflow that obeys a title', async () => {
  const path = '.github/workflows/bad.yml';
  const [syntax, security] = await Promise.all([lint('actionlint', ['-no-color', path], bad), lint('zizmor', [...zizmor, path], bad)]);
  expect({ exitCode: syntax.exitCode, stdout: syntax.stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('potentially untrusted') });
  expect(security.exitCode).toBeGreaterThan(10);
  expect(security.stdout).toContain('template-injection');
});
