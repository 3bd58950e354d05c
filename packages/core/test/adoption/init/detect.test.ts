import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIdPattern } from '../../../src/adoption/init/facts/collect-boards.js';
import { detectCommands } from '../../../src/adoption/init/facts/detect-commands.js';
import { detectContract } from '../../../src/adoption/init/facts/detect-contract.js';
import { detectChangelog, detectDocuments, findChangelog } from '../../../src/adoption/init/facts/detect-documents.js';
import { detectLanguages } from '../../../src/adoption/init/facts/detect-languages.js';
import { detectSightings } from '../../../src/adoption/init/facts/detect-sightings.js';
import { proposeTasks } from '../../../src/adoption/init/proposal/propose-tasks.js';
import type { Board } from '../../../src/adoption/init/facts/repository-facts.js';

describe('languages', () => {
  test.each([
    ['JavaScript / TypeScript', ['package.json', 'src/a.ts']],
    ['Python', ['pyproject.toml', 'app/a.py']],
    ['Go', ['go.mod', 'main.go']],
    ['Rust', ['Cargo.toml', 'src/lib.rs']],
    ['Java / Kotlin', ['pom.xml', 'src/main/java/A.java']],
    ['.NET', ['App.csproj', 'A.cs']],
  ])('%s is known by its sources and named by its manifest', (name, paths) => {
    expect(detectLanguages(paths)).toEqual([{ name, files: 1, evidence: paths.slice(1), manifests: paths.slice(0, 1) }]);
  });

  test('a manifest for tools makes no language of documents', () => {
    expect(detectLanguages(['package.json', 'README.md', 'docs/a.md'])).toEqual([]);
  });
});

