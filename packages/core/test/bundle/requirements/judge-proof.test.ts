import { describe, expect, it, test } from '@jest/globals';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import { judgeProof } from '../../../src/bundle/requirements/judge-proof.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { fileOf, fingerprint, openedOf } from '../plain-bundle.js';
import { factsOf } from './plain-facts.js';

const both = { passed: { query: 'Passed' }, task: { query: 'TaskId' } };

interface Proof {
  readonly require?: Readonly<Record<string, unknown>>;
  /** Input `task-id`. */
  readonly asked?: string;
  /** Tasks that the manifest names; null: there is none. */
  readonly listed?: readonly string[] | null;
  readonly commit?: string;
  readonly faults?: Readonly<Record<string, string>>;
  /** Makes the file so large. */
  readonly size?: number;
  /** Of the file, as it was listed. */
  readonly bytes?: number;
}

async function prove(content: unknown, { require = both, asked = '', listed = ['ST-1'], commit, faults = {}, size, bytes = 3 }: Proof = {}, name = 'proof.json'): Promise<readonly FindingDraft[]> {
  const folder = temporaryFolder({ [`T/${name}`]: typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content) });
  if (size !== undefined) truncateSync(join(folder, 'T', name), size);
  const files = [fileOf(`T/${name}`, 'a', bytes)];
  const run = {
    id: 'candidate', inputs: parseInputs(telemetryBundleReadiness, { values: { 'task-id': asked }, face: 'command' }), bundle: openedOf(files, folder),
    candidate: { version: null, commit: commit ?? null, repository: null }, faultOf: (path: string) => faults[path] ?? null,
  };
  return judgeProof(run, factsOf({ require, plain: { files, manifest: listed === null ? null : { taskIds: listed } } }));
}

const shared = { rule: 'bundle/doc-sync-not-passed', keys: { bundle: 'candidate', area: 'T', requirement: 'rollup' }, check: 'artifact:T/rollup' };
const failed = (message: string, name = 'proof.json'): object => ({ ...shared, outcome: 'fail', message: `b/T/${name} ${message}.`, location: { path: `b/T/${name}` } });
const unknown = (message: string, name = 'proof.json'): object => ({ ...shared, outcome: 'unverified', reason: 'unreadable-source', message: `b/T/${name} ${message}.`, location: { path: `b/T/${name}` } });

test('evidence that need not say that it passed is not asked', async () => {
  expect(await prove('no proof', { require: {} })).toEqual([]);
});

test('evidence without a byte is not asked: that it is empty is said elsewhere', async () => {
  expect(await prove('', { bytes: 0 })).toEqual([]);
});

describe('a foreign document', () => {
  const good = { Passed: true, TaskId: 'ST-1' };
  it.each<[object, Proof]>([[good, {}], [{ Passed: true }, { require: { passed: both.passed } }], [{ TaskId: 'ST-1' }, { require: { task: both.task } }], [{ ...good, TaskId: ['ST-0', 'ST-1'] }, {}], [{ ...good, Passed: 'ok' }, { require: { ...both, passed: { query: 'Passed', is: 'ok' } } }]])('%j proves what %j asks', async (document, proof) => {
    expect(await prove(document, proof)).toEqual([]);
  });

  it.each<[object, object]>([
    [{ ...good, Passed: false }, failed('says false at `Passed`, not true')], [{ ...good, Passed: 'true' }, failed('says "true" at `Passed`, not true')], [{ TaskId: 'ST-1' }, unknown('has nothing at `Passed`')],
    [{ ...good, TaskId: 'ST-2' }, failed('is about ST-2, not about ST-1')], [{ ...good, TaskId: ['ST-2', 'ST-3'] }, failed('is about ST-2, ST-3, not about ST-1')], [{ Passed: true }, unknown('names no task at `TaskId`')],
    [{ ...good, TaskId: [1, null] }, unknown('names no task at `TaskId`')], [{ ...good, TaskId: ['ST-2', 1] }, failed('is about ST-2, not about ST-1')], [{ Passed: false, TaskId: 'ST-2' }, failed('says false at `Passed`, not true')],
  ])('%j does not', async (document, finding) => {
    expect(await prove(document)).toStrictEqual([finding]);
  });

  it('that says one thing only is asked for that one', async () => {
    expect(await prove({ Passed: false }, { require: { passed: both.passed } })).toStrictEqual([failed('says false at `Passed`, not true')]);
    expect(await prove({ TaskId: 'ST-2' }, { require: { task: both.task } })).toStrictEqual([failed('is about ST-2, not about ST-1')]);
  });

  it('must name every task that was asked for, before those of the manifest', async () => {
    expect(await prove(good, { asked: 'ST-2,ST-3,ST-2' })).toStrictEqual([failed('is about ST-1, not about ST-2, ST-3')]);
    expect(await prove(good, { asked: 'ST-1', listed: ['ST-9'] })).toEqual([]);
  });

  it('of a task that nobody names proves nothing', async () => {
    const finding = unknown('is about a task, and nothing says which one it should be (give `task-id`)');
    expect(await prove(good, { listed: [] })).toStrictEqual([finding]);
    expect(await prove(good, { listed: null })).toStrictEqual([finding]);
  });

  it.each(['{', '', 'Passed: true'])('that is none proves nothing: %j', async (text) => {
    expect(await prove(text)).toStrictEqual([unknown('is no JSON document that could be read')]);
  });
});

