import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { releaseConfigSchema } from '@shipworthy/contract/release';
import type { ReadNotes, ReleaseTarget } from '../../../src/release/release-run.js';
import type { Version } from '../../../src/version/index.js';
import { collectManifests } from '../../../src/release/versions/collect-manifests.js';
import { findDeclaredVersion } from '../../../src/release/versions/index.js';
import { judgePlaces, type JudgedPlaces } from '../../../src/release/versions/judge-places.js';
import { openEvidenceLog } from '../../../src/release/evidence-log.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { toVersion } from '../../version/to-version.js';
import { openHost } from '../opened-run.js';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'places-')));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

type Files = Readonly<Record<string, unknown>>;

async function makeFolder(files: Files): Promise<string> {
  made += 1;
  const folder = join(scratch, String(made));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
  return folder;
}

interface Where {
  readonly version?: string;
  readonly release?: Readonly<Record<string, unknown>>;
  readonly package?: string;
  readonly notes?: ReadNotes;
}

async function judged(files: Files, { version: text = '1.4.0', release = {}, package: name, notes = { state: 'none' } }: Where = {}): Promise<JudgedPlaces> {
  const host = openHost(await makeFolder(files));
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  const manifests = await collectManifests({ host, workspace, config: releaseConfigSchema.parse(release), log: openEvidenceLog() });
  const target: Pick<ReleaseTarget, 'package' | 'name' | 'tag' | 'isTagged'> & { version: Version } = { package: name ?? null, name: text, tag: `v${text}`, isTagged: false, version: toVersion(text) };
  return judgePlaces({ target, manifests, changelog: { state: 'missing', path: 'CHANGELOG.md' }, notes });
}

function list({ places }: JudgedPlaces): string[] {
  return places.filter(({ place }) => place !== 'tag' && place !== 'changelog').map(({ place, field, version: written, outcome }) => `${place} ${field ?? '-'} ${written ?? '-'} ${outcome}`);
}

function found({ findings }: JudgedPlaces): string[] {
  return findings.map(({ rule, outcome, keys, location }) => `${rule.replace('release/', '')} ${outcome} ${keys['place'] ?? ''} ${[location?.path, location?.line, location?.column].filter((part) => part !== undefined).join(':')}`);
}

async function declared(files: Files, release: Readonly<Record<string, unknown>> = {}): Promise<Version | null> {
  const host = openHost(await makeFolder(files));
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  return findDeclaredVersion({ host, workspace, config: releaseConfigSchema.parse(release) });
}

const all: Files = {
  'package.json': { name: 'a', version: '1.4.0', workspaces: ['packages/*'] },
  'package-lock.json': { name: 'a', version: '1.4.0', packages: { '': { version: '1.4.0' } } },
  'packages/b/package.json': { name: 'b', version: '1.4.0' },
  'packages/internal/package.json': { name: 'internal', version: '0.0.0', private: true },
  'packages/other/package.json.bak': 'no manifest',
  'Cargo.toml': '[package]\nname = "a"\nversion = "1.4.0"\n',
  'pyproject.toml': '[project]\nname = "a"\nversion = "1.4.0"\n',
  'Directory.Build.props': '<Project><PropertyGroup><Version>1.4.0</Version></PropertyGroup></Project>\n',
  'VERSION': '1.4.0\n',
  'below/VERSION': '9.9.9\n',
};

