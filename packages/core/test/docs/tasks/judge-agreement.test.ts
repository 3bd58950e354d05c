import { describe, expect, test } from '@jest/globals';
import { judgeAgreement } from '../../../src/docs/tasks/judge-agreement.js';
import type { TaskFinding } from '../../../src/docs/tasks/task-finding.js';
import { toFacts, type Texts } from './tasks-in-memory.js';
import { board, csv, map, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const p = 'docs/Plan.md';
const plan = { files: p, table: { id: 'ID', status: 'Status', title: 'Title' } };
const md = (...of: readonly (readonly string[])[]): string => toTable(['ID', 'Status', 'Title'], ...of);
const csvText = (...of: readonly string[]): string => `ID,Title,Column\n${of.map((row) => `${row}\n`).join('')}`;

function judge(texts: Texts, agree: Readonly<Record<string, unknown>>, sources: Readonly<Record<string, unknown>> = { board, csv }): TaskFinding[] {
  const facts = toFacts(texts, { tasks: { sources, agree } });
  return judgeAgreement(facts.config, facts.sources);
}
const status = { status: { sources: ['board', 'csv'], map, level: 'fail' } };
const title = { title: { sources: ['board', 'csv'], level: 'fail' } };

test('nothing is asked where nothing must agree', () => {
  expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-001,y,Todo') }, {})).toEqual([]);
});

describe('a status', () => {
  test('that differs names both words, both meanings and both places', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done ✓', 'x']), [c]: csvText('ST-A-001,x," In\nProgress "') }, status)).toEqual([
      { tasks: ['ST-A-001'], code: 'status-disagrees', finding: { rule: 'docs/task-status-disagrees', keys: { task: 'ST-A-001', sources: 'board,csv' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 is "Done ✓" (done) in `board` at docs/TaskBoard.md:3:14, and "In Progress" (active) in `csv` at docs/TaskBoard.csv:2:12.', expected: 'done', actual: 'active', location: { path: 'docs/TaskBoard.csv', line: 2, column: 12 }, related: [{ path: 'docs/TaskBoard.md', line: 3, column: 14 }], remedy: 'Write "Done ✓" at docs/TaskBoard.csv:2:12, or "In Progress" at docs/TaskBoard.md:3:14.' } },
    ]);
  });
  test.each([
    ['the same word', 'Done', 'Done'], ['two words of one meaning', 'Complete', 'done'], ['a blank after it', 'Todo', 'Todo '],
  ])('%s agrees', (_what, left, right) => {
    expect(judge({ [b]: md(['ST-A-001', left, 'x']), [c]: csvText(`ST-A-001,x,${right}`) }, status)).toEqual([]);
  });
  test('of a task that stands twice the first row counts', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-001', 'Todo', 'x']), [c]: csvText('ST-A-001,x,Done', 'ST-A-001,x,Todo') }, status)).toEqual([]);
  });
  test('of a task that only one source has nothing can differ', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-002,x,Todo') }, status)).toEqual([]);
  });
  test.each([['warn', 'fail', 'fail', 'warn'], ['fail', 'warn', 'fail', 'warn'], ['fail', 'fail', 'warn', 'warn'], ['fail', 'fail', 'fail', 'fail']])('rule %s, board %s, csv %s: %s', (rule, left, right, expected) => {
    const agree = { status: { ...status.status, level: rule }, title: { ...title.title, level: rule } };
    const found = judge({ [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-001,y,Todo') }, agree, { board: { ...board, level: left }, csv: { ...csv, level: right } });
    expect(found.map(({ code, finding }) => [code, finding.outcome])).toEqual([['status-disagrees', expected], ['title-disagrees', expected]]);
  });
  test('each source is compared with the first that has the task', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x']), [p]: md(['ST-A-001', 'Todo', 'x'], ['ST-A-002', 'Todo', 'x']), [c]: csvText('ST-A-001,x,Todo', 'ST-A-002,x,Done') };
    const found = judge(texts, { status: { ...status.status, sources: ['board', 'plan', 'csv'] } }, { csv, board, plan });
    expect(found.map(({ finding }) => finding.keys)).toEqual([{ task: 'ST-A-001', sources: 'board,plan' }, { task: 'ST-A-001', sources: 'board,csv' }, { task: 'ST-A-002', sources: 'plan,csv' }]);
  });
  test('a source that nobody declared, or without the column, says nothing', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-001,x,Todo') };
    expect(judge(texts, { status: { ...status.status, sources: ['gone', 'board'] } })).toEqual([]);
    expect(judge(texts, status, { board: { files: b, table: { id: 'ID' } }, csv })).toEqual([]);
    expect(judge(texts, status, { board, csv: { files: c, columns: { id: 'ID' } } })).toEqual([]);
  });
});

