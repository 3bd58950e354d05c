import { describe, expect, test } from '@jest/globals';
import type { CommitEvidence, Demand } from '../../../src/release/bump/index.js';
import { judgeBump, type BumpFacts, type JudgedBump } from '../../../src/release/versions/judge-bump.js';
import { toVersion } from '../../version/to-version.js';

/** A hash whose first twelve digits can be told from those of another. */
const hash = (digit: string): string => digit.repeat(12) + 'f'.repeat(28);
const demand = (digit: string, bump: Demand['bump'], changes: Partial<Demand> = {}): Demand => ({ by: 'commit', source: hash(digit), title: `${bump} ${digit}`, type: 'feat', bump, excluded: null, isSecurity: false, ...changes });
const commitsOf = (changes: Partial<CommitEvidence> = {}): CommitEvidence => ({ demands: [], commits: 2, unconforming: 0, hints: [], ...changes });
const hint = (digit: string, subject = `break ${digit}`) => ({ commit: hash(digit), subject });

/** The step from one release to the next by demands of commits. */
function judged(from: string | null, to: string, demands: readonly Demand[], changes: Partial<BumpFacts> = {}): JudgedBump {
  return judgeBump({
    release: `lib@${to}`, version: toVersion(to), previous: from === null ? null : { tag: `v${from}`, version: toVersion(from) },
    demands, commits: commitsOf(), needsHistory: true, countsCommits: true, reason: null, ...changes,
  });
}

describe('a step that is too small', () => {
  const small = (to: string, expected: string, message: string) => ({
    rule: 'release/bump-too-small', keys: { release: `lib@${to}` }, check: 'item:RL-04', outcome: 'fail', expected, actual: to, message,
    remedy: `Release ${expected} or a greater version, or correct what asks for it.`,
  });

  test.each([
    ['1.3.0', '1.3.1', [demand('1', 'minor')], '1.4.0', 'a patch after 1.3.0, but the changes ask for a minor: "minor 1" (111111111111).'],
    ['1.3.0', '1.4.0', [demand('1', 'major'), demand('2', 'minor')], '2.0.0', 'a minor after 1.3.0, but the changes ask for a major: "major 1" (111111111111).'],
    ['1.3.0', '1.3.0+2', [demand('1', 'patch')], '1.3.1', 'no step after 1.3.0, but the changes ask for a patch: "patch 1" (111111111111).'],
    ['0.3.0', '0.3.1', [demand('1', 'major')], '0.4.0', 'a patch after 0.3.0, but the changes ask for a minor: "major 1" (111111111111). Before 1.0.0 what breaks asks for a minor.'],
    ['1.3.0', '1.3.1', [demand('1', 'patch'), demand('2', 'minor'), demand('3', 'major', { excluded: 'taken back by 4' })], '1.4.0', 'a patch after 1.3.0, but the changes ask for a minor: "minor 2" (222222222222).'],
    ['1.3.0', '1.3.1', [demand('1', 'minor'), demand('2', 'minor'), demand('3', 'major')], '2.0.0', 'a patch after 1.3.0, but the changes ask for a major: "major 3" (333333333333), "minor 1" (111111111111), "minor 2" (222222222222).'],
    ['1.3.0', '1.3.1', ['1', '2', '3', '4', '5'].map((digit) => demand(digit, 'minor')), '1.4.0', 'a patch after 1.3.0, but the changes ask for a minor: "minor 1" (111111111111), "minor 2" (222222222222), "minor 3" (333333333333), and 2 more.'],
    // What is no commit is named as a whole, and a title by its first hundred letters.
    ['1.3.0', '1.3.1', [demand('1', 'minor', { by: 'changelog', source: 'CHANGELOG.md:5:1', title: 'x'.repeat(101) })], '1.4.0', `a patch after 1.3.0, but the changes ask for a minor: "${'x'.repeat(100)}" (CHANGELOG.md:5:1).`],
    ['1.3.0', '1.3.1', [demand('1', 'minor', { by: 'changeset', source: '.changeset/warm-cats.md', title: 'x'.repeat(100) })], '1.4.0', `a patch after 1.3.0, but the changes ask for a minor: "${'x'.repeat(100)}" (.changeset/warm-cats.md).`],
  ] as const)('from %s to %s is told with who asks for more', (from, to, demands, expected, rest) => {
    expect(judged(from, to, demands).findings).toEqual([small(to, expected, `${to} is ${rest}`)]);
  });
});

