import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { newcomerNames, newcomers } from '../../../test/support/newcomers.js';
import { run, type CliResult } from './run.js';

const variables = isolatedGitEnvironment();
const made: TemporaryRepository[] = [];
afterAll(() => {
  for (const repository of made) repository.dispose();
});

function make(files: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

const init = ({ path }: TemporaryRepository, ...flags: string[]): Promise<CliResult> => run(['init', ...flags], { cwd: path, variables });

const shown = ['.github/shipworthy.yml', 'regression/regression-pack.yml', 'regression/regression-pack.lock.json', '.github/workflows/release-readiness.yml'];

/** Every file but git's own, with what it holds. */
function snapshot({ path }: TemporaryRepository): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.filter((file) => !file.startsWith(join(path, '.git') + '/')).map((file) => [file.slice(path.length + 1), readFileSync(file, 'base64')]).toSorted());
}

describe.each(newcomerNames)('%s', (name) => {
  let repository: TemporaryRepository;
  let before: Record<string, string>;
  let dry: CliResult;
  let written: CliResult;
  let after: Record<string, string>;

  beforeAll(async () => {
    repository = make(newcomers[name]);
    before = snapshot(repository);
    dry = await init(repository);
    expect(snapshot(repository)).toEqual(before);
    written = await init(repository, '--yes');
    after = snapshot(repository);
  });

  test('without --yes shows what was found and every file, and names the command that writes it', () => {
    expect({ exitCode: dry.exitCode, stderr: dry.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(dry.stdout).toMatch(/^Found in /);
    for (const path of shown) expect(dry.stdout).toContain(`\n--- /dev/null\n+++ b/${path}\n`);
    expect(dry.stdout).toMatch(/\nNothing was written\. To write all of it:\n {2}shipworthy init --yes\n$/);
  });

  test('writes what it showed, judged green, and touches nothing else', () => {
    expect({ exitCode: written.exitCode, stderr: written.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(written.stdout).toMatch(/pass {8}drift-report:contracts\n {2}warn {8}doc-sync-report\n {2}warn {8}gate-decision\n/);
    expect(written.stdout).toContain('Accepted by Ada Example <ada@example.com>.');
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.filter((path) => !path.startsWith('regression/baselines/contracts/'))).toEqual(['.github/shipworthy-docs-baseline.json', '.github/shipworthy.yml', '.github/workflows/release-readiness.yml', '.gitignore', 'regression/regression-pack.lock.json', 'regression/regression-pack.yml']);
    const added = (path: string): string => repository.read(path).split('\n').slice(0, -1).map((line) => `+${line}\n`).join('');
    for (const path of shown) expect(dry.stdout).toContain(added(path));
  });

  test('has nothing to do a second time, nor once it is committed', async () => {
    for (const step of ['at once', 'committed']) {
      if (step === 'committed') repository.commit('Introduce Shipworthy');
      const again = await init(repository, '--yes');
      expect({ step, exitCode: again.exitCode, last: again.stdout.trimEnd().split('\n').at(-1) }).toEqual({ step, exitCode: 0, last: 'Nothing is to be done: everything is in place.' });
      expect(snapshot(repository)).toEqual(after);
    }
  });

  test('is green for the ordinary commands', async () => {
    for (const command of ['regression-pack', 'drift-check', 'doc-sync-check', 'release-gate']) {
      const { exitCode } = await run([command, '--quiet'], { cwd: repository.path, variables });
      expect({ command, exitCode }).toEqual({ command, exitCode: 0 });
    }
  });
});

describe('nothing of the user is lost', () => {
  test('a configuration and a workflow that are there stay byte for byte', async () => {
    const own = { '.github/shipworthy.yml': '# ours\nschemaVersion: 1\n', '.github/workflows/release-readiness.yml': 'name: ours\non: push\njobs: {}\n' };
    const repository = make({ ...newcomers['a library for Node'], ...own });
    const before = snapshot(repository);
    const { exitCode, stdout } = await init(repository, '--yes');
    expect({ exitCode, after: snapshot(repository) }).toEqual({ exitCode: 0, after: before });
    expect(stdout).toContain('Nothing was written: files that are there are never edited.');
  });

  test('workflows that together have every job are enough: one calls the other', async () => {
    const pin = '0'.repeat(40);
    const repository = make({
      'README.md': '# A\n', 'data/a.csv': 'id,b\n1,2\n', '.gitignore': 'shipworthy-out/\n',
      '.github/shipworthy.yml': 'schemaVersion: 1\npacks: [regression/regression-pack.yml]\ngate: { require: [drift-report] }\n',
      '.github/workflows/a-measure.yml': `jobs: { a: { steps: [{ uses: shipworthy/shipworthy/actions/regression-pack@${pin} }, { uses: shipworthy/shipworthy/actions/drift-check@${pin} }] } }\n`,
      '.github/workflows/gate.yml': `jobs: { gate: { steps: [{ uses: shipworthy/shipworthy@${pin} }] } }\n`,
    });
    const { stdout } = await init(repository, '--yes', '--only', 'pack,workflow');
    expect(stdout).toContain('Kept as it is: .github/workflows/gate.yml\n\n');
    expect(Object.keys(snapshot(repository)).filter((path) => path.startsWith('.github/workflows/'))).toEqual(['.github/workflows/a-measure.yml', '.github/workflows/gate.yml']);
  });

  test('what was begun and cannot be finished is taken back: a test that fails', async () => {
    const repository = make({ ...newcomers['a library for Node'], 'test/slug.test.js': 'process.exit(1);\n' });
    const before = snapshot(repository);
    const { exitCode, stderr } = await init(repository, '--yes', '--with-commands', '--quiet');
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('The case npm-test ended with exit code 1') });
    expect(stderr).toMatch(/npm-test printed last \(.+\):\n[^]*\| (?:#|ℹ) fail 1\n/);
    expect(snapshot(repository)).toEqual(before);
    expect(readdirSync(repository.path)).not.toContain('regression');
  });

  test('what was begun and cannot be finished is taken back: a folder that may not be written', async () => {
    const repository = make(newcomers['a library for Node']);
    mkdirSync(join(repository.path, '.github/workflows'), { recursive: true });
    repository.write({ '.github/workflows/release-readiness.yml/taken': '' }); // a folder where a file should go
    const before = snapshot(repository);
    const { exitCode } = await init(repository, '--yes');
    expect(exitCode).not.toBe(0);
    expect(snapshot(repository)).toEqual(before);
  });

  test('a repository whose git ignores the place is told so, and nothing is written', async () => {
    const repository = make({ ...newcomers['documents and data'], '.gitignore': 'baselines/\nshipworthy-out/\n' });
    const before = snapshot(repository);
    expect((await init(repository)).stdout).toContain('Git ignores regression/baselines/contracts/');
    expect(await init(repository, '--yes')).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('init/refused') });
    expect(snapshot(repository)).toEqual(before);
  });
});

test('what an interrupted run left undone is done by the next one', async () => {
  const repository = make(newcomers['documents and data']);
  await init(repository, '--yes');
  const whole = Object.keys(snapshot(repository));
  repository.remove('regression/baselines', 'regression/regression-pack.lock.json', '.github/shipworthy-docs-baseline.json');
  const { exitCode, stdout } = await init(repository, '--yes');
  expect({ exitCode, files: Object.keys(snapshot(repository)) }).toEqual({ exitCode: 0, files: whole });
  expect(stdout).toMatch(/git add .*regression\/regression-pack\.lock\.json .*regression\/regression-pack\.yml/);
});

describe('a check that is there already', () => {
  const config = (baseline = ''): string => `schemaVersion: 1\ndocSync:\n  links: {}\n${baseline}gate: { require: [doc-sync-report] }\n`;

  test('is judged, and its old debts are said with the way in, which works', async () => {
    const repository = make({ 'README.md': '# A\n\n[gone](gone.md)\n', '.github/shipworthy.yml': config() });
    const { exitCode, stdout } = await init(repository, '--yes');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Judged here, as CI will:\n {2}fail {8}doc-sync-report\nWhat is red here is red on the pull request, too/);
    const [, line = '', command = ''] = /docSync:\n( +baseline: \S+).*\n +shipworthy (.*)\n/.exec(stdout) ?? [];
    repository.write({ '.github/shipworthy.yml': config(`  ${line.trim()}\n`) });
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(await run(words, { cwd: repository.path, variables })).toMatchObject({ exitCode: 0 });
    expect(await run(['doc-sync-check', '--quiet'], { cwd: repository.path, variables })).toMatchObject({ exitCode: 0 });
    repository.commit('Write the debts down');
    const after = await init(repository);
    expect(after.stdout).not.toContain('fails on');
  });

  test('and is green is proved, and nothing is said of debts', async () => {
    const repository = make({ 'README.md': '# A\n', '.github/shipworthy.yml': config() });
    const { stdout } = await init(repository, '--yes', '--only', 'workflow');
    expect(stdout).toMatch(/Judged here, as CI will:\n {2}pass {8}doc-sync-report\n\n/);
    expect(stdout).not.toContain('fails on');
  });
});