describe('test commands', () => {
  const commandsOf = (files: Readonly<Record<string, string>>): string[] => detectCommands(new Map(Object.entries(files)), Object.keys(files)).map(({ command }) => command.join(' '));

  test.each([
    [{ 'package.json': '{"scripts":{"test":"jest"}}' }, ['npm test']],
    [{ 'package.json': '{"scripts":{"test":"jest"}}', 'pnpm-lock.yaml': '' }, ['pnpm test']],
    [{ 'package.json': '{"scripts":{"test":"jest"}}', 'yarn.lock': '' }, ['yarn test']],
    [{ 'package.json': '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}' }, []],
    [{ 'package.json': '{"scripts":' }, []],
    [{ 'pyproject.toml': '[tool.pytest.ini_options]' }, ['python3 -m pytest -q --junitxml={out}/junit.xml']],
    [{ 'pyproject.toml': '[project]' }, []],
    [{ 'tests/conftest.py': '' }, ['python3 -m pytest -q --junitxml={out}/junit.xml']],
    [{ 'go.mod': '' }, ['go test ./...']],
    [{ 'sub/go.mod': '' }, []],
    [{ 'Cargo.toml': '', 'Cargo.lock': '' }, ['cargo test --locked']],
    [{ 'pom.xml': '', mvnw: '' }, ['./mvnw --batch-mode --quiet test']],
    [{ 'build.gradle.kts': '', gradlew: '' }, ['./gradlew test']],
    [{ 'App.sln': '' }, ['dotnet test --nologo']],
    [{ Makefile: 'test:\n\tx\n' }, ['make test']],
    [{ Makefile: 'tests: x\n' }, []],
    [{ Makefile: 'test:\n\tx\n', 'go.mod': '' }, ['go test ./...']],
  ])('%j: %j', (files, expected) => {
    expect(commandsOf(files)).toEqual(expected);
  });

  test('say what CI must run before', () => {
    const setupOf = (files: Readonly<Record<string, string>>): readonly string[] | undefined => detectCommands(new Map(Object.entries(files)), Object.keys(files))[0]?.setup;
    expect(setupOf({ 'package.json': '{"scripts":{"test":"x"},"devDependencies":{}}', 'package-lock.json': '' })).toEqual(['npm ci']);
    expect(setupOf({ 'package.json': '{"scripts":{"test":"x"}}' })).toEqual([]);
    expect(setupOf({ 'requirements.txt': 'pytest' })).toEqual(['python3 -m venv .venv', 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"', '.venv/bin/python -m pip install pytest -r requirements.txt']);
  });
});

describe('files that others rely on', () => {
  const schema = '{"$schema":"https://json-schema.org/draft/2020-12/schema"}';

  test.each([
    ['openapi.yaml', 'openapi: 3.1.0\n', 'openapi'],
    ['api/v1.json', '{\n  "openapi": "3.0.0"', 'openapi'],
    ['schemas/a.json', schema, 'json-schema'],
    ['package.json', '{"name":"a","exports":{}}', 'manifest'],
    ['proto/a.proto', '', 'interface'],
    ['schema.graphql', '', 'interface'],
    ['etc/a.api.md', '', 'interface'],
    ['data/a.csv', '', 'data'],
    ['my/data/a.json', '{}', 'data'],
    ['reports/junit.xml', '', 'report'],
    ['sbom.cdx.json', '{}', 'report'],
    ['test/__snapshots__/a.js', '', 'golden'],
  ])('%s is %s', (path, head, kind) => {
    expect(detectContract(path, head)?.kind).toBe(kind);
  });

  test.each([
    ['package.json', '{"private": true, "main": "a.js"}'],
    ['package.json', '{"devDependencies":{}}'],
    ['tsconfig.json', '{"compilerOptions":{}}'],
    ['config.yaml', 'key: openapi: no'],
    ['node_modules/a/openapi.yaml', 'openapi: 3.1.0'],
    ['.github/workflows/a.yml', 'on: push'],
    ['test/fixtures/openapi.yaml', 'openapi: 3.1.0'],
    ['test/junit.xml', ''],
    ['a/b/data/deep.csv', ''],
    ['src/a.ts', ''],
  ])('%s is nothing to guard', (path, head) => {
    expect(detectContract(path, head)).toBeNull();
  });
});

describe('changelogs', () => {
  test.each([
    ['# C\n\nas keepachangelog.com says\n\n## [1.0.0] - 2026-01-01\n', 'keep-a-changelog', '1.0.0'],
    ['# C\n\n## Unreleased\n\n## 2.0.0\n', 'keep-a-changelog', '2.0.0'],
    ['# C\n\n## [1.1.0] - 2026-02-01\n', 'keep-a-changelog', '1.1.0'],
    ['# C\n\n## [2.1.0](https://example.com) (2026-03-01)\n', 'conventional', '2.1.0'],
    ['# C\n\n## v3.0.0\n', 'conventional', '3.0.0'],
    ['# What is new\n\n## Spring\n', null, null],
    ['Release History\n===============\n\ndev\n---\n\n- x\n\n2.32.5 (2025-08-18)\n-------------------\n', 'conventional', '2.32.5'],
    ['Changes\r\n=======\r\n\r\n1.4.0\r\n-----\r\n', 'conventional', '1.4.0'],
    ['History\n=======\n\nSpring\n------\n', null, null],
    ['1.2.0 is out, and\n1.3.0 is next\n\n| 1.4.0 |\n|---|\n\n- 1.5.0\n---\n', null, null],
  ])('%j', (text, style, newest) => {
    expect(detectChangelog('CHANGELOG.md', text)).toMatchObject({ style, newest });
  });

  test('are found by their name, the one at the top first', () => {
    expect(findChangelog(['docs/changelog.md', 'HISTORY.md'])).toBe('HISTORY.md');
    expect(findChangelog(['docs/changelog.md'])).toBe('docs/changelog.md');
    expect(findChangelog(['docs/deep/changelog.md', 'CHANGELOG.rst'])).toBeNull();
  });
});

test('code and page belong together by name, tests and overviews to nobody', () => {
  const { pairs, sources, folders } = detectDocuments(['src/parser/index.ts', 'src/parser/deep/x.ts', 'src/fast_mode.ts', 'src/index.ts', 'src/parser/test/keys.ts', 'docs/parser.md', 'docs/Fast-Mode.md', 'docs/index.md', 'docs/keys.md', 'orders/__init__.py', 'tests/__init__.py'], null);
  expect(pairs).toEqual([{ id: 'fast-mode', source: 'src/fast_mode.ts', page: 'docs/Fast-Mode.md' }, { id: 'parser', source: 'src/parser/**', page: 'docs/parser.md' }]);
  expect({ sources, folders }).toEqual({ sources: ['src', 'orders'], folders: ['docs'] });
});

test('reports, benchmarks and bundles are named, those of tests are not', () => {
  expect(detectSightings(['reports/junit.xml', 'bench/results.json', 'Logs/1.0.0/bundle.json', '.github/workflows/ci.yml'], ['coverage/lcov.info'])).toEqual([
    { what: 'test report', paths: ['reports/junit.xml', 'coverage/lcov.info'] },
    { what: 'benchmark result', paths: ['bench/results.json'] },
    { what: 'evidence bundle', paths: ['Logs/1.0.0'] },
    { what: 'workflow', paths: ['.github/workflows/ci.yml'] },
  ]);
  expect(detectSightings(['test/reports/junit.xml', 'examples/x/bundle.json', 'bench/package.json', 'src/a.ts'], [])).toEqual([]);
});

describe('ids of tasks', () => {
  test.each([
    [['HB-001', 'HB-002'], String.raw`HB-\d+`],
    [['ST-A-001', 'ST-B-010'], String.raw`ST-[A-Z]+-\d+`],
    [['A1-1', 'B2-2'], String.raw`[A-Za-z0-9]+-\d+`],
    [['1', '2'], null],
    [['2026-01', '2026-02'], null],
    [['A-1', 'A-B-1'], null],
    [['A-1', 'soon'], null],
    [[], null],
  ])('%j: %j', (ids, pattern) => {
    expect(toIdPattern(ids)).toBe(pattern);
  });

  test('a pattern matches every id that it was made of', () => {
    const part = fc.stringMatching(/^[A-Z]{1,4}$/);
    fc.assert(fc.property(fc.array(fc.tuple(part, part, fc.nat()), { minLength: 1 }), (rows) => {
      const ids = rows.map(([a, b, n]) => `${a}-${b}-${n}`);
      const pattern = toIdPattern(ids);
      if (pattern === null) throw new Error('there is none');
      for (const id of ids) expect(id).toMatch(new RegExp(`^${pattern}$`));
    }));
  });
});

describe('tasks', () => {
  const board = (changes: Partial<Board>): Board => ({ path: 'docs/Board.md', form: 'table', columns: { id: 'ID', status: 'Status', title: null }, ids: ['A-1', 'A-2', 'A-3'], statuses: ['Done', 'doing', 'Baking*'], ...changes });

  test('a board alone has nobody to agree with', () => {
    expect(proposeTasks([board({})])?.config).toEqual({ id: String.raw`A-\d+`, sources: { board: { files: 'docs/Board.md', table: { id: 'ID', status: 'Status' } } } });
    expect(proposeTasks([])).toBeNull();
  });

  test('a board and a table of the same tasks agree on ids and on the words that stand there', () => {
    const proposed = proposeTasks([board({}), board({ path: 'other.md' }), board({ path: 'b.csv', form: 'csv', statuses: ['DONE', 'To Do'] })]);
    expect(proposed?.boards.map(({ path }) => path)).toEqual(['docs/Board.md', 'b.csv']);
    expect(proposed?.config['agree']).toEqual({ presence: [['board', 'csv'], ['csv', 'board']], status: { sources: ['board', 'csv'], map: { done: ['Done'], active: ['doing'], baking: ['Baking?'], todo: ['To Do'] } } });
  });

  test('tables of other tasks are left alone', () => {
    expect(proposeTasks([board({}), board({ path: 'b.csv', form: 'csv', ids: ['B-1', 'B-2', 'B-3'] })])?.boards).toHaveLength(1);
  });
});
