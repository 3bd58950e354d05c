import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawInputs } from '@shipworthy/contract/inputs';
import { configDigest } from '../../../src/config/index.js';
import type { CommandResult } from '../../../src/evidence/index.js';
import { also, files, inputs, noPolicy, on, onPullRequest, policy, report, said, signed, onTheBase, type Change } from '../../../src/gate/self-test/changes.js';
import { configTextOf } from '../../../src/gate/self-test/make-repository.js';
import { goodRun } from '../../../src/gate/self-test/gate-run.js';
import { playSituation } from '../../../src/gate/self-test/play-situation.js';
import type { Host } from '../../../src/host/index.js';
import { openScratch, type Scratch } from '../../../src/workspace/index.js';
import { toHost } from '../../evidence/documents.js';

const commits = { base: 'b'.repeat(40), head: 'a'.repeat(40), merged: 'c'.repeat(40) };
const trees = { base: '1'.repeat(40), head: '2'.repeat(40), merged: '3'.repeat(40) };
const result: CommandResult = { out: '/out', documents: [], notes: ['seen'], outputs: {}, exitCode: 0 };
const progress: unknown[] = [];
const host = toHost({ toolVersion: '1.2.3', machine: { os: 'linux', arch: 'x64', node: '24.0.0', cpu: 'x', cores: 2 }, onProgress: (event) => void progress.push(event) });

let root: string;
let folder: string;
let scratch: Scratch;
beforeEach(async () => {
  [root, folder] = [mkdtempSync(join(tmpdir(), 'play-')), mkdtempSync(join(tmpdir(), 'play-'))];
  scratch = await openScratch(folder);
});
afterEach(() => [root, folder].forEach((one) => rmSync(one, { recursive: true, force: true })));

/** What a gate is shown of a situation. */
async function show(...but: readonly Change[]): Promise<{ readonly raw: RawInputs; readonly inside: Host }> {
  const shown: { raw: RawInputs; inside: Host }[] = [];
  const gate = async (raw: RawInputs, inside: Host) => {
    shown.push({ raw, inside });
    return result;
  };
  const answer = await playSituation({ name: 'one', what: 'It is so.', but, verdict: 'pass', says: [] }, { gate, host, scratch, repositoryOf: async () => ({ root, commits, trees }) });
  expect(answer).toBe(result);
  const [first] = shown;
  if (first === undefined) throw new TypeError('nothing was shown');
  return first;
}

/** The document that lies in a folder of the repository. */
const readIn = (where: string) => JSON.parse(readFileSync(join(root, where, 'drift-report.parser.json'), 'utf8'));

describe('in Actions', () => {
  test('the gate is told of the jobs, gets the artifacts by id, and writes outside the repository', async () => {
    const { raw, inside } = await show();
    expect([raw.face, Object.keys(raw.values).sort()]).toEqual(['action', ['needs', 'out']]);
    expect(JSON.parse(raw.values['needs'] ?? '')).toMatchObject({ test: { result: 'success' }, drift: { result: 'success' } });
    expect(raw.values['out']?.startsWith(folder)).toBe(true);
    expect((await inside.artifacts?.list(''))?.map(({ id }) => id)).toEqual([101]);
    expect(readdirSync(root)).toEqual([]);
  });

  test('the world of the gate is that of the situation: its commits, its day, no machine, no GitHub, nothing opened before', async () => {
    const { inside } = await show(on('push', { attempt: 2 }));
    expect(inside).toMatchObject({ cwd: root, toolVersion: '1.2.3', machine: null, remote: null, context: { where: 'actions', headCommit: commits.head, eventBaseCommit: commits.base, attempt: 2 } });
    expect([inside.now(), inside.repositories]).toEqual([new Date('2026-06-15T12:00:00Z'), new Map()]);
    inside.onProgress({ done: 1, total: 1, label: 'x', outcome: 'pass', milliseconds: 0 });
    expect(progress).toEqual([]);
  });

  test('documents in a folder: where the input says, else where evidence is written; then there are no artifacts', async () => {
    const elsewhere = await show(report({ by: 'folder' }), inputs({ 'evidence-dir': 'evidence' }));
    expect([Object.keys(elsewhere.raw.values).sort(), elsewhere.inside.artifacts, readIn('evidence').key]).toEqual([['evidence-dir', 'needs'], null, 'parser']);
    await show(report({ by: 'folder' }));
    expect(readIn('shipworthy-out').key).toBe('parser');
    expect((await show(also({ by: 'folder', key: 'second' }))).inside.artifacts).not.toBe(null);
  });

  test('inputs of the situation count more than what the run tells; people are asked where somebody said something', async () => {
    const { raw, inside } = await show(inputs({ needs: '{}', level: 'major' }), said({ team: ['ada'] }), signed());
    expect(raw.values).toMatchObject({ needs: '{}', level: 'major', approvals: 'approvals' });
    expect(await inside.remote?.reviews?.isTeamMember('acme/x', 'ada')).toBe(true);
    expect(existsSync(join(root, 'approvals/0.json'))).toBe(true);
  });
});

