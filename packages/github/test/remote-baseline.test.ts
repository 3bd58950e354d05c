import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Host } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, writeStoredZip, type FakeGitHub } from '@shipworthy/testkit/github';
import { recordsFolder, rulesOf, templateOf, type DriftWorld } from '../../core/test/drift/drift-world.js';

const cases = [{ id: 'import', command: ['true'], expect: { files: [{ path: 'result.json', as: 'json', baseline: true }] } }];
const outputOf = (value: number) => ({ import: { files: { 'result.json': `{"a":${value}}` } } });
const head = 'a'.repeat(40);
const ci = '.github/workflows/ci.yml';
const named = 'artifact:records@main';

/** The records say 1, the work tree's say 2, and the program produces 1: only the right baseline makes it pass. */
const established = templateOf(async (world) => {
  await world.writePack({ cases });
  await world.establish(outputOf(1));
  world.repository.git('tag', 'v1');
  await world.observe(outputOf(2));
  await world.accept();
  world.repository.commit('Accept 2');
  world.context = { ...world.context, repository: 'o/r' };
  await world.observe(outputOf(1));
});

let github: FakeGitHub;
let world: DriftWorld;
beforeEach(async () => {
  [github, world] = [await startFakeGitHub(), await established()];
  world.context = { ...world.context, repository: 'o/r' };
  github.repository('o/r').withBranch('main', head);
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  expect(github.requests.filter(({ operation, carriedToken }) => operation === 'blob-get' && carriedToken)).toEqual([]);
  await github.close();
});

const inActions: Partial<RunContext> = { repository: 'o/r', workflowPath: ci };

function host(context: Partial<RunContext> = inActions): Host {
  return { ...world.host(context), remote: createRemoteRepository({ apiUrl: github.url, repository: 'o/r', token: github.token, waitBudget: 1 }) };
}

/** The folder of records at `v1`, as whoever packed it stood. */
function records(prefix = ''): Record<string, string> {
  const files = ['import.json', 'files/import/result.json'];
  return Object.fromEntries(files.map((name) => [`${prefix}${name}`, world.repository.git('show', `v1:${recordsFolder}/${name}`)]));
}

/** Files that are no records of 1: whoever takes them takes the wrong baseline. */
const wrong = { 'wrong.json': '{}' };

function artifact(run: number, description: Partial<Parameters<FakeGitHub['artifact']>[0]> = {}) {
  return github.artifact({ run, name: 'records', files: records(), ...description });
}

function withRun(id: number, run: Partial<Parameters<ReturnType<FakeGitHub['repository']>['withRun']>[0]> = {}): void {
  github.repository('o/r').withRun({ id, headSha: head, path: ci, ...run });
}

async function check(baseline: string, context?: Partial<RunContext>): Promise<DocumentOf<'drift-report'>> {
  return world.check({ baseline }, { host: host(context) });
}

async function refusal(baseline: string, context?: Partial<RunContext>): Promise<unknown> {
  const report = await check(baseline, context);
  expect(report.verdict).toBe('unverified');
  expect(report.details.baseline).toMatchObject({ source: 'none', records: 0, origin: null });
  const found = report.findings.find(({ rule }) => rule === 'drift/baseline-unavailable');
  expect(report.findings.filter(({ rule }) => rule === 'drift/case-new').map(({ outcome, causedBy }) => [outcome, causedBy])).toEqual([['unverified', found?.fingerprint]]);
  return `${String(found?.reason)}: ${String(found?.message)} ${String(found?.remedy)}`;
}

const says = (reason: string, ...words: string[]): RegExp => new RegExp(`^${reason}: ${words.map((word) => `(?=[^]*${word.replaceAll(/[.*()[\]]/g, '\\$&')})`).join('')}`);

test('without a name the records of the work tree count: they say something else', async () => {
  expect(rulesOf(await world.check())).toEqual(['drift/content-changed fail']);
});

