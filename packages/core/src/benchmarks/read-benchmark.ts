import type { BenchmarkFormat } from '@shipworthy/contract/pack';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseJsonText, type Json } from '../json/index.js';
import type { BenchmarkSeries } from './benchmark-series.js';
import { parseGoBenchmarks } from './parse-go-benchmarks.js';
import { listCriterionSeries, listHyperfineSeries, listJavaScriptSeries, listJmhSeries, listPytestSeries } from './list-series.js';
import { findUnitFactor } from './unit-factor.js';

export interface BenchmarkRequest {
  readonly format: BenchmarkFormat;
  /** Name of the benchmark; may be left out where the file holds one. */
  readonly select: string | undefined;
  /** Unit that the samples are wanted in; the tool's own when it is left out. */
  readonly unit: string | undefined;
}

export type BenchmarkReading = { readonly samples: readonly number[]; readonly problem: null } | { readonly samples: null; readonly problem: string };

const jsonFormats: Readonly<Record<Exclude<BenchmarkFormat, 'go'>, (value: Json) => BenchmarkSeries[]>> = {
  hyperfine: listHyperfineSeries,
  tinybench: (value) => listJavaScriptSeries(value, 'ms'),
  benchmarkjs: (value) => listJavaScriptSeries(value, 's'),
  'pytest-benchmark': listPytestSeries,
  jmh: listJmhSeries,
  criterion: listCriterionSeries,
};

/** The samples of one benchmark in what a tool wrote. Says why not rather than taking another benchmark, or a summary for samples. */
export function readBenchmark(text: string, request: BenchmarkRequest): BenchmarkReading {
  const refuse = (problem: string): BenchmarkReading => ({ samples: null, problem });
  let all: BenchmarkSeries[];
  try {
    all = request.format === 'go' ? parseGoBenchmarks(text) : jsonFormats[request.format](parseJsonText(text, { path: request.format }).value);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return refuse('it is not valid JSON');
  }
  if (all.length === 0) return refuse(`it holds no benchmark that ${request.format} would write`);
  const { select, unit } = request;
  const named = select === undefined ? all : all.filter(({ names }) => names.includes(select));
  const [first] = named;
  if (first === undefined) return refuse(`it holds no benchmark ${JSON.stringify(select)}; there ${list(all)}`);
  const fitting = named.flatMap((series) => toUnit(series, unit ?? first.unit));
  const [only, second] = fitting;
  if (only === undefined) return refuse(`${first.names[0] ?? 'it'} is in ${[...new Set(named.map((series) => series.unit))].join(', ')}, not in ${String(unit)}`);
  if (second !== undefined) return refuse(`several benchmarks fit; say which with \`select\`: there ${list(fitting)}`);
  return only.samples.length === 0 ? refuse(`${only.names[0] ?? 'it'} has a summary, but no samples`) : { samples: only.samples, problem: null };
}

function toUnit(series: BenchmarkSeries, unit: string): BenchmarkSeries[] {
  const factor = findUnitFactor(series.unit, unit);
  return factor === null ? [] : [{ ...series, unit, samples: factor === 1 ? series.samples : series.samples.map((value) => value * factor) }];
}

const mostNames = 10;

function list(series: readonly BenchmarkSeries[]): string {
  const names = [...new Set(series.flatMap((one) => one.names.slice(0, 1)))];
  const shown = names.slice(0, mostNames).map((name) => JSON.stringify(name)).join(', ');
  return `${names.length === 1 ? 'is' : 'are'} ${shown}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ''}`;
}
