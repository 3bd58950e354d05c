import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { LineFacts } from '../../../src/release/tag/collect-lines.js';
import type { TagObject } from '../../../src/release/tag/collect-tag.js';
import { judgeTag, type JudgedTag } from '../../../src/release/tag/judge-tag.js';

/** Their first twelve digits are what messages show. */
const [released, other, third] = ['a'.repeat(12), 'b'.repeat(12), 'c'.repeat(12)].map((start) => start.padEnd(40, '0')) as [string, string, string];
const annotated = (commit = released): TagObject => ({ commit, isAnnotated: true });
const lightweight = (commit = released): TagObject => ({ commit, isAnnotated: false });
const onServer = (tag: TagObject | null): JudgedTag['server'] => ({ tag });
const lines: LineFacts = { wanted: ['main', 'release/**'], isAuthoritative: true, containing: 'main', seen: ['main'], isComplete: true };
const problem = { source: 'the tag v1.4.0', reason: 'rate-limited', message: 'GitHub asks to slow down.', remedy: 'Wait a minute.' } as const;

/** A workflow's run of an annotated tag that is all right. */
function judged(changes: Partial<JudgedTag> = {}): readonly FindingDraft[] {
  return judgeTag({ name: 'v1.4.0', isNamed: true, isVersion: true, pattern: 'v{version}', local: annotated(), server: onServer(annotated()), problem: null, began: released, judged: released, isLocalRun: false, lines, ...changes });
}

const ofTag = (rule: FindingDraft['rule'], tag = 'v1.4.0') => ({ rule, keys: { tag }, check: 'tag' });
const otherCommit = { ...ofTag('release/tag-other-commit'), outcome: 'fail', expected: released, actual: other, message: 'The tag v1.4.0 stands for aaaaaaaaaaaa, but bbbbbbbbbbbb is judged.' };
const isLightweight = { ...ofTag('release/tag-lightweight'), outcome: 'warn', message: 'The tag v1.4.0 is lightweight.' };
const moved = (from: 'a' | 'b', to: 'b' | 'c') => ({
  ...ofTag('release/tag-moved'), outcome: 'fail', expected: from.repeat(12).padEnd(40, '0'), actual: to.repeat(12).padEnd(40, '0'), message: `The tag v1.4.0 stood for ${from.repeat(12)} and stands for ${to.repeat(12)} now.`,
});

describe('nothing is found', () => {
  test.each<[string, Partial<JudgedTag>]>([
    ['of a tag that is annotated, where it was, and on a line that releases come from', {}],
    ['where the tag is in this clone and on the server, and no run is of it', { began: null }],
    ['where only the server has it', { local: null }],
    ['where only the server has it, and no run is of it', { local: null, began: null }],
    ['where the lines are not looked at', { lines: null }],
    ['where what was fetched has lost the annotation', { local: lightweight() }],
    ['where the server knows less of the annotation than this clone', { server: onServer(lightweight()) }],
    ['where something is asked for that nobody names', { name: null, isVersion: false, judged: other }],
    ['where what would be tagged already stands on what is judged', { isNamed: false }],
  ])('%s', (_what, changes) => expect(judged(changes)).toEqual([]));
});

describe('where nothing is tagged', () => {
  const untagged: Partial<JudgedTag> = { isNamed: false, isVersion: false, local: null, server: onServer(null), lines: null };
  test('it does not apply, and the tag that would be set is named', () => {
    expect(judged(untagged)).toEqual([{ ...ofTag('release/tag-missing'), outcome: 'not-applicable', message: 'Nothing is tagged yet; the tag would be v1.4.0.' }]);
    expect(judged({ ...untagged, server: null })).toHaveLength(1);
  });
  test('nor where nobody says what would be', () => {
    const told = [{ ...ofTag('release/tag-missing', 'none'), outcome: 'not-applicable', message: 'Nothing is tagged, and nobody says what would be.' }];
    expect(judged({ ...untagged, name: null })).toEqual(told);
    expect(judged({ ...untagged, name: null, local: annotated(other) })).toEqual(told);
  });
  const taken = { ...ofTag('release/tag-other-commit'), outcome: 'fail', expected: released, actual: other, message: 'The tag v1.4.0 is there already, for bbbbbbbbbbbb, which is not what is judged.', remedy: 'Release a greater version, or check out the tag and give it as `tag`.' };
  test.each<[string, Partial<JudgedTag>]>([
    ['in this clone', { local: annotated(other) }], ['on the server', { server: onServer(annotated(other)) }], ['in this clone, whatever the server says', { local: annotated(other), server: onServer(annotated()) }],
  ])('a tag of that name for another commit is told, with what to do: %s', (_where, changes) => expect(judged({ ...untagged, ...changes })).toEqual([taken]));
  test('also where no commit is judged', () => {
    const { expected: _none, ...without } = taken;
    const [finding, ...rest] = judged({ ...untagged, judged: null, local: annotated(other) });
    expect([finding, rest]).toEqual([without, []]);
    expect(finding).not.toHaveProperty('expected');
  });
});

