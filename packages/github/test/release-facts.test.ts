import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReleaseFacts } from '@shipworthy/core/host';
import { createRemoteRepository, type GitHubAccess } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '@shipworthy/testkit/github';

const [head, base, tagObject] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];
const token = 'ghs_very-secret';
let github: FakeGitHub;
let repository: FakeRepository;
let facts: ReleaseFacts;

function factsOf(access: Partial<GitHubAccess> = {}): ReleaseFacts {
  const { releaseFacts } = createRemoteRepository({ apiUrl: github.url, repository: 'o/r', token, ...access });
  if (releaseFacts === undefined) throw new TypeError('the adapter offers no facts of a release');
  return releaseFacts;
}

beforeEach(async () => {
  github = await startFakeGitHub({ token });
  repository = github.repository('o/r').withBranch('main', base);
  facts = factsOf();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();
const pull = { head: { ref: 'topic', sha: head }, base: { ref: 'main', sha: base } } as const;
const numbersOf = ({ value }: { readonly value: readonly { readonly number: number }[] }): readonly number[] => value.map(({ number }) => number);

describe('what was read is kept', () => {
  test('with its path, status, etag and the digest of its bytes', async () => {
    repository.withLabel('release:1.0.0');
    const { value, answers } = await facts.hasLabel('release:1.0.0');
    const path = '/repos/o/r/labels/release%3A1.0.0';
    const bytes = Buffer.from(await (await fetch(`${github.url}${path}`, { headers: { authorization: `token ${token}` } })).arrayBuffer());
    expect(value).toBe(true);
    expect(answers).toEqual([{ path, status: 200, etag: null, sha256: createHash('sha256').update(bytes).digest('hex'), body: JSON.parse(bytes.toString()) }]);
  });

  test('also the 404 that says that there is none, with the proof that the token would see it', async () => {
    const { value, answers } = await facts.hasLabel('release:1.0.0');
    expect(value).toBe(false);
    expect(answers).toMatchObject([{ path: '/repos/o/r/labels/release%3A1.0.0', status: 404, body: { message: 'Not Found' } }, { path: '/repos/o/r', status: 200, body: { full_name: 'o/r' } }]);
    await facts.hasBranch('gone');
    // The proof is asked for once.
    expect(github.countOf('repos/get')).toBe(1);
    expect(facts.countRequests()).toBe(3);
  });

  test('a repository that the token does not see has not "no label"', async () => {
    const strange = factsOf({ repository: 'o/elsewhere' });
    await expect(strange.hasLabel('x')).rejects.toMatchObject({ code: 'github/permission-denied' });
    await expect(strange.hasBranch('x')).rejects.toMatchObject({ code: 'github/permission-denied' });
    await expect(strange.readTag('x')).rejects.toMatchObject({ code: 'github/permission-denied' });
    await expect(strange.findMilestone('x')).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('permissions:\n  pull-requests: read') });
  });
});

describe('milestones, labels and branches', () => {
  test('a milestone by its exact title, open or closed, on whatever page', async () => {
    for (let number = 1; number <= 120; number += 1) repository.withMilestone({ title: `v${number}`, state: number === 119 ? 'closed' : 'open' });
    expect((await facts.findMilestone('v119')).value).toEqual({ number: 119, title: 'v119', isOpen: false });
    expect((await facts.findMilestone('v1')).answers).toHaveLength(1);
    const none = await facts.findMilestone('V119');
    expect([none.value, none.answers.map(({ path }) => path)]).toEqual([null, ['/repos/o/r/milestones?state=all&per_page=100', '/repos/o/r/milestones?state=all&per_page=100&page=2']]);
  });

  test('a branch whose name holds slashes', async () => {
    repository.withBranch('release/v1.0.0', head);
    expect([(await facts.hasBranch('release/v1.0.0')).value, (await facts.hasBranch('release')).value]).toEqual([true, false]);
  });
});

