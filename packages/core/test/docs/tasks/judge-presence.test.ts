import { describe, expect, test } from '@jest/globals';
import { judgeTaskPresence, toRemedy } from '../../../src/docs/tasks/judge-presence.js';
import type { TaskFinding } from '../../../src/docs/tasks/task-finding.js';
import { sourceOf, toFacts, type Texts } from './tasks-in-memory.js';
import { board, csv, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const header = ['ID', 'Status', 'Title'];
const roadmap = { files: 'docs/Roadmap.md', mentions: true };
const list = { files: 'docs/list/*.md', mentions: true };
const md = (...of: readonly (readonly string[])[]): string => toTable(header, ...of);
const csvText = (...of: readonly string[]): string => `ID,Title,Column\n${of.map((row) => `${row}\n`).join('')}`;

function judge(texts: Texts, sources: Readonly<Record<string, unknown>>, presence: readonly (readonly [string, string])[] = []): TaskFinding[] {
  const facts = toFacts(texts, { tasks: { sources, agree: { presence } } });
  return judgeTaskPresence(facts.config, facts.sources);
}

describe('a task that stands in one table more than once', () => {
  test('twice: at the second row, and where the first is', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-002', 'Done', 'y'], ['ST-A-001', 'Todo', 'x']) }, { board })).toEqual([
      { tasks: ['ST-A-001'], code: 'duplicate:board', finding: { rule: 'docs/task-duplicate', keys: { task: 'ST-A-001', source: 'board' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 stands twice in `board`: at docs/TaskBoard.md:3:3, docs/TaskBoard.md:5:3.', expected: 1, actual: 2, location: { path: 'docs/TaskBoard.md', line: 5, column: 3 }, related: [{ path: 'docs/TaskBoard.md', line: 3, column: 3 }] } },
    ]);
  });
  test('a dozen: five places in words, ten beside the second', () => {
    const [found] = judge({ [c]: csvText(...Array.from({ length: 12 }, () => 'ST-A-001,x,Done')) }, { csv: { ...csv, level: 'warn' } });
    expect(found?.finding).toEqual({ rule: 'docs/task-duplicate', keys: { task: 'ST-A-001', source: 'csv' }, check: 'task:ST-A-001', outcome: 'warn', message: 'ST-A-001 stands 12 times in `csv`: at docs/TaskBoard.csv:2:1, docs/TaskBoard.csv:3:1, docs/TaskBoard.csv:4:1, docs/TaskBoard.csv:5:1, docs/TaskBoard.csv:6:1 and 7 more.', expected: 1, actual: 12, location: { path: 'docs/TaskBoard.csv', line: 3, column: 1 }, related: [{ path: 'docs/TaskBoard.csv', line: 2, column: 1 }, { path: 'docs/TaskBoard.csv', line: 4, column: 1 }, { path: 'docs/TaskBoard.csv', line: 5, column: 1 }, { path: 'docs/TaskBoard.csv', line: 6, column: 1 }, { path: 'docs/TaskBoard.csv', line: 7, column: 1 }, { path: 'docs/TaskBoard.csv', line: 8, column: 1 }, { path: 'docs/TaskBoard.csv', line: 9, column: 1 }, { path: 'docs/TaskBoard.csv', line: 10, column: 1 }, { path: 'docs/TaskBoard.csv', line: 11, column: 1 }, { path: 'docs/TaskBoard.csv', line: 12, column: 1 }] });
  });
  test('each by itself, in each source', () => {
    const texts = { [b]: md(['ST-A-001', '', ''], ['ST-A-001', '', ''], ['ST-A-002', '', ''], ['ST-A-002', '', '']), [c]: csvText('ST-A-001,,', 'ST-A-001,,') };
    expect(judge(texts, { board, csv }).map(({ code, tasks }) => [code, ...tasks])).toEqual([['duplicate:board', 'ST-A-001'], ['duplicate:board', 'ST-A-002'], ['duplicate:csv', 'ST-A-001']]);
  });
  test('mentions may be many', () => {
    expect(judge({ [b]: md(['ST-A-001', '', '']), 'docs/list/a.md': 'ST-A-001', 'docs/list/b.md': 'ST-A-001' }, { board, list })).toEqual([]);
  });
});

describe('a task that is mentioned and stands in no table', () => {
  test('is unknown, and every table is named with its place', () => {
    expect(judge({ [b]: md(), [c]: csvText(), 'docs/Roadmap.md': 'later\nand ST-A-009, ST-A-009\n' }, { board, csv, roadmap: { ...roadmap, level: 'warn' } })).toEqual([
      { tasks: ['ST-A-009'], code: 'unknown', finding: { rule: 'docs/task-unknown', keys: { task: 'ST-A-009', path: 'docs/Roadmap.md' }, check: 'task:ST-A-009', outcome: 'warn', message: 'ST-A-009 is mentioned at docs/Roadmap.md:2:5, and stands in none of `board` (docs/TaskBoard.md:1:1), `csv` (docs/TaskBoard.csv:1:1).', location: { path: 'docs/Roadmap.md', line: 2, column: 5 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }, { path: 'docs/TaskBoard.csv', line: 1, column: 1 }] } },
    ]);
  });
  test('once in each file, in every source that mentions it, as grave as that source', () => {
    const texts = { [b]: md(), 'docs/list/a.md': 'ST-A-009', 'docs/list/b.md': 'ST-A-009', 'docs/Roadmap.md': 'ST-A-009' };
    expect(judge(texts, { list: { ...list, level: 'warn' }, board, roadmap }).map(({ finding: { outcome, keys } }) => [outcome, keys['path']])).toEqual([['warn', 'docs/list/a.md'], ['warn', 'docs/list/b.md'], ['fail', 'docs/Roadmap.md']]);
  });
  test('two sources may read one file: that is said once', () => {
    const texts = { [b]: md(), 'docs/Roadmap.md': 'ST-A-009' };
    expect(judge(texts, { board, roadmap, again: roadmap }).map(({ finding }) => finding.keys)).toEqual([{ task: 'ST-A-009', path: 'docs/Roadmap.md' }]);
  });
  test('is known where any table has it', () => {
    expect(judge({ [b]: md(), [c]: csvText('ST-A-009,x,Done'), 'docs/Roadmap.md': 'ST-A-009' }, { board, csv, roadmap })).toEqual([]);
  });
  test('nobody can say where a table is not known, or where there is none', () => {
    expect(judge({ [b]: md(), 'docs/Roadmap.md': 'ST-A-009' }, { board, csv, roadmap })).toEqual([]);
    expect(judge({ [b]: 'text', [c]: csvText(), 'docs/Roadmap.md': 'ST-A-009' }, { board, csv, roadmap })).toEqual([]);
    expect(judge({ 'docs/Roadmap.md': 'ST-A-009' }, { roadmap })).toEqual([]);
  });
});

