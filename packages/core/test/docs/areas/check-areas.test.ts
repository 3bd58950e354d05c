import { afterAll, describe, expect, test } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import { docSyncCheck, parseInputs } from '@shipworthy/contract/inputs';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { resolvePolicy } from '../../../src/config/index.js';
import { checkAreas } from '../../../src/docs/areas/index.js';
import { collectChange } from '../../../src/docs/change/index.js';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toHost } from '../../evidence/documents.js';
import { onPullRequest, onPush, onTag } from '../change/change-world.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

const changelog = (unreleased: string, rest = '## [1.0.0] - 2026-01-01\n\n### Added\n\n- First.\n'): string => `# Changelog\n\n## [Unreleased]\n${unreleased}\n${rest}`;

function config(areas: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ schemaVersion: 1, docSync: { areas, ...more } }, null, 2);
}

const code = { id: 'code', when: 'src/**', require: [{ any: 'docs/*.md' }] };
const logged = { id: 'code', when: 'src/**', require: [{ changelog: true }] };

function makeRepository(text: string, files: Files = {}): TemporaryRepository {
  const repository = createRepository({ '.github/shipworthy.yml': text, 'src/a.ts': '1', 'docs/a.md': '# A\n', 'CHANGELOG.md': changelog(''), ...files });
  made.push(repository);
  return repository;
}