describe('git:', () => {
  test.each(['v1', 'refs/tags/v1', 'HEAD~1'])('%s, out of the object store', async (revision) => {
    const report = await check(`git:${revision}:${recordsFolder}`);
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'git', commit: world.repository.head('v1'), path: recordsFolder, records: 1, origin: { reference: `git:${revision}:${recordsFolder}` } } } });
    expect(github.requests).toEqual([]);
  });

  test('a revision that only the remote has is fetched', async () => {
    const { repository } = world;
    repository.addOrigin();
    repository.git('tag', '--delete', 'v1');
    const report = await check(`git:v1:${recordsFolder}`);
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'git', records: 1 } } });
    expect(github.requests).toEqual([]);
  });

  test('and where git cannot, through the contents API', async () => {
    const commit = 'b'.repeat(40);
    const remote = github.repository('o/r').withTag('v9', commit);
    for (const [name, content] of Object.entries(records())) remote.withFile(commit, `${recordsFolder}/${name}`, content);
    const report = await check(`git:v9:${recordsFolder}`);
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'git', commit, records: 1 } } });
  });

  test.each(['regression/baselines', 'regression', 'regression/', '.'])('the records below the folder that is named: %s', async (folder) => {
    const moved = folder === '.' ? 'baselines/parser-compat/' : `${recordsFolder}/`;
    world.repository.commit('Add another pack', { ...records(moved), 'regression/baselines/other/import.json': '{}', 'regression/package.json': '{}' });
    await world.observe(outputOf(1));
    const report = await check(`git:HEAD:${folder}`);
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'git', path: folder === '.' ? 'baselines/parser-compat' : recordsFolder, records: 1 } } });
  });

  test('other JSON beside the folders of packs is no second answer, but records are', async () => {
    const { repository } = world;
    repository.commit('Add a list', { ...records(`${recordsFolder}/`), 'regression/baselines/list.json': '{}' });
    await world.observe(outputOf(1));
    expect((await check('git:HEAD:regression/baselines')).verdict).toBe('pass');
    repository.commit('Add records', { ...records('regression/baselines/'), ...records('twice/parser-compat/'), ...records('twice/baselines/parser-compat/') });
    await world.observe(outputOf(1));
    expect(await refusal('git:HEAD:regression/baselines')).toMatch(says('duplicate', 'regression/baselines, regression/baselines/parser-compat'));
    expect(await refusal('git:HEAD:twice')).toMatch(says('duplicate', 'twice/parser-compat, twice/baselines/parser-compat'));
    expect((await check('git:HEAD:twice/parser-compat')).verdict).toBe('pass');
  });

  test('below the named folder through the contents API as well', async () => {
    const commit = 'b'.repeat(40);
    const remote = github.repository('o/r').withTag('v9', commit);
    for (const [name, content] of Object.entries(records())) remote.withFile(commit, `${recordsFolder}/${name}`, content);
    expect(await check('git:v9:regression/baselines')).toMatchObject({ verdict: 'pass', details: { baseline: { path: recordsFolder, records: 1 } } });
  });

  test('a revision, a folder or records that do not exist', async () => {
    expect(await refusal(`git:nowhere:${recordsFolder}`)).toMatch(says('no-baseline', 'nowhere'));
    expect(await refusal('git:v1:no/such/folder')).toMatch(says('no-baseline', 'no/such/folder'));
    expect(await refusal('git:v1:.github')).toMatch(says('no-baseline', 'holds no records'));
    expect(await refusal('git:v1:regression/baselines/parser-compat/files')).toMatch(says('no-baseline', 'none at its top, in parser-compat or in baselines/parser-compat'));
    expect(await refusal('git:v1:../elsewhere')).toMatch(says('invalid-config', 'outside'));
    expect(await refusal(`git:--upload-pack=x:${recordsFolder}`)).toMatch(says('unreadable-source', 'not a revision'));
  });

  test('a name that is a branch and a tag is neither', async () => {
    world.repository.git('branch', 'v1', 'HEAD');
    expect(await refusal(`git:v1:${recordsFolder}`)).toMatch(says('duplicate', 'refs/heads/v1', 'refs/tags/v1'));
    expect((await check(`git:refs/tags/v1:${recordsFolder}`)).verdict).toBe('pass');
  });

  test('a token that may not', async () => {
    github.permit({ actions: 'read' });
    expect(await refusal(`git:nowhere:${recordsFolder}`)).toMatch(says('permission-denied', 'contents: read'));
  });
});

