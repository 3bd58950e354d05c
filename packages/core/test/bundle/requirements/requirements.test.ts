import { describe, expect, test } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '@shipworthy/core/evidence';
import { checkRequirements } from '../../../src/bundle/requirements/index.js';
import { buildRun, type BuiltBundle } from '../bundle-builder.js';

type Require = Readonly<Record<string, unknown>>;
const withArea = (requires: readonly Require[], more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ areas: { T: { requires } }, ...more });
const rollup: Require = { id: 'rollup', files: ['Rollup*.csv'] };
const table = 'day,count\n1,2\n';

async function check(built: BuiltBundle): Promise<{ findings: readonly FindingDraft[]; rules: readonly string[]; results: readonly string[] }> {
  const { findings, details } = await checkRequirements(await buildRun(built));
  return {
    findings,
    rules: findings.map(({ rule, outcome, causedBy }) => `${outcome} ${rule}${causedBy === undefined ? '' : ' (consequence)'}`),
    results: [...details].flatMap(([area, all]) => all.map(({ id, status, outcome, files }) => `${area}/${id} ${status} ${outcome} ${files.map(({ path }) => path).join(',')}`)),
  };
}

describe('a requirement', () => {
  test('is met by the newest file that its patterns match', async () => {
    const files = { 'T/Rollup-20260101.csv': table, 'T/Rollup-20260201.csv': table, 'T/Rollup-latest.csv': table, 'T/sub/Rollup-20270101.csv': table };
    expect(await check({ files, config: withArea([rollup]) })).toMatchObject({ rules: [], results: ['T/rollup present pass T/Rollup-20260201.csv'] });
  });

  test('is missing', async () => {
    const { rules, results, findings } = await check({ files: { 'T/x.txt': 'x' }, config: withArea([{ ...rollup, title: 'Daily rollup' }]) });
    expect([rules, results]).toEqual([['fail bundle/requirement-missing'], ['T/rollup missing fail ']]);
    expect(findings[0]?.message).toBe('T/rollup (Daily rollup) is missing: nothing in bundle/T matches `Rollup*.csv`.');
  });

  test('is not met by a file without a byte, and what is missing then follows from that', async () => {
    expect((await check({ files: { 'T/Rollup-1.csv': '' }, config: withArea([rollup]) })).rules).toEqual(['fail bundle/artifact-empty', 'fail bundle/requirement-missing (consequence)']);
  });

  test('is met by an older file when the newest has no byte', async () => {
    expect((await check({ files: { 'T/Rollup-20260101.csv': table, 'T/Rollup-20260201.csv': '' }, config: withArea([rollup]) })).results).toEqual(['T/rollup present pass T/Rollup-20260101.csv']);
  });

  test('that a lost file met follows from the loss', async () => {
    const manifests = { T: { files: [{ path: 'Rollup-1.csv', sha256: 'a'.repeat(64), bytes: 1, line: 1, column: 1 }] } };
    const { findings } = await check({ files: { 'T/x.txt': 'x' }, config: withArea([rollup]), manifests, faults: { 'T/Rollup-1.csv': 'sha256:lost' } });
    expect(findings.map(({ rule, causedBy }) => [rule, causedBy])).toEqual([['bundle/requirement-missing', 'sha256:lost']]);
  });

  test.each([
    ['warn', 'warn bundle/requirement-missing', 'T/rollup missing warn '],
    ['optional', undefined, undefined],
  ])('of level %s', async (level, rule, result) => {
    const { rules, results } = await check({ files: { 'T/x.txt': 'x' }, config: withArea([{ ...rollup, level }]) });
    expect([rules, results]).toEqual([rule === undefined ? [] : [rule], result === undefined ? [] : [result]]);
  });

  test('that is optional is mandatory when `require` names it; one that nobody knows is refused', async () => {
    const config = withArea([{ ...rollup, level: 'optional' }]);
    expect((await check({ files: { 'T/x.txt': 'x' }, config, inputs: { require: 'T/rollup' } })).rules).toEqual(['fail bundle/requirement-missing']);
    const error: unknown = await check({ files: { 'T/x.txt': 'x' }, config, inputs: { require: 'T/rolup' } }).catch((caught: unknown) => caught);
    expect(isShipworthyError(error) ? [error.code, error.faults.map(({ message }) => message)] : error).toEqual(['usage/invalid-input', ['`require` names T/rolup.']]);
  });

  test('with `pick: only` is met by one file and not by two', async () => {
    const config = withArea([{ ...rollup, pick: 'only' }]);
    expect((await check({ files: { 'T/Rollup-1.csv': table }, config })).rules).toEqual([]);
    expect((await check({ files: { 'T/Rollup-1.csv': table, 'T/Rollup-2.csv': table }, config })).rules).toEqual(['fail bundle/requirement-missing']);
  });

  test('matches without case what was made on Windows, with case elsewhere', async () => {
    const built = { files: { 'T/ROLLUP-1.CSV': table }, config: withArea([rollup]) };
    expect((await check({ ...built, manifests: { T: { platform: 'win32' } } })).rules).toEqual([]);
    expect((await check({ ...built, manifests: { T: { platform: 'linux' } } })).rules).toEqual(['fail bundle/requirement-missing']);
  });

  test('leaves out what `except` names', async () => {
    const config = withArea([{ id: 'warm', files: ['Warm*.json'], except: ['*-summary.json'] }]);
    expect((await check({ files: { 'T/Warm-20260101.json': '{}', 'T/Warm-20260201-summary.json': '{}' }, config })).results).toEqual(['T/warm present pass T/Warm-20260101.json']);
  });
});