test('a job that has the name of the gate already is said, and no second one is written', async () => {
  const ci = 'name: release-readiness\non: [push, pull_request]\njobs:\n  release-gate:\n    runs-on: x\n    steps: [{ run: npm test }]\n';
  const repository = make({ 'README.md': '# A\n', '.github/workflows/ci.yml': ci });
  const taken = await init(repository);
  expect(taken.stdout).toContain('Its job release-gate reports the check `release-gate`');
  expect(taken.stdout).not.toContain('+++ b/.github/workflows/');
  repository.write({ '.github/workflows/ci.yml': ci.replace('  release-gate:', '  tests:') });
  expect((await init(repository)).stdout).toMatch(/\+\+\+ b\/\.github\/workflows\/release-readiness\.yml\n[^]*\n\+name: shipworthy\n/);
});

test('a part that judges nothing by itself is told what it needs', async () => {
  const repository = make(newcomers['a library for Node']);
  for (const part of ['config', 'workflow']) {
    const { stdout } = await init(repository, '--only', part);
    expect(stdout).toContain(`There is nothing to propose for \`${part}\` alone: it needs something to judge.`);
    expect(stdout).toContain(`shipworthy init --only pack,docs,${part}\n`);
    expect(stdout).not.toContain('without your tests');
  }
  const code = make({ 'package.json': { private: true, scripts: { test: 'node --test' } }, 'a.js': '' });
  expect((await init(code)).stdout).toContain('There is nothing to propose without your tests.');
});

