import { describe, expect, test } from '@jest/globals';
import { judgeChecklist, toUnknownTask, type Checklist } from '../../../src/docs/tasks/judge-checklist.js';
import { toFacts, type InMemory, type Texts } from './tasks-in-memory.js';
import { board, csv, toTable } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const c = 'docs/TaskBoard.csv';
const id = 'ST-A-001';
const roadmap = { files: 'docs/Roadmap.md', mentions: true };
const md = (...of: readonly (readonly string[])[]): string => toTable(['ID', 'Status', 'Title'], ...of);
const csvText = (...of: readonly string[]): string => `ID,Title,Column\n${of.map((row) => `${row}\n`).join('')}`;

interface Asked extends InMemory {
  readonly agree?: Readonly<Record<string, unknown>>;
  readonly paths?: readonly string[];
}

function judge(texts: Texts, sources: Readonly<Record<string, unknown>>, { agree = {}, paths = [], ...more }: Asked = {}): Checklist {
  const facts = toFacts(texts, { asked: [id], ...more, tasks: { sources, agree } });
  return judgeChecklist(id, { ...facts, changed: paths });
}

describe('a source', () => {
  test('that has the task passes, at its first place', () => {
    expect(judge({ [b]: md(['ST-A-000', '', ''], [id, 'Done', 'x'], [id, 'Done', 'x']) }, { board })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:4:3' },
      ], findings: [] });
  });
  test('that lacks it: where the task stands, where it belongs, and the row to add', () => {
    expect(judge({ [b]: md([id, 'Done', 'x']), [c]: csvText() }, { board, csv })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
        { item: 'csv', outcome: 'fail', code: 'missing:csv', message: 'ST-A-001, which stands at docs/TaskBoard.md:3:3, is missing in `csv` at docs/TaskBoard.csv:1:1.' },
      ], findings: [
        { tasks: ['ST-A-001'], code: 'missing:csv', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'csv' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001, which stands at docs/TaskBoard.md:3:3, is missing in `csv` at docs/TaskBoard.csv:1:1.', remedy: 'Add to docs/TaskBoard.csv: ST-A-001,x,Done', location: { path: 'docs/TaskBoard.csv', line: 1, column: 1 }, related: [{ path: 'docs/TaskBoard.md', line: 3, column: 3 }] } },
      ] });
  });
  test('the row has what the first source with a title says', () => {
    const texts = { 'docs/Roadmap.md': id, [b]: md([id, 'Done', 'x']), [c]: csvText() };
    expect(judge(texts, { roadmap, board, csv }).findings).toMatchObject([{ finding: { remedy: 'Add to docs/TaskBoard.csv: ST-A-001,x,Done', related: [{ path: 'docs/TaskBoard.md', line: 3, column: 3 }] } }]);
    expect(judge({ 'docs/Roadmap.md': id, [c]: csvText() }, { roadmap, csv }).findings).toMatchObject([{ finding: { remedy: 'Add to docs/TaskBoard.csv: ST-A-001,,', related: [{ path: 'docs/Roadmap.md', line: 1, column: 1 }] } }]);
  });
  test('that lacks it, as does every other: no place is known', () => {
    expect(judge({ [b]: md() }, { board: { ...board, level: 'warn' } })).toEqual({ items: [
        { item: 'board', outcome: 'warn', code: 'missing:board', message: 'ST-A-001 is missing in `board` at docs/TaskBoard.md:1:1.' },
      ], findings: [
        { tasks: ['ST-A-001'], code: 'missing:board', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'board' }, check: 'task:ST-A-001', outcome: 'warn', message: 'ST-A-001 is missing in `board` at docs/TaskBoard.md:1:1.', remedy: 'Add to docs/TaskBoard.md: | ST-A-001 |  |  |', location: { path: 'docs/TaskBoard.md', line: 1, column: 1 }, related: [] } },
      ] });
  });
  test('that is optional need not have it', () => {
    expect(judge({ [b]: md([id, '', '']), [c]: csvText() }, { board, csv: { ...csv, level: 'optional' } }).items[1]).toEqual({ item: 'csv', outcome: 'not-applicable', code: 'ok', message: 'ST-A-001 need not be in `csv`' });
  });
  test.each([['absent', {}], ['without a table', { [c]: 'Key\n' }], ['unreadable', { [c]: { why: 'gone' } }]])('that is %s cannot be judged', (_what, texts) => {
    const { items, findings } = judge({ [b]: md([id, '', '']), ...texts }, { board, csv });
    expect(items[1]).toEqual({ item: 'csv', outcome: 'unverified', code: 'unverified:csv', message: '`csv` cannot be judged' });
    expect(findings).toEqual([]);
  });
  test.each<[string, readonly (readonly [string, string])[], string]>([
    ['on no side of a pair must have every task', [], 'fail'], ['on no side, whatever other pairs there are', [['board', 'gone']], 'fail'], ['on the left only need not', [['roadmap', 'board']], 'not-applicable'], ['on both sides must', [['roadmap', 'board'], ['board', 'roadmap']], 'fail'], ['on the right only must', [['board', 'roadmap']], 'fail'],
  ])('that mentions, %s', (_what, presence, expected) => {
    const { items } = judge({ [b]: md([id, '', '']), 'docs/Roadmap.md': '' }, { board, roadmap }, { agree: { presence } });
    expect(items[1]?.outcome).toBe(expected);
  });
  test('of rows must have every task, also on the left only', () => {
    expect(judge({ [b]: md(), 'docs/Roadmap.md': id }, { board, roadmap }, { agree: { presence: [['board', 'roadmap']] } }).items[0]?.outcome).toBe('fail');
  });
});

