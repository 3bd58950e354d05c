import { afterEach, describe, expect, test } from '@jest/globals';
import { childEnvironment, processEnvironment } from '@shipworthy/environment';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { run } from './run.js';

const variables = childEnvironment(processEnvironment());
const pack = { schemaVersion: 1, id: 'p', version: 1, fixtures: [{ id: 'f', path: 'f.txt', format: 'text' }], cases: [{ id: 'c', command: ['node', '-e', 'console.log(1)'], expect: { stdout: { as: 'text' } } }] };
const made: TemporaryRepository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.dispose();
});

function makeProject(): TemporaryRepository {
  const repository = createRepository({ 'regression-pack.yml': JSON.stringify(pack), 'f.txt': 'x\n' });
  made.push(repository);
  return repository;
}

/** What a command answers in JSON, which is all that it prints. */
async function ask(cwd: string, ...argv: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await run([...argv, '--format', 'json', '--quiet'], { cwd, variables });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('modes that write no document answer in the format that was asked for', () => {
  test('list', async () => {
    const { path } = makeProject();
    expect(await ask(path, 'regression-pack', '--mode', 'list')).toEqual({
      packs: [{ id: 'p', version: 1, path: 'regression-pack.yml', fixtures: [{ id: 'f', path: 'f.txt', format: 'text' }], cases: [{ id: 'c', command: pack.cases[0]?.command }] }],
    });
    const { stdout } = await run(['regression-pack', '--mode', 'list', '--format', 'markdown'], { cwd: path, variables });
    expect(stdout).toBe("```text\np, version 1 (regression-pack.yml): 1 fixture, 1 case\n  fixture f: f.txt (text)\n  case c: node -e console.log(1)\n```\n");
  });

  test('lock, before and after there is one', async () => {
    const { path } = makeProject();
    const lock = { pack: 'p', version: 1, files: [expect.objectContaining({ path: 'f.txt' })] };
    expect(await ask(path, 'regression-pack', '--mode', 'lock')).toMatchObject({ locks: [{ path: 'regression-pack.lock.json', changed: true, raiseTo: null, lock }] });
    expect(await ask(path, 'regression-pack', '--mode', 'lock')).toMatchObject({ locks: [{ changed: false, lock }] });
  });

  test('accept: first what would be done, then what was, then that there is nothing to do', async () => {
    const { path } = makeProject();
    const accept = ['drift-check', '--mode', 'accept', '--all', '--reason', 'first', '--accepted-by', 'ada', '--allow-ci'];
    await run(['regression-pack', '--mode', 'lock'], { cwd: path, variables });
    await run(['regression-pack'], { cwd: path, variables });
    const record = { case: 'c', action: 'write', path: 'c.json', replaces: null, record: { case: 'c', exitCode: 0, reason: 'first' } };
    expect(await ask(path, ...accept, '--dry-run')).toMatchObject({ dryRun: true, packs: [{ pack: 'p', folder: 'baselines/p', records: [record] }] });
    expect(await ask(path, ...accept)).toMatchObject({ dryRun: false, packs: [{ records: [record] }] });
    expect(await ask(path, ...accept)).toMatchObject({ packs: [{ records: [{ case: 'c', action: 'keep', path: 'c.json' }] }] });
  });
});
