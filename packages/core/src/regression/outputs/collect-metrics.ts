import type { PackMetric } from '@shipworthy/contract/pack';
import type { MetricObservation } from '@shipworthy/contract/regression';
import { findMetricValue, readMetricText, type LocateSource } from './read-metric-source.js';

/** Reads each metric. A value that cannot be had is null, with the reason: the judge must not take it for zero. */
export async function collectMetrics(metrics: readonly PackMetric[], locate: LocateSource): Promise<MetricObservation[]> {
  const observations: MetricObservation[] = [];
  for (const metric of metrics) {
    const { name, kind, unit = null } = metric;
    observations.push({ name, kind, unit, ...(await readMetric(metric, locate)) });
  }
  return observations;
}

type Reading = Pick<MetricObservation, 'value' | 'problem'>;

async function readMetric(metric: PackMetric, locate: LocateSource): Promise<Reading> {
  // One value says nothing of it; its samples are taken when nothing else runs, and stand beside the document's content.
  if (metric.kind === 'sampled') return { value: null, problem: null };
  const { text, problem } = readMetricText(metric.from, locate);
  if (text === null) return unread(problem);
  const found = await findMetricValue(text, metric);
  return found.problem === null ? toReading(found.value, metric.query ?? 'the content') : unread(found.problem);
}

function toReading(value: unknown, what: string): Reading {
  if (typeof value === 'number' && Number.isFinite(value)) return { value, problem: null };
  if (typeof value === 'number') return unread(`${what} is not a finite number`);
  return unread(`${what} is ${value === null || value === undefined ? 'not there' : `of type ${Array.isArray(value) ? 'array' : typeof value}`}, not a number`);
}

function unread(problem: string): Reading {
  return { value: null, problem };
}