describe('artifact:', () => {
  test('of the newest successful run, said which', async () => {
    withRun(10);
    artifact(10, { files: wrong });
    withRun(20, { attempt: 2 });
    const found = artifact(20);
    const report = await check(named);
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'artifact', commit: head, origin: { workflow: ci, run: '20', attempt: 2, artifactId: found.id, digest: found.digest } } } });
  });

  test.each(['baselines/parser-compat/', 'parser-compat/'])('packed one folder further up: %s', async (prefix) => {
    withRun(20);
    artifact(20, { files: records(prefix) });
    expect((await check(named)).verdict).toBe('pass');
  });

  test.each([
    ['failed', { conclusion: 'failure' }], ['was cancelled', { conclusion: 'cancelled' }], ['is not over', { status: 'in_progress', conclusion: null }],
    ['is about a pull request', { event: 'pull_request' }], ['may hold what a fork made', { event: 'workflow_run' }], ['is of a fork with that branch', { headRepository: 'eve/r' }],
    ['is of another workflow of the same name', { path: '.github/workflows/evil.yml', name: 'CI' }], ['is of another branch', { headBranch: 'topic' }],
  ])('a newer run that %s does not count', async (_what, run) => {
    withRun(20, { name: 'CI' });
    artifact(20);
    withRun(30, run);
    artifact(30, { files: wrong });
    expect(await check(named)).toMatchObject({ verdict: 'pass', details: { baseline: { origin: { run: '20' } } } });
    github.repository('o/r').runs.delete(20);
    withRun(20, { conclusion: 'failure' });
    expect(await refusal(named)).toMatch(says('no-baseline'));
  });

  test('an old run that ran again stays old, though its artifact is new', async () => {
    withRun(20);
    artifact(20);
    withRun(10, { attempt: 3 });
    artifact(10, { files: wrong, createdAt: '2026-06-01T00:00:00Z' });
    expect(await check(named)).toMatchObject({ verdict: 'pass', details: { baseline: { origin: { run: '20' } } } });
  });

  test('of two attempts the later', async () => {
    withRun(20, { attempt: 2 });
    artifact(20, { createdAt: '2026-05-02T00:00:00Z' });
    artifact(20, { files: wrong, createdAt: '2026-05-01T00:00:00Z' });
    expect((await check(named)).verdict).toBe('pass');
  });

  test('two in one attempt: neither', async () => {
    withRun(20);
    artifact(20);
    artifact(20, { files: wrong, createdAt: '2026-05-01T00:00:00Z' });
    expect(await refusal(named)).toMatch(says('duplicate', 'deletes or overwrites'));
  });

  test('on the third page of the listing', async () => {
    withRun(20);
    const found = artifact(20);
    withRun(5, { headBranch: 'topic' });
    for (let index = 0; index < 250; index += 1) artifact(5, { files: {} });
    expect(await check(named)).toMatchObject({ verdict: 'pass', details: { baseline: { origin: { artifactId: found.id } } } });
    expect(github.countOf('actions/list-artifacts-for-repo')).toBe(3);
  });

  test('of a workflow that is named, and of any where nobody says which, as long as there is one', async () => {
    withRun(20, { path: '.github/workflows/nightly.yml' });
    artifact(20);
    expect(await refusal(named)).toMatch(says('no-baseline', 'nightly.yml', 'artifact:nightly.yml/records@main'));
    expect((await check('artifact:nightly.yml/records@main')).verdict).toBe('pass');
    expect((await check(named, { repository: 'o/r' })).verdict).toBe('pass');
    withRun(30);
    artifact(30, { files: wrong });
    expect(await refusal(named, { repository: 'o/r' })).toMatch(says('duplicate', ci, 'nightly.yml'));
  });

  test('expired ones say when, and an older one that lives is taken', async () => {
    withRun(20);
    artifact(20, { expired: true, expiresAt: '2026-03-04T05:06:07Z' });
    expect(await refusal(named)).toMatch(says('missing-evidence', 'expired', '2026-03-04T05:06:07Z'));
    withRun(10);
    artifact(10);
    expect(await check(named)).toMatchObject({ verdict: 'pass', details: { baseline: { origin: { run: '10' } } } });
  });

  test('each nothing has its own words', async () => {
    expect(await refusal('artifact:records@topic')).toMatch(says('no-baseline', 'no run of the branch topic'));
    withRun(20);
    expect(await refusal(named)).toMatch(says('no-baseline', 'none left an artifact called records'));
    withRun(30, { headRepository: 'eve/r' });
    artifact(30);
    expect(await refusal(named)).toMatch(says('no-baseline', 'forks'));
    artifact(20, { files: wrong });
    expect((await check(named)).findings.map(({ reason }) => reason)).toContain('malformed-document');
    withRun(40);
    artifact(40, { files: { 'readme.txt': '' } });
    expect(await refusal(named)).toMatch(says('missing-evidence', 'holds no records'));
    withRun(50);
    artifact(50, { files: { 'regression-observations.parser-compat.json': '{}' } });
    expect(await refusal(named)).toMatch(says('malformed-document', 'observations'));
  });

  test('without a token, or without a line in the job', async () => {
    withRun(20);
    artifact(20);
    expect((await world.check({ baseline: named })).findings).toContainEqual(expect.objectContaining({ rule: 'drift/baseline-unavailable', reason: 'unreadable-source', remedy: expect.stringContaining('GITHUB_TOKEN') }));
    github.permit({ contents: 'read' });
    expect(await refusal(named)).toMatch(says('permission-denied', 'actions: read'));
  });

  test.each([
    ['rate limit', 'actions/list-artifacts-for-repo', { kind: 'rate-limit', resetAt: 4_000_000_000 }, 'rate-limited'],
    ['secondary rate limit', 'actions/get-workflow-run', { kind: 'secondary-rate-limit', retryAfter: 900 }, 'rate-limited'],
    ['page instead of an answer', 'actions/list-artifacts-for-repo', { kind: 'wrong-json', text: '"<html>"' }, 'unreadable-source'],
    ['outage', 'actions/download-artifact', { kind: 'status', status: 502 }, 'unreadable-source'],
    ['download that ends in the middle', 'blob-get', { kind: 'truncated' }, 'unreadable-source'],
    ['connection that breaks', 'actions/get-workflow-run', { kind: 'reset' }, 'unreadable-source'],
    ['artifact that expires meanwhile', 'actions/download-artifact', { kind: 'status', status: 410 }, 'missing-evidence'],
  ] as const)('%s', async (_what, operation, failure, reason) => {
    withRun(20);
    artifact(20);
    github.fail(operation, failure, 9);
    expect(await refusal(named)).toMatch(says(reason));
  });

  test('bytes that are not those that GitHub recorded, and archives that nobody may open', async () => {
    withRun(20);
    artifact(20, { digest: `sha256:${'0'.repeat(64)}` });
    expect(await refusal(named)).toMatch(says('digest-mismatch'));
    withRun(30);
    artifact(30, { bytes: writeStoredZip({ '../../escape.json': '{}' }) });
    expect(await refusal(named)).toMatch(says('malformed-document', 'no plain relative path'));
    withRun(40);
    artifact(40, { bytes: Buffer.from('no zip') });
    expect(await refusal(named)).toMatch(says('malformed-document', 'no zip'));
  });
});

