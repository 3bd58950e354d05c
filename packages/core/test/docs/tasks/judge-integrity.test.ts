import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { judgeIntegrity, type IdsBefore } from '../../../src/docs/tasks/judge-integrity.js';
import { sourceOf, toFacts, unknownBase, type Texts } from './tasks-in-memory.js';
import { board, csv, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const header = ['ID', 'Status', 'Title'];

function judge(texts: Texts, rules: Readonly<Record<string, unknown>>, { source = board, before }: { readonly source?: Readonly<Record<string, unknown>>; readonly before?: IdsBefore } = {}): FindingDraft[] {
  const facts = toFacts(texts, { tasks: { sources: { it: source }, integrity: { it: rules } } });
  return judgeIntegrity(sourceOf(facts, 'it'), facts.config.integrity['it']!, before);
}
const rows = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`ST-A-00${index + 1}`, 'Done', 'x']);
const md = (...of: readonly (readonly string[])[]): string => toTable(header, ...of);

describe('a number of rows', () => {
  test.each([[2, 3], [3, 3]])('%i of %i demanded', (min, there) => {
    expect(judge({ [b]: md(...rows(there)) }, { minRows: min })).toEqual([]);
  });
  test('fewer are told, with the place of the table', () => {
    expect(judge({ [b]: `text\n\n${md(...rows(2))}` }, { minRows: 3 })).toEqual([
      { rule: 'docs/board-too-short', keys: { source: 'it' }, check: 'source:it', outcome: 'fail', message: '`it` (docs/TaskBoard.md) has 2 rows, and must have at least 3.', expected: 3, actual: 2, location: { path: 'docs/TaskBoard.md', line: 3, column: 1 } },
    ]);
  });
  test('one row is singular, and all files of the source count', () => {
    const texts = { 'docs/a.md': md(['ST-A-001', '', '']), 'docs/b.md': md() };
    expect(judge(texts, { minRows: 2 }, { source: { ...board, files: 'docs/*.md', level: 'warn' } })).toEqual([
      { rule: 'docs/board-too-short', keys: { source: 'it' }, check: 'source:it', outcome: 'warn', message: '`it` (docs/a.md, docs/b.md) has 1 row, and must have at least 2.', expected: 2, actual: 1, location: { path: 'docs/a.md', line: 1, column: 1 } },
    ]);
  });
  test('none is plural', () => {
    expect(judge({ [b]: md() }, { minRows: 1 })).toMatchObject([{ message: '`it` (docs/TaskBoard.md) has 0 rows, and must have at least 1.', actual: 0 }]);
  });
  test('of a source that could not be read nobody counts', () => {
    expect(judge({}, { minRows: 3 })).toEqual([]);
    expect(judge({ [b]: 'text' }, { minRows: 3 })).toEqual([]);
  });
});

