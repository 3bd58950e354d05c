import { describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import type { LogEntry } from '../../../src/git/index.js';
import { judgeLateChanges, type LateChangesFacts } from '../../../src/release/cadence/judge-late-changes.js';
import { findLateChanges } from '../../../src/release/cadence/late-changes.js';

const hash = (letter: string): string => letter.repeat(12).padEnd(40, '0');
const entry = (letter: string, subject: string, body = '', parents: readonly string[] = []): LogEntry => ({ commit: hash(letter), parents: parents.map(hash), author: 'Ada', committedAt: new Date('2027-01-14T12:00:00Z'), subject, body });

/** All of them came after the freeze, unless a point says otherwise. */
const judged = (commits: readonly LogEntry[], changes: Partial<LateChangesFacts> = {}) =>
  judgeLateChanges({ name: '1.5.0', history: { state: 'known', commits }, concerned: null, point: { by: 'day', day: '2027-01-01', timeZone: 'UTC' }, since: 'the freeze', ...changes });
const refused = (...commits: readonly LogEntry[]): string[] => judged(commits).findings.map(({ keys, reason, outcome }) => `${keys['commit']?.charAt(0) ?? ''} ${reason ?? outcome}`);
const late = (commit: string) => ({ rule: 'release/change-after-freeze', keys: { release: '1.5.0', commit }, check: 'cadence:changes' });

describe('what cannot be judged', () => {
  test('in a clone that does not hold the history it is not known, and names what it follows from', () => {
    const finding: FindingDraft = { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message: 'This clone is shallow.' };
    expect(judged([], { history: { state: 'unknown', finding }, point: null })).toEqual({
      check: 'cadence:changes', note: 'changes after the freeze unknown',
      findings: [{ ...late(''), outcome: 'unverified', reason: 'unreadable-source', message: 'What came in after the freeze cannot be known from this clone.', causedBy: toFinding(finding).fingerprint }],
    });
  });
  test('where nothing says when it began, no freeze was declared', () => {
    expect(judged([entry('a', 'feat: x')], { point: null })).toEqual({
      check: 'cadence:changes', note: 'no freeze of changes', findings: [{ ...late(''), outcome: 'not-applicable', message: 'Neither a candidate nor a planned day says when stabilisation began.' }],
    });
  });
});

describe('what came in after the freeze', () => {
  const kept = (note: string) => ({ check: 'cadence:changes', findings: [], note });
  test('nothing', () => expect(judged([])).toEqual(kept('0 commits after the freeze, nothing but fixes and documents')));
  test('fixes and documents, of which merges are not counted', () => {
    expect(judged([entry('a', 'fix: x')])).toEqual(kept('1 commit after the freeze, nothing but fixes and documents'));
    expect(judged([entry('c', 'Merge branch x', '', ['b', 'a']), entry('b', 'fix: x', '', ['a']), entry('a', 'docs: x')])).toEqual(kept('2 commits after the freeze, nothing but fixes and documents'));
  });
  test('a feature and what does not say what it is, each with its commit and first line', () => {
    expect(judged([entry('c', 'feat(api): more'), entry('b', 'Update "things"'), entry('a', 'fix: x')], { since: 'the candidate v1.5.0-rc.1' })).toEqual({
      check: 'cadence:changes', note: '3 commits after the candidate v1.5.0-rc.1, of which 2 cannot be taken for fixes or documents',
      findings: [
        { ...late(hash('c')), outcome: 'fail', actual: 'feat(api): more', message: 'cccccccccccc came in after the candidate v1.5.0-rc.1: "feat(api): more" is of type `feat`, neither a fix nor a document.' },
        { ...late(hash('b')), outcome: 'unverified', reason: 'unproven', actual: 'Update "things"', message: 'bbbbbbbbbbbb came in after the candidate v1.5.0-rc.1: "Update \\"things\\"" does not say whether it is a fix.' },
      ],
    });
  });
  test('a change that breaks', () => expect(judged([entry('a', 'fix!: x')]).findings).toEqual([{ ...late(hash('a')), outcome: 'fail', actual: 'fix!: x', message: 'aaaaaaaaaaaa came in after the freeze: "fix!: x" is a breaking change.' }]));
  test('with a first line of any length, of which 200 characters are shown', () => {
    expect(judged([entry('a', `Up${'x'.repeat(198)}`)]).findings[0]?.message).toContain(`"Up${'x'.repeat(198)}" does not say`);
    expect(judged([entry('a', `Up${'x'.repeat(199)}`)]).findings[0]).toMatchObject({ actual: `Up${'x'.repeat(199)}`, message: expect.stringContaining(`"Up${'x'.repeat(198)}" does not say`) });
  });
  test('of a package what touches it alone', () => {
    expect(judged([entry('c', 'feat: x'), entry('b', 'feat: y'), entry('a', 'fix: x')], { concerned: new Set([hash('b')]) })).toMatchObject({ note: '1 commit after the freeze, of which 1 cannot be taken for fixes or documents', findings: [{ keys: { commit: hash('b') } }] });
  });
  test('but not what the candidate contains', () => {
    const commits = [entry('c', 'feat: x', '', ['b']), entry('b', 'feat: candidate', '', ['a']), entry('a', 'feat: y')];
    expect(judged(commits, { point: { by: 'candidate', commit: hash('b') } }).findings.map(({ actual }) => actual)).toEqual(['feat: x']);
  });
});

describe('more commits than are listed', () => {
  const many = (count: number, subject = 'feat: x') => Array.from({ length: count }, (_, index) => ({ ...entry('a', subject), commit: String(index).padStart(40, '0') }));
  test('fifty are listed', () => expect(judged(many(50)).findings.map(({ keys }) => keys['commit'])).toEqual(many(50).map(({ commit }) => commit)));
  test.each([[51, '1 more commit'], [52, '2 more commits']])('the rest of %s is counted', (count, told) => {
    const { findings, note } = judged(many(count));
    expect([findings.length, findings.at(-1)]).toEqual([51, { ...late('others'), outcome: 'fail', message: `${told} came in after the freeze that cannot be taken for fixes or documents.` }]);
    expect(note).toBe(`${String(count)} commits after the freeze, of which ${String(count)} cannot be taken for fixes or documents`);
  });
  test('and fails where one of them is known to be no fix', () => {
    const rest = (...subjects: readonly string[]) => judged([...many(50), ...subjects.map((subject, index) => entry(String(index), subject))]).findings.at(-1);
    expect(rest('Update', 'feat: x')).toMatchObject({ keys: { commit: 'others' }, outcome: 'fail' });
    expect(rest('Update', 'Change')).toEqual({ ...late('others'), outcome: 'unverified', reason: 'unproven', message: '2 more commits came in after the freeze that cannot be taken for fixes or documents.' });
  });
});

describe('what a commit says of itself after the freeze', () => {
  const reverts = (letter: string): string => `This reverts commit ${hash(letter)}.`;

  test.each([
    'fix: x', 'Fix(parser): x', 'docs: x', 'security: x', 'revert: feat: x', 'chore(release): 1.5.0', 'build(release): 1.5.0', 'Revert "feat: x"', 'Revert "feat: x" (#12)', 'Reapply "fix: x"', 'Reapply "fix: x" (#12)', 'Revert "Revert "docs: x""',
    'Revert "Reapply "feat: x""', 'Revert "Revert "Revert "feat: x"""', 'Reapply "Revert "feat: x""',
  ])('%s belongs to it', (subject) => expect(refused(entry('a', subject))).toEqual([]));
  test.each([
    ['feat: x', 'fail'], ['perf: x', 'fail'], ['chore: x', 'fail'], ['chore(deps): x', 'fail'], ['test: x', 'fail'], ['feat(release): x', 'fail'], ['fix!: x', 'fail'], ['fix x', 'unproven'], ['Fixed it', 'unproven'], ['fix:x', 'unproven'], ['Bump x from 1 to 2', 'unproven'],
    ['Reapply "feat: x"', 'fail'], ['Reapply "feat: x" (#12)', 'fail'], ['Revert "Revert "feat: x""', 'fail'], ['Revert "Revert "feat: x" (#12)" (#13)', 'fail'], ['Reapply "Update"', 'unproven'], ['Reapply "fix: x" and more', 'unproven'],
    ['Do not Revert "feat: x"', 'unproven'], ['Reapply what was lost', 'unproven'],
  ])('%s does not', (subject, outcome) => expect(refused(entry('a', subject))).toEqual([`a ${outcome}`]));
  test('a footer that says that it breaks', () => {
    expect(refused(entry('a', 'fix: x', 'BREAKING CHANGE: gone'), entry('b', 'Update', 'BREAKING CHANGE: gone'), entry('c', 'Reapply "fix: x"', 'BREAKING CHANGE: gone'))).toEqual(['a fail', 'b fail', 'c fail']);
  });
  test('a squash is what it lists', () => expect(refused(entry('a', 'fix: many (#12)', '* fix: one\n* feat: two'), entry('b', 'fix: many (#13)', '* fix: one\n* docs: two'))).toEqual(['a fail']));
  test('of a squash the worst that is known is told', () => {
    expect(judged([entry('a', 'Many (#12)', '* fix: one\n* feat: two\n* fix!: three')]).findings).toEqual([expect.objectContaining({ outcome: 'fail', actual: 'Many (#12)', message: 'aaaaaaaaaaaa came in after the freeze: "Many (#12)" is of type `feat`, neither a fix nor a document.' })]);
    expect(refused(entry('a', 'Many (#12)', '* fix: one'))).toEqual(['a unproven']);
  });
  test('a merge is heard where it says something itself', () => expect(refused(entry('a', 'Merge branch x', '', ['b', 'c']), entry('b', 'feat: x (#12)', '', ['c', 'd']))).toEqual(['b fail']));
  test('what has one parent is no merge', () => expect(refused(entry('a', 'Merge branch x', '', ['b']))).toEqual(['a unproven']));

  test('what was taken back again changes nothing, nor does what took it back', () => expect(refused(entry('b', 'Revert "feat: x"', reverts('a')), entry('a', 'feat: x'))).toEqual([]));
  test('what was taken back changes nothing, also where it broke something', () => expect(refused(entry('c', 'Revert "Update"', reverts('b')), entry('b', 'Update', 'BREAKING CHANGE: gone'), entry('a', 'fix: x'))).toEqual([]));
  test('what takes something back under another name may do more', () => expect(refused(entry('b', 'Update', reverts('a')), entry('a', 'feat: x'))).toEqual(['b unproven']));
  test('a revert that is reverted leaves the change', () => expect(refused(entry('c', 'Reapply "feat: x"', reverts('b')), entry('b', 'Revert "feat: x"', reverts('a')), entry('a', 'feat: x'))).toEqual(['a fail']));
  test('a day before the first commit freezes them all', () => expect(findLateChanges([entry('b', '', '', ['a']), entry('a', '')], { by: 'day', day: '2027-01-01', timeZone: 'UTC' })).toHaveLength(2));
  test('a commit that is dated back hides nothing before it', () => {
    const dated = (letter: string, day: string, parents: readonly string[]) => ({ ...entry(letter, 'feat: x', '', parents), committedAt: new Date(`${day}T12:00:00Z`) });
    expect(findLateChanges([dated('d', '2027-01-02', ['c']), dated('c', '2027-01-15', ['b']), dated('b', '2027-01-13', ['a'])], { by: 'day', day: '2027-01-14', timeZone: 'UTC' }).map(({ commit }) => commit[0])).toEqual(['d', 'c']);
  });
});
