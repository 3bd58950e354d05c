import { describe, expect, test } from '@jest/globals';
import { judged, section } from './judged-changelog.js';

const finding = (what: string, line: number | null, said: Readonly<Record<string, string>>) => ({
  rule: 'release/changelog-not-current', keys: { release: '1.4.0', what }, check: 'item:RL-03', outcome: 'fail', location: { path: 'CHANGELOG.md', ...(line === null ? {} : { line, column: 1 }) }, ...said,
});
const head = 'CHANGELOG.md has 1 entry under 1.4.0 (2027-01-15)';

describe('a changelog without a section of the version says where one belongs', () => {
  test.each([
    ['# Changelog\n', null, 'it names no version yet', ''],
    ['# Changelog\n\n## [1.3.0] - 2026-10-01\n\n- Old\n', 3, 'its newest is 1.3.0', ''],
    ['# Changelog\n\n## [1.3.0] - 2026-10-01\n\n- Old\n\n## [Unreleased]\n\n- New\n', 7, 'what is new still stands under Unreleased', ', above what stands under Unreleased'],
  ])('%j', (text, line, found, above) => {
    const message = `CHANGELOG.md has no section for 1.4.0: ${found}.`;
    expect(judged(text)).toEqual({ findings: [finding('section', line, { message, remedy: `Write a heading for 1.4.0 with its date${above}.` })], note: message });
  });
});

describe('the heading of the version', () => {
  test.each([
    ['## [1.4.0] - Unreleased', 'date', '1.4.0 is called unreleased.', 'Write the date of the release into the heading.'],
    ['## [1.4.0]', 'date', '1.4.0 has no date.', 'Write the date of the release into the heading: `YYYY-MM-DD`.'],
    ['## [1.4.0] - 2027-02-30', 'date', '1.4.0 has "2027-02-30" where its date should be.', 'Write a date such as `2027-01-15`.'],
    ['## [1.4.0] - 2027-01-15 [YANKED]', 'yanked', '1.4.0 is called yanked, but it is about to be released.', 'Release another version.'],
  ])('%s', (heading, what, message, remedy) => {
    expect(judged(section('- New', heading)).findings).toEqual([finding(what, 5, { message, remedy })]);
  });

  test('is told both that it has no date and that it is yanked', () => {
    expect(judged(section('- New', '## [1.4.0] [YANKED]')).findings.map(({ keys }) => keys['what'])).toEqual(['date', 'yanked']);
  });
});

describe('a section in which nothing is said', () => {
  test.each([
    ['### Added', 'has no entry', '0 entries'],
    ['### Added\n\n- TBD\n- [ ]', 'has nothing but placeholders', '2 entries'],
    // A box makes no answer of a placeholder, nor does a sentence need to be ticked.
    ['- [ ] TBD', 'has nothing but placeholders', '1 entry'],
  ])('%j', (body, has, count) => {
    expect(judged(section(body), ['feat: a'])).toEqual({
      findings: [finding('empty', 5, { message: `1.4.0 ${has} in CHANGELOG.md.` })], note: `CHANGELOG.md has ${count} under 1.4.0 (2027-01-15); of 1 commit that readers would look for, 1 cannot be recognised there.`,
    });
  });

  test.each(['- [ ] Read comments', '### Added\n\n- TBD\n\n### Fixed\n\n- TBD\n- Empty files', '### Added\n\nWords without a bullet.'])('is none that says %j', (body) => {
    expect(judged(section(body)).findings).toEqual([]);
  });
});

describe('other sections', () => {
  test('of the same version make nobody know which counts', () => {
    expect(judged(section('- New\n\n## [1.4.0] - 2027-01-16\n\n- Other')).findings).toEqual([
      finding('twice', 9, { message: 'CHANGELOG.md has a second section for 1.4.0, so that nobody knows which of them counts.', remedy: 'Make one section of them.' }),
    ]);
  });

  test('of an earlier version with a later date warn', () => {
    expect(judged(section('- New', '## [1.4.0] - 2026-09-30')).findings).toEqual([
      finding('order', 5, { outcome: 'warn', message: '1.4.0 is dated 2026-09-30, before 1.3.0 of 2026-10-01.', remedy: 'Write the date of the release into the heading.' }),
    ]);
  });

  test.each([
    ['on the same day', '## [1.4.0] - 2026-10-01', '2026-10-01'],
    ['that have no date', '## [1.4.0] - 2026-09-30', ''],
    ['whose date is none', '## [1.4.0] - 2026-09-30', '2026-10-32'],
  ])('%s say nothing', (_, heading, date) => {
    expect(judged(section('- New', heading).replace('[1.3.0] - 2026-10-01', `[1.3.0]${date === '' ? '' : ` - ${date}`}`)).findings).toEqual([]);
  });

  test.each(['## [1.4.0]', '## [1.4.0] - 2026-09-31'])('are not held against %s, whose own date is none', (heading) => {
    expect(judged(section('- New', heading)).findings.map(({ keys }) => keys['what'])).toEqual(['date']);
  });

  test('none at all says nothing', () => expect(judged('## [1.4.0] - 2027-01-15\n\n- New\n').findings).toEqual([]));

  test.each([['- One', '1 entry of CHANGELOG.md still stands under Unreleased.'], ['- One\n- Two', '2 entries of CHANGELOG.md still stand under Unreleased.']])('that are unreleased, with %j, are released with it', (body, message) => {
    expect(judged(section('- New').replace('## [Unreleased]\n', `## [Unreleased]\n\n${body}\n`)).findings).toEqual([finding('unreleased', 3, { message, remedy: 'Move them to 1.4.0.' })]);
  });
});

