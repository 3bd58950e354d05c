import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { FakeStream, run } from './run.js';

const variables = isolatedGitEnvironment();
let repository: TemporaryRepository;

beforeAll(() => {
  repository = createRepository({ 'a.txt': 'one\n' });
});
afterAll(() => repository.dispose());

test('doctor says first what is missing, and ends with 1', async () => {
  const { exitCode, stdout, stderr } = await run(['doctor'], { cwd: repository.path, variables });
  expect([exitCode, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^NOT READY {2}2 missing, /);
  expect(stdout.indexOf('There is no .github/shipworthy.yml.')).toBeLessThan(stdout.indexOf('NOT VERIFIED'));
  expect(stdout).toContain('(--all shows them)');
});

test('in colour on a terminal, as JSON on one line, as Markdown', async () => {
  const colour = await run(['doctor', '--all'], { cwd: repository.path, variables, stdout: new FakeStream({ isTTY: true, columns: 100 }) });
  expect(colour.stdout).toContain('\u001b[31mNOT READY\u001b[0m');
  const json = await run(['doctor', '--format', 'json'], { cwd: repository.path, variables });
  expect([json.stdout.split('\n').length, json.stderr]).toEqual([2, '']);
  expect(JSON.parse(json.stdout)).toMatchObject({ repository: null, counts: { missing: 2 } });
  expect((await run(['doctor', '--format', 'markdown'], { cwd: repository.path, variables })).stdout).toMatch(/^\*\*NOT READY\*\*/);
});

test('a flag that does not exist is wrong usage', async () => {
  expect(await run(['doctor', '--fix'], { cwd: repository.path, variables })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--fix') });
});
