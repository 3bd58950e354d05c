import { releaseCalendarSchema, riskRegisterSchema, rollbackEvidenceSchema } from '@shipworthy/contract/release';
import { judgeSections } from '../../../packages/core/src/release/bump/judge-sections.js';
import { hintsAtBreaking } from '../../../packages/core/src/release/bump/hints-at-breaking.js';
import { listSquashed } from '../../../packages/core/src/release/bump/list-squashed.js';
import { parseChangeset } from '../../../packages/core/src/release/bump/parse-changeset.js';
import { parseConventionalCommit, parseConventionalHeader, saysBreaking } from '../../../packages/core/src/release/bump/parse-conventional-commit.js';
import { readReapplied, readRevert } from '../../../packages/core/src/release/bump/read-revert.js';
import { compareVersions } from '../../../packages/core/src/version/compare-versions.js';
import { readWorkspaceGlobs } from '../../../packages/core/src/version/manifests/json-manifest.js';
import { isPep440 } from '../../../packages/core/src/version/manifests/pep440.js';
import { readManifestVersions } from '../../../packages/core/src/version/manifests/read-manifest-versions.js';
import { parseTagPattern } from '../../../packages/core/src/version/tag-pattern.js';
import { readPatternVersion } from '../../../packages/core/src/version/manifests/text-manifest.js';
import { toSemVer } from '../../../packages/core/src/version/to-semver.js';
import { formatVersion, parseVersion } from '../../../packages/core/src/version/version.js';
import { findCalendarFaults } from '../../../packages/core/src/release/cadence/find-calendar-faults.js';
import { toCalendar } from '../../../packages/core/src/release/cadence/calendar.js';
import { readWritten } from '../../../packages/core/src/release/written-file.js';
import { readChangelog } from '../../../packages/core/src/docs/changelog/read-changelog.js';
import { parseMarkdown } from '../../../packages/core/src/docs/markdown/parse-markdown.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
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
  textTarget('release-calendar', [...yamlWords, 'release_calendar:', 'year: 2026', 'minor_releases:', 'major_releases:', 'patch_releases:', 'version: 1.2.0', 'release_date: 2026-01-31', 'rc_date: 2026-01-20', 'status: planned', 'quarter: Q1', 'hotfix: true', '2026-02-30'], (text) => {
    const { value } = readWritten({ path: 'calendar.yml', text }, { root: 'release_calendar', schema: releaseCalendarSchema, what: 'release calendar' });
    const calendar = toCalendar(value);
    const faults = findCalendarFaults(calendar, { freeze: [], today: '2026-06-15' });
    for (const { message, id } of faults) must(message !== '' && id !== '', 'a contradiction without a name or a message');
    return `${Math.min(calendar.entries.length, 4)} ${faults[0]?.id.replaceAll(/\d+/g, '0').slice(0, 40) ?? ''}`;
  }),
  textTarget('rollback-evidence', [...yamlWords, 'rollback_evidence:', 'from_version: 1.2.0', 'to_version: 1.1.0', 'performed_at: 2026-01-31T10:00:00Z', 'run_id: 1', 'commit: ', 'steps:', 'outcome: passed'], (text) => {
    const { value } = readWritten({ path: 'rollback.yml', text }, { root: 'rollback_evidence', schema: rollbackEvidenceSchema, what: 'rollback evidence' });
    mustBeSame(rollbackEvidenceSchema.parse(value), value, 'is read otherwise a second time');
    return `read ${Object.keys(value).length}`;
  }),
  textTarget('risk-register-file', [...yamlWords, 'risk_register:', 'risks:', 'number: 1', 'risk: ', 'trigger: ', 'mitigation: ', 'owner: ', 'cadence: '], (text) => {
    const { value } = readWritten({ path: 'risks.yml', text }, { root: 'risk_register', schema: riskRegisterSchema, what: 'risk register' });
    mustBeSame(riskRegisterSchema.parse(value), value, 'is read otherwise a second time');
    return `read ${Object.keys(value).length}`;
  }),
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
