import { readChangelog } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { judgeCommits, type LoggedCommit } from '../../../src/release/bump/index.js';
import { judgeChangelog, type ChangelogFacts, type JudgedChangelog } from '../../../src/release/changelog/judge-changelog.js';
import { toVersion } from '../../version/to-version.js';

/** A changelog by its text, held against commits by their first lines: hashes of the first begin with 111111111111, of the second with 222222222222. */
export function judged(text: string, subjects: readonly string[] = [], changes: Partial<ChangelogFacts> & { readonly of?: string } = {}): JudgedChangelog {
  const { of = '1.4.0', ...facts } = changes;
  const log = subjects.map((subject, index): LoggedCommit => ({ commit: `${String(index + 1).repeat(12)}${'f'.repeat(28)}`, parents: ['0'], subject, body: '' }));
  return judgeChangelog({ release: of, package: null, version: toVersion(of), path: 'CHANGELOG.md', changelog: readChangelog(parseMarkdown(text), text, 'keep-a-changelog'), commits: judgeCommits(log, null), ...facts });
}

/** A changelog with nothing under Unreleased, this below the heading of 1.4.0, and something below 1.3.0. */
export const section = (body: string, heading = '## [1.4.0] - 2027-01-15'): string => `# Changelog\n\n## [Unreleased]\n\n${heading}\n\n${body}\n\n## [1.3.0] - 2026-10-01\n\n### Added\n\n- Old\n`;
