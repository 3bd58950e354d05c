import { describe, expect, test } from '@jest/globals';
import { isSession, judgeReferences, toChangedPaths, toLogs } from '../../../src/docs/tasks/judge-session.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { sourceOf, toFacts, unknownBase, type Texts } from './tasks-in-memory.js';
import { toTable, unknownChange } from './tasks-world.js';

const b = 'docs/TaskBoard.md';
const a = 'docs/plans/A.md';
const log = 'docs/sessions/today.md';
const boardText = toTable(['ID'], ['ST-A-001']);
const sourcesWith = (session: Readonly<Record<string, unknown>>) => ({ board: { files: b, table: { id: 'ID' } }, plans: { files: 'docs/plans/*.md', mentions: true }, session: { mentions: true, ...session } });
const named = { files: '{session-log}', mustReference: ['board', 'plans'] };
const globbed = { files: ['docs/sessions/*.md', 'logs/*.md'], mustReference: ['board', 'plans'] };

interface Change {
  readonly session?: Readonly<Record<string, unknown>>;
  readonly changed?: readonly string[];
  /** The log that was named; null: none. */
  readonly given?: string | null;
}

function judge(texts: Texts, { session = named, changed = [b, a, log], given = log }: Change = {}): FindingDraft[] {
  const facts = toFacts({ [b]: boardText, [a]: '', ...texts }, { tasks: { sources: sourcesWith(session) }, ...(given === null ? {} : { log: given }) });
  return judgeReferences(sourceOf(facts, 'session'), facts.sources, { state: 'known', paths: changed });
}

describe('a log that names what the change touches', () => {
  test.each([
    `${b} and ${a}`, `(${b}) [${a}] <${b}>`, `"${b}", '${a}'; |${b}|`, `\`${b}:12\` \`${a}:12:34\``, `${b}. ${a}!`, `**${b}** _${a}_`, `*${b}:* ${a}...`, `../TaskBoard.md ../plans/A.md`, `/${b} ./${a}`, `${b}#head ${a}?plain=1`, `${b},${a}`, `docs//TaskBoard.md docs/./plans/A.md`,
  ])('%s', (text) => expect(judge({ [log]: text })).toEqual([]));
  test.each([
    ['another ending', `${b} ${a}.bak`], ['the last name only', `${b} A.md`], ['an address of the web', `${b} https://example.org/${a} docs://plans/A.md`], ['a comment', `${b} <!-- ${a} -->`], ['in other letters', `${b} docs/plans/a.md`], ['behind the root', `${b} ../../../plans/A.md`],
  ])('not by %s', (_what, text) => expect(judge({ [log]: text }).map(({ keys }) => keys['path'])).toEqual([a]));
  test('a path with blanks is no single word', () => {
    const blank = 'docs/plans/Plan B.md';
    expect(judge({ [log]: `see ${blank}.`, [blank]: '' }, { changed: [blank, log] })).toEqual([]);
    expect(judge({ [log]: 'see Plan B.md', [blank]: '' }, { changed: [blank, log] }).map(({ keys }) => keys['path'])).toEqual([blank]);
  });
  test('a path with blanks may stand in any of several logs', () => {
    const blank = 'docs/plans/Plan B.md';
    expect(judge({ 'logs/1.md': `see ${blank}.`, 'logs/2.md': '', [blank]: '' }, { session: globbed, changed: [blank, 'logs/1.md', 'logs/2.md'], given: null })).toEqual([]);
  });
  test('a path may begin with, and hold, what else would be emphasis', () => {
    const paths = ['docs/plans/My_Plan.md', '_drafts/B.md'];
    const session = { ...named, mustReference: ['drafts', 'plans'] };
    const facts = toFacts({ ...Object.fromEntries(paths.map((path) => [path, ''])), [log]: 'docs/plans/My_Plan.md and _drafts/B.md' }, { tasks: { sources: { ...sourcesWith(session), drafts: { files: '_drafts/*.md', mentions: true } } }, log });
    expect(judgeReferences(sourceOf(facts, 'session'), facts.sources, { state: 'known', paths: [...paths, log] })).toEqual([]);
  });
  test('a name without folder and ending is a word, and a path behind `./`', () => {
    const session = { ...named, mustReference: ['todo'] };
    const judgeTodo = (text: string) => {
      const facts = toFacts({ TODO: '', 'log.md': text }, { tasks: { sources: { todo: { files: 'TODO', mentions: true }, session: { mentions: true, ...session } } }, log: 'log.md' });
      return judgeReferences(sourceOf(facts, 'session'), facts.sources, { state: 'known', paths: ['TODO', 'log.md'] });
    };
    expect(judgeTodo('what is TODO')).toHaveLength(1);
    expect(judgeTodo('what is in ./TODO')).toEqual([]);
  });
  test('a path without blanks must be a word of its own', () => {
    expect(judge({ [log]: `x${b}x ${a}` }).map(({ keys }) => keys['path'])).toEqual([b]);
  });
});

