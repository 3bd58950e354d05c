import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { environmentNames, readRunContext, type EnvironmentVariables } from '@shipworthy/environment';

const head = 'a'.repeat(40);
const merge = 'b'.repeat(40);
const base = 'c'.repeat(40);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'context-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function actionsEnv(event: string, payload: unknown, more: EnvironmentVariables = {}): Promise<EnvironmentVariables> {
  const path = join(folder, `${event}-${Math.random()}.json`);
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_SHA: merge, GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '2', GITHUB_WORKFLOW: 'CI', GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main', GITHUB_JOB: 'drift',
    GITHUB_ACTOR: 'mona', ...more,
  };
}

const pullRequest = {
  number: 12,
  pull_request: { head: { sha: head, ref: 'topic', repo: { full_name: 'o/r' } }, base: { sha: base, ref: 'main' } },
  repository: { default_branch: 'trunk' },
};

describe('GitHub Actions', () => {
  test('a pull request is judged by its head, though the merge commit is checked out', async () => {
    const context = await readRunContext({ env: await actionsEnv('pull_request', pullRequest, { GITHUB_BASE_REF: 'main' }), cwd: folder });
    expect(context).toEqual({
      where: 'actions', service: 'GitHub Actions', repository: 'o/r', event: 'pull_request', ref: 'refs/heads/main', headCommit: head, testedCommit: merge,
      eventBaseCommit: base, baseRef: 'main', defaultBranch: 'trunk', pullRequest: 12, fork: false, runId: '77', attempt: 2, workflow: 'CI',
      workflowPath: '.github/workflows/ci.yml', job: 'drift', actor: 'mona', serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
    });
  });

  test.each([['another repository', { full_name: 'fork/r' }], ['a deleted fork', null]])('a head in %s is a fork', async (_, repo) => {
    const payload = { ...pullRequest, pull_request: { ...pullRequest.pull_request, head: { sha: head, ref: 'topic', repo } } };
    const context = await readRunContext({ env: await actionsEnv('pull_request_target', payload), cwd: folder });
    expect(context).toMatchObject({ fork: true, headCommit: head, testedCommit: merge });
  });

  test.each(['pull_request_review', 'pull_request_review_comment', 'an_event_of_tomorrow'])('%s tells of a pull request with its two ends', async (event) => {
    const payload = { ...pullRequest, number: undefined, pull_request: { ...pullRequest.pull_request, number: 12 } };
    expect(await readRunContext({ env: await actionsEnv(event, payload), cwd: folder })).toMatchObject({ event, headCommit: head, testedCommit: merge, eventBaseCommit: base, baseRef: 'main', pullRequest: 12, fork: false });
  });

  test.each([{ issue: { number: 12, pull_request: { url: 'x' } } }, { pull_request: { number: 12, head: { sha: head } } }])('a comment, which names no two ends (%j), judges what is checked out', async (payload) => {
    expect(await readRunContext({ env: await actionsEnv('issue_comment', payload), cwd: folder })).toMatchObject({ headCommit: merge, eventBaseCommit: null, pullRequest: null });
  });

  test('a merge group has its own head and base', async () => {
    const payload = { merge_group: { head_sha: head, base_sha: base, base_ref: 'refs/heads/release/1' } };
    const context = await readRunContext({ env: await actionsEnv('merge_group', payload), cwd: folder });
    expect(context).toMatchObject({ headCommit: head, eventBaseCommit: base, baseRef: 'release/1', pullRequest: null });
  });

  test('a push names what was there before, the first push of a branch nothing', async () => {
    const later = await readRunContext({ env: await actionsEnv('push', { before: base, after: merge }), cwd: folder });
    expect(later).toMatchObject({ headCommit: merge, testedCommit: merge, eventBaseCommit: base });
    const first = await readRunContext({ env: await actionsEnv('push', { before: '0'.repeat(40) }, { GITHUB_REF: 'refs/tags/v1' }), cwd: folder });
    expect(first).toMatchObject({ eventBaseCommit: null, ref: 'refs/tags/v1', push: { created: true, forced: true } });
  });

  test('a push says whether it made the ref, and whether it threw history away; what it does not say is not guessed', async () => {
    const read = async (event: string, payload: unknown) => (await readRunContext({ env: await actionsEnv(event, payload), cwd: folder })).push;
    expect(await read('push', { before: base, created: false, forced: false })).toEqual({ created: false, forced: false });
    expect(await read('push', { before: base, created: false, forced: true })).toEqual({ created: false, forced: true });
    expect(await read('push', { before: '0'.repeat(40), created: true, forced: false })).toEqual({ created: true, forced: false });
    expect(await read('push', { before: base, forced: 'no' })).toEqual({ created: false, forced: true });
    expect(await read('push', '{')).toBeUndefined();
    expect(await read('schedule', { before: base })).toBeUndefined();
  });

  test('a run that another run started is about the commit of that run', async () => {
    const payload = { workflow_run: { head_sha: head, head_repository: { full_name: 'fork/r' }, pull_requests: [] } };
    const context = await readRunContext({ env: await actionsEnv('workflow_run', payload), cwd: folder });
    expect(context).toMatchObject({ headCommit: head, testedCommit: merge, fork: true, pullRequest: null });
  });

  test.each(['schedule', 'workflow_dispatch', 'release', 'an_event_of_tomorrow'])('%s judges what is checked out', async (event) => {
    const context = await readRunContext({ env: await actionsEnv(event, { release: { tag_name: 'v1' } }), cwd: folder });
    expect(context).toMatchObject({ event, headCommit: merge, testedCommit: merge, pullRequest: null, fork: false });
  });

  test.each(['', '{', 'null', '[]', '"text"', '{"pull_request":7}', '{"pull_request":{"head":{"sha":"../../etc"}},"number":"12"}'])('the event %j says nothing and breaks nothing', async (text) => {
    const context = await readRunContext({ env: await actionsEnv('pull_request', text), cwd: folder });
    expect(context).toMatchObject({ headCommit: null, testedCommit: merge, eventBaseCommit: null, pullRequest: null, fork: false });
  });

  test('an event file that is not there says nothing', async () => {
    const env = { ...(await actionsEnv('pull_request', {})), GITHUB_EVENT_PATH: join(folder, 'missing.json') };
    expect(await readRunContext({ env, cwd: folder })).toMatchObject({ where: 'actions', headCommit: null });
  });

  test('the workflow of another repository has no path here', async () => {
    const env = await actionsEnv('push', {}, { GITHUB_WORKFLOW_REF: 'org/rules/.github/workflows/ci.yml@refs/heads/main' });
    expect(await readRunContext({ env, cwd: folder })).toMatchObject({ workflowPath: null });
  });

  test('every example that GitHub publishes is read', async () => {
    const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
    const events: { name: string; examples: unknown[] }[] = JSON.parse(await readFile(file.endsWith('.json') ? file : join(file, 'index.json'), 'utf8'));
    expect(events.length).toBeGreaterThan(40);
    for (const { name, examples } of events) {
      for (const example of examples) await expect(readRunContext({ env: await actionsEnv(name, example), cwd: folder })).resolves.toMatchObject({ event: name });
    }
  });
});