describe('how many tasks a change may delete', () => {
  const before = (count: number): IdsBefore => ({ state: 'known', ids: new Map(rows(count).map(([id = ''], index) => [id, { path: 'old.md', line: index + 3, column: 1 }])) });
  test.each([[4, 2, []], [3, 2, []], [1, 2, []]])('of %i before, %i may go', (count, most, expected) => {
    expect(judge({ [b]: md(...rows(2)) }, { maxDeletedRows: most }, { before: before(count) })).toEqual(expected);
  });
  test('more are told, each where it was', () => {
    expect(judge({ [b]: md(...rows(2)) }, { maxDeletedRows: 1 }, { before: before(4) })).toEqual([
      { rule: 'docs/board-rows-deleted', keys: { source: 'it' }, check: 'source:it', outcome: 'fail', message: 'The change deletes 2 tasks from `it` (docs/TaskBoard.md:1:1), and may delete 1: ST-A-003 (before at old.md:5:1), ST-A-004 (before at old.md:6:1).', expected: 1, actual: 2, location: { path: 'docs/TaskBoard.md', line: 1, column: 1 } },
    ]);
  });
  test('a source that is gone altogether has no place', () => {
    expect(judge({}, { maxDeletedRows: 0 }, { before: before(1) })).toEqual([
      { rule: 'docs/board-rows-deleted', keys: { source: 'it' }, check: 'source:it', outcome: 'fail', message: 'The change deletes 1 task from `it`, and may delete 0: ST-A-001 (before at old.md:3:1).', expected: 0, actual: 1 },
    ]);
  });
  test('twenty are named, then how many more', () => {
    const ids = new Map(Array.from({ length: 22 }, (_, index) => [`ST-B-${index + 100}`, { path: 'old.md', line: index + 3, column: 1 }]));
    const [found] = judge({ [b]: md(...rows(2)) }, { maxDeletedRows: 1 }, { before: { state: 'known', ids } });
    expect(found?.message.slice(-70)).toBe(' (before at old.md:21:1), ST-B-119 (before at old.md:22:1) and 2 more.');
  });
  test('where nobody knows what was there, that is said once, of the source', () => {
    expect(judge({ [b]: md(...rows(2)) }, { maxDeletedRows: 0 }, { before: { state: 'unknown', finding: unknownBase } })).toEqual([{ ...unknownBase, check: 'source:it' }]);
  });
  test('nothing is asked without a limit, or without a look at what was before', () => {
    expect(judge({ [b]: md() }, {}, { before: before(3) })).toEqual([]);
    expect(judge({ [b]: md() }, { maxDeletedRows: 0 })).toEqual([]);
  });
});

describe('columns that are required', () => {
  const requiredColumns = ['Owner', 'ID', 'Due'];
  test('each that a table lacks, at the table; those that the source maps are asked for elsewhere', () => {
    expect(judge({ [b]: `text\n\n${toTable(['ID', ' due '], ['ST-A-001', ''])}` }, { requiredColumns })).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'Owner' }, check: 'source:it', outcome: 'fail', message: 'The table at docs/TaskBoard.md:3:1 has no column `Owner`, which `integrity.it` requires.', location: { path: 'docs/TaskBoard.md', line: 3, column: 1 }, remedy: 'Restore the header `Owner`, or take it out of `integrity.it.requiredColumns`.' },
    ]);
  });
  test('of each table', () => {
    const found = judge({ [b]: `${md()}\ntext\n\n${md()}` }, { requiredColumns: ['Owner'] }, { source: { ...board, level: 'warn' } });
    expect(found.map(({ outcome, location }) => [outcome, location?.line])).toEqual([['warn', 1], ['warn', 6]]);
  });
  test('there in other letters and spaces', () => {
    expect(judge({ [b]: toTable(['ID', 'OWNER', '  due'], ['ST-A-001', '', '']) }, { requiredColumns })).toEqual([]);
  });
});