describe('evidence that must have passed', () => {
  const config = withArea([{ id: 'docs', files: ['DocSync/*.json', 'DocSync/*.md'], passed: { query: 'Passed', is: true }, task: { query: 'TaskId' } }]);
  const inputs = { 'task-id': 'ST-A-001' };
  const docs = (content: unknown, name = 'a.json'): BuiltBundle => ({ files: { [`T/DocSync/${name}`]: typeof content === 'string' ? content : JSON.stringify(content) }, config, inputs });

  test.each([
    ['a foreign document', { Passed: true, TaskId: 'ST-A-001' }, 'a.json', []],
    ['a foreign document of several tasks', { Passed: true, TaskId: ['ST-A-000', 'ST-A-001'] }, 'a.json', []],
    ['a log that names the task', 'did ST-A-001.', 'log.md', []],
    ['our own report', { kind: 'doc-sync-report', verdict: 'pass', subject: { commit: null }, details: { tasks: [{ id: 'ST-A-001', passed: true }] } }, 'a.json', []],
    ['one that failed', { Passed: false, TaskId: 'ST-A-001' }, 'a.json', ['fail bundle/doc-sync-not-passed']],
    ['one that says so in words', { Passed: 'true', TaskId: 'ST-A-001' }, 'a.json', ['fail bundle/doc-sync-not-passed']],
    ['one that does not say', { TaskId: 'ST-A-001' }, 'a.json', ['unverified bundle/doc-sync-not-passed']],
    ['one of another task', { Passed: true, TaskId: 'ST-B-001' }, 'a.json', ['fail bundle/doc-sync-not-passed']],
    ['one of no task', { Passed: true }, 'a.json', ['unverified bundle/doc-sync-not-passed']],
    ['a log of a longer id', 'did ST-A-0011', 'log.md', ['fail bundle/doc-sync-not-passed']],
    ['our own report that failed', { kind: 'doc-sync-report', verdict: 'fail', subject: {}, details: { tasks: [{ id: 'ST-A-001', passed: true }] } }, 'a.json', ['fail bundle/doc-sync-not-passed']],
    ['our own report of a version that is not known', { kind: 'doc-sync-report', schemaVersion: '2.0', verdict: 'pass', subject: {}, details: { tasks: [{ id: 'ST-A-001', passed: true }] } }, 'a.json', ['unverified bundle/doc-sync-not-passed']],
    ['our own report of this task only', { kind: 'doc-sync-report', schemaVersion: '1.0', partial: true, verdict: 'pass', subject: {}, details: { tasks: [{ id: 'ST-A-001', passed: true }] } }, 'a.json', []],
    ['our own report of other tasks', { kind: 'doc-sync-report', verdict: 'pass', subject: {}, details: { tasks: [] } }, 'a.json', ['fail bundle/doc-sync-not-passed']],
  ] as const)('%s', async (_, content, name, rules) => {
    expect((await check(docs(content, name))).rules).toEqual(rules);
  });

  test('of another commit is of another candidate', async () => {
    const own = { kind: 'doc-sync-report', verdict: 'pass', subject: { commit: 'a'.repeat(40) }, details: { tasks: [{ id: 'ST-A-001', passed: true }] } };
    expect((await check({ ...docs(own), commit: 'b'.repeat(40) })).rules).toEqual(['fail bundle/doc-sync-not-passed']);
    expect((await check({ ...docs(own), commit: 'a'.repeat(40) })).rules).toEqual([]);
  });

  test('nobody knows about without a task to ask for', async () => {
    expect((await check({ ...docs({ Passed: true, TaskId: 'ST-A-001' }), inputs: {} })).rules).toEqual(['unverified bundle/doc-sync-not-passed']);
    const own = { kind: 'doc-sync-report', schemaVersion: '1.0', verdict: 'pass', subject: {}, details: { tasks: [] } };
    expect((await check({ ...docs({ ...own, partial: true }), inputs: {} })).rules).toEqual(['unverified bundle/doc-sync-not-passed']);
    expect((await check({ ...docs({ ...own, partial: false }), inputs: {} })).rules).toEqual([]);
    expect((await check({ ...docs({ Passed: true, TaskId: 'ST-A-001' }), inputs: {}, manifests: { T: { taskIds: ['ST-A-001'] } } })).rules).toEqual([]);
  });
});