describe('open pull requests', () => {
  beforeEach(() => {
    for (let number = 1; number <= 250; number += 1) {
      repository.withPullRequest({ ...pull, number, ...(number % 100 === 7 && { milestone: 'v1' }), ...(number === 3 && { labels: ['Release:1'], draft: true, author: 'ada', body: 'text' }), ...(number === 4 && { base: { ref: 'release/v1', sha: base } }), ...(number === 9 && { milestone: 'v2' }) });
    }
    repository.withPullRequest({ ...pull, number: 300, milestone: 'v1', mergedAt: day(1) });
  });

  test('by milestone, label and base, over all pages, read once', async () => {
    const milestone = (await facts.findMilestone('v1')).value?.number ?? 0;
    const [ofMilestone, ofLabel] = await Promise.all([facts.listOpenPullRequests({ milestone }), facts.listOpenPullRequests({ label: 'release:1' })]);
    expect(numbersOf(ofMilestone)).toEqual([207, 107, 7]);
    expect(ofLabel.value).toEqual([{ number: 3, title: 'Pull request 3', author: 'ada', labels: ['Release:1'], milestone: null, base: 'main', isDraft: true, mergedAt: null, mergeCommit: null, body: 'text' }]);
    expect([ofMilestone.answers.length, github.countOf('pulls/list')]).toEqual([3, 3]);
    expect(numbersOf(await facts.listOpenPullRequests({ base: 'release/v1' }))).toEqual([4]);
    expect(numbersOf(await facts.listOpenPullRequests({ base: 'release/v2' }))).toEqual([]);
  });

  test('a refusal is an error, and may be asked again', async () => {
    github.permit({ issues: 'read', contents: 'read' });
    await expect(facts.listOpenPullRequests({ label: 'x' })).rejects.toMatchObject({ code: 'github/permission-denied', hint: 'Add to the job:\npermissions:\n  pull-requests: read' });
    github.permit({ 'pull-requests': 'read' });
    expect(numbersOf(await facts.listOpenPullRequests({ label: 'x' }))).toEqual([]);
  });

  test('a page that fails fails the list', async () => {
    github.fail('pulls/list', { kind: 'status', status: 404 });
    await expect(facts.listOpenPullRequests({ label: 'x' })).rejects.toMatchObject({ code: 'github/permission-denied' });
  });
});

describe('merged pull requests', () => {
  test('of a base, the last updated first, until one is older', async () => {
    for (let number = 1; number <= 350; number += 1) repository.withPullRequest({ ...pull, number, mergedAt: day(number), mergeCommitSha: head });
    repository.withPullRequest({ ...pull, number: 400, state: 'closed', updatedAt: day(360) }).withPullRequest({ ...pull, number: 401, base: { ref: 'next', sha: base }, mergedAt: day(360) });
    const found = await facts.listMergedPullRequests('main', new Date(day(200)));
    expect(numbersOf(found)).toEqual(Array.from({ length: 151 }, (_, index) => 350 - index));
    expect(found.value[0]).toMatchObject({ mergedAt: day(350), mergeCommit: head, base: 'main' });
    // Two pages, and the first one again.
    expect(found.answers.map(({ path }) => /[?&]page=(\d)/.exec(path)?.[1])).toEqual([undefined, '2', undefined]);
    const again = await Promise.all([facts.listMergedPullRequests('main', new Date(day(200))), facts.listMergedPullRequests('main', null)]);
    expect([again[0] === found, again[1].value.length, github.countOf('pulls/list')]).toEqual([true, 350, 3 + 5]);
  });

  test('one that is updated while the pages are read is not lost', async () => {
    for (let number = 1; number <= 250; number += 1) repository.withPullRequest({ ...pull, number, mergedAt: day(number) });
    let asked = 0;
    // After the first page, somebody comments on a pull request of the second.
    const busy: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      asked += 1;
      if (asked === 1) repository.withPullRequest({ ...pull, number: 120, mergedAt: day(120), updatedAt: day(300) });
      return answer;
    };
    const found = await factsOf({ loadFetch: () => Promise.resolve(busy) }).listMergedPullRequests('main', null);
    expect([...numbersOf(found)].sort((a, b) => a - b)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  });

  test('a thousand of them take eleven requests', async () => {
    for (let number = 1; number <= 1_000; number += 1) repository.withPullRequest({ ...pull, number, mergedAt: day(number) });
    expect((await facts.listMergedPullRequests('main', null)).value).toHaveLength(1_000);
    expect([facts.countRequests(), github.requests.length]).toEqual([11, 11]);
  });
});