describe('a log that does not name it', () => {
  test('is told each document of all of its sources', () => {
    expect(judge({ [log]: 'nothing\n' })).toEqual([
      { rule: 'docs/session-no-reference', keys: { path: 'docs/TaskBoard.md', source: 'session' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/TaskBoard.md (`board`), and docs/sessions/today.md:1:1 (`session`) does not name it by path.', expected: 'docs/TaskBoard.md', location: { path: 'docs/sessions/today.md', line: 1, column: 1 }, related: [{ path: 'docs/TaskBoard.md' }], remedy: 'Write into docs/sessions/today.md: `docs/TaskBoard.md`.' },
      { rule: 'docs/session-no-reference', keys: { path: 'docs/plans/A.md', source: 'session' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/plans/A.md (`plans`), and docs/sessions/today.md:1:1 (`session`) does not name it by path.', expected: 'docs/plans/A.md', location: { path: 'docs/sessions/today.md', line: 1, column: 1 }, related: [{ path: 'docs/plans/A.md' }], remedy: 'Write into docs/sessions/today.md: `docs/plans/A.md`.' },
    ]);
  });
  test('the demand for all may be written out, and be a warning', () => {
    expect(judge({ [log]: a }, { session: { ...named, mustReference: { all: ['board', 'plans'] }, level: 'warn' } }).map(({ outcome, keys }) => [outcome, keys['path']])).toEqual([['warn', b]]);
  });
  test('of any one is enough', () => {
    const session = { ...named, mustReference: { any: ['board', 'plans'] } };
    expect(judge({ [log]: a }, { session })).toEqual([]);
    expect(judge({ [log]: b }, { session })).toEqual([]);
    expect(judge({ [log]: 'nothing\n' }, { session })).toEqual([
      { rule: 'docs/session-no-reference', keys: { path: 'docs/TaskBoard.md', source: 'session' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/TaskBoard.md, docs/plans/A.md, and docs/sessions/today.md:1:1 (`session`) does not name any of them by path.', expected: 'docs/TaskBoard.md', location: { path: 'docs/sessions/today.md', line: 1, column: 1 }, related: [{ path: 'docs/TaskBoard.md' }], remedy: 'Write into docs/sessions/today.md: `docs/TaskBoard.md`.' },
    ]);
  });
  test('of any, where the change touches one, it is named with its source', () => {
    expect(judge({ [log]: 'nothing\n' }, { session: { ...named, mustReference: { any: ['board', 'plans'] } }, changed: [a, log] })).toEqual([
      { rule: 'docs/session-no-reference', keys: { path: 'docs/plans/A.md', source: 'session' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/plans/A.md (`plans`), and docs/sessions/today.md:1:1 (`session`) does not name it by path.', expected: 'docs/plans/A.md', location: { path: 'docs/sessions/today.md', line: 1, column: 1 }, related: [{ path: 'docs/plans/A.md' }], remedy: 'Write into docs/sessions/today.md: `docs/plans/A.md`.' },
    ]);
  });
  test('all of some and any of others', () => {
    const session = { ...named, mustReference: { all: ['board'], any: ['plans'] } };
    expect(judge({ [log]: 'nothing\n' }, { session }).map(({ message }) => message)).toEqual(['The change touches docs/TaskBoard.md (`board`), and docs/sessions/today.md:1:1 (`session`) does not name it by path.', 'The change touches docs/plans/A.md (`plans`), and docs/sessions/today.md:1:1 (`session`) does not name it by path.']);
    expect(judge({ [log]: b }, { session }).map(({ keys }) => keys['path'])).toEqual([a]);
  });
  test('several logs of a change count together; the first is told', () => {
    const logs = { 'docs/sessions/1.md': b, 'docs/sessions/2.md': a };
    expect(judge(logs, { session: globbed, changed: [b, a, ...Object.keys(logs)], given: null })).toEqual([]);
    expect(judge({ ...logs, 'docs/sessions/2.md': '' }, { session: globbed, changed: [b, a, ...Object.keys(logs)], given: null })).toMatchObject([{ keys: { path: a }, location: { path: 'docs/sessions/1.md' } }]);
  });
});

describe('nothing to name', () => {
  test('where the change touches nothing of it', () => {
    expect(judge({ [log]: '' }, { changed: ['src/a.ts', log] })).toEqual([]);
    expect(judge({}, { changed: ['src/a.ts'], given: null })).toEqual([]);
  });
  test('where a source asks for no reference, or for a source that is not there', () => {
    expect(judge({ [log]: '' }, { session: { files: '{session-log}' } })).toEqual([]);
    expect(judge({ [log]: '' }, { session: { ...named, mustReference: ['gone'] } })).toEqual([]);
  });
  test('a log need not name itself', () => {
    expect(judge({ [log]: '' }, { session: { ...named, mustReference: ['session'] }, changed: [log] })).toEqual([]);
    expect(judge({ [log]: '' }, { session: { ...globbed, mustReference: ['session'] }, changed: [log], given: null })).toEqual([]);
  });
});

describe('no log in the change', () => {
  test('nobody named one', () => {
    expect(judge({}, { given: null })).toEqual([
      { rule: 'docs/session-missing', keys: { task: '*', path: '{session-log}' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/TaskBoard.md, docs/plans/A.md, and nobody named the session log (`session`) that says so.', location: { path: 'docs/TaskBoard.md' }, remedy: 'Write the log in the same change, and name it with the input `session-log`.' },
    ]);
  });
  test('the one that was named is old', () => {
    expect(judge({ [log]: `${b} ${a}` }, { changed: [b] })).toEqual([
      { rule: 'docs/session-missing', keys: { task: '*', path: '{session-log}' }, check: 'source:session', outcome: 'fail', message: 'The change touches docs/TaskBoard.md, and the session log (`session`) that was named, docs/sessions/today.md, is not part of it.', location: { path: 'docs/TaskBoard.md' }, remedy: 'Write the log in the same change, and name it with the input `session-log`.' },
    ]);
  });
  test('of several that may be meant all are named', () => {
    expect(judge({ [log]: '', 'logs/1.md': '' }, { session: { ...named, files: ['logs/*.md', '{session-log}'] }, changed: [b] }).map(({ message }) => message)).toEqual(['The change touches docs/TaskBoard.md, and the session log (`session`) that was named, logs/1.md, docs/sessions/today.md, is not part of it.']);
  });
  test('one that cannot be read is no missing one, unless it is old', () => {
    const unread = { [log]: { why: 'it is no UTF-8' } };
    expect(judge(unread)).toEqual([]);
    expect(judge(unread, { session: globbed, given: null })).toEqual([]);
    expect(judge(unread, { changed: [b] }).map(({ message }) => message)).toEqual(['The change touches docs/TaskBoard.md, and the session log (`session`) that was named, docs/sessions/today.md, is not part of it.']);
    expect(judge(unread, { session: globbed, changed: [b], given: null }).map(({ message }) => message)).toEqual(['The change touches docs/TaskBoard.md, and touches no session log (`session`) that says so.']);
  });
  test('none of those that lie about was touched', () => {
    expect(judge({ [log]: `${b} ${a}` }, { session: { ...globbed, level: 'warn' }, changed: [a, b], given: null })).toEqual([
      { rule: 'docs/session-missing', keys: { task: '*', path: 'docs/sessions/*.md,logs/*.md' }, check: 'source:session', outcome: 'warn', message: 'The change touches docs/TaskBoard.md, docs/plans/A.md, and touches no session log (`session`) that says so.', location: { path: 'docs/TaskBoard.md' }, remedy: 'Write a log that docs/sessions/*.md, logs/*.md matches, and name the documents in it.' },
    ]);
  });
  test('of many documents five are named', () => {
    const plans = Array.from({ length: 7 }, (_, index) => `docs/plans/${index}.md`);
    expect(judge({}, { session: { ...named, mustReference: { all: ['plans'], any: ['board'] } }, changed: [...plans, b], given: null })).toMatchObject([{ message: 'The change touches docs/TaskBoard.md, docs/plans/0.md, docs/plans/1.md, docs/plans/2.md, docs/plans/3.md and 3 more, and nobody named the session log (`session`) that says so.', location: { path: 'docs/TaskBoard.md' } }]);
  });
});

test('where nobody knows what changed, that is said of the source', () => {
  const facts = toFacts({ [b]: boardText }, { tasks: { sources: sourcesWith(named) } });
  expect(judgeReferences(sourceOf(facts, 'session'), facts.sources, { state: 'unknown', finding: unknownBase })).toEqual([{ ...unknownBase, check: 'source:session' }]);
  expect(judgeReferences(sourceOf(facts, 'plans'), facts.sources, { state: 'unknown', finding: unknownBase })).toEqual([]);
});

test('what a change touches: every path, or why nobody knows', () => {
  expect(toChangedPaths({ state: 'known', base: 'b', head: null, worktree: true, chosen: 'so', files: [{ path: a, previousPath: b, change: 'renamed' }, { path: log, previousPath: null, change: 'deleted' }], readBefore: async () => null })).toEqual({ state: 'known', paths: [a, log] });
  expect(toChangedPaths(unknownChange)).toEqual({ state: 'unknown', finding: unknownBase });
});

describe('which source is a log', () => {
  test.each([
    [{ files: '{session-log}', mentions: true }, true], [{ files: ['logs/*.md', '{session-log}'], mentions: true }, true], [{ files: 'logs/*.md', mentions: true, mustReference: ['board'] }, true],
    [{ files: 'logs/*.md', mentions: true }, false], [{ files: '{session-log}', table: { id: 'ID' } }, false], [{ files: 'logs/*.md', table: { id: 'ID' }, mustReference: ['board'] }, false],
  ])('%j: %s', (source, expected) => {
    const facts = toFacts({}, { tasks: { sources: { board: { files: b, table: { id: 'ID' } }, it: source } } });
    expect(isSession(sourceOf(facts, 'it'))).toBe(expected);
  });
  test('its texts: of a log that was named always, else of those that the change touches, without comments', () => {
    const texts = { [log]: 'a <!-- b -->', 'logs/1.md': 'c' };
    const ofNamed = toFacts(texts, { tasks: { sources: sourcesWith(named) }, log });
    expect(toLogs(sourceOf(ofNamed, 'session'), [])).toEqual([[log, 'a           ']]);
    const ofGlobs = toFacts(texts, { tasks: { sources: sourcesWith(globbed) } });
    expect(toLogs(sourceOf(ofGlobs, 'session'), ['logs/1.md'])).toEqual([['logs/1.md', 'c']]);
  });
});
