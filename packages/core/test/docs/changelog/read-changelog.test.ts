import { describe, expect, test } from '@jest/globals';
import { formatVersion } from '@shipworthy/core/version';
import fc from 'fast-check';
import { readChangelog, type Changelog, type ChangelogStyle } from '../../../src/docs/changelog/index.js';
import { judgeStructure } from '../../../src/docs/changelog/judge-structure.js';
import { parseReleaseHeading } from '../../../src/docs/changelog/parse-release-heading.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

function read(text: string, style: ChangelogStyle = 'keep-a-changelog'): Changelog {
  return readChangelog(parseMarkdown(text), text, style);
}

describe('a heading names a release', () => {
  const headings: readonly (readonly [string, string])[] = [
    ['1.2.0', '1.2.0'],
    ['[1.2.0]', '1.2.0'],
    ['v1.2.0', '1.2.0'],
    ['[v1.2.0] - 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0 - 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0 – 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0 (2026-11-21)', '1.2.0 2026-11-21'],
    ['1.2.0 / 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0, 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0: 2026-11-21', '1.2.0 2026-11-21'],
    ['Version 1.2.0 (2026-11-21)', '1.2.0 2026-11-21'],
    ['Release v1.2.0', '1.2.0'],
    ['1.2.0 - 2026-11-21 [YANKED]', '1.2.0 2026-11-21 yanked'],
    ['1.2.0 (yanked)', '1.2.0 yanked'],
    ['1.2.0 - "Codename" - 2026-11-21', '1.2.0 2026-11-21'],
    ['1.2.0-rc.1+build.5 - 2026-11-21', '1.2.0-rc.1+build.5 2026-11-21'],
    ['@scope/pkg@1.2.0', '@scope/pkg 1.2.0'],
    ['pkg@v1.2.0 (2026-11-21)', 'pkg 1.2.0 2026-11-21'],
    ['pkg-name-v1.2.0', 'pkg-name 1.2.0'],
    ['pkg 1.2.0 (2026-11-21)', 'pkg 1.2.0 2026-11-21'],
    ['1.2.0 (unreleased)', '1.2.0 unreleased'],
    ['1.2.0 - TBD', '1.2.0 unreleased'],
    ['1.2.0 - soon', '1.2.0 soon'],
    ['1.2.0 2026/11/21', '1.2.0 2026/11/21'],
    ['1.2', 'no version 1.2'],
    ['3.x', 'no version 3.x'],
    ['v3', 'no version 3'],
    ['1.2.0.4 (2026-11-21)', 'no version 1.2.0.4 2026-11-21'],
    ['01.2.0', 'no version 01.2.0'],
    ['[1.2.0 - 2026-11-21', 'no version 1.2.0 2026-11-21'],
    ['Unreleased', 'no version Unreleased unreleased'],
    ['[unreleased]', 'no version Unreleased unreleased'],
    ['Unreleased - 2.x', 'no version Unreleased unreleased'],
    ['Added', 'nothing'],
    ['2026', 'nothing'],
    ['2026-11-21', 'nothing'],
    ['3 things to know', 'nothing'],
    ['1.2.0 compatibility', 'nothing'],
    ['2.0 migration', 'nothing'],
    ['Since 1.2.0', 'nothing'],
    ['Changes in 1.2.0', 'nothing'],
    ['Next', 'nothing'],
  ];
  test.each(headings)('%s', (heading, expected) => {
    const found = parseReleaseHeading(heading, 'keep-a-changelog');
    const parts = found === null ? ['nothing'] : [found.package, found.version === null ? `no version ${found.label}` : formatVersion(found.version), found.date, found.isUnreleased ? 'unreleased' : null, found.yanked ? 'yanked' : null];
    expect(parts.filter((part) => part !== null).join(' ')).toBe(expected);
  });

  test.each(['Next', '[Next]', 'Upcoming release', 'HEAD', 'dev'])('%s is what other projects call Unreleased', (heading) => {
    expect(parseReleaseHeading(heading, 'conventional')?.isUnreleased).toBe(true);
  });
});

