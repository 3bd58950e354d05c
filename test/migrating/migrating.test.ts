import { cpSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, readDocumentAt, repositoryRoot, shipworthy } from '../support/project.js';

const verify = ['telemetry-bundle-readiness', '--version', '1.4.0'];
const publish = [...verify, '--mode', 'publish', '--sources', 'Telemetry=sources', '--command-line', 'node bench.mjs'];
let project: TemporaryRepository;

beforeAll(async () => {
  project = createRepository({});
  cpSync(join(repositoryRoot, 'examples/migrating'), project.path, { recursive: true });
  for (const args of [['regression-pack', '--mode', 'lock'], ['regression-pack'], ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline']]) expect(await shipworthy(project, args)).toMatchObject({ exitCode: 0 });
  project.remove('shipworthy-out').commit('Migrate');
  expect(await shipworthy(project, publish)).toMatchObject({ exitCode: 0 });
}, 60_000);

afterAll(() => project.dispose());

type Change = (repository: TemporaryRepository) => void;

const edit = (path: string, from: string, to: string): Change => (repository) => {
  const text = repository.read(path);
  expect(text).toContain(from);
  repository.write({ [path]: text.replace(from, to) });
};

/** What commands say of a change, by the document of the last of them. */
async function found(change: Change, commands: readonly (readonly string[])[], document: string): Promise<readonly string[]> {
  const repository = copyOf(project).branch('change');
  try {
    change(repository);
    for (const args of commands) await shipworthy(repository, args);
    return [...new Set(blockers(readDocumentAt(repository, document)))];
  } finally {
    repository.dispose();
  }
}

test('what replaces the scripts is green where everything is right, up to the gate', async () => {
  const repository = copyOf(project);
  for (const args of [['regression-pack'], ['drift-check'], verify, ['doc-sync-check'], ['release-gate', '--allow-local']]) expect({ args, ...(await shipworthy(repository, args)) }).toMatchObject({ exitCode: 0 });
  expect(readDocumentAt(repository, 'gate-decision.default').verdict).toBe('pass');
  repository.dispose();
});

describe('Test-Regression.ps1', () => {
  const drift = (change: Change): Promise<readonly string[]> => found(change, [['regression-pack', '--fail-on', 'never'], ['drift-check']], 'drift-report.import');

  test.each([
    ['another total', edit('src/import.mjs', 'sum + price', 'sum + price + 1'), 'drift/content-changed'],
    ['another number that the script never looked at', edit('src/import.mjs', 'count: items.length', 'count: items.length + 1'), 'drift/content-changed'],
    ['a feed that is gone, over which its loop was green', (repository: TemporaryRepository) => repository.remove('data/small.json'), 'fixture/missing'],
  ])('%s', async (_, change, rule) => expect(await drift(change)).toContain(rule));
});

describe('Test-WarmRun.ps1', () => {
  const file = 'sources/WarmRun-20270114.json';
  const ready = (change: Change): Promise<readonly string[]> => found((repository) => change(repository.remove('Logs')), [publish, verify], 'bundle-readiness.candidate');

  test.each([
    ['below the threshold', edit(file, '63.2', '12'), 'bundle/gate-failed'],
    ['below it, and rounded up by the script', edit(file, '63.2', '59.6'), 'bundle/gate-failed'],
    ['a queue that is too slow', edit(file, '480', '501'), 'bundle/gate-failed'],
    ['a field that was renamed, so that the script compared nothing', edit(file, '"Queues"', '"queues"'), 'bundle/gate-unreadable (unreadable-source)'],
    ['no run at all, of which no bundle can be made', (repository: TemporaryRepository) => repository.remove(file), 'bundle/missing'],
  ])('%s', async (_, change, rule) => expect(await ready(change)).toEqual([rule]));

  test('a newer run counts by its name, though an older file was touched later', async () => {
    const change: Change = (repository) => {
      repository.write({ 'sources/WarmRun-20270115.json': repository.read(file).replace('63.2', '12') });
      utimesSync(join(repository.path, 'sources/WarmRun-20270115.json'), 1, 1);
    };
    expect(await ready(change)).toEqual(['bundle/gate-failed']);
  });
});

describe('Test-Bundle.ps1', () => {
  const ready = (change: Change): Promise<readonly string[]> => found(change, [verify], 'bundle-readiness.candidate');

  test.each([
    ['a file that is missing', (repository: TemporaryRepository) => repository.remove('Logs/Telemetry/rollup.csv'), 'bundle/file-missing'],
    ['a file that was changed', edit('Logs/Telemetry/rollup.csv', '1200', '1201'), 'bundle/hash-mismatch'],
    ['a file that nobody listed', (repository: TemporaryRepository) => repository.write({ 'Logs/Telemetry/more.csv': 'x\n' }), 'bundle/unlisted'],
    ['the bundle of another candidate', (repository: TemporaryRepository) => repository.commit('Another one', { 'src/import.mjs': `${repository.read('src/import.mjs')}\n` }), 'bundle/wrong-candidate'],
  ])('%s', async (_, change, rule) => expect((await ready(change)).join()).toContain(rule));
});

describe('Test-DocSync.ps1', () => {
  const code = { 'src/import.mjs': '// anew\n' };
  const page = { 'docs/import.md': '# Import\n\nSums up feeds, anew.\n' };
  const entry = '## [Unreleased]\n\n### Changed\n\n- Sums are computed anew.\n';
  const documents = (files: Readonly<Record<string, string>>, changelog: string): Promise<readonly string[]> =>
    found((repository) => repository.commit('Change', { ...files, 'CHANGELOG.md': repository.read('CHANGELOG.md').replace('## [Unreleased]\n', changelog) }), [['doc-sync-check', '--base', 'main']], 'doc-sync-report.default');

  test('code with its page and an entry', async () => expect(await documents({ ...code, ...page }, entry)).toEqual([]));
  test.each([
    ['code without its page', code, entry],
    ['code without an entry', { ...code, ...page }, '## [Unreleased]\n'],
    ['a blank line in the changelog, which was enough for the script', { ...code, ...page }, '## [Unreleased]\n\n'],
  ])('%s', async (_, files, changelog) => expect(await documents(files, changelog)).toEqual(['docs/area-not-updated']));
});

describe('release.sh', () => {
  test('a manifest and a changelog that name different versions', async () => {
    expect(await found((repository) => repository.commit('Change', { 'package.json': '{ "name": "import", "version": "1.5.0", "private": true }\n' }), [['doc-sync-check', '--base', 'main']], 'doc-sync-report.default')).toEqual(['docs/version-disagrees']);
  });

  test('a release that is not ready is told all of it at once', async () => {
    const repository = copyOf(project);
    await shipworthy(repository, ['release-evidence', '--mode', 'checklist', '--version', '1.4.0']);
    const { findings } = readDocumentAt(repository, 'release-checklist.default');
    expect(findings.length).toBeGreaterThan(3);
    repository.dispose();
  });
});