describe('a step that is larger than the changes ask for', () => {
  const large = (to: string, outcome: 'fail' | 'warn', expected: string, message: string) => ({ rule: 'release/bump-unexplained', keys: { release: `lib@${to}` }, check: 'item:RL-04', outcome, expected, actual: to, message });

  test('fails while nobody says why', () => {
    expect(judged('1.3.0', '1.4.0', [demand('1', 'patch')]).findings).toEqual([large('1.4.0', 'fail', '1.3.1', '1.4.0 is a minor after 1.3.0, but the changes ask for a patch, and nobody says why.')]);
    expect(judged('1.3.0', '2.0.0', [demand('1', 'minor')]).findings).toEqual([large('2.0.0', 'fail', '1.4.0', '2.0.0 is a major after 1.3.0, but the changes ask for a minor, and nobody says why.')]);
    expect(judged('1.3.0', '1.4.0', [demand('1', 'patch')], { reason: 'The new name.' }).findings).toEqual([]);
  });

  test('is none for a patch, which every release is; nothing more is', () => {
    expect(judged('1.3.0', '1.3.1', []).findings).toEqual([]);
    expect(judged('1.3.0', '1.4.0', []).findings).toEqual([large('1.4.0', 'fail', '1.3.1', '1.4.0 is a minor after 1.3.0, but the changes ask for no step, and nobody says why.')]);
  });

  test.each<[string, Partial<BumpFacts>, 'fail' | 'warn', string]>([
    ['commits that say nothing', { commits: commitsOf({ commits: 5, unconforming: 1 }) }, 'warn', ' 1 of 5 commits say nothing of it.'],
    ['no commit that says nothing', { commits: commitsOf({ commits: 5 }) }, 'fail', ''],
    ['commits that do not count', { commits: commitsOf({ commits: 5, unconforming: 1 }), countsCommits: false }, 'fail', ''],
    ['no history', { commits: null, needsHistory: false }, 'fail', ''],
  ])('with %s', (_, changes, outcome, rest) => {
    expect(judged('1.3.0', '1.4.0', [demand('1', 'patch')], changes).findings).toEqual([large('1.4.0', outcome, '1.3.1', `1.4.0 is a minor after 1.3.0, but the changes ask for a patch, and nobody says why.${rest}`)]);
  });
});

describe('commits of which none conforms', () => {
  const wip = demand('1', 'none', { type: null, title: 'wip' });
  const silent = {
    rule: 'release/bump-source-invalid', keys: { source: 'commits' }, check: 'item:RL-04', outcome: 'unverified', reason: 'nothing-checked',
    message: 'None of 2 commits since v1.3.0 follows Conventional Commits, so nobody knows how large the step must be.',
    remedy: 'Let `release.bump.from` rest on `changelog` or `changesets`, or write the titles of pull requests as Conventional Commits do (`fix: …`).',
  };
  const none = commitsOf({ unconforming: 2 });

  test.each<[string, readonly Demand[], Partial<BumpFacts>]>([
    ['alone', [wip], {}],
    ['beside one of a known type that was taken back', [wip, demand('2', 'minor', { excluded: 'taken back by 3' })], {}],
    ['as the only source', [], {}],
  ])('%s are no evidence for a small step', (_, demands, changes) => {
    expect(judged('1.3.0', '1.3.1', demands, { commits: none, ...changes }).findings).toEqual([silent]);
  });

  test.each<[string, readonly Demand[], Partial<BumpFacts>]>([
    ['where one has a type', [wip, demand('2', 'none', { type: 'chore' })], {}],
    ['where a changelog says something', [wip, demand('2', 'none', { type: null, by: 'changelog' })], {}],
    ['where one breaks something below any first line', [demand('2', 'patch', { type: null })], {}],
    ['where commits do not count', [wip], { countsCommits: false }],
    ['where all conform', [wip], { commits: commitsOf() }],
    ['where the history is not known', [wip], { commits: null, needsHistory: false }],
  ])('do not matter %s', (_, demands, changes) => {
    expect(judged('1.3.0', '1.3.1', demands, { commits: none, ...changes }).findings).toEqual([]);
  });

  test('do not matter for the largest step there is, which before 1.0.0 is a minor', () => {
    expect(judged('1.3.0', '2.0.0', [wip], { commits: none, reason: 'New.' }).findings).toEqual([]);
    expect(judged('1.3.0', '1.4.0', [wip], { commits: none, reason: 'New.' }).findings).toEqual([silent]);
    expect(judged('0.3.0', '0.4.0', [wip], { commits: none, reason: 'New.' }).findings).toEqual([]);
  });
});

