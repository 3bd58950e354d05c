import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { HistoryPoint } from '@shipworthy/contract/history';
import { samplesByCaseSchema } from '@shipworthy/contract/regression';
import { median } from '../statistics/index.js';

/** A metric over time, before anybody looks for changes. */
export interface CollectedSeries {
  readonly pack: string;
  readonly case: string;
  readonly metric: string;
  readonly unit: string | null;
  readonly points: readonly HistoryPoint[];
}

interface Measured {
  readonly case: string;
  readonly metric: string;
  readonly unit: string | null;
  readonly value: number | null;
}

/**
 * Joins the metrics of observations and drift reports into series, oldest run first. A run says a value once: where both kinds of document
 * tell it, the later one read adds nothing. Values in another unit are another series.
 */
export function collectHistory(documents: readonly EvidenceDocument[]): CollectedSeries[] {
  const series = new Map<string, { about: Omit<CollectedSeries, 'points'>; points: Map<string, HistoryPoint> }>();
  for (const document of documents) {
    const { pack, measured } = readMetrics(document);
    const { subject, run } = document;
    const at = run.startedAt;
    const moment = [at, run.id ?? '', subject.commit ?? ''];
    for (const { case: id, metric, unit, value } of measured) {
      if (pack === null || value === null || !Number.isFinite(value)) continue;
      const key = JSON.stringify([pack, id, metric, unit]);
      const known = series.get(key) ?? { about: { pack, case: id, metric, unit }, points: new Map<string, HistoryPoint>() };
      series.set(key, known);
      // Observations and the report on them share run and attempt; outside CI nothing but the time tells two runs apart.
      const place = run.id === null ? moment.join('\0') : `${run.id}\0${run.attempt}`;
      if (!known.points.has(place)) known.points.set(place, { commit: subject.commit, run: run.id, at, value });
    }
  }
  return [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { about, points }]) => ({ ...about, points: [...points.values()].sort(byTime) }));
}

function byTime(a: HistoryPoint, b: HistoryPoint): number {
  return Date.parse(a.at) - Date.parse(b.at) || Number(a.run ?? 0) - Number(b.run ?? 0);
}

function readMetrics(document: EvidenceDocument): { pack: string | null; measured: readonly Measured[] } {
  if (document.kind === 'drift-report') {
    const { pack, cases } = document.details;
    return { pack: pack?.id ?? null, measured: cases.flatMap((one) => one.metrics.map(({ name, unit, actual }) => ({ case: one.id, metric: name, unit, value: actual }))) };
  }
  if (document.kind !== 'regression-observations') return { pack: null, measured: [] };
  const { pack, cases } = document.details;
  const exact = cases.flatMap((one) => one.metrics.filter(({ kind }) => kind !== 'sampled').map(({ name, unit, value }) => ({ case: one.id, metric: name, unit, value })));
  return { pack: pack?.id ?? null, measured: [...exact, ...readSamples(document.run.measurements['samples'])] };
}

/** Of sampled metrics the median counts: single samples of a shared machine say little. */
function readSamples(measurements: unknown): Measured[] {
  const parsed = samplesByCaseSchema.safeParse(measurements ?? {});
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([id, metrics]) => Object.entries(metrics).map(([metric, { unit, current }]) => ({ case: id, metric, unit, value: median(current.flat()) })));
}
