import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '../../src/github/index.js';

const [headSha, baseSha, tagSha, outerSha] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40), 'd'.repeat(40)];
const acme = { owner: 'acme', repo: 'widget' } as const;
let fake: FakeGitHub;
let octokit: Octokit;
let repository: FakeRepository;

beforeEach(async () => {
  fake = await startFakeGitHub();
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  octokit = new Octokit({ baseUrl: fake.url, auth: fake.token, log: silent });
  repository = fake.repository('acme/widget').withBranch('main', baseSha);
});

afterEach(async () => {
  await fake.close();
  expect(fake.requests.filter(({ status }) => status === 500)).toEqual([]);
  expect(fake.violations).toEqual([]);
});

const refusedWith = async (asked: Promise<unknown>): Promise<[number, string]> => {
  const error: unknown = await asked.then(() => new Error('it was answered'), (reason: unknown) => reason);
  const { status, response } = error as { status: number; response: { data: { message: string } } };
  return [status, response.data.message];
};

describe('pull requests, milestones and labels', () => {
  const pull = { head: { ref: 'topic', sha: headSha }, base: { ref: 'main', sha: baseSha } } as const;

  test('milestones over pages and by state; those of pull requests are made on the way', async () => {
    repository.withMilestone({ title: 'v1', state: 'closed' }).withMilestone({ title: 'v2', number: 9 }).withPullRequest({ ...pull, number: 5, milestone: 'v3' });
    const list = async (query: object) => (await octokit.issues.listMilestones({ ...acme, ...query })).data.map(({ number, title, state }) => [number, title, state]);
    expect(await list({ state: 'all' })).toEqual([[1, 'v1', 'closed'], [9, 'v2', 'open'], [3, 'v3', 'open']]);
    expect(await list({})).toEqual([[9, 'v2', 'open'], [3, 'v3', 'open']]);
    expect(await list({ state: 'all', per_page: 1, page: 2 })).toEqual([[9, 'v2', 'open']]);
    expect((await octokit.pulls.list(acme)).data[0]?.milestone).toMatchObject({ number: 3, title: 'v3' });
  });

  test('a label under whatever case, none under another name', async () => {
    repository.withLabel('Release/1').withPullRequest({ ...pull, number: 5, labels: ['bug'] });
    expect((await octokit.issues.getLabel({ ...acme, name: 'release/1' })).data.name).toBe('Release/1');
    expect((await octokit.issues.getLabel({ ...acme, name: 'bug' })).data.name).toBe('bug');
    expect(await refusedWith(octokit.issues.getLabel({ ...acme, name: 'release' }))).toEqual([404, 'Not Found']);
    fake.permit({ contents: 'read' });
    expect(await refusedWith(octokit.issues.getLabel({ ...acme, name: 'bug' }))).toEqual([403, 'Resource not accessible by integration']);
  });

  test('by their last update, where the default is the oldest first', async () => {
    repository
      .withPullRequest({ ...pull, number: 1, mergedAt: '2026-03-01T00:00:00Z' })
      .withPullRequest({ ...pull, number: 2, mergedAt: '2026-01-02T00:00:00Z', updatedAt: '2026-04-01T00:00:00Z' })
      .withPullRequest({ ...pull, number: 3, state: 'closed', updatedAt: '2026-02-01T00:00:00Z' });
    const list = async (query: object) => (await octokit.pulls.list({ ...acme, state: 'closed', ...query })).data.map(({ number }) => number);
    expect(await list({ sort: 'updated', direction: 'desc' })).toEqual([2, 1, 3]);
    expect(await list({ sort: 'updated' })).toEqual([3, 1, 2]);
    expect(await list({})).toEqual([3, 2, 1]);
    await expect(list({ sort: 'popularity' })).rejects.toMatchObject({ status: 501 });
  });
});