describe('a log', () => {
  it.each(['ST-1', 'did ST-1.', 'ST-11 and (ST-1)', 'X-ST-1 ST-1'])('that names its task proves it: %j', async (text) => {
    expect(await prove(text, {}, 'log.md')).toEqual([]);
  });

  it.each(['ST-2', 'ST-11', 'XST-1', 'ST-1-2', 'a-ST-1', ''])('that does not name it proves nothing: %j', async (text) => {
    expect(await prove(text, {}, 'log.md')).toStrictEqual([failed('does not name ST-1', 'log.md')]);
  });

  it('names every task', async () => {
    expect(await prove('ST-1', { asked: 'ST-1,ST-2,ST-3' }, 'log.md')).toStrictEqual([failed('does not name ST-2, ST-3', 'log.md')]);
  });

  it('of a task that nobody names proves nothing', async () => {
    expect(await prove('ST-1', { listed: [] }, 'log.md')).toStrictEqual([unknown('is a log, and nothing says which task it should name (give `task-id`)', 'log.md')]);
  });

  it.each(['log.markdown', 'LOG.TXT', 'log.md'])('is known by its name: %s', async (name) => {
    expect(await prove('ST-2', {}, name)).toStrictEqual([failed('does not name ST-1', name)]);
  });

  it.each(['log.md.json', 'logmd', 'log.mdx'])('is none with the name %s', async (name) => {
    expect((await prove('ST-1', {}, name))[0]?.message).toContain('is no JSON document');
  });

  it('that is no text names nothing', async () => {
    expect(await prove(Buffer.from([0x53, 0x54, 0xff]), {}, 'log.txt')).toStrictEqual([failed('does not name ST-1', 'log.txt')]);
  });

  it('may be long', async () => {
    expect(await prove(`${'x\n'.repeat(100_000)}ST-1`, {}, 'log.txt')).toEqual([]);
  });

  it('that is too large was not read', async () => {
    expect(await prove('ST-1', { size: 64 * 1024 * 1024 + 1 }, 'log.txt')).toStrictEqual([unknown('is larger than 64 MiB, so it was not read', 'log.txt')]);
  });
});

describe('our own report', () => {
  const commit = 'a'.repeat(40);
  const own = { kind: 'doc-sync-report', schemaVersion: '1.0', verdict: 'pass', subject: { commit }, details: { tasks: [{ id: 'ST-0', passed: false }, { id: 'ST-1', passed: true }] } };

  it.each<[object, Proof]>([
    [{}, {}], [{}, { commit }], [{ verdict: 'warn' }, {}], [{ schemaVersion: '1.12' }, {}], [{ schemaVersion: undefined }, {}], [{ partial: true }, {}], [{ details: { tasks: [] } }, { listed: [] }], [{ details: null }, { listed: [] }],
  ])('%j proves what %j asks', async (more, proof) => {
    expect(await prove({ ...own, ...more }, proof)).toEqual([]);
  });

  it.each<[object, Proof, object]>([
    [{ schemaVersion: '2.1.0' }, {}, unknown('is of the schema version "2.1.0", which is not known here')], [{ schemaVersion: '11.0' }, {}, unknown('is of the schema version "11.0", which is not known here')],
    [{ verdict: 'fail' }, {}, failed('has the verdict "fail"')], [{ verdict: undefined }, {}, failed('has the verdict null')],
    [{}, { commit: 'b'.repeat(40) }, failed(`is about the commit "${commit}", not about ${'b'.repeat(40)}`)], [{ subject: {} }, { commit }, failed(`is about the commit null, not about ${commit}`)], [{ subject: null }, { commit }, failed(`is about the commit null, not about ${commit}`)],
    [{ partial: true }, { listed: [] }, unknown('is about some of the tasks only, and nothing says which one is meant (give `task-id`)')],
    [{}, { asked: 'ST-0,ST-1,ST-2' }, failed('does not say that ST-0, ST-2 passed')], [{ details: { tasks: [null, 'ST-1'] } }, {}, failed('does not say that ST-1 passed')],
    [{ details: { tasks: { id: 'ST-1', passed: true } } }, {}, failed('does not say that ST-1 passed')], [{ details: null }, {}, failed('does not say that ST-1 passed')], [{ details: { tasks: [{ id: 'ST-1', passed: 'true' }] } }, {}, failed('does not say that ST-1 passed')],
  ])('%j does not prove what %j asks', async (more, proof, finding) => {
    expect(await prove({ ...own, ...more }, proof)).toStrictEqual([finding]);
  });

  it('is known by its kind: another document of the same form is a foreign one', async () => {
    expect(await prove({ ...own, kind: 'other' })).toStrictEqual([unknown('has nothing at `Passed`')]);
  });
});

describe('what is not proved follows', () => {
  it('from what happened to the file', async () => {
    expect(await prove({ Passed: false }, { faults: { 'T/proof.json': 'sha256:altered' } })).toStrictEqual([{ ...failed('says false at `Passed`, not true'), causedBy: 'sha256:altered' }]);
  });

  it('from what happened to the manifest, where that alone would have named the task', async () => {
    const faults = { 'T/bundle.json': fingerprint('bundle/manifest-missing', { bundle: 'candidate', area: 'T' }) };
    expect((await prove('ST-1', { listed: null, faults }, 'log.md'))[0]?.causedBy).toBe(faults['T/bundle.json']);
    expect((await prove('ST-1', { listed: [], faults }, 'log.md'))[0]).not.toHaveProperty('causedBy');
    expect((await prove({ Passed: false }, { listed: null, faults }))[0]).not.toHaveProperty('causedBy');
  });
});
