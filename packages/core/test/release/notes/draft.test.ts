import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { releaseNotesSchema } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { readChangelog } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { draftNotes, type DraftFacts } from '../../../src/release/notes/draft/draft-notes.js';
import { toDraftYaml } from '../../../src/release/notes/draft/to-draft-yaml.js';
import type { Change } from '../../../src/release/notes/ledger/change.js';
import { readWritten } from '../../../src/release/written-file.js';
import { parseVersion } from '../../../src/version/index.js';
import { commitOf } from './notes-of.js';

const changeOf = (number: number, title: string, more: Partial<Change> = {}): Change => ({ number, title, author: 'ada', mergeCommit: null, labels: [], body: '', knownBy: 'api', ...more });
const none = { takenBy: new Map<string, string>(), takes: new Map<string, string>() };

function factsOf(more: Partial<DraftFacts>): DraftFacts {
  const changes = more.changes ?? [];
  return { version: parseVersion('1.4.0'), changes, merged: changes, commits: [], reverts: none, changelog: null, date: '2027-01-15', ...more };
}
const draft = (more: Partial<DraftFacts>) => draftNotes(factsOf(more));
const sectionOf = (text: string) => readChangelog(parseMarkdown(text), text, 'keep-a-changelog').entries[0] ?? null;

/** What the product says of the draft: the notes, or the faults. */
function readBack(text: string) {
  try {
    return { value: readWritten({ path: 'draft.yml', text }, { root: 'release_notes', schema: releaseNotesSchema, what: 'release notes' }).value, faults: [] };
  } catch (error) {
    if (isShipworthyError(error)) return { value: null, faults: error.faults.map(({ message, line }) => `${line ?? 0} ${message}`) };
    throw error;
  }
}
const yaml = (more: Partial<DraftFacts>): string => toDraftYaml(draft(more), { needsRisks: false });