describe('a task of the left that the right lacks', () => {
  const both = [['board', 'csv'], ['csv', 'board']] as const;
  test('both places, and the row to add', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-002,"a, b",Todo') }, { board, csv }, both)).toEqual([
      { tasks: ['ST-A-001'], code: 'missing:csv', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'csv' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 stands in `board` at docs/TaskBoard.md:3:3, and is missing in `csv` at docs/TaskBoard.csv:1:1.', location: { path: 'docs/TaskBoard.md', line: 3, column: 3 }, related: [{ path: 'docs/TaskBoard.csv', line: 1, column: 1 }], remedy: 'Add to docs/TaskBoard.csv: ST-A-001,x,Done' } },
      { tasks: ['ST-A-002'], code: 'missing:board', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-002', source: 'board' }, check: 'task:ST-A-002', outcome: 'fail', message: 'ST-A-002 stands in `csv` at docs/TaskBoard.csv:2:1, and is missing in `board` at docs/TaskBoard.md:1:1.', location: { path: 'docs/TaskBoard.csv', line: 2, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }], remedy: 'Add to docs/TaskBoard.md: | ST-A-002 | Todo | a, b |' } },
    ]);
  });
  test('only in the direction that is declared', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-002,"a, b",Todo') }, { board, csv }, [['csv', 'board']]).map(({ code }) => code)).toEqual(['missing:board']);
  });
  test('once, however many pairs ask for it; the row has what the first with a title says', () => {
    const texts = { 'docs/Roadmap.md': 'ST-A-001', [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText() };
    expect(judge(texts, { roadmap, board, csv }, [['roadmap', 'csv'], ['board', 'csv']])).toEqual([
      { tasks: ['ST-A-001'], code: 'missing:csv', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'csv' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 stands in `roadmap` at docs/Roadmap.md:1:1 and in `board` at docs/TaskBoard.md:3:3, and is missing in `csv` at docs/TaskBoard.csv:1:1.', location: { path: 'docs/Roadmap.md', line: 1, column: 1 }, related: [{ path: 'docs/TaskBoard.csv', line: 1, column: 1 }, { path: 'docs/TaskBoard.md', line: 3, column: 3 }], remedy: 'Add to docs/TaskBoard.csv: ST-A-001,x,Done' } },
    ]);
  });
  test.each([
    ['fail', 'fail', 'fail', 'fail'], ['warn', 'fail', 'fail', 'fail'], ['warn', 'warn', 'fail', 'warn'], ['fail', 'fail', 'warn', 'warn'], ['optional', 'optional', 'optional', 'fail'],
  ])('lefts %s and %s, right %s: %s', (first, second, right, expected) => {
    const texts = { 'docs/Roadmap.md': 'ST-A-001', [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText() };
    const sources = { roadmap: { ...roadmap, level: first }, board: { ...board, level: second }, csv: { ...csv, level: right } };
    expect(judge(texts, sources, [['roadmap', 'csv'], ['board', 'csv']]).map(({ finding }) => finding.outcome)).toEqual([expected]);
  });
  test('where it must be mentioned, that is the remedy', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), 'docs/list/a.md': '', 'docs/list/b.md': '' }, { board, list }, [['board', 'list']])).toEqual([
      { tasks: ['ST-A-001'], code: 'missing:list', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'list' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 stands in `board` at docs/TaskBoard.md:3:3, and is missing in `list` at docs/list/a.md:1:1.', location: { path: 'docs/TaskBoard.md', line: 3, column: 3 }, related: [{ path: 'docs/list/a.md', line: 1, column: 1 }], remedy: 'Mention ST-A-001 in docs/list/a.md, docs/list/b.md.' } },
    ]);
  });
  test('a source that is not known has a finding of its own, and so has a source that nobody declared', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']) }, { board, csv }, both)).toEqual([]);
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: 'Key\n' }, { board, csv }, both)).toEqual([]);
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']) }, { board }, [['board', 'gone'], ['gone', 'board']])).toEqual([]);
  });
  test('what is only mentioned and unknown is not also missing; an unknown of a table is', () => {
    expect(judge({ [b]: md(), 'docs/Roadmap.md': 'ST-A-009' }, { board, roadmap }, [['roadmap', 'board']]).map(({ code }) => code)).toEqual(['unknown']);
  });
});