describe('a plan', () => {
  const planned = { files: c, columns: { id: 'ID', title: 'Title', plan: 'Plan' } };
  const row = (plan: string): string => `ID,Title,Plan\n${id},x,${plan}\n`;
  const last = (texts: Texts, sources: Readonly<Record<string, unknown>> = { planned }, others: readonly string[] = []) => {
    const { items, findings } = judge(texts, sources, { others });
    return { item: items.at(-1), findings };
  };
  test('that speaks of the task passes', () => {
    expect(last({ [c]: row('plans/A.md'), 'docs/plans/A.md': `# ${id}\n` })).toEqual({ item: { item: 'plan', outcome: 'pass', code: 'ok', message: 'docs/plans/A.md' }, findings: [] });
  });
  test('that does not: both places, and what to write', () => {
    expect(last({ [c]: row('plans/A.md'), 'docs/plans/A.md': 'ST-A-0011\n' })).toEqual({ item: { item: 'plan', outcome: 'fail', code: 'not-in-plan', message: 'ST-A-001 links the plan docs/plans/A.md at docs/TaskBoard.csv:2:12, and docs/plans/A.md:1:1 does not mention it.' }, findings: [
        { tasks: ['ST-A-001'], code: 'not-in-plan', finding: { rule: 'docs/task-missing', keys: { task: 'ST-A-001', source: 'docs/plans/A.md' }, check: 'task:ST-A-001', outcome: 'fail', message: 'ST-A-001 links the plan docs/plans/A.md at docs/TaskBoard.csv:2:12, and docs/plans/A.md:1:1 does not mention it.', location: { path: 'docs/plans/A.md', line: 1, column: 1 }, related: [{ path: 'docs/TaskBoard.csv', line: 2, column: 12 }], remedy: 'Mention ST-A-001 in docs/plans/A.md, or correct the link.' } },
      ] });
    expect(last({ [c]: row('plans/A.md'), 'docs/plans/A.md': '' }, { planned: { ...planned, level: 'warn' } }).item?.outcome).toBe('warn');
  });
  test('that does not exist is a finding of the link', () => {
    expect(last({ [c]: row('plans/Z.md') })).toEqual({ item: { item: 'plan', outcome: 'fail', code: 'plan-link-broken', message: 'plans/Z.md does not exist' }, findings: [] });
    expect(last({ [c]: row('plans/Z.md') }, { planned: { ...planned, level: 'warn' } }).item?.outcome).toBe('warn');
  });
  test('that cannot be read, or is a folder', () => {
    expect(last({ [c]: row('plans/A.md'), 'docs/plans/A.md': { why: 'gone' } })).toEqual({ item: { item: 'plan', outcome: 'unverified', code: 'unverified:plan', message: 'docs/plans/A.md cannot be read' }, findings: [
        { tasks: ['ST-A-001'], code: 'unverified:plan', finding: { rule: 'docs/unreadable', keys: { path: 'docs/plans/A.md' }, check: 'task:ST-A-001', outcome: 'unverified', reason: 'unreadable-source', message: 'The plan docs/plans/A.md that ST-A-001 links at docs/TaskBoard.csv:2:12 is no document that can be read.', location: { path: 'docs/plans/A.md' } } },
      ] });
    expect(last({ [c]: row('plans'), 'docs/plans/A.md': id }).item).toEqual({ item: 'plan', outcome: 'not-applicable', code: 'ok', message: '`planned` at docs/TaskBoard.csv:2:1 links no plan' });
  });
  test('of a task that links none', () => {
    expect(last({ [c]: row('') }).item).toEqual({ item: 'plan', outcome: 'not-applicable', code: 'ok', message: '`planned` at docs/TaskBoard.csv:2:1 links no plan' });
    expect(last({ [c]: 'ID,Title,Plan\n', [b]: md([id, '', '']) }, { board, planned }).item).toEqual({ item: 'plan', outcome: 'not-applicable', code: 'ok', message: '`planned` links no plan' });
    expect(last({ [b]: `| ID | Plan |\n| --- | --- |\n| ${id} | |\n` }, { it: { files: b, table: { id: 'ID', plan: 'Plan' } } }).item).toEqual({ item: 'plan', outcome: 'not-applicable', code: 'ok', message: '`it` at docs/TaskBoard.md:3:3 links no plan' });
  });
  test('is asked for only where a source has a column of plans', () => {
    expect(judge({ [b]: md([id, '', '']) }, { board }).items.map(({ item }) => item)).toEqual(['board']);
    expect(judge({ [b]: md([id, '', '']), 'docs/Roadmap.md': id }, { roadmap, board }).items.map(({ item }) => item)).toEqual(['roadmap', 'board']);
  });
  test('each that is linked; a source of plans is judged through the link', () => {
    const sources = { planned, plans: { files: 'docs/plans/*.md', mentions: true }, more: { files: 'more/*.md', mentions: true } };
    const found = judge({ [c]: row('plans/A.md; plans/B.md; Z.md'), 'docs/plans/A.md': id, 'docs/plans/B.md': '', 'more/C.md': id }, sources);
    expect(found.items.map(({ item, code }) => [item, code])).toEqual([['planned', 'ok'], ['more', 'ok'], ['plan', 'ok'], ['plan', 'not-in-plan'], ['plan', 'plan-link-broken']]);
  });
  test('a link that is broken stands for no source', () => {
    const sources = { planned, plans: { files: 'docs/plans/*.md', mentions: true } };
    expect(judge({ [c]: row('Z.md'), 'docs/plans/A.md': '' }, sources).items.map(({ item, code }) => [item, code])).toEqual([['planned', 'ok'], ['plans', 'missing:plans'], ['plan', 'plan-link-broken']]);
  });
});