describe('a tag that is no version', () => {
  const told = { ...ofTag('release/tag-not-a-version', 'one'), outcome: 'fail', expected: 'v{version}', actual: 'one', message: 'The tag one is no version by the pattern v{version} of `release.tag`.' };
  test('is told with the pattern', () => expect(judged({ name: 'one', isVersion: false })).toEqual([told]));
  test('comes before what else is wrong with it', () => {
    expect(judged({ name: 'one', isVersion: false, local: null, server: onServer(null) }).map(({ rule }) => rule)).toEqual(['release/tag-not-a-version', 'release/tag-missing']);
    expect(judged({ name: 'one', isVersion: false, judged: other, server: onServer(lightweight()), local: null, lines: { ...lines, containing: null } }).map(({ rule }) => rule))
      .toEqual(['release/tag-not-a-version', 'release/tag-other-commit', 'release/tag-lightweight', 'release/tag-off-branch']);
  });
});

describe('a tag that is nowhere', () => {
  const nowhere: Partial<JudgedTag> = { local: null, server: onServer(null) };
  test('is missing', () => expect(judged({ ...nowhere, began: null })).toEqual([{ ...ofTag('release/tag-missing'), outcome: 'fail', message: 'The tag v1.4.0 does not exist, neither here nor on the server.' }]));
  test('is gone, where the run is of it', () => expect(judged(nowhere)).toEqual([{ ...ofTag('release/tag-missing'), outcome: 'fail', message: 'The tag v1.4.0 is gone: the run is of it, but the server has it no more.' }]));
  test('may be on a server that could not be asked', () => {
    expect(judged({ ...nowhere, server: null })).toEqual([{
      ...ofTag('release/tag-missing'), outcome: 'unverified', reason: 'unreadable-source', message: 'This clone does not hold the tag v1.4.0, and the server could not be asked.', remedy: 'Fetch the tags: give the checkout step `with: { fetch-depth: 0 }`.',
    }]);
    expect(judged({ ...nowhere, server: null, problem })).toEqual([{
      ...ofTag('release/tag-missing'), outcome: 'unverified', reason: 'rate-limited', message: 'This clone does not hold the tag v1.4.0, and the server could not be asked: GitHub asks to slow down.', remedy: 'Wait a minute.',
    }]);
  });
});

describe('a tag that moved blocks, and both commits are named', () => {
  test('since the run began, by what was fetched', () => {
    expect(judged({ local: annotated(other), judged: other })).toEqual([moved('a', 'b')]);
    expect(judged({ local: annotated(other), judged: other, server: null })).toEqual([moved('a', 'b')]);
  });
  test('since the run began, by what the server says', () => {
    expect(judged({ server: onServer(annotated(other)) })).toEqual([moved('a', 'b')]);
    expect(judged({ server: onServer(annotated(other)), local: null, judged: other })).toEqual([moved('a', 'b')]);
  });
  test('since it was fetched, where no run is of it', () => expect(judged({ began: null, server: onServer(annotated(other)) })).toEqual([moved('a', 'b')]));
  test('twice: where it began counts, not where it is on the server', () => expect(judged({ began: other, local: annotated(third), judged: third, server: onServer(annotated()) })).toEqual([moved('b', 'c')]));
});

describe('a tag that stands for something else than what is judged blocks', () => {
  test('by this clone, by the server, and both findings of one that moved as well', () => {
    expect(judged({ judged: other })).toEqual([otherCommit]);
    expect(judged({ judged: other, local: null })).toEqual([otherCommit]);
    expect(judged({ began: other, judged: other })).toEqual([{ ...moved('b', 'c'), actual: released, message: 'The tag v1.4.0 stood for bbbbbbbbbbbb and stands for aaaaaaaaaaaa now.' }, otherCommit]);
    expect(judged({ judged: other, server: onServer(annotated(third)) })).toEqual([{ ...moved('a', 'c') }, otherCommit]);
  });
  test('also where no commit is judged', () => {
    const { actual: _none, ...without } = otherCommit;
    const [finding] = judged({ judged: null });
    expect(finding).toEqual({ ...without, message: 'The tag v1.4.0 stands for aaaaaaaaaaaa, but no commit is judged.' });
    expect(finding).not.toHaveProperty('actual');
  });
});

