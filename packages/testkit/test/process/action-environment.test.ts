import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { actionEnvironment, eventPayload, parseCommandFile, runNode } from '../../src/process/index.js';

const entry = fileURLToPath(new URL('fixtures/echo-action.mjs', import.meta.url));
const sha = 'a'.repeat(40);
const step = { workspace: '/', repository: 'acme/widget', sha, ref: 'refs/pull/5/merge', event: 'pull_request', inputs: { 'fail-on': 'warn' } } as const;

test('what an action writes through the real toolkit is read back', async () => {
  const payload = eventPayload('pull_request', { number: 5, pull_request: { number: 5 } });
  const environment = actionEnvironment({ ...step, payload });
  try {
    const run = await runNode({ entry, env: environment.env });
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(environment.outputs()).toMatchObject({ multi: 'one\ntwo=2\n\nfour', input: 'warn', event: '5' });
    expect(environment.exportedVariables()).toEqual({ EXPORTED: 'yes' });
    expect(environment.state()).toEqual({ kept: '1' });
    expect(environment.summary()).toBe('# Verdict\n');
    const foreign = (environment.outputs()['names'] ?? '').split(' ').filter((name) => !/^(GITHUB_|RUNNER_|INPUT_|CI$|EXPORTED$)/.test(name));
    expect(foreign.filter((name) => !['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'PATHEXT', 'TEMP', 'TMP'].includes(name))).toEqual([]);
  } finally {
    environment.dispose();
  }
  expect(existsSync(environment.env['GITHUB_OUTPUT'] ?? '')).toBe(false);
});

test('names the run, the refs and the services as the runner does', () => {
  const fake = { url: 'http://127.0.0.1:9', resultsUrl: 'http://127.0.0.1:9/' };
  const payload = eventPayload('pull_request', { pull_request: { head: { ref: 'topic' }, base: { ref: 'main' } } });
  const environment = actionEnvironment({ ...step, payload, fake, runId: 7, attempt: 2, attemptScopedArtifacts: true });
  environment.dispose();
  expect(environment.env).toMatchObject({
    'INPUT_FAIL-ON': 'warn',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_REF_NAME: '5/merge',
    GITHUB_HEAD_REF: 'topic',
    GITHUB_BASE_REF: 'main',
    GITHUB_WORKFLOW_REF: 'acme/widget/.github/workflows/ci.yml@refs/pull/5/merge',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
  });
  const claims = Buffer.from((environment.env['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.')[1] ?? '', 'base64url').toString();
  expect(claims).toContain('Actions.Results:7-attempt-2:job');
});

test('without a fake there is no artifact service, as in a run step', () => {
  const environment = actionEnvironment(step);
  environment.dispose();
  expect(Object.keys(environment.env).filter((name) => name.startsWith('ACTIONS_'))).toEqual([]);
});

test.each(['pull_request', 'push', 'merge_group', 'workflow_dispatch', 'release', 'workflow_run', 'schedule'] as const)('a recorded %s, changed in one field', (name) => {
  const payload = eventPayload(name, { repository: { full_name: 'acme/widget' } });
  expect(payload['repository']).toMatchObject({ full_name: 'acme/widget', default_branch: expect.any(String) });
  expect(eventPayload(name)['repository']).not.toMatchObject({ full_name: 'acme/widget' });
});

test.each([
  ['plain', 'a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
  ['CRLF', 'a=1\r\nb=\r\n', { a: '1', b: '' }],
  ['heredoc', 'a<<END\none\n\nb=2\nEND\nc=3\n', { a: 'one\n\nb=2', c: '3' }],
  ['the last wins', 'a=1\na=2\n', { a: '2' }],
])('command file: %s', (_, text, values) => {
  expect(parseCommandFile(text)).toEqual(values);
});

test('command file: what the runner refuses', () => {
  expect(() => parseCommandFile('a<<END\none\n')).toThrow("Matching delimiter not found 'END'");
  expect(() => parseCommandFile('no value\n')).toThrow("Invalid format 'no value'");
});
