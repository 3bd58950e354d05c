import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyCheckout } from './support/action-repository.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { root } from './support/tools.js';

// A contributor's first hour, in a copy of this checkout: make a rule and an action, and see that the house takes them.

let copy: TemporaryRepository;

/** Packages are linked, so that nothing is installed; our own must be those of the copy. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@shipworthy'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) if (name !== '@shipworthy') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of readdirSync(join(root, 'node_modules/@shipworthy'))) symlinkSync(readlinkSync(join(root, 'node_modules/@shipworthy', name)), join(folder, 'node_modules/@shipworthy', name));
}

function run(command: string, ...args: readonly string[]): Promise<ProgramResult> {
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(':');
  return runProgram(command, args, { cwd: copy.path, env: { PATH: path, HOME: process.env['HOME'] ?? '', NO_COLOR: '1', npm_config_update_notifier: 'false' }, timeoutMs: 280_000 });
}

async function must(command: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, ...args);
  if (exitCode !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${String(exitCode)}:\n${stdout.slice(-6000)}\n${stderr.slice(-6000)}`);
  return stdout;
}

const changed = (): string[] => copy.git('status', '--porcelain', '--untracked-files=all').split('\n').map((line) => line.slice(3)).filter((path) => path !== '');
/** Longer than a line of the help. */
const title = "Checks that no file of the repository is empty and says which ones are, so that nobody's time is lost";
const rule = ['new:rule', '--', 'drift/name-unheard-of', '--title', 'A case has a name that nobody gave it', '--key', 'pack', '--key', 'case'];
const action = ['new:action', '--', 'weather-check', '--title', title, '--kind', 'weather-report'];

beforeAll(async () => {
  copy = await copyCheckout();
  linkPackages(copy.path);
}, 120_000);
afterAll(() => copy.dispose());

test('a dry run writes nothing', async () => {
  for (const words of [rule, action]) expect(await must('npm', 'run', '--silent', ...words, '--dry-run')).toContain('Nothing was written.');
  expect(changed()).toEqual([]);
});

test('what is made compiles, is clean, is tested, documented and registered, and runs', async () => {
  await must('npm', 'run', '--silent', ...rule);
  await must('npm', 'run', '--silent', ...action);
  const sources = changed().filter((path) => path.endsWith('.ts') || path.endsWith('.mjs'));
  expect(sources).toEqual(expect.arrayContaining(['packages/core/src/drift/judge-name-unheard-of.ts', 'packages/core/src/weather/run-weather-check.ts', 'actions/weather-check/src/main.ts']));
  await must('npm', 'run', '--silent', 'generate');
  await must('npm', 'run', '--silent', 'build');
  await must('npm', 'run', '--silent', 'typecheck');
  await must('node', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...sources);
  const tests = [
    'packages/core/test/weather', 'packages/core/test/drift/judge-name-unheard-of', 'packages/cli/test/help', 'packages/cli/test/explain',
    'test/agreement', 'test/action-files', 'test/architecture', 'test/freshness',
  ];
  await must('npm', 'test', '--silent', '--', ...tests);

  const page = copy.read('docs/rules.md');
  for (const id of ['drift/name-unheard-of', 'weather/file-empty']) {
    expect(page).toContain(`### \`${id}\``);
    expect(await must('node', 'dist/cli.js', 'explain', id)).toContain(`${id} (rule)`);
  }
  expect(copy.read('README.md')).toContain(`| [\`weather-check\`](docs/weather-check.md) | ${title}. |`);
  expect(copy.read('docs/weather-check.md')).toContain('| `files` | Globs of the files that are judged');
  const tried = await must('npm', 'run', '--silent', 'try', 'weather-check', '--', '--files', '**/*.md');
  expect(tried).toMatch(/verdict=pass\n[\s\S]*item `README\.md` \| ✅ passed[\s\S]*shipworthy-weather-report-default-attempt-1/);
});

test('npm would write the same lock file for the new workspace', async () => {
  const written = copy.read('package-lock.json');
  await must('npm', 'install', '--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
  expect(copy.read('package-lock.json')).toBe(written);
});

test('made twice, it is refused, and nothing changes', async () => {
  copy.commit('What was made');
  for (const words of [rule, action]) {
    const { exitCode, stderr } = await run('npm', 'run', '--silent', ...words);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/exists already[\s\S]*Nothing was written\./);
  }
  expect(changed()).toEqual([]);
});
