import { describe, expect, test } from '@jest/globals';
import type { WrittenDocument } from '@shipworthy/core/evidence';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { DriftWorld, manifestPath, nowhere, rulesOf, templateOf, toNeeds, type ObserveOptions, type Outputs } from './drift-world.js';

const ids = ['a', 'b', 'c', 'd'];
const cases = ids.map((id) => ({ id, command: ['true'], expect: { stdout: { baseline: true } } }));
const fixtures = [{ id: 'data', path: 'data.txt', format: 'text' }];
const outputs: Outputs = Object.fromEntries(ids.map((id) => [id, { files: { stdout: `${id}\n` } }]));
const assignments = [{ shard: '1/2', cases: ['a', 'b'], fixtures: ['data'] }, { shard: '2/2', cases: ['c', 'd'], fixtures: [] }];

const worldWithBaseline = templateOf(async (world) => {
  world.repository.write({ 'data.txt': 'data\n' });
  await world.writePack({ cases, fixtures });
  await world.establish(outputs);
});

async function establishedWorld(): Promise<DriftWorld> {
  return (await worldWithBaseline()).push();
}

function pick(...wanted: string[]): Outputs {
  return Object.fromEntries(wanted.map((id) => [id, outputs[id] ?? {}]));
}

/** Plan and legs, each written by its own job into its own folder and handed over as an artifact. */
class ShardedRun {
  readonly world: DriftWorld;
  readonly plan: WrittenDocument;
  readonly needs: string;

  constructor(world: DriftWorld, plan: WrittenDocument) {
    this.world = world;
    this.plan = plan;
    this.needs = toNeeds({ plan: [{ written: plan, artifact: world.upload(plan) }], regression: [] });
  }

  static async start(world: DriftWorld): Promise<ShardedRun> {
    return new ShardedRun(world, await world.plan(assignments, { out: 'jobs/plan' }));
  }

  async leg(shard: string, more: ObserveOptions & { outputs?: Outputs; attempt?: number } = {}): Promise<WrittenDocument> {
    const { outputs: given, attempt = 1, ...options } = more;
    const planDigest = planDigestOf(this.plan);
    const assigned = assignments.find((one) => one.shard === shard);
    const written = await this.world.observe(given ?? pick(...(assigned?.cases ?? [])), { plan: { planDigest, shard }, fixtures: assigned?.fixtures ?? [], out: `jobs/${shard.replace('/', '-')}-${attempt}`, host: this.world.host({ attempt }), ...options });
    this.world.upload(written);
    return written;
  }

  judge(attempt = 1): Promise<DocumentOf<'drift-report'>> {
    return this.world.check({ needs: this.needs }, { face: 'action', host: this.world.host({ attempt }) });
  }
}

function planDigestOf({ document }: WrittenDocument): string {
  return document.kind === 'regression-plan' ? (document.details.planDigest ?? '') : '';
}