describe('values that may stand once', () => {
  const judgeCsv = (text: string, rules: Readonly<Record<string, unknown>>, level = 'fail') => judge({ [c]: text }, rules, { source: { ...csv, level } });
  test('twice: at the second, and where the first is', () => {
    expect(judgeCsv('ID,Column,Title\nST-A-001,Done,x\nST-A-002,Done, x \nST-A-003,Done,y\n', { unique: 'Title' })).toEqual([
      { rule: 'docs/board-value-duplicate', keys: { source: 'it', column: 'Title', value: 'x' }, check: 'source:it', outcome: 'fail', message: '"x" stands twice in the column `Title` of `it`: at docs/TaskBoard.csv:2:15, docs/TaskBoard.csv:3:15.', location: { path: 'docs/TaskBoard.csv', line: 3, column: 15 }, related: [{ path: 'docs/TaskBoard.csv', line: 2, column: 15 }] },
    ]);
  });
  test('three times, in two files; the value is shortened in the key only', () => {
    const long = 'long '.repeat(20).trim();
    const texts = { 'docs/a.csv': `ID,Column,Title\nST-A-001,Done,${long}\nST-A-002,Done,${long}\n`, 'docs/b.csv': `ID,Column,Title\nST-A-003,Done,${long}\n` };
    expect(judge(texts, { unique: 'Title' }, { source: { ...csv, files: 'docs/*.csv', level: 'warn' } })).toEqual([
      { rule: 'docs/board-value-duplicate', keys: { source: 'it', column: 'Title', value: 'long long long long long long long long long long long long long long long long ' }, check: 'source:it', outcome: 'warn', message: '"long long long long long long long long long long long long long long long long long long long long" stands 3 times in the column `Title` of `it`: at docs/a.csv:2:15, docs/a.csv:3:15, docs/b.csv:2:15.', location: { path: 'docs/a.csv', line: 3, column: 15 }, related: [{ path: 'docs/a.csv', line: 2, column: 15 }, { path: 'docs/b.csv', line: 2, column: 15 }] },
    ]);
  });
  test('a dozen: five places in words, ten beside the second', () => {
    const text = `ID,Column,Title\n${Array.from({ length: 12 }, (_, index) => `ST-A-${index + 100},Done,x\n`).join('')}`;
    const [found] = judgeCsv(text, { unique: 'Title' });
    expect(found?.message).toBe('"x" stands 12 times in the column `Title` of `it`: at docs/TaskBoard.csv:2:15, docs/TaskBoard.csv:3:15, docs/TaskBoard.csv:4:15, docs/TaskBoard.csv:5:15, docs/TaskBoard.csv:6:15 and 7 more.');
    expect(found?.related?.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
  test('blank cells may stand often, and ids are found as tasks', () => {
    expect(judgeCsv('ID,Column,Title\nST-A-001,Done,\nST-A-001,Done,\n', { unique: 'Title' })).toEqual([]);
    expect(judgeCsv('ID,Column,Title\nST-A-001,Done,\nST-A-001,Done,\n', { unique: 'ID' })).toEqual([]);
    expect(judgeCsv('ID,Column,Title\nST-A-001,Done,x\nST-A-002,Done,x\n', {})).toEqual([]);
  });
  test('the column is asked for where nothing else asks for it', () => {
    const text = 'ID,Column\nST-A-001,Done\n';
    expect(judgeCsv(text, { unique: 'Key' })).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'it', path: 'docs/TaskBoard.csv', column: 'Key' }, check: 'source:it', outcome: 'fail', message: 'The table at docs/TaskBoard.csv:1:1 has no column `Key`, in which `integrity.it` wants each value once.', location: { path: 'docs/TaskBoard.csv', line: 1, column: 1 } },
    ]);
    expect(judgeCsv(text, { unique: ' title ' })).toEqual([]);
    expect(judgeCsv(text, { unique: 'key', requiredColumns: ['Key'] })).toMatchObject([{ keys: { column: 'Key' } }]);
    expect(judgeCsv('ID,Column,Title,KEY\nST-A-001,Done,x,1\n', { unique: 'Key' })).toEqual([]);
  });
  test('only of the tables that lack it', () => {
    expect(judge({ [b]: `${toTable(['ID', 'Key'], ['ST-A-001', '1'])}\ntext\n\n${md()}` }, { unique: 'Key' }).map(({ location }) => location?.line)).toEqual([7]);
  });
});

test('everything at once: length, deletions, columns, values', () => {
  const before: IdsBefore = { state: 'known', ids: new Map([['ST-Z-001', { path: b, line: 3, column: 1 }]]) };
  const found = judge({ [b]: toTable([...header, 'Key'], ['ST-A-001', '', '', '1'], ['ST-A-002', '', '', '1']) }, { minRows: 3, maxDeletedRows: 0, requiredColumns: ['Owner'], unique: 'Key' }, { before });
  expect(found.map(({ rule }) => rule)).toEqual(['docs/board-too-short', 'docs/board-rows-deleted', 'docs/board-columns', 'docs/board-value-duplicate']);
});
