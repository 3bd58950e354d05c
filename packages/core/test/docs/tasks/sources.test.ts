import { describe, expect, test } from '@jest/globals';
import { checkFiles, checkFolder, csv, makeRepository, show, toTable, unknownChange } from './tasks-world.js';

const onlyBoard = { board: { files: 'docs/TaskBoard.md', table: { id: 'ID', status: 'Status' } } };
const md = (...rows: readonly (readonly string[])[]): string => toTable(['ID', 'Status'], ...rows);
const oneBoard = (text: string, source: object = {}, more: object = {}) => checkFiles({ 'docs/TaskBoard.md': text }, { tasks: { sources: { board: { ...onlyBoard.board, ...source } }, ...more } });
const oneCsv = (text: string | Uint8Array, source: object = {}, more: object = {}) => checkFiles({ 'docs/TaskBoard.csv': text }, { tasks: { sources: { csv: { ...csv, ...source } }, ...more } });

describe('a source that is not there', () => {
  const sources = { board: onlyBoard.board, csv };
  test('is unverified, and so is every task', async () => {
    const answer = await checkFiles({ 'docs/TaskBoard.md': md(['ST-A-001', 'Done']) }, { tasks: { sources, agree: { presence: [['board', 'csv'], ['csv', 'board']] } } });
    expect(show(answer)).toEqual(['source-missing (unverified)']);
    expect(answer.findings[0]).toMatchObject({ reason: 'missing-evidence', keys: { source: 'csv' }, check: 'source:csv' });
    expect(answer.tasks).toMatchObject([{ id: 'ST-A-001', passed: false, missing: ['unverified:csv'] }]);
    expect(answer.sources.map(({ outcome }) => outcome)).toEqual(['pass', 'unverified']);
  });
  test('unless it is optional', async () => {
    const answer = await checkFiles({ 'docs/TaskBoard.md': md(['ST-A-001', 'Done']) }, { tasks: { sources: { ...sources, csv: { ...csv, level: 'optional' } } } });
    expect(show(answer)).toEqual([]);
    expect(answer.skipped.map(({ what }) => what)).toEqual(['source csv']);
    expect(answer.checks).toEqual(['task:ST-A-001', 'source:board']);
  });
  test('nothing at all without a block', async () => {
    expect((await checkFiles({ 'a.md': 'x' }, { tasks: { sources: { board: { ...onlyBoard.board, level: 'optional' } } } })).checks).toEqual([]);
  });
});

describe('a source that cannot be read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a quote that is never closed', 'ID,Column,Title\nST-A-001,Done,"x\n', ':2:15'], ['text behind a quote', 'ID,Column,Title\n"ST-A-001"x,Done,y\n', ':2:11'],
    ['bytes that are no UTF-8', Uint8Array.of(0x49, 0x44, 0xff), ''],
  ])('%s', async (_what, text, place) => {
    const answer = await oneCsv(text);
    expect(show(answer)).toEqual([`unreadable (unverified) docs/TaskBoard.csv${place}`]);
    expect(answer.sources[0]?.outcome).toBe('unverified');
  });
});

describe('columns', () => {
  test('a table without the column of ids is no board', async () => {
    const answer = await oneBoard(toTable(['Key', 'Status'], ['ST-A-001', 'Done']));
    expect(show(answer)).toEqual(['board-columns docs/TaskBoard.md:1:1']);
    expect(answer.sources[0]?.outcome).toBe('fail');
  });
  test('another delimiter is named', async () => {
    const text = 'ID;Column;Title\nST-A-001;Done;"a;b"\n';
    expect((await oneCsv(text)).findings.map(({ remedy }) => remedy)).toEqual([expect.stringContaining('`delimiter`')]);
    expect(show(await oneCsv(text, { delimiter: ';' }))).toEqual([]);
  });
  test('a mapped column that the header lacks', async () => {
    expect(show(await oneBoard(`text\n\n${toTable(['ID', 'State'], ['ST-A-001', 'Done'])}`))).toEqual(['board-columns docs/TaskBoard.md:3:1']);
    expect(show(await oneBoard(toTable(['id', ' STATUS '], ['ST-A-001', 'Done'])))).toEqual([]);
  });
  test('a header that stands twice', async () => {
    const answer = await oneCsv('ID,Column,Title,Column\nST-A-001,Done,x,Todo\n');
    expect(show(answer)).toEqual(['board-columns docs/TaskBoard.csv:1:17']);
    expect(show(await oneCsv('\u{feff}ID,Column,Title,,\nST-A-001,Done,x,,\n'))).toEqual([]);
  });
  test('those that are required', async () => {
    const integrity = { csv: { requiredColumns: ['ID', 'Owner', 'Title'] } };
    expect(show(await oneCsv('ID,Column,Title\nST-A-001,Done,x\n', {}, { integrity }))).toEqual(['board-columns docs/TaskBoard.csv:1:1']);
    expect(show(await oneCsv('ID,Column,Title,owner\nST-A-001,Done,x,me\n', {}, { integrity }))).toEqual([]);
  });
});

