import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCommits, sumDemands, type LoggedCommit } from '../../../src/release/bump/index.js';

type Short = readonly [name: string, subject: string, body?: string, parents?: readonly string[]];

/** Hashes that begin with a letter of their own: `a` becomes `aaaa…`. */
function hash(name: string): string {
  return name.repeat(40).slice(0, 40);
}

/** Written the oldest first, as they happened; read the newest first, as git tells them. `{a}` in a body becomes the hash of `a`. */
function history(...commits: readonly Short[]): LoggedCommit[] {
  return commits.map(([name, subject, body = '', parents], index): LoggedCommit => ({
    commit: hash(name), subject, body: body.replace(/\{(\w)\}/g, (_, other: string) => hash(other)),
    parents: (parents ?? [commits[index - 1]?.[0] ?? '0']).map(hash),
  })).reverse();
}

/** What each commit asks for, by its name, with what keeps it from counting. */
function judged(...commits: readonly Short[]): { readonly asks: Record<string, string>; readonly sum: string } {
  const { demands } = judgeCommits(history(...commits), null);
  return { asks: Object.fromEntries(demands.map(({ source, bump, excluded }) => [source[0] ?? '', excluded === null ? bump : excluded.split(' ').slice(0, 2).join(' ')])), sum: sumDemands(demands) };
}

test.each([
  ['feat: x', 'minor'], ['feature: x', 'minor'], ['fix: x', 'patch'], ['docs: x', 'patch'], ['security: x', 'patch'], ['revert: something released', 'patch'],
  ['perf: x', 'none'], ['refactor: x', 'none'], ['chore(deps): x', 'none'], ['ci: x', 'none'], ['style: x', 'none'], ['test: x', 'none'], ['build: x', 'none'], ['constructor: x', 'none'],
  ['refactor!: x', 'major'], ['chore!: x', 'major'], ['fix(api)!: x', 'major'],
])('%s asks for %s', (subject, bump) => {
  expect(judged(['a', subject]).sum).toBe(bump);
});

test('what conforms to nothing is counted and shown, and asks for nothing', () => {
  const { demands, commits, unconforming } = judgeCommits(history(['a', 'Add a parser'], ['b', 'feat: x'], ['c', 'wip'], ['d', 'Merge branch main', '', ['c', '9']]), null);
  expect({ commits, unconforming }).toEqual({ commits: 4, unconforming: 2 });
  expect(demands).toHaveLength(4);
  expect(demands.filter(({ title }) => title === 'wip')).toEqual([{ by: 'commit', source: hash('c'), title: 'wip', type: null, bump: 'none', excluded: null, isSecurity: false }]);
});

test('what breaks is heard below any first line', () => {
  expect(judged(['a', 'Drop the old options', 'BREAKING CHANGE: they are gone']).sum).toBe('major');
});

