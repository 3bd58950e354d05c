import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { judgeSource, locationOf, nameOfRow } from '../../../src/docs/tasks/judge-sources.js';
import { sourceOf, toFacts, type Texts } from './tasks-in-memory.js';
import { board, csv, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const header = ['ID', 'Status', 'Title'];
const cell = (text: string) => ({ text, targets: [], line: 1, column: 1 });

function judge(texts: Texts, source: Readonly<Record<string, unknown>> = board, log?: string): FindingDraft[] {
  return judgeSource(sourceOf(toFacts(texts, { tasks: { sources: { it: source } }, ...(log === undefined ? {} : { log }) }), 'it'));
}
const judgeBoard = (text: string, more: Readonly<Record<string, unknown>> = {}) => judge({ [b]: text }, { ...board, ...more });
const judgeCsv = (text: string, more: Readonly<Record<string, unknown>> = {}) => judge({ [c]: text }, { ...csv, ...more });

test('a board and a CSV file that are whole have no findings', () => {
  expect(judgeBoard(toTable(header, ['ST-A-001', 'Done', 'Parser']))).toEqual([]);
  expect(judgeCsv('ID,Title,Column\nST-A-001,Parser,Done\n')).toEqual([]);
});

describe('a source that is not there', () => {
  test('is unverified, and every glob that was looked for is named', () => {
    expect(judge({}, { ...board, files: ['docs/*.md', 'boards/*.md'] })).toEqual([
      { rule: 'docs/source-missing', keys: { source: 'it' }, check: 'source:it', outcome: 'unverified', reason: 'missing-evidence', message: 'No file matches `docs/*.md`, `boards/*.md`, so nothing is known of the tasks in `it`.' },
    ]);
  });
  test('is silent where it is a log that nobody named', () => {
    expect(judge({}, { files: ['{session-log}', 'logs/*.md'], mentions: true })).toEqual([]);
  });
  test('is silent where it is optional', () => {
    expect(judge({}, { ...board, level: 'optional' })).toEqual([]);
    expect(judge({}, { ...board, level: 'warn' })).toMatchObject([{ rule: 'docs/source-missing', outcome: 'unverified' }]);
  });
});

describe('a file that cannot be read', () => {
  test('as a whole: only the path, and how to save it', () => {
    expect(judge({ [b]: { why: 'it is no UTF-8.' } })).toEqual([
      { rule: 'docs/unreadable', keys: { path: 'docs/TaskBoard.md' }, check: 'source:it', outcome: 'unverified', reason: 'unreadable-source', message: 'docs/TaskBoard.md cannot be read as `it`: it is no UTF-8.', location: { path: 'docs/TaskBoard.md' }, remedy: 'Save it as UTF-8, below the size limit.' },
    ]);
  });
  test('at a place: the line to mend', () => {
    expect(judgeCsv('ID,Column,Title\nST-A-001,Done,"x\n')).toEqual([
      { rule: 'docs/unreadable', keys: { path: 'docs/TaskBoard.csv' }, check: 'source:it', outcome: 'unverified', reason: 'unreadable-source', message: 'docs/TaskBoard.csv:2:15 cannot be read as `it`: it is not valid CSV: a quote is never closed.', location: { path: 'docs/TaskBoard.csv', line: 2, column: 15 }, remedy: 'Mend the line that the message names.' },
    ]);
  });
  test('an end of a sentence in the reason is not doubled, a point in it stays', () => {
    expect(judge({ [b]: { why: 'it has more than 1.5 MB.' } }).map(({ message }) => message)).toEqual(['docs/TaskBoard.md cannot be read as `it`: it has more than 1.5 MB.']);
  });
  test('is said of each file, whatever else the source holds', () => {
    const found = judge({ 'docs/a.md': { why: 'it is too large' }, 'docs/b.md': { why: 'it is too large' }, 'docs/c.md': toTable(header, ['ST-A-001', 'Done', 'x']) }, { ...board, files: 'docs/*.md' });
    expect(found.map(({ message }) => message)).toEqual(['docs/a.md cannot be read as `it`: it is too large.', 'docs/b.md cannot be read as `it`: it is too large.']);
  });
});

describe('no table with the column of ids', () => {
  test('in one file of Markdown', () => {
    expect(judgeBoard('text\n')).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'ID' }, check: 'source:it', outcome: 'fail', message: 'docs/TaskBoard.md has no table with the column `ID`, in which `it` has its ids.', location: { path: 'docs/TaskBoard.md', line: 1, column: 1 }, remedy: 'Restore the header `ID`, or map the column in `docSync.tasks.sources.it`.' },
    ]);
  });
  test('in several', () => {
    expect(judge({ 'docs/a.md': '', 'docs/b.md': '' }, { ...board, files: 'docs/*.md', level: 'warn' })).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'it', path: 'docs/a.md', column: 'ID' }, check: 'source:it', outcome: 'warn', message: 'docs/a.md, docs/b.md have no table with the column `ID`, in which `it` has its ids.', location: { path: 'docs/a.md', line: 1, column: 1 }, remedy: 'Restore the header `ID`, or map the column in `docSync.tasks.sources.it`.' },
    ]);
  });
  test('in CSV the delimiter may be the cause', () => {
    expect(judgeCsv('ID;Title;Column\n')).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'it', path: 'docs/TaskBoard.csv', column: 'ID' }, check: 'source:it', outcome: 'fail', message: 'docs/TaskBoard.csv has no table with the column `ID`, in which `it` has its ids.', location: { path: 'docs/TaskBoard.csv', line: 1, column: 1 }, remedy: 'Restore the header `ID`, or map the column in `docSync.tasks.sources.it`; where the cells are divided by another character, name it as `delimiter`.' },
    ]);
  });
  test('mentions need none', () => {
    expect(judge({ [b]: 'text\n' }, { files: b, mentions: true })).toEqual([]);
  });
});