describe('rows', () => {
  test('without an id, by their first texts', async () => {
    const answer = await oneBoard(md(['ST-A-001', 'Done'], ['', 'Todo'], ['ST-1', 'Todo'], ['', '']));
    expect(show(answer)).toEqual(['board-empty-id docs/TaskBoard.md:4:2', 'board-empty-id docs/TaskBoard.md:5:3']);
    expect(answer.findings.map(({ keys }) => keys)).toEqual([{ source: 'board', row: 'Todo' }, { source: 'board', row: 'ST-1 | Todo' }]);
  });
  test('shorter ones are blank at the end, longer ones lose cells', async () => {
    expect(show(await oneBoard('| ID | Status |\n| --- | --- |\n| ST-A-001 |\n'))).toEqual([]);
    expect(show(await oneBoard('| ID | Status |\n| --- | --- |\n| ST-A-001 | Done | lost |\n'))).toEqual(['row-too-long docs/TaskBoard.md:3:21 + docs/TaskBoard.md:1:1']);
    expect(show(await oneCsv('ID,Column,Title\nST-A-001,Done,a, b\n'))).toEqual(['row-too-long docs/TaskBoard.csv:2:17 + docs/TaskBoard.csv:1:1']);
    expect(show(await oneCsv('ID,Column,Title\nST-A-001,Done,"a, b",\nST-A-002\n'))).toEqual([]);
  });
  test('that a blank line cut off are named, or read where the configuration says so', async () => {
    const text = `${md(['ST-A-001', 'Done'])}\n| ST-A-002 | Done |\n| ST-A-003 | Todo |\n`;
    const strict = await oneBoard(text);
    expect(show(strict)).toEqual(['table-broken docs/TaskBoard.md:5:1 + docs/TaskBoard.md:1:1']);
    expect(strict.findings[0]?.keys).toEqual({ path: 'docs/TaskBoard.md', rows: 'ST-A-002, ST-A-003' });
    expect(strict.tasks.map(({ id }) => id)).toEqual(['ST-A-001']);
    const lenient = await oneBoard(text, { rows: 'lenient' });
    expect(show(lenient)).toEqual([]);
    expect(lenient.tasks.map(({ id }) => id)).toEqual(['ST-A-001', 'ST-A-002', 'ST-A-003']);
  });
});