describe.each(['local', 'other-ci'] as const)('elsewhere: %s', (event) => {
  test('it is a command, which nobody tells of jobs, and without artifacts', async () => {
    const { raw, inside } = await show(on(event), inputs({ 'evidence-dir': 'evidence' }));
    expect([raw, inside.artifacts]).toEqual([{ values: { 'evidence-dir': 'evidence' }, face: 'command' }, null]);
  });
});

describe('documents are about', () => {
  const subjectOf = async (...but: readonly Change[]) => {
    await show(...but, report({ by: 'folder' }));
    return readIn('shipworthy-out').subject;
  };

  test('the commits that the run tells; on a laptop git alone tells the head', async () => {
    expect(await subjectOf()).toMatchObject({ repository: 'acme/parser', commit: commits.head, testedCommit: commits.head });
    expect(await subjectOf(onPullRequest())).toMatchObject({ repository: 'acme/parser', commit: commits.head, testedCommit: commits.merged });
    expect(await subjectOf(on('local'))).toMatchObject({ repository: null, commit: commits.head, testedCommit: commits.head });
  });

  test('another commit of the run, or what the situation says', async () => {
    expect(await subjectOf(report({ about: 'base' }))).toMatchObject({ commit: commits.base, testedCommit: commits.base });
    expect(await subjectOf(on('local'), report({ about: 'merged' }))).toMatchObject({ repository: null, commit: commits.merged, testedCommit: commits.merged });
    expect(await subjectOf(report({ about: 'base', subject: { commit: null } }))).toMatchObject({ commit: null, testedCommit: commits.base });
  });
});

describe('documents say which configuration they were judged by', () => {
  const configOf = async (...but: readonly Change[]) => {
    await show(...but, report({ by: 'folder' }));
    return readIn('shipworthy-out').policy.config;
  };
  const path = '.github/shipworthy.yml';
  const changed = [onTheBase, policy({ packs: ['p.yml'] })];
  const shaOf = (where: 'base' | 'head', changes: readonly Change[]) => configDigest(configTextOf(changes.reduce((run, change) => change(run), goodRun), where) ?? '');

  test('that of the change, or that of the base on a pull request', async () => {
    expect(await configOf(...changed)).toEqual({ path, sha256: shaOf('head', changed) });
    expect(await configOf(...changed, onPullRequest())).toEqual({ path, sha256: shaOf('base', changed) });
    expect(shaOf('head', changed)).not.toBe(shaOf('base', changed));
  });

  test('none: because there is none, or because the defaults counted', async () => {
    expect(await configOf(noPolicy)).toEqual({ path, sha256: null });
    expect(await configOf(report({ policy: { source: 'default' } }))).toEqual({ path, sha256: null });
    expect(await configOf(files({ [path]: null }))).toEqual({ path, sha256: null });
  });

  test('another one, or nothing of it, where the situation says so', async () => {
    const other = { path: 'other.yml', sha256: null };
    expect(await configOf(report({ policy: { config: other } }))).toEqual(other);
    await show(report({ by: 'folder', policy: { config: undefined } }));
    expect(Object.keys(readIn('shipworthy-out').policy)).not.toContain('config');
  });
});
