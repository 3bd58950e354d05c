import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json/index.js';
import type { BenchmarkSeries } from './benchmark-series.js';

/** `hyperfine --export-json` (1.x): seconds of every run of each command. */
export function listHyperfineSeries(value: Json): BenchmarkSeries[] {
  return objectsOf(member(value, 'results')).flatMap((result) => toSeries([textOf(result.command)], 's', numbersOf(result.times)));
}

/**
 * What programs write of tinybench and benchmark.js, which write no file of their own: a list of their tasks as JSON, each with its `name`. Samples
 * stand in `stats.sample` (benchmark.js), in `latency.samples` (tinybench since 3, with `retainSamples`) or in `samples` (before), there or
 * below `result`.
 */
export function listJavaScriptSeries(value: Json, unit: 'ms' | 's'): BenchmarkSeries[] {
  const tasks = isJsonArray(value) ? value : (member(value, 'tasks') ?? member(value, 'results') ?? member(value, 'benchmarks'));
  return objectsOf(tasks).flatMap((task) => {
    const result = isJsonObject(task.result) ? task.result : task;
    const samples = unit === 's' ? member(result.stats, 'sample') : (member(result.latency, 'samples') ?? result.samples);
    return toSeries([textOf(task.name)], unit, numbersOf(samples));
  });
}

/** `pytest --benchmark-json` (3 to 5): seconds of every round. `--benchmark-autosave` keeps them only with `--benchmark-save-data`. */
export function listPytestSeries(value: Json): BenchmarkSeries[] {
  return objectsOf(member(value, 'benchmarks')).flatMap(({ name, fullname, stats }) => toSeries([textOf(fullname), textOf(name)], 's', numbersOf(member(stats, 'data'))));
}

/** `java -jar … -rf json` (JMH 1.x): what every iteration of every fork scored. */
export function listJmhSeries(value: Json): BenchmarkSeries[] {
  return objectsOf(value).flatMap(({ benchmark, params, primaryMetric }) => {
    const forks = member(primaryMetric, 'rawData');
    const samples = isJsonArray(forks) ? forks.flatMap(numbersOf) : [];
    const name = textOf(benchmark);
    return toSeries([...(name === null ? [] : [`${name}${showParameters(params)}`]), name], textOf(member(primaryMetric, 'scoreUnit')) ?? '', samples);
  });
}

function showParameters(params: Json | undefined): string {
  if (!isJsonObject(params) || Object.keys(params).length === 0) return '';
  return `(${Object.entries(params).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`).join(',')})`;
}

/**
 * Criterion.rs 0.3 and later, one benchmark a file: `sample.json` has the nanoseconds that a number of iterations took; of `estimates.json`,
 * which has no samples, the median is the one sample of this run.
 */
export function listCriterionSeries(value: Json): BenchmarkSeries[] {
  const [iterations, times] = [numbersOf(member(value, 'iters')), numbersOf(member(value, 'times'))];
  const estimate = member(member(value, 'median'), 'point_estimate');
  if (times.length === 0 || iterations.length !== times.length) return typeof estimate === 'number' ? toSeries([''], 'ns', [estimate]) : [];
  return toSeries([''], 'ns', times.map((time, index) => time / (iterations[index] ?? Number.NaN)));
}

function toSeries(names: readonly (string | null)[], unit: string, samples: readonly number[]): BenchmarkSeries[] {
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? [] : [{ names: known, unit, samples }];
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}

function objectsOf(value: Json | undefined): JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}

/** All or nothing: a list with something else in it is not understood, and what is left of it would be other samples. */
function numbersOf(value: Json | undefined): number[] {
  const numbers = isJsonArray(value) ? value.filter((one) => typeof one === 'number') : [];
  return isJsonArray(value) && numbers.length === value.length ? numbers : [];
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