describe('how whole a board must be', () => {
  test('a number of rows', async () => {
    const text = md(['ST-A-001', 'Done'], ['ST-A-002', 'Done'], ['', '']);
    expect(show(await oneBoard(text, {}, { integrity: { board: { minRows: 3 } } }))).toEqual(['board-too-short docs/TaskBoard.md:1:1']);
    expect(show(await oneBoard(text, {}, { integrity: { board: { minRows: 2 } } }))).toEqual([]);
    expect(show(await oneCsv('ID,Column,Title\nST-A-001,Done,"a\nb\nc"\n', {}, { integrity: { csv: { minRows: 2 } } }))).toEqual(['board-too-short docs/TaskBoard.csv:1:1']);
  });
  test('values that may stand once; ids are found as tasks', async () => {
    const text = 'ID,Column,Title\nST-A-001,Done,x\nST-A-002,Done,x\nST-A-002,Done,\nST-A-003,Done,\n';
    expect(show(await oneCsv(text, {}, { integrity: { csv: { unique: 'Title' } } }))).toEqual(['board-value-duplicate docs/TaskBoard.csv:3:15 + docs/TaskBoard.csv:2:15', 'task-duplicate docs/TaskBoard.csv:4:1 + docs/TaskBoard.csv:3:1']);
    expect(show(await oneCsv(text, {}, { integrity: { csv: { unique: 'ID' } } }))).toEqual(['task-duplicate docs/TaskBoard.csv:4:1 + docs/TaskBoard.csv:3:1']);
    expect(show(await oneCsv('ID,Column,Title\nST-A-001,Done,x\n', {}, { integrity: { csv: { unique: 'Key' } } }))).toEqual(['board-columns docs/TaskBoard.csv:1:1']);
  });
});

describe('how many tasks a change may delete', () => {
  const rows = (from: number, to: number): string[][] => Array.from({ length: to - from + 1 }, (_, index) => [`ST-A-${String(from + index).padStart(3, '0')}`, 'Done']);
  const tasks = { sources: onlyBoard, integrity: { board: { maxDeletedRows: 2 } } };
  const change = async (after: Readonly<Record<string, string>>, remove: readonly string[] = []) => {
    const repository = makeRepository({ 'docs/TaskBoard.md': md(...rows(1, 9)) });
    const base = repository.head();
    repository.remove(...remove).commit('Change', after);
    return checkFolder(repository.path, { tasks, base });
  };
  test('ids that are gone are counted, lines are not', async () => {
    const answer = await change({ 'docs/TaskBoard.md': md(...rows(4, 9)) });
    expect(show(answer)).toEqual(['board-rows-deleted docs/TaskBoard.md:1:1']);
    expect(answer.findings[0]).toMatchObject({ expected: 2, actual: 3, message: expect.stringContaining('ST-A-001 (before at docs/TaskBoard.md:3:3)') });
    expect(show(await change({ 'docs/TaskBoard.md': md(...rows(3, 9)) }))).toEqual([]);
  });
  test('a board that was sorted and rewritten has lost nothing', async () => {
    expect(show(await change({ 'docs/TaskBoard.md': `# New\n\n${toTable(['Status', 'ID'], ...rows(1, 9).reverse().map(([id = '', status = '']) => [status, `\`${id}\``]))}` }))).toEqual([]);
  });
  test('nor has one whose new rows are as many; the old ones are gone', async () => {
    expect(show(await change({ 'docs/TaskBoard.md': md(...rows(11, 19)) }))).toEqual(['board-rows-deleted docs/TaskBoard.md:1:1']);
  });
  test('a board that was deleted', async () => {
    expect(show(await change({}, ['docs/TaskBoard.md']))).toEqual(['source-missing (unverified)', 'board-rows-deleted']);
  });
  test('a board that was renamed into its place keeps its tasks', async () => {
    const repository = makeRepository({ 'docs/Old.md': md(...rows(1, 9)) });
    const base = repository.head();
    repository.remove('docs/Old.md').commit('Rename', { 'docs/TaskBoard.md': md(...rows(1, 8)) });
    expect(show(await checkFolder(repository.path, { tasks, base }))).toEqual([]);
    repository.commit('Shorten', { 'docs/TaskBoard.md': md(...rows(1, 6)) });
    expect(show(await checkFolder(repository.path, { tasks, base }))).toEqual(['board-rows-deleted docs/TaskBoard.md:1:1']);
  });
  test('a change that nobody knows is not green', async () => {
    const answer = await checkFolder(makeRepository({ 'docs/TaskBoard.md': md(...rows(1, 2)) }).path, { tasks, change: unknownChange });
    expect(answer.findings).toMatchObject([{ rule: 'docs/change-unknown', outcome: 'unverified', check: 'source:board' }]);
    expect(show(await checkFolder(makeRepository({ 'docs/TaskBoard.md': md(...rows(1, 2)) }).path, { tasks: { sources: onlyBoard }, change: unknownChange }))).toEqual([]);
  });
});