describe('without a list', () => {
  test('all usual manifests at the root and the workspaces count; private workspaces are shown', async () => {
    const result = await judged(all);
    expect(result.findings).toEqual([]);
    expect(list(result)).toEqual([
      'Cargo.toml package.version 1.4.0 pass', 'Directory.Build.props Version 1.4.0 pass', 'VERSION line 1 1.4.0 pass', 'package-lock.json version 1.4.0 pass', 'package-lock.json packages[""].version 1.4.0 pass',
      'package.json version 1.4.0 pass', 'packages/b/package.json version 1.4.0 pass', 'packages/internal/package.json version 0.0.0 not-applicable', 'pyproject.toml project.version 1.4.0 pass',
    ]);
    expect(await declared(all)).toEqual(toVersion('1.4.0'));
  });

  test.each([
    ['package.json', { name: 'a', version: '1.3.0', workspaces: ['packages/*'] }, 'package.json:3:15'],
    ['package-lock.json', { name: 'a', version: '1.4.0', packages: { '': { version: '1.3.0' } } }, 'package-lock.json:6:19'],
    ['packages/b/package.json', { name: 'b', version: '1.3.0' }, 'packages/b/package.json:3:15'],
    ['Cargo.toml', '[package]\nname = "a"\nversion = "1.3.0"\n', 'Cargo.toml:3:12'],
    ['pyproject.toml', '[tool.poetry]\nname = "a"\nversion = "1.3.0"\n', 'pyproject.toml:3:12'],
    ['Directory.Build.props', '<Project><PropertyGroup><Version>1.3.0</Version></PropertyGroup></Project>\n', 'Directory.Build.props:1:34'],
    ['VERSION', '1.3.0\n', 'VERSION:1:1'],
    ['VERSION', 'v1.4.0\n', 'VERSION:1:1'],
    ['package.json', { name: 'a', version: '1.4', workspaces: ['packages/*'] }, 'package.json:3:15'],
  ])('one in %s that disagrees is named by its place', async (path, content, place) => {
    const result = await judged({ ...all, [path]: content });
    expect(found(result)).toEqual([expect.stringMatching(new RegExp(`^version-disagrees fail ${path.replace('.', '\\.')}.* ${place}$`))]);
  });

  test('tools keep settings in such files, and then no version is missing', async () => {
    const result = await judged({ 'pyproject.toml': '[tool.black]\nline-length = 100\n', 'Directory.Build.props': '<Project><PropertyGroup><LangVersion>12</LangVersion></PropertyGroup></Project>\n', 'Cargo.toml': '[workspace]\nmembers = ["a"]\n' });
    expect(result.findings).toEqual([]);
    expect(list(result).every((line) => line.endsWith('- not-applicable'))).toBe(true);
  });

  test('what cannot be read is not known, and takes nothing from the others', async () => {
    const result = await judged({ ...all, 'package.json': '{"name": "a",\n "version": }', VERSION: '\n' });
    expect(found(result)).toEqual(['version-unreadable unverified VERSION VERSION:1:1', 'version-unreadable unverified package.json package.json:2:13']);
    expect(result.places.filter(({ outcome }) => outcome === 'pass').length).toBe(5);
  });

  test('versions of several names declare none', async () => {
    expect(await declared({ ...all, VERSION: '1.3.0\n' })).toBeNull();
    expect(await declared({ 'README.md': 'nothing' })).toBeNull();
    expect(await declared(all, { tag: '{package}@{version}' })).toBeNull();
  });
});