describe('with a plan', () => {
  test('every shard once: pass, and the report agrees finding by finding with that of a whole run', async () => {
    const world = await establishedWorld();
    const drifted: Outputs = { ...outputs, b: { files: { stdout: 'B\n' } }, d: { files: { stdout: 'd\n' }, timedOut: true } };
    const run = await ShardedRun.start(world);
    await run.leg('1/2', { outputs: { a: drifted.a ?? {}, b: drifted.b ?? {} } });
    await run.leg('2/2', { outputs: { c: drifted.c ?? {}, d: drifted.d ?? {} } });
    const sharded = await run.judge();
    world.artifacts = null;
    await world.observe(drifted);
    const whole = await world.check();
    expect(rulesOf(sharded)).toEqual(['drift/content-changed fail', 'drift/not-comparable unverified']);
    expect(sharded.findings).toEqual(whole.findings);
    expect(sharded.summary).toEqual(whole.summary);
    const { received, planDigest, ...details } = sharded.details;
    expect(details).toEqual({ ...whole.details, received: undefined, planDigest: undefined });
    expect(received.map(({ kind, key, artifactId }) => [kind, key, artifactId])).toEqual([['regression-observations', 'parser-compat.1-of-2', 2], ['regression-observations', 'parser-compat.2-of-2', 3], ['regression-plan', 'parser-compat', 1]]);
    expect(planDigest).toBe(planDigestOf(run.plan));
    expect(sharded.inputs.map((input) => input.name)).toEqual(['observations', 'observations', 'pack', 'plan']);
  });

  test.each([['the failed leg again', 1, 2], ['the other way round', 2, 1]])('legs of attempts 1 and 2 together: %s', async (_name, first, second) => {
    const world = await establishedWorld();
    const run = await ShardedRun.start(world);
    await run.leg('1/2', { attempt: first });
    await run.leg('2/2', { attempt: second });
    // The leg that was run again had left a red document behind.
    await run.leg(first === 2 ? '1/2' : '2/2', { attempt: 1, outputs: first === 2 ? { ...pick('a'), b: { files: { stdout: 'wrong' } } } : { ...pick('c'), d: { files: { stdout: 'wrong' } } } });
    const report = await run.judge(2);
    expect(rulesOf(report)).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.details.received.filter(({ kind }) => kind === 'regression-observations').map(({ attempt }) => attempt)).toEqual([first, second]);
  });

  test('an attempt that is yet to come is refused', async () => {
    const run = await ShardedRun.start(await establishedWorld());
    await run.leg('1/2');
    await run.leg('2/2', { attempt: 2 });
    const report = await run.judge(1);
    expect(report.findings.find(({ rule }) => rule === 'drift/observation-refused')).toMatchObject({ reason: 'stale-attempt' });
    expect(report.verdict).toBe('unverified');
  });

  test('a dropped shard is one fault, and its cases follow from it', async () => {
    const run = await ShardedRun.start(await establishedWorld());
    await run.leg('1/2');
    const report = await run.judge();
    expect(report.verdict).toBe('unverified');
    expect(report.summary).toMatchObject({ checked: 5, pass: 3, unverified: 2 });
    const [primary, ...others] = report.findings.filter(({ causedBy }) => causedBy === null);
    expect(others).toEqual([]);
    expect(primary).toMatchObject({ rule: 'drift/incomplete-shards', reason: 'incomplete-shards', message: expect.stringContaining('shard 2/2: dropped') });
    expect(report.findings.filter(({ causedBy }) => causedBy === primary?.fingerprint)).toHaveLength(2);
    expect(report.details.cases.map(({ status }) => status)).toEqual(['compared', 'compared', 'not-run', 'not-run']);
  });

  test.each<[string, (run: ShardedRun) => Promise<unknown>, RegExp, string]>([
    ['a shard that two documents hold', async (run) => [await run.leg('2/2'), await run.leg('2/2', { key: 'parser-compat.other', outputs: { ...pick('c'), d: { files: { stdout: 'x' } } } })], /shard 2\/2: duplicate/, 'incomplete-shards'],
    ['two documents of one attempt that differ', async (run) => [await run.leg('2/2'), await run.leg('2/2', { outputs: { ...pick('c'), d: { files: { stdout: 'x' } } } })], /are the same document/, 'duplicate'],
    ['a shard of another plan', (run) => run.leg('2/2', { plan: { planDigest: `sha256:${'1'.repeat(64)}`, shard: '2/2' } }), /foreign: the document belongs to shard 2\/2 of another plan/, 'incomplete-shards'],
    ['a document without the plan', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, plan: null } }) }), /foreign: the document was made without the plan/, 'incomplete-shards'],
    ['a case of another shard', async (run) => run.leg('2/2', { outputs: pick('a', 'c', 'd') }), /a: foreign: shard 2\/2 does not hold it/, 'incomplete-shards'],
    ['a case that is missing in its shard', (run) => run.leg('2/2', { outputs: pick('c') }), /d: dropped/, 'incomplete-shards'],
    ['a case that stands twice', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, cases: [...document.details.cases, ...document.details.cases.slice(0, 1)] } }) }), /c: duplicate/, 'incomplete-shards'],
    ['another commit', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, subject: { ...document.subject, commit: 'a'.repeat(40) } }) }), /about the commit/, 'wrong-subject'],
    ['another run', (run) => run.leg('2/2', { host: run.world.host({ runId: '78' }) }), /about the run 78/, 'wrong-subject'],
    ['another pack', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, pack: document.details.pack === null ? null : { ...document.details.pack, packDigest: `sha256:${'2'.repeat(64)}` } } }) }), /version 1 of the pack/, 'wrong-subject'],
    ['a case that was defined differently', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, cases: document.details.cases.map((one) => ({ ...one, caseDigest: `sha256:${'3'.repeat(64)}` })) } }) }), /its case c is another/, 'wrong-subject'],
    ['some cases only', (run) => run.leg('2/2', { partial: true }), /some cases only/, 'partial'],
    ['nothing could run', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, pack: null } }) }), /nothing could run/, 'invalid-config'],
    ['a red verdict without a reason', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, verdict: 'fail' }) }), /lists no finding/, 'unproven'],
    ['a document that does not match its schema', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, verdict: JSON.parse('"maybe"') }) }), /verdict/, 'malformed-document'],
    ['unexpected files that are no list', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, cases: document.details.cases.map((one) => ({ ...one, unexpected: JSON.parse('"stray.txt"') })) } }) }), /unexpected/, 'malformed-document'],
    ['a comparison without its expected file', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, details: { ...document.details, cases: document.details.cases.map((one) => ({ ...one, comparisons: JSON.parse('[{"path":"stdout","state":"different"}]') })) } }) }), /comparisons/, 'malformed-document'],
    ['a major version of the future', (run) => run.leg('2/2', { tamper: (document) => ({ ...document, schemaVersion: '2.0' }) }), /schema version "2.0"/, 'unknown-schema'],
  ])('%s is not green, for its own reason', async (_name, act, message, reason) => {
    const run = await ShardedRun.start(await establishedWorld());
    await run.leg('1/2');
    await act(run);
    const report = await run.judge();
    expect(report.verdict).toBe('unverified');
    const primary = report.findings.filter(({ causedBy }) => causedBy === null).find((finding) => message.test(finding.message));
    expect(primary).toMatchObject({ outcome: 'unverified', reason });
  });

  test('a plan that is refused leaves everything unproven, with one cause', async () => {
    const world = await establishedWorld();
    const plan = await world.plan(assignments, { out: 'jobs/plan', host: world.host({ runId: '78' }) });
    const run = new ShardedRun(world, plan);
    await run.leg('1/2');
    await run.leg('2/2');
    const report = await run.judge();
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', reason: 'wrong-subject' })]);
    expect(report.summary).toMatchObject({ checked: 5, unverified: 5 });
  });

  test('a plan with a hole proves nothing about what it leaves out', async () => {
    const world = await establishedWorld();
    const plan = await world.plan([{ shard: '1/1', cases: ['a', 'b', 'c'], fixtures: [] }], { out: 'jobs/plan' });
    const run = new ShardedRun(world, plan);
    await run.leg('1/1', { outputs: pick('a', 'b', 'c'), fixtures: [] });
    const report = await run.judge();
    expect(report.findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^fixture data: dropped/), expect.stringMatching(/^d: dropped/)]);
  });

  test('an artifact that is no longer there is missing-evidence', async () => {
    const world = await establishedWorld();
    const run = await ShardedRun.start(world);
    await run.leg('1/2');
    await run.leg('2/2');
    world.artifacts?.delete(1);
    const report = await run.judge();
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', reason: 'missing-evidence' })]);
    expect(report.verdict).toBe('unverified');
  });

  test('a token that may not list artifacts is told so', async () => {
    const world = await establishedWorld();
    const run = await ShardedRun.start(world);
    world.artifacts?.forbidListing();
    const report = await run.judge();
    expect(report.findings.find(({ rule }) => rule === 'drift/observation-refused')).toMatchObject({ reason: 'permission-denied' });
  });

  test('a plan whose digest is not that of its assignments is refused', async () => {
    const world = await establishedWorld();
    const run = new ShardedRun(world, await world.plan(assignments, { out: 'jobs/plan', planDigest: `sha256:${'4'.repeat(64)}` }));
    const report = await run.judge();
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', reason: 'digest-mismatch' })]);
  });
});