describe('checks of a commit', () => {
  test('of each app and name the latest, with the run that it belongs to', async () => {
    repository
      .withCheckRun({ ref: head, name: 'test', runId: 7, conclusion: 'failure' })
      .withCheckRun({ ref: head, name: 'test', runId: 8 })
      .withCheckRun({ ref: head, name: 'test', appId: 9, conclusion: 'neutral' })
      .withCheckRun({ ref: head, name: 'slow', status: 'in_progress', detailsUrl: 'https://github.com/other/r/actions/runs/8/job/1' })
      .withStatus({ ref: head, context: 'test', state: 'pending', targetUrl: 'https://github.com/O/R/actions/runs/12' })
      .withStatus({ ref: head, context: 'done', state: 'error' });
    const { value, answers } = await facts.listChecks(head);
    expect(value).toEqual([
      { name: 'test', conclusion: 'success', appId: 15_368, runId: '8' },
      { name: 'test', conclusion: 'neutral', appId: 9, runId: null },
      { name: 'slow', conclusion: null, appId: 15_368, runId: null },
      { name: 'test', conclusion: null, appId: null, runId: '12' },
      { name: 'done', conclusion: 'error', appId: null, runId: null },
    ]);
    expect(answers).toHaveLength(2);
    // Without the run that asks, what an earlier one reported counts again.
    expect((await facts.listChecks(head, '8')).value[0]).toEqual({ name: 'test', conclusion: 'failure', appId: 15_368, runId: '7' });
  });

  test('over all pages of both', async () => {
    for (let number = 1; number <= 130; number += 1) repository.withCheckRun({ ref: head, name: `run ${number}` }).withStatus({ ref: head, context: `status ${number}`, state: 'success' });
    const { value, answers } = await facts.listChecks(head);
    expect([new Set(value.map(({ name }) => name)).size, answers.length]).toEqual([260, 4]);
  });

  test.each([[{ checks: 'read' }, 'statuses: read'], [{ statuses: 'read' }, 'checks: read']] as const)('with %j alone is refused', async (permissions, line) => {
    github.permit(permissions);
    await expect(facts.listChecks(head)).rejects.toMatchObject({ code: 'github/permission-denied', hint: `Add to the job:\npermissions:\n  ${line}` });
  });
});

