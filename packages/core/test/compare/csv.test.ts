import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ComparisonOptions } from '../../src/compare/index.js';
import { compare, toLines } from './compare.js';

const csv = (expected: string, actual: string, options: Omit<ComparisonOptions, 'as'> = {}) => compare('csv', [expected, actual], options);

describe('CSV by position', () => {
  test.each([
    ['a,b\n1,2\n', '\uFEFFa,b\r\n1,2'],
    ['a,b\n1,2\n', 'b,a\n2,1\n'],
    ['a,b\n1,"x\ny"\n\n3,4\n', 'a,b\n"1","x\r\ny"\n3,4\n\n'],
    ['__proto__,a\n1,2\n', 'a,__proto__\n2,1\n'],
  ])('%j equals %j', async (expected, actual) => {
    expect(await csv(expected, actual)).toMatchObject({ state: 'equal', why: null });
  });

  test('rows and cells, with the line in the actual file', async () => {
    const comparison = await csv('a,b\n"x\ny",1\n2,2\n3,3\n', 'a,b\n"x\ny",1\n2,9\n');
    expect(comparison.changes).toEqual([
      { kind: 'changed', path: 'row 2 / b', expected: '2', actual: '9', line: 4 },
      { kind: 'removed', path: 'row 3', expected: '{"a":"3","b":"3"}', actual: null, line: 5 },
    ]);
  });

  test('a column that only one side has is one change', async () => {
    expect(toLines(await csv('a,b\n1,2\n3,4\n', 'a,c\n1,2\n3,4\n'))).toEqual(['removed column b', 'added column c']);
  });

  test('cells are text: 1 is not 1.0, a blank is not nothing', async () => {
    expect((await csv('a\n1\n', 'a\n1.0\n')).state).toBe('different');
    expect((await csv('a,b\n1,\n', 'a,b\n1, \n')).state).toBe('different');
    expect((await csv('a\nx\n\ny\n', 'a\nx\ny\n')).state).toBe('different');
  });

  test('another delimiter', async () => {
    expect(toLines(await csv('a\tb\n1\t2\n', 'a\tb\n1\t3\n', { delimiter: '\t' }))).toEqual(['changed row 1 / b']);
  });

  test('ignored and tolerated columns, and normalised cells', async () => {
    expect((await csv('a,t\n1,1\n', 'a\n1\n', { ignore: ['/t'] })).state).toBe('equal');
    const tolerance = { '/m': { relative: 0.1 } };
    expect((await csv('m\n10\n', 'm\n10.9e0\n', { tolerance })).state).toBe('equal');
    expect((await csv('m\n10\n', 'm\n11.1\n', { tolerance })).state).toBe('different');
    expect((await csv('m,x\n0,1\n', 'm,x\n,1\n', { tolerance: { '/m': { absolute: 1 } } })).state).toBe('different');
    expect((await csv('m\n5 ms\n', 'm\n7 ms\n', { normalise: ['durations'] })).state).toBe('equal');
  });
});

describe('CSV by key', () => {
  test('order means nothing', async () => {
    const comparison = await csv('id,v\na,1\nb,2\nc,3\n', 'id,v\nd,4\nc,9\na,1\n', { key: ['id'] });
    expect(toLines(comparison)).toEqual(['removed row b', 'changed row c / v', 'added row d']);
    expect(comparison.counts).toEqual({ added: 1, removed: 1, changed: 1 });
  });

  test('several columns, never confused', async () => {
    const comparison = await csv('a,b,v\n"x,y",z,1\n', 'a,b,v\nx,"y,z",1\n', { key: ['a', 'b'] });
    expect(comparison.counts).toEqual({ added: 1, removed: 1, changed: 0 });
  });

  test('a shuffled table is equal, and one altered cell is found', async () => {
    const table = fc.uniqueArray(fc.record({ id: fc.string(), v: fc.string() }), { selector: (row) => row.id.replace(/\r\n?/g, '\n'), minLength: 1, maxLength: 20 });
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const write = (rows: readonly { id: string; v: string }[]): string => ['id,v', ...rows.map((row) => `${quote(row.id)},${quote(row.v)}`)].join('\n');
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const shuffled = rows.toReversed();
        expect((await csv(write(rows), write(shuffled), { key: ['id'] })).state).toBe('equal');
        const altered = rows.map((row, at) => (at === 0 ? { ...row, v: `${row.v}!` } : row));
        expect((await csv(write(rows), write(altered), { key: ['id'] })).counts).toEqual({ added: 0, removed: 0, changed: 1 });
      }),
      { numRuns: 200 },
    );
  });
});

describe('CSV that is not comparable', () => {
  test.each<[string, string, Omit<ComparisonOptions, 'as'>, RegExp]>([
    ['a ragged row', 'a,b\n"x\n\ny",1\n\n1\n', {}, /actual.*line 6/],
    ['a column given twice', 'a,a\n1,2\n', {}, /actual.*"a" twice/],
    ['an open quote', 'a,b\n"1,2\n', {}, /actual is not valid CSV/],
    ['nothing', '', {}, /actual has no header/],
    ['a key that is no column', 'a,b\n', { key: ['id'] }, /"id"/],
    ['a key value given twice', 'a,b\n1,2\n1,3\n', { key: ['a'] }, /line 3.*line 2/],
    ['every column ignored', 'a,b\n1,2\n', { ignore: ['/*'] }, /column/],
  ])('%s', async (_, actual, options, why) => {
    expect(await csv('a,b\n', actual, options)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });
});
