import { describe, expect, test } from '@jest/globals';
import { hasNewEntry, readChangelog, type Changelog } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

function read(text: string): Changelog {
  return readChangelog(parseMarkdown(text), text, 'keep-a-changelog');
}

const before = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Reads TOML.\n\n## [1.1.0] - 2026-10-01\n\n### Fixed\n\n- Closes files.\n';

describe('a change writes into the changelog', () => {
  const cases: readonly (readonly [string, string | null, string, string | null, boolean])[] = [
    ['nothing', before, before, null, false],
    ['a bullet under Unreleased', before, before.replace('- Reads TOML.', '- Reads TOML.\n- Reads INI.'), null, true],
    ['a bullet in a new section', before, before.replace('## [1.1.0]', '### Fixed\n\n- Waits.\n\n## [1.1.0]'), null, true],
    ['a paragraph', before, before.replace('### Added', 'Much better.\n\n### Added'), null, true],
    ['other words', before, before.replace('Reads TOML.', 'Reads TOML 1.0.'), null, true],
    ['a nested bullet', before, before.replace('- Reads TOML.', '- Reads TOML.\n  - With dates.'), null, true],
    ['only white space', before, before.replace('- Reads TOML.', '-   Reads\n  TOML.\n'), null, false],
    ['another mark for bullets', before, before.replaceAll('- ', '* '), null, false],
    ['only a comment', before, before.replace('- Reads TOML.', '- Reads TOML.\n\n<!-- - Reads INI. -->'), null, false],
    ['only a heading', before, before.replace('### Added', '### Changed\n\n### Added'), null, false],
    ['a bullet taken away', before, before.replace('- Reads TOML.', ''), null, false],
    ['a bullet under an old version', before, before.replace('- Closes files.', '- Closes files.\n- Opens files.'), null, false],
    ['a bullet under the version being released', before, before.replace('- Closes files.', '- Closes files.\n- Opens files.'), '1.1.0', true],
    ['a new version made of what was unreleased', before, before.replace('## [Unreleased]', '## [Unreleased]\n\n## [1.2.0] - 2026-11-21'), '1.2.0', false],
    ['a new version made of more than that', before, before.replace('## [Unreleased]', '## [Unreleased]\n\n## [1.2.0] - 2026-11-21\n\n### Fixed\n\n- Waits.\n'), null, true],
    ['an old version written down late', before, `${before}\n## [0.0.1] - 2001-01-01\n\n### Added\n\n- Ancient.\n`, null, false],
    ['a first changelog', null, before, null, true],
    ['a first changelog that says nothing', null, '# Changelog\n\n## [Unreleased]\n', null, false],
    ['the end of the changelog', before, '', null, false],
  ];
  test.each(cases)('%s', (_, former, after, version, expected) => {
    expect(hasNewEntry(former === null ? null : read(former), read(after), version)).toBe(expected);
  });
});
