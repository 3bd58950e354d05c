import { describe, expect, test } from '@jest/globals';
import { judgeTags, type TagQuestion } from '../../../src/adoption/doctor/github/judge-tags.js';
import type { Ruleset } from '../../../src/host/index.js';
import { read, refusal, toFacts, toRuleset, unread } from './github-facts.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const question: TagQuestion = { tag: 'v{version}', releases: true, gate: 'release-gate' };
const toTags = (changes: Partial<Ruleset> = {}) => toRuleset({ name: 'tags', target: 'tag', refs: { include: ['refs/tags/v*'], exclude: [] }, rules: ['update', 'deletion'], ...changes });
const judge = (rulesets: readonly Ruleset[], changes: Partial<TagQuestion> = {}) => judgeTags(toFacts({ rulesets: read(rulesets) }), { ...question, ...changes });
const toPaste = (pattern: string, { repository = 'acme/parser', gate = 'release-gate' } = {}) => [
  `gh api --method POST repos/${repository}/rulesets --input - <<'JSON'`, '{', '  "name": "release-tags",', '  "target": "tag",', '  "enforcement": "active",', '  "bypass_actors": [],',
  `  "conditions": {"ref_name":{"include":["${pattern}"],"exclude":[]}},`, '  "rules": [', '    {"type":"update"},', '    {"type":"deletion"},',
  `    {"type":"required_status_checks","parameters":{"strict_required_status_checks_policy":false,"required_status_checks":[{"context":"${gate}","integration_id":15368}]}}`, '  ]', '}', 'JSON',
].join('\n');
const both = 'A tag such as v1.2.3 can be moved and deleted.';

test('tags that can neither be moved nor deleted are told of with the rulesets that see to it', () => {
  expect(judge([toTags()])).toEqual([ok('tags/protected', 'tags')]);
  expect(judge([toTags({ name: 'moves', rules: ['update'] }), toTags({ name: 'deletions', rules: ['deletion'] })])).toEqual([ok('tags/protected', 'moves, deletions')]);
});

test('where nobody may look it is unknown', () => {
  expect(judgeTags(toFacts({ rulesets: unread }), question)).toEqual([unknown('tags/protected', refusal.why, { fix: refusal.fix })]);
});

test('what is still possible is told, with a ruleset for the tags of this repository and the check of its gate', () => {
  const paste = toPaste('refs/tags/v*');
  expect(judge([])).toEqual([missing('tags/protected', both, { paste })]);
  expect(judge([toTags({ rules: ['deletion'] })])).toEqual([missing('tags/protected', 'A tag such as v1.2.3 can be moved.', { paste })]);
  expect(judge([toTags({ rules: ['update'] })])).toEqual([missing('tags/protected', 'A tag such as v1.2.3 can be deleted.', { paste })]);
  expect(judge([], { gate: 'Gate' })[0]?.paste).toBe(toPaste('refs/tags/v*', { gate: 'Gate' }));
  expect(judgeTags(toFacts({ rulesets: read([]), name: null }), question)[0]?.paste).toBe(toPaste('refs/tags/v*', { repository: '' }));
});

test('where nothing is released it is only doubtful', () => {
  expect(judge([], { releases: false })).toEqual([doubtful('tags/protected', both, { paste: toPaste('refs/tags/v*') })]);
});

test('tags of several packages: the sample and the pattern name them all', () => {
  expect(judge([toTags()], { tag: '{package}@{version}' })).toEqual([missing('tags/protected', 'A tag such as package@1.2.3 can be moved and deleted.', { paste: toPaste('refs/tags/*@*') })]);
  expect(judge([], { tag: '{version}/{version}/{package}/{package}' })).toEqual([missing('tags/protected', 'A tag such as 1.2.3/1.2.3/package/package can be moved and deleted.', { paste: toPaste('refs/tags/*/*/*/*') })]);
});

describe('a ruleset holds for a tag', () => {
  const holds = (changes: Partial<Ruleset>) => judge([toTags(changes)])[0]?.outcome === 'ok';
  const refs = (include: readonly string[], exclude: readonly string[] = []) => ({ refs: { include, exclude } });

  test.each([
    ['by its name', {}, true], ['when it is for all tags', refs(['~ALL']), true], ['when it is chosen by something else than names', { refs: null }, true], ['by one of several patterns', refs(['refs/tags/w*', 'refs/tags/v1.*']), true],
    ['not when it is not enforced', { enforcement: 'evaluate' }, false], ['not when it is for branches', { target: 'branch' }, false], ['not when the pattern is that of other tags', refs(['refs/tags/release-*']), false],
    ['not when it is for the default branch', refs(['~DEFAULT_BRANCH']), false], ['not when it names nothing', refs([]), false], ['not when the tag is taken out', refs(['~ALL'], ['refs/tags/v1*']), false],
    ['not when all are taken out', refs(['refs/tags/v*'], ['~ALL']), false], ['when what is taken out is something else', refs(['~ALL'], ['refs/tags/w*', '~DEFAULT_BRANCH']), true],
  ])('%s', (_, changes, is) => {
    expect(holds(changes)).toBe(is);
  });

  test('a pattern that could take ages to try includes nothing, and takes out everything', () => {
    const dreadful = `refs/tags/${'*a'.repeat(200)}`;
    expect([holds(refs([dreadful])), holds(refs(['~ALL'], [dreadful]))]).toEqual([false, false]);
  });
});