test('what is to be typed next works where one stands, and the commands of every day are listed', async () => {
  const repository = make({ ...newcomers['documents and data'], 'a b/deep/x.txt': '' });
  const { stdout } = await run(['init', '--yes'], { cwd: join(repository.path, 'a b/deep'), variables });
  const [, paths = ''] = /\n {2}git -C \.\.\/\.\. add (.+)\n/.exec(stdout) ?? [];
  repository.git('-C', 'a b/deep', '-C', '../..', 'add', ...paths.split(' '));
  expect(repository.git('status', '--porcelain', '--untracked-files=all').split('\n').filter((line) => !/^A /.test(line) && line !== '')).toEqual([]);
  expect(stdout).toMatch(/before you push:\n {2}shipworthy regression-pack\n {2}shipworthy drift-check\n {2}shipworthy doc-sync-check\n {2}shipworthy release-gate\n$/);
});

test('the branch is begun once, and files that only this machine has are said', async () => {
  const repository = make(newcomers['documents and data']);
  const first = await init(repository, '--yes', '--only', 'docs');
  expect(first.stdout).toContain('git switch -c introduce-shipworthy\n');
  expect(first.stdout).toContain('`shipworthy init --only workflow` proposes one');
  expect(first.stdout).not.toContain('new to git');
  repository.branch('introduce-shipworthy');
  repository.commit('Begin');
  repository.write({ 'docs/new.md': '# New\n' });
  const second = await init(repository, '--yes', '--only', 'workflow');
  expect(second.stdout).not.toContain('git switch');
  expect(second.stdout).toContain('1 file is new to git (docs/new.md)');
});