describe('with a list', () => {
  test('globs and patterns count, and nothing else', async () => {
    const result = await judged(
      { 'package.json': { version: '9.9.9' }, 'packages/a/package.json': { name: 'a', version: '1.4.0' }, 'packages/b/package.json': { name: 'b', private: true, version: '1.3.0' }, 'src/version.h': '// A comment\n#define VERSION "1.4.0"\n' },
      { release: { manifests: ['packages/*/package.json', { file: 'src/version.h', match: 'VERSION "([^"]+)"' }] } },
    );
    expect(found(result)).toEqual(['version-disagrees fail packages/b/package.json packages/b/package.json:4:15']);
    expect(list(result)).toContain('src/version.h pattern 1.4.0 pass');
  });

  test.each([
    [{ 'version.h': 'VERSION "1.3.0"' }, 'version-disagrees fail version.h version.h:1:10'],
    [{ 'version.h': 'VERSION 1.4.0' }, 'version-unreadable unverified version.h version.h:1:1'],
    [{ 'version.h': 'VERSION "1.4.0"\nVERSION "1.3.0"\n' }, 'version-unreadable unverified version.h version.h:2:10'],
    [{ 'other.h': '' }, 'version-unreadable unverified version.h '],
  ])('the pattern in %j: %s', async (files, expected) => {
    expect(found(await judged(files, { release: { manifests: [{ file: 'version.h', match: 'VERSION "([^"]+)"' }] } }))).toEqual([expected]);
  });

  test('something that nobody can tell the version of is no missing one, also where nobody has listed the file', async () => {
    const props = (group: string): Files => ({ 'Directory.Build.props': `<Project><PropertyGroup>${group}</PropertyGroup></Project>\n` });
    expect(found(await judged(props('<Version>1.4.0</Version></PropertyGroup><PropertyGroup><Version>1.3.0</Version>')))).toEqual(['version-unreadable unverified Directory.Build.props Directory.Build.props:1:34']);
    expect(found(await judged(props('<Version>$(Base).1</Version>')))).toHaveLength(1);
    expect(found(await judged({ 'package.json': '{ "name": "a", "version": 1.4 }\n' }))).toEqual(['version-unreadable unverified package.json package.json:1:27']);
    expect(found(await judged({ ...props(''), 'package.json': '{ "name": "a" }\n', VERSION: '1.4.0\n' }))).toEqual([]);
  });

  test('a pattern that is none, a glob that matches nothing, and a manifest without a version', async () => {
    const result = await judged({ 'version.h': '', 'pyproject.toml': '[project]\nname = "a"\ndynamic = ["version"]\n' }, { release: { manifests: [{ file: 'version.h', match: '(' }, 'nothing/*.json', 'pyproject.toml'] } });
    expect(found(result)).toEqual(['version-unreadable unverified pyproject.toml pyproject.toml:3:11', 'version-unreadable unverified version.h version.h', 'version-unreadable unverified nothing/*.json ']);
  });

  test('a version by PEP 440 says how SemVer writes it', async () => {
    const { findings: [finding] } = await judged({ 'pyproject.toml': '[project]\nname = "a"\nversion = "1.4.0rc1"\n' }, { version: '1.4.0-rc.1' });
    expect(finding).toMatchObject({ rule: 'release/version-disagrees', outcome: 'fail', expected: '1.4.0-rc.1', actual: '1.4.0rc1', message: expect.stringContaining('PEP 440') });
  });

  test('crates that inherit a version lead to one place, where it is wrong once', async () => {
    const crate = '[package]\nname = "x"\nversion.workspace = true\n';
    const { findings } = await judged({ 'Cargo.toml': '[workspace.package]\nversion = "1.3.0"\n', 'a/Cargo.toml': crate, 'b/Cargo.toml': crate }, { release: { manifests: ['*/Cargo.toml'] } });
    expect(findings.map(({ keys, causedBy }) => [keys['place'], causedBy !== undefined])).toEqual([['a/Cargo.toml', false], ['b/Cargo.toml', true]]);
  });

  test('build metadata counts where both name some', async () => {
    const files = { VERSION: '1.4.0+1\n' };
    expect((await judged(files)).findings).toEqual([]);
    expect(found(await judged(files, { version: '1.4.0+2' }))).toEqual(['version-disagrees fail VERSION VERSION:1:1']);
  });
});

describe('of several packages', () => {
  const files: Files = { 'package.json': { name: 'root', private: true, workspaces: ['packages/*'] }, 'packages/a/package.json': { name: '@s/a', version: '1.4.0' }, 'packages/a/VERSION': '1.3.0\n', 'packages/b/package.json': { name: 'b', version: '2.0.0' } };

  test('only what is of the one that is released must agree', async () => {
    const result = await judged(files, { package: '@s/a' });
    expect([found(result), list(result)]).toEqual([[], ['package.json version - not-applicable', 'packages/a/package.json version 1.4.0 pass', 'packages/b/package.json version 2.0.0 not-applicable']]);
  });

  test('what lies in its folder without a name belongs to it', async () => {
    expect(found(await judged(files, { package: '@s/a', release: { manifests: ['packages/*/package.json', 'packages/*/VERSION'] } }))).toEqual(['version-disagrees fail packages/a/VERSION packages/a/VERSION:1:1']);
  });

  test('a package that no manifest names is not known', async () => {
    expect(found(await judged(files, { package: 'c' }))).toEqual(['version-unreadable unverified c ']);
  });
});

describe('release notes', () => {
  const read = (text: string): ReadNotes => ({
    state: 'read', path: 'notes.yml', sha256: '0'.repeat(64), positionOf: () => ({ line: 2, column: 12 }),
    notes: { version: text, releaseDate: '2027-01-15', releaseType: 'minor', highlights: [], changes: { features: [], improvements: [], bugFixes: [], breakingChanges: [], deprecations: [], security: [] }, knownIssues: [], upgradeNotes: '', contributors: [], risks: [] },
  });
  const files = { VERSION: '1.4.0\n' };

  test.each([
    [read('1.4.0'), []],
    [read('1.3.0'), ['version-disagrees fail notes notes.yml:2:12']],
    [read('v1.4.0'), ['version-disagrees fail notes notes.yml:2:12']],
    [{ state: 'missing', path: 'notes.yml' } as const, ['version-unreadable unverified notes notes.yml']],
    [{ state: 'invalid', path: 'notes.yml', sha256: null, faults: [] } as const, ['version-unreadable unverified notes notes.yml']],
  ])('%#', async (notes, expected) => {
    expect(found(await judged(files, { notes }))).toEqual(expected);
  });
});