describe('tags and branches', () => {
  test('a ref names the tag object, and that the next one, down to the commit', async () => {
    repository.withTag('light', headSha).withAnnotatedTag({ name: 'v1', commit: headSha, objects: [outerSha, tagSha] }).withFile('v1', 'a.txt', 'a');
    const refOf = async (name: string) => (await octokit.git.getRef({ ...acme, ref: `tags/${name}` })).data.object;
    expect(await refOf('light')).toMatchObject({ type: 'commit', sha: headSha });
    expect(await refOf('v1')).toMatchObject({ type: 'tag', sha: outerSha });
    expect((await octokit.git.getTag({ ...acme, tag_sha: outerSha })).data.object).toMatchObject({ type: 'tag', sha: tagSha });
    expect((await octokit.git.getTag({ ...acme, tag_sha: tagSha })).data.object).toMatchObject({ type: 'commit', sha: headSha });
    expect(await refusedWith(octokit.git.getTag({ ...acme, tag_sha: headSha }))).toEqual([404, 'Not Found']);
    expect((await octokit.repos.getContent({ ...acme, path: 'a.txt', ref: 'v1' })).status).toBe(200);
  });

  test('what rulesets and protection require', async () => {
    repository
      .withBranch('release/1', headSha)
      .withRule({ branch: 'main', checks: [{ name: 'test', appId: 7 }, { name: 'lint' }] })
      .withRule({ branch: 'main', workflows: ['.github/workflows/scan.yml'] })
      .withRule({ branch: 'main' })
      .withProtection({ branch: 'release/1', checks: [{ name: 'build', appId: 7 }, { name: 'any' }] });
    const rules = (await octokit.repos.getBranchRules({ ...acme, branch: 'main' })).data;
    expect(rules).toMatchObject([
      { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'test', integration_id: 7 }, { context: 'lint' }] } },
      { type: 'workflows', parameters: { workflows: [{ path: '.github/workflows/scan.yml' }] } },
      { type: 'deletion' },
    ]);
    expect((await octokit.repos.getBranchRules({ ...acme, branch: 'nowhere' })).data).toEqual([]);
    const protectionOf = async (branch: string) => (await octokit.repos.getBranch({ ...acme, branch })).data;
    expect(await protectionOf('release/1')).toMatchObject({ protected: true, protection: { enabled: true, required_status_checks: { contexts: ['build', 'any'], checks: [{ context: 'build', app_id: 7 }, { context: 'any', app_id: null }] } } });
    expect(await protectionOf('main')).toMatchObject({ protected: true, protection: { enabled: false, required_status_checks: { checks: [] } } });
    expect(await refusedWith(octokit.repos.getBranch({ ...acme, branch: 'nowhere' }))).toEqual([404, 'Branch not found']);
  });
});

describe('checks', () => {
  test('the latest of each suite, and all', async () => {
    repository
      .withCheckRun({ ref: 'main', name: 'test', runId: 7, conclusion: 'failure' })
      .withCheckRun({ ref: 'main', name: 'test', runId: 7 })
      .withCheckRun({ ref: 'main', name: 'test', runId: 8, status: 'in_progress' })
      .withCheckRun({ ref: baseSha, name: 'scan', appId: 9 })
      .withCheckRun({ ref: headSha, name: 'other' });
    const list = async (filter: 'latest' | 'all') => (await octokit.checks.listForRef({ ...acme, ref: baseSha, filter })).data.check_runs.map(({ id, name, conclusion, details_url: url, app }) => [id, name, conclusion, url, app?.id]);
    const [own, other] = ['https://github.com/acme/widget/actions/runs/7/job/2', 'https://github.com/acme/widget/actions/runs/8/job/3'];
    expect(await list('latest')).toEqual([[2, 'test', 'success', own, 15_368], [3, 'test', null, other, 15_368], [4, 'scan', 'success', null, 9]]);
    expect((await list('all')).map(([id]) => id)).toEqual([1, 2, 3, 4]);
  });

  test('the latest status of each context, and what they come to', async () => {
    repository.withStatus({ ref: 'main', context: 'a', state: 'pending' }).withStatus({ ref: 'main', context: 'b', state: 'success', targetUrl: 'https://ci.example/1' }).withStatus({ ref: 'main', context: 'a', state: 'success' });
    const combined = async (query: object = {}) => (await octokit.repos.getCombinedStatusForRef({ ...acme, ref: 'main', ...query })).data;
    expect(await combined()).toMatchObject({ state: 'success', total_count: 2, statuses: [{ context: 'a', state: 'success', target_url: null }, { context: 'b', target_url: 'https://ci.example/1' }] });
    expect((await combined({ per_page: 1, page: 2 })).statuses.map(({ context }) => context)).toEqual(['b']);
    repository.withStatus({ ref: 'main', context: 'c', state: 'error' });
    expect((await combined()).state).toBe('failure');
    expect(await octokit.repos.getCombinedStatusForRef({ ...acme, ref: headSha })).toMatchObject({ data: { state: 'pending', statuses: [] } });
    fake.permit({ checks: 'read' });
    expect(await refusedWith(combined())).toEqual([403, 'Resource not accessible by integration']);
  });
});