describe('without a plan', () => {
  test('one whole document, handed over by id: pass', async () => {
    const world = await establishedWorld();
    const written = await world.observe(outputs, { out: 'jobs/run' });
    const needs = toNeeds({ regression: [{ written, artifact: world.upload(written) }], lint: [] });
    const report = await world.check({ needs }, { face: 'action' });
    expect(report.verdict).toBe('pass');
    expect(report.details.received).toEqual([expect.objectContaining({ kind: 'regression-observations', artifactId: 1, documentSha256: written.documentSha256, contentDigest: written.contentDigest })]);
  });

  test('a document that is not the one its job named is a digest-mismatch', async () => {
    const world = await establishedWorld();
    const written = await world.observe(outputs, { out: 'jobs/run' });
    const artifact = world.upload(written);
    const needs = toNeeds({ regression: [{ written: { ...written, documentSha256: '0'.repeat(64) }, artifact }] });
    const report = await world.check({ needs }, { face: 'action' });
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', reason: 'digest-mismatch' })]);
  });

  test('evidence that cannot be read in `needs` is not overlooked', async () => {
    const world = await establishedWorld();
    await world.observe(outputs);
    const needs = JSON.stringify({ regression: { result: 'success', outputs: { evidence: '[{]' } } });
    const report = await world.check({ needs }, { face: 'action' });
    expect(rulesOf(report)).toEqual(['drift/observation-refused unverified']);
    expect(report.findings[0]).toMatchObject({ reason: 'malformed-document', message: expect.stringContaining('job regression') });
  });

  test('no document at all: observations-missing, and nothing passes', async () => {
    const world = await establishedWorld();
    world.repository.remove('shipworthy-out');
    const report = await world.check();
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observations-missing', reason: 'missing-evidence' })]);
    expect(report.summary).toMatchObject({ checked: 5, pass: 0, unverified: 5 });
  });

  test('a named folder that holds nothing is said so', async () => {
    const report = await (await establishedWorld()).check({ observations: 'nowhere' });
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', reason: 'missing-evidence', message: expect.stringContaining('nowhere') })]);
  });

  test.each<[string, (world: DriftWorld) => Promise<unknown>, RegExp]>([
    ['a case is missing', (world) => world.observe(pick('a', 'b', 'c')), /^d: dropped/],
    ['a fixture is missing', (world) => world.observe(outputs, { fixtures: [] }), /^fixture data: dropped/],
    ['no case and no fixture', (world) => world.observe({}, { fixtures: [], tamper: (document) => ({ ...document, verdict: 'pass', findings: [] }) }), /^a: dropped/],
    ['two documents hold the whole', async (world) => [await world.observe(outputs), await world.observe(outputs, { key: 'copy' })], /the pack: duplicate/],
    ['shards that were run without a plan', async (world) => [await world.observe(pick('a', 'b'), { key: 'parser-compat.1-of-2' }), await world.observe(pick('c', 'd'), { key: 'parser-compat.2-of-2', fixtures: [] })], /parser-compat.1-of-2, parser-compat.2-of-2 are shards that were run without a plan/],
    ['a shard of a plan that is not there', (world) => world.observe(pick('a'), { plan: { planDigest: `sha256:${'1'.repeat(64)}`, shard: '1/2' } }), /a plan that was not handed over/],
    ['a truncated document', async (world) => { const { path } = await world.observe(outputs); const { readFileSync, writeFileSync } = await import('node:fs'); writeFileSync(path, readFileSync(path, 'utf8').slice(0, 500)); }, /is not valid JSON/],
  ])('%s: not green', async (_name, act, message) => {
    const world = await establishedWorld();
    await act(world);
    const report = await world.check();
    expect(report.verdict).toBe('unverified');
    expect(report.findings.some((finding) => message.test(finding.message))).toBe(true);
  });

  test('shards without a plan are one fault that says how to plan; a single shard that is the whole is none', async () => {
    const world = await establishedWorld();
    world.repository.remove('shipworthy-out');
    await world.observe(pick('a', 'b'), { key: 'parser-compat.1-of-2' });
    await world.observe(pick('c', 'd'), { key: 'parser-compat.2-of-2', fixtures: [] });
    const report = await world.check();
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/incomplete-shards', remedy: expect.stringContaining('--mode plan') })]);
    expect(report.findings.some(({ message }) => message.includes('duplicate'))).toBe(false);
    world.repository.remove('shipworthy-out');
    await world.observe(outputs, { key: 'parser-compat.1-of-1' });
    expect(rulesOf(await world.check())).toEqual([]);
  });

  test('some cases by name: a partial report of just these', async () => {
    const world = await establishedWorld();
    await world.observe(pick('a', 'b'), { partial: true });
    const report = await world.check({ case: 'a' });
    expect(report).toMatchObject({ partial: true, verdict: 'pass', summary: { checked: 1 } });
    await expect(world.check({ case: 'aa' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    expect((await world.check()).findings.some(({ reason }) => reason === 'partial')).toBe(true);
  });

  test('a case skipped on purpose is named and counts as not applicable', async () => {
    const world = new DriftWorld();
    world.repository.write({ 'data.txt': 'data\n' });
    await world.writePack({ cases: cases.map((one) => (one.id === 'd' ? { ...one, skipOn: nowhere } : one)), fixtures });
    await world.establish(pick('a', 'b', 'c', 'd'));
    await world.observe({ ...outputs, d: { state: 'skipped' } });
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['regression/skipped not-applicable']);
    expect(report).toMatchObject({ verdict: 'pass', summary: { checked: 5, pass: 4, notApplicable: 1 } });
    expect(report.details.cases[3]).toMatchObject({ id: 'd', status: 'skipped', outcome: 'not-applicable' });
  });

  test('an empty pack: nothing was checked', async () => {
    const world = new DriftWorld();
    await world.writePack({ cases: [] });
    world.repository.commit('Add an empty pack');
    await world.observe({});
    const report = await world.check();
    expect(report.verdict).not.toBe('pass');
    expect(report.findings.map(({ rule }) => rule)).toContain('evidence/nothing-checked');
  });
});

test('documents of another pack are none of this pack’s business; two packs are judged apart', async () => {
  const world = await establishedWorld();
  world.context = { ...world.context, where: 'local', repository: null, runId: null };
  await world.observe(outputs);
  await world.observe(outputs, { key: 'other', tamper: (document) => ({ ...document, details: { ...document.details, pack: document.details.pack === null ? null : { ...document.details.pack, id: 'other' } } }) });
  expect((await world.check()).verdict).toBe('pass');
  await expect(world.check({ pack: `${manifestPath},${manifestPath.replace('regression-pack', 'none')}` })).rejects.toMatchObject({ code: 'config/not-found' });
});