describe('what commits did', () => {
  const sections = ['Breaking', 'Removed', 'Changed', 'Added', 'Deprecated', 'Fixed', 'Security', 'Docs'];
  const wanting = (subject: string) => sections.filter((name) => judged(section(`### ${name}\n\n- x`), [subject]).findings.length > 0);

  test.each([
    ['feat!: a', ['Added', 'Deprecated', 'Fixed', 'Security', 'Docs']],
    ['fix!: a', ['Added', 'Deprecated', 'Fixed', 'Security', 'Docs']],
    ['security!: a', ['Added', 'Deprecated', 'Fixed', 'Security', 'Docs']],
    ['feat: a', ['Fixed', 'Security', 'Docs']],
    ['feature: a', ['Fixed', 'Security', 'Docs']],
    ['security: a', ['Breaking', 'Removed', 'Changed', 'Added', 'Deprecated', 'Docs']],
    ['fix(security): a', ['Breaking', 'Removed', 'Changed', 'Added', 'Deprecated', 'Docs']],
    ['fix: a', ['Added', 'Deprecated', 'Docs']],
    ['perf: a', []],
  ])('%s does not stand in %j', (subject, missing) => {
    expect(wanting(subject)).toEqual(missing);
  });

  test.each([
    ['feat!: a', 'breaking', 'fail', 'breaks something', 'break something', 'Changed, Removed or an entry marked as breaking'],
    ['feat: a', 'feat', 'fail', 'brings a feature', 'bring a feature', 'Added or Changed'],
    ['security: a', 'security', 'fail', 'closes a hole', 'close a hole', 'Security or Fixed'],
    ['fix: a', 'fix', 'warn', 'fixes something', 'fix something', 'Fixed, Changed or Security'],
  ])('%s is missed in words', (subject, what, outcome, one, several, where) => {
    const missed = (count: string, does: string, named: string) => [finding(what, 5, { outcome, message: `${count} since the previous release ${does}, but 1.4.0 in CHANGELOG.md has nothing under ${where}.`, remedy: `Write it down there: ${named}.` })];
    expect(judged(section('### Docs\n\n- x'), [subject]).findings).toEqual(missed('1 commit', one, `"${subject}" (111111111111)`));
    expect(judged(section('### Docs\n\n- x'), [subject, 'chore: b', subject]).findings).toEqual(missed('2 commits', several, `"${subject}" (111111111111), "${subject}" (333333333333)`));
  });

  test.each([
    [3, '"feat: 1" (111111111111), "feat: 2" (222222222222), "feat: 3" (333333333333).'],
    [4, '"feat: 1" (111111111111), "feat: 2" (222222222222), "feat: 3" (333333333333), ….'],
  ])('of %i the first three are named', (count, named) => {
    expect(judged(section('### Docs\n\n- x'), Array.from({ length: count }, (_, index) => `feat: ${index + 1}`)).findings.map(({ remedy }) => remedy)).toEqual([`Write it down there: ${named}`]);
  });

  test.each([[94, 94], [95, 94]])('with a title of 6 and %i letters is named by the first hundred', (length, shown) => {
    expect(judged(section('### Docs\n\n- x'), [`feat: ${'x'.repeat(length)}`]).findings.map(({ remedy }) => remedy)).toEqual([`Write it down there: "feat: ${'x'.repeat(shown)}" (111111111111).`]);
  });

  test('several kinds are missed one by one', () => {
    expect(judged(section('### Docs\n\n- x'), ['fix: a', 'security: b', 'feat: c', 'fix!: d']).findings.map(({ keys }) => keys['what'])).toEqual(['breaking', 'feat', 'security', 'fix']);
  });

  test.each(['feat!: a', 'security!: a', 'fix!: a'])('%s is missed once, as what breaks', (subject) => {
    expect(judged(section('### Docs\n\n- x'), [subject]).findings.map(({ keys }) => keys['what'])).toEqual(['breaking']);
  });

  test.each(['### Docs\n\n- x\n- It is breaking what nobody used', '### Docs\n\n- _Breaking:_ x', '### Docs\n\n- x\n\n### Added\n\n- y\n- BREAKING CHANGE: z'])('may break something where one entry says so: %j', (body) => {
    expect(judged(section(body), ['feat!: a']).findings).toEqual([]);
  });

  test('is a feature also where an entry says that something breaks', () => {
    expect(judged(section('### Docs\n\n- Breaking: x'), ['feat: a']).findings.map(({ keys }) => keys['what'])).toEqual(['feat']);
  });
});

