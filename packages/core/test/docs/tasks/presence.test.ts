import { describe, expect, test } from '@jest/globals';
import { board, checkFiles, csv, map, show, toTable } from './tasks-world.js';

const header = ['ID', 'Status', 'Title'];
const md = (...rows: readonly (readonly string[])[]): string => `# Board\n\n${toTable(header, ...rows)}`;
const twoWays = { agree: { presence: [['board', 'csv'], ['csv', 'board']] } };

describe('every task of the left is on the right', () => {
  const files = { 'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'Parser'], ['ST-A-002', 'Todo', 'Say "hi", all']), 'docs/TaskBoard.csv': 'ID,Title,Column\nST-A-001,Parser,Done\nST-A-003,Extra,Todo\n' };
  test('both places are named, and the row to add', async () => {
    const answer = await checkFiles(files, { tasks: twoWays });
    expect(show(answer)).toEqual(['task-missing docs/TaskBoard.md:6:3 + docs/TaskBoard.csv:1:1', 'task-missing docs/TaskBoard.csv:3:1 + docs/TaskBoard.md:3:1']);
    expect(answer.findings[0]?.message).toBe('ST-A-002 stands in `board` at docs/TaskBoard.md:6:3, and is missing in `csv` at docs/TaskBoard.csv:1:1.');
    expect(answer.findings.map(({ remedy }) => remedy)).toEqual(['Add to docs/TaskBoard.csv: ST-A-002,"Say ""hi"", all",Todo', 'Add to docs/TaskBoard.md: | ST-A-003 | Todo | Extra |']);
    expect(answer.findings.map(({ keys, check }) => ({ ...keys, check }))).toEqual([{ task: 'ST-A-002', source: 'csv', check: 'task:ST-A-002' }, { task: 'ST-A-003', source: 'board', check: 'task:ST-A-003' }]);
    expect(answer.tasks.map(({ id, passed, missing }) => ({ id, passed, missing }))).toEqual([
      { id: 'ST-A-001', passed: true, missing: [] }, { id: 'ST-A-002', passed: false, missing: ['missing:csv'] }, { id: 'ST-A-003', passed: false, missing: ['missing:board'] },
    ]);
    expect(answer.tasks[1]).toMatchObject({ title: 'Say "hi", all', status: 'Todo', places: [{ source: 'board', path: 'docs/TaskBoard.md', line: 6, column: 3 }] });
    expect(answer.tasks[0]).not.toHaveProperty('places');
    expect(answer.checks).toEqual(['task:ST-A-001', 'task:ST-A-002', 'task:ST-A-003', 'source:board', 'source:csv']);
  });
  test('only the pairs that are declared, in their direction', async () => {
    expect(show(await checkFiles(files, { tasks: { agree: { presence: [['csv', 'board']] } } }))).toEqual(['task-missing docs/TaskBoard.csv:3:1 + docs/TaskBoard.md:3:1']);
    expect(show(await checkFiles(files))).toEqual([]);
  });
  test('a level `warn` of either side warns', async () => {
    const answer = await checkFiles(files, { tasks: { ...twoWays, sources: { board, csv: { ...csv, level: 'warn' } } } });
    expect(show(answer).map((line) => line.split(' docs')[0])).toEqual(['task-missing (warn)', 'task-missing (warn)']);
    expect(answer.tasks.every(({ passed }) => passed)).toBe(true);
  });
});

test('a cell may hold several ids, links, code and escaped bars, and files several tables', async () => {
  const boardText = `| Note | Owner |\n| --- | --- |\n| ST-Z-999 | not a board |\n\n${toTable(['Titel', 'Kennung', 'Zustand'], ['a \\| b', '[ST-A-001](plans/a.md), ST-A-002', 'Done'], ['x', '`ST-A-003`', 'Todo'])}\ntext\n\n${toTable(['kennung ', 'Zustand', 'Titel'], ['**ST-A-004**', 'Todo', 'y'])}`;
  const answer = await checkFiles(
    { 'docs/TaskBoard.md': boardText, 'docs/TaskBoard.csv': 'ID,Column,Title\n"ST-A-001\nST-A-002",Done,a | b\nST-A-003;ST-A-004,Todo,x\n' },
    { tasks: { ...twoWays, sources: { board: { files: 'docs/*.md', table: { id: 'Kennung', status: 'Zustand', title: 'Titel' } }, csv } } },
  );
  expect(show(answer)).toEqual([]);
  expect(answer.sources).toEqual([{ name: 'board', files: 1, rows: 3, ids: 4, outcome: 'pass' }, { name: 'csv', files: 1, rows: 2, ids: 4, outcome: 'pass' }]);
});

test('mentions: a task that is defined nowhere is unknown, at each file; one that is, is not', async () => {
  const answer = await checkFiles(
    {
      'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'Parser']), 'docs/TaskBoard.csv': 'ID,Column,Title\nST-A-001,Done,Parser\nST-A-002,Todo,Other\n',
      'docs/Roadmap.md': '# Roadmap\n\n- M1 ST-A-001\n- M2 ST-A-009, see ST-A-009\n- M3 ST-A-002\n', 'docs/BACKLOG.md': 'ST-A-0091, plans/ST-A-009.md and ST-A-001\n',
    },
    { tasks: { sources: { board, csv, roadmap: { files: 'docs/Roadmap.md', mentions: true }, backlog: { files: 'docs/BACKLOG.md', mentions: true, level: 'optional' } }, agree: { presence: [['roadmap', 'board']] } } },
  );
  expect(show(answer)).toEqual(['task-unknown docs/Roadmap.md:4:6 + docs/TaskBoard.md:3:1 + docs/TaskBoard.csv:1:1', 'task-missing docs/Roadmap.md:5:6 + docs/TaskBoard.md:3:1']);
  expect(answer.tasks.find(({ id }) => id === 'ST-A-009')).toMatchObject({ passed: false, missing: ['unknown'] });
});

describe('milestones', () => {
  const check = async (roadmap: string): Promise<string[]> => show(await checkFiles(
    { 'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'Parser'], ['ST-A-002', 'Todo', 'x']), 'docs/Roadmap.md': roadmap },
    { tasks: { sources: { board, roadmap: { files: 'docs/Roadmap.md', mentions: true } }, agree: { presence: [['roadmap', 'board']] } } },
  ));
  test.each([
    ['an item of a list', '# Roadmap\n\n- M1 (ST-A-001)\n- M2 exporter\n', [':4:1']],
    ['a numbered item, a box', '1. M1 ST-A-001\n2. M2\n\n- [ ] M3\n', [':2:1', ':4:1']],
    ['a row of a table', toTable(['Milestone', 'Task'], ['M1', 'ST-A-001'], ['M2', '']), [':4:1']],
    ['a heading among headings that have theirs', '# R\n\n## M1 ST-A-001\n\ntext\n\n## M2\n\ntext\n', [':7:1']],
    ['a heading whose text has none, where others have', '# R\n\n## M1\n\nThis is ST-A-001.\n\n## M2\n\ntext\n', [':7:1']],
    ['items below a heading, not the heading', '## Now ST-A-001\n\n## Later\n\n- M2\n', [':5:1']],
    ['an id that is part of something longer', '- M1 docs/ST-A-001.md\n', [':1:1']],
  ])('without a task: %s', async (_what, text, places) => {
    expect(await check(text)).toEqual(places.map((place) => `milestone-without-task docs/Roadmap.md${place} + docs/TaskBoard.md:3:1`));
  });
  test.each([
    ['a title and headings that group', '# Roadmap\n\n## Now\n\n- M1 ST-A-001\n\n## About\n\ntext\n'],
    ['parts of an item that has one', '- M1 ST-A-001\n  - write\n  - test\n'],
    ['an item whose parts have theirs', '- Phase 1\n  - ST-A-001 parser\n  - ST-A-002 x\n'],
    ['an item that goes on in the next line', '- M1: the long\n  story of ST-A-001\n- [M2](#m2)\n'],
    ['items below a heading with its task', '## M1 ST-A-001\n\n- write\n- test\n'],
    ['code, comments, front matter and lines', '---\ntags:\n  - a\n---\n\n- ST-A-001\n\n```\n- x\n```\n\n<!--\n- y\n-->\n\n- - -\n'],
  ])('named: %s', async (_what, text) => expect(await check(text)).toEqual([]));
  test('are not judged where nothing must have its task elsewhere', async () => {
    expect(show(await checkFiles({ 'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'x']), 'docs/Roadmap.md': '- M2\n' }, { tasks: { sources: { board, roadmap: { files: 'docs/Roadmap.md', mentions: true } } } }))).toEqual([]);
  });
});

describe('twice', () => {
  test('in one source, also in two files or two tables of it', async () => {
    const answer = await checkFiles(
      { 'docs/plans/a.md': toTable(['ID', 'Status'], ['ST-A-001', 'Done'], ['ST-A-001', 'Todo']), 'docs/plans/b.md': `text ST-A-001\n\n${toTable(['ID', 'Status'], ['ST-A-001', 'Done'], ['ST-A-002', 'Done'])}` },
      { tasks: { sources: { plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } } } } },
    );
    expect(show(answer)).toEqual(['task-duplicate docs/plans/a.md:4:3 + docs/plans/a.md:3:3 + docs/plans/b.md:5:3']);
    expect(answer.findings[0]).toMatchObject({ actual: 3, keys: { task: 'ST-A-001', source: 'plans' } });
  });
  test('in two sources is what boards are for', async () => {
    expect(show(await checkFiles({ 'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'x']), 'docs/TaskBoard.csv': 'ID,Column,Title\nST-A-001,Done,x\n' }, { tasks: twoWays }))).toEqual([]);
  });
});

describe('the same status and the same title', () => {
  const agree = { status: { sources: ['board', 'csv'], map }, title: { sources: ['board', 'csv'], level: 'warn' } };
  const check = (mdRows: readonly (readonly string[])[], csvText: string, more: object = {}) => checkFiles({ 'docs/TaskBoard.md': md(...mdRows), 'docs/TaskBoard.csv': `ID,Column,Title\n${csvText}` }, { tasks: { agree: { ...agree, ...more } } });
  test('words that mean the same agree, whatever their case', async () => {
    expect(show(await check([['ST-A-001', 'DONE (12/04)', 'a'], ['ST-A-002', 'doing', 'b'], ['ST-A-003', '✅️', 'c']], 'ST-A-001,Complete,a\nST-A-002,In  progress,b\nST-A-003,done,c\n'))).toEqual([]);
  });
  test('statuses that differ name both cells', async () => {
    const answer = await check([['ST-A-001', 'Done', 'a']], 'ST-A-001,Doing,a\n');
    expect(show(answer)).toEqual(['task-status-disagrees docs/TaskBoard.csv:2:10 + docs/TaskBoard.md:5:14']);
    expect(answer.findings[0]).toMatchObject({ expected: 'done', actual: 'active', message: 'ST-A-001 is "Done" (done) in `board` at docs/TaskBoard.md:5:14, and "Doing" (active) in `csv` at docs/TaskBoard.csv:2:10.', keys: { task: 'ST-A-001', sources: 'board,csv' } });
    expect(answer.tasks[0]).toMatchObject({ passed: false, missing: ['status-disagrees'] });
  });
  test('of three sources each is compared with the first that has the task', async () => {
    const answer = await checkFiles(
      { 'docs/TaskBoard.md': md(['ST-A-001', 'Done', 'a']), 'docs/TaskBoard.csv': 'ID,Column,Title\nST-A-002,Todo,b\n', 'docs/plans/p.md': toTable(['ID', 'Status'], ['ST-A-001', 'Todo'], ['ST-A-002', 'Doing']) },
      { tasks: { sources: { board, csv, plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } } }, agree: { status: { sources: ['board', 'csv', 'plans'], map } } } },
    );
    expect(show(answer)).toEqual(['task-status-disagrees docs/plans/p.md:3:14 + docs/TaskBoard.md:5:14', 'task-status-disagrees docs/plans/p.md:4:14 + docs/TaskBoard.csv:2:10']);
  });
  test('a word that nobody mapped is one finding for all of its rows, and its tasks are not passed', async () => {
    const answer = await check([['ST-A-001', 'Parked', 'a'], ['ST-A-002', 'Parked', 'b'], ['ST-A-003', '', 'c']], 'ST-A-001,Done,a\nST-A-002,Done,b\nST-A-003,Done,c\n');
    expect(show(answer)).toEqual(['status-unmapped docs/TaskBoard.md:5:14 + docs/TaskBoard.md:6:14', 'status-unmapped docs/TaskBoard.md:7:13']);
    expect(answer.findings.map(({ keys }) => keys)).toEqual([{ source: 'board', status: 'Parked' }, { source: 'board', status: '' }]);
    expect(answer.tasks.map(({ passed, missing }) => [passed, ...missing])).toEqual([[false, 'status-unmapped'], [false, 'status-unmapped'], [false, 'status-unmapped']]);
  });
  test('titles that differ in more than blanks warn here', async () => {
    const answer = await check([['ST-A-001', 'Done', 'Write  the **parser**'], ['ST-A-002', 'Done', 'Lexer']], 'ST-A-001,Done,Write the parser\nST-A-002,Done,Lexers\n');
    expect(show(answer)).toEqual(['task-title-disagrees (warn) docs/TaskBoard.csv:3:15 + docs/TaskBoard.md:6:21']);
    expect(answer.tasks.map(({ passed }) => passed)).toEqual([true, true]);
  });
});