test('the declarations of a package are a case where git tracks them', async () => {
  const manifest = { name: 'a', version: '1.0.0', main: 'a.js', types: './a.d.ts', exports: { '.': { import: { types: './dist/b.d.ts', default: './b.js' } } } };
  const repository = make({ 'package.json': manifest, 'a.js': '', 'a.d.ts': 'export const a: number;\n', 'test/c.d.ts': '' });
  const { stdout } = await init(repository);
  expect(stdout).toContain('  interface                a.d.ts\n');
  expect(stdout).toContain('command: [cp, a.d.ts, ');
  expect(stdout).toContain('  dist/b.d.ts: declarations that git does not track');
  expect(stdout).toContain('  the files that package.json names: the case compares what the manifest says');
});

describe('is refused with what to do', () => {
  test('outside git, before the first commit, below the top', async () => {
    const repository = make({ 'sub/a.md': '# A\n' });
    const empty = createRepository();
    made.push(empty);
    expect(await run(['init', '--root', 'sub'], { cwd: repository.path, variables })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not the top of its repository') });
    expect(await init(empty)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('has no commit yet') });
    empty.remove('.git');
    expect(await init(empty)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is in no git repository') });
  });

  test('in CI only where it would write', async () => {
    const repository = make({ 'README.md': '# A\n' });
    const inCi = (...flags: string[]): Promise<CliResult> => run(['init', ...flags], { cwd: repository.path, variables: { ...variables, CI: 'true' } });
    expect(await inCi()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('+++ b/.github/shipworthy.yml') });
    expect(await inCi('--yes')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Nothing is written in CI') });
    expect(Object.keys(snapshot(repository))).toEqual(['README.md']);
  });

  test('where git knows nobody who could accept', async () => {
    const repository = make(newcomers['documents and data']);
    repository.git('config', '--unset', 'user.name');
    const nobody = Object.fromEntries(Object.entries(variables).filter(([key]) => !/^GIT_(?:AUTHOR|COMMITTER)_/.test(key)));
    expect(await run(['init', '--yes'], { cwd: repository.path, variables: nobody })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('git config user.name') });
    expect(Object.keys(snapshot(repository))).not.toContain('.github/shipworthy.yml');
  });

  test('with every wrong flag at once', async () => {
    const repository = make({ 'README.md': '# A\n' });
    const { exitCode, stderr } = await init(repository, '--only', 'docs,pakc', '--action-ref', 'v1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('`--only` knows no part "pakc".');
    expect(stderr).toContain('what "v1" means can change');
  });
});

test('a placeholder, a clone and a commit that was named are told apart', async () => {
  const repository = make({ 'README.md': '# A\n' });
  const sha = 'c'.repeat(40);
  expect((await init(repository, '--action-ref', sha)).stdout).toContain(`+      - uses: shipworthy/shipworthy@${sha} # chosen by hand`);
  const placeholder = (await init(repository, '--action-ref', '0'.repeat(40))).stdout;
  expect(placeholder).toContain('until then no job can start');
  expect(placeholder).toContain('+# Replace the forty zeros');
});

test('a detached head, a change that is not committed and a shallow clone are said', async () => {
  const repository = make({ 'README.md': '# A\n' });
  repository.addOrigin();
  expect((await init(repository.shallowClone())).stdout).toContain('This clone is shallow');
  repository.git('checkout', '--quiet', '--detach');
  repository.write({ 'README.md': '# B\n' });
  const { stdout } = await init(repository);
  expect(stdout).toContain('HEAD is detached: begin a branch before you commit.');
  expect(stdout).toContain('changes that are not committed');
});

test('the page shows what the command prints', async () => {
  const repository = make(newcomers['a service in Python']);
  repository.git('remote', 'add', 'origin', 'https://github.com/acme/orders.git');
  const { stdout } = await init(repository);
  const [, shownText = ''] = /```text\n([\s\S]+?)```/.exec(readFileSync(join(import.meta.dirname, '../../../docs/init.md'), 'utf8')) ?? [];
  expect(stdout.slice(0, stdout.indexOf('\nThe workflow '))).toBe(shownText);
});

test('--format json says the same as data', async () => {
  const repository = make(newcomers['documents and data']);
  const { exitCode, stdout } = await init(repository, '--format', 'json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ written: false, kinds: ['drift-report:contracts', 'doc-sync-report'], files: [{ path: '.github/shipworthy.yml', before: null }, { path: '.gitignore' }, {}, {}, {}], steps: [{ step: 'baseline' }, { step: 'debts' }] });
});
