import { describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { judgeRun } from '../../src/regression/judge-run.js';
import type { UnexpectedOutput } from '../../src/regression/run/case-run.js';
import { toComparison, toOutput, toRunFacts, type ProcessData } from './case-data.js';

const judge = (...facts: Parameters<typeof toRunFacts>) => judgeRun(toRunFacts(...facts));
const shared = { keys: { pack: 'p', case: 'c' }, check: 'case c' };
const alone = 'Read what it printed, or run it alone: `shipworthy regression-pack --case c`.';

describe('the end of a program', () => {
  const ended = (end: ProcessData['end'], more: Partial<ProcessData> = {}, packCase = {}) => judge({ process: { end, exitCode: null, ...more }, missing: [{ path: 'r.json', pointer: ['expect'] }] }, packCase);
  test('as expected leaves nothing to say', () => expect([judge(), judge({ process: { exitCode: 3 } }, { expect: { exitCode: 3 } }), judge({ process: { exitCode: 3 } }, { expect: { exitCode: null } })]).toEqual([[], [], []]));
  test('that did not come in time is not verified, and nothing that it left is judged', () => {
    expect(ended('timed-out', {}, { timeout: '5m' })).toEqual([{ ...shared, rule: 'regression/timed-out', outcome: 'unverified', reason: 'timed-out', location: { path: 'pack.yml#/timeout' }, message: 'The case c did not end within 5m and was stopped.', expected: 'at most 5m', actual: 'stopped' }]);
  });
  test.each([['SIGSEGV', 'SIGSEGV'], [null, 'a signal']])('by a signal (%s) fails', (signal, named) => {
    expect(ended('crashed', { signal }, { expect: { exitCode: 3 } })).toEqual([{ ...shared, rule: 'regression/crashed', outcome: 'fail', reason: 'crashed', location: { path: 'pack.yml#/command' }, message: `The case c was ended by ${named}.`, expected: 3, actual: signal, remedy: alone }]);
  });
  test.each([['stderr', 'stderr'], [null, 'stdout']] as const)('for printing too much (%s) is not verified', (truncated, named) => {
    expect(ended('truncated', { truncated })).toEqual([{ ...shared, keys: { ...shared.keys, file: named }, rule: 'regression/output-truncated', outcome: 'unverified', reason: 'limit-exceeded', location: { path: 'pack.yml#/command' }, message: `The case c printed more than the limit to ${named} and was stopped.` }]);
  });
  test.each([['ENOENT', 'ENOENT'], [null, 'unknown']])('before it began is not verified (%s)', (problem, named) => {
    expect(ended('spawn-failed', { problem })).toEqual([{ ...shared, rule: 'regression/spawn-failed', outcome: 'unverified', reason: 'missing-evidence', location: { path: 'pack.yml#/command/0' }, message: `The command of the case c, \`tool\`, could not be started (${named}).`, expected: 'a program that starts', actual: problem }]);
  });
});

describe('another exit code', () => {
  const exit: FindingDraft = { ...shared, rule: 'regression/exit-code', outcome: 'fail', location: { path: 'pack.yml#/command' }, expected: 0, actual: 3, message: 'The case c ended with exit code 3, not 0.', remedy: alone };
  test('fails, and says how to look at it', () => expect(judge({ process: { exitCode: 3 } })).toEqual([exit]));
  test('of a case that copies a file which is gone says which, and both ways out', () => {
    expect(judge({ process: { exitCode: 1 }, lacks: 'a.txt' })).toEqual([{ ...exit, actual: 1, message: 'The case c ended with exit code 1, not 0: packs/a.txt, which it copies, is not there.', remedy: 'Restore packs/a.txt; or, where it went on purpose, remove the case and raise the version of the pack.' }]);
  });
  test('is the cause of everything else that the case shows', () => {
    const [first, ...rest] = judge({ process: { exitCode: 3 }, missing: [{ path: 'x', pointer: ['expect'] }], outputs: [toOutput(toComparison())], unexpected: [{ path: 'y', kind: 'file', problem: null }] });
    expect([first, rest.map(({ rule, causedBy }) => [rule, causedBy])]).toEqual([exit, ['file-missing', 'output-differs', 'file-unexpected'].map((rule) => [`regression/${rule}`, toFinding(exit).fingerprint])]);
  });
});

describe('an output', () => {
  const differs: FindingDraft = { ...shared, keys: { ...shared.keys, file: 'r.json' }, rule: 'regression/output-differs', outcome: 'fail', location: { path: 'packs/expected/r.json' }, message: 'r.json of the case c differs from packs/expected/r.json: /a: 1 → 2.', expected: 'as packs/expected/r.json', actual: '0 added, 0 removed, 1 changed' };
  test('that was not written fails at its place', () => {
    expect(judge({ missing: [{ path: 'r.json', pointer: ['expect', 'files', 2] }] })).toEqual([{ ...shared, keys: { ...shared.keys, file: 'r.json' }, rule: 'regression/file-missing', outcome: 'fail', location: { path: 'pack.yml#/expect/files/2' }, message: 'The case c did not write r.json.', expected: 'r.json', remedy: alone }]);
  });
  test('that is equal, or that nothing is compared with, leaves nothing to say', () => {
    expect(judge({ outputs: [toOutput(toComparison({ state: 'equal' })), toOutput(null), { ...toOutput(toComparison()), expectation: { ...toOutput(null).expectation, equals: undefined } }] })).toEqual([]);
  });
  test.each([['it is no JSON.', 'it is no JSON.'], [null, 'the reason is not known.']])('that cannot be compared is not verified (%s)', (why, said) => {
    expect(judge({ outputs: [toOutput(toComparison({ state: 'not-comparable', why, changes: [] }))] })).toEqual([{ ...shared, keys: { ...shared.keys, file: 'r.json' }, rule: 'regression/comparison-impossible', outcome: 'unverified', reason: 'unproven', location: { path: 'pack.yml#/expect/files/0' }, message: `r.json of the case c cannot be compared with packs/expected/r.json: ${said}` }]);
  });
  test('that differs says where, from what to what', () => expect(judge({ outputs: [toOutput(toComparison())] })).toEqual([differs]));
  test('that differs in many places says three, and counts the rest with what is not listed', () => {
    const changes = [{ kind: 'added', path: '/b', expected: null, actual: 'x', line: null }, { kind: 'removed', path: '/c', expected: 'y', actual: null, line: null }, { kind: 'changed', path: '/d', expected: null, actual: true, line: 3 }] as const;
    const three = '/b added: "x"; /c removed; /d: null → true';
    const told = (more: number, further = 0) => judge({ outputs: [toOutput(toComparison({ changes: [...changes, ...Array.from({ length: further }, () => changes[0])], more, counts: { added: 4, removed: 5, changed: 6 } }))] }).map(({ message, actual }) => [message.split('.json: ')[1], actual]);
    expect([told(0), told(1), told(0, 1), told(7, 2)]).toEqual([`${three}.`, `${three}; and 1 more.`, `${three}; and 1 more.`, `${three}; and 9 more.`].map((text) => [[text, '4 added, 5 removed, 6 changed']]));
  });
  test('that is a report of a tool is told in the words of the tool', () => {
    expect(judge({ outputs: [toOutput(toComparison({ summary: '1 newly failing', changes: [{ kind: 'changed', path: 'newly failing: s › t', expected: 'passed', actual: 'failed', line: null }] }))] })).toEqual([{ ...differs, message: 'r.json of the case c differs from packs/expected/r.json: newly failing: s › t (passed → failed).', actual: '1 newly failing' }]);
  });
});

describe('what nothing expects', () => {
  const surplus = (kind: UnexpectedOutput['kind'], problem: string | null = null): UnexpectedOutput => ({ path: 'x', kind, problem });
  const found = { ...shared, keys: { ...shared.keys, file: 'x' }, location: { path: 'pack.yml#/expect' }, actual: 'x' };
  test.each([
    ['file', 'a file'], ['link', 'a link, which is never followed'], ['other', 'neither a file nor a folder'], ['unnamed', 'its name is no UTF-8, so no manifest can name it'], ['secret', 'its name holds what looks like a secret'],
  ] as const)('fails, and says what it is: %s', (kind, named) => {
    expect(judge({ unexpected: [surplus(kind)] })).toEqual([{ ...found, rule: 'regression/file-unexpected', outcome: 'fail', message: `The case c wrote x (${named}), which nothing expects.` }]);
  });
  test.each([['EACCES', 'EACCES'], [null, 'unknown']])('and cannot be read is not verified (%s)', (problem, named) => {
    expect(judge({ unexpected: [surplus('unreadable', problem)] })).toEqual([{ ...found, rule: 'regression/output-unreadable', outcome: 'unverified', reason: 'unreadable-source', message: `What the case c left at x cannot be read (${named}).` }]);
  });
  test('is named twenty times, and the last says how many more there are', () => {
    const many = (count: number, kind: UnexpectedOutput['kind'] = 'file') => judge({ unexpected: Array.from({ length: count }, () => surplus(kind)) }).map(({ message }) => message);
    const plain = 'The case c wrote x (a file), which nothing expects.';
    expect([many(20), many(21)]).toEqual([Array(20).fill(plain), [...Array(19).fill(plain), 'The case c wrote x (a file), which nothing expects; and 1 more.']]);
    expect(many(25, 'unreadable').at(-1)).toBe('What the case c left at x cannot be read (unknown); and 5 more.');
  });
});