describe('a server that does not have what this clone has', () => {
  test('has lost it, in a workflow', () => {
    expect(judged({ server: onServer(null) })).toEqual([{ ...ofTag('release/tag-missing'), outcome: 'fail', message: 'The tag v1.4.0 is gone from the server.' }]);
    expect(judged({ server: onServer(null), judged: other })).toEqual([expect.objectContaining({ rule: 'release/tag-missing' }), otherCommit]);
  });
  test('may get it yet, on a laptop', () => {
    expect(judged({ server: onServer(null), isLocalRun: true })).toEqual([{ ...ofTag('release/tag-missing'), outcome: 'not-applicable', message: 'The tag v1.4.0 is not pushed yet, so that nobody can have moved it.' }]);
  });
});

describe('a server that could not be asked leaves open where the tag stands', () => {
  const open = { ...ofTag('release/tag-moved'), outcome: 'unverified', reason: 'unreadable-source', message: 'Whether the tag v1.4.0 still stands where it did is not known: the server could not be asked.', remedy: 'Give `github-token`, or let the clone reach `origin`.' };
  test('with what to do', () => {
    expect(judged({ server: null })).toEqual([open]);
    expect(judged({ server: null, began: null, judged: other })).toEqual([open, otherCommit]);
  });
  test('with the reason that GitHub gave, and one full stop', () => {
    const told = { ...open, reason: 'rate-limited', message: 'Whether the tag v1.4.0 still stands where it did is not known: GitHub asks to slow down.', remedy: 'Wait a minute.' };
    expect(judged({ server: null, problem })).toEqual([told]);
    expect(judged({ server: null, problem: { ...problem, message: 'GitHub asks to slow down' } })).toEqual([told]);
    expect(judged({ server: null, problem: { ...problem, message: 'GET /v1.4: GitHub asks.' } })[0]?.message).toMatch(/known: GET \/v1\.4: GitHub asks\.$/);
  });
});

describe('a lightweight tag warns', () => {
  test('in this clone and on the server', () => expect(judged({ local: lightweight(), server: onServer(lightweight()) })).toEqual([isLightweight]));
  test('on the server alone', () => expect(judged({ local: null, server: onServer(lightweight()) })).toEqual([isLightweight]));
  test('on a laptop, by what is here', () => {
    expect(judged({ local: lightweight(), server: onServer(null), isLocalRun: true })).toEqual([expect.objectContaining({ rule: 'release/tag-missing' }), isLightweight]);
    expect(judged({ server: onServer(null), isLocalRun: true })).toHaveLength(1);
  });
  test('but not where a workflow may have lost the annotation, and nobody can be asked', () => {
    expect(judged({ local: lightweight(), server: null }).map(({ rule }) => rule)).toEqual(['release/tag-moved']);
    expect(judged({ local: lightweight(), server: onServer(null) }).map(({ rule }) => rule)).toEqual(['release/tag-missing']);
  });
});

describe('a tag must be on a line that releases come from', () => {
  const off = ofTag('release/tag-off-branch');
  const unknown = (message: string) => [{ ...off, outcome: 'unverified', reason: 'unreadable-source', message, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.' }];
  const at = (changes: Partial<LineFacts>): readonly FindingDraft[] => judged({ lines: { ...lines, containing: null, ...changes } });
  test('one that is on none is told with those that were looked at', () => {
    expect(at({ seen: ['main', 'release/1.0'] })).toEqual([{ ...off, outcome: 'fail', expected: 'main, release/**', message: 'The commit of v1.4.0 is on none of the branches main, release/** (looked at: main, release/1.0).' }]);
  });
  test('of whom ten are named', () => {
    const seen = Array.from({ length: 11 }, (_, index) => `release/${String(index)}`);
    expect(at({ seen })[0]?.message).toMatch(/\(looked at: release\/0, .*, release\/9\)\.$/);
  });
  test('what the default branch says must be readable, even where a branch contains the tag', () => {
    const told = unknown('Which branches releases come from is said on the default branch, which cannot be read here, so nobody knows whether v1.4.0 is on one of them.');
    expect(at({ isAuthoritative: false })).toEqual(told);
    expect(at({ isAuthoritative: false, containing: 'main' })).toEqual(told);
    expect(at({ wanted: [] })).toEqual(told);
  });
  test('without any of these branches nobody knows', () => expect(at({ seen: [] })).toEqual(unknown('This clone knows no branch main, release/**, so nobody knows whether the commit of v1.4.0 is on it.')));
  test('nor in a shallow clone', () => expect(at({ isComplete: false })).toEqual(unknown('This clone is shallow: whether the commit of v1.4.0 is on main, release/** cannot be seen.')));
});