describe('reverts', () => {
  test('git’s own form takes a commit back, and neither counts', () => {
    expect(judged(['a', 'fix: a'], ['b', 'feat: b'], ['c', 'Revert "feat: b"', 'This reverts commit {b}.'])).toEqual({ asks: { a: 'patch', b: 'taken back', c: 'takes back' }, sum: 'patch' });
  });

  test('that of Conventional Commits names short hashes under Refs', () => {
    expect(judged(['a', 'feat: a'], ['b', 'feat!: b'], ['c', 'revert: a and b', 'Refs: aaaaaaa, bbbbbbbb'])).toEqual({ asks: { a: 'taken back', b: 'taken back', c: 'takes back' }, sum: 'none' });
  });

  test('both are shown with the first twelve digits of the other', () => {
    const { demands } = judgeCommits(history(['a', 'feat: a'], ['b', 'Revert "feat: a"', 'This reverts commit {a}.']), null);
    expect(demands.map(({ excluded }) => excluded)).toEqual(['takes back aaaaaaaaaaaa, which was never released', 'taken back by bbbbbbbbbbbb']);
  });

  test('one that breaks something itself counts, though what it takes back was never released', () => {
    expect(judged(['a', 'feat: a'], ['b', 'revert!: a', 'Refs: aaaaaaa'])).toEqual({ asks: { a: 'taken back', b: 'major' }, sum: 'major' });
  });

  test('a revert of a revert without a hash takes the revert back, by its title', () => {
    expect(judged(['a', 'feat!: a'], ['b', 'Revert "feat!: a"'], ['c', 'Reapply "feat!: a"'])).toEqual({ asks: { a: 'major', b: 'taken back', c: 'takes back' }, sum: 'major' });
    expect(judged(['a', 'feat: a (#5)'], ['b', 'Revert "feat: a (#5)" (#6)', 'Reverts o/r#5'], ['c', 'Reapply "feat: a (#5)" (#7)']).sum).toBe('minor');
  });

  test('what was released as taken back asks for its own step when it is brought again', () => {
    const released = `This reverts commit ${'9'.repeat(40)}.`;
    expect(judged(['a', 'Reapply "feat!: x"', released]).sum).toBe('major');
    expect(judged(['a', 'Revert "Revert "feat: x""', released]).sum).toBe('minor');
    expect(judged(['a', 'Revert "Reapply "feat!: x""', released]).sum).toBe('patch');
  });

  test('words about a revert within a line take nothing back', () => {
    expect(judged(['a', 'feat!: a'], ['b', 'fix: b', 'Unlike what somebody did: This reverts commit {a}.']).sum).toBe('major');
    expect(judged(['a', 'feat!: a'], ['b', 'fix: b', '> This reverts commit {a}.']).sum).toBe('major');
    expect(judged(['a', 'feat!: a'], ['b', 'fix: b', 'It was wrong.\n\nThis reverts commit {a}.']).sum).toBe('patch');
  });

  test('Refs of another type take nothing back', () => {
    expect(judged(['a', 'feat: a'], ['b', 'fix: b', 'Refs: aaaaaaa'])).toEqual({ asks: { a: 'minor', b: 'patch' }, sum: 'minor' });
  });

  test('GitHub’s form names a pull request', () => {
    expect(judged(['a', 'feat: a (#12)'], ['b', 'feat: b (#1)'], ['c', 'Revert "feat: a" (#13)', 'Reverts o/r#12'])).toEqual({ asks: { a: 'taken back', b: 'minor', c: 'takes back' }, sum: 'minor' });
  });

  test('without a hash the title decides, of the newest of its name that is older', () => {
    expect(judged(['a', 'feat: x'], ['b', 'feat: x'], ['c', 'Revert "feat: x"'], ['d', 'feat: x'])).toEqual({ asks: { a: 'minor', b: 'taken back', c: 'takes back', d: 'minor' }, sum: 'minor' });
  });

  test('a revert of what was released asks for a patch, also where another commit of its name is here', () => {
    expect(judged(['a', 'feat: x'], ['b', 'Revert "feat: x"', `This reverts commit ${'9'.repeat(40)}.`])).toEqual({ asks: { a: 'minor', b: 'patch' }, sum: 'minor' });
  });

  test('one that takes back something of either kind asks for a patch', () => {
    expect(judged(['a', 'feat: a'], ['b', 'revert: both', `Refs: aaaaaaa, ${'9'.repeat(10)}`])).toEqual({ asks: { a: 'taken back', b: 'patch' }, sum: 'patch' });
  });

  test('a revert of a revert brings it again, and once more takes it back', () => {
    const chain: readonly Short[] = [['a', 'feat: a'], ['b', 'Revert "feat: a"', 'This reverts commit {a}.'], ['c', 'Reapply "feat: a"', 'This reverts commit {b}.'], ['d', 'Revert "Reapply "feat: a""', 'This reverts commit {c}.']];
    expect(judged(...chain.slice(0, 2)).sum).toBe('none');
    expect(judged(...chain.slice(0, 3))).toEqual({ asks: { a: 'minor', b: 'taken back', c: 'takes back' }, sum: 'minor' });
    expect(judged(...chain).sum).toBe('none');
  });

  test('a fix that also takes something back stays a fix', () => {
    expect(judged(['a', 'feat: a'], ['b', 'fix: do it otherwise', 'This reverts commit {a}.'])).toEqual({ asks: { a: 'taken back', b: 'patch' }, sum: 'patch' });
  });

  test('words of a commit in a squash make no revert of the squash, and what conforms to nothing stays so', () => {
    const commits = history(['a', 'feat: a'], ['b', 'Rework (#3)', `* Revert "wip"\n\nThis reverts commit ${'9'.repeat(40)}.`], ['c', 'Back it out', 'This reverts commit {a}.']);
    const { demands, unconforming } = judgeCommits(commits, null);
    expect(demands.map(({ title, type, bump, excluded }) => [title, type, bump, excluded === null])).toEqual([['Back it out', null, 'none', true], ['Rework (#3)', null, 'none', true], ['feat: a', 'feat', 'minor', false]]);
    expect(unconforming).toBe(2);
  });

  test('of a merge takes back all that it brought, and nothing that was there', () => {
    const commits: readonly Short[] = [
      ['a', 'fix: before', '', ['0']], ['b', 'feat: on the side', '', ['a']], ['c', 'feat!: on the side', '', ['b']], ['d', 'fix: meanwhile', '', ['a']], ['e', 'Merge pull request #3 from o/side', '', ['d', 'c']],
      ['f', 'Revert "Merge pull request #3 from o/side"', 'This reverts commit {e}, reversing\nchanges made to {d}.', ['e']],
    ];
    expect(judged(...commits)).toEqual({ asks: { a: 'patch', b: 'taken back', c: 'taken back', d: 'patch', e: 'taken back', f: 'takes back' }, sum: 'patch' });
  });

  test('however long the chain is, it is there as often as it was brought', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), (length) => {
      const names = 'abcdefghijklmnopqrstuvwxyz';
      const reverts = Array.from({ length }, (_, index): LoggedCommit => ({ commit: hash(names[index + 1] ?? ''), parents: [], subject: `Revert "${index}"`, body: `This reverts commit ${hash(names[index] ?? '')}.` }));
      // Only hashes in hexadecimal are hashes; the first six letters are.
      const usable = reverts.slice(0, 5);
      const commits = [...usable.toReversed(), { commit: hash('a'), parents: [], subject: 'feat: a', body: '' }];
      expect(sumDemands(judgeCommits(commits, null).demands)).toBe(usable.length % 2 === 0 ? 'minor' : 'none');
    }));
  });
});

