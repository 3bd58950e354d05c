import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { changelogCriterion } from '../../../src/release/changelog/index.js';
import type { ReleaseRun, VersionsResult } from '../../../src/release/release-run.js';
import { formatVersion } from '../../../src/version/index.js';
import { checkVersions } from '../../../src/release/versions/index.js';
import { collectRun, type CollectedParts } from '../collected-run.js';
import { said } from '../release-world.js';

const made: TemporaryRepository[] = [];
afterAll(() => {
  for (const repository of made.splice(0)) repository.dispose();
});

function make(files: Readonly<Record<string, unknown>>): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

function changelog(...versions: readonly string[]): string {
  return `# Changelog\n\n${versions.map((version) => `## [${version}] - 2027-01-15\n\n### Added\n\n- Something\n`).join('\n')}`;
}

async function check(repository: TemporaryRepository, parts: CollectedParts = {}): Promise<{ readonly run: ReleaseRun; readonly result: VersionsResult }> {
  const run = await collectRun(repository.path, parts);
  return { run, result: await checkVersions(run) };
}

const token = `ghp_${'a1B2'.repeat(9)}`;

describe('a repository that releases one thing', () => {
  let repository: TemporaryRepository;
  let feature = '';

  beforeAll(() => {
    repository = make({ 'package.json': { name: 'a', version: '1.3.0' }, 'CHANGELOG.md': changelog('1.3.0') });
    repository.tag('v1.3.0');
    feature = repository.commit('feat: read comments', { 'src/comments.js': '' });
    repository.commit('Release 1.4.0', { 'package.json': { name: 'a', version: '1.4.0' }, 'CHANGELOG.md': changelog('1.4.0', '1.3.0') });
    repository.tag('v1.4.0-rc.1');
    repository.branch('small', feature);
    repository.commit('chore: release 1.3.1', { 'package.json': { name: 'a', version: '1.3.1' }, 'CHANGELOG.md': changelog('1.3.1', '1.3.0') });
    repository.branch('leaky', feature).commit(`fix: no ${token}`, { x: '' });
    repository.checkout('main');
    repository.addOrigin();
  });

  test('what contains no earlier release is no first one', async () => {
    const apart = make({ 'package.json': { name: 'a', version: '1.3.0' }, 'CHANGELOG.md': changelog('1.3.1') });
    apart.tag('v1.3.0').git('checkout', '--quiet', '--orphan', 'anew');
    apart.commit('fix: anew', { 'package.json': { name: 'a', version: '1.3.1' } });
    const { run, result } = await check(apart, { inputs: { version: '1.3.1' } });
    expect(said('RL-04', result)).toEqual(['unverified', 'release/bump-source-invalid missing-evidence previous']);
    expect((await changelogCriterion.evaluate(run)).findings.map(({ outcome }) => outcome)).toEqual(['unverified']);
    expect(said('RL-04', (await check(apart, { inputs: { version: '1.3.1', 'previous-tag': 'v1.3.0' } })).result)).toEqual(['pass']);
    expect(said('RL-04', (await check(apart, { inputs: { version: '1.2.0' } })).result).join()).not.toContain('previous');
  });

  test('shows no secret that somebody wrote into a commit', async () => {
    repository.checkout('leaky');
    const { run, result } = await check(repository, { inputs: { version: '1.4.0' } });
    repository.checkout('main');
    expect(JSON.stringify([run.history, result])).not.toContain(token);
    expect(result.bump?.demands.map(({ title }) => title)).toContain('fix: no [masked:github-token]');
  });

  test('passes where all agree and the step is large enough; the report lists who asked for what', async () => {
    const { run, result } = await check(repository);
    // Nobody gave a version: all manifests name it.
    expect(run.target.version === null ? null : formatVersion(run.target.version)).toBe('1.4.0');
    expect(said('RL-04', result)).toEqual(['pass']);
    expect(result.places).toEqual([
      { place: 'tag', field: null, version: null, outcome: 'not-applicable' }, { place: 'package.json', field: 'version', version: '1.4.0', outcome: 'pass' }, { place: 'changelog', field: null, version: '1.4.0', outcome: 'pass' },
    ]);
    expect(result.bump).toEqual({
      required: 'minor', declared: 'minor', commits: 2, unconforming: 1,
      demands: [
        { by: 'commit', source: feature, title: 'feat: read comments', type: 'feat', bump: 'minor', excluded: null },
        { by: 'commit', source: repository.head(), title: 'Release 1.4.0', type: null, bump: 'none', excluded: null },
      ],
    });
    expect(result.note).toBe('2 of 2 places name 1.4.0; a minor after 1.3.0, where the changes ask for a minor (2 commits, 1 of them conforming to nothing).');
    expect(result.evidence.map(({ source, name }) => [source, name.replace(/[0-9a-f]{40}/g, '*')])).toEqual([['file', 'package.json'], ['file', 'CHANGELOG.md'], ['git', 'log *..*']]);
  });

  test('says why it demands what it does, and takes a tag as `github.ref` names it', async () => {
    const { run } = await check(repository, { inputs: { version: '1.3.1' } });
    expect([run.target.level, run.target.levelReason]).toEqual(['merge', 'version 1.3.1']);
    expect((await check(repository, { inputs: { tag: 'refs/tags/v1.4.0-rc.1' } })).run.target).toMatchObject({ tag: 'v1.4.0-rc.1', isTagged: true });
    const pushed = await check(repository, { inputs: { tag: 'v1.3.1' }, context: { ref: 'refs/tags/v1.3.1', event: 'push', where: 'actions' } });
    expect(pushed.run.target.levelReason).toContain('tag v1.3.1');
  });

  test('names each place of another version, and a waiver takes one away', async () => {
    const { result } = await check(repository, { inputs: { version: '1.5.0' } });
    expect(said('RL-04', result)).toEqual(['fail', 'release/version-disagrees fail changelog', 'release/version-disagrees fail package.json']);
    expect(result.findings.find(({ keys }) => keys['place'] === 'changelog')).toMatchObject({ location: { path: 'CHANGELOG.md', line: 3, column: 1 }, expected: '1.5.0', actual: '1.4.0', causedBy: expect.stringMatching(/^sha256:/) });
    expect(said('RL-04', result, ['release/version-disagrees'])[0]).toBe('waived');
  });

  test('is too small on the branch that calls a feature a patch', async () => {
    repository.checkout('small');
    const { result } = await check(repository);
    repository.checkout('main');
    expect(said('RL-04', result)).toEqual(['fail', 'release/bump-too-small fail 1.3.1']);
  });

  test('is not greater than what it contains', async () => {
    const { result } = await check(repository, { inputs: { version: '1.2.0' } });
    expect(said('RL-04', result)).toContain('release/version-not-greater fail 1.2.0');
    expect(said('RL-04', (await check(repository, { inputs: { version: '1.4.0-beta.1' } })).result)).toContain('release/version-not-greater fail 1.4.0-beta.1');
    expect(said('RL-04', (await check(repository, { inputs: { version: '1.2.0', 'previous-tag': 'v1.3.0' } })).result)).toContain('release/version-not-greater fail 1.2.0');
  });

  test('of a tag that is no version says so', async () => {
    repository.tag('nightly');
    const { result } = await check(repository, { inputs: { tag: 'nightly' } });
    expect(said('RL-04', result)).toEqual(['unverified', 'release/version-unknown missing-evidence nightly']);
    expect(result.findings[0]?.message).toContain('nightly');
  });

  test('in a shallow clone does not take missing tags for a first release', async () => {
    const clone = repository.shallowClone();
    const { run, result } = await check(clone);
    expect(run.previous).toBeNull();
    expect(said('RL-04', result)).toEqual(['unverified', 'release/shallow-history unreadable-source bump', 'release/shallow-history unreadable-source tags']);
    expect(result.bump?.required).toBeNull();
    expect(result.findings.find(({ keys }) => keys['what'] === 'tags')?.message).toContain('up to 1.3.0');
  });

  test('in a whole clone without tags neither, nor where the remote does not answer', async () => {
    const clone = repository.shallowClone('main', 100);
    const { run, result } = await check(clone);
    expect(said('RL-04', result)).toEqual(['unverified', 'release/shallow-history unreadable-source tags']);
    // Nor does the changelog have to account for every commit there ever was.
    expect(said('RL-03', await changelogCriterion.evaluate(run))).toEqual(['unverified', 'release/shallow-history unreadable-source changelog']);
    clone.git('remote', 'set-url', 'origin', 'https://127.0.0.1:1/o/r.git');
    expect((await check(clone)).result.findings.filter(({ keys }) => keys['what'] === 'tags').map(({ message }) => message)).toEqual([expect.stringContaining('could not be asked')]);
    clone.git('remote', 'remove', 'origin');
    const alone = await check(clone);
    expect(said('RL-04', alone.result)).toEqual(['pass']);
    expect(alone.result.note).toContain('the remote was not asked');
  });
});