describe('release:', () => {
  const asset = (name = 'baselines.zip', more: { digest?: string | null; state?: 'open' } = {}) => ({ name, bytes: writeStoredZip(records('baselines/parser-compat/')), ...more });
  const release = (assets: readonly ReturnType<typeof asset>[], tag = 'v1.0') => github.repository('o/r').withRelease({ tag, assets });

  test('an asset by its name, or by a pattern that means one', async () => {
    release([asset('baselines-1.zip'), asset('source.zip')], 'release/v1.0');
    const report = await check('release:release/v1.0/baselines-1.zip');
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'release', commit: null, origin: { asset: 'baselines-1.zip', digest: expect.stringMatching(/^sha256:/), run: null } } } });
    expect((await check('release:release/v1.0/baselines-*.zip')).verdict).toBe('pass');
  });

  test('one from before GitHub kept digests', async () => {
    release([asset('baselines.zip', { digest: null })]);
    expect((await check('release:v1.0/baselines.zip')).verdict).toBe('pass');
  });

  test('each nothing has its own words', async () => {
    expect(await refusal('release:v1.0/baselines.zip')).toMatch(says('no-baseline', 'v1.0 has no published release'));
    github.repository('o/r').withRelease({ tag: 'v2.0', draft: true, assets: [asset()] });
    expect(await refusal('release:v2.0/baselines.zip')).toMatch(says('no-baseline', 'v2.0 has no published release'));
    release([asset('a.zip'), asset('b.zip'), asset('c.tar.gz'), asset('d.zip', { state: 'open' }), asset('e.zip', { digest: `sha256:${'0'.repeat(64)}` })]);
    expect(await refusal('release:v1.0/baselines.zip')).toMatch(says('no-baseline', 'no asset baselines.zip', 'a.zip, b.zip'));
    expect(await refusal('release:v1.0/[ab].zip')).toMatch(says('duplicate', 'a.zip, b.zip'));
    expect(await refusal('release:v1.0/c.tar.gz')).toMatch(says('malformed-document', 'no zip'));
    expect(await refusal('release:v1.0/d.zip')).toMatch(says('missing-evidence', 'did not come to its end'));
    expect(await refusal('release:v1.0/e.zip')).toMatch(says('digest-mismatch'));
  });

  test('a token that may not, and a download that ends in the middle', async () => {
    release([asset()]);
    github.fail('blob-get', { kind: 'truncated' }, 9);
    expect(await refusal('release:v1.0/baselines.zip')).toMatch(says('unreadable-source'));
    github.permit({ actions: 'read' });
    expect(await refusal('release:v1.0/baselines.zip')).toMatch(says('permission-denied', 'contents: read'));
  });
});

