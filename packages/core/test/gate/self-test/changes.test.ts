import { describe, expect, test } from '@jest/globals';
import { also, baseFiles, ended, files, gatePolicy, gateWithout, inputs, job, jobBefore, noPolicy, noPolicyOnTheBase, nothing, on, onPullRequest, onTheBase, policy, report, said, signed, tag, uncommitted } from '../../../src/gate/self-test/changes.js';
import { goodApproval } from '../../../src/gate/self-test/consent.js';
import { goodHandover, goodRun, type GateRun } from '../../../src/gate/self-test/gate-run.js';

const gate = { 'runs-on': 'ubuntu-latest', needs: ['test', 'drift'], if: 'always()', steps: [{ uses: 'shipworthy/shipworthy@v1', with: { needs: '${{ toJSON(needs) }}' } }] };
/** A run that has something of everything, so that a change shows what it keeps. */
const full: GateRun = {
  ...goodRun, context: { actor: 'eve' }, baseConfig: { schemaVersion: 1 }, files: { a: 'a' }, baseFiles: { b: 'b' }, uncommitted: { c: 'c' }, consent: { team: ['eve'] }, inputs: { level: 'merge' },
  handovers: [{ ...goodHandover, policy: { reasons: {} }, baseline: 'path' }, { ...goodHandover, key: 'second' }],
};

test('the good run is a push in which tests ran, nothing drifted, and the report that is demanded was handed over', () => {
  expect(goodRun).toEqual({
    event: 'push', context: {}, config: { schemaVersion: 1, gate: { require: ['drift-report:parser'] } }, files: {}, baseFiles: {}, uncommitted: {}, results: { test: 'success', drift: 'success' }, consent: null, approvals: [], inputs: {},
    jobs: {
      test: { 'runs-on': 'ubuntu-latest', steps: [{ run: 'npm test' }] }, 'release-gate': gate,
      drift: { 'runs-on': 'ubuntu-latest', outputs: { evidence: '${{ steps.d.outputs.evidence }}' }, steps: [{ id: 'd', uses: 'shipworthy/shipworthy/actions/drift-check@v1' }] },
    },
    handovers: [{
      kind: 'drift-report', key: 'parser', job: 'drift', by: 'artifact', checks: ['one', 'two'], findings: [], waivers: [], partial: false, subject: {}, about: null, policy: {}, run: {}, baseline: 'worktree', plan: null, shard: null,
      verdict: null, bytes: null, isTold: false, size: null, isLink: false, entry: {}, artifact: 'stored',
    }],
  });
});

describe('events', () => {
  test('another event keeps what the environment tells, and changes what is named', () => {
    expect(on('schedule')(full)).toEqual({ ...full, event: 'schedule' });
    expect(on('push', { attempt: 2 })(full)).toEqual({ ...full, context: { actor: 'eve', attempt: 2 } });
    expect(tag('v2')(full)).toEqual({ ...full, event: 'tag', context: { actor: 'eve', ref: 'refs/tags/v2' } });
  });

  test('on a pull request every document says that it was judged by the base, unless it says otherwise itself', () => {
    const run = { ...full, handovers: [...full.handovers, { ...goodHandover, policy: { source: 'worktree' as const } }] };
    expect(onPullRequest({ pullRequest: 8 })(run)).toEqual({
      ...run, event: 'pull_request', context: { actor: 'eve', pullRequest: 8 },
      handovers: [{ ...goodHandover, policy: { source: 'base', reasons: {} }, baseline: 'base' }, { ...goodHandover, key: 'second', policy: { source: 'base' }, baseline: 'base' }, { ...goodHandover, policy: { source: 'worktree' }, baseline: 'base' }],
    });
  });
});

