import { describe, expect, test } from '@jest/globals';
import { checkFiles, checkFolder, makeRepository, show, toTable, unknownChange } from './tasks-world.js';

const csv = { files: 'docs/TaskBoard.csv', columns: { id: 'ID', title: 'Title', plan: 'PlanLink' } };
const row = (plan: string, id = 'ST-A-001'): string => `${id},x,"${plan}"\n`;
const inCsv = (text: string): string => `ID,Title,PlanLink\n${text}`;

describe('plans that rows link', () => {
  const plans = { 'docs/plans/A.md': 'ST-A-001\n', 'docs/plans/B.md': 'nothing\n', 'docs/plans/Plan C.md': 'ST-A-003\n' };
  test.each([
    'docs/plans/A.md', 'plans/A.md', './plans/A.md', '../docs/plans/A.md', '/docs/plans/A.md', 'plans/A.md#goal', 'docs/plans/A.md, docs/plans/B.md', 'docs/plans/A.md; plans/B.md', 'docs/plans/A.md docs/plans/B.md',
    '[A](plans/A.md) [B](plans/B.md)', 'docs/plans/Plan C.md', '[C](plans/Plan%20C.md)', 'https://example.com/gone.md', '', '—', 'none', 'TBD', 'docs/plans', 'docs/plans/', 'docs\\plans\\A.md',
  ])('there: %j', async (plan) => expect(show(await checkFiles({ ...plans, 'docs/TaskBoard.csv': inCsv(row(plan)) }, { tasks: { sources: { csv } } }))).toEqual([]));
  test.each([
    ['docs/plans/X.md', 'docs/plans/X.md'], ['docs/plans/A.md, plans/X.md', 'plans/X.md'], ['[A](plans/X.md)', 'plans/X.md'], ['../../A.md', '../../A.md'], ['docs/plans/Plan X.md', 'docs/plans/Plan X.md'], ['X.md', 'X.md'],
  ])('gone: %j', async (plan, target) => {
    const answer = await checkFiles({ ...plans, 'docs/TaskBoard.csv': inCsv(row(plan)) }, { tasks: { sources: { csv } } });
    expect(answer.findings).toMatchObject([{ rule: 'docs/plan-link-broken', outcome: 'fail', keys: { task: 'ST-A-001', plan: target }, location: { path: 'docs/TaskBoard.csv', line: 2, column: 12 } }]);
    expect(answer.tasks).toMatchObject([{ passed: false, missing: ['plan-link-broken'] }]);
  });
  test('one that differs in case, or lies elsewhere, is suggested', async () => {
    const answer = await checkFiles({ ...plans, 'docs/TaskBoard.csv': inCsv(row('docs/plans/a.md') + row('plan/b.md', 'ST-A-002')) }, { tasks: { sources: { csv } } });
    expect(answer.findings.map(({ expected, remedy }) => [expected, remedy])).toEqual([['docs/plans/A.md', 'Write `docs/plans/A.md`.'], ['docs/plans/B.md', 'Write `docs/plans/B.md`.']]);
  });
  test('in a Markdown table links count by where they lead', async () => {
    const board = { files: 'docs/Board.md', table: { id: 'ID', plan: 'Plan' } };
    const check = async (cell: string): Promise<string[]> => show(await checkFiles({ ...plans, 'docs/Board.md': toTable(['ID', 'Plan'], ['ST-A-001', cell]) }, { tasks: { sources: { board } } }));
    expect(await check('[docs/plans/gone.md](plans/A.md)')).toEqual([]);
    expect(await check('[A](plans/gone.md)')).toEqual(['plan-link-broken docs/Board.md:3:14']);
    expect(await check('`docs/plans/gone.md`')).toEqual(['plan-link-broken docs/Board.md:3:14']);
  });
});