describe('columns', () => {
  test('each that is mapped and missing is asked for, at the table', () => {
    expect(judgeBoard(`text\n\n${toTable(['ID', ' State '], ['ST-A-001', 'Done'])}`)).toEqual([
      { rule: 'docs/board-columns', check: 'source:it', outcome: 'fail', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'Status' }, location: { path: 'docs/TaskBoard.md', line: 3, column: 1 }, message: 'The table at docs/TaskBoard.md:3:1 has no column `Status`; it has `ID`, `State`.', remedy: 'Restore the header `Status`, or map the column in `docSync.tasks.sources.it`.' },
      { rule: 'docs/board-columns', check: 'source:it', outcome: 'fail', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'Title' }, location: { path: 'docs/TaskBoard.md', line: 3, column: 1 }, message: 'The table at docs/TaskBoard.md:3:1 has no column `Title`; it has `ID`, `State`.', remedy: 'Restore the header `Title`, or map the column in `docSync.tasks.sources.it`.' },
    ]);
  });
  test('of CSV', () => {
    expect(judgeCsv('ID,Column\nST-A-001,Done\n')).toMatchObject([{ message: 'The table at docs/TaskBoard.csv:1:1 has no column `Title`; it has `ID`, `Column`.' }]);
  });
  test('that stand twice, or three times, each behind the first; blank ones may', () => {
    expect(judgeBoard(toTable(['ID', 'Status', 'Title', '', 'Status', '', ' Status '], ['ST-A-001', 'Done', 'x', '', '', '', '']))).toEqual([
      { rule: 'docs/board-columns', check: 'source:it', outcome: 'fail', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'Status' }, location: { path: 'docs/TaskBoard.md', line: 1, column: 28 }, message: 'The column `Status` at docs/TaskBoard.md:1:28 stands in the header twice, so one of the two is never read.', remedy: 'Rename or remove one of the two columns.' },
      { rule: 'docs/board-columns', check: 'source:it', outcome: 'fail', keys: { source: 'it', path: 'docs/TaskBoard.md', column: 'Status' }, location: { path: 'docs/TaskBoard.md', line: 1, column: 41 }, message: 'The column `Status` at docs/TaskBoard.md:1:41 stands in the header twice, so one of the two is never read.', remedy: 'Rename or remove one of the two columns.' },
    ]);
    expect(judgeCsv('ID,Title,Column,Title,,\nST-A-001,x,Done,y,,\n', { level: 'warn' })).toEqual([
      { rule: 'docs/board-columns', check: 'source:it', outcome: 'warn', keys: { source: 'it', path: 'docs/TaskBoard.csv', column: 'Title' }, location: { path: 'docs/TaskBoard.csv', line: 1, column: 17 }, message: 'The column `Title` at docs/TaskBoard.csv:1:17 stands in the header twice, so one of the two is never read.', remedy: 'Rename or remove one of the two columns.' },
    ]);
  });
});