describe('jobs', () => {
  test('one is added with a machine, or changed in the keys that are named', () => {
    expect(job('new', { steps: [] })(full)).toEqual({ ...full, jobs: { ...full.jobs, new: { 'runs-on': 'ubuntu-latest', steps: [] } } });
    expect(job('test', { 'runs-on': 'own', if: 'false' })(full).jobs['test']).toEqual({ 'runs-on': 'own', steps: [{ run: 'npm test' }], if: 'false' });
  });

  test('the gate loses one key, and nothing else does', () => {
    const { if: condition, ...without } = gate;
    expect(gateWithout('if')(full)).toEqual({ ...full, jobs: { ...full.jobs, 'release-gate': without } });
    expect(condition).toBe('always()');
    expect(gateWithout('if')({ ...full, jobs: { other: {} } }).jobs).toEqual({ other: {}, 'release-gate': {} });
  });

  test('one before the gate is needed by it, and ended somehow', () => {
    expect(jobBefore('scan', { steps: [] }, 'failure')(full)).toEqual({
      ...full, results: { test: 'success', drift: 'success', scan: 'failure' }, jobs: { ...full.jobs, scan: { 'runs-on': 'ubuntu-latest', steps: [] }, 'release-gate': { ...gate, needs: ['test', 'drift', 'scan'] } },
    });
    for (const before of [null, { needs: 'test' }]) expect(jobBefore('scan', {}, 'success')({ ...full, jobs: { 'release-gate': before } }).jobs['release-gate']).toEqual({ 'runs-on': 'ubuntu-latest', needs: ['scan'] });
    expect(ended('test', 'skipped')(full)).toEqual({ ...full, results: { test: 'skipped', drift: 'success' } });
  });
});

describe('documents', () => {
  const [first, second] = full.handovers;

  test('the first is changed, a further one is as good as the first, and judged by the same', () => {
    expect(report({ partial: true })(full)).toEqual({ ...full, handovers: [{ ...first, partial: true }, second] });
    expect(also({ key: 'third' })(full)).toEqual({ ...full, handovers: [first, second, { ...goodHandover, policy: { reasons: {} }, baseline: 'path', key: 'third' }] });
    expect(also({ policy: { commit: null }, baseline: 'base' })(full).handovers[2]).toEqual({ ...goodHandover, policy: { commit: null }, baseline: 'base' });
  });

  test('none is handed over; then a further one is the only one', () => {
    expect(nothing(full)).toEqual({ ...full, handovers: [] });
    expect(also({ key: 'only' })(nothing(full)).handovers).toEqual([{ ...goodHandover, key: 'only' }]);
  });
});

describe('configuration', () => {
  const require = ['drift-report:parser'];

  test('keys of the gate, and of all, are changed and the others kept; where there is none, one is made', () => {
    expect(gatePolicy({ exempt: {} })(full)).toEqual({ ...full, config: { schemaVersion: 1, gate: { require, exempt: {} } } });
    expect(gatePolicy({ require: [] })(full).config).toEqual({ schemaVersion: 1, gate: { require: [] } });
    expect(gatePolicy({ require: [] })({ ...full, config: { gate: 7, packs: [] } }).config).toEqual({ schemaVersion: 1, packs: [], gate: { require: [] } });
    expect(gatePolicy({ require: [] })({ ...full, config: null }).config).toEqual({ schemaVersion: 1, gate: { require: [] } });
    expect(policy({ packs: [] })(full)).toEqual({ ...full, config: { schemaVersion: 1, gate: { require }, packs: [] } });
    expect(policy({ schemaVersion: 2 })({ ...full, config: null }).config).toEqual({ schemaVersion: 2 });
  });

  test('the base keeps what the change says now, or has none; the change has none', () => {
    expect(onTheBase(full)).toEqual({ ...full, baseConfig: full.config });
    expect(noPolicyOnTheBase(full)).toEqual({ ...full, baseConfig: null });
    expect(noPolicy(full)).toEqual({ ...full, config: null });
  });
});

test('files are added where they are named, beside those that are there', () => {
  expect(files({ x: 'x', a: null })(full)).toEqual({ ...full, files: { a: null, x: 'x' } });
  expect(baseFiles({ x: 'x' })(full)).toEqual({ ...full, baseFiles: { b: 'b', x: 'x' } });
  expect(uncommitted({ x: 'x' })(full)).toEqual({ ...full, uncommitted: { c: 'c', x: 'x' } });
});

test('what people said adds up; a signed approval is named by the inputs', () => {
  expect(said({ environments: [] })(full)).toEqual({ ...full, consent: { team: ['eve'], environments: [] } });
  expect(said({ team: [] })(goodRun).consent).toEqual({ team: [] });
  expect(goodApproval).toEqual({ by: 'release', approver: 'ada', repository: 'acme/parser', tree: 'own', level: 'major', bytes: null });
  expect(signed({ by: 'stranger' })(signed()(full))).toEqual({ ...full, approvals: [goodApproval, { ...goodApproval, by: 'stranger' }], inputs: { level: 'merge', approvals: 'approvals' } });
  expect(inputs({ level: 'major', out: 'x' })(full)).toEqual({ ...full, inputs: { level: 'major', out: 'x' } });
});