describe('alerts', () => {
  test('of Dependabot, by cursor, of a state', async () => {
    for (let number = 1; number <= 5; number += 1) repository.withDependabotAlert({ number, package: `p${number}`, severity: 'high', state: number === 2 ? 'fixed' : 'open' });
    const all = await octokit.paginate(octokit.dependabot.listAlertsForRepo, { ...acme, state: 'open', per_page: 2 });
    expect(all.map(({ number }) => number)).toEqual([5, 4, 3, 1]);
    expect(fake.requests.map(({ path }) => new URL(path, fake.url).searchParams.has('after'))).toEqual([false, true]);
    expect((await octokit.dependabot.listAlertsForRepo(acme)).data).toHaveLength(5);
  });

  test('of code scanning, of one ref; where nothing was analysed GitHub says so only of the whole', async () => {
    const list = async (ref?: string) => (await octokit.codeScanning.listAlertsForRepo({ ...acme, state: 'open', ...(ref !== undefined && { ref }) })).data.map(({ number, rule }) => [number, rule.security_severity_level]);
    expect(await refusedWith(list())).toEqual([404, 'no analysis found']);
    repository.withCodeAlert({ number: 1, rule: 'js/x', severity: 'critical' }).withCodeAlert({ number: 2, rule: 'js/y', severity: null, ref: 'refs/heads/next' }).withCodeAlert({ number: 3, rule: 'js/z', severity: 'low', state: 'dismissed' });
    expect([await list(), await list('refs/heads/main'), await list('next'), await list('refs/tags/v1')]).toEqual([[[1, 'critical']], [[1, 'critical']], [[2, null]], []]);
    expect((await octokit.codeScanning.listRecentAnalyses({ ...acme, ref: 'refs/heads/next' })).data).toHaveLength(1);
    expect((await octokit.codeScanning.listRecentAnalyses({ ...acme, ref: 'refs/tags/v1' })).data).toEqual([]);
  });

  test('of secret scanning are for no workflow token, and hold the secret unless asked not to', async () => {
    repository.withSecretAlert({ number: 1, type: 'some_token', secret: 'hunter2' });
    const list = async (hide: boolean) => (await octokit.secretScanning.listAlertsForRepo({ ...acme, state: 'open', hide_secret: hide })).data.map(({ secret }) => secret);
    expect(await refusedWith(list(true))).toEqual([403, 'Resource not accessible by integration']);
    fake.permit({ 'secret-scanning-alerts': 'read' });
    expect([await list(false), await list(true)]).toEqual([['hunter2'], [undefined]]);
  });

  test('a source that is off says so, each in its way', async () => {
    repository.without('dependabot').without('code-scanning').without('secret-scanning');
    fake.permit({ 'secret-scanning-alerts': 'read', 'security-events': 'read', 'vulnerability-alerts': 'read' });
    expect(await refusedWith(octokit.dependabot.listAlertsForRepo(acme))).toEqual([403, 'Dependabot alerts are disabled for this repository.']);
    expect(await refusedWith(octokit.codeScanning.listAlertsForRepo(acme))).toEqual([403, 'Code Security must be enabled for this repository to use code scanning.']);
    expect(await refusedWith(octokit.secretScanning.listAlertsForRepo(acme))).toEqual([404, 'Secret scanning is disabled on this repository.']);
  });

  test('are hidden in public repositories as well', async () => {
    fake.repository('acme/open', { visibility: 'public' });
    fake.permit({});
    for (const source of ['dependabot', 'code-scanning', 'secret-scanning']) {
      expect((await fetch(`${fake.url}/repos/acme/open/${source}/alerts`)).status).toBe(401);
      expect((await fetch(`${fake.url}/repos/acme/open/${source}/alerts`, { headers: { authorization: `token ${fake.token}` } })).status).toBe(403);
    }
  });
});
