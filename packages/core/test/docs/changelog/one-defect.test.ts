import { describe, expect, test } from '@jest/globals';
import { checkFiles, show, type Where } from './changelog-world.js';

const kept = `# Changelog

All notable changes.

## [Unreleased]

### Added

- Reads TOML.

## [1.2.0] - 2026-11-21

### Fixed

- Closes files.

## [1.1.0] - 2026-10-01 [YANKED]

### Security

- Refuses links.

## [1.0.0] - 2026-09-01

### Added

- Everything.

[Unreleased]: https://example.org/compare/v1.2.0...HEAD
[1.2.0]: https://example.org/compare/v1.1.0...v1.2.0
[1.1.0]: https://example.org/compare/v1.0.0...v1.1.0
[1.0.0]: https://example.org/releases/v1.0.0
`;

const conventional = `# Changelog

## [1.2.0](https://example.org/compare/v1.1.0...v1.2.0) (2026-11-21)


### ⚠ BREAKING CHANGES

* reads nothing but TOML

### Features

* reads TOML ([abc](https://example.org/abc))

### [1.1.1](https://example.org/compare/v1.1.0...v1.1.1) (2026-11-01)


### Bug Fixes

* closes files

## [1.1.0](https://example.org/compare/v1.0.0...v1.1.0) (2026-10-01)


### Features

* refuses links

# 1.0.0 (2026-09-01)


### Features

* everything
`;

const changesets = `# @scope/a

## 1.2.0

### Minor Changes

- abc: Reads TOML.

### Patch Changes

- Updated dependencies
  - @scope/b@1.1.0

## 1.1.0

### Minor Changes

- def: Refuses links.
`;

const version = (value: string): string => `{\n  "name": "a",\n  "version": "${value}"\n}\n`;
const lock = (root: string, self: string): string => `{\n  "name": "a",\n  "version": "${root}",\n  "packages": {\n    "": { "version": "${self}" }\n  }\n}\n`;

interface Defect {
  readonly name: string;
  readonly text: string;
  /** What is exchanged, and for what; must occur. */
  readonly defect?: readonly [string, string];
  readonly files?: Readonly<Record<string, string>>;
  readonly where?: Where;
  /** The one finding, then what follows from it. */
  readonly expected: readonly string[];
}

const style = { style: 'conventional' };
const withPackage = { changelog: { versions: ['package.json'] } };
const at = 'CHANGELOG.md';

