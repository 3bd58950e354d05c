import { describe, expect, test } from '@jest/globals';
import { judgeReuses, judgeUnread } from '../../../src/docs/tasks/judge-lifecycle.js';
import type { Reuse } from '../../../src/docs/tasks/rows/title-history.js';
import { toFacts, type Texts } from './tasks-in-memory.js';
import { board, csv, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const reuse: Reuse = { id: 'ST-A-001', was: { path: 'docs/Old.md', line: 7, column: 3, title: 'Parser' }, deletedIn: 'd'.repeat(40), addedIn: 'a'.repeat(40) };
const md = (...of: readonly (readonly string[])[]): string => toTable(['ID', 'Status', 'Title'], ...of);

function judge(texts: Texts, reuses: readonly Reuse[] = [reuse], sources: Readonly<Record<string, unknown>> = { board, csv }) {
  return judgeReuses({ reuses, unread: null }, toFacts(texts, { tasks: { sources } }).sources);
}

describe('an id that names another task than it once did', () => {
  test('is told with both titles, both places and both commits', () => {
    expect(judge({ [b]: md(['ST-A-000', '', ''], ['ST-A-001', 'Done', ' Exporter ']) })).toEqual([
      { tasks: ['ST-A-001'], code: 'reused', finding: { rule: 'docs/task-reused', keys: { task: 'ST-A-001' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 names "Exporter" at docs/TaskBoard.md:4:3, and was "Parser" at docs/Old.md:7:3 until commit dddddddddd deleted it; commit aaaaaaaaaa used it again.', expected: 'Parser', actual: 'Exporter', location: { path: 'docs/TaskBoard.md', line: 4, column: 3 } } },
    ]);
  });
  test('what is not committed yet has no second commit', () => {
    expect(judge({ [b]: md(['ST-A-001', 'Done', 'Exporter']) }, [{ ...reuse, addedIn: null }], { board: { ...board, level: 'warn' } })).toEqual([
      { tasks: ['ST-A-001'], code: 'reused', finding: { rule: 'docs/task-reused', keys: { task: 'ST-A-001' }, check: 'task:ST-A-001', outcome: 'warn', message: 'ST-A-001 names "Exporter" at docs/TaskBoard.md:3:3, and was "Parser" at docs/Old.md:7:3 until commit dddddddddd deleted it.', expected: 'Parser', actual: 'Exporter', location: { path: 'docs/TaskBoard.md', line: 3, column: 3 } } },
    ]);
  });
  test('the place is the one that has another title, not one that has the old or none', () => {
    const texts = { [b]: md(['ST-A-001', '', 'parser!']), 'docs/Plan.md': toTable(['ID'], ['ST-A-001']), [c]: 'ID,Title,Column\nST-A-001,Exporter,Done\n' };
    expect(judge(texts, [reuse], { board, plan: { files: 'docs/Plan.md', table: { id: 'ID' } }, csv }).map(({ finding }) => finding.location)).toEqual([{ path: c, line: 2, column: 1 }]);
  });
  test('the title is told without the blanks around it', () => {
    expect(judge({ [c]: 'ID,Title,Column\nST-A-001," Exporter ",Done\n' }).map(({ finding }) => finding.actual)).toEqual(['Exporter']);
  });
  test('a second row of a source counts', () => {
    expect(judge({ [b]: md(['ST-A-001', '', 'Parser'], ['ST-A-001', '', 'Exporter']) }).map(({ finding }) => finding.location?.line)).toEqual([4]);
  });
  test('is silent where the title is the same, where the task is gone, and where it is only mentioned', () => {
    expect(judge({ [b]: md(['ST-A-001', '', '“Parser”']) })).toEqual([]);
    expect(judge({ [b]: md(['ST-A-002', '', 'Exporter']) })).toEqual([]);
    expect(judge({ 'docs/Roadmap.md': 'ST-A-001' }, [reuse], { roadmap: { files: 'docs/Roadmap.md', mentions: true } })).toEqual([]);
  });
  test('each by itself', () => {
    expect(judge({ [b]: md(['ST-A-001', '', 'x'], ['ST-A-002', '', 'y']) }, [{ ...reuse, id: 'ST-A-002' }, reuse]).map(({ tasks }) => tasks)).toEqual([['ST-A-002'], ['ST-A-001']]);
  });
});

describe('a history that was not read to its end', () => {
  test('is unverified, with the limit to raise', () => {
    expect(judgeUnread({ reuses: [], unread: { reason: 'timed-out', why: 'the 20 s of `lifecycle.timeLimit` were over' } })).toEqual([
      { rule: 'docs/history-unread', keys: { scope: 'tasks' }, check: 'tasks:history', outcome: 'unverified', reason: 'timed-out', message: 'The history of the tasks was not read to its end: the 20 s of `lifecycle.timeLimit` were over. An id that was used before may have been missed.', remedy: 'Raise `docSync.tasks.lifecycle.timeLimit`.' },
    ]);
  });
  test('has no limit to raise for another reason', () => {
    expect(judgeUnread({ reuses: [], unread: { reason: 'unreadable-source', why: 'the clone is shallow' } })).toEqual([
      { rule: 'docs/history-unread', keys: { scope: 'tasks' }, check: 'tasks:history', outcome: 'unverified', reason: 'unreadable-source', message: 'The history of the tasks was not read to its end: the clone is shallow. An id that was used before may have been missed.' },
    ]);
  });
  test('or was', () => {
    expect(judgeUnread({ reuses: [reuse], unread: null })).toEqual([]);
  });
});
