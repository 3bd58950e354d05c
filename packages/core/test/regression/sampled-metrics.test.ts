import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { packManifestSchema, type PackCase } from '@shipworthy/contract/pack';
import { samplesByCaseSchema, type MetricSamples } from '@shipworthy/contract/regression';
import { measureMetrics, type MetricGroup } from '../../src/regression/run/measure-metrics.js';
import { makeRepository, observe, packOf, rulesOf, run, script, type Observations } from './run.js';

const samplesOf = (document: Observations, id: string, metric: string): MetricSamples | undefined => samplesByCaseSchema.parse(document.run.measurements['samples'] ?? {})[id]?.[metric];
const metricOf = (document: Observations, name: string) => document.details.cases[0]?.metrics.find((one) => one.name === name);

/** Notes in a file who ran, and prints a number. */
const noting = (who: string, value: string): string => `require('fs').appendFileSync('log.txt', '${who}'); console.log(${value})`;
const baseline = (code: string) => ({ baselineCommand: ['node', '-e', code] });
const printed = { name: 'm', from: 'stdout', kind: 'sampled', unit: 'items' };

describe('two sides', () => {
  test('are warmed up and run in turn until the judge has seen enough', async () => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', noting('c', '100'), { metrics: [{ ...printed, ...baseline(noting('b', '100')) }] })] }) });
    const document = await observe(repository);
    const log = readFileSync(`${repository.path}/log.txt`, 'utf8');
    expect(log).toBe(`c${'bc'.repeat(2)}${'bccb'.repeat(5)}`);
    expect(samplesOf(document, 'one', 'm')).toEqual({ unit: 'items', current: Array.from({ length: 10 }, () => [100]), baseline: Array.from({ length: 10 }, () => [100]), baselineCommit: null });
    expect(metricOf(document, 'm')).toEqual({ name: 'm', kind: 'sampled', unit: 'items', value: null, problem: null });
    expect(rulesOf(document).filter((rule) => rule.startsWith('regression/'))).toEqual([]);
  });

  test('are sampled again while nothing can be said, up to forty a side', async () => {
    const shaky = "console.log(100 + 20 * Number(require('fs').existsSync('up') ? (require('fs').rmSync('up'), 1) : (require('fs').writeFileSync('up', ''), 0)))";
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', shaky, { metrics: [{ ...printed, ...baseline('console.log(100)') }] })] }) });
    const samples = samplesOf(await observe(repository), 'one', 'm');
    expect(samples?.current).toHaveLength(40);
    expect(samples?.baseline).toHaveLength(40);
  });

  test('the other side may be the program as it was on the base', async () => {
    const repository = makeRepository({ 'value.txt': '100', '.gitattributes': 'value.txt export-ignore\n', 'regression-pack.yml': packOf({ cases: [script('one', "console.log(require('fs').readFileSync('value.txt', 'utf8'))", { metrics: [{ ...printed, baselineCommand: ['node', '-e', "console.log(require('fs').readFileSync(process.argv[1] + '/value.txt', 'utf8'))", '{baseline-checkout}'] }] })] }) });
    const base = repository.commit('Add the pack');
    repository.commit('Slow down', { 'value.txt': '130' });
    repository.write({ 'untracked.txt': 'mine' });
    const before = [repository.git('status', '--porcelain'), readFileSync(`${repository.path}/.git/index`).toString('hex')];
    const samples = samplesOf(await observe(repository), 'one', 'm');
    expect(samples).toMatchObject({ baselineCommit: base, baseline: expect.arrayContaining([[100]]), current: expect.arrayContaining([[130]]) });
    expect(repository.git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect([repository.git('status', '--porcelain').replace('?? shipworthy-out/\n', ''), readFileSync(`${repository.path}/.git/index`).toString('hex')]).toEqual(before);
  });

  test.each<[string, string, number | null]>([
    ['is made runnable by its setup', "require('fs').writeFileSync('built.txt', '7')", 7],
    ['is not measured when its setup fails', 'process.exit(4)', null],
  ])('the program of the base %s', async (_, setup, value) => {
    const other = ['node', '-e', "console.log(require('fs').readFileSync(process.argv[1] + '/built.txt', 'utf8'))", '{baseline-checkout}'];
    const repository = makeRepository({ 'regression-pack.yml': packOf({ baseline: { setup: ['node', '-e', setup] }, cases: [script('one', 'console.log(7)', { metrics: [{ ...printed, baselineCommand: other }] })] }) });
    repository.commit('Add the pack');
    repository.commit('Change something', { 'other.txt': '' });
    const document = await observe(repository);
    expect(samplesOf(document, 'one', 'm')?.baseline?.[0]).toEqual(value === null ? undefined : [value]);
    if (value === null) expect(metricOf(document, 'm')?.problem).toMatch(/setup.*exit code 4/);
    expect(existsSync(`${repository.path}/built.txt`)).toBe(false);
  });

  test.each<[string, string, string, RegExp]>([
    ['the baseline fails', 'console.log(1)', 'process.exit(3)', /baseline command.*exit code 3/],
    ['a side prints no number', 'console.log(1)', 'console.log("{}")', /not a number above 0/],
    ['a side prints 0', 'console.log(1)', 'console.log(0)', /not a number above 0/],
    ['the baseline cannot be reached', 'console.log(1)', '{baseline-checkout}', /no commit before this one/],
  ])('%s: there are no samples, and why stands with the metric', async (_, current, other, problem) => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', current, { metrics: [{ ...printed, ...baseline(other) }] })] }) });
    const document = await observe(repository);
    expect(samplesOf(document, 'one', 'm')).toBeUndefined();
    expect(metricOf(document, 'm')?.problem).toMatch(problem);
  });
});