async function check(cwd: string, context: RunContext = localContext, values: Readonly<Record<string, string>> = {}) {
  const host = toHost({ cwd, context, env: isolatedGitEnvironment() });
  const inputs = parseInputs(docSyncCheck, { values, face: 'command' });
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: 'auto' });
  const { docSync } = policy.config;
  if (docSync === undefined) throw new Error('no configuration');
  const [tree, change] = [await collectTree(host, workspace), await collectChange({ host, workspace, policy, inputs })];
  const result = await checkAreas({ inputs, host, workspace, policy, config: docSync, tree, change, scope: null, markdown: openMarkdownReader({ root: workspace.root }) });
  return { ...result, says: result.findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`), messages: result.findings.map(({ message }) => message) };
}

describe('areas of a repository', () => {
  test('without areas nothing is checked', async () => {
    expect(await check(makeRepository(config([])).path)).toMatchObject({ checks: [], findings: [], details: [] });
  });
  test('code without its documents, with them, and neither', async () => {
    const repository = makeRepository(config([code]));
    repository.branch('topic').write({ 'src/a.ts': '2' });
    expect(await check(repository.path)).toMatchObject({ checks: ['area:code'], says: ['docs/area-not-updated fail'], details: [{ id: 'code', outcome: 'fail', touched: true, because: ['src/a.ts'] }] });
    repository.write({ 'docs/b.md': '# B\n' });
    expect(await check(repository.path)).toMatchObject({ checks: ['area:code'], says: [], details: [{ outcome: 'pass', touched: true, requirements: [{ title: 'docs/*.md', outcome: 'pass', by: ['docs/b.md'] }] }] });
    repository.write({ 'src/a.ts': '1' });
    expect(await check(repository.path)).toMatchObject({ checks: ['area:code'], says: [], details: [{ outcome: 'pass', touched: false }] });
  });
  test('a submodule that points elsewhere touches its area, and is not nothing', async () => {
    const inner = makeRepository(config([]));
    const repository = makeRepository(config([{ id: 'lib', when: 'vendor/lib/**', require: [{ any: 'docs/*.md' }] }]));
    repository.git('submodule', '--quiet', 'add', inner.path, 'vendor/lib');
    repository.commit('Submodule', { 'docs/lib.md': '' });
    expect(await check(repository.path, localContext, { base: 'HEAD' })).toMatchObject({ says: [], details: [{ touched: false }] });
    inner.commit('Inner', { 'src/b.ts': '' });
    repository.git('-C', 'vendor/lib', 'pull', '--quiet');
    expect(await check(repository.path, localContext, { base: 'HEAD' })).toMatchObject({ says: ['docs/area-not-updated fail'], details: [{ because: ['vendor/lib'] }] });
  });
  test('dead globs are shown where the configuration has them', async () => {
    const repository = makeRepository(`schemaVersion: 1\ndocSync:\n  areas:\n    - { id: one, when: 'src/**', require: [{ any: 'docs/*.md' }] }\n    - id: two\n      when: 'lib/**'\n      require: [{ any: 'plans/*.md', level: warn }]\n`);
    const { says, findings } = await check(repository.path);
    expect(says).toEqual(['docs/area-matches-nothing fail', 'docs/area-matches-nothing warn']);
    expect(findings.map(({ location }) => location)).toEqual([{ path: '.github/shipworthy.yml', line: 5, column: 7 }, { path: '.github/shipworthy.yml', line: 5, column: 7 }]);
  });
  test('an unknown change leaves every area unverified, and dead requirements are still said', async () => {
    const repository = makeRepository(config([code, { id: 'two', when: 'lib/**', require: [{ any: 'plans/*.md' }] }]));
    const { says, details, findings } = await check(repository.path, onPush(repository, { eventBaseCommit: 'f'.repeat(40) }));
    expect(says).toEqual(['docs/change-unknown unreadable-source', 'docs/change-unknown unreadable-source', 'docs/area-matches-nothing fail']);
    expect(findings.map(({ check: id }) => id)).toEqual(['area:code', 'area:two', 'area:two']);
    expect(details.map(({ id, outcome, requirements }) => [id, outcome, requirements[0]?.outcome])).toEqual([['code', 'unverified', 'unverified'], ['two', 'fail', 'unverified']]);
  });
});

describe('the changelog', () => {
  const change = async (before: string, after: string, more: { readonly tags?: readonly string[]; readonly style?: string } = {}) => {
    const repository = makeRepository(config([logged], { changelog: { style: more.style ?? 'keep-a-changelog' } }), { 'CHANGELOG.md': before });
    for (const tag of more.tags ?? []) repository.tag(tag);
    repository.branch('topic').commit('Change', { 'src/a.ts': '2', 'CHANGELOG.md': after });
    return (await check(repository.path)).says;
  };
  const missing = ['docs/area-not-updated fail'];
  test('an entry under Unreleased counts; white space, an old section and a deletion do not', async () => {
    expect(await change(changelog(''), changelog('\n### Fixed\n\n- A fix.\n'))).toEqual([]);
    expect(await change(changelog('\n- One.\n'), changelog('\n\n-  One.\n'))).toEqual(missing);
    expect(await change(changelog('\n- One.\n'), changelog('\n'))).toEqual(missing);
    expect(await change(changelog(''), changelog('', '## [1.0.0] - 2026-01-01\n\n### Added\n\n- First.\n- Later.\n'), { tags: ['v1.0.0'] })).toEqual(missing);
  });
  test('a version that no tag stands for yet is being released', async () => {
    const next = (entries: string): string => changelog('', `## [1.1.0] - 2026-02-01\n${entries}\n## [1.0.0] - 2026-01-01\n\n- First.\n`);
    expect(await change(next('\n- One.\n'), next('\n- One.\n- Two.\n'), { tags: ['v1.0.0'] })).toEqual([]);
    expect(await change(next('\n- One.\n'), next('\n- One.\n- Two.\n'), { tags: ['v1.0.0', 'v1.1.0'] })).toEqual(missing);
    expect(await change(changelog('\n- One.\n'), next('\n- One.\n- Two.\n'))).toEqual([]);
    expect(await change(changelog('\n- One.\n'), next('\n- One.\n'), { tags: ['v1.0.0'] })).toEqual(missing);
  });
  test('on a tag its version counts, measured from the tag before', async () => {
    const repository = makeRepository(config([logged]));
    repository.tag('v1.0.0');
    repository.commit('Code', { 'src/a.ts': '2' });
    repository.commit('Release', { 'CHANGELOG.md': changelog('', '## [1.1.0] - 2026-02-01\n\n- Second.\n\n## [1.0.0] - 2026-01-01\n\n- First.\n') });
    repository.tag('v1.1.0');
    expect((await check(repository.path, onTag(repository, 'v1.1.0'))).says).toEqual([]);
    repository.commit('Code', { 'src/a.ts': '3' });
    repository.tag('v1.1.1');
    expect((await check(repository.path, onTag(repository, 'v1.1.1'))).says).toEqual(missing);
  });
  test('what others wrote meanwhile, and the test merge brings to the disk, is not this change\'s', async () => {
    const repository = makeRepository(config([logged]), { 'CHANGELOG.md': `${changelog('')}\nEnd.\n` });
    repository.tag('v1.0.0');
    const head = repository.branch('topic').commit('Code', { 'src/a.ts': '2', 'CHANGELOG.md': `${changelog('')}\nThe end.\n` });
    const tip = repository.checkout('main').commit('Others', { 'CHANGELOG.md': `${changelog('\n- Of others.\n')}\nEnd.\n` });
    repository.git('checkout', '--quiet', '--detach');
    repository.merge('topic');
    expect(repository.read('CHANGELOG.md')).toMatch(/Of others[^]*The end/);
    expect((await check(repository.path, onPullRequest({ headCommit: head, eventBaseCommit: tip }))).says).toEqual(missing);
  });
  test('one that is new, has moved, or cannot be read', async () => {
    const repository = makeRepository(config([logged]));
    repository.branch('topic').git('mv', 'CHANGELOG.md', 'HISTORY.md');
    repository.write({ 'src/a.ts': '2' });
    expect((await check(repository.path)).says).toEqual(['docs/area-matches-nothing fail', ...missing]);
    repository.write({ '.github/shipworthy.yml': config([logged], { changelog: { file: 'HISTORY.md' } }) });
    expect((await check(repository.path)).says).toEqual(missing);
    repository.write({ 'HISTORY.md': changelog('\n- Moved, and more.\n') });
    expect((await check(repository.path)).says).toEqual([]);
    repository.write({ 'HISTORY.md': Buffer.from([0x23, 0x20, 0xff, 0xfe]) });
    const unread = await check(repository.path);
    expect(unread).toMatchObject({ says: ['docs/unreadable unreadable-source'], details: [{ outcome: 'unverified' }] });
    repository.commit('Topic');
    expect((await check(repository.path, localContext, { head: 'HEAD' })).says).toEqual(['docs/unreadable unreadable-source']);
  });
});