describe('milestones that name no task', () => {
  const items = '# Roadmap\n\n- ST-A-001 parser\n- Launch\n- Launch\n';
  test('each at its line, told apart by counting, and the table that should have it', () => {
    expect(judge({ [b]: md(['ST-A-001', '', '']), 'docs/Roadmap.md': items }, { board, roadmap }, [['roadmap', 'board']])).toEqual([
      { tasks: [], code: 'milestone-without-task', finding: { rule: 'docs/milestone-without-task', keys: { path: 'docs/Roadmap.md', milestone: 'Launch' }, check: 'source:roadmap', outcome: 'fail', message: 'The milestone "Launch" at docs/Roadmap.md:4:1 names no task of `board` (docs/TaskBoard.md:1:1).', location: { path: 'docs/Roadmap.md', line: 4, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }] } },
      { tasks: [], code: 'milestone-without-task', finding: { rule: 'docs/milestone-without-task', keys: { path: 'docs/Roadmap.md', milestone: 'Launch (2)' }, check: 'source:roadmap', outcome: 'fail', message: 'The milestone "Launch" at docs/Roadmap.md:5:1 names no task of `board` (docs/TaskBoard.md:1:1).', location: { path: 'docs/Roadmap.md', line: 5, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 1, column: 1 }] } },
    ]);
  });
  test('once, however many pairs ask; of the right the first is named', () => {
    const found = judge({ [b]: md(['ST-A-001', '', '']), [c]: csvText('ST-A-001,,'), 'docs/Roadmap.md': '- ST-A-001\n- Launch\n' }, { board, csv, roadmap: { ...roadmap, level: 'warn' } }, [['csv', 'board'], ['roadmap', 'csv'], ['roadmap', 'board']]);
    expect(found).toEqual([
      { tasks: [], code: 'milestone-without-task', finding: { rule: 'docs/milestone-without-task', keys: { path: 'docs/Roadmap.md', milestone: 'Launch' }, check: 'source:roadmap', outcome: 'warn', message: 'The milestone "Launch" at docs/Roadmap.md:2:1 names no task of `csv` (docs/TaskBoard.csv:1:1).', location: { path: 'docs/Roadmap.md', line: 2, column: 1 }, related: [{ path: 'docs/TaskBoard.csv', line: 1, column: 1 }] } },
    ]);
  });
  test('of a table that is not there no place is named', () => {
    expect(judge({ 'docs/Roadmap.md': '- Launch\n' }, { board, roadmap }, [['roadmap', 'board']])).toEqual([
      { tasks: [], code: 'milestone-without-task', finding: { rule: 'docs/milestone-without-task', keys: { path: 'docs/Roadmap.md', milestone: 'Launch' }, check: 'source:roadmap', outcome: 'fail', message: 'The milestone "Launch" at docs/Roadmap.md:1:1 names no task.', location: { path: 'docs/Roadmap.md', line: 1, column: 1 }, related: [] } },
    ]);
    expect(judge({ 'docs/Roadmap.md': '- Launch\n' }, { roadmap }, [['roadmap', 'gone']]).map(({ finding }) => finding.message)).toEqual(['The milestone "Launch" at docs/Roadmap.md:1:1 names no task.']);
  });
  test('nothing is asked where the list is not on the left', () => {
    expect(judge({ [b]: md(['ST-A-001', '', '']), 'docs/Roadmap.md': items }, { board, roadmap }, [['board', 'roadmap']])).toEqual([]);
  });
});

test('everything at once: twice, unknown, missing, milestones', () => {
  const texts = { [b]: md(['ST-A-001', '', ''], ['ST-A-001', '', '']), [c]: csvText('ST-A-002,,'), 'docs/Roadmap.md': '- ST-A-009\n- Launch\n' };
  expect(judge(texts, { board, csv, roadmap }, [['roadmap', 'board'], ['csv', 'board']]).map(({ code }) => code)).toEqual(['duplicate:board', 'unknown', 'missing:board', 'milestone-without-task']);
});

test('the row to add has the columns of the table, its delimiter, and what is known', () => {
  const entry = { id: 'ST-A-001', status: null, title: { text: 'a; b', targets: [], line: 1, column: 1 } };
  const facts = toFacts({ [c]: 'Title;Owner;ID;Column\n', [b]: 'text\n' }, { tasks: { sources: { csv: { ...csv, delimiter: ';' }, board } } });
  expect(toRemedy(sourceOf(facts, 'csv'), entry)).toBe('Add to docs/TaskBoard.csv: "a; b";;ST-A-001;');
  expect(toRemedy(sourceOf(facts, 'board'), entry)).toBe('Mention ST-A-001 in docs/TaskBoard.md.');
});