describe('what stands below a release', () => {
  const items = (text: string): unknown => read(text).entries.map(({ sections }) => sections.map((section) => [section.name, ...section.items.map((item) => `${item.line}:${item.column} ${item.text}`)]));

  test('bullets with their continuation, nested bullets and fences; paragraphs', () => {
    const text = '## 1.0.0\n\nFirst\nparagraph.\n\n- one\n  two\n  - nested\n\n  more\n\n  ```\n  - code\n  ```\n* other\nlazy\n\nSecond.\n\n  * indented\n  * again\n1. first\n2) second\n';
    expect(items(text)).toEqual([[[null, '3:1 First paragraph.', '6:1 one two - nested more ``` - code ```', '15:1 other lazy', '18:1 Second.', '20:3 indented', '21:3 again', '22:1 first', '23:1 second']]]);
  });

  test('sections, and what is deeper belongs to them', () => {
    expect(items('## 1.0.0\n### Added\n- a\n#### Detail\n- b\n### Fixed\n- c\n')).toEqual([[['Added', '3:1 a', '5:1 b'], ['Fixed', '7:1 c']]]);
  });

  test('comments, anchors, definitions and lines across the page are no content', () => {
    const text = '## 1.1.0\n\n<!-- - a\n- b -->\n<a name="1.0.0"></a>\n***\n- - -\n[x]: y\n\n## 1.0.0\n\n- `<!--` is code <!-- hidden --> and text\n- `-->`\n';
    expect(read(text).entries.map(({ hasContent }) => hasContent)).toEqual([false, true]);
    expect(items(text)).toEqual([[], [[null, '12:1 `<!--` is code and text', '13:1 `-->`']]]);
  });

  test('a fence without a list is content', () => {
    expect(items('## 1.0.0\n\n```\n# 0.9.0\n- x\n```\n')).toEqual([[[null, '3:1 ``` # 0.9.0 - x ```']]]);
  });

  test('a title, an introduction and other headings are told apart', () => {
    const { entries, strays } = read('# Changelog\n\n## Note\n\n## 1.0.0\n\n- a\n\n# More\n\n- b\n');
    expect([entries.map(({ label, sections }) => [label, sections.flatMap((one) => one.items.map(({ text }) => text))]), strays.map(({ heading, line }) => `${line} ${heading}`)]).toEqual([[['1.0.0', ['a']]], ['3 Note', '9 More']]);
  });
});

interface Written {
  readonly version: readonly [number, number, number];
  readonly date: string;
  readonly sections: readonly { readonly name: string; readonly items: readonly string[] }[];
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const dateBetween = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

function written(names: readonly string[]): fc.Arbitrary<readonly Written[]> {
  const section = fc.record({ name: fc.constantFrom(...names), items: fc.array(fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 4 }) });
  const one = fc.record({ version: fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), date: dateBetween, sections: fc.uniqueArray(section, { minLength: 1, maxLength: 3, selector: ({ name }) => name }) });
  return fc.uniqueArray(one, { maxLength: 8, selector: ({ version }) => version.join('.') }).map((all) => all.toSorted((left, right) => right.version[0] - left.version[0] || right.version[1] - left.version[1] || right.version[2] - left.version[2]));
}

function renderKept(releases: readonly Written[]): string {
  return `# Changelog\n\n## [Unreleased]\n\n${releases.map(({ version, date, sections }) => `## [${version.join('.')}] - ${date}\n\n${renderSections(sections, '-')}`).join('')}${releases.map(({ version }) => `[${version.join('.')}]: https://example.org/${version.join('.')}\n`).join('')}`;
}

/** Minor versions on level 1 or 2, patches on level 3, as tools write them. */
function renderConventional(releases: readonly Written[]): string {
  return `# Changelog\n\n${releases.map(({ version, date, sections }) => `${version[2] > 0 ? '###' : '##'} [${version.join('.')}](https://example.org/${version.join('.')}) (${date})\n\n\n${renderSections(sections, '*')}`).join('')}`;
}

function renderSections(sections: Written['sections'], mark: string): string {
  return sections.map(({ name, items }) => `### ${name}\n\n${items.map((item) => `${mark} ${item}\n`).join('')}\n`).join('');
}

describe('what is written is read', () => {
  const cases: readonly (readonly [ChangelogStyle, readonly string[], (releases: readonly Written[]) => string])[] = [
    ['keep-a-changelog', ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'], renderKept],
    ['conventional', ['Features', 'Bug Fixes', '⚠ BREAKING CHANGES', 'Performance Improvements'], renderConventional],
  ];
  test.each(cases)('%s: the same comes back, and nothing is found', (style, names, render) => {
    fc.assert(fc.property(written(names), (releases) => {
      const changelog = read(render(releases), style);
      const back = changelog.entries.filter(({ version }) => version !== null).map(({ label, date, sections }) => ({ label, date, sections: sections.map(({ name, items }) => ({ name, items: items.map(({ text }) => text) })) }));
      expect(back).toEqual(releases.map(({ version, date, sections }) => ({ label: version.join('.'), date, sections })));
      expect(judgeStructure({ path: 'CHANGELOG.md', changelog }, { style, sections: [], unreleased: 'auto' })).toEqual([]);
    }));
  });

  test('any text is read, and every heading of a release has its place', () => {
    const line = fc.constantFrom('# 1.0.0', '## [1.1.0] - 2026-01-01', '### Fixed', '- a', '  - b', '', '```', '<!--', '-->', 'text', '---', '===', '[a]: b', '> ## 2.0.0', '\t- c', '## Unreleased');
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const { entries } = read(lines.join(end));
      for (const entry of entries) expect(lines[entry.line - 1]).toMatch(/1\.[01]\.0|2\.0\.0|Unreleased/);
      const texts = entries.flatMap(({ sections }) => sections.flatMap(({ items }) => items.map(({ text }) => text)));
      expect(texts.every((text) => text === text.trim() && text !== '')).toBe(true);
    }));
  });
});