describe('a first version of the notes', () => {
  test('has every pull request in the section of its title, or of its labels', () => {
    const { changes, contributors } = draft({ changes: [
      changeOf(1, 'feat(io): import of folders'), changeOf(2, 'fix: dates', { body: 'Closes #90' }), changeOf(3, 'perf: less memory'), changeOf(4, 'feat!: a parser', { body: 'x\n\nBREAKING CHANGE: pass `--new`', author: 'bob' }),
      changeOf(5, 'Names inside archives (CVE-2027-0001)', { labels: ['security'] }), changeOf(6, 'A quiet mode', { labels: ['enhancement'] }), changeOf(7, 'Crash', { labels: ['bug'] }), changeOf(8, 'Anything', { author: 'renovate[bot]' }),
      changeOf(9, 'The old cache', { labels: ['deprecation'] }), changeOf(10, 'fix(security): names', { body: 'See GHSA-abcd-efgh-1234.' }),
    ] });
    expect(changes).toEqual({
      features: [{ title: 'Import of folders', description: 'Import of folders', prRef: '#1' }, { title: 'A quiet mode', description: 'A quiet mode', prRef: '#6' }],
      improvements: [{ title: 'Less memory', description: 'Less memory (#3)' }, { title: 'Anything', description: 'Anything (#8)' }],
      bugFixes: [{ issueRef: '#90', description: 'Dates (#2)' }, { issueRef: '#7', description: 'Crash (#7)' }],
      breakingChanges: [{ title: 'A parser', description: 'A parser (#4)', migration: 'pass `--new`' }], deprecations: [{ item: 'The old cache (#9)', timeline: '' }],
      security: [{ cve: 'CVE-2027-0001', severity: '', description: 'Names inside archives (CVE-2027-0001) (#5)' }, { cve: 'GHSA-abcd-efgh-1234', severity: '', description: 'Names (#10)' }],
    });
    expect(contributors).toEqual(['@ada', '@bob']);
  });

  test('shows no secret, whoever wrote one', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const text = yaml({ changes: [changeOf(1, `feat: use ${token}`)], commits: [commitOf('a', `fix: not ${token}`)], changelog: sectionOf(`# Changelog\n\n## [1.4.0] - 2027-02-01\n\n### Added\n\n- Takes ${token}\n`) });
    expect(text).not.toContain(token);
    expect(text.match(/\[masked:github-token\]/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test('tells in the words of the changelog what that names, and what it alone tells', () => {
    const changelog = sectionOf('# Changelog\n\n## [1.4.0] - 2027-02-01\n\n### Added\n\n- Whole folders of archives at once ([#1](https://x.example/1))\n- **Quiet mode**: says less\n\n### Fixed\n\n- Something (#91)\n\n### Removed\n\n- The option `--old`\n');
    const { changes, releaseDate } = draft({ changes: [changeOf(1, 'import of folders')], changelog });
    expect(changes).toMatchObject({
      features: [{ title: 'Import of folders', description: 'Whole folders of archives at once (#1)', prRef: '#1' }, { title: 'Quiet mode: says less', description: 'Quiet mode: says less' }],
      bugFixes: [{ issueRef: '#91', description: 'Something (#91)' }], breakingChanges: [{ title: 'The option `--old`', migration: '' }],
    });
    expect(releaseDate).toBe('2027-02-01');
  });

  test('tells of commits that no pull request brought, not of those of its branch, of merges, and of what was taken back', () => {
    const commits = [
      commitOf('f', 'fix: taken back'), commitOf('e', 'Merge pull request #4 from o/x', { parents: ['c'.repeat(40), 'd'.repeat(40)] }), commitOf('d', 'feat: on the branch', { parents: ['c'.repeat(40)], body: 'BREAKING CHANGE: say `--x`' }),
      commitOf('c', 'fix: straight'), commitOf('b', 'Words'), commitOf('a', 'chore: turn the wheel'),
    ];
    const { changes, contributors } = draft({ commits, changes: [changeOf(4, 'Four', { mergeCommit: 'e'.repeat(40), author: null })], reverts: { takenBy: new Map([['f'.repeat(40), '#9']]), takes: new Map() } });
    expect(changes).toMatchObject({ features: [], bugFixes: [{ issueRef: `commit ${'c'.repeat(12)}`, description: 'Straight' }], breakingChanges: [{ title: 'Four', description: 'Four (#4)', migration: 'say `--x`' }] });
    expect(contributors).toEqual(['Ada Example']);
  });
});

describe('the file of the draft', () => {
  test('is read back as it was meant, where nothing is blank', () => {
    const { value, faults } = readBack(yaml({ changes: [changeOf(1, 'feat: import'), changeOf(2, 'fix: dates'), changeOf(3, 'Other')] }));
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ version: '1.4.0', releaseDate: '2027-01-15', releaseType: 'minor', changes: { features: [{ prRef: '#1' }], bugFixes: [{ issueRef: '#2' }], improvements: [{ description: 'Other (#3)' }] }, contributors: ['@ada'] });
  });
  test('is refused for every blank, each on its line', () => {
    const { faults } = readBack(yaml({ version: null, date: null, changes: [changeOf(1, 'feat!: a parser'), changeOf(2, 'Hole', { labels: ['security'] })] }));
    expect(faults).toEqual([
      '3 `version` must not be empty.', expect.stringMatching(/^4 `release_date` must be a date/), expect.stringMatching(/^5 `release_type` must be/), '14 `changes.breaking_changes[0].migration` must not be empty.',
      '17 `changes.security[0].cve` must not be empty.', expect.stringMatching(/^18 `changes\.security\[0\]\.severity` must be/),
    ]);
  });
  test('is valid once its blanks are filled in', () => {
    const text = yaml({ version: parseVersion('2.0.0-next.1'), changes: [changeOf(1, 'feat!: a parser'), changeOf(2, 'Old', { labels: ['deprecated'] })] });
    expect(text.match(/: "" #/g)).toHaveLength(4);
    expect(readBack(text.replace('release_type: ""', 'release_type: "beta"').replaceAll(/(migration|timeline): ""/g, '$1: "done"')).faults).toEqual([]);
  });
  test('says of every empty list what an entry holds, and no more than that is needed', () => {
    const text = yaml({});
    expect(text.split('\n').filter((line) => line.includes('[] #'))).toHaveLength(8);
    const filled = text.replaceAll(/(\w+): \[\] # of each ([a-z_, ]+?)(; [a-z_ ]+)?$/gm, (_line, name: string, held: string) => `${name}: [{ ${held.split(/, | and /).map((field) => `${field}: ${field === 'severity' ? 'low' : 'x'}`).join(', ')} }]`);
    expect(filled.match(/\[\{/g)).toHaveLength(7);
    expect(readBack(filled).faults).toEqual([]);
  });
  test('asks for risks where they must be cited', () => expect(toDraftYaml(draft({}), { needsRisks: true })).toContain('no_risk_changed'));
  test('says how many do not fit into one list', () => {
    const text = yaml({ changes: Array.from({ length: 1002 }, (_, index) => changeOf(index + 1, 'Other')) });
    expect(text).toContain('# 2 more do not fit');
    expect(readBack(text).value?.changes.improvements).toHaveLength(1000);
  });
  test('is read back whatever the titles, and holds nothing that commands or hides', () => {
    const piece = fc.constantFrom('feat: ', 'fix: ', '"', "'", '\\', '\n', '- ', ': ', '#', ' #12', '{', '[', '*a', '&a', '!!js', '|', '>', '%YAML', '---', '\u0000', '\u202e', '\ud800', '\u2028', '\u0085', '::set-output ', '<b>', '@all', 'x');
    const title = fc.oneof(fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ minLength: 500, maxLength: 900 }));
    fc.assert(fc.property(fc.array(title, { maxLength: 4 }), title, (titles, author) => {
      const text = yaml({ changes: titles.map((one, index) => changeOf(index + 1, one, { author, labels: ['bug'] })) });
      const { value, faults } = readBack(text);
      expect(faults.filter((fault) => !/migration|timeline|cve|severity/.test(fault))).toEqual([]);
      if (faults.length === 0) expect(Object.values(value?.changes ?? {}).flat()).toHaveLength(titles.length);
      expect(text).not.toMatch(/^\s*::|[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/m);
    }), { numRuns: 200 });
  });
});

test('commits and entries are not looked through for each of very many pull requests', () => {
  let reads = 0;
  const counted = <Item extends object>(items: Item[]): Item[] => new Proxy(items, { get: (target, key, receiver): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
    return Reflect.get(target, key, receiver);
  } });
  const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
  const toCommit = (number: number): string => number.toString(16).padStart(40, '0');
  const commits = counted(numbers.map((number) => commitOf('a', `fix: part ${number} (#${number})`, { commit: toCommit(number), parents: number === 1 ? [] : [toCommit(number - 1)] })));
  const section = sectionOf(`# Changelog\n\n## [1.4.0] - 2027-01-15\n\n### Fixed\n\n${numbers.map((number) => `- Entry of ${number} (#${number})\n`).join('')}`);
  const { changes } = draft({ changes: numbers.map((number) => changeOf(number, `fix: part ${number}`, { mergeCommit: toCommit(number) })), commits, changelog: section });
  expect(changes.bugFixes.map(({ description }) => description).slice(0, 2)).toEqual(['Entry of 1 (#1)', 'Entry of 2 (#2)']);
  expect(changes.bugFixes).toHaveLength(numbers.length);
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(20 * numbers.length);
});

test.each([
  ['an entry that names it by its address', 'More (https://github.com/o/r/pull/7)', true],
  ['one that names it twice', '#7 and #7', true],
  ['one of another number that begins alike', 'More (#70)', false],
  ['one with zeros before it', 'More (#07)', false],
  ['one of another repository', 'More (o/r#7)', false],
])('%s', (_, entry, isTaken) => {
  const changelog = sectionOf(`# Changelog\n\n## [1.4.0] - 2027-01-15\n\n### Fixed\n\n- ${entry}\n`);
  expect(draft({ changes: [changeOf(7, 'fix: seven')], changelog }).changes.bugFixes).toHaveLength(isTaken ? 1 : 2);
});
