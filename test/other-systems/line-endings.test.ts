import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isolatedGitEnvironment, TemporaryRepository } from '@shipworthy/testkit/repository';
import { readDocumentAt, repositoryRoot, shipworthy, type DocumentLike } from '../support/project.js';

let parent: string;
let asIs: TemporaryRepository;
let converted: TemporaryRepository;

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: isolatedGitEnvironment(), encoding: 'utf8', stdio: 'pipe' });
}

/** The example, which has no .gitattributes, with a fixture of raw bytes beside its text; then a clone as on Linux, and one as git on Windows makes it. */
beforeAll(async () => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'line-endings-')));
  const origin = new TemporaryRepository(join(parent, 'origin'));
  cpSync(join(repositoryRoot, 'examples/vendor-import'), origin.path, { recursive: true, filter: (path) => !path.includes('shipworthy-out') });
  git(origin.path, 'init', '--quiet', '--initial-branch=main');
  origin.write({
    'raw/regression-pack.yml': JSON.stringify({
      schemaVersion: 1, id: 'raw', version: 1, fixtures: [{ id: 'key', path: 'raw/key.pem', format: 'binary' }],
      cases: [{ id: 'count', command: ['node', '-p', 'process.argv.length', '{fixture:key}'], expect: { stdout: { as: 'text', baseline: true } } }],
    }),
    'raw/key.pem': 'one\ntwo\n',
  });
  await shipworthy(origin, ['regression-pack', '--pack', 'raw/regression-pack.yml', '--mode', 'lock']);
  origin.remove('shipworthy-out');
  git(origin.path, 'add', '--all');
  git(origin.path, 'commit', '--quiet', '--message', 'All of it');
  for (const [name, autocrlf] of [['as-is', 'false'], ['converted', 'true']] as const) git(parent, 'clone', '--quiet', '--config', `core.autocrlf=${autocrlf}`, 'origin', name);
  [asIs, converted] = [new TemporaryRepository(join(parent, 'as-is')), new TemporaryRepository(join(parent, 'converted'))];
}, 60_000);

afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** What people and the gate act on. Hashes of files that were read differ by nature. */
function judged({ verdict, findings, summary }: DocumentLike): unknown {
  return { verdict, findings, summary };
}

test('the clones differ in every line end and git finds both of them clean', () => {
  const eol = (repository: TemporaryRepository): Set<string | undefined> => new Set(git(repository.path, 'ls-files', '--eol').trim().split('\n').map((line) => /w\/(\S+)/.exec(line)?.[1]).filter((one) => one !== 'none')); // `none`: an empty file
  expect([eol(asIs), eol(converted)]).toEqual([new Set(['lf']), new Set(['crlf'])]);
  expect([asIs, converted].map(({ path }) => git(path, 'status', '--porcelain'))).toEqual(['', '']);
});

describe('pack, baseline, board, links, changelog, samples and gate', () => {
  const documents: readonly (readonly [string, readonly string[], string])[] = [
    ['regression-pack', [], 'regression-observations.vendor-import'],
    ['drift-check', [], 'drift-report.vendor-import'],
    ['doc-sync-check', ['--base', 'HEAD'], 'doc-sync-report.default'],
    ['release-gate', ['--allow-local'], 'gate-decision.default'],
  ];

  test('say the same with CRLF, and are green', async () => {
    for (const [command, flags, name] of documents) {
      const results = [await shipworthy(asIs, [command, ...flags]), await shipworthy(converted, [command, ...flags])];
      expect({ command, exitCodes: results.map(({ exitCode }) => exitCode), said: judged(readDocumentAt(converted, name)) }).toEqual({ command, exitCodes: [0, 0], said: judged(readDocumentAt(asIs, name)) });
      expect(readDocumentAt(asIs, name).verdict).toBe('pass');
    }
  }, 120_000);

  test('say the same with CRLF where something is wrong, on the same lines', async () => {
    for (const repository of [asIs, converted]) {
      const change = (path: string, from: string, to: string): void => {
        const text = repository.read(path);
        expect(text).toContain(from);
        repository.write({ [path]: text.replace(from, to) });
      };
      change('src/import.mjs', 'const mean = ', 'const mean = 1 + ');
      change('docs/taskboard/TaskBoard.csv', 'Done', 'Backlog');
      change('README.md', '](', '](gone/');
      for (const [command, flags] of documents) await shipworthy(repository, [command, ...flags]);
    }
    for (const [, , name] of documents) expect({ name, said: judged(readDocumentAt(converted, name)) }).toEqual({ name, said: judged(readDocumentAt(asIs, name)) });
    expect(readDocumentAt(converted, 'doc-sync-report.default').findings.length).toBeGreaterThan(1);
    expect(readDocumentAt(converted, 'drift-report.vendor-import').verdict).not.toBe('pass');
  }, 120_000);
});

describe('a fixture of raw bytes', () => {
  const pack = ['--pack', 'raw/regression-pack.yml'];
  const findings = (repository: TemporaryRepository): DocumentLike['findings'] => readDocumentAt(repository, 'regression-observations.raw').findings;

  test('that the checkout converted is refused, with what to do instead of locking it again', async () => {
    const results = [await shipworthy(asIs, ['regression-pack', ...pack]), await shipworthy(converted, ['regression-pack', ...pack])];
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
    expect(findings(converted)).toEqual([expect.objectContaining({
      rule: 'pack/lock-mismatch', outcome: 'fail', message: 'raw/key.pem is what raw/regression-pack.lock.json says but for its line endings: the checkout turned LF into CRLF.',
      remedy: 'Write `raw/key.pem -text` into .gitattributes, so that every checkout has the same bytes, and check the file out again.',
    })]);
  });

  test('is right again once that is done', async () => {
    converted.write({ '.gitattributes': 'raw/key.pem -text\n' }).remove('raw/key.pem');
    git(converted.path, 'checkout', '--', 'raw/key.pem');
    expect((await shipworthy(converted, ['regression-pack', ...pack])).exitCode).toBe(0);
  });

  test('that was locked with CRLF says so where the file has its LF', async () => {
    converted.write({ 'raw/key.pem': 'one\r\ntwo\r\n' }).remove('raw/regression-pack.lock.json');
    await shipworthy(converted, ['regression-pack', ...pack, '--mode', 'lock']);
    converted.write({ 'raw/key.pem': 'one\ntwo\n' });
    await shipworthy(converted, ['regression-pack', ...pack]);
    expect(findings(converted)).toEqual([expect.objectContaining({ rule: 'pack/lock-mismatch', message: expect.stringContaining('it was locked with CRLF') })]);
  });

  test('that was changed otherwise is only that', async () => {
    converted.write({ 'raw/key.pem': 'one\r\nthree\r\n' });
    await shipworthy(converted, ['regression-pack', ...pack]);
    expect(findings(converted)).toEqual([expect.objectContaining({ rule: 'pack/lock-mismatch', message: 'raw/key.pem is not what raw/regression-pack.lock.json says.' })]);
  });
});