describe('a status that means nothing', () => {
  test('is said once for each word, with every task and place', () => {
    const texts = { [b]: md(['ST-A-001', 'Maybe  so', 'x'], ['ST-A-002', 'Never', 'x'], ['ST-A-003', 'Maybe so', 'x'], ['ST-A-004', 'Done', 'x']), [c]: csvText('ST-A-001,x," Maybe "', 'ST-A-002,x,Todo') };
    expect(judge(texts, status)).toEqual([
      { tasks: ['ST-A-001', 'ST-A-003'], code: 'status-unmapped', finding: { rule: 'docs/status-unmapped', keys: { source: 'board', status: 'Maybe so' }, check: 'source:board', outcome: 'fail', message: 'The status "Maybe so" of ST-A-001, ST-A-003 in `board` means nothing by `agree.status.map`: docs/TaskBoard.md:3:14, docs/TaskBoard.md:5:14.', actual: 'Maybe so', location: { path: 'docs/TaskBoard.md', line: 3, column: 14 }, related: [{ path: 'docs/TaskBoard.md', line: 5, column: 14 }] } },
      { tasks: ['ST-A-002'], code: 'status-unmapped', finding: { rule: 'docs/status-unmapped', keys: { source: 'board', status: 'Never' }, check: 'source:board', outcome: 'fail', message: 'The status "Never" of ST-A-002 in `board` means nothing by `agree.status.map`: docs/TaskBoard.md:4:14.', actual: 'Never', location: { path: 'docs/TaskBoard.md', line: 4, column: 14 }, related: [] } },
      { tasks: ['ST-A-001'], code: 'status-unmapped', finding: { rule: 'docs/status-unmapped', keys: { source: 'csv', status: 'Maybe' }, check: 'source:csv', outcome: 'fail', message: 'The status "Maybe" of ST-A-001 in `csv` means nothing by `agree.status.map`: docs/TaskBoard.csv:2:12.', actual: 'Maybe', location: { path: 'docs/TaskBoard.csv', line: 2, column: 12 }, related: [] } },
    ]);
  });
  test('a blank one too; of a task that stands twice in both rows, the task named once; and in each source', () => {
    const texts = { [b]: md(['ST-A-001', '', 'x'], ['ST-A-001', '', 'x']), [c]: csvText('ST-A-001,x,') };
    expect(judge(texts, { status: { ...status.status, level: 'warn' } })).toEqual([
      { tasks: ['ST-A-001'], code: 'status-unmapped', finding: { rule: 'docs/status-unmapped', keys: { source: 'board', status: '' }, check: 'source:board', outcome: 'warn', message: 'A blank status of ST-A-001 in `board` means nothing by `agree.status.map`: docs/TaskBoard.md:3:13, docs/TaskBoard.md:4:13.', actual: '', location: { path: 'docs/TaskBoard.md', line: 3, column: 13 }, related: [{ path: 'docs/TaskBoard.md', line: 4, column: 13 }] } },
      { tasks: ['ST-A-001'], code: 'status-unmapped', finding: { rule: 'docs/status-unmapped', keys: { source: 'csv', status: '' }, check: 'source:csv', outcome: 'warn', message: 'A blank status of ST-A-001 in `csv` means nothing by `agree.status.map`: docs/TaskBoard.csv:2:12.', actual: '', location: { path: 'docs/TaskBoard.csv', line: 2, column: 12 }, related: [] } },
    ]);
  });
  test('a dozen: five in words, ten beside the first', () => {
    const texts = { [b]: md(...Array.from({ length: 12 }, (_, index) => [`ST-A-${index + 100}`, 'Maybe', 'x'])) };
    const [found] = judge(texts, status, { board: { ...board, level: 'warn' }, csv });
    expect(found?.tasks).toHaveLength(12);
    expect(found?.finding.outcome).toBe('warn');
    expect(found?.finding.message).toBe('The status "Maybe" of ST-A-100, ST-A-101, ST-A-102, ST-A-103, ST-A-104 and 7 more in `board` means nothing by `agree.status.map`: docs/TaskBoard.md:3:14, docs/TaskBoard.md:4:14, docs/TaskBoard.md:5:14, docs/TaskBoard.md:6:14, docs/TaskBoard.md:7:14 and 7 more.');
    expect(found?.finding.related?.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });
  test('it disagrees with nothing, on either side', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Maybe', 'x']), [c]: csvText('ST-A-001,x,Todo') }, status).map(({ code }) => code)).toEqual(['status-unmapped']);
    expect(judge({ [b]: md(['ST-A-001', 'Todo', 'x']), [c]: csvText('ST-A-001,x,Maybe') }, status).map(({ code }) => code)).toEqual(['status-unmapped']);
  });
  test('is asked of the named sources only', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'x']), [p]: md(['ST-A-001', 'Maybe', 'x']) }, status, { board, csv, plan })).toEqual([]);
  });
});