describe('a session log', () => {
  const named = { files: '{session-log}', mentions: true };
  const globbed = { files: 'logs/*.md', mentions: true, mustReference: ['session'] };
  const last = (texts: Texts, session: Readonly<Record<string, unknown>>, more: Asked = {}) => judge({ [b]: md([id, '', '']), ...texts }, { board, session }, more);
  test('that mentions the task passes, at the place', () => {
    expect(last({ 'log.md': `done\n- ${id}\n` }, named, { log: 'log.md' }).items[1]).toEqual({ item: 'session', outcome: 'pass', code: 'ok', message: 'log.md:2:3' });
  });
  test('that does not', () => {
    expect(last({ 'log.md': 'done\n' }, named, { log: 'log.md' })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
        { item: 'session', outcome: 'fail', code: 'session-missing', message: 'log.md:1:1 (`session`) does not mention ST-A-001.' },
      ], findings: [
        { tasks: ['ST-A-001'], code: 'session-missing', finding: { rule: 'docs/session-missing', keys: { task: 'ST-A-001', path: 'log.md' }, check: 'task:ST-A-001', outcome: 'fail', message: 'log.md:1:1 (`session`) does not mention ST-A-001.', location: { path: 'log.md', line: 1, column: 1 }, remedy: 'Mention ST-A-001 in log.md.' } },
      ] });
  });
  test('that nobody named', () => {
    expect(last({}, { ...named, level: 'warn' })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
        { item: 'session', outcome: 'warn', code: 'session-missing', message: 'No session log says what was done on ST-A-001 (`session`).' },
      ], findings: [
        { tasks: ['ST-A-001'], code: 'session-missing', finding: { rule: 'docs/session-missing', keys: { task: 'ST-A-001', path: 'session' }, check: 'task:ST-A-001', outcome: 'warn', message: 'No session log says what was done on ST-A-001 (`session`).', remedy: 'Name the log with the input `session-log`, and mention the task in it.' } },
      ] });
  });
  test('need not be there where it is optional', () => {
    expect(last({ 'log.md': '' }, { ...named, level: 'optional' }, { log: 'log.md' })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
        { item: 'session', outcome: 'not-applicable', code: 'ok', message: 'ST-A-001 need not be in `session`' },
      ], findings: [] });
  });
  test('of several that the change touches one must mention it; the others do not count', () => {
    const texts = { 'logs/1.md': '', 'logs/2.md': id, 'logs/3.md': '' };
    expect(last(texts, globbed, { paths: ['logs/1.md', 'logs/2.md'] }).findings).toEqual([]);
    expect(last(texts, globbed, { paths: ['logs/1.md', 'logs/3.md'] })).toEqual({ items: [
        { item: 'board', outcome: 'pass', code: 'ok', message: 'docs/TaskBoard.md:3:3' },
        { item: 'session', outcome: 'fail', code: 'session-missing', message: 'logs/1.md:1:1, logs/3.md:1:1 (`session`) do not mention ST-A-001.' },
      ], findings: [
        { tasks: ['ST-A-001'], code: 'session-missing', finding: { rule: 'docs/session-missing', keys: { task: 'ST-A-001', path: 'logs/1.md' }, check: 'task:ST-A-001', outcome: 'fail', message: 'logs/1.md:1:1, logs/3.md:1:1 (`session`) do not mention ST-A-001.', location: { path: 'logs/1.md', line: 1, column: 1 }, remedy: 'Mention ST-A-001 in logs/1.md.' } },
      ] });
    expect(last(texts, globbed).findings.map(({ finding: { message, remedy } }) => [message, remedy])).toEqual([['No session log says what was done on ST-A-001 (`session`).', 'Write a log that logs/*.md matches, and mention the task in it.']]);
  });
});

