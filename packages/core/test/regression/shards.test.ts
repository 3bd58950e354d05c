import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { contentDigestOf } from '@shipworthy/core/evidence';
import { planDigestOf, planShards } from '../../src/regression/plan/plan-shards.js';
import { makeHost, makeRepository, observe, packOf, rulesOf, run, script, toInputs } from './run.js';
import { runRegressionPack } from '@shipworthy/core/regression';

const ref = { id: 'p', version: 1, period: null, supersedes: [], manifest: 'p.yml', packDigest: `sha256:${'0'.repeat(64)}` };
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), { maxLength: 60 });
const durations = fc.option(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), fc.nat(100_000)).map((record) => new Map(Object.entries(record))), { nil: null });

describe('a plan', () => {
  test('holds every case and every fixture exactly once, in parts that hold something', () => {
    fc.assert(fc.property(ids, ids, fc.integer({ min: 1, max: 256 }), durations, (cases, fixtures, shards, known) => {
      const plan = planShards({ pack: ref, cases, fixtures, shards, durations: known });
      expect(plan.assignments.flatMap((part) => part.cases).toSorted()).toEqual(cases.toSorted());
      expect(plan.assignments.flatMap((part) => part.fixtures).toSorted()).toEqual(fixtures.toSorted());
      expect(plan.assignments.every((part) => part.cases.length + part.fixtures.length > 0)).toBe(true);
      expect(new Set(plan.assignments.map(({ shard }) => shard)).size).toBe(plan.assignments.length);
    }));
  });

  test('is the same whatever the order, and another when anything in it is', () => {
    fc.assert(fc.property(ids.filter(({ length }) => length > 1), fc.integer({ min: 1, max: 9 }), durations, (cases, shards, known) => {
      const plan = planShards({ pack: ref, cases, fixtures: [], shards, durations: known });
      expect(planShards({ pack: ref, cases: cases.toReversed(), fixtures: [], shards, durations: known })).toEqual(plan);
      expect(planShards({ pack: { ...ref, packDigest: `sha256:${'1'.repeat(64)}` }, cases, fixtures: [], shards, durations: known }).planDigest).not.toBe(plan.planDigest);
      expect(planShards({ pack: ref, cases: cases.slice(1), fixtures: [], shards, durations: known }).planDigest).not.toBe(plan.planDigest);
    }));
  });

  test('balances by recorded durations', () => {
    const known = new Map([['slow', 1000], ['a', 300], ['b', 300], ['c', 300]]);
    const { assignments } = planShards({ pack: ref, cases: [...known.keys()], fixtures: [], shards: 2, durations: known });
    expect(assignments.map(({ cases }) => cases)).toEqual([['slow'], ['a', 'b', 'c']]);
  });
});

const cases = Array.from({ length: 8 }, (_, index) => script(`case-${index}`, `console.log(${index})`, { expect: { stdout: { as: 'text' } } }));
const files = { 'regression-pack.yml': packOf({ cases, fixtures: [{ id: 'data', path: 'a.txt', format: 'text' }, { id: 'more', path: 'a.txt', format: 'text' }] }), 'a.txt': 'a\n' };

