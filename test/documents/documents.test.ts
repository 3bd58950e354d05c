import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, rmSync } from 'node:fs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, readDocumentAt, repositoryRoot, shipworthy } from '../support/project.js';

const example = `${repositoryRoot}/examples/vendor-import`;
let project: TemporaryRepository;

beforeAll(() => {
  project = createRepository({ '.gitignore': 'shipworthy-out/\n' });
  cpSync(example, project.path, { recursive: true });
  project.commit('Begin with the example');
});

afterAll(() => project.dispose());

async function check(...args: readonly string[]): Promise<{ exitCode: number | null; text: string; blockers: readonly string[] }> {
  project.remove('shipworthy-out');
  const { exitCode, stdout } = await shipworthy(project, ['doc-sync-check', '--base', 'HEAD', ...args]);
  return { exitCode, text: stdout, blockers: blockers(readDocumentAt(project, 'doc-sync-report.default')) };
}

/** Changes files, looks, and puts them back. */
async function changed(files: Readonly<Record<string, (text: string) => string>>, ...args: readonly string[]): ReturnType<typeof check> {
  const before = Object.keys(files).map((path) => [path, project.read(path)] as const);
  try {
    for (const [path, text] of before) project.write({ [path]: files[path]?.(text) ?? text });
    return await check(...args);
  } finally {
    for (const [path, text] of before) project.write({ [path]: text });
  }
}

describe('the example', () => {
  test('tells one story', async () => {
    expect(await check()).toMatchObject({ exitCode: 0, blockers: [] });
  });

  test('goes through the checklist of one task', async () => {
    const { exitCode } = await check('--task', 'VI-A-002');
    const { details, partial } = readDocumentAt(project, 'doc-sync-report.default');
    expect({ exitCode, partial }).toEqual({ exitCode: 0, partial: true });
    expect(details).toMatchObject({ tasks: [{ id: 'VI-A-002', passed: true }] });
  });

  test.each([
    ['code without its documents', { 'src/import.mjs': (text: string) => `${text}\n// more\n` }, ['docs/area-not-updated', 'docs/area-not-updated']],
    ['a status on one board only', { 'docs/TaskBoard.md': (text: string) => text.replace('In Progress', 'Done') }, ['docs/task-status-disagrees']],
    ['a task on the roadmap that nobody knows', { 'docs/Roadmap.md': (text: string) => `${text}- later: VI-Z-009\n` }, ['docs/task-unknown']],
    ['a broken link', { 'README.md': (text: string) => text.replace('docs/TaskBoard.md', 'docs/Board.md') }, ['docs/link-broken']],
    ['a missing anchor', { 'README.md': (text: string) => text.replace('#unreleased', '#unreleasd') }, ['docs/anchor-missing']],
    ['a cited path that is gone', { 'docs/plans/import.md': (text: string) => text.replace('src/import.mjs', 'src/importer.mjs') }, ['docs/cited-path-missing']],
    ['a date that is none', { 'CHANGELOG.md': (text: string) => text.replace('2026-08-14', '2026-08-32') }, ['docs/changelog-date']],
    ['a sample that shows something else', { 'README.md': (text: string) => text.replace('40 rules', '41 rules') }, ['docs/sample-differs']],
  ])('%s is found', async (_, files, rules) => {
    const { exitCode, blockers: found } = await changed(files);
    expect({ exitCode, found }).toEqual({ exitCode: 1, found: rules });
  });

  test('a sample is mended by the program', async () => {
    const readme = project.read('README.md');
    project.write({ 'README.md': readme.replace('40 rules', '41 rules') });
    expect((await shipworthy(project, ['doc-sync-check', '--mode', 'update-samples'])).exitCode).toBe(0);
    expect(project.read('README.md')).toBe(readme);
  });

  test('the gate asks for the report, and takes it', async () => {
    project.remove('shipworthy-out');
    for (const command of ['regression-pack', 'drift-check']) await shipworthy(project, [command]);
    const without = await shipworthy(project, ['release-gate', '--allow-local']);
    expect({ exitCode: without.exitCode, blockers: blockers(readDocumentAt(project, 'gate-decision.default')) }).toEqual({ exitCode: 1, blockers: ['gate/evidence-missing (missing-evidence)'] });
    await shipworthy(project, ['doc-sync-check']);
    expect((await shipworthy(project, ['release-gate', '--allow-local'])).exitCode).toBe(0);
    await shipworthy(project, ['doc-sync-check', '--changed-only']);
    await shipworthy(project, ['release-gate', '--allow-local']);
    expect(blockers(readDocumentAt(project, 'gate-decision.default'))).toContain('gate/evidence-refused (partial)');
  });
});

describe('our own documents', () => {
  test('a changed option of the command line turns the page red, with the hunk', async () => {
    const copy = createRepository({});
    try {
      for (const path of ['docs', '.github/shipworthy.yml', 'test/compatibility', 'README.md', 'CHANGELOG.md', 'examples', 'action-templates']) cpSync(`${repositoryRoot}/${path}`, `${copy.path}/${path}`, { recursive: true });
      const record = 'test/compatibility/baselines/shipworthy-compatibility/files/help-drift-check/stdout';
      const page = copy.read('docs/cli.md').replace('--baseline', '--base-line');
      expect(page).not.toBe(copy.read('docs/cli.md'));
      copy.write({ 'docs/cli.md': page });
      copy.commit('A page that is behind');
      rmSync(`${copy.path}/shipworthy-out`, { recursive: true, force: true });
      await shipworthy(copy, ['doc-sync-check', '--base', 'HEAD']);
      const { findings, details } = readDocumentAt(copy, 'doc-sync-report.default');
      expect(findings.filter(({ rule }) => rule === 'docs/sample-differs').map(({ message }) => message.includes(record))).toEqual([true]);
      expect(JSON.stringify(details)).toContain('--base-line');
      expect((await shipworthy(copy, ['doc-sync-check', '--mode', 'update-samples'])).exitCode).toBe(0);
      expect(copy.read('docs/cli.md')).not.toContain('--base-line');
    } finally {
      copy.dispose();
    }
  });
});
