import { describe, expect, test } from '@jest/globals';
import type { RemoteRepository } from '@shipworthy/core/host';
import { createRemoteRepository, upsertComment, type GitHubAccess } from '@shipworthy/github';
import { createRunArtifacts } from '../src/artifacts/run-artifacts.js';
import { toUploadUrl } from '../src/api/upload-url.js';

const commit = 'a'.repeat(40);

interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A GitHub that answers from memory, the last answer again and again, and a clock that only waiting moves. */
function open(...said: readonly Said[]): { readonly access: GitHubAccess; readonly remote: RemoteRepository; readonly urls: string[]; readonly waits: number[] } {
  const [urls, waits]: [string[], number[]] = [[], []];
  const answer: typeof fetch = async (input) => {
    const { status = 200, headers = {}, body } = said[Math.min(urls.length, said.length - 1)] ?? { body: null };
    urls.push(input instanceof Request ? input.url : String(input));
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
  };
  const clock = { now: () => Date.UTC(2026, 0, 1), wait: async (milliseconds: number) => waits.push(milliseconds) };
  const access = { apiUrl: 'https://api.github.com', repository: 'o/r', token: 'ghs_very-secret', clock, loadFetch: async () => answer };
  return { access, remote: createRemoteRepository(access), urls, waits };
}

const refused = (what: string) => expect.objectContaining({ code: 'github/unavailable', message: expect.stringContaining(what) });

