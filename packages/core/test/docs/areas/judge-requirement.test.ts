import { describe, expect, test } from '@jest/globals';
import type { AreaRequirement } from '@shipworthy/contract/docs';
import { judgeRequirement, splitAll, titleOf } from '../../../src/docs/areas/judge-requirement.js';
import { worstOf } from '../../../src/docs/areas/judge-area.js';
import type { AreaFacts } from '../../../src/docs/areas/area-facts.js';
import { changed, factsOf } from './areas-in-memory.js';

const tree = ['CHANGELOG.md', 'docs/1.md', 'docs/2.md', 'docs/3.md', 'docs/4.md', 'plans/a.md', 'plans/b.md'];

function judge(requirement: Omit<AreaRequirement, 'level'>, files: readonly string[] = [], more: Partial<AreaFacts> = {}) {
  return judgeRequirement({ level: 'fail', ...requirement }, factsOf(tree, changed(...files), more));
}

describe('one of several', () => {
  test('was updated: every file that met it', () => {
    expect(judge({ any: ['docs/*.md', 'plans/*.md'] }, ['M docs/2.md', 'M src/a.ts', 'A plans/c.md', 'x.md -> docs/5.md'])).toMatchObject({ title: 'docs/*.md, plans/*.md', state: 'met', by: ['docs/2.md', 'plans/c.md', 'docs/5.md'] });
  });
  test('was not: what would meet it', () => {
    expect(judge({ any: ['plans/*.md'] }, ['M src/a.ts'])).toEqual({ title: 'plans/*.md', state: 'unmet', by: [], lacks: 'nothing that plans/*.md names did', wanted: 'Say what changed in plans/a.md, plans/b.md', documents: ['plans/a.md', 'plans/b.md'] });
  });
  test('of many documents three are shown', () => {
    expect(judge({ any: 'docs/*.md' }).wanted).toBe('Say what changed in docs/1.md, docs/2.md, docs/3.md and 1 more');
  });
  test('is nowhere: what to add', () => {
    expect(judge({ any: ['sessions/*.md', 'log.md'], title: 'a log' })).toEqual({ title: 'a log', state: 'unmet', by: [], lacks: 'nothing that sessions/*.md, log.md names did', wanted: 'Add a document that sessions/*.md, log.md names', documents: [] });
  });
  test('a deletion, or several, do not count', () => {
    expect(judge({ any: 'docs/*.md' }, ['D docs/0.md', 'D src/a.ts', 'M src/b.ts']).lacks).toBe('nothing that docs/*.md names did (docs/0.md was deleted, which does not count)');
    expect(judge({ any: 'docs/*.md' }, ['D docs/0.md', 'D docs/00.md']).lacks).toBe('nothing that docs/*.md names did (docs/0.md, docs/00.md were deleted, which does not count)');
    expect(judge({ any: 'docs/*.md' }, ['docs/1.md -> old/1.md']).lacks).toBe('nothing that docs/*.md names did');
  });
});

describe('each of several', () => {
  test('was updated', () => {
    expect(judge({ all: ['docs/*.md', 'plans/*.md'] }, ['M plans/a.md', 'M docs/2.md', 'M docs/1.md'])).toMatchObject({ title: 'docs/*.md, plans/*.md', state: 'met', by: ['docs/2.md', 'docs/1.md', 'plans/a.md'] });
  });
  test('was not: those that are missing, and every document once', () => {
    expect(judge({ all: ['docs/1.md', 'plans/*.md', 'plans/b.md'] }, ['M docs/1.md'])).toEqual({ title: 'docs/1.md, plans/*.md, plans/b.md', state: 'unmet', by: ['docs/1.md'], lacks: 'nothing that plans/*.md and nothing that plans/b.md names did', wanted: 'Say what changed in docs/1.md, plans/a.md, plans/b.md', documents: ['docs/1.md', 'plans/a.md', 'plans/b.md'] });
  });
  test('is nowhere: what to add for each', () => {
    expect(judge({ all: ['x/*.md', 'y/*.md', '!y/z.md'] })).toEqual({ title: 'x/*.md, y/*.md, !y/z.md', state: 'unmet', by: [], lacks: 'nothing that x/*.md, !y/z.md and nothing that y/*.md, !y/z.md names did', wanted: 'Add a document that x/*.md, !y/z.md and one that y/*.md, !y/z.md names', documents: [] });
  });
  test('a deletion of any of them is said', () => {
    expect(judge({ all: ['docs/*.md', 'plans/*.md'] }, ['M docs/1.md', 'D plans/z.md', 'D plans/y.md']).lacks).toBe('nothing that plans/*.md names did (plans/z.md, plans/y.md were deleted, which does not count)');
  });
});

describe('an entry in the changelog', () => {
  test('is there', () => {
    expect(judge({ changelog: true }, ['M CHANGELOG.md'], { changelog: { state: 'entry' } })).toEqual({ title: 'an entry in CHANGELOG.md', lacks: 'CHANGELOG.md has no new entry under Unreleased or the version being released', state: 'met', by: ['CHANGELOG.md'], wanted: 'Add an entry to CHANGELOG.md', documents: ['CHANGELOG.md'] });
  });
  test('is not, whatever else changed', () => {
    expect(judge({ changelog: true, title: 'a note' }, ['M CHANGELOG.md'])).toEqual({ title: 'a note', lacks: 'CHANGELOG.md has no new entry under Unreleased or the version being released', state: 'unmet', by: [], wanted: 'Add an entry to CHANGELOG.md', documents: ['CHANGELOG.md'] });
  });
  test('cannot be looked for, also of a changelog that is not tracked', () => {
    expect(judge({ changelog: true }, [], { changelog: { state: 'unreadable', why: 'HISTORY.md cannot be read' }, changelogPath: 'HISTORY.md' })).toEqual({ title: 'an entry in HISTORY.md', lacks: 'HISTORY.md cannot be read', state: 'unreadable', by: [], wanted: 'Add an entry to HISTORY.md', documents: [] });
  });
});

test('what a requirement is called: its title, else the changelog, else its globs', () => {
  expect(titleOf({ level: 'fail', any: ['a', 'b'], title: 'both' }, 'C.md')).toBe('both');
  expect(titleOf({ level: 'fail', changelog: true }, 'C.md')).toBe('an entry in C.md');
  expect(titleOf({ level: 'fail', any: ['a', '!b'] }, 'C.md')).toBe('a, !b');
  expect(titleOf({ level: 'fail', all: ['a', 'b'] }, 'C.md')).toBe('a, b');
});

test.each([
  [['a', 'b'], [['a'], ['b']]], [['a', '!x', 'b', '!y'], [['a', '!x', '!y'], ['b', '!x', '!y']]], [['!(a|b).md', 'c'], [['!(a|b).md'], ['c']]], [['!x(', 'c'], [['c', '!x(']]], [['c', '!d!('], [['c', '!d!(']]], [['!x'], []],
])('%j wants each of %j', (globs, groups) => {
  expect(splitAll(globs)).toEqual(groups);
});

test.each([[[], 'pass'], [['warn'], 'warn'], [['unverified', 'warn'], 'unverified'], [['warn', 'fail', 'unverified'], 'fail'], [['fail', 'warn'], 'fail']] as const)('the worst of %j is %s', (outcomes, worst) => {
  expect(worstOf(outcomes.map((outcome) => ({ rule: 'docs/area-not-updated', keys: { area: 'a' }, check: 'area:a', outcome, message: 'x' })))).toBe(worst);
});