describe('shards', () => {
  test('together hold what the whole holds, with and without a plan', async () => {
    const repository = makeRepository(files);
    const whole = await observe(repository);
    const planned = await run(repository, { mode: 'plan', shards: '3', out: 'plan' });
    const matrix: string[] = JSON.parse(planned.outputs.matrix ?? '');
    expect(planned.documents[0]?.document.verdict).toBe('warn');
    for (const withPlan of [{}, { plan: 'plan' }]) {
      const parts: EvidenceDocument<'regression-observations'>[] = [];
      for (const shard of matrix) parts.push(await observe(repository, { shard, ...withPlan }));
      expect(parts.map(({ key }) => key)).toEqual(matrix.map((shard) => `pack.${shard.replace('/', '-of-')}`));
      const withoutCopies = (list: typeof whole.details.cases) => list.map((one) => ({ ...one, files: one.files.map(({ sha256 }) => sha256) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(withoutCopies(parts.flatMap(({ details }) => details.cases))).toEqual(withoutCopies(whole.details.cases));
      expect(parts.flatMap(({ details }) => details.fixtures).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(whole.details.fixtures);
      const plan = planned.documents[0]?.document;
      const digest = plan?.kind === 'regression-plan' ? plan.details.planDigest : null;
      expect(parts.map(({ details }) => details.plan)).toEqual(matrix.map((shard) => ('plan' in withPlan ? { planDigest: digest, shard } : null)));
    }
  });

  test.each<[string, (plan: string) => string, string]>([
    ['is of another pack', (plan) => plan.replace(/"packDigest": "sha256:..../, '"packDigest": "sha256:0000'), 'wrong-subject'],
    ['was tampered with', (plan) => plan.replace('"case-0"', '"case-x"'), 'digest-mismatch'],
    ['is of another commit', (plan) => plan.replace(/"commit": "......../, '"commit": "00000000'), 'wrong-subject'],
    ['has other parts', (plan) => plan.replace('"shards": 2', '"shards": 3'), 'digest-mismatch'],
    ['is of another id', (plan) => plan.replace('"id": "pack"', '"id": "other"'), 'wrong-subject'],
    ['is broken', (plan) => plan.slice(0, -20), 'malformed-document'],
  ])('refuse a plan that %s', async (_name, tamper, reason) => {
    const repository = makeRepository(files);
    const { documents } = await run(repository, { mode: 'plan', shards: '2', out: 'plan' });
    const document = documents[0]?.path ?? '';
    writeFileSync(document, tamper(repository.read('plan/regression-plan.pack.json')));
    const refused = await observe(repository, { shard: '1/2', plan: 'plan' });
    expect(refused.findings.filter(({ outcome }) => outcome === 'unverified')).toEqual([expect.objectContaining({ rule: 'regression/plan-refused', keys: { pack: 'pack' }, reason })]);
    expect(refused.details.cases).toEqual([]);
    expect(refused.verdict).toBe('unverified');
  });

  test('take the plan that the job before them handed over, bound by its hash', async () => {
    const repository = makeRepository(files);
    const planned = await run(repository, { mode: 'plan', shards: '2' });
    const [written] = planned.documents;
    const entry = { kind: 'regression-plan', key: 'pack', attempt: 1, verdict: 'warn', artifactId: null, artifactDigest: null, documentSha256: written?.documentSha256, contentDigest: written?.contentDigest };
    const needs = (one: object): string => JSON.stringify({ plan: { result: 'success', outputs: { evidence: JSON.stringify([one]) } } });
    const document = await observe(repository, { shard: '1/2', needs: needs(entry) });
    expect(document.details.plan).toMatchObject({ shard: '1/2' });
    expect(document.inputs).toContainEqual({ name: 'plan', kind: 'regression-plan', key: 'pack', contentDigest: written?.contentDigest });
    const replaced = await observe(repository, { shard: '1/2', needs: needs({ ...entry, documentSha256: '0'.repeat(64) }) });
    expect(replaced.findings[0]).toMatchObject({ rule: 'regression/plan-refused', reason: 'digest-mismatch' });
  });

  test('refuse another number of parts, and a plan that is not there', async () => {
    const repository = makeRepository(files);
    await run(repository, { mode: 'plan', shards: '2', out: 'plan' });
    expect((await observe(repository, { shard: '1/3', plan: 'plan' })).findings[0]).toMatchObject({ reason: 'wrong-subject' });
    expect((await observe(repository, { shard: '1/2', plan: 'nowhere.json' })).findings[0]).toMatchObject({ reason: 'missing-evidence' });
  });

  test.each(['0/2', '3/2', '1', '1/257', 'a/b', '1/2/3'])('%s is no shard', async (shard) => {
    await expect(run(makeRepository(files), { shard })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('a plan of timings takes the latest observation', async () => {
    const repository = makeRepository(files);
    await run(repository, { out: 'past' });
    const planned = await run(repository, { mode: 'plan', shards: '2', timings: 'past' });
    const plan = planned.documents[0]?.document;
    if (plan?.kind !== 'regression-plan') throw new Error('no plan');
    expect(plan.details.assignments.map((part) => part.cases.length)).toEqual(expect.arrayContaining([expect.any(Number)]));
    expect(plan.details.planDigest).toBe(planDigestOf({ packDigest: plan.details.pack?.packDigest ?? '', shards: 2, assignments: plan.details.assignments }));
    await expect(run(repository, { mode: 'plan', timings: 'nothing' })).rejects.toMatchObject({ code: 'config/not-found' });
  });
});

describe('the same pack', () => {
  test('gives the same content in two runs, at two places, with one job and with eight', async () => {
    const [one, two] = [makeRepository(files), makeRepository(files)];
    expect(dirname(one.path)).toBe(dirname(two.path));
    const digests = new Set<string>();
    for (const [repository, jobs] of [[one, '1'], [one, '8'], [two, '1'], [two, '8']] as const) digests.add(contentDigestOf(await observe(repository, { jobs })));
    expect(digests.size).toBe(1);
    expect(JSON.stringify(await observe(one))).not.toContain(one.path);
    one.write({ 'a.txt': 'b\n' });
    expect(digests.has(contentDigestOf(await observe(one)))).toBe(false);
  });

  test('tells of every case as it ends', async () => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', ''), script('b', 'process.exit(1)'), script('c', 'setTimeout(() => {}, 9e3)', { timeout: '200ms' })] }) });
    const host = makeHost(repository.path);
    await runRegressionPack(toInputs({ jobs: '1' }), host);
    expect(host.events.map(({ done, total, label, outcome }) => [done, total, label, outcome])).toEqual([[1, 3, 'a', 'pass'], [2, 3, 'b', 'fail'], [3, 3, 'c', 'unverified']]);
  });
});

describe('some cases', () => {
  test('make a partial document; a pattern that fits nothing is an error', async () => {
    const repository = makeRepository(files);
    const document = await observe(repository, { case: 'case-[12],case-7' });
    expect([document.partial, document.details.cases.map(({ id }) => id), document.details.fixtures]).toEqual([true, ['case-1', 'case-2', 'case-7'], []]);
    await expect(run(repository, { case: 'case-1,nothing' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('bring the fixtures they use', async () => {
    const repository = makeRepository({ ...files, 'regression-pack.yml': packOf({ fixtures: [{ id: 'data', path: 'a.txt', format: 'text' }, { id: 'gone', path: 'b.txt', format: 'text' }], cases: [script('uses', '', { env: { A: '{fixture:data}' } }), script('misses', '', { env: { A: '{fixture:gone}' } })] }) });
    expect((await observe(repository, { case: 'uses' })).details.fixtures.map(({ id }) => id)).toEqual(['data']);
    const missing = await observe(repository, { case: 'misses' });
    const cause = missing.findings.find(({ rule }) => rule === 'fixture/missing');
    expect(missing.findings.find(({ rule }) => rule === 'regression/fixture-missing')).toMatchObject({ outcome: 'unverified', reason: 'missing-evidence', causedBy: cause?.fingerprint });
  });
});

test('lists what packs hold', async () => {
  const { notes, documents } = await run(makeRepository(files), { mode: 'list' });
  expect([notes[0], notes.length, documents]).toEqual(['pack, version 1 (regression-pack.yml): 2 fixtures, 8 cases', 11, []]);
});

test('a plan is for one pack', async () => {
  const repository = makeRepository({ 'a.yml': packOf({ id: 'a' }), 'b.yml': packOf({ id: 'b' }) });
  await expect(run(repository, { mode: 'plan', pack: 'a.yml,b.yml' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
});

test('what fails decides the exit code, unless it is told not to', async () => {
  const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', 'process.exit(1)')] }) });
  expect((await run(repository)).exitCode).toBe(1);
  expect((await run(repository, { 'fail-on': 'never' })).exitCode).toBe(0);
  expect(rulesOf(await observe(repository))).toContain('regression/exit-code fail');
});