const inKept: readonly Defect[] = [
  { name: 'a version twice', text: kept, defect: ['## [1.1.0] - 2026-10-01 [YANKED]', '## [1.2.0] - 2026-10-01'], expected: [`fail changelog-version-duplicate ${at}:17:1 ${at}:11:1`] },
  { name: 'a version twice, far apart', text: kept, defect: ['## [1.0.0] - 2026-09-01', '## 1.2.0 - 2026-09-01'], expected: [`fail changelog-version-duplicate ${at}:23:1 ${at}:11:1`] },
  { name: 'Unreleased twice', text: kept, defect: ['## [1.2.0] - 2026-11-21', '## Unreleased'], expected: [`fail changelog-version-duplicate ${at}:11:1 ${at}:5:1`] },
  { name: 'two versions exchanged', text: kept, defect: ['## [1.1.0] - 2026-10-01', '## [0.9.0] - 2026-10-01'], expected: [`fail changelog-order ${at}:23:1 ${at}:17:1`] },
  { name: 'the newest not first', text: kept, defect: ['## [1.0.0] - 2026-09-01', '## [1.3.0] - 2026-09-01'], expected: [`fail changelog-order ${at}:23:1 ${at}:17:1`] },
  { name: 'a pre-release above its release', text: kept, defect: ['## [1.2.0] - 2026-11-21', '## [1.1.0-rc.1] - 2026-11-21'], expected: [`fail changelog-order ${at}:17:1 ${at}:11:1`] },
  { name: 'ten before nine', text: kept, defect: ['[1.1.0] - 2026-10-01', '[1.10.0] - 2026-10-01'], expected: [`fail changelog-order ${at}:17:1 ${at}:11:1`] },
  { name: 'Unreleased at the end', text: `${kept.replace(/## \[Unreleased\][\s\S]*?(?=## \[1\.2)/, '')}\n## [Unreleased]\n`, expected: [`fail changelog-order ${at}:28:1 ${at}:5:1`] },
  { name: 'no date', text: kept, defect: ['## [1.2.0] - 2026-11-21', '## [1.2.0]'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'a day that does not exist', text: kept, defect: ['2026-11-21', '2026-02-29'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'a month that does not exist', text: kept, defect: ['2026-10-01', '2026-13-01'], expected: [`fail changelog-date ${at}:17:1`] },
  { name: 'the day first', text: kept, defect: ['2026-11-21', '21.11.2026'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'slashes', text: kept, defect: ['2026-11-21', '2026/11/21'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'the month in letters', text: kept, defect: ['2026-11-21', 'November 21st, 2026'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'a name in place of a date', text: kept, defect: ['2026-11-21', 'The TOML release'], expected: [`fail changelog-date ${at}:11:1`] },
  { name: 'two numbers only', text: kept, defect: ['## [1.1.0] - 2026-10-01', '## [1.1] - 2026-10-01'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'four numbers', text: kept, defect: ['## [1.1.0] - 2026-10-01', '## 1.1.0.4 - 2026-10-01'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'a bracket that is never closed', text: kept, defect: ['## [1.1.0] - 2026-10-01', '## [1.1.0 - 2026-10-01'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'a heading of its own', text: kept, defect: ['## [1.0.0]', '## Before there were versions\n\n- Nothing.\n\n## [1.0.0]'], expected: [`fail changelog-heading ${at}:23:1`] },
  { name: 'a date as the version', text: kept, defect: ['## [1.1.0] - 2026-10-01 [YANKED]', '## 2026-10-01'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'a version one level too deep', text: kept, defect: ['## [1.1.0]', '### [1.1.0]'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'a version one level too high', text: kept, defect: ['## [1.1.0]', '# [1.1.0]'], expected: [`fail changelog-heading ${at}:17:1`] },
  { name: 'a section one level too high', text: kept, defect: ['### Fixed', '## Fixed'], expected: [`fail changelog-heading ${at}:13:1`, `↳ fail changelog-empty-release ${at}:11:1`] },
  { name: 'versions that are no headings', text: '# Changelog\n\n**1.2.0 / 2026-11-21**\n- Closes files.\n', where: { changelog: style }, expected: [`fail changelog-heading ${at}:4:1`] },
  { name: 'an unknown section', text: kept, defect: ['### Fixed', '### Bugs'], expected: [`fail changelog-section ${at}:13:1`] },
  { name: 'a section of the other style', text: kept, defect: ['### Added\n\n- Reads', '### Features\n\n- Reads'], expected: [`fail changelog-section ${at}:7:1`] },
  { name: 'an unknown section below the heading, as setext', text: kept.replace('# Changelog', 'Changelog\n=').replaceAll(/^## (.*)$/gm, '$1\n---').replace('### Fixed', '### Repaired'), expected: [`fail changelog-section ${at}:16:1`] },
  { name: 'no Unreleased', text: kept, defect: ['## [Unreleased]\n\n### Added\n\n- Reads TOML.\n', ''], expected: [`fail changelog-unreleased-missing ${at}:6:1`] },
  { name: 'Unreleased misspelt', text: kept, defect: ['## [Unreleased]\n', '## [Unrelased]\n'], expected: [`fail changelog-heading ${at}:5:1`, `↳ fail changelog-unreleased-missing ${at}:11:1`] },
  { name: 'Unreleased only in a fence', text: kept, defect: ['## [Unreleased]\n\n### Added\n\n- Reads TOML.\n', '```\n## [Unreleased]\n```\n'], expected: [`fail changelog-unreleased-missing ${at}:9:1`] },
  { name: 'a version without entries', text: kept, defect: ['- Closes files.', ''], expected: [`fail changelog-empty-release ${at}:11:1`] },
  { name: 'a version with nothing below it', text: kept, defect: ['### Fixed\n\n- Closes files.\n', ''], expected: [`fail changelog-empty-release ${at}:11:1`] },
  { name: 'a version with nothing but a comment', text: kept, defect: ['- Closes files.', '<!--\n- Closes files.\n-->'], expected: [`fail changelog-empty-release ${at}:11:1`] },
  { name: 'a bullet without text', text: kept, defect: ['- Closes files.', '-\n'], expected: [`fail changelog-empty-release ${at}:11:1`] },
];

const inConventional: readonly Defect[] = [
  { name: 'a version twice', text: conventional, defect: ['### [1.1.1](', '### [1.1.0]('], where: { changelog: style }, expected: [`fail changelog-version-duplicate ${at}:21:1 ${at}:14:1`] },
  { name: 'two versions exchanged', text: conventional, defect: ['### [1.1.1](', '### [1.3.1]('], where: { changelog: style }, expected: [`fail changelog-order ${at}:14:1 ${at}:3:1`] },
  { name: 'one date missing', text: conventional, defect: [' (2026-11-01)', ''], where: { changelog: style }, expected: [`fail changelog-date ${at}:14:1`] },
  { name: 'a date that is none', text: conventional, defect: ['(2026-09-01)', '(2026-09-31)'], where: { changelog: style }, expected: [`fail changelog-date ${at}:28:1`] },
  { name: 'an unknown section', text: conventional, defect: ['### Bug Fixes', '### Oops'], where: { changelog: style }, expected: [`fail changelog-section ${at}:17:1`] },
  { name: 'a heading of its own', text: conventional, defect: ['# 1.0.0 (2026-09-01)', '# The beginning'], where: { changelog: style }, expected: [`fail changelog-heading ${at}:28:1`] },
  { name: 'a version without entries', text: conventional, defect: ['### Bug Fixes\n\n* closes files\n', ''], where: { changelog: style }, expected: [`warn changelog-empty-release ${at}:14:1`] },
  { name: 'Unreleased demanded', text: conventional, where: { changelog: { ...style, unreleased: 'required' } }, expected: [`fail changelog-unreleased-missing ${at}:3:1`] },
  { name: 'two versions of one package exchanged', text: '## a@1.0.0\n\n- a\n\n## b@3.0.0\n\n- a\n\n## a@1.1.0\n\n- a\n', where: { changelog: style }, expected: [`fail changelog-order ${at}:9:1 ${at}:1:1`] },
  { name: 'a version of one package twice', text: '## a@1.0.0\n\n- a\n\n## b@1.0.0\n\n- a\n\n## a@1.0.0\n\n- a\n', where: { changelog: style }, expected: [`fail changelog-version-duplicate ${at}:9:1 ${at}:1:1`] },
  { name: 'only some dates', text: changesets, defect: ['## 1.2.0', '## 1.2.0 (2026-11-21)'], where: { changelog: style }, expected: [`fail changelog-date ${at}:14:1`] },
];

const inVersions: readonly Defect[] = [
  { name: 'a tag that is not described', text: kept, where: { tag: 'v1.3.0' }, expected: [`fail changelog-entry-missing ${at}:11:1`] },
  { name: 'a tag by the pattern of releases that is not described', text: kept, where: { releaseTag: 'release/{version}', tag: 'release/1.3.0' }, expected: [`fail changelog-entry-missing ${at}:11:1`] },
  { name: 'a tag by a pattern of its own that is not described', text: kept, where: { changelog: { tag: 'a@{version}' }, releaseTag: 'b@{version}', tag: 'a@1.3.0' }, expected: [`fail changelog-entry-missing ${at}:11:1`] },
  { name: 'a tag of a package, where only another one is described', text: '## b@1.2.0\n\n- b\n\n## a@1.1.0\n\n- a\n', where: { changelog: { ...style, tag: '{package}@{version}' }, tag: 'a@1.2.0' }, expected: [`fail changelog-entry-missing ${at}:5:1`] },
  { name: 'a version file that names the version of a package', text: '## 1.2.0\n\n- all\n\n## b@7.0.0\n\n- b\n', files: { VERSION: '7.0.0' }, where: { changelog: { ...style, versions: ['VERSION'] } }, expected: [`fail version-disagrees VERSION:1:1 ${at}:1:1`] },
  { name: 'a tag whose heading is malformed', text: kept, defect: ['## [1.2.0] - 2026-11-21', '## [1.2] - 2026-11-21'], where: { tag: 'v1.2.0' }, expected: [`fail changelog-heading ${at}:11:1`, `↳ fail changelog-entry-missing ${at}:17:1`] },
  { name: 'a tag that is still unreleased', text: kept, defect: ['## [Unreleased]', '## 1.3.0 (unreleased)'], where: { tag: 'v1.3.0' }, expected: [`fail changelog-entry-missing ${at}:5:1`] },
  { name: 'a tag behind the changelog', text: kept, where: { tag: 'v1.1.0' }, expected: [`fail version-disagrees ${at}:11:1 ${at}:17:1`] },
  { name: 'a tag without the prefix', text: kept, where: { tag: '1.2.0' }, expected: [`fail version-disagrees ${at}:11:1`] },
  { name: 'a tag and a manifest behind it', text: kept, files: { 'package.json': version('1.1.0') }, where: { ...withPackage, tag: 'v1.2.0' }, expected: [`fail version-disagrees package.json:3:15 ${at}:11:1`] },
  { name: 'a tag, and no changelog', text: '', files: { 'package.json': version('1.2.0') }, where: { changelog: { file: 'HISTORY.md', versions: ['package.json'] }, tag: 'v1.2.0' }, expected: ['fail source-missing nowhere'] },
  { name: 'a manifest behind', text: kept, files: { 'package.json': version('1.1.0') }, where: withPackage, expected: [`fail version-disagrees package.json:3:15 ${at}:11:1`] },
  { name: 'a manifest ahead of everything', text: kept.replace('### Added\n\n- Reads TOML.\n', ''), files: { 'package.json': version('1.3.0') }, where: withPackage, expected: [`fail version-disagrees package.json:3:15 ${at}:8:1`] },
  { name: 'a pre-release of what was released', text: kept, files: { 'package.json': version('1.2.0-rc.1') }, where: withPackage, expected: [`fail version-disagrees package.json:3:15 ${at}:11:1`] },
  { name: 'a manifest that is right, and a heading that is not', text: kept, defect: ['## [1.2.0] - 2026-11-21', '## [1.2] - 2026-11-21'], files: { 'package.json': version('1.0.9') }, where: withPackage, expected: [`fail changelog-heading ${at}:11:1`, `↳ fail version-disagrees package.json:3:15 ${at}:17:1`] },
  { name: 'a lock that was forgotten', text: kept, files: { 'package.json': version('1.2.0'), 'package-lock.json': lock('1.1.0', '1.1.0') }, where: { changelog: { versions: ['package*.json'] } }, expected: [`fail version-disagrees package-lock.json:3:15 ${at}:11:1`, `↳ fail version-disagrees package-lock.json:5:23 ${at}:11:1`] },
  { name: 'the second field of a lock', text: kept, files: { 'package-lock.json': lock('1.2.0', '1.1.0') }, where: { changelog: { versions: ['package-lock.json'] } }, expected: [`fail version-disagrees package-lock.json:5:23 ${at}:11:1`] },
  { name: 'a version by PEP 440', text: kept, files: { 'pyproject.toml': '[project]\nversion = "1.3.0rc1"\n' }, where: { changelog: { versions: ['pyproject.toml'] } }, expected: ['fail version-disagrees pyproject.toml:2:12'] },
  { name: 'a version that only a program knows', text: kept, files: { 'pyproject.toml': '[project]\ndynamic = ["version"]\n' }, where: { changelog: { versions: ['pyproject.toml'] } }, expected: ['unverified version-disagrees pyproject.toml:2:11'] },
  { name: 'a manifest that cannot be read', text: kept, files: { 'package.json': '{\n"version": }' }, where: withPackage, expected: ['unverified unreadable package.json:2:12'] },
  { name: 'a glob that matches nothing', text: kept, where: { changelog: { versions: ['Cargo.toml'] } }, expected: ['fail source-missing nowhere'] },
  { name: 'no changelog', text: '', where: { changelog: { file: 'HISTORY.md' } }, expected: ['fail source-missing nowhere'] },
];

describe.each([['keep-a-changelog', inKept], ['conventional', inConventional], ['versions', inVersions]] as const)('%s: one defect, one finding', (_, defects) => {
  test.each(defects)('$name', async ({ text, defect, files, where, expected }) => {
    if (defect !== undefined) expect(text.split(defect[0])).toHaveLength(2);
    const { findings, details } = await checkFiles({ 'CHANGELOG.md': defect === undefined ? text : text.replace(...defect), ...files }, where);
    expect(findings.map(show)).toEqual(expected);
    expect(findings.filter(({ causedBy }) => causedBy === undefined)).toHaveLength(1);
    expect(details?.outcome).toBe(findings[0]?.outcome);
  });
});

describe('what is in order has no finding', () => {
  const good: readonly (readonly [string, string, Where, Readonly<Record<string, string>>])[] = [
    ['keep-a-changelog', kept, {}, {}],
    ['the same with Windows line ends', kept.replaceAll('\n', '\r\n'), {}, {}],
    ['the same with line ends of old', kept.replaceAll('\n', '\r'), {}, {}],
    ['the same with a byte order mark', `\ufeff${kept}`, {}, {}],
    ['the same with setext headings', kept.replace('# Changelog', 'Changelog\n=').replaceAll(/^## (.*)$/gm, '$1\n---'), {}, {}],
    ['the same without link definitions', kept.slice(0, kept.indexOf('[Unreleased]: ')), {}, {}],
    ['the same without brackets', kept.replaceAll(/^## \[(\d.*?)\]/gm, '## v$1').replace('[Unreleased]', 'Unreleased'), {}, {}],
    ['only Unreleased', '# Changelog\n\n## [Unreleased]\n', {}, {}],
    ['versions that only build metadata tell apart', kept.replace('## [1.1.0] - 2026-10-01 [YANKED]', '## 1.2.0+7 - 2026-10-01'), {}, {}],
    ['a list before the first version', kept.replace('All notable changes.', '- All notable changes\n- since 2026'), {}, {}],
    ['versions in a fence and a comment', kept.replace('- Reads TOML.', '- Reads TOML.\n\n  ```md\n  ## [1.2.0] - never\n  ```\n\n<!--\n## [1.2.0]\n-->'), {}, {}],
    ['a withdrawn version without entries', kept.replace('### Security\n\n- Refuses links.\n', ''), {}, {}],
    ['names of sections in another case', kept.replace('### Fixed', '### fixed:'), {}, {}],
    ['a section that the configuration knows', kept.replace('### Fixed', '### Performance'), { changelog: { sections: ['Performance'] } }, {}],
    ['no Unreleased where nobody demands it', kept.replace('## [Unreleased]\n\n### Added\n\n- Reads TOML.\n', ''), { changelog: { unreleased: 'optional' } }, {}],
    ['conventional', conventional, { changelog: style }, {}],
    ['conventional, only the title', '# Changelog\n', { changelog: style }, {}],
    ['conventional with an unreleased part', conventional.replace('## [1.2.0]', '## Next\n\n### Features\n\n* soon\n\n## [1.2.0]'), { changelog: style }, {}],
    ['the history of a Python project, in setext headings', 'Release History\n===============\n\ndev\n---\n\n- Soon.\n\n2.32.5 (2025-08-18)\n-------------------\n\n**Bugfixes**\n- One.\n\n0.0.1 (2011-02-13)\n------------------\n\n-   Conception\n', { changelog: style }, {}],
    ['changesets', changesets, { changelog: style }, {}],
    ['several packages in one file', '## @scope/b@1.0.0\n\n- First.\n\n## @scope/a@2.0.0\n\n- Second.\n\n## @scope/a@1.0.0\n\n- First.\n', { changelog: { ...style, versions: ['*/package.json'] } }, { 'a/package.json': '{"name": "@scope/a", "version": "2.0.0"}', 'b/package.json': '{"name": "@scope/b", "version": "1.0.0"}' }],
    ['the tag of the newest version', kept, { ...withPackage, tag: 'v1.2.0' }, { 'package.json': version('1.2.0') }],
    ['a tag by a pattern of its own', kept, { changelog: { tag: 'release-{version}' }, tag: 'release-1.2.0' }, {}],
    ['a tag by the pattern of releases', kept, { releaseTag: 'release/{version}', tag: 'release/1.2.0' }, {}],
    ['the tag of another package', kept, { changelog: { tag: 'a@{version}' }, tag: 'b@9.0.0' }, {}],
    ['the tag of a package, which says nothing of others', '## a@1.2.0\n\n- First.\n', { changelog: { ...style, tag: '{package}@{version}', versions: ['*/package.json'] }, tag: 'a@1.2.0' }, { 'a/package.json': '{"name": "a", "version": "1.2.0"}', 'b/package.json': '{"name": "b", "version": "7.0.0"}' }],
    ['a tag that is no version', kept, { tag: 'nightly' }, {}],
    ['the tag of a version that only build metadata tell apart', kept, { tag: 'v1.2.0+7' }, {}],
    ['a manifest that names the newest', kept, { changelog: { versions: ['package*.json'] } }, { 'package.json': version('1.2.0'), 'package-lock.json': lock('1.2.0', '1.2.0') }],
    ['a manifest ahead while Unreleased has entries', kept, withPackage, { 'package.json': version('1.3.0') }],
    ['a manifest with the next pre-release', kept.replace('### Added\n\n- Reads TOML.\n', ''), withPackage, { 'package.json': version('1.3.0-dev') }],
    ['a manifest with what is called unreleased', kept.replace('## [Unreleased]\n\n### Added\n\n- Reads TOML.\n', '## 1.3.0 (unreleased)\n'), withPackage, { 'package.json': version('1.3.0') }],
    ['a manifest before the first version', '# Changelog\n\n## [Unreleased]\n', withPackage, { 'package.json': version('0.1.0') }],
    ['a manifest whose version a tag decides', kept, withPackage, { 'package.json': version('0.0.0-development') }],
    ['a private package without version', kept, withPackage, { 'package.json': '{"private": true}' }],
    ['a version file with a line end', kept, { changelog: { versions: ['VERSION'] } }, { VERSION: '1.2.0\n' }],
  ];
  test.each(good)('%s', async (_, text, where, files) => {
    const { findings, details, checks } = await checkFiles({ 'CHANGELOG.md': text, ...files }, where);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(details?.outcome).toBe('pass');
    expect(checks).toEqual(['changelog:CHANGELOG.md', ...Object.keys(files).sort().map((path) => `version:${path}`)]);
  });
});

describe('all at once, and both places in words', () => {
  test('every defect of a file that has many', async () => {
    const text = kept.replace('## [Unreleased]\n\n### Added\n\n- Reads TOML.\n', '').replace('- 2026-10-01 [YANKED]', '').replace('### Fixed', '### Bugs').replace('## [1.0.0] - 2026-09-01', '## [1.2.0] - 2026-09-31');
    const { findings } = await checkFiles({ 'CHANGELOG.md': text, 'package.json': version('1.1.0'), 'a.toml': '' }, { changelog: { versions: ['package.json', 'x'] }, tag: 'v1.2.0' });
    expect(findings.map(show)).toEqual([
      `fail changelog-version-duplicate ${at}:18:1 ${at}:6:1`, `fail changelog-date ${at}:12:1`, `fail changelog-date ${at}:18:1`, `fail changelog-section ${at}:8:1`,
      `fail changelog-unreleased-missing ${at}:6:1`, `fail version-disagrees package.json:3:15 ${at}:6:1`, 'fail source-missing nowhere',
    ]);
  });

  test('a disagreement names both places', async () => {
    const { findings, details } = await checkFiles({ 'CHANGELOG.md': kept, 'package.json': version('1.1.0') }, withPackage);
    expect(findings.map(({ message, expected, actual }) => ({ message, expected, actual }))).toEqual([
      { message: 'package.json:3:15 names 1.1.0, but the newest version of the changelog is 1.2.0 at CHANGELOG.md:11:1.', expected: '1.2.0', actual: '1.1.0' },
    ]);
    expect(details).toEqual({ file: 'CHANGELOG.md', style: 'keep-a-changelog', versions: 3, newest: '1.2.0', manifests: [{ path: 'package.json', version: '1.1.0' }], outcome: 'fail' });
  });

  test('the two fields of a lock are two findings', async () => {
    const { findings } = await checkFiles({ 'CHANGELOG.md': kept, 'package-lock.json': lock('1.1.0', '1.1.0') }, { changelog: { versions: ['package-lock.json'] } });
    expect(findings.map(({ keys }) => keys)).toEqual([{ path: 'package-lock.json', other: at }, { path: 'package-lock.json#packages[""].version', other: at }]);
    expect(findings[1]?.causedBy).toMatch(/^sha256:/);
  });

  test('a repository is judged by what git tracks', async () => {
    const files = { 'CHANGELOG.md': kept, '.gitignore': 'ignored/\n', 'a/package.json': version('1.1.0'), 'ignored/package.json': version('0.1.0') };
    const { findings } = await checkFiles(files, { changelog: { versions: ['*/package.json', '!b/**'] }, isRepository: true });
    expect(findings.map(show)).toEqual([`fail version-disagrees a/package.json:3:15 ${at}:11:1`]);
  });

  test('without the block nothing is checked', async () => {
    expect(await checkFiles({ 'CHANGELOG.md': '' }, { changelog: null })).toEqual({ checks: [], findings: [], details: null });
  });

  test('a changelog that is no text is unverified', async () => {
    const { findings } = await checkFiles({ 'CHANGELOG.md': Buffer.from([0x23, 0xff, 0xfe, 0x00]) });
    expect(findings.map(show)).toEqual(['unverified unreadable CHANGELOG.md']);
  });

  test('a pattern that no tag can have is a fault of the configuration', async () => {
    await expect(checkFiles({ 'CHANGELOG.md': kept }, { changelog: { tag: 'v' } })).rejects.toMatchObject({ code: 'config/invalid' });
  });
});
