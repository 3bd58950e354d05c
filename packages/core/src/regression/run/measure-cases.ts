import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import type { SamplingEvent } from '../../host/index.js';
import { sampling } from '../../statistics/index.js';
import type { CaseRecord } from './case-run.js';
import type { CheckOutBaseline } from './baseline-checkout.js';
import type { CaseRunner } from './case-runner.js';
import { isRed } from '../judge-case.js';
import { judgeRun } from '../judge-run.js';
import { measureMetrics, type MeasuredMetric, type MetricGroup } from './measure-metrics.js';
import { prepareBaseline } from './prepare-baseline.js';
import { takeRun } from './take-run.js';

/** A case with the samples of its sampled metrics. */
export interface MeasuredCase extends CaseRecord {
  readonly measured: readonly MeasuredMetric[];
}

export interface Measuring {
  readonly checkOutBaseline: CheckOutBaseline;
  readonly onSampling: (event: SamplingEvent) => void;
}

/** Takes the samples of all cases, one program at a time: called when nothing else runs any more. The time it takes is the case's. */
export async function measureCases(runner: CaseRunner, records: readonly CaseRecord[], measuring: Measuring): Promise<MeasuredCase[]> {
  const measured: MeasuredCase[] = [];
  for (const record of records) {
    const started = performance.now();
    const metrics = await measureCase(runner, record, measuring);
    measured.push({ ...record, measured: metrics, milliseconds: record.milliseconds + (performance.now() - started) });
  }
  return measured;
}

async function measureCase(runner: CaseRunner, { packCase, run }: CaseRecord, { checkOutBaseline, onSampling }: Measuring): Promise<MeasuredMetric[]> {
  const sampled = packCase.metrics.filter(({ kind }) => kind === 'sampled');
  if (sampled.length === 0 || run === null) return [];
  const isFailed = judgeRun({ pack: runner.pack.ref.id, packCase, run, locate: () => ({ path: runner.pack.path }), toDocumentPath: (path) => path }).some(isRed);
  if (isFailed) return sampled.map(({ name }) => ({ name, samples: null, problem: 'the case failed, so it was not measured' }));
  const { pack } = runner;
  const take: MetricGroup['take'] = (side, metrics) => takeRun(runner, packCase, { side, metrics });
  const measured: MeasuredMetric[] = [];
  for (const metrics of groupByBaseline(sampled)) {
    const baselineCommand = metrics[0]?.baselineCommand ?? null;
    const checkout = baselineCommand?.some((word) => word.includes('{baseline-checkout}')) === true ? await checkOutBaseline((folder) => prepareBaseline(runner, folder)) : null;
    const label = `${packCase.id}: ${metrics.map(({ name }) => name).join(', ')}`;
    const onSamples = (samples: number): void => onSampling({ label, samples: Math.min(samples, sampling.most), most: sampling.most });
    if (typeof checkout === 'string') measured.push(...metrics.map(({ name }) => ({ name, samples: null, problem: checkout })));
    else measured.push(...(await measureMetrics({ packDigest: pack.ref.packDigest, metricsOfPack: countSampled(pack.manifest.cases), packCase, metrics, baselineCommand, checkout, take, onSamples })));
  }
  return measured;
}

function countSampled(cases: readonly PackCase[]): number {
  return cases.reduce((sum, { metrics }) => sum + metrics.filter(({ kind }) => kind === 'sampled').length, 0);
}

/** Metrics with the same other side share its runs. */
function groupByBaseline(metrics: readonly PackMetric[]): PackMetric[][] {
  const groups = new Map<string, PackMetric[]>();
  for (const metric of metrics) {
    const key = JSON.stringify(metric.baselineCommand ?? null);
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups.values()];
}
