import { describe, expect, test } from '@jest/globals';
import { judgeCommits, type LoggedCommit } from '../../../src/release/bump/index.js';
import { judgeBump, type BumpFacts, type JudgedBump } from '../../../src/release/versions/judge-bump.js';
import { toVersion } from '../../version/to-version.js';

/** A release after another one whose commits have these first lines. */
function judged(from: string | null, to: string, subjects: readonly string[], changes: Partial<BumpFacts> = {}): JudgedBump {
  const log = subjects.map((subject, index): LoggedCommit => ({ commit: String(index + 1).repeat(40).slice(0, 40), parents: ['0'], subject, body: '' }));
  const commits = judgeCommits(log, null);
  return judgeBump({ release: to, version: toVersion(to), previous: from === null ? null : { tag: `v${from}`, version: toVersion(from) }, demands: commits.demands, commits, needsHistory: true, countsCommits: true, reason: null, ...changes });
}

function rules({ findings }: JudgedBump): string[] {
  return findings.map(({ rule, outcome, reason }) => `${rule.replace('release/', '')} ${reason ?? outcome}`);
}

describe('the step is as large as the changes ask for', () => {
  test.each([
    ['1.3.0', '1.3.1', ['fix: a']], ['1.3.0', '1.4.0', ['feat: a', 'fix: b']], ['1.3.0', '2.0.0', ['feat!: a']], ['0.3.0', '0.4.0', ['feat!: a']], ['0.3.0', '0.4.0', ['feat: a']],
    ['1.3.0', '1.4.0-rc.1', ['feat: a']], ['1.3.0', '2.0.0-alpha', ['feat!: a']], ['1.3.0', '1.3.1', ['chore: a']], ['1.3.0', '1.3.1', []],
  ])('from %s to %s for %j', (from, to, subjects) => {
    expect(rules(judged(from, to, subjects))).toEqual([]);
  });
});

describe('a step that is too small', () => {
  test.each([
    ['1.3.0', '1.3.1', ['feat: a'], '1.4.0'], ['1.3.0', '1.4.0', ['fix!: a'], '2.0.0'], ['0.3.0', '0.3.1', ['feat!: a'], '0.4.0'], ['0.3.0', '0.3.1', ['feat: a'], '0.4.0'],
    // The release that a pre-release comes before counts: 1.3.1-rc.1 is a patch.
    ['1.3.0', '1.3.1-rc.1', ['feat: a'], '1.4.0'], ['1.3.0', '1.4.0-beta.3', ['feat!: a'], '2.0.0'],
  ])('from %s to %s for %j asks for %s', (from, to, subjects, wanted) => {
    const { findings, report } = judged(from, to, subjects);
    expect(findings).toEqual([expect.objectContaining({ rule: 'release/bump-too-small', outcome: 'fail', expected: wanted, actual: to, keys: { release: to } })]);
    expect(report.required).not.toBe(report.declared);
  });

  test('says which commits ask for more, the largest first, and how many others', () => {
    const { findings: [finding] } = judged('1.3.0', '1.3.1', ['feat: a', 'fix: b', 'feat: c', 'refactor!: d', 'feat: e']);
    expect(finding?.message).toBe('1.3.1 is a patch after 1.3.0, but the changes ask for a major: "refactor!: d" (444444444444), "feat: a" (111111111111), "feat: c" (333333333333), and 1 more.');
  });
});

describe('a step that is larger', () => {
  test('needs a reason', () => {
    expect(rules(judged('1.3.0', '1.4.0', ['fix: a']))).toEqual(['bump-unexplained fail']);
    expect(rules(judged('1.3.0', '1.4.0', ['fix: a'], { reason: 'The new name of the product.' }))).toEqual([]);
    expect(rules(judged('0.9.0', '1.0.0', ['feat!: a']))).toEqual(['bump-unexplained fail']);
  });

  test('only warns where commits say nothing: they may be the reason', () => {
    expect(rules(judged('1.3.0', '1.4.0', ['fix: a', 'Add b']))).toEqual(['bump-unexplained warn']);
  });
});

test('what seems to break, in a form that no tool reads, makes a smaller step unverified', () => {
  const { findings: [finding] } = judged('1.3.0', '1.3.1', ['feat!(api): a', 'fix: b']);
  expect(finding).toMatchObject({ rule: 'release/bump-source-invalid', outcome: 'unverified', keys: { source: 'breaking' }, message: expect.stringContaining('1 commit seems to break something') });
  expect(rules(judged('0.3.0', '0.3.1', ['feat!(api): a', 'fix: b']))).toEqual(['bump-source-invalid unproven']);
  expect(rules(judged('1.3.0', '2.0.0', ['feat!(api): a', 'fix!: b']))).toEqual([]);
  expect(rules(judged('1.3.0', '1.3.1', ['fix: b']))).toEqual([]);
});

describe('commits of which none conforms', () => {
  test('are no evidence for a small step', () => {
    const { findings: [finding], report } = judged('1.3.0', '1.3.1', ['Add a', 'wip']);
    expect(finding).toMatchObject({ rule: 'release/bump-source-invalid', outcome: 'unverified', reason: 'nothing-checked', keys: { source: 'commits' } });
    expect(report).toMatchObject({ required: 'none', declared: 'patch', commits: 2, unconforming: 2 });
  });

  test('say enough for the largest step, which nothing can exceed', () => {
    expect(rules(judged('1.3.0', '2.0.0', ['Add a']))).toEqual(['bump-unexplained warn']);
    expect(rules(judged('1.3.0', '2.0.0', ['Add a'], { reason: 'New.' }))).toEqual([]);
  });

  test('are shown where others conform', () => {
    const { findings, report, note } = judged('1.3.0', '1.3.1', ['Add a', 'fix: b']);
    expect(findings).toEqual([]);
    expect(report.demands).toEqual([expect.objectContaining({ title: 'fix: b' }), expect.objectContaining({ title: 'Add a', type: null, bump: 'none', excluded: null })]);
    expect(note).toBe('a patch after 1.3.0, where the changes ask for a patch (2 commits, 1 of them conforming to nothing)');
  });

  test('are not needed where other sources count', () => {
    const changelog = { by: 'changelog', source: 'CHANGELOG.md:3:1', title: 'Fixed', type: 'fixed', bump: 'patch', excluded: null, isSecurity: false } as const;
    expect(rules(judged('1.3.0', '1.3.1', ['Add a'], { demands: [changelog], countsCommits: false, needsHistory: false }))).toEqual([]);
    expect(rules(judged('1.3.0', '1.3.1', ['Add a'], { demands: [changelog] }))).toEqual([]);
  });
});

test('without a previous release there is no step, and without a history nothing is asked for', () => {
  expect(judged(null, '1.0.0', ['feat: a'])).toMatchObject({ findings: [], report: { required: 'minor', declared: null }, note: 'no earlier release; the changes ask for a minor (1 commit, 0 of them conforming to nothing)' });
  expect(judged('1.3.0', '1.3.1', [], { commits: null, demands: [] })).toMatchObject({ findings: [], report: { required: null, declared: 'patch' } });
});

test('a document shows the first hundred, what counts first', () => {
  const subjects = [...Array.from({ length: 150 }, (_, index) => `fix: ${index}`), 'feat: the last'];
  const { report } = judged('1.3.0', '1.4.0', subjects);
  expect([report.demands.length, report.demands[0]?.title, report.commits]).toEqual([100, 'feat: the last', 151]);
  expect(report.demands[0]).not.toHaveProperty('isSecurity');
});