describe('merges', () => {
  test('do not count: what they bring does', () => {
    expect(judged(['a', 'fix: a', '', ['0']], ['b', 'Merge pull request #1 from o/x', 'feat: the title of the pull request', ['0', 'a']])).toEqual({ asks: { a: 'patch', b: 'a merge:' }, sum: 'patch' });
  });

  test('are heard where their own first line says something', () => {
    expect(judged(['a', 'wip', '', ['0']], ['b', 'feat: the title of the pull request (#1)', '', ['0', 'a']]).sum).toBe('minor');
    expect(judged(['a', 'wip', '', ['0']], ['b', 'Merge branch next', 'BREAKING CHANGE: everything', ['0', 'a']]).sum).toBe('major');
  });
});

describe('squashes', () => {
  test('what GitHub lists below the title of a pull request counts', () => {
    const { demands } = judgeCommits(history(['a', 'Rework the parser (#12)', '* feat: read comments\n\n* fix typo\n\n* fix: read empty files\n\n---------\n\nCo-authored-by: Ada <ada@example.org>']), null);
    expect(demands.map(({ title, bump }) => [title, bump])).toEqual([['Rework the parser (#12)', 'none'], ['feat: read comments', 'minor'], ['fix: read empty files', 'patch']]);
  });

  test('what git lists counts', () => {
    const body = 'Squashed commit of the following:\n\ncommit 1111111111111111111111111111111111111111\nAuthor: Ada <ada@example.org>\nDate:   Mon Jan 5 2026\n\n    feat!: read comments\n\n    feat: this is the body\n\ncommit 2222222\nAuthor: Ada\n\n    wip';
    expect(judgeCommits(history(['a', 'Rework the parser', body]), null).demands.map(({ title, bump }) => [title, bump])).toEqual([['Rework the parser', 'none'], ['feat!: read comments', 'major']]);
  });

  test('a list in another commit explains something, and what a list takes back does not count', () => {
    expect(judged(['a', 'docs: explain types', '- feat: means minor\n- fix: means patch']).sum).toBe('patch');
    expect(judged(['a', 'fix: parse (#1)', '* feat: try it\n\n* Revert "feat: try it"']).sum).toBe('patch');
  });

  test('are taken back whole', () => {
    expect(judged(['a', 'Rework (#1)', '* feat: x'], ['b', 'Revert "Rework (#1)" (#2)', 'Reverts o/r#1']).sum).toBe('none');
  });
});

test('what touches nothing of the package is shown, and does not count', () => {
  const commits = history(['a', 'feat: here'], ['b', 'feat!: elsewhere'], ['c', 'whatever, elsewhere']);
  const { demands, commits: count, unconforming } = judgeCommits(commits, new Set([hash('a')]));
  expect(demands.map(({ source, excluded }) => [source[0], excluded])).toEqual([['c', 'touches nothing of this package'], ['b', 'touches nothing of this package'], ['a', null]]);
  expect({ count, unconforming, sum: sumDemands(demands) }).toEqual({ count: 1, unconforming: 0, sum: 'minor' });
});

test.each([['security: x', true], ['fix(security): x', true], ['Fix(Security): x', true], ['docs(security): x', false], ['fix: x', false]])('%s closes a hole: %s', (subject, isSecurity) => {
  expect(judgeCommits(history(['a', subject]), null).demands[0]?.isSecurity).toBe(isSecurity);
});
