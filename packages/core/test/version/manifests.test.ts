import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { formatVersion } from '@shipworthy/core/version';
import { collectManifestVersions, readManifestVersions, readPatternVersion, readWorkspaceGlobs, type ManifestVersion } from '@shipworthy/core/version/manifests';

/** `line:column field state value or why`. */
function show(found: ManifestVersion): string {
  const what = found.state === 'version' ? formatVersion(found.version) : found.state === 'not-semver' ? `${found.value} ${found.why}` : found.why;
  return `${found.line}:${found.column} ${found.field} ${found.state}: ${what}`;
}

function read(path: string, text: string): string[] {
  return (readManifestVersions(path, text) ?? []).map(show);
}

function faultsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ShipworthyError) return [error.code, ...error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`)];
    throw error;
  }
  throw new Error('nothing was thrown');
}

const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a package', 'package.json', '{\n  "name": "a",\n  "version": "1.2.0-rc.1"\n}', ['3:15 version version: 1.2.0-rc.1']],
  ['one with a byte order mark', 'a/package.json', '\ufeff{"version": "1.2.0"}', ['1:14 version version: 1.2.0']],
  ['one whose name is escaped', 'package.json', '{ "\\u0076ersion": "1.2.0" }', ['1:20 version version: 1.2.0']],
  ['a nested version, which is another one', 'package.json', '{ "engines": { "version": "9.0.0" }, "private": true }', ['1:1 version exempt: is private and names no version']],
  ['none', 'package.json', '{ "name": "a" }', ['1:1 version none: names no version']],
  ['a number', 'package.json', '{ "version": 1 }', ['1:14 version unclear: is no text']],
  ['two parts', 'package.json', '{ "version": "1.2" }', ['1:15 version not-semver: 1.2 is no version by SemVer, which writes `1.2.0`']],
  ['a leading v', 'package.json', '{ "version": "v1.2.0" }', ['1:15 version not-semver: v1.2.0 is no version by SemVer, which writes `1.2.0`']],
  ['words', 'package.json', '{ "version": "soon" }', ['1:15 version not-semver: soon is no version by SemVer']],
  ['a lock', 'package-lock.json', '{\n "version": "1.2.0",\n "packages": {\n  "": { "version": "1.1.0" },\n  "node_modules/x": { "version": "9.0.0" } }\n}', ['2:14 version version: 1.2.0', '4:21 packages[""].version version: 1.1.0']],
  ['a lock of a package without one', 'package-lock.json', '{ "packages": { "": {} } }', ['1:1 version exempt: names no version of the package that it locks']],
  ['a crate', 'Cargo.toml', '# version = "9.9.9"\n[package]\nname = "a"\nversion = "1.2.0" # soon 1.3.0\n[dependencies.b]\nversion = "3.0.0"\n', ['4:12 package.version version: 1.2.0']],
  ['a crate, dotted', 'Cargo.toml', "package.version = '1.2.0'", ['1:20 package.version version: 1.2.0']],
  ['a crate, inline', 'Cargo.toml', 'package = { name = "a", "version" = "1.2.0" }', ['1:38 package.version version: 1.2.0']],
  ['a workspace', 'Cargo.toml', '[workspace]\nmembers = [\n  "a", # first\n  "b",\n]\n[workspace.package]\r\nversion = "1.2.0"\r\n', ['7:12 workspace.package.version version: 1.2.0']],
  ['a crate that is the root of its workspace', 'Cargo.toml', '[workspace.package]\nversion = "2.0.0"\n[package]\nname = "a"\nversion = "1.2.0"', ['5:12 package.version version: 1.2.0']],
  ['a version in a list of tables', 'Cargo.toml', '[[bin]]\nversion = "1.0.0"\n[[bin]]\nversion = "1.1.0"\n[package]\nname = "a"\nversion = "1.2.0"', ['7:12 package.version version: 1.2.0']],
  ['text that looks like a version', 'Cargo.toml', '[package]\nname = "a"\ndescription = """\nversion = "9.0.0"\n[package]\n"""\nversion = "1.2.0"', ['7:12 package.version version: 1.2.0']],
  ['a crate without one', 'Cargo.toml', '[package]\nname = "a"', ['2:9 package.version exempt: names no version']],
  ['a project', 'pyproject.toml', '[project]\nname = "a"\nversion = "1.2.0"\ndynamic = ["readme"]', ['3:12 project.version version: 1.2.0']],
  ['poetry', 'pyproject.toml', '[tool.poetry]\nversion = "1.2.0"', ['2:12 tool.poetry.version version: 1.2.0']],
  ['a dynamic version', 'pyproject.toml', '[project]\nname = "a"\ndynamic = ["readme", "version"]', ['3:11 project.version none: is dynamic: a program finds the version when the package is built']],
  ['no version in a project', 'pyproject.toml', '[build-system]\nrequires = []', ['1:1 project.version none: names no version']],
  ['a candidate by PEP 440', 'pyproject.toml', '[project]\nversion = "1.2.0rc1"', ['2:12 project.version not-semver: 1.2.0rc1 is a version by PEP 440 but none by SemVer, which writes `1.2.0-rc.1`']],
  ['a post release by PEP 440', 'pyproject.toml', '[project]\nversion = "1.2.0.post1"', ['2:12 project.version not-semver: 1.2.0.post1 is a version by PEP 440 but none by SemVer']],
  ['what is neither', 'pyproject.toml', '[project]\nversion = "one"', ['2:12 project.version not-semver: one is no version by SemVer']],
  ['properties', 'Directory.Build.props', '<Project>\n <PropertyGroup>\n  <Version>1.2.0</Version>\n </PropertyGroup>\n</Project>', ['3:12 Version version: 1.2.0']],
  ['properties with space and comments', 'src/Directory.Build.props', '<Project><PropertyGroup><!-- <Version>9.0.0</Version> -->\n<Version>\n 1.2.0\n</Version></PropertyGroup></Project>', ['3:2 Version version: 1.2.0']],
  ['a prefix', 'a.csproj', '<Project Sdk="x"><PropertyGroup><VersionPrefix>1.2.0</VersionPrefix></PropertyGroup></Project>', ['1:48 VersionPrefix version: 1.2.0']],
  ['a prefix and a suffix', 'a.csproj', '<Project><PropertyGroup><versionsuffix>rc.1</versionsuffix><VersionPrefix>1.2.0</VersionPrefix></PropertyGroup></Project>', ['1:75 VersionPrefix version: 1.2.0-rc.1']],
  ['four parts', 'a.csproj', '<Project><PropertyGroup><Version>1.2.0.0</Version></PropertyGroup></Project>', ['1:34 Version not-semver: 1.2.0.0 is no version by SemVer']],
  ['a version of something else', 'a.csproj', '<Project><ItemGroup><PackageReference><Version>9.0.0</Version></PackageReference></ItemGroup></Project>', ['1:1 Version exempt: names no version']],
  ['properties without one', 'Directory.Build.props', '<Project/>', ['1:1 Version none: names no version for its projects']],
  ['a computed one', 'a.csproj', '<Project><PropertyGroup><Version>$(Base).1</Version></PropertyGroup></Project>', ['1:34 Version unclear: computes Version from other properties']],
  ['one that depends on conditions', 'a.csproj', '<Project><PropertyGroup Condition="x"><Version>1.0.0</Version></PropertyGroup><PropertyGroup><Version>1.1.0</Version></PropertyGroup></Project>', ['1:48 Version unclear: sets Version to several values']],
  ['a version file', 'VERSION', '1.2.0\n', ['1:1 line 1 version: 1.2.0']],
  ['one with space around', 'x/version.txt', '\r\n  1.2.0\r\n', ['2:3 line 1 version: 1.2.0']],
  ['an empty one', 'VERSION', ' \n', ['1:1 line 1 unclear: is empty']],
  ['one with more', 'VERSION', '1.2.0\nand more', ['2:1 line 1 unclear: has more than one line']],
];

describe('a manifest names its version', () => {
  test.each(cases)('%s', (_, path, text, expected) => expect(read(path, text)).toEqual(expected));

  test('other files are known to be unknown', () => {
    expect(readManifestVersions('setup.cfg', '1.2.0')).toBeNull();
    expect(readManifestVersions('my-package.json', '{}')).toBeNull();
  });

  test('names of packages, where they stand', () => {
    const nameOf = (path: string, text: string): unknown => readManifestVersions(path, text)?.[0]?.package;
    expect(nameOf('package.json', '{"name": "@a/b", "version": "1.0.0"}')).toBe('@a/b');
    expect(nameOf('Cargo.toml', '[package]\nname = "a"\nversion = "1.0.0"')).toBe('a');
    expect(nameOf('pyproject.toml', '[project]\nname = "a"\nversion = "1.0.0"')).toBe('a');
    expect(nameOf('a.csproj', '<Project><PropertyGroup><PackageId>A.B</PackageId><Version>1.0.0</Version></PropertyGroup></Project>')).toBe('A.B');
    expect(nameOf('VERSION', '1.0.0')).toBeNull();
  });
});

describe('a manifest that cannot be read says where', () => {
  test.each([
    ['package.json', '{\n "version": 1.2.0 }', '2:16 Expected "," or "}", found ".".'],
    ['package.json', '{ "version": "1.0.0",\n "version": "1.1.0" }', '2:2 The key "version" already stands at 1:3.'],
    ['Cargo.toml', '[package]\nversion = 1.2.0 "x"', '2:17 Expected the end of the line, found "\\"".'],
    ['Cargo.toml', '[package]\nversion = "1.2.0', '2:11 Expected a value, found "\\"".'],
    ['Cargo.toml', '[package\nversion = "1.2.0"', '1:9 Expected "]", found "\\n".'],
    ['Cargo.toml', 'package = { version = "1.2.0"', '1:30 Expected "," or "}", found the end of the file.'],
    ['Cargo.toml', 'members = ["a" "b"]', '1:16 Expected "," or "]", found "\\"".'],
    ['Cargo.toml', '= 1', '1:1 Expected a key, found "=".'],
    ['Cargo.toml', 'a = "\\q"', '1:6 The escape \\q does not exist in TOML.'],
    ['Cargo.toml', `a = ${'['.repeat(101)}`, '1:105 Nested deeper than 100 levels.'],
    ['pyproject.toml', '[project]\nversion = "1.0.0"\nversion = "1.1.0"', '3:12 The key project.version already stands at 2:12.'],
    ['a.csproj', '<Project>\n<PropertyGroup></Project>', '2:26 unexpected close tag.'],
  ])('%s %j', (path, text, fault) => expect(faultsOf(() => read(path, text))).toEqual(['config/syntax', fault]));
});

test('TOML escapes are what they stand for', () => {
  expect(read('Cargo.toml', '[package]\nversion = "1.2.\\u0030"')).toEqual(['2:12 package.version version: 1.2.0']);
  expect(read('Cargo.toml', '[package]\nversion = """\\\n  1.2.0"""')).toEqual(['2:14 package.version version: 1.2.0']);
  expect(read('Cargo.toml', '[package]\nversion = """1.2.0"""')).toEqual(['2:14 package.version version: 1.2.0']);
  expect(read('Cargo.toml', "[package]\nversion = '''1.2.0'''\nother = 1979-05-27 07:32:00Z # a date\nfloat = +1e5")).toEqual(['2:14 package.version version: 1.2.0']);
});

describe('a pattern finds the version in any other file', () => {
  const find = (text: string, pattern: string): string => show(readPatternVersion({ path: 'a.py', text, pattern }));

  test('in its group', () => {
    expect(find('a = 1\n__version__ = "1.2.0"', '^__version__ = "([^"]+)"$')).toBe('2:16 pattern version: 1.2.0');
    expect(find('v 1.2.0\nv 1.2.0', 'v (.*)')).toBe('1:3 pattern version: 1.2.0');
  });

  test('not at all, or ambiguously', () => {
    expect(find('a', 'v (.*)')).toBe('1:1 pattern none: holds nothing that the pattern matches');
    expect(find('v 1.2.0\nv 1.3.0', 'v (.*)')).toBe('2:3 pattern none: holds "1.2.0" and "1.3.0", both of which the pattern matches');
    expect(find('v one', 'v (.*)')).toBe('1:3 pattern not-semver: one is no version by SemVer');
  });

  test.each(['v .*', '(v) (.*)', '(', '(?<=v)(.*)'])('%s is refused', (pattern) => expect(faultsOf(() => find('v', pattern))[0]).toBe('config/invalid'));
});

test('workspaces of npm name manifests', () => {
  expect(readWorkspaceGlobs('package.json', '{"workspaces": ["packages/*", "./tools/a/"]}')).toEqual(['packages/*/package.json', 'tools/a/package.json']);
  expect(readWorkspaceGlobs('package.json', '{"workspaces": {"packages": ["a"]}}')).toEqual(['a/package.json']);
  expect(readWorkspaceGlobs('package.json', '{}')).toEqual([]);
});

describe('all manifests at once', () => {
  const collect = async (files: Readonly<Record<string, string>>, globs: readonly string[]): Promise<readonly string[]> => {
    const { matchGlobs } = await import('@shipworthy/core/files');
    const found = await collectManifestVersions({
      match: (patterns) => Object.keys(files).sort().filter(matchGlobs(patterns)),
      hasFile: (path) => path in files,
      readText: (path) => Promise.resolve(files[path] ?? ''),
    }, globs);
    return [
      ...found.versions.map((one) => `${one.manifest} ${one.path}:${show(one)}`),
      ...found.unmatched.map((glob) => `unmatched ${glob}`),
      ...found.unreadable.map(({ path, error }) => `unreadable ${path} ${error.code}`),
    ];
  };

  test('a broken one takes nothing from the others, and what matches nothing is said', async () => {
    const files = { 'a/package.json': '{', 'b/package.json': '{"version": "1.2.0"}', 'c/package.json': '{"version": "2.0.0"}', 'setup.cfg': 'x' };
    expect(await collect(files, ['*/package.json', '!c/**', 'd/*.json', 'setup.cfg', 'c/package.json'])).toEqual([
      'b/package.json b/package.json:1:14 version version: 1.2.0',
      'unmatched d/*.json', 'unmatched c/package.json', 'unreadable a/package.json config/syntax', 'unreadable setup.cfg config/invalid',
    ]);
  });

  test('a crate inherits from the nearest workspace that names a version', async () => {
    const files = {
      'Cargo.toml': '[workspace.package]\nversion = "1.2.0"', 'a/Cargo.toml': '[workspace]\nmembers = ["b"]', 'a/b/Cargo.toml': '[package]\nname = "b"\nversion.workspace = true',
      'c/Cargo.toml': '[package]\nname = "c"\nversion = { workspace = true }',
    };
    expect(await collect(files, ['a/b/Cargo.toml', 'c/*'])).toEqual([
      'a/b/Cargo.toml Cargo.toml:2:12 workspace.package.version version: 1.2.0', 'c/Cargo.toml Cargo.toml:2:12 workspace.package.version version: 1.2.0',
    ]);
    expect(await collect({ 'c/Cargo.toml': files['c/Cargo.toml'] }, ['c/*'])).toEqual(['c/Cargo.toml c/Cargo.toml:3:25 package.version none: takes the version of a workspace that names none']);
  });

  test('the root of a workspace may inherit from itself', async () => {
    const text = '[workspace.package]\nversion = "1.2.0"\n[package]\nname = "a"\nversion.workspace = true';
    expect(await collect({ 'Cargo.toml': text }, ['Cargo.toml'])).toEqual(['Cargo.toml Cargo.toml:2:12 workspace.package.version version: 1.2.0']);
  });
});