describe('required checks', () => {
  test('of rulesets and of protection together; a workflow stands by its path', async () => {
    repository
      .withRule({ branch: 'main', checks: [{ name: 'test', appId: 15_368 }, { name: 'lint' }] }).withRule({ branch: 'main' }).withRule({ branch: 'other', checks: [{ name: 'foreign' }] })
      .withRule({ branch: 'main', workflows: ['.github/workflows/scan.yml'] })
      .withProtection({ branch: 'main', checks: [{ name: 'lint' }, { name: 'build', appId: 3 }] });
    const { value, answers } = await facts.listRequiredChecks('main');
    expect(value).toEqual([{ name: 'test', appId: 15_368 }, { name: 'lint', appId: null }, { name: '.github/workflows/scan.yml', appId: null }, { name: 'build', appId: 3 }]);
    expect(answers.map(({ path }) => path)).toEqual(['/repos/o/r/rules/branches/main?per_page=100', '/repos/o/r/branches/main']);
  });

  test('none, where GitHub says so of both', async () => {
    expect((await facts.listRequiredChecks('main')).value).toEqual([]);
  });

  test('are not "none" of a branch that is not there, or not to be read', async () => {
    await expect(facts.listRequiredChecks('gone')).rejects.toMatchObject({ code: 'github/permission-denied' });
    github.permit({});
    await expect(facts.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('contents: read') });
  });

  test('are not "none" where the plan has no rulesets', async () => {
    github.fail('repos/get-branch-rules', { kind: 'status', status: 403, message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' });
    await expect(facts.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/not-found', message: expect.stringContaining('plan') });
  });

  test('are not "none" where the protection is not summed up, or the branch was renamed', async () => {
    github.fail('repos/get-branch', { kind: 'wrong-json', text: JSON.stringify({ name: 'main', protected: true, protection: { enabled: true } }) });
    await expect(facts.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/permission-denied' });
    github.fail('repos/get-branch', { kind: 'wrong-json', text: JSON.stringify({ name: 'trunk', protected: false, protection: { enabled: false } }) });
    await expect(facts.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/not-found', message: expect.stringContaining('trunk') });
  });
});

describe('alerts', () => {
  test('of Dependabot, open ones, by cursor', async () => {
    for (let number = 1; number <= 230; number += 1) repository.withDependabotAlert({ number, package: `p${number}`, severity: number === 230 ? 'critical' : 'low', advisory: 'GHSA-aaaa-bbbb-cccc', summary: 'Bad', manifest: 'web/package-lock.json', state: number === 1 ? 'dismissed' : 'open' });
    const { value, answers } = await facts.listAlerts('dependabot', 'refs/heads/main');
    expect([value.length, answers.length, new Set(value.map(({ number }) => number)).size]).toEqual([229, 3, 229]);
    expect(value[0]).toEqual({ number: 230, severity: 'critical', title: 'p230: Bad', advisory: 'GHSA-aaaa-bbbb-cccc', path: 'web/package-lock.json', url: 'https://github.com/o/r/security/dependabot/230' });
  });

  test('of exactly a hundred there is no second page', async () => {
    for (let number = 1; number <= 100; number += 1) repository.withDependabotAlert({ number, package: 'p', severity: 'low' });
    expect((await facts.listAlerts('dependabot', null)).answers).toHaveLength(1);
  });

  test('of code scanning, of one ref', async () => {
    repository.withCodeAlert({ number: 1, rule: 'js/x', description: 'Injection', severity: 'high', path: 'src/a.js' }).withCodeAlert({ number: 2, rule: 'js/y', severity: null, ref: 'refs/heads/next' });
    expect((await facts.listAlerts('code-scanning', 'refs/heads/main')).value).toEqual([{ number: 1, severity: 'high', title: 'Injection', advisory: 'js/x', path: 'src/a.js', url: 'https://github.com/o/r/security/code-scanning/1' }]);
    expect((await facts.listAlerts('code-scanning', 'refs/heads/next')).value.map(({ number, severity }) => [number, severity])).toEqual([[2, null]]);
  });

  test('of code scanning are none only where it has looked', async () => {
    repository.withAnalysis({ commit: head });
    const { value, answers } = await facts.listAlerts('code-scanning', 'refs/heads/main');
    expect([value, answers.map(({ path }) => path)]).toEqual([[], ['/repos/o/r/code-scanning/alerts?ref=refs%2Fheads%2Fmain&state=open&per_page=100', '/repos/o/r/code-scanning/analyses?ref=refs%2Fheads%2Fmain&per_page=1']]);
    await expect(facts.listAlerts('code-scanning', 'refs/tags/v1')).rejects.toMatchObject({ code: 'github/not-found', message: expect.stringContaining('analysed nothing of refs/tags/v1') });
  });

  test('of secret scanning never bring a secret along, whatever GitHub sends', async () => {
    repository.withSecretAlert({ number: 4, type: 'some_token', secret: 'hunter2' });
    await expect(facts.listAlerts('secret-scanning', null)).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('No workflow token') });
    github.permit({ 'secret-scanning-alerts': 'read' });
    expect((await facts.listAlerts('secret-scanning', null)).value).toEqual([{ number: 4, severity: null, title: 'A some_token', advisory: 'some_token', path: null, url: 'https://github.com/o/r/security/secret-scanning/4' }]);
    github.fail('secret-scanning/list-alerts-for-repo', { kind: 'wrong-json', text: JSON.stringify([{ number: 5, html_url: 'https://github.com', secret_type: 'x', secret: 'hunter2', nested: [{ secret: 'hunter2' }] }]) });
    const found = await facts.listAlerts('secret-scanning', null);
    expect([numbersOf(found), JSON.stringify(found).includes('hunter2')]).toEqual([[5], false]);
  });

  test.each([['dependabot', 'vulnerability-alerts: read'], ['code-scanning', 'security-events: read']] as const)('of %s that may not be read name the permission', async (source, line) => {
    github.permit({ contents: 'write' });
    await expect(facts.listAlerts(source, null)).rejects.toMatchObject({ code: 'github/permission-denied', hint: `Add to the job:\npermissions:\n  ${line}` });
    github.permit({ 'vulnerability-alerts': 'read', 'security-events': 'read' });
    github.fail(`${source}/list-alerts-for-repo`, { kind: 'status', status: 404, message: 'Not Found' });
    await expect(facts.listAlerts(source, null)).rejects.toMatchObject({ code: 'github/permission-denied', hint: `Add to the job:\npermissions:\n  ${line}` });
  });

  test.each(['dependabot', 'code-scanning', 'secret-scanning'] as const)('of %s that is switched off are unknown', async (source) => {
    github.permit({ 'vulnerability-alerts': 'read', 'security-events': 'read', 'secret-scanning-alerts': 'read' });
    repository.without(source);
    await expect(facts.listAlerts(source, null)).rejects.toMatchObject({ code: 'github/not-found', message: expect.stringContaining('switched off'), hint: expect.stringContaining('Switch on') });
  });

  test('of a repository that nothing ever analysed are unknown', async () => {
    await expect(facts.listAlerts('code-scanning', null)).rejects.toMatchObject({ code: 'github/not-found', message: expect.stringContaining('no analysis found') });
  });
});

describe('tags', () => {
  test('lightweight, annotated, of a tag, and none', async () => {
    repository.withTag('light', head).withAnnotatedTag({ name: 'v1', commit: head }).withAnnotatedTag({ name: 'v2', commit: base, objects: [tagObject, 'd'.repeat(40)] });
    expect((await facts.readTag('light')).value).toEqual({ commit: head, isAnnotated: false });
    expect((await facts.readTag('v1')).value).toEqual({ commit: head, isAnnotated: true });
    const nested = await facts.readTag('v2');
    expect([nested.value, nested.answers.length]).toEqual([{ commit: base, isAnnotated: true }, 3]);
    expect((await facts.readTag('v3')).value).toBeNull();
  });

  test('are read anew each time: one may be moved', async () => {
    repository.withTag('v1', head);
    expect((await facts.readTag('v1')).value?.commit).toBe(head);
    repository.withTag('v1', base);
    expect((await facts.readTag('v1')).value?.commit).toBe(base);
  });

  test('of no commit, and of tags without end, are refused', async () => {
    repository.withAnnotatedTag({ name: 'tree', commit: head, type: 'tree' }).withAnnotatedTag({ name: 'deep', commit: head, objects: Array.from({ length: 12 }, (_, index) => String(index % 10).repeat(39) + String(Math.floor(index / 10))) });
    await expect(facts.readTag('tree')).rejects.toMatchObject({ code: 'github/not-found', message: 'The tag tree stands for a tree, not for a commit. Tag the commit that is released.' });
    await expect(facts.readTag('deep')).rejects.toMatchObject({ code: 'github/unavailable' });
  });
});

describe('a GitHub in trouble', () => {
  test('is asked again, and each try is counted', async () => {
    repository.withPullRequest({ ...pull, number: 1 });
    const failures = [{ kind: 'status', status: 429, retryAfter: 0 }, { kind: 'truncated' }, { kind: 'wrong-json', text: '[{"number":' }, { kind: 'wrong-json', text: '{}' }] as const;
    for (const failure of failures) github.fail('pulls/list', failure);
    // All ask at once, so each of them meets one failure.
    const found = await Promise.all(failures.map(() => facts.listOpenPullRequests({ base: 'main' })));
    expect([found.map(numbersOf), facts.countRequests()]).toEqual([[[1], [1], [1], [1]], 8]);
  });

  test('that asks to wait beyond the budget is told so', async () => {
    for (const failure of [{ kind: 'status', status: 429, retryAfter: 90 }, { kind: 'secondary-rate-limit', retryAfter: 90 }, { kind: 'rate-limit', resetAt: Math.ceil(Date.now() / 1000) + 3600 }] as const) {
      github.fail('dependabot/list-alerts-for-repo', failure);
      await expect(facts.listAlerts('dependabot', null)).rejects.toMatchObject({ code: 'github/rate-limited' });
    }
    expect(github.countOf('dependabot/list-alerts-for-repo')).toBe(3);
  });

  test('never hears its token repeated in an error', async () => {
    repository.without('dependabot');
    github.fail('dependabot/list-alerts-for-repo', { kind: 'status', status: 403, message: `${token} disabled` });
    github.fail('checks/list-for-ref', { kind: 'status', status: 403, message: `bad ${token}` });
    for (const asked of [facts.listAlerts('dependabot', null), facts.listChecks(head)]) {
      const error: unknown = await asked.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: expect.stringMatching(/^github\//) });
      expect(`${JSON.stringify(error)} ${String(error)} ${String(error instanceof Error ? error.cause : '')}`).not.toContain(token);
    }
  });

  test('is believed neither a severity that nobody knows, nor a 404 that a proxy made', async () => {
    github.fail('dependabot/list-alerts-for-repo', { kind: 'wrong-json', text: JSON.stringify([{ number: 1, html_url: 'u', security_vulnerability: { package: { name: 'p' }, severity: 'apocalyptic' }, security_advisory: { summary: 's' } }]) }, 3);
    const proxy = await serve((response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"no route"}'));
    try {
      const asked = await Promise.allSettled([facts.listAlerts('dependabot', null), factsOf({ apiUrl: proxy.url }).hasLabel('x')]);
      expect(asked).toMatchObject([{ reason: { code: 'github/unavailable' } }, { reason: { code: 'github/unavailable' } }]);
      expect(facts.countRequests()).toBe(3);
    } finally {
      proxy.close();
    }
  });

  test('whose links are lost, or lead elsewhere, still gives all, and the token goes nowhere else', async () => {
    const asked: string[] = [];
    const page = (from: number, count: number) => JSON.stringify(Array.from({ length: count }, (_, index) => ({ number: from + index, title: `m${from + index}`, state: 'open' })));
    const answers: Record<string, [string, string | null]> = {
      '?state=all&per_page=100': [page(1, 100), null],
      '?state=all&per_page=100&page=2': [page(101, 50), '<https://evil.example/repos/o/r/milestones?state=all&after=Zm9v>; rel="next"'],
      '?state=all&per_page=100&after=Zm9v': [page(151, 1), '<https://evil.example/>; rel="first"'],
    };
    const server = await serve((response, path) => {
      asked.push(path);
      const [body, link] = answers[path.slice(path.indexOf('?'))] ?? ['{}', null];
      response.writeHead(200, { 'content-type': 'application/json', ...(link !== null && { link }), etag: 'W/"1"' }).end(body);
    });
    try {
      const found = await factsOf({ apiUrl: server.url }).findMilestone('m151');
      expect([found.value?.number, found.answers.map(({ etag }) => etag), asked]).toEqual([151, ['W/"1"', 'W/"1"', 'W/"1"'], Object.keys(answers).map((query) => `/repos/o/r/milestones${query}`)]);
    } finally {
      server.close();
    }
  });
});

async function serve(answer: (response: ServerResponse, path: string) => void): Promise<{ readonly url: string; close: () => void }> {
  const server = createServer((request, response) => answer(response, request.url ?? ''));
  const url = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
  return { url, close: () => void server.close(() => undefined) };
}