describe('a trailer', () => {
  const say = async (trailer: 'allow' | 'refuse', ...messages: readonly string[]) => {
    const repository = makeRepository(config([code], { trailer }));
    repository.branch('topic').commit('Code', { 'src/a.ts': '2' });
    const commits = messages.map((message) => repository.commit(message));
    const result = await check(repository.path);
    return { commits, says: result.says, excuse: result.details[0]?.excuse, message: result.messages[0] ?? '', repository };
  };
  test('in any commit of the change, in any case, on several lines, as git reads trailers', async () => {
    for (const message of ['Later\n\nDocs-not-needed: only a comment', 'Later\n\nSigned-off-by: Ada <a@b.c>\ndocs-NOT-needed:   only\n a comment']) {
      const { says, excuse, commits } = await say('allow', message, 'And on');
      expect(says).toEqual(['docs/area-not-updated warn']);
      expect(excuse).toEqual({ commit: commits[0], reason: 'only a comment' });
    }
  });
  test('not in the text of a message, not without a reason, not of an older commit, not where it is refused', async () => {
    expect(await say('allow', 'Later\n\nDocs-not-needed: inside the text\nand so no trailer.\n\nEnd of it.')).toMatchObject({ says: ['docs/area-not-updated fail'], excuse: null, message: expect.not.stringContaining('Docs-not-needed') });
    expect(await say('allow', 'Later\n\nDocs-not-needed:')).toMatchObject({ says: ['docs/area-not-updated fail'], excuse: null, message: expect.stringContaining('without a reason') });
    expect(await say('refuse', 'Later\n\nDocs-not-needed: only a comment')).toMatchObject({ says: ['docs/area-not-updated fail'], excuse: null, message: expect.stringContaining('does not allow that') });
    const { repository } = await say('allow', 'Later\n\nDocs-not-needed: only a comment');
    repository.branch('next').commit('More', { 'src/a.ts': '3' });
    expect((await check(repository.path, localContext, { base: 'topic' })).says).toEqual(['docs/area-not-updated fail']);
  });
  test('in a commit that a shallow clone does not have', async () => {
    const { repository, commits } = await say('allow', 'Later\n\nDocs-not-needed: only a comment', 'One', 'Two');
    repository.addOrigin();
    const before = repository.head('main');
    const context = onPush(repository, { ref: 'refs/heads/topic', eventBaseCommit: before });
    const { says, details } = await check(repository.shallowClone('topic').path, context);
    expect([says, details[0]?.excuse?.commit]).toEqual([['docs/area-not-updated warn'], commits[0]]);
  });
});