describe('a title', () => {
  test('that differs names both and both places', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'Parser  one']), [c]: csvText('ST-A-001,Lexer,Done') }, title)).toEqual([
      { tasks: ['ST-A-001'], code: 'title-disagrees', finding: { rule: 'docs/task-title-disagrees', keys: { task: 'ST-A-001', sources: 'board,csv' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 is "Parser one" in `board` at docs/TaskBoard.md:3:21, and "Lexer" in `csv` at docs/TaskBoard.csv:2:10.', expected: 'Parser  one', actual: 'Lexer', location: { path: 'docs/TaskBoard.csv', line: 2, column: 10 }, related: [{ path: 'docs/TaskBoard.md', line: 3, column: 21 }], remedy: 'Write "Parser one" at docs/TaskBoard.csv:2:10, or "Lexer" at docs/TaskBoard.md:3:21.' } },
    ]);
  });
  test.each([
    ['white space', 'a b', '" a  b "'], ['how an accent is encoded', 'caf\u{e9}', 'cafe\u{301}'], ['nothing', 'x', 'x'],
  ])('agrees where %s differs', (_what, left, right) => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', left]), [c]: csvText(`ST-A-001,${right},Done`) }, title)).toEqual([]);
  });
  test('upper and lower case is a difference', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'Parser']), [c]: csvText('ST-A-001,parser,Done') }, title)).toHaveLength(1);
  });
  test('without the column there is none to compare', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-001,y,Done') };
    expect(judge(texts, title, { board: { files: b, table: { id: 'ID' } }, csv })).toEqual([]);
    expect(judge(texts, title, { board, csv: { files: c, columns: { id: 'ID' } } })).toEqual([]);
  });
});

test('words that mean nothing first, then statuses, then titles', () => {
  const texts = { [b]: md(['ST-A-001', 'Maybe', 'x'], ['ST-A-002', 'Done', 'x']), [c]: csvText('ST-A-001,y,Todo', 'ST-A-002,x,Todo') };
  expect(judge(texts, { ...status, ...title }).map(({ code }) => code)).toEqual(['status-unmapped', 'status-disagrees', 'title-disagrees']);
});