describe('an answer that never ends', () => {
  test('a limit that is over at once, again and again, costs the budget and no more', async () => {
    const { remote, waits } = open({ status: 429, headers: { 'retry-after': '0' }, body: { message: 'slow down' } });
    await expect(remote.runs?.readRun(7)).rejects.toMatchObject({ code: 'github/rate-limited' });
    expect([waits[0], waits.length, waits.reduce((sum, one) => sum + one, 0)]).toEqual([0, 61, 60_000]);
  });

  test('a folder that lists itself is refused', async () => {
    const { remote } = open({ body: [{ type: 'dir', path: 'docs' }] });
    await expect(remote.listFilesAt(commit, 'docs')).rejects.toEqual(refused('lists what is not in the folder'));
  });

  test.each(['docs/sub/b', 'docs/..', 'docs/.', 'docs/', 'other/a', 'docsx', ''])('a folder that lists %j is refused', async (path) => {
    await expect(open({ body: [{ type: 'file', path }] }).remote.listFilesAt(commit, 'docs')).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  const full = (entry: unknown) => Array.from({ length: 100 }, () => entry);

  test('comments without end are given up', async () => {
    const { access, urls } = open({ body: full({ id: 1, body: 'a' }) });
    await expect(upsertComment(access, { pullRequest: 5, marker: '<!-- a -->', body: 'b' })).rejects.toEqual(refused('more than 10000 comments'));
    expect(urls).toHaveLength(100);
  });

  test('artifacts of a run without end are given up', async () => {
    const { access, urls } = open({ body: { artifacts: full({ id: 1, name: 'a', size_in_bytes: 1, expired: false }) } });
    await expect(createRunArtifacts(access, '7').list()).rejects.toEqual(refused('more than 10000 artifacts'));
    expect(urls).toHaveLength(100);
  });

  test.each(['<http://[>; rel="next"', '<https://api.github.com/x>; rel="next"'])('the link %s leads to no page', async (link) => {
    const { remote, urls } = open({ headers: { link }, body: [] });
    await expect(remote.releaseFacts?.findMilestone('v1')).rejects.toEqual(refused('The link to the next page leads nowhere'));
    expect(urls).toHaveLength(1);
  });

  test('a page whose next one is itself is not read again', async () => {
    const { remote, urls } = open({ headers: { link: '<https://api.github.com/x?page=2>; rel="next"' }, body: [] });
    await expect(remote.releaseFacts?.findMilestone('v1')).rejects.toEqual(refused('The link to the next page leads nowhere'));
    expect(urls).toHaveLength(2);
  });

  test('a place for uploads of braces alone is answered at once', () => {
    expect(() => toUploadUrl('{'.repeat(1_000_000), { apiUrl: 'https://api.github.com', name: 'a' })).toThrow(refused('not one of this GitHub'));
  });
});

describe('what an answer does not say is not taken for the better', () => {
  const artifact = { id: 1, name: 'a', expired: false, workflow_run: { id: 7, repository_id: 3, head_repository_id: 3, head_branch: 'main' } };
  const isOfFork = async (run: unknown) => (await open({ body: { artifacts: [{ ...artifact, workflow_run: run }] } }).remote.runs?.listArtifacts({ name: 'a' }))?.[0]?.run?.isOfFork;

  test('an artifact is our own only where GitHub names both repositories', async () => {
    expect([await isOfFork(artifact.workflow_run), await isOfFork({ id: 7, repository_id: 3, head_repository_id: 4 })]).toEqual([false, true]);
    expect([await isOfFork({ id: 7 }), await isOfFork({ id: 7, repository_id: 3 }), await isOfFork({ id: 7, head_repository_id: 3 })]).toEqual([true, true, true]);
  });

  test.each([
    ['a digest that is no text', { ...artifact, digest: 5 }], ['no word on whether it has expired', { ...artifact, expired: undefined }],
  ])('an artifact with %s is not listed', async (_name, entry) => {
    await expect(open({ body: { artifacts: [entry] } }).remote.runs?.listArtifacts({ name: 'a' })).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  const rule = (check: unknown) => ({ body: [{ type: 'required_status_checks', parameters: { required_status_checks: [check] } }] });
  const branch = (protection: unknown) => ({ body: { name: 'main', protection } });
  const off = branch({ enabled: false });

  test('a required check is anybody\'s where GitHub says so, and nowhere else', async () => {
    const required = async (id: unknown) => (await open(rule({ context: 'gate', integration_id: id }), off).remote.releaseFacts?.listRequiredChecks('main'))?.value;
    expect(await Promise.all([7, -1, null, undefined].map(required))).toEqual([7, null, null, null].map((appId) => [{ name: 'gate', appId }]));
    for (const id of ['7', 7.5, -2, {}]) {
      const same = rule({ context: 'gate', integration_id: id });
      await expect(open(same, same, same).remote.releaseFacts?.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/unavailable' });
    }
  });

  test.each([
    ['checks that are null', branch({ enabled: true, required_status_checks: null })], ['checks that are a word', branch({ enabled: true, required_status_checks: 'x' })], ['no list of checks', branch({ enabled: true, required_status_checks: {} })],
  ])('protection with %s is not "nothing is required"', async (_name, said) => {
    await expect(open({ body: [] }, said).remote.releaseFacts?.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test('a rule without a type is not skipped', async () => {
    await expect(open({ body: [{}] }).remote.releaseFacts?.listRequiredChecks('main')).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test.each([{}, { login: 5 }, 'ada'])('a review by %j is not left out; one of an account that is gone is', async (user) => {
    const review = { state: 'CHANGES_REQUESTED', commit_id: commit, submitted_at: null };
    await expect(open({ body: [{ ...review, user }] }).remote.reviews?.listReviewsOf(5)).rejects.toMatchObject({ code: 'github/unavailable' });
    expect(await open({ body: [{ ...review, user: null }] }).remote.reviews?.listReviewsOf(5)).toEqual([]);
  });

  test.each([['number', '5'], ['user', {}], ['merged_at', 5], ['head', { sha: 'main' }]])('a pull request whose %s is %j is none', async (name, value) => {
    const pull = { number: 5, user: { login: 'eve' }, base: { repo: { full_name: 'o/r' } }, head: { sha: commit }, merged_at: null, merge_commit_sha: null };
    const tree = { body: { tree: { sha: commit } } };
    expect(await open({ body: [pull] }, tree).remote.reviews?.listPullRequestsOf(commit)).toMatchObject([{ number: 5, author: 'eve', isMerged: false }]);
    await expect(open({ body: [{ ...pull, [name]: value }] }).remote.reviews?.listPullRequestsOf(commit)).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test('a branch may be forced and deleted unless protection says that it may not', async () => {
    const protectionOf = (body: unknown) => open({ body: { protected: true, protection: { enabled: true } } }, { body }).remote.rules?.readBranchProtection('main');
    expect(await protectionOf({})).toMatchObject({ allowsForcePushes: true, allowsDeletions: true, bindsAdministrators: false });
    expect(await protectionOf({ allow_force_pushes: { enabled: false }, allow_deletions: { enabled: false } })).toMatchObject({ allowsForcePushes: false, allowsDeletions: false });
  });

  const ruleset = { id: 1, name: 'a', enforcement: 'active', rules: [] };
  const rulesetOf = async (conditions: unknown) => (await open({ body: [{ id: 1 }] }, { body: { ...ruleset, conditions } }).remote.rules?.listRulesets())?.[0]?.refs;

  test('a ruleset that names no refs holds for none, and for all only where something else chooses them', async () => {
    expect([await rulesetOf(undefined), await rulesetOf(null), await rulesetOf({})]).toEqual(Array.from({ length: 3 }, () => ({ include: [], exclude: [] })));
    expect([await rulesetOf({ repository_property: {} }), await rulesetOf({ ref_name: { include: ['~ALL'], exclude: ['x'] } })]).toEqual([null, { include: ['~ALL'], exclude: ['x'] }]);
    for (const conditions of ['x', [], { ref_name: null }, { ref_name: { include: ['~ALL'] } }]) await expect(rulesetOf(conditions)).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test('what leads elsewhere, and nowhere, says nothing', async () => {
    await expect(open({ status: 302, body: { state: 'active' } }).remote.reviews?.isTeamMember('o/t', 'ada')).rejects.toEqual(refused('the answer leads nowhere (302)'));
  });
});

test('what GitHub says moves no cursor in our messages', async () => {
  const { remote } = open({ status: 403, body: { message: 'no\u001b[2J\u0007 \u009b entry\ud800' } });
  await expect(remote.runs?.readRun(7)).rejects.toMatchObject({ code: 'github/permission-denied', message: expect.stringContaining('HTTP 403: no\u{fffd}[2J\u{fffd} \u{fffd} entry\u{fffd}') });
});

test('the new name of a branch is quoted in a message, not copied without end', async () => {
  const { remote } = open({ body: [] }, { body: { name: 'x\u001b'.repeat(5000), protection: { enabled: false } } });
  const error: unknown = await remote.releaseFacts?.listRequiredChecks('main').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'github/not-found', message: `The branch main is called ${'x\u{fffd}'.repeat(50)} now. Correct the name in \`release.branches\`.` });
});