test('blanks around headers and cells of CSV mean nothing', () => {
  expect(judgeCsv('ID , Column,  , Column\nST-A-001,Done, , x\n').map(({ message, keys }) => [message, keys['column']])).toEqual([['The table at docs/TaskBoard.csv:1:1 has no column `Title`; it has `ID`, `Column`, ``, `Column`.', 'Title'], ['The column `Column` at docs/TaskBoard.csv:1:16 stands in the header twice, so one of the two is never read.', 'Column']]);
  expect(judgeCsv('ID,Title,Column, \nST-A-001,x,Done,,  \n zz ,x,Done,\n').map(({ message, actual }) => [message, actual])).toEqual([['The row "zz | x" at docs/TaskBoard.csv:3:1 has no id: "zz" is none by `docSync.tasks.id`.', 'zz']]);
});

describe('rows', () => {
  test('one that a blank line cut off', () => {
    expect(judgeBoard(`${toTable(header, ['ST-A-001', 'Done', 'x'])}\n| ST-A-002 | Done | y |\n`)).toEqual([
      { rule: 'docs/table-broken', keys: { path: 'docs/TaskBoard.md', rows: 'ST-A-002' }, check: 'source:it', outcome: 'fail', message: 'One row stands after the end of the table at docs/TaskBoard.md:1:1, from docs/TaskBoard.md:5:1 on: ST-A-002. GitHub shows them as text, and they were not read.', location: { path: 'docs/TaskBoard.md', line: 5, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }], remedy: 'Remove what stands before line 5 and ends the table, or set `rows: lenient` for `it`.' },
    ]);
  });
  test('several: by their ids, or by their first texts where they have none', () => {
    expect(judgeBoard(`${toTable(['Status', 'ID', 'Title'], ['Done', 'ST-A-001', 'x'])}\n| Done |  | y |\n| Done | ST-A-003 | y |\n| z |\n`)).toEqual([
      { rule: 'docs/table-broken', keys: { path: 'docs/TaskBoard.md', rows: 'Done | y, ST-A-003, z' }, check: 'source:it', outcome: 'fail', message: '3 rows stand after the end of the table at docs/TaskBoard.md:1:1, from docs/TaskBoard.md:5:1 on: Done | y, ST-A-003, z. GitHub shows them as text, and they were not read.', location: { path: 'docs/TaskBoard.md', line: 5, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }], remedy: 'Remove what stands before line 5 and ends the table, or set `rows: lenient` for `it`.' },
    ]);
  });
  test('longer than the header: how many cells, and the first that is lost', () => {
    expect(judgeBoard('| ID | Status | Title |\n| --- | --- | --- |\n| ST-A-001 | Done | x |  | lost | too |\n')).toEqual([
      { rule: 'docs/row-too-long', keys: { source: 'it', row: 'ST-A-001 | Done' }, check: 'source:it', outcome: 'fail', message: 'The row at docs/TaskBoard.md:3:1 has 6 cells, and its header at docs/TaskBoard.md:1:1 has 3.', expected: 3, actual: 6, location: { path: 'docs/TaskBoard.md', line: 3, column: 28 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }], remedy: 'Write \\| where a cell holds a bar.' },
    ]);
    expect(judgeCsv('ID,Title,Column\nST-A-001,a, b,Done\nST-A-001,a, b,Done\n')).toEqual([
      { rule: 'docs/row-too-long', keys: { source: 'it', row: 'ST-A-001 | a' }, check: 'source:it', outcome: 'fail', message: 'The row at docs/TaskBoard.csv:2:1 has 4 cells, and its header at docs/TaskBoard.csv:1:1 has 3.', expected: 3, actual: 4, location: { path: 'docs/TaskBoard.csv', line: 2, column: 15 }, related: [{ path: 'docs/TaskBoard.csv', line: 1, column: 1 }], remedy: 'Put quotes around the cell that holds the delimiter.' },
      { rule: 'docs/row-too-long', keys: { source: 'it', row: 'ST-A-001 | a (2)' }, check: 'source:it', outcome: 'fail', message: 'The row at docs/TaskBoard.csv:3:1 has 4 cells, and its header at docs/TaskBoard.csv:1:1 has 3.', expected: 3, actual: 4, location: { path: 'docs/TaskBoard.csv', line: 3, column: 15 }, related: [{ path: 'docs/TaskBoard.csv', line: 1, column: 1 }], remedy: 'Put quotes around the cell that holds the delimiter.' },
    ]);
  });
  test('longer by blank cells only lose nothing', () => {
    expect(judgeBoard('| ID | Status | Title |\n| --- | --- | --- |\n| ST-A-001 | Done | x |  | |\n')).toEqual([]);
  });
  test('without an id: blank, or with something that is none; rows alike are counted', () => {
    expect(judgeBoard(toTable(header, ['', 'Done', 'x'], [' ', 'Done', 'x'], [`ST-${'1'.repeat(90)}`, 'Done', 'x']))).toEqual([
      { rule: 'docs/board-empty-id', keys: { source: 'it', row: 'Done | x' }, check: 'source:it', outcome: 'fail', message: 'The row "Done | x" at docs/TaskBoard.md:3:2 has no id.', actual: '', location: { path: 'docs/TaskBoard.md', line: 3, column: 2 } },
      { rule: 'docs/board-empty-id', keys: { source: 'it', row: 'Done | x (2)' }, check: 'source:it', outcome: 'fail', message: 'The row "Done | x" at docs/TaskBoard.md:4:2 has no id.', actual: '', location: { path: 'docs/TaskBoard.md', line: 4, column: 2 } },
      { rule: 'docs/board-empty-id', keys: { source: 'it', row: 'ST-11111111111111111111111111111111111111111111111111111111111111111111111111111' }, check: 'source:it', outcome: 'fail', message: 'The row "ST-11111111111111111111111111111111111111111111111111111111111111111111111111111" at docs/TaskBoard.md:5:3 has no id: "ST-11111111111111111111111111111111111111111111111111111111111111111111111111111" is none by `docSync.tasks.id`.', actual: 'ST-111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111', location: { path: 'docs/TaskBoard.md', line: 5, column: 3 } },
    ]);
  });
  test('without an id, too short to have the cell at all', () => {
    expect(judge({ [c]: 'Title,ID\nx\n' }, { files: c, columns: { id: 'ID' } })).toEqual([
      { rule: 'docs/board-empty-id', keys: { source: 'it', row: 'x' }, check: 'source:it', outcome: 'fail', message: 'The row "x" at docs/TaskBoard.csv:2:1 has no id.', actual: '', location: { path: 'docs/TaskBoard.csv', line: 2, column: 1 } },
    ]);
  });
});