describe('under review', () => {
  const allowed = `schemaVersion: 1\npacks: [regression/regression-pack.yml]\nremoteBaselines: ["${named}"]\n`;

  async function review(base: string, change: string): Promise<void> {
    const { repository } = world;
    repository.commit('Configure', { '.github/shipworthy.yml': base });
    repository.branch('change');
    repository.commit('Change', { 'README.md': 'x', '.github/shipworthy.yml': change });
    world.reviewChange();
    await world.observe(outputOf(1), { host: host() });
    withRun(20);
    artifact(20);
  }
  const plain = 'schemaVersion: 1\npacks: [regression/regression-pack.yml]\n';

  test('a change does not choose its baseline, nor allow it to itself', async () => {
    await review(plain, allowed);
    expect(await refusal(named)).toMatch(says('head-policy', 'remoteBaselines'));
    expect(await refusal(`git:v1:${recordsFolder}`)).toMatch(says('head-policy'));
  });

  test('unless the base allows the very reference', async () => {
    await review(allowed, allowed);
    expect(await check(named)).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'artifact' } } });
    expect(await refusal(`git:v1:${recordsFolder}`)).toMatch(says('head-policy'));
  });

  test('the base by another name is the base, with the rules for records that a change brings', async () => {
    await review(plain, plain);
    const report = await check(`git:main~1:${recordsFolder}`);
    expect(report.details.baseline).toMatchObject({ source: 'base', records: 1 });
    expect(rulesOf(report)).toEqual(['drift/content-changed fail']);
  });
});

describe('wrong usage', () => {
  test.each(['git:v1', 'git::x', 'artifact:records', 'artifact:@main', 'release:v1', 'release:/x.zip'])('%s is not whole', async (baseline) => {
    await expect(check(baseline)).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('nothing is accepted into a baseline elsewhere', async () => {
    await expect(world.accept('x', { all: 'true', baseline: named })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });
});
