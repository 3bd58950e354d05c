import { describe, expect, test } from '@jest/globals';
import { checkFiles, map, show, toTable, type TasksAnswer, type Where } from './tasks-world.js';

const sources = {
  board: { files: 'docs/TaskBoard.md', table: { id: 'ID', status: 'Status', title: 'Title' } },
  csv: { files: 'docs/TaskBoard.csv', columns: { id: 'ID', status: 'Column', title: 'Title', plan: 'PlanLink' } },
  plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } },
  roadmap: { files: 'docs/Roadmap.md', mentions: true },
  backlog: { files: 'docs/BACKLOG.md', mentions: true, level: 'optional' },
  session: { files: '{session-log}', mentions: true, mustReference: ['board', 'csv', 'plans'] },
};
const agree = { presence: [['board', 'csv'], ['plans', 'board'], ['roadmap', 'board']], status: { sources: ['board', 'csv', 'plans'], map }, title: { sources: ['board', 'csv'], level: 'warn' } };
const files = {
  'docs/TaskBoard.md': toTable(['ID', 'Status', 'Title'], ['ST-A-001', 'Done', 'Parser'], ['ST-A-002', 'Done', 'Lexer'], ['ST-A-003', 'Todo', 'Other']),
  'docs/TaskBoard.csv': 'ID,Title,Column,PlanLink\nST-A-001,Parser,Done,docs/plans/A.md\nST-A-002,Lexer,Doing,docs/plans/B.md\n',
  'docs/plans/A.md': toTable(['ID', 'Status'], ['ST-A-001', 'Done']),
  'docs/plans/B.md': 'ST-A-0021\n',
  'docs/Roadmap.md': '- ST-A-001\n',
  'docs/BACKLOG.md': 'ideas\n',
  'log.md': 'ST-A-001 and docs/TaskBoard.md\n',
};
const check = (where: Where = {}, more: Readonly<Record<string, string>> = {}): Promise<TasksAnswer> => checkFiles({ ...files, ...more }, { tasks: { sources, agree }, sessionLog: 'log.md', ...where });
const itemsOf = (answer: TasksAnswer, index = 0): string[] => (answer.tasks[index]?.items ?? []).map(({ item, outcome, code }) => `${item} ${outcome} ${code}`);

