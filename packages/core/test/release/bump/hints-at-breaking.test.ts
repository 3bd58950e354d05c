import { expect, test } from '@jest/globals';
import { hintsAtBreaking } from '../../../src/release/bump/hints-at-breaking.js';
import { judgeCommits } from '../../../src/release/bump/index.js';

const said = (text: string): boolean => {
  const [subject = '', ...rest] = text.split('\n\n');
  return hintsAtBreaking({ subject, body: rest.join('\n\n') });
};

test.each([
  'feat!(api): x', 'feat!:x', 'feat (api)!: x', ':boom: feat!: x', '[core] fix!: x', 'Feat ! : x',
  'fix: x\n\nBreaking change: the option is gone', 'fix: x\n\nBREAKING CHANGES: gone', 'fix: x\n\nBREAKING: gone', 'fix: x\n\n> BREAKING CHANGE: quoted',
  'fix: x\n\n### BREAKING CHANGE\n\nGone.', 'fix: x\n\n**Breaking changes**\n- gone', 'feat: x (#4)\n\n* fix!(api): y', 'fix: x\n\nBreaking changes:\n- gone',
])('%j seems to break something', (text) => expect(said(text)).toBe(true));

test.each([
  // These are heard as they are.
  'feat!: x', 'feat(api)!: x', 'fix: x\n\nBREAKING CHANGE: y',
  'fix: x', 'Hello world!: x', 'fix: say hello!: x', 'fix: x\n\nIt breaks nothing.', 'fix: x\n\nThis is no breaking change: y', 'fix: x\n\nBreaking changes: none', 'fix: x\n\nBreaking change: No.',
  'fix: x\n\n### Breaking changes\n\nNone', 'fix: x\n\nBreaking changes: n/a', 'fix: x\n\n## Breaking changes\n\n- [ ] ', 'fix: x\n\nBREAKING CHANGE footers are read', 'docs: breaking news: x',
])('%j does not', (text) => expect(said(text)).toBe(false));

test('long lines are gone through in no time', () => {
  const long = `${'('.repeat(20_000)}${' \t*'.repeat(20_000)}breaking${'\n '.repeat(20_000)}`;
  expect(hintsAtBreaking({ subject: `feat${long}`, body: long })).toBe(false);
});

test('what was taken back hints at nothing', () => {
  const commit = (name: string, subject: string, body = '') => ({ commit: name.repeat(40), parents: ['0'], subject, body });
  const break_ = commit('a', 'feat!(api): x');
  expect(judgeCommits([break_], null).hints).toHaveLength(1);
  expect(judgeCommits([commit('b', 'Revert "feat!(api): x"', `This reverts commit ${'a'.repeat(40)}.`), break_], null).hints).toEqual([]);
});