test('everything at once: reading, columns, rows lost, rows too long, rows without id', () => {
  const text = `${toTable(['ID', 'Status'], ['', 'Done'], ['ST-A-002', 'Done', 'long'])}\n| ST-A-001 | Done |\n`;
  const found = judge({ 'docs/a.md': text, 'docs/b.md': { why: 'gone' } }, { ...board, files: 'docs/*.md' });
  expect(found.map(({ rule, location }) => `${rule} ${location?.path ?? ''}:${location?.line ?? ''}`)).toEqual(['docs/unreadable docs/b.md:', 'docs/board-columns docs/a.md:1', 'docs/table-broken docs/a.md:6', 'docs/row-too-long docs/a.md:4', 'docs/board-empty-id docs/a.md:3']);
});

describe('what a row is called', () => {
  test.each([
    [['', ' a\n b ', 'c', 'd'], 'a b | c'], [['', ''], 'empty'], [[], 'empty'], [['x'.repeat(80), 'y'], 'x'.repeat(80)], [['x'.repeat(76), 'yz'], `${'x'.repeat(76)} | y`], [['a  b'], 'a b'],
  ])('%j', (texts, name) => {
    expect(nameOfRow({ cells: texts.map(cell), line: 1, column: 1 })).toBe(name);
  });
});

test('a source as a whole is at its first table, else at its first file, else nowhere', () => {
  expect(locationOf(sourceOf(toFacts({ [b]: `text\n\n${toTable(header)}` }), 'board'))).toEqual({ location: { path: b, line: 3, column: 1 } });
  expect(locationOf(sourceOf(toFacts({ [b]: 'text\n' }), 'board'))).toEqual({ location: { path: b, line: 1, column: 1 } });
  expect(locationOf(sourceOf(toFacts({}), 'board'))).toEqual({});
});
