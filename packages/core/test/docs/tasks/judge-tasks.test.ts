import { describe, expect, test } from '@jest/globals';
import { judgeTasks } from '../../../src/docs/tasks/judge-tasks.js';
import { toFacts, unknownBase, type InMemory, type Texts } from './tasks-in-memory.js';
import { board, csv, map, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const r = 'docs/Roadmap.md';
const roadmap = { files: r, mentions: true };
const md = (...of: readonly (readonly string[])[]): string => toTable(['ID', 'Status', 'Title'], ...of);
const csvText = (...of: readonly string[]): string => `ID,Title,Column\n${of.map((row) => `${row}\n`).join('')}`;
const judge = (texts: Texts, more: InMemory = {}) => judgeTasks(toFacts(texts, more));
const rulesOf = ({ findings }: ReturnType<typeof judge>): string[] => findings.map(({ rule }) => rule.replace('docs/', ''));

const bothWays = { presence: [['board', 'csv'], ['csv', 'board']] };
const clean: Texts = { [b]: md(['ST-A-002', 'Done', 'y'], ['ST-A-001', 'Todo', 'x']), [c]: csvText('ST-A-001,x,Todo', 'ST-A-002,y,Done') };

test('boards that agree: every task in order, every source, nothing wrong', () => {
  expect(judge(clean, { tasks: { agree: bothWays } })).toEqual({ checks: ['task:ST-A-001', 'task:ST-A-002', 'source:board', 'source:csv'], findings: [], details: { tasks: [{ id: 'ST-A-001', passed: true, missing: [] }, { id: 'ST-A-002', passed: true, missing: [] }], sources: [{ name: 'board', files: 1, rows: 2, ids: 2, outcome: 'pass' }, { name: 'csv', files: 1, rows: 2, ids: 2, outcome: 'pass' }], skipped: [] } });
});

test('everything that can be wrong, source by source and then task by task', () => {
  const sources = { board, csv, roadmap, session: { files: '{session-log}', mentions: true, mustReference: ['board'] }, planned: { files: 'docs/P.md', table: { id: 'ID', plan: 'Plan' } } };
  const agree = { presence: [['board', 'csv'], ['roadmap', 'board']], status: { sources: ['board', 'csv'], map } };
  const texts = {
    [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-002', 'Done', 'y'], ['', '', 'none'], ['ST-A-003', 'Done', 'z']), [c]: csvText('ST-A-001,x,Todo', 'ST-A-002,y,Done'), [r]: 'ST-A-009\n\n- Launch\n',
    'docs/P.md': '| ID | Plan |\n| --- | --- |\n| ST-A-001 | gone.md |\n',
  };
  const reuse = { id: 'ST-A-001', was: { path: b, line: 1, column: 1, title: 'Other' }, deletedIn: 'd', addedIn: null };
  const found = judge(texts, {
    tasks: { sources, agree, integrity: { csv: { minRows: 3 } } }, changed: { state: 'known', paths: [b] }, history: { reuses: [reuse], unread: { reason: 'timed-out', why: 'it took too long' } },
  });
  expect(found.findings.map(({ rule, check }) => `${rule.replace('docs/', '')} ${check ?? ''}`)).toEqual(['board-empty-id source:board', 'board-too-short source:csv', 'session-missing source:session', 'task-unknown task:ST-A-009', 'task-missing task:ST-A-003', 'milestone-without-task source:roadmap', 'task-status-disagrees task:ST-A-001', 'plan-link-broken task:ST-A-001', 'task-reused task:ST-A-001', 'history-unread tasks:history']);
  expect(found.checks).toEqual(['task:ST-A-001', 'task:ST-A-002', 'task:ST-A-003', 'task:ST-A-009', 'source:board', 'source:csv', 'source:roadmap', 'source:planned', 'tasks:history']);
  expect(found.details.tasks.map(({ id, missing }) => [id, ...missing])).toEqual([['ST-A-001', 'plan-link-broken', 'reused', 'status-disagrees'], ['ST-A-002'], ['ST-A-003', 'missing:csv'], ['ST-A-009', 'unknown']]);
  expect(found.details.skipped).toEqual([{ what: 'source session', why: 'nobody named a session log' }]);
  expect(found.details.sources.map(({ name, outcome }) => [name, outcome])).toEqual([['board', 'fail'], ['csv', 'fail'], ['roadmap', 'fail'], ['session', 'fail'], ['planned', 'pass']]);
});

describe('sources', () => {
  test('that are optional and not there, and logs that nobody named, are skipped, and say why', () => {
    const sources = { board, csv: { ...csv, level: 'optional' }, session: { files: '{session-log}', mentions: true }, gone: { files: 'x.md', mentions: true } };
    const found = judge({ [b]: md(['ST-A-001', 'Done', 'x']) }, { tasks: { sources } });
    expect(found.details.skipped).toEqual([{ what: 'source csv', why: 'it is optional, and there is no such file' }, { what: 'source session', why: 'nobody named a session log' }]);
    expect(found.checks).toEqual(['task:ST-A-001', 'source:board', 'source:gone']);
    expect(rulesOf(found)).toEqual(['source-missing']);
  });
  test('that are optional and there are checked', () => {
    const found = judge(clean, { tasks: { sources: { board, csv: { ...csv, level: 'optional' } } } });
    expect(found.checks.slice(2)).toEqual(['source:board', 'source:csv']);
    expect(found.details.skipped).toEqual([]);
  });
  test('two tables that lack one column are one finding', () => {
    const two = `${toTable(['ID', 'Title'], ['ST-A-001', 'x'])}\ntext\n\n${toTable(['ID', 'Title'], ['ST-A-002', 'x'])}`;
    expect(judge({ [b]: two }, { tasks: { sources: { board } } }).findings.map(({ rule, location }) => [rule, location?.line])).toEqual([['docs/board-columns', 1]]);
  });
  test('what was there before is held against the limit', () => {
    const before = new Map([['board', { state: 'known' as const, ids: new Map([['ST-Z-001', { path: b, line: 3, column: 1 }]]) }]]);
    expect(rulesOf(judge(clean, { tasks: { integrity: { board: { maxDeletedRows: 0 } } }, before }))).toEqual(['board-rows-deleted']);
  });
  test('where nobody knows the change, a log says so', () => {
    const sources = { board, session: { files: '{session-log}', mentions: true, mustReference: ['board'] } };
    expect(judge(clean, { tasks: { sources }, changed: { state: 'unknown', finding: unknownBase } }).findings).toEqual([{ ...unknownBase, check: 'source:session' }]);
  });
});

describe('history', () => {
  test('is a check of its own where somebody asks for it', () => {
    expect(judge(clean, { history: { reuses: [], unread: null } }).checks).toEqual(['task:ST-A-001', 'task:ST-A-002', 'source:board', 'source:csv', 'tasks:history']);
    expect(judge(clean).checks).not.toContain('tasks:history');
  });
});

describe('with a scope', () => {
  const texts = { [b]: md(['ST-A-003', 'Done', 'z'], ['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-002,y,Done'), [r]: 'ST-A-009' };
  const tasks = { sources: { board, csv, roadmap }, agree: bothWays };
  test('findings that stand in it, and tasks that stand in it or are named by them', () => {
    const found = judge(texts, { tasks, scope: new Set([c]) });
    expect(found.findings.map(({ keys }) => keys)).toEqual([{ task: 'ST-A-009', path: 'docs/Roadmap.md' }, { task: 'ST-A-003', source: 'csv' }, { task: 'ST-A-001', source: 'csv' }, { task: 'ST-A-002', source: 'board' }]);
    expect(found.details.tasks.map(({ id }) => id)).toEqual(['ST-A-001', 'ST-A-002', 'ST-A-003', 'ST-A-009']);
    expect(found.details.sources.map(({ name, ids }) => [name, ids])).toEqual([['board', 2], ['csv', 1], ['roadmap', 1]]);
  });
  test('of nothing that was touched nothing is said', () => {
    const found = judge(texts, { tasks, scope: new Set(['src/a.ts']) });
    expect([found.findings, found.details.tasks]).toEqual([[], []]);
  });
  test('a task whose second row stands in it', () => {
    const found = judge({ 'docs/a.md': md(['ST-A-001', '', '']), 'docs/b.md': md(['ST-A-001', '', ''], ['ST-A-002', '', '']) }, { tasks: { sources: { it: { ...board, files: 'docs/*.md' } } }, scope: new Set(['docs/b.md']) });
    expect(found.details.tasks.map(({ id }) => id)).toEqual(['ST-A-001', 'ST-A-002']);
  });
  test('a task that is mentioned in it, wherever else', () => {
    const found = judge({ ...clean, 'docs/list/1.md': 'ST-A-001', 'docs/list/2.md': 'ST-A-001' }, { tasks: { sources: { board, csv, list: { files: 'docs/list/*.md', mentions: true } } }, scope: new Set(['docs/list/2.md']) });
    expect([found.findings, found.details.tasks.map(({ id }) => id)]).toEqual([[], ['ST-A-001']]);
  });
});

describe('tasks that were asked for', () => {
  const agree = { ...bothWays, status: { sources: ['board', 'csv'], map }, title: { sources: ['board', 'csv'], level: 'warn' } };
  test('each once, in the order of the question, with its checklist', () => {
    const found = judge(clean, { tasks: { agree }, asked: ['ST-A-002', 'ST-A-001', 'ST-A-002'] });
    expect(found).toEqual({ checks: ['task:ST-A-002', 'task:ST-A-001', 'source:board', 'source:csv'], findings: [], details: { tasks: [{ id: 'ST-A-002', passed: true, missing: [], title: 'y', status: 'Done', places: [{ source: 'board', path: 'docs/TaskBoard.md', line: 3, column: 3 }, { source: 'csv', path: 'docs/TaskBoard.csv', line: 3, column: 1 }], items: [
              { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
              { item: 'csv', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.csv:3:1' },
            ] }, { id: 'ST-A-001', passed: true, missing: [], title: 'x', status: 'Todo', places: [{ source: 'board', path: 'docs/TaskBoard.md', line: 4, column: 3 }, { source: 'csv', path: 'docs/TaskBoard.csv', line: 2, column: 1 }], items: [
              { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:4:3' },
              { item: 'csv', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.csv:2:1' },
            ] }], sources: [{ name: 'board', files: 1, rows: 2, ids: 2, outcome: 'pass' }, { name: 'csv', files: 1, rows: 2, ids: 2, outcome: 'pass' }], skipped: [] } });
  });
  test('what is wrong with others is not said', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-002', 'Done', 'y']), [c]: csvText('ST-A-001,x,Done') };
    expect(judge(texts, { tasks: { agree }, asked: ['ST-A-001'] }).findings).toEqual([]);
    expect(judge(texts, { tasks: { agree }, asked: ['ST-A-002'] }).findings.map(({ keys }) => keys)).toEqual([{ task: 'ST-A-002', source: 'csv' }]);
  });
  test('disagreements are items of the checklist, with the first word of their code', () => {
    const found = judge({ [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-001', 'Done', 'x']), [c]: csvText('ST-A-001,y,Todo') }, { tasks: { agree }, asked: ['ST-A-001'] });
    expect(found.details.tasks).toEqual([{ id: 'ST-A-001', passed: false, missing: ['duplicate:board', 'status-disagrees'], title: 'x', status: 'Done', places: [{ source: 'board', path: 'docs/TaskBoard.md', line: 3, column: 3 }, { source: 'board', path: 'docs/TaskBoard.md', line: 4, column: 3 }, { source: 'csv', path: 'docs/TaskBoard.csv', line: 2, column: 1 }], items: [
          { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
          { item: 'csv', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.csv:2:1' },
          { item: 'duplicate', outcome: 'fail', code: 'duplicate:board', message: 'ST-A-001 stands twice in `board`: at docs/TaskBoard.md:3:3, docs/TaskBoard.md:4:3.' },
          { item: 'status-disagrees', outcome: 'fail', code: 'status-disagrees', message: 'ST-A-001 is "Done" (done) in `board` at docs/TaskBoard.md:3:14, and "Todo" (todo) in `csv` at docs/TaskBoard.csv:2:12.' },
          { item: 'title-disagrees', outcome: 'warn', code: 'title-disagrees', message: 'ST-A-001 is "x" in `board` at docs/TaskBoard.md:3:21, and "y" in `csv` at docs/TaskBoard.csv:2:10.' },
        ] }]);
  });
  test('what two judges say of a task is said once; what is not in its sources besides', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x']), [c]: csvText(), 'docs/Plan.md': md() };
    const found = judge(texts, { tasks: { sources: { board, csv, plan: { ...board, files: 'docs/Plan.md' } }, agree: bothWays }, asked: ['ST-A-001'] });
    expect(found.details.tasks[0]?.items?.map(({ code }) => code)).toEqual(['ok', 'missing:csv', 'missing:plan']);
    expect(found.findings.map(({ message }) => message)).toEqual(['ST-A-001 stands in `board` at docs/TaskBoard.md:3:3, and is missing in `csv` at docs/TaskBoard.csv:1:1.', 'ST-A-001, which stands at docs/TaskBoard.md:3:3, is missing in `plan` at docs/Plan.md:1:1.']);
  });
  test('what is said of one task is not said of another', () => {
    const texts = { [b]: md(['ST-A-001', 'Done', 'x'], ['ST-A-001', 'Done', 'x']), [c]: csvText(), [r]: 'ST-A-002' };
    const found = judge(texts, { tasks: { sources: { board, csv, roadmap }, agree: { presence: [['board', 'csv']] } }, asked: ['ST-A-001', 'ST-A-002'] });
    expect(found.findings.map(({ rule, keys }) => [rule, keys['task'], keys['source']])).toEqual([['docs/task-duplicate', 'ST-A-001', 'board'], ['docs/task-unknown', 'ST-A-002', undefined], ['docs/task-missing', 'ST-A-001', 'csv'], ['docs/task-missing', 'ST-A-001', 'roadmap'], ['docs/task-missing', 'ST-A-002', 'board'], ['docs/task-missing', 'ST-A-002', 'csv']]);
    expect(found.details.tasks.map(({ id, items }) => [id, items?.map(({ code }) => code)])).toEqual([['ST-A-001', ['ok', 'missing:csv', 'missing:roadmap', 'duplicate:board']], ['ST-A-002', ['missing:board', 'missing:csv', 'ok', 'unknown']]]);
  });
  test('a source and a plan that cannot be read are two things', () => {
    const planned = { files: c, columns: { id: 'ID', plan: 'Plan' } };
    const texts = { [b]: { why: 'gone' }, [c]: 'ID,Plan\nST-A-001,plans/A.md\n', 'docs/plans/A.md': { why: 'gone' } };
    expect(judge(texts, { tasks: { sources: { board, planned } }, asked: ['ST-A-001'] }).findings.map(({ keys }) => keys['path'])).toEqual([b, 'docs/plans/A.md']);
  });
  test.each<[string, Texts, readonly string[]]>([
    ['a source that is gone', { [b]: md(['ST-A-001', '', '']) }, ['source-missing']],
    ['one that cannot be read', { [b]: md(['ST-A-001', '', '']), [c]: { why: 'gone' } }, ['unreadable']],
    ['a column that is gone', { [b]: toTable(['ID', 'Status'], ['ST-A-001', '']), [c]: csvText('ST-A-001,,') }, ['board-columns']],
    ['rows that were not read', { [b]: `${md(['ST-A-001', '', ''])}\n| ST-A-002 | | |\n`, [c]: csvText('ST-A-001,,') }, ['table-broken']],
    ['a row without id, which is of another task', { [b]: md(['ST-A-001', '', ''], ['', 'Done', '']), [c]: csvText('ST-A-001,,') }, []],
    ['a row that is too long', { [b]: md(['ST-A-001', '', '', 'more']), [c]: csvText('ST-A-001,,') }, []],
  ])('%s concerns each', (_what, texts, expected) => {
    expect(rulesOf(judge(texts, { asked: ['ST-A-001'] }))).toEqual(expected);
  });
  test('a log that does not name the change, a change that nobody knows, and a history that was not read concern each', () => {
    const sources = { board, session: { files: '{session-log}', mentions: true, mustReference: ['board'] } };
    const more = { tasks: { sources }, asked: ['ST-A-001'], log: 'log.md' };
    const texts = { [b]: md(['ST-A-001', '', '']), 'log.md': 'ST-A-001' };
    expect(rulesOf(judge(texts, { ...more, changed: { state: 'known', paths: [b, 'log.md'] } }))).toEqual(['session-no-reference']);
    expect(rulesOf(judge(texts, { ...more, changed: { state: 'unknown', finding: unknownBase }, history: { reuses: [], unread: { reason: 'timed-out', why: 'late' } } }))).toEqual(['change-unknown', 'history-unread']);
  });
  test('a log that lies about counts where the change touches it', () => {
    const sources = { board, session: { files: 'logs/*.md', mentions: true, mustReference: ['board'] } };
    const texts = { [b]: md(['ST-A-001', '', '']), 'logs/1.md': 'ST-A-001' };
    expect(rulesOf(judge(texts, { tasks: { sources }, asked: ['ST-A-001'], changed: { state: 'known', paths: ['logs/1.md'] } }))).toEqual([]);
    expect(rulesOf(judge(texts, { tasks: { sources }, asked: ['ST-A-001'], changed: { state: 'unknown', finding: unknownBase } }))).toEqual(['change-unknown', 'session-missing']);
  });
  test('one that nobody knows is a failure of its own, and the others are judged', () => {
    const found = judge(clean, { tasks: { agree }, asked: ['ST-A-009', 'ST-A-001'] });
    expect(found.findings.map(({ rule, keys }) => [rule, keys])).toEqual([['docs/task-unknown', { task: 'ST-A-009', path: '' }]]);
    expect(found.details.tasks.map(({ id, passed, items }) => [id, passed, items])).toEqual([['ST-A-009', false, [
          { item: 'known', outcome: 'fail', code: 'unknown', message: 'ST-A-009 stands in none of `board`, `csv`, and the input `task` asks for it. Did you mean ST-A-002?' },
        ]], ['ST-A-001', true, [
          { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:4:3' },
          { item: 'csv', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.csv:2:1' },
        ]]]);
  });
  test('one that is only mentioned is known, and is in no table', () => {
    const found = judge({ ...clean, [r]: 'ST-A-009' }, { tasks: { sources: { board, csv, roadmap } }, asked: ['ST-A-009'] });
    expect(found.findings.map(({ rule, keys }) => [rule, keys])).toEqual([['docs/task-unknown', { task: 'ST-A-009', path: 'docs/Roadmap.md' }], ['docs/task-missing', { task: 'ST-A-009', source: 'board' }], ['docs/task-missing', { task: 'ST-A-009', source: 'csv' }]]);
  });
});