describe('a task that nobody knows', () => {
  const sources = { board, roadmap, csv };
  const texts = { [b]: md([id, '', ''], ['ST-A-777', '', '']), [c]: csvText(`${id},,`, 'ST-B-500,,'), 'docs/Roadmap.md': 'ST-A-023' };
  test('is told with the tables and the one that was probably meant', () => {
    expect(toUnknownTask('ST-A-002', toFacts(texts, { tasks: { sources } }))).toEqual({ tasks: ['ST-A-002'], code: 'unknown', finding: { rule: 'docs/task-unknown', keys: { task: 'ST-A-002', path: '' }, check: 'task:ST-A-002', outcome: 'fail', message: 'ST-A-002 stands in none of `board`, `csv`, and the input `task` asks for it. Did you mean ST-A-001?', remedy: 'Correct the id, or add the task to its board.' } });
  });
  test('may be like none; what is only mentioned is none to be meant', () => {
    expect(toUnknownTask('ST-Z-024', toFacts(texts, { tasks: { sources } })).finding.message).toBe('ST-Z-024 stands in none of `board`, `csv`, and the input `task` asks for it.');
  });
  test('may be no id at all', () => {
    expect(toUnknownTask('"TS-1"', toFacts(texts, { tasks: { sources } })).finding.message).toBe('"\\"TS-1\\"" is no id by `docSync.tasks.id`, and the input `task` asks for it.');
  });
});