describe('one side', () => {
  test('durations are milliseconds of the program alone, in the unit that is asked for', async () => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', '', { metrics: [{ name: 'm', from: 'duration', kind: 'sampled', unit: 's', warn: '50%', fail: '50%' }] })] }) });
    const document = await observe(repository);
    const samples = samplesOf(document, 'one', 'm');
    const inAll = (samples?.current ?? []).flat().reduce((sum, seconds) => sum + seconds * 1000, 0);
    expect(document.run.measurements['durations']).toEqual({ one: expect.any(Number) });
    expect(Object.values(document.run.measurements['durations'] ?? {})[0]).toBeGreaterThan(inAll);
    expect(samples?.baseline).toBeNull();
    expect(samples?.current.length).toBeGreaterThanOrEqual(10);
    for (const [seconds] of samples?.current ?? []) expect(seconds).toBeGreaterThan(0.001);
    expect(Math.max(...(samples?.current ?? []).flat())).toBeLessThan(60);
  });

  test('of a benchmark tool: every run gives its samples, never more than twenty, and one run is not enough to know the machine', async () => {
    const report = JSON.stringify({ results: [{ command: 'a', times: Array.from({ length: 100 }, (_, index) => 1 + index / 10_000) }, { command: 'b', times: [5] }] });
    const code = `require('fs').writeFileSync(process.argv[1] + '/out.json', ${JSON.stringify(report)})`;
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', code, { metrics: [{ name: 'm', from: 'out.json', format: 'hyperfine', select: 'a', kind: 'sampled', unit: 'ms' }] })] }) });
    const samples = samplesOf(await observe(repository), 'one', 'm');
    expect(samples?.current.map((runs) => runs.length)).toEqual([20, 20]);
    expect(samples?.current[0]?.[0]).toBeCloseTo(1000.2, 6);
  });

  test('a case that fails is not measured', async () => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', `${noting('c', '1')}; process.exit(1)`, { metrics: [printed] })] }) });
    const document = await observe(repository);
    expect(metricOf(document, 'm')?.problem).toMatch(/failed/);
    expect(readFileSync(`${repository.path}/log.txt`, 'utf8')).toBe('c');
  });
});

test('whoever watches is told how many samples there are', async () => {
  const events: unknown[] = [];
  const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', 'console.log(100)', { metrics: [{ ...printed, ...baseline('console.log(100)') }, { ...printed, name: 'n', ...baseline('console.log(100)') }] })] }) });
  await observe(repository, {}, { onSampling: (event) => void events.push(event) });
  expect(events).toEqual(Array.from({ length: 11 }, (_, samples) => ({ label: 'one: m, n', samples, most: 40 })));
});

describe('sampling that takes too long', () => {
  const metric = (kind: object) => packManifestSchema.parse(JSON.parse(packOf({ cases: [script('one', '', { metrics: [{ ...printed, ...kind }] })] }))).cases[0] as PackCase;
  /** Two sides of which nothing can be said, however many samples there are. */
  async function sample(longest: number): Promise<number | undefined> {
    const packCase = metric(baseline(''));
    let runs = 0;
    const take: MetricGroup['take'] = async () => new Map([['m', { samples: [100 + 20 * ((runs += 1) % 3)], problem: null }]]);
    const [measured] = await measureMetrics({ packDigest: '', packCase, metrics: packCase.metrics, baselineCommand: ['x'], checkout: null, metricsOfPack: 1, take, longest });
    return measured?.samples?.current.length;
  }

  test('ends after the ten that were begun, never before the first ten', async () => {
    expect(await sample(0)).toBe(10);
    expect(await sample(60_000)).toBe(40);
  });
});

test('nothing else runs while samples are taken', async () => {
  const busy = "require('fs').writeFileSync('busy', ''); setTimeout(() => { require('fs').rmSync('busy') }, 300)";
  const alone = "console.log(require('fs').existsSync('busy') ? 200 : 100)";
  const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', alone, { metrics: [printed] }), script('b', busy), script('c', alone, { metrics: [printed] })] }) });
  const document = await observe(repository, { jobs: '3' });
  for (const id of ['a', 'c']) expect(new Set(samplesOf(document, id, 'm')?.current.flat())).toEqual(new Set([100]));
  expect(existsSync(`${repository.path}/busy`)).toBe(false);
});

test('what was measured changes no digest of the content', async () => {
  const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('one', 'console.log(100 + Math.random())', { metrics: [printed] })] }) });
  const [first, second] = [await run(repository), await run(repository)];
  expect(first.documents[0]?.contentDigest).toBe(second.documents[0]?.contentDigest);
  expect(first.documents[0]?.document.run.measurements).not.toEqual(second.documents[0]?.document.run.measurements);
});