describe('elsewhere', () => {
  test('a laptop says nothing', async () => {
    expect(await readRunContext({ env: { PATH: '/bin' }, cwd: folder })).toMatchObject({ where: 'local', service: null, repository: null, headCommit: null, attempt: 1 });
  });

  test('another CI says what it can', async () => {
    const env = {
      GITLAB_CI: 'true', CI: 'true', CI_COMMIT_SHA: head, CI_MERGE_REQUEST_ID: '9', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', CI_PROJECT_PATH: 'group/sub/project',
      CI_PIPELINE_ID: '5', CI_JOB_ID: '6',
    };
    expect(await readRunContext({ env, cwd: folder })).toMatchObject({
      where: 'ci', service: 'GitLab CI/CD', repository: 'group/sub/project', event: 'pull_request', headCommit: head, baseRef: 'main', pullRequest: 9, runId: '5', job: '6',
    });
  });

  test('Azure Pipelines says the repository by its address, and tests the merge', async () => {
    const env = {
      CI: 'true', BUILD_BUILDURI: 'vstfs:///Build/Build/5', BUILD_SOURCEVERSION: head, BUILD_BUILDNUMBER: '20270115.1', SYSTEM_PULLREQUEST_PULLREQUESTID: '9', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/tools/_git/widget',
    };
    expect(await readRunContext({ env, cwd: folder })).toMatchObject({ where: 'ci', service: 'Azure Pipelines', repository: 'acme/tools/_git/widget', event: 'pull_request', headCommit: head, baseRef: 'main', pullRequest: 9, runId: '20270115.1' });
  });

  test('Jenkins says the branch that a change goes to in a variable of its own', async () => {
    const env = { JENKINS_URL: 'https://ci.example/', GIT_COMMIT: head, GIT_URL: 'git@git.example:group/sub/widget.git', CHANGE_ID: '9', CHANGE_TARGET: 'main', BUILD_NUMBER: '5' };
    expect(await readRunContext({ env, cwd: folder })).toMatchObject({ where: 'ci', service: 'Jenkins', repository: 'group/sub/widget', event: 'pull_request', headCommit: head, baseRef: 'main', pullRequest: 9, runId: '5' });
  });

  test.each([
    ['https://github.com/acme/widget.git', 'acme/widget'], ['ssh://git@git.example:7999/acme/widget', 'acme/widget'], ['https://git.example/scm/ACME/widget.git/', 'scm/ACME/widget'],
    ['/srv/git/widget.git', null], ['file:///srv/git/widget.git', null], ['C:\\git\\acme\\widget', null], ['https://git.example/widget', null], ['', null],
  ])('of the address %j the name is %j', async (address, repository) => {
    expect((await readRunContext({ env: { JENKINS_URL: 'https://ci.example/', GIT_COMMIT: head, GIT_URL: address }, cwd: folder })).repository).toBe(repository);
  });

  test('a CI that nobody knows is asked through git', async () => {
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', ...args], { cwd: folder, encoding: 'utf8' }).trim();
    git('init', '-q', '-b', 'line');
    git('commit', '-q', '--allow-empty', '-m', 'first');
    const context = await readRunContext({ env: { CI: 'true', PATH: process.env['PATH'] }, cwd: folder });
    expect(context).toMatchObject({ where: 'ci', headCommit: git('rev-parse', 'HEAD'), ref: 'refs/heads/line' });
  });

  test('CI=false is a laptop', async () => {
    expect(await readRunContext({ env: { CI: 'false' }, cwd: folder })).toMatchObject({ where: 'local' });
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test.each([['0', 0], ['1700000000', 1_700_000_000]])('%s is taken', async (text, seconds) => {
    expect(await readRunContext({ env: { SOURCE_DATE_EPOCH: text }, cwd: folder })).toMatchObject({ sourceDateEpoch: seconds });
  });

  test.each(['-1', '1.5', '1e9', ' 1', 'now', '999999999999'])('%s is refused', async (text) => {
    await expect(readRunContext({ env: { SOURCE_DATE_EPOCH: text }, cwd: folder })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });
});

test('no variable outside the closed list is read', async () => {
  const names = new Set<string>();
  const watched = new Proxy(await actionsEnv('pull_request', pullRequest), {
    get(target, name) {
      names.add(String(name));
      return Reflect.get(target, name);
    },
  });
  await readRunContext({ env: watched, cwd: folder });
  expect(names.size).toBeGreaterThan(10);
  const known: readonly string[] = Object.values(environmentNames).flat();
  expect([...names].filter((name) => !known.includes(name))).toEqual([]);
});
