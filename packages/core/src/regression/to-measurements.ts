import { toLogAttachments, type CaseLog } from './outputs/collect-logs.js';
import type { MeasuredCase } from './run/measure-cases.js';
import type { TakenSamples } from './run/measure-metrics.js';
import { toExcerpt } from './outputs/to-excerpt.js';

/** When everything fails, the first twenty say why; the logs of more are stored. */
const mostExcerpts = 20;

/** What is another at every run: durations, samples, the names of the logs, and the last lines of them. Nothing in it enters the digest of the content. */
export function toMeasurements(records: readonly MeasuredCase[], logs: readonly CaseLog[], folder: string) {
  const ran = records.filter(({ run }) => run !== null);
  const sorted = logs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const printed = sorted.flatMap((log) => toExcerpt(log, folder) ?? []).slice(0, mostExcerpts);
  const samples = toSamples(records);
  return {
    durations: Object.fromEntries(ran.map(({ packCase, milliseconds }) => [packCase.id, Math.round(milliseconds)])),
    ...(Object.keys(samples).length === 0 ? {} : { samples }),
    logs: toLogAttachments(sorted).map(({ name }) => name),
    ...(printed.length === 0 ? {} : { printed }),
  };
}

function toSamples(records: readonly MeasuredCase[]): Record<string, Record<string, TakenSamples>> {
  return Object.fromEntries(records.flatMap(({ packCase, measured }) => {
    const known = measured.flatMap(({ name, samples }) => (samples === null ? [] : [[name, samples] as const]));
    return known.length === 0 ? [] : [[packCase.id, Object.fromEntries(known)]];
  }));
}
