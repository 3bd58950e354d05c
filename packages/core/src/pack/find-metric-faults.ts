import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import { isTimeUnit } from '../benchmarks/index.js';
import type { JsonPointer } from '../json/index.js';
import { toLimits } from '../sampled/index.js';
import type { Report } from './fault-context.js';
import { checkOutputPath } from './find-output-faults.js';
import { isOutputGlob } from './pack-paths.js';

/** Places a metric may be read from that are no files. */
const streams = ['stdout', 'stderr', 'duration'];

export async function findMetricFaults({ metrics }: PackCase, at: JsonPointer, report: Report): Promise<void> {
  const names = new Set<string>();
  for (const [index, metric] of metrics.entries()) {
    const place = [...at, 'metrics', index];
    if (names.has(metric.name)) report([...place, 'name'], `the metric \`${metric.name}\` is listed twice.`);
    names.add(metric.name);
    checkSource(metric, place, report);
    checkFormat(metric, place, report);
    checkKind(metric, place, report);
    checkLimits(metric, place, report);
    if (metric.query !== undefined) await checkQuery(metric.query, [...place, 'query'], report);
  }
}

function checkSource({ from, kind, query, unit }: PackMetric, at: JsonPointer, report: Report): void {
  if (from === 'duration') {
    if (kind !== 'sampled') report([...at, 'kind'], 'a duration is another one every time: only `kind: sampled` can judge it.', 'key');
    if (query !== undefined) report([...at, 'query'], 'a duration is a number already; `query` has no effect.', 'key');
    if (unit !== undefined && !isTimeUnit(unit)) report([...at, 'unit'], `a duration cannot be in \`${unit}\`; write \`ns\`, \`us\`, \`ms\`, \`s\` or \`min\`.`);
  } else if (!streams.includes(from)) {
    checkOutputPath(from, [...at, 'from'], report);
    if (isOutputGlob(from)) report([...at, 'from'], 'a metric is read from one file; name it.');
  }
}

function checkFormat({ from, kind, query, format, select }: PackMetric, at: JsonPointer, report: Report): void {
  if (format === undefined) {
    if (select !== undefined) report([...at, 'select'], '`select` names a benchmark in a file with a `format`; here it has no effect.', 'key');
    return;
  }
  if (kind !== 'sampled') report([...at, 'format'], `what a benchmark tool wrote are samples: \`kind: sampled\` can judge them, \`kind: ${kind}\` cannot.`, 'key');
  if (from === 'duration') report([...at, 'format'], 'a duration is read from no file; `format` has no effect.', 'key');
  if (query !== undefined) report([...at, 'query'], '`format` says where the samples are; name the benchmark with `select` instead.', 'key');
  if (format === 'criterion' && select !== undefined) report([...at, 'select'], 'a file of criterion holds one benchmark, without its name.', 'key');
}

function checkLimits(metric: PackMetric, at: JsonPointer, report: Report): void {
  if (metric.kind !== 'sampled') {
    const idle = (['warn', 'fail', 'floor'] as const).filter((name) => metric[name] !== undefined);
    for (const name of idle) report([...at, name], `\`${name}\` has no effect on \`kind: ${metric.kind}\`.`, 'key');
    return;
  }
  const { warn, fail } = toLimits(metric);
  if (warn === 0) report([...at, 'warn'], 'no two measurements are the same: a limit of 0 % can never be met.');
  if (fail < warn) report([...at, metric.fail === undefined ? 'warn' : 'fail'], `what fails (${fail * 100} %) must not be less than what is warned about (${warn * 100} %).`);
}

function checkKind({ kind, tolerance, baselineCommand }: PackMetric, at: JsonPointer, report: Report): void {
  if (kind === 'tolerance' && Object.keys(tolerance ?? {}).length === 0) report([...at, 'kind'], '`kind: tolerance` needs `tolerance: { relative: … }` or `{ absolute: … }`.');
  if (kind !== 'tolerance' && tolerance !== undefined) report([...at, 'tolerance'], `\`tolerance\` has no effect on \`kind: ${kind}\`.`, 'key');
  if (kind !== 'sampled' && baselineCommand !== undefined) report([...at, 'baselineCommand'], `\`baselineCommand\` has no effect on \`kind: ${kind}\`.`, 'key');
}

async function checkQuery(query: string, at: JsonPointer, report: Report): Promise<void> {
  // Loaded only for packs that ask for it: start-up is paid by everyone.
  const { compile } = await import('@jmespath-community/jmespath');
  try {
    compile(query);
  } catch (error) {
    report(at, `\`${query}\` is not a JMESPath expression: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