describe('the checklist of a task', () => {
  test('that is done everywhere', async () => {
    const answer = await check({ task: ['ST-A-001'] });
    expect(show(answer)).toEqual([]);
    expect(answer.tasks).toMatchObject([{ id: 'ST-A-001', passed: true, missing: [], title: 'Parser', status: 'Done' }]);
    expect(itemsOf(answer)).toEqual(['board pass ok', 'csv pass ok', 'roadmap pass ok', 'backlog not-applicable ok', 'session pass ok', 'plan pass ok']);
    expect(answer.checks).toEqual(['task:ST-A-001', 'source:board', 'source:csv', 'source:plans', 'source:roadmap', 'source:backlog', 'source:session']);
  });
  test('whose plan does not speak of it, whose statuses disagree, and which no log mentions', async () => {
    const answer = await check({ task: ['ST-A-002'] });
    expect(show(answer)).toEqual(['task-status-disagrees docs/TaskBoard.csv:3:16 + docs/TaskBoard.md:4:14', 'session-missing log.md:1:1', 'task-missing docs/plans/B.md:1:1 + docs/TaskBoard.csv:3:22']);
    expect(answer.tasks).toMatchObject([{ passed: false, missing: ['not-in-plan', 'session-missing', 'status-disagrees'] }]);
    expect(itemsOf(answer)).toEqual(['board pass ok', 'csv pass ok', 'roadmap not-applicable ok', 'backlog not-applicable ok', 'session fail session-missing', 'plan fail not-in-plan', 'status-disagrees fail status-disagrees']);
  });
  test('that is missing in the CSV and in the plans', async () => {
    const answer = await check({ task: ['ST-A-003'] });
    expect(show(answer)).toEqual(['task-missing docs/TaskBoard.md:5:3 + docs/TaskBoard.csv:1:1', 'task-missing docs/plans/A.md:1:1 + docs/TaskBoard.md:5:3', 'session-missing log.md:1:1']);
    expect(answer.tasks[0]?.missing).toEqual(['missing:csv', 'missing:plans', 'session-missing']);
  });
  test('several at once, each with its own', async () => {
    const answer = await check({ task: ['ST-A-002', 'ST-A-001', 'ST-A-002'] });
    expect(answer.tasks.map(({ id, passed }) => [id, passed])).toEqual([['ST-A-002', false], ['ST-A-001', true]]);
    expect(answer.checks.filter((one) => one.startsWith('task:'))).toEqual(['task:ST-A-002', 'task:ST-A-001']);
  });
  test('with a backlog that is required', async () => {
    const required = { ...sources, backlog: { files: 'docs/BACKLOG.md', mentions: true } };
    const answer = await check({ task: ['ST-A-001'], tasks: { sources: required, agree } });
    expect(show(answer)).toEqual(['task-missing docs/BACKLOG.md:1:1 + docs/TaskBoard.md:3:3']);
    expect(show(await check({ task: ['ST-A-001'], tasks: { sources: required, agree } }, { 'docs/BACKLOG.md': '- [x] ST-A-001\n' }))).toEqual([]);
  });
  test('without a log that anybody named', async () => {
    const answer = await checkFiles(files, { tasks: { sources, agree }, task: ['ST-A-001'] });
    expect(answer.findings).toMatchObject([{ rule: 'docs/session-missing', keys: { task: 'ST-A-001', path: 'session' } }]);
    expect(show(await checkFiles(files, { tasks: { sources: { ...sources, session: { ...sources.session, level: 'optional' } }, agree }, task: ['ST-A-001'] }))).toEqual([]);
  });
  test('whose plan is gone', async () => {
    const answer = await check({ task: ['ST-A-001'] }, { 'docs/TaskBoard.csv': 'ID,Title,Column,PlanLink\nST-A-001,Parser,Done,docs/plans/Z.md\n' });
    expect(show(answer)).toEqual(['plan-link-broken docs/TaskBoard.csv:2:22']);
    expect(itemsOf(answer)).toContain('plan fail plan-link-broken');
  });
});

describe('a task that nobody knows', () => {
  test('is a failure, with the one that was probably meant', async () => {
    const answer = await check({ task: ['ST-A-004', 'TS-1'] });
    expect(answer.findings).toMatchObject([
      { rule: 'docs/task-unknown', outcome: 'fail', keys: { task: 'ST-A-004', path: '' }, check: 'task:ST-A-004', message: expect.stringContaining('Did you mean ST-A-001?') },
      { rule: 'docs/task-unknown', keys: { task: 'TS-1', path: '' }, message: expect.stringContaining('is no id by `docSync.tasks.id`') },
    ]);
    expect(answer.tasks).toMatchObject([{ id: 'ST-A-004', passed: false, missing: ['unknown'] }, { id: 'TS-1', passed: false, missing: ['unknown'] }]);
  });
});

test('what is wrong with other tasks is not said, what keeps the sources from being read is', async () => {
  const answer = await check({ task: ['ST-A-001'] }, { 'docs/TaskBoard.csv': 'ID,Title,Column,Owner\nST-A-001,Parser,Done,me\nST-A-009,x,Unheard,me\n' });
  expect(show(answer)).toEqual(['board-columns docs/TaskBoard.csv:1:1']);
});

test('all tasks without one that is asked for, and what they say does not depend on it', async () => {
  const all = await check();
  expect(all.tasks.map(({ id, passed, missing }) => [id, passed, ...missing])).toEqual([['ST-A-001', true], ['ST-A-002', false, 'status-disagrees'], ['ST-A-003', false, 'missing:csv']]);
  expect(all.tasks[0]).not.toHaveProperty('items');
  const one = await check({ task: ['ST-A-003'] });
  expect(one.findings.filter(({ rule, keys }) => rule === 'docs/task-missing' && keys['source'] === 'csv')).toEqual(all.findings.filter(({ keys }) => keys['task'] === 'ST-A-003'));
});
