import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { childEnvironment, environmentNames, githubToken, machineOf, processEnvironment, readRunnerServices, readTerminalSettings } from '@shipworthy/environment';

const source = join(import.meta.dirname, '..', 'src');

test('variables are read by name through one function only', () => {
  const isReading = (code: string): boolean => /\benv(\[|\.[A-Z])|\bprocess\.env\b(?!`)/.test(code);
  const readers = readdirSync(source).filter((file) => isReading(readFileSync(join(source, file), 'utf8')));
  expect(readers.sort()).toEqual(['environment-names.ts', 'process-environment.ts']);
});

test('children get what the list names and nothing else', () => {
  const env = { PATH: '/bin', HOME: '/home/mona', GITHUB_TOKEN: 'secret', LANG: 'de_DE.UTF-8', TMPDIR: '', NODE_OPTIONS: '--inspect' };
  expect(childEnvironment(env)).toEqual({ PATH: '/bin', HOME: '/home/mona' });
});

test('no name that may carry a credential is handed to children', () => {
  expect(environmentNames.child.filter((name) => /TOKEN|SECRET|PASSWORD|KEY|AUTH/i.test(name))).toEqual([]);
});

test('the token is taken in the order that GitHub’s own tools take it', () => {
  expect(githubToken({ GITHUB_TOKEN: 'a', GH_TOKEN: 'b' })).toBe('a');
  expect(githubToken({ GITHUB_TOKEN: '', GH_TOKEN: 'b' })).toBe('b');
  expect(githubToken({})).toBeNull();
});

test('the machine is described as documents want it', () => {
  expect(machineOf()).toMatchObject({ os: process.platform, arch: process.arch, node: process.versions.node });
  expect(machineOf().cores).toBeGreaterThan(0);
});

test('the process’s own environment is the real one', () => {
  expect(processEnvironment()['PATH']).toBe(process.env['PATH']);
});

describe('terminal', () => {
  test.each([
    [{}, { color: 'auto', canRedraw: true, columns: null }],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, { color: 'never' }],
    [{ NO_COLOR: '' }, { color: 'auto' }],
    [{ FORCE_COLOR: '1' }, { color: 'always' }],
    [{ FORCE_COLOR: '0' }, { color: 'never' }],
    [{ TERM: 'dumb' }, { color: 'never', canRedraw: false }],
    [{ CI: 'true', COLUMNS: '100' }, { canRedraw: false, columns: 100 }],
    [{ COLUMNS: '-3' }, { columns: null }],
  ])('%j', (env, expected) => {
    expect(readTerminalSettings(env)).toMatchObject(expected);
  });
});

describe('artifact service', () => {
  const runtime = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example/' };
  test.each([
    ['https://github.com', true], ['https://octo.ghe.com', true], ['http://gh.localhost:3000', true], ['https://github.example.com', false], ['nonsense', false],
  ])('%s: %s', (server, available) => {
    expect(readRunnerServices({ ...runtime, GITHUB_SERVER_URL: server }).artifacts).toBe(available);
  });

  test('is not there in a `run:` step, which gets no runtime token', () => {
    expect(readRunnerServices({ ACTIONS_RESULTS_URL: 'https://results.example/' }).artifacts).toBe(false);
  });
});
