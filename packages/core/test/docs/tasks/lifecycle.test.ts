import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { checkFolder, makeRepository, show, toTable, type TasksAnswer, type Where } from './tasks-world.js';

const board = { files: 'docs/TaskBoard.md', table: { id: 'ID', title: 'Title' } };
const tasks = { sources: { board }, lifecycle: { neverReuse: true } };
const md = (...rows: readonly (readonly string[])[]): string => toTable(['ID', 'Title'], ...rows);
const a = ['ST-A-001', 'Write the parser'];
const b = ['ST-A-002', 'Write the lexer'];

/** One commit for each state of the board; null: it does not exist. */
function withHistory(...states: readonly (string | null)[]): TemporaryRepository {
  const repository = makeRepository({ 'README.md': '' });
  states.forEach((state, index) => {
    if (state === null) repository.remove('docs/TaskBoard.md').commit(`State ${index}`);
    else repository.commit(`State ${index}`, { 'docs/TaskBoard.md': state });
  });
  return repository;
}

const check = (repository: TemporaryRepository, where: Where = {}): Promise<TasksAnswer> => checkFolder(repository.path, { tasks, ...where });

describe('an id that was deleted may not name another task', () => {
  test('both titles, places and commits are named', async () => {
    const repository = withHistory(md(a, b), md(b), md(b, ['ST-A-001', 'Draw the logo']));
    const answer = await check(repository);
    expect(show(answer)).toEqual(['task-reused docs/TaskBoard.md:4:3']);
    const [deleted, added] = [repository.head('HEAD~1').slice(0, 10), repository.head().slice(0, 10)];
    expect(answer.findings[0]).toMatchObject({
      keys: { task: 'ST-A-001' }, expected: 'Write the parser', actual: 'Draw the logo',
      message: `ST-A-001 names "Draw the logo" at docs/TaskBoard.md:4:3, and was "Write the parser" at docs/TaskBoard.md:3:3 until commit ${deleted} deleted it; commit ${added} used it again.`,
    });
    expect(answer.tasks).toMatchObject([{ id: 'ST-A-001', passed: false, missing: ['reused'] }, { id: 'ST-A-002', passed: true }]);
    expect(answer.checks).toContain('tasks:history');
  });
  test('nor in what is not committed yet', async () => {
    const repository = withHistory(md(a, b), md(b)).write({ 'docs/TaskBoard.md': md(b, ['ST-A-001', 'Draw the logo']) });
    expect(show(await check(repository))).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
  test('nor when the whole board was gone in between', async () => {
    expect(show(await check(withHistory(md(a), null, md(['ST-A-001', 'Draw the logo']))))).toEqual(['task-reused docs/TaskBoard.md:3:3']);
  });
  test('nor behind a merge, nor where later edits change the new title', async () => {
    const repository = withHistory(md(a, b), md(b));
    repository.branch('work').commit('Reuse', { 'docs/TaskBoard.md': md(b, ['ST-A-001', 'Draw the logo']) });
    repository.checkout('main').commit('Other', { 'README.md': 'x' });
    repository.merge('work');
    repository.commit('Edit', { 'docs/TaskBoard.md': md(b, ['ST-A-001', 'Draw a logo']) });
    expect(show(await check(repository))).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
});

describe('what is no reuse', () => {
  test.each<[string, (string | null)[]]>([
    ['a title that is edited where it stands', [md(a, b), md(['ST-A-001', 'Something else'], b)]],
    ['a task that is restored as it was', [md(a, b), md(b), md(a, b)]],
    ['one that is restored and renamed later', [md(a, b), md(b), md(a, b), md(['ST-A-001', 'Something else'], b)]],
    ['other blanks, case and punctuation', [md(a, b), md(b), md(['ST-A-001', 'write the  Parser!'], b)]],
    ['a row that is only mentioned elsewhere meanwhile', [md(a, b), `${md(b)}\nST-A-001 was done.\n`, md(a, b)]],
    ['an id that is gone', [md(a, b), md(b), md(['ST-A-001', 'Draw the logo'], b), md(b)]],
    ['a reuse that was taken back', [md(a, b), md(b), md(['ST-A-001', 'Draw the logo'], b), md(a, b)]],
    ['a table that was cut in two for a while', [md(a, b), `${md(a)}\n| ST-A-002 | Write the lexer |\n`, md(a, ['ST-A-002', 'Other words'])]],
  ])('%s', async (_what, states) => expect(show(await check(withHistory(...states)))).toEqual([]));
  test('a board that was renamed, and an id that moves to another board', async () => {
    const renamed = makeRepository({ 'docs/Old.md': md(a, b) });
    renamed.remove('docs/Old.md').commit('Rename', { 'docs/TaskBoard.md': md(a, b) });
    renamed.commit('Edit', { 'docs/TaskBoard.md': md(['ST-A-001', 'New words'], b) });
    expect(show(await check(renamed))).toEqual([]);
    const moved = makeRepository({ 'docs/TaskBoard.md': md(a, b), 'docs/Done.md': md() });
    moved.commit('Move', { 'docs/TaskBoard.md': md(b), 'docs/Done.md': md(a) });
    moved.commit('Edit', { 'docs/Done.md': md(['ST-A-001', 'New words']) });
    expect(show(await check(moved, { tasks: { ...tasks, sources: { board: { ...board, files: ['docs/*.md'] } } } }))).toEqual([]);
  });
  test('anything, where nobody asks', async () => {
    const answer = await check(withHistory(md(a, b), md(b), md(b, ['ST-A-001', 'Draw the logo'])), { tasks: { sources: { board } } });
    expect(show(answer)).toEqual([]);
    expect(answer.checks).not.toContain('tasks:history');
  });
});

describe('an archive', () => {
  const archive = { files: 'docs/Archive.md', table: { id: 'ID', title: 'Title' } };
  const withArchive = { ...tasks, sources: { board, archive } };
  const history = async (...steps: readonly (readonly [onBoard: string, inArchive: string])[]): Promise<string[]> => {
    const repository = makeRepository({ 'docs/TaskBoard.md': md(a, b), 'docs/Archive.md': md(['ST-Z-001', 'Old']) });
    steps.forEach(([onBoard, inArchive], index) => repository.commit(`Step ${index}`, { 'docs/TaskBoard.md': onBoard, 'docs/Archive.md': inArchive }));
    return show(await check(repository, { tasks: withArchive }));
  };
  test('keeps the id for its task', async () => {
    expect(await history([md(b), md(a)], [md(b, ['ST-A-001', 'Draw the logo']), md(a)])).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
  test('gives a task back, under a new title as well, if it has that title too', async () => {
    expect(await history([md(b), md(a)], [md(a, b), md(['ST-Z-001', 'Old'])])).toEqual([]);
    expect(await history([md(b), md(a)], [md(b), md(['ST-A-001', 'New words'])], [md(['ST-A-001', 'New words'], b), md(['ST-Z-001', 'Old'])])).toEqual([]);
    expect(await history([md(b), md(a)], [md(b, ['ST-A-001', 'New words']), md(['ST-A-001', 'New words'])])).toEqual([]);
    expect(await history([md(b), md(a)], [md(b, ['ST-A-001', 'New words']), md(a)], [md(b, ['ST-A-001', 'New words']), md(['ST-A-001', 'New words'])])).toEqual([]);
  });
  test('that loses the id as it is used again does not free it either', async () => {
    expect(await history([md(b), md(a)], [md(b, ['ST-A-001', 'Draw the logo']), md(['ST-Z-001', 'Old'])])).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
  test('that was emptied in between does not free the id', async () => {
    expect(await history([md(b), md(a)], [md(b), md(['ST-Z-001', 'Old'])], [md(b, ['ST-A-001', 'Draw the logo']), md(['ST-Z-001', 'Old'])])).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
});

test('the name that a board had before is followed', async () => {
  const repository = makeRepository({ 'docs/Old.md': md(a, b, ['ST-A-003', 'Third']) });
  repository.commit('Delete', { 'docs/Old.md': md(b, ['ST-A-003', 'Third']) });
  repository.remove('docs/Old.md').commit('Rename', { 'docs/TaskBoard.md': md(b, ['ST-A-003', 'Third']) });
  repository.commit('Reuse', { 'docs/TaskBoard.md': md(b, ['ST-A-003', 'Third'], ['ST-A-001', 'Draw the logo']) });
  expect(show(await check(repository))).toEqual(['task-reused docs/TaskBoard.md:5:3']);
});

test('the root may be a folder of the repository, and boards may be CSV', async () => {
  const csv = { files: 'board.csv', columns: { id: 'ID', title: 'Title' } };
  const repository = makeRepository({ 'sub/board.csv': 'ID,Title\nST-A-001,"Write\nit"\n' });
  repository.commit('Delete', { 'sub/board.csv': 'ID,Title\n' });
  repository.commit('Reuse', { 'sub/board.csv': 'ID,Title\nST-A-001,Draw\n' });
  expect(show(await check(repository, { root: join(repository.path, 'sub'), tasks: { ...tasks, sources: { csv } } }))).toEqual(['task-reused board.csv:2:1']);
});

describe('a history that was not read to its end is not green', () => {
  const states = [md(a, b), md(b), md(b, ['ST-A-001', 'Draw the logo'])];
  test('in a shallow clone', async () => {
    const repository = withHistory(...states);
    repository.addOrigin();
    const answer = await check(repository.shallowClone('main', 2));
    expect(answer.findings).toMatchObject([{ rule: 'docs/history-unread', outcome: 'unverified', reason: 'unreadable-source', check: 'tasks:history', keys: { scope: 'tasks' } }]);
    expect(show(await check(repository.shallowClone('main', 4)))).toContain('history-unread (unverified)');
  });
  test('when time is over', async () => {
    let seconds = 0;
    const now = (): Date => new Date(Date.UTC(2026, 0, 1) + (seconds += 1) * 1000);
    const answer = await check(withHistory(...states), { now, tasks: { ...tasks, lifecycle: { neverReuse: true, timeLimit: 3 } } });
    expect(answer.findings).toMatchObject([{ rule: 'docs/history-unread', outcome: 'unverified', reason: 'timed-out', remedy: 'Raise `docSync.tasks.lifecycle.timeLimit`.' }]);
    seconds = 0;
    expect(show(await check(withHistory(...states), { now, tasks: { ...tasks, lifecycle: { neverReuse: true, timeLimit: 3600 } } }))).toEqual(['task-reused docs/TaskBoard.md:4:3']);
  });
});