describe('the session log names what the change touches', () => {
  const sources = (mustReference: unknown, more: object = {}) => ({ board: { files: 'docs/TaskBoard.md', table: { id: 'ID' } }, plans: { files: 'docs/plans/*.md', mentions: true }, session: { files: '{session-log}', mentions: true, mustReference, ...more } });
  const change = async (log: string | null, mustReference: unknown, more: object = {}) => {
    const repository = makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': 'ST-A-001\n', 'src/a.ts': '1' });
    const base = repository.head();
    repository.commit('Change', { 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001'], ['ST-A-002']), 'docs/plans/A.md': 'ST-A-001 done\n', 'src/a.ts': '2', ...(log === null ? {} : { 'docs/sessions/today.md': log }) });
    return checkFolder(repository.path, { tasks: { sources: sources(mustReference, more) }, base, ...(log === null ? {} : { sessionLog: 'docs/sessions/today.md' }) });
  };
  test.each([
    'docs/TaskBoard.md and docs/plans/A.md', 'Changed [the board](../TaskBoard.md), and `docs/plans/A.md:12`.', '- docs/TaskBoard.md\n- ./docs/plans/A.md', '**docs/TaskBoard.md**, /docs/plans/A.md.',
  ])('all of it: %j', async (log) => expect(show(await change(log, ['board', 'plans']))).toEqual([]));
  test('or misses one, by its path', async () => {
    const answer = await change('docs/TaskBoard.md, A.md and docs/plans/A.md.bak', ['board', 'plans']);
    expect(show(answer)).toEqual(['session-no-reference docs/sessions/today.md:1:1 + docs/plans/A.md']);
    expect(answer.findings[0]).toMatchObject({ keys: { path: 'docs/plans/A.md', source: 'session' }, remedy: 'Write into docs/sessions/today.md: `docs/plans/A.md`.' });
    expect(show(await change('docs/TaskBoard.md', { all: ['board', 'plans'] }))).toHaveLength(1);
    expect(show(await change('docs/TaskBoard.md', ['board']))).toEqual([]);
  });
  test('and not one that was there before, nor what only a comment says', async () => {
    const repository = makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': '', 'docs/sessions/old.md': 'docs/TaskBoard.md' });
    const base = repository.head();
    repository.commit('Change', { 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001'], ['ST-A-002']) });
    expect(show(await checkFolder(repository.path, { tasks: { sources: sources(['board']) }, base, sessionLog: 'docs/sessions/old.md' }))).toEqual(['session-missing docs/TaskBoard.md']);
    expect(show(await change('<!-- docs/TaskBoard.md -->', ['board']))).toEqual(['session-no-reference docs/sessions/today.md:1:1 + docs/TaskBoard.md']);
  });
  test('or any of it', async () => {
    expect(show(await change('docs/plans/A.md', { any: ['board', 'plans'] }))).toEqual([]);
    expect(show(await change('nothing', { any: ['board', 'plans'] }))).toHaveLength(1);
    expect(show(await change('docs/plans/A.md', { any: ['board', 'plans'], all: ['board'] }))).toEqual(['session-no-reference docs/sessions/today.md:1:1 + docs/TaskBoard.md']);
  });
  test('a log that nobody named is missing where something was touched', async () => {
    expect((await change(null, ['board'])).findings).toMatchObject([{ rule: 'docs/session-missing', outcome: 'fail', keys: { task: '*', path: '{session-log}' } }]);
    expect(show(await change(null, ['board'], { level: 'warn' }))).toEqual(['session-missing (warn) docs/TaskBoard.md']);
    const untouched = await checkFolder(makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': '' }).path, { tasks: { sources: sources(['board']) } });
    expect(show(untouched)).toEqual([]);
    expect(untouched.skipped).toMatchObject([{ what: 'source session' }]);
    expect(show(await change(null, undefined))).toEqual([]);
  });
  test('a log that was named and does not exist is no log', async () => {
    const repository = makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': '' });
    expect(show(await checkFolder(repository.path, { tasks: { sources: sources(['board']) }, sessionLog: 'docs/sessions/gone.md' }))).toEqual(['unreadable (unverified) docs/sessions/gone.md']);
  });
  test('where the change is not known nobody can say', async () => {
    const repository = makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': '', 'log.md': '' });
    const answer = await checkFolder(repository.path, { tasks: { sources: sources(['board']) }, sessionLog: 'log.md', change: unknownChange });
    expect(answer.findings).toMatchObject([{ rule: 'docs/change-unknown', check: 'source:session' }]);
  });
  test('of logs that are found by globs, those of the change count', async () => {
    const tasks = { sources: { ...sources(['board']), session: { files: 'docs/sessions/*.md', mentions: true, mustReference: ['board'] } } };
    const repository = makeRepository({ 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-001']), 'docs/plans/A.md': '', 'docs/sessions/old.md': 'docs/TaskBoard.md' });
    const base = repository.head();
    repository.commit('Change', { 'docs/TaskBoard.md': toTable(['ID'], ['ST-A-002']) });
    expect(show(await checkFolder(repository.path, { tasks, base }))).toEqual(['session-missing docs/TaskBoard.md']);
    repository.commit('Log', { 'docs/sessions/new.md': 'docs/TaskBoard.md' });
    expect(show(await checkFolder(repository.path, { tasks, base }))).toEqual([]);
  });
});
