import type { JudgedChangelog } from '../../../src/docs/changelog/changelog-finding.js';
import { readChangelog, type ChangelogStyle } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

/** What judges look at, from lines; an empty list of them is an empty file. */
export function toJudged(lines: readonly string[], style: ChangelogStyle = 'keep-a-changelog'): JudgedChangelog {
  const text = lines.join('\n');
  return { path: 'CHANGELOG.md', changelog: readChangelog(parseMarkdown(text), text, style) };
}