describe('commits that seem to break something', () => {
  const seeming = (message: string, next = '2.0.0') => ({
    rule: 'release/bump-source-invalid', keys: { source: 'breaking' }, check: 'item:RL-04', outcome: 'unverified', reason: 'unproven', message,
    remedy: `Release ${next} if it breaks something; else waive it and say why. What counts is \`type(scope)!: …\`, or a line that begins with \`BREAKING CHANGE: \`.`,
  });
  const fix = [demand('9', 'patch', { type: 'fix' })];

  test.each([
    [['1'], '1 commit seems to break something, but does not say so in a form that counts: "break 1" (111111111111).'],
    [['1', '2'], '2 commits seem to break something, but do not say so in a form that counts: "break 1" (111111111111), "break 2" (222222222222).'],
    [['1', '2', '3'], '3 commits seem to break something, but do not say so in a form that counts: "break 1" (111111111111), "break 2" (222222222222), "break 3" (333333333333).'],
    [['1', '2', '3', '4', '5'], '5 commits seem to break something, but do not say so in a form that counts: "break 1" (111111111111), "break 2" (222222222222), "break 3" (333333333333), and 2 more.'],
  ])('%j', (digits, message) => {
    expect(judged('1.3.0', '1.3.1', fix, { commits: commitsOf({ hints: digits.map((digit) => hint(digit)) }) }).findings).toEqual([seeming(message)]);
  });

  test('are named by the first hundred letters', () => {
    const message = `1 commit seems to break something, but does not say so in a form that counts: "${'x'.repeat(100)}" (111111111111).`;
    expect(judged('0.3.0', '0.3.1', fix, { commits: commitsOf({ hints: [hint('1', 'x'.repeat(101))] }) }).findings).toEqual([seeming(message, '0.4.0')]);
  });

  test.each<[string, string, string, Partial<BumpFacts>]>([
    ['for the largest step', '1.3.0', '2.0.0', { commits: commitsOf({ hints: [hint('1')] }), reason: 'New.' }],
    ['for the largest step before 1.0.0', '0.3.0', '0.4.0', { commits: commitsOf({ hints: [hint('1')] }), reason: 'New.' }],
    ['where commits do not count', '1.3.0', '1.3.1', { commits: commitsOf({ hints: [hint('1')] }), countsCommits: false }],
    ['where the history is not known', '1.3.0', '1.3.1', { commits: null, needsHistory: false }],
  ])('do not matter %s', (_, from, to, changes) => {
    expect(judged(from, to, fix, changes).findings).toEqual([]);
  });
});

test('everything that is wrong with a step is told at once', () => {
  const { findings } = judged('1.3.0', '1.3.1', [demand('1', 'none', { type: null }), demand('2', 'minor', { by: 'changelog', excluded: 'names another package' })], { commits: commitsOf({ unconforming: 1, hints: [hint('1')] }) });
  expect(findings.map(({ keys }) => keys['source'])).toEqual(['commits', 'breaking']);
  expect(judged('1.3.0', '1.3.1', [demand('1', 'minor')], { commits: commitsOf({ hints: [hint('1')] }) }).findings.map(({ rule }) => rule)).toEqual(['release/bump-too-small', 'release/bump-source-invalid']);
});

describe('the report', () => {
  const asked = { by: 'commit', source: hash('1'), title: 'minor 1', type: 'feat', bump: 'minor', excluded: null } as const;

  test('shows what was asked for, what was done, and who asked, without what only the judge needs', () => {
    expect(judged('1.3.0', '1.4.0', [demand('1', 'minor', { isSecurity: true })], { commits: commitsOf({ commits: 7, unconforming: 3 }) })).toEqual({
      findings: [], report: { required: 'minor', declared: 'minor', demands: [asked], commits: 7, unconforming: 3 },
      note: 'a minor after 1.3.0, where the changes ask for a minor (7 commits, 3 of them conforming to nothing)',
    });
  });

  test('shows what does not count at the end, each part the largest first', () => {
    const { report } = judged('1.3.0', '2.0.0', [demand('1', 'major', { excluded: 'x' }), demand('2', 'patch'), demand('3', 'none', { excluded: 'x' }), demand('4', 'major'), demand('5', 'patch', { excluded: 'x' })]);
    expect(report.demands.map(({ title }) => title)).toEqual(['major 4', 'patch 2', 'major 1', 'patch 5', 'none 3']);
  });

  test.each([[100, 100], [101, 100]])('of %i demands shows %i', (count, shown) => {
    expect(judged('1.3.0', '1.4.0', Array.from({ length: count }, () => demand('1', 'minor'))).report.demands).toEqual(Array.from({ length: shown }, () => asked));
  });

  test('without a history knows what was done, not what was asked for', () => {
    expect(judged('1.3.0', '1.3.1', [demand('1', 'minor')], { commits: null })).toEqual({ findings: [], report: { required: null, declared: 'patch', demands: [asked], commits: 0, unconforming: 0 }, note: 'what changed is not known' });
    expect(judged(null, '1.3.1', [], { commits: null })).toEqual({ findings: [], report: { required: null, declared: null, demands: [], commits: 0, unconforming: 0 }, note: 'what changed is not known' });
  });

  test('needs no history where no commit counts', () => {
    expect(judged('1.3.0', '1.4.0', [demand('1', 'minor')], { commits: null, needsHistory: false })).toEqual({
      findings: [], report: { required: 'minor', declared: 'minor', demands: [asked], commits: 0, unconforming: 0 }, note: 'a minor after 1.3.0, where the changes ask for a minor',
    });
  });

  test('of a first release knows no step', () => {
    expect(judged(null, '1.0.0', [], { commits: commitsOf({ commits: 1 }) })).toEqual({
      findings: [], report: { required: 'none', declared: null, demands: [], commits: 1, unconforming: 0 }, note: 'no earlier release; the changes ask for no step (1 commit, 0 of them conforming to nothing)',
    });
  });
});
