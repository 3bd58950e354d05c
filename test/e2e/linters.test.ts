import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { root, toolPath } from './support/tools.js';

const listYaml = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.yml')).map((name) => `${folder}/${name}`);
const workflows = listYaml('.github/workflows');
const actions = ['action.yml', ...readdirSync(join(root, 'actions')).map((name) => `actions/${name}/action.yml`)];
const templates = listYaml('action-templates');

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
/** A project of a user who copied every template, and who configured no linter. */
let user: TemporaryRepository;

beforeAll(() => {
  bad = mkdtempSync(join(tmpdir(), 'bad-workflow-'));
  mkdirSync(join(bad, '.github/workflows'), { recursive: true });
  writeFileSync(join(bad, '.github/workflows/bad.yml'), injectable);
  user = createRepository();
  mkdirSync(join(user.path, '.github/workflows'), { recursive: true });
  for (const path of templates) cpSync(join(root, path), join(user.path, path.replace('action-templates', '.github/workflows')));
});

afterAll(() => {
  rmSync(bad, { recursive: true, force: true });
  user.dispose();
});

const lint = (tool: 'actionlint' | 'zizmor', args: readonly string[], cwd: string): Promise<ProgramResult> =>
  runProgram(toolPath(tool), args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: bad }, timeoutMs: 60_000 });

/** A scope that GitHub has had since April 2026; actionlint 1.7.12 is from before. */
const youngScope = 'unknown permission scope "vulnerability-alerts"';
const zizmor = ['--offline', '--no-progress', '--color=never'];
const clean = { exitCode: 0, stdout: expect.stringMatching(/^No findings to report/) };

test('actionlint finds nothing in our workflows', async () => {
  expect(workflows.length).toBeGreaterThanOrEqual(1);
  expect(await lint('actionlint', ['-no-color', ...workflows], root)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
});

test('neither finds anything in the workflow for a GitHub Enterprise Server', async () => {
  const path = 'examples/ghes/release-readiness.yml';
  expect(await lint('actionlint', ['-no-color', path], root)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  const { exitCode, stdout } = await lint('zizmor', [...zizmor, path], root);
  expect({ exitCode, stdout }).toEqual(clean);
});

test('zizmor finds nothing in our workflows and actions', async () => {
  expect(actions.length).toBeGreaterThanOrEqual(4);
  const { exitCode, stdout } = await lint('zizmor', [...zizmor, ...workflows, ...actions], root);
  expect({ exitCode, stdout }).toEqual(clean);
});

test('both find nothing in the templates where users put them', async () => {
  expect(templates.length).toBeGreaterThanOrEqual(4);
  expect(await lint('actionlint', ['-no-color', '-ignore', youngScope], user.path)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  const { exitCode, stdout } = await lint('zizmor', [...zizmor, '.github/workflows'], user.path);
  expect({ exitCode, stdout }).toEqual(clean);
});

test('both find what is wrong with a workflow that obeys a title', async () => {
  const path = '.github/workflows/bad.yml';
  const [syntax, security] = await Promise.all([lint('actionlint', ['-no-color', path], bad), lint('zizmor', [...zizmor, path], bad)]);
  expect({ exitCode: syntax.exitCode, stdout: syntax.stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('potentially untrusted') });
  expect(security.exitCode).toBeGreaterThan(10);
  expect(security.stdout).toContain('template-injection');
});

test('the rulesets require what every gate reports: its own name, without a matrix, from GitHub Actions', () => {
  const gated = templates.map((path) => parse(readFileSync(join(root, path), 'utf8'))).filter(({ jobs }) => Object.keys(jobs).some((id) => id === 'release-gate'));
  expect(gated.map(({ jobs }) => [jobs['release-gate'].name, jobs['release-gate'].strategy])).toEqual(gated.map(() => ['release-gate', undefined]));
  // One template is called, one only looks after what was released.
  expect(gated).toHaveLength(templates.length - 2);
  for (const name of ['branch', 'tags']) {
    const { rules } = JSON.parse(readFileSync(join(root, `action-templates/ruleset-${name}.json`), 'utf8'));
    const required = rules.filter(({ type }: { type: string }) => type === 'required_status_checks').map(({ parameters }: { parameters: Record<string, unknown> }) => parameters['required_status_checks']);
    expect(required).toEqual([[{ context: 'release-gate', integration_id: 15368 }]]);
  }
});
