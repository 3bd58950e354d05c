import { afterAll, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { failing } from '../../../src/gate/self-test/findings.js';
import type { Gate } from '../../../src/gate/self-test/play-situation.js';
import { runSelfTest } from '../../../src/gate/self-test/run-self-test.js';
import { situationGroups } from '../../../src/gate/self-test/situation-groups.js';
import { isGood, type Situation } from '../../../src/gate/self-test/situation.js';
import { goodTransport } from '../../../src/gate/self-test/situations/evidence.js';
import { good } from '../../../src/gate/self-test/situations/good.js';
import type { Host, ProgressEvent } from '../../../src/host/index.js';
import { localContext, toHost } from '../../evidence/documents.js';
import { toResult } from './to-result.js';

const cwd = mkdtempSync(join(tmpdir(), 'run-self-test-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const progress: ProgressEvent[] = [];
const host = toHost({ context: localContext, cwd, onProgress: (event) => void progress.push(event) });
const toGood = (name: string): Situation => ({ name, what: 'All is well.', but: [], verdict: 'pass', says: [] });
const groups = [{ title: 'First', situations: [toGood('one'), toGood('two'), toGood('three')] }, { title: 'Second', situations: [{ ...toGood('four'), verdict: 'fail' as const, says: ['drift/content-changed fail' as const] }, toGood('five')] }];

test('every situation is shown once, each is told as it ends, answers keep their places, and nothing is left behind', async () => {
  const seen: Host[] = [];
  const passing: Gate = async (_raw, inside) => {
    expect(existsSync(inside.cwd)).toBe(true);
    seen.push(inside);
    return toResult([], 0);
  };
  const { report, notes, ...result } = await runSelfTest(host, passing, groups);
  expect(result).toEqual({ out: cwd, documents: [], outputs: {}, exitCode: 1 });
  expect(notes).toEqual(expect.arrayContaining(['First', 'Second', '1 bad and 4 good situations were shown to the gate; it judged 1 otherwise than it must: four.']));
  expect(report?.json).toMatchObject({ situations: ['one', 'two', 'three', 'four', 'five'].map((name) => ({ name, right: name !== 'four' })) });
  expect(progress.map(({ done, total }) => [done, total])).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
  expect(Object.fromEntries(progress.map(({ label, outcome }) => [label, outcome]))).toEqual({ one: 'pass', two: 'pass', three: 'pass', four: 'fail', five: 'pass' });
  expect(progress.every(({ milliseconds }) => Number.isInteger(milliseconds) && milliseconds >= 0)).toBe(true);
  expect(seen.map(({ env, cwd: inside }) => [env['GIT_CONFIG_GLOBAL'], env['GIT_CONFIG_NOSYSTEM'], env['PATH'] === host.env['PATH'], existsSync(inside)])).toEqual(seen.map(() => [devNull, '1', true, false]));
  expect(seen.length).toBe(5);
});

test('all are judged as they must be: exit code 0', async () => {
  const right: Gate = async () => toResult([failing]);
  const { exitCode, report } = await runSelfTest(host, right, [{ title: 'Bad', situations: [{ ...toGood('bad'), verdict: 'fail', says: ['drift/content-changed fail'] }] }]);
  expect([exitCode, report?.json]).toMatchObject([0, { right: true }]);
});

test('a gate that breaks is wrong; where git is gone, nothing could be shown; what else breaks is told as it is', async () => {
  const throwing = (error: Error): Gate => () => Promise.reject(error);
  const some = [{ title: 'Some', situations: [toGood('one')] }];
  const broken = await runSelfTest(host, throwing(new ShipworthyError('git/failed', 'git failed.', { hint: 'Look.' })), some);
  expect([broken.exitCode, broken.notes.slice(1, 4)]).toEqual([1, [`  WRONG ${'one'.padEnd(52)} pass`, '        All is well.', '        The gate said: git/failed (exit code 3)']]);
  const gone = await runSelfTest(host, throwing(new ShipworthyError('git/missing', 'There is no git.', { hint: 'Install it.' })), some);
  expect(gone).toEqual({ out: cwd, documents: [], notes: ['The self-test could not run. There is no git. Install it.'], outputs: {}, exitCode: 3 });
  for (const error of [new RangeError('nobody listens'), new ShipworthyError('git/failed', 'Nobody listens.', { hint: 'Look.' })]) {
    const onProgress = () => {
      throw error;
    };
    await expect(runSelfTest({ ...host, onProgress }, async () => toResult([], 0), some)).rejects.toBe(error);
  }
});

test('without git on the way nothing could be shown', async () => {
  const { exitCode, notes } = await runSelfTest({ ...host, env: { PATH: '/nowhere' } }, async () => toResult([], 0), groups);
  expect([exitCode, notes]).toEqual([3, [expect.stringMatching(/^The self-test could not run\. .*git/)]]);
});

test('the situations stand under headings, good ones apart from bad ones', () => {
  expect(situationGroups.map(({ title, situations }) => [title, situations[0]?.name, situations.every((one) => isGood(one) === title.startsWith('What must pass'))])).toEqual([
    ['Wiring that lets something fail unseen', 'gate without a condition', true], ['Jobs that did not succeed, and evidence that is not there', 'failed job', true], ['Documents that are altered or broken', 'tampered document', true],
    ['Artifacts that are not what was handed over', 'tampered artifact', true], ['Shards that do not add up', 'missing shard', true], ['Documents about something else', 'stale commit', true], ['Documents that do not pass', 'red report', true],
    ['Changes that bring their own rules', 'change that deletes what is required', true], ['Levels that are lowered or not met', 'dirty at level release', true], ['Approvals that do not count', 'major without approval', true],
    ['What must pass', 'push', true], ['What must pass under review', 'pull request', true], ['What must pass as a release', 'patch release', true],
  ]);
  expect(situationGroups.find(({ title }) => title === 'What must pass')?.situations.map(({ name }) => name)).toEqual([...good, ...goodTransport].map(({ name }) => name));
});