describe('a repository that releases several packages', () => {
  test('judges the one that the tag names, by the commits that touch it', async () => {
    const repository = make({
      '.github/shipworthy.yml': { schemaVersion: 1, release: { tag: '{package}@{version}', changelog: 'packages/{package}/CHANGELOG.md' } }, 'package.json': { private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0' }, 'packages/b/package.json': { name: 'b', version: '1.0.0' },
    });
    repository.tag('a@1.0.0').tag('b@1.0.0');
    repository.commit('feat!: another b', { 'packages/b/index.js': '', 'packages/b/package.json': { name: 'b', version: '2.0.0' } });
    repository.commit('fix: a', { 'packages/a/index.js': '', 'packages/a/package.json': { name: 'a', version: '1.0.1' }, 'packages/a/CHANGELOG.md': changelog('1.0.1') });
    repository.tag('a@1.0.1').tag('b@1.0.1');
    const { result } = await check(repository, { inputs: { tag: 'a@1.0.1' } });
    expect(said('RL-04', result)).toEqual(['pass']);
    expect(result.bump).toMatchObject({ required: 'patch', declared: 'patch', commits: 1 });
    expect(result.bump?.demands.map(({ title, excluded }) => [title, excluded])).toEqual([['fix: a', null], ['feat!: another b', 'touches nothing of this package']]);
    expect(said('RL-04', (await check(repository, { inputs: { tag: 'b@1.0.1' } })).result)).toEqual(['fail', 'release/bump-too-small fail b@1.0.1', 'release/version-disagrees fail packages/b/package.json']);
  });
});

describe('other sources of the step', () => {
  test('changesets that a release used up or left ask; those that were dropped do not', async () => {
    const changeset = (bump: string): string => `---\n"a": ${bump}\n---\n\nSomething ${bump}.\n`;
    const repository = make({ '.github/shipworthy.yml': { schemaVersion: 1, release: { bump: { from: ['changesets'] } } }, '.changeset/README.md': 'How to.', '.changeset/before.md': changeset('patch'), 'package.json': { name: 'a', version: '1.0.0' } });
    repository.tag('v1.0.0');
    repository.commit('Add things', { '.changeset/minor.md': changeset('minor'), '.changeset/dropped.md': changeset('major') });
    rmSync(`${repository.path}/.changeset/dropped.md`);
    repository.commit('Change my mind');
    for (const name of ['before', 'minor']) rmSync(`${repository.path}/.changeset/${name}.md`);
    repository.commit('Version', { 'package.json': { name: 'a', version: '1.0.1' }, 'CHANGELOG.md': changelog('1.0.1') });
    const { result } = await check(repository);
    expect(said('RL-04', result)).toEqual(['fail', 'release/bump-too-small fail 1.0.1']);
    expect(result.bump?.demands.map(({ by, source, title, bump }) => [by, source, title, bump])).toEqual([['changeset', '.changeset/minor.md', 'Something minor.', 'minor'], ['changeset', '.changeset/before.md', 'Something patch.', 'patch']]);

    repository.write({ '.changeset/left.md': changeset('major'), '.changeset/broken.md': '---\na: huge\n---\n' });
    const again = await check(repository, { inputs: { version: '1.0.1' } });
    expect(said('RL-04', again.result)).toEqual(['fail', 'release/bump-source-invalid malformed-document .changeset/broken.md', 'release/bump-too-small fail 1.0.1']);
    expect(again.result.bump?.required).toBe('major');
    expect(again.result.findings.find(({ rule }) => rule === 'release/bump-source-invalid')?.location).toEqual({ path: '.changeset/broken.md', line: 2, column: 4 });
  });

  test('sections of the changelog ask, also where no commit says anything; a hole that is closed is known', async () => {
    const repository = make({ '.github/shipworthy.yml': { schemaVersion: 1, release: { bump: { from: ['changelog'] } } }, VERSION: '1.0.0\n' });
    repository.tag('v1.0.0');
    repository.commit('Whatever', { VERSION: '1.0.1\n', 'CHANGELOG.md': '# Changelog\n\n## [1.0.1] - 2027-01-15\n\n### Security\n\n- A hole\n' });
    const { result } = await check(repository);
    expect([said('RL-04', result), result.isSecurityFix, result.bump?.required]).toEqual([['pass'], true, 'patch']);
    repository.write({ 'CHANGELOG.md': '# Changelog\n\n## [1.0.1] - 2027-01-15\n\n### Removed\n\n- A thing\n' });
    const removed = (await check(repository)).result;
    expect([said('RL-04', removed), removed.isSecurityFix]).toEqual([['fail', 'release/bump-too-small fail 1.0.1'], false]);
    expect(removed.findings[0]?.message).toContain('"Removed" (CHANGELOG.md:5:1)');
  });
});
