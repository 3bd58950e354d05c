import { judgeSections } from '../../../packages/core/src/release/bump/judge-sections.js';
import { hintsAtBreaking } from '../../../packages/core/src/release/bump/hints-at-breaking.js';
import { listSquashed } from '../../../packages/core/src/release/bump/list-squashed.js';
import { parseChangeset } from '../../../packages/core/src/release/bump/parse-changeset.js';
import { parseConventionalCommit, parseConventionalHeader, saysBreaking } from '../../../packages/core/src/release/bump/parse-conventional-commit.js';
import { readReapplied, readRevert } from '../../../packages/core/src/release/bump/read-revert.js';
import { compareVersions } from '../../../packages/core/src/version/compare-versions.js';
import { readWorkspaceGlobs } from '../../../packages/core/src/version/json-manifest.js';
import { isPep440 } from '../../../packages/core/src/version/pep440.js';
import { readManifestVersions } from '../../../packages/core/src/version/read-manifest-versions.js';
import { parseTagPattern } from '../../../packages/core/src/version/tag-pattern.js';
import { readPatternVersion } from '../../../packages/core/src/version/text-manifest.js';
import { toSemVer } from '../../../packages/core/src/version/to-semver.js';
import { formatVersion, parseVersion } from '../../../packages/core/src/version/version.js';
import { readChangelog } from '../../../packages/core/src/docs/changelog/read-changelog.js';
import { parseMarkdown } from '../../../packages/core/src/docs/markdown/parse-markdown.js';
import { must, textTarget, type Target } from '../engine/target.js';
import { jsonWords, markdownWords, tomlWords, versionWords, xmlWords, yamlWords } from './words.js';

const manifests = ['package.json', 'package-lock.json', 'Cargo.toml', 'pyproject.toml', 'Directory.Build.props', 'app.csproj', 'VERSION', 'version.txt'];

function manifestTarget(name: string, paths: readonly string[], words: readonly string[]): Target {
  return textTarget(name, [...words, ...versionWords], (text) => {
    const lines = text.split(/\r\n|\n|\r/).length;
    const answers = paths.map((path) => {
      const found = readManifestVersions(path, text) ?? [];
      for (const { line, column } of found) must(line >= 1 && line <= lines && column >= 1, `the place ${line}:${column} is not in the file`);
      for (const one of found) if (one.state === 'version') must(parseVersion(formatVersion(one.version)) !== null, 'a version that is none');
      return found.map(({ state, field }) => `${state} ${field.slice(0, 20)}`).join();
    });
    return answers.join(' ').slice(0, 200);
  });
}

export const releases: readonly Target[] = [
  textTarget('version', versionWords, (text) => {
    const version = parseVersion(text);
    isPep440(text);
    const semver = toSemVer(text);
    must(semver === null || parseVersion(semver) !== null, 'is turned into a version that is none');
    if (version === null) return `none ${semver === null}`;
    must(formatVersion(version) === text, 'is written otherwise than it was read');
    must(compareVersions(version, version) === compareVersions(version, version) && compareVersions(version, version) === 0, 'is not equal to itself');
    const other = parseVersion('1.2.3-rc.1');
    if (other !== null) must(compareVersions(version, other) + compareVersions(other, version) === 0, 'has no order');
    return `version ${version.prerelease.length > 0} ${version.build.length > 0}`;
  }),
  // The first line is the pattern, others are tags.
  textTarget('tag-pattern', versionWords, (text) => {
    const [pattern = '', ...tags] = text.split('\n', 20);
    const read = parseTagPattern(pattern);
    const found = tags.map((tag) => {
      const release = read.parse(tag);
      if (release !== null) must(read.format(release) === tag, 'a tag is written otherwise than it was read');
      return release === null;
    });
    return JSON.stringify(found.slice(0, 4));
  }),
  textTarget('commit-message', ['feat', 'fix', '!', ':', '(scope)', 'BREAKING CHANGE: ', 'BREAKING-CHANGE: ', 'Revert "', '"', 'This reverts commit ', 'a'.repeat(40), '.', '\n\n', '* ', '- ', 'Co-authored-by: a <b@c.d>', ' #1', 'Refs: #1', '---------', 'Reapply "', '(#12)'], (text) => {
    const end = text.indexOf('\n');
    const message = end === -1 ? { subject: text, body: '' } : { subject: text.slice(0, end), body: text.slice(end + 1) };
    const commit = parseConventionalCommit(message);
    const [squashed, revert] = [listSquashed(message), readRevert(message)];
    parseConventionalHeader(text);
    readReapplied(message.subject);
    return JSON.stringify([commit === null, commit === null ? null : Object.values(commit).map((value) => typeof value).join(), squashed.length > 1, revert === null, hintsAtBreaking(message), saysBreaking(message)]);
  }),
  textTarget('changeset', [...yamlWords, '"name": minor', 'major', 'patch', 'none'], (text) => {
    const { releases: named, summary } = parseChangeset('.changeset/input.md', text);
    return `${Math.min(named.length, 3)} ${summary === ''}`;
  }),
  textTarget('changelog-bump', [...markdownWords, '## [1.2.3]', '### Added', '### Removed', '### BREAKING CHANGES', '**Breaking**'], (text) => readChangelog(parseMarkdown(text), text, 'conventional').entries.flatMap((entry) => judgeSections('CHANGELOG.md', entry)).map(({ bump }) => bump).slice(0, 5).join()),
  manifestTarget('json-manifest', ['package.json', 'package-lock.json'], [...jsonWords, '"version":', '"packages":', '"":', '"private":true', '"workspaces":']),
  manifestTarget('toml-manifest', ['Cargo.toml', 'pyproject.toml'], tomlWords),
  manifestTarget('msbuild-manifest', ['Directory.Build.props', 'app.csproj'], [...xmlWords, '<Version>', '</Version>', '<PropertyGroup>', '</PropertyGroup>', '<Project>', '</Project>', '<VersionPrefix>', '$(X)', 'Condition="a"']),
  manifestTarget('version-file', manifests.slice(6), versionWords),
  textTarget('workspace-globs', [...jsonWords, '"workspaces":', '"packages":', '"packages/*"'], (text) => String(Math.min(readWorkspaceGlobs('package.json', text).length, 3))),
  // The first line is the pattern of a place that the configuration names.
  textTarget('version-place', [...versionWords, '(', ')', '[0-9]', '+', '*', '(?P<version>', '(?<version>', '^', '$', '\\d'], (text) => {
    const [pattern = '', ...rest] = text.split('\n');
    if (pattern.length > 300) return 'long';
    const body = rest.join('\n').slice(0, 10_000);
    const found = readPatternVersion({ path: 'version.h', text: body, pattern });
    must(found.line >= 1 && found.line <= body.split('\n').length, 'the place is not in the file');
    return found.state;
  }),
];