describe('age', () => {
  const config = (at: string): Readonly<Record<string, unknown>> => withArea([rollup, { id: 'run', files: ['Run*.json'] }], { maxAge: { for: ['rollup', 'T/run'], is: '24h', at } });
  const files = (stamp: string, at: string): Readonly<Record<string, string>> => ({ [`T/Rollup-${stamp}.csv`]: table, [`T/Run-${stamp}.json`]: JSON.stringify({ meta: { at } }) });

  test.each([
    ['yesterday evening', '20260228-180000', []],
    ['two days ago', '20260227-110000', ['unverified bundle/too-old', 'unverified bundle/too-old']],
    ['no time', 'x', ['unverified bundle/too-old', 'unverified bundle/too-old']],
    ['a week ahead', '20260308', ['unverified bundle/too-old', 'unverified bundle/too-old']],
  ])('by the name: %s', async (_, stamp, rules) => {
    expect((await check({ files: files(stamp, ''), config: config('name') })).rules).toEqual(rules);
  });

  test('by a query into the document, also as .NET writes times', async () => {
    const built = (at: string): BuiltBundle => ({ files: { 'T/Run-1.json': JSON.stringify({ meta: { at } }) }, config: withArea([{ id: 'run', files: ['Run*.json'] }], { maxAge: { for: ['run'], is: '24h', at: 'meta.at' } }) });
    expect((await check(built('2026-03-01T00:00:00Z'))).rules).toEqual([]);
    expect((await check(built(`/Date(${Date.parse('2026-03-01T00:00:00Z')})/`))).rules).toEqual([]);
    expect((await check(built('2026-02-01T00:00:00Z'))).rules).toEqual(['unverified bundle/too-old']);
  });
});

describe('a pointer', () => {
  const files = { 'T/Rollup-20260101.csv': table, 'T/Rollup-20260201.csv': `${table}3,4\n` };
  test('that holds what the newest holds is fine, another is not', async () => {
    expect((await check({ files: { ...files, 'T/Rollup-latest.csv': `${table}3,4\n` }, config: withArea([rollup]) })).rules).toEqual([]);
    expect((await check({ files: { ...files, 'T/Rollup-latest.csv': table }, config: withArea([rollup]) })).rules).toEqual(['fail bundle/pointer-not-newest']);
  });

  test('that was altered follows from that', async () => {
    expect((await check({ files: { ...files, 'T/Rollup-latest.csv': table }, config: withArea([rollup]), faults: { 'T/Rollup-latest.csv': 'sha256:f' } })).rules).toEqual(['fail bundle/pointer-not-newest (consequence)']);
  });

  test('into another family, or into none, is left alone', async () => {
    expect((await check({ files: { ...files, 'T/Rollup-summary-latest.csv': table, 'T/Other-latest.csv': table }, config: withArea([rollup]) })).rules).toEqual([]);
  });
});

describe('what a name promises', () => {
  test.each([
    ['a.json', '{"a":1', 'bundle/T/a.json:1:7'],
    ['a.json', '{"a":1}\n{"a":2}\n', null],
    ['a.json', '{"a":1}\n{"a":2}\n{"a":\n', 'bundle/T/a.json:3:6'],
    ['a.ndjson', '{"a":1}\n\nx\n{"a":2}\ny\n', 'bundle/T/a.ndjson:3:1'],
    ['a.csv', 'a,b\n1,2\n3\n', 'bundle/T/a.csv:3:1'],
    ['a.csv', 'a,b\n1,"2\n', 'bundle/T/a.csv:2:3'],
    ['a.tsv', 'a\tb\n1\t2\n', null],
    ['a.xml', '<a><b></a>', 'bundle/T/a.xml:1:11'],
    ['a.yml', 'a: [1\n', 'bundle/T/a.yml'],
    ['a.txt', '{', null],
    ['a.json', Buffer.from('\ufeff{"a":1}', 'utf16le'), null],
    ['a.json', Buffer.from([0x7b, 0xff, 0x7d]), 'bundle/T/a.json:1:1'],
  ] as const)('%s: %s', async (name, content, place) => {
    const { findings } = await check({ files: { [`T/${name}`]: content }, config: withArea([]) });
    expect(findings.map(({ rule, message }) => [rule, message.startsWith(place ?? '?')])).toEqual(place === null ? [] : [['bundle/artifact-malformed', true]]);
  });

  test('the first ten bad lines are located', async () => {
    const { findings } = await check({ files: { 'T/a.ndjson': 'x\n'.repeat(30) }, config: withArea([]) });
    expect(findings[0]?.related?.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(findings[0]?.message).toContain('at least 9 more');
  });
});