describe('the note counts what readers could not find', () => {
  const note = (body: string, ...subjects: readonly string[]) => judged(section(body), subjects).note;
  const recognised = (body: string, subject: string) => note(body, subject).endsWith('; of 1 commit that readers would look for, 0 cannot be recognised there.');

  test.each([
    ['by its words', '- Now it can READ Comments at last', 'feat(parser): Read comments'],
    ['by its words in another section', '### Added\n\n- x\n- y\n\n### Fixed\n\n- read comments', 'feat: read comments'],
    ['by its words without the number of its pull request', '- read comments', 'feat: read comments (#12)'],
    ['by its words, set off by nothing', '- read comments', 'feat: read comments(#123)'],
    ['by the number of its pull request', '- Comments are read (#12)', 'feat: parse remarks (#12)'],
    ['by a number of several digits', '- Comments are read, see #1234', 'feat: parse remarks (#1234)'],
    ['by its hash', '- Comments are read (1111111)', 'feat: parse remarks'],
    ['by words with a colon', '- read: comments', 'feat: read: comments'],
    ['by a number in the midst', '- try (#3) again', 'feat: try (#3) again'],
  ])('not what is recognised %s', (_, body, subject) => expect(recognised(body, subject)).toBe(true));

  test.each([
    ['says something else', '- Comments are read', 'feat: read comments'],
    ['has a longer number', '- See #123', 'feat: read comments (#12)'],
    ['has only the word before the colon', '- feat', 'feat: read comments'],
    ['has only the hash of another', '- 1111112', 'feat: read comments'],
    ['names the number of another pull request', '- See #3', 'feat: try (#3) again'],
    ['ends where the next begins', '- read\n- comments', 'feat: readcomments'],
  ])('but what is not, where the text %s', (_, body, subject) => expect(recognised(body, subject)).toBe(false));

  test.each([['- Drop old options: all', 0], ['- all', 1]])('by the whole first line of what breaks, where it conforms to nothing: %j', (body, hidden) => {
    const demand = { by: 'commit', source: '1'.repeat(40), title: 'Drop old options: all', type: null, bump: 'major', excluded: null, isSecurity: false } as const;
    const { note: told } = judged(section(body), [], { commits: { demands: [demand], commits: 1, unconforming: 1, hints: [] } });
    expect(told).toBe(`${head}; of 1 commit that readers would look for, ${hidden} cannot be recognised there.`);
  });

  test('and nothing of a title that says nothing', () => expect(recognised('- Comments are read', 'feat: (#12)')).toBe(false));

  test('of all that do something for a reader, and were not taken back', () => {
    expect(note('### Changed\n\n- a', 'Revert "feat: z"', 'feat: a', 'fix: b', 'security: c', 'feat!: d', 'chore: e', 'docs: f', 'feat: z', 'wip')).toBe(`${head}; of 4 commits that readers would look for, 3 cannot be recognised there.`);
    expect(note('- x')).toBe(`${head}; of 0 commits that readers would look for, 0 cannot be recognised there.`);
  });

  test('only as far as the history is known', () => {
    expect(judged(section('- New'), [], { commits: null }).note).toBe(`${head}; which commits they must account for is not known.`);
  });

  test('beside the day, where there is one', () => {
    expect(judged(section('- New\n- Newer', '## [1.4.0]'), [], { commits: null }).note).toBe('CHANGELOG.md has 2 entries under 1.4.0; which commits they must account for is not known.');
  });
});

test('a pre-release is told under the release that it comes before, which needs no date yet', () => {
  expect(judged(section('### Added\n\n- New', '## [1.4.0] - Unreleased'), ['fix: a'], { of: '1.4.0-rc.1' }).findings.map(({ keys, outcome }) => [keys, outcome])).toEqual([[{ release: '1.4.0-rc.1', what: 'fix' }, 'warn']]);
});
