import type { DriftMetric } from '@shipworthy/contract/drift';
import type { PackMetric } from '@shipworthy/contract/pack';
import type { MetricObservation } from '@shipworthy/contract/regression';
import type { ReasonCode } from '@shipworthy/contract/words';

/** `worse`: of samples, beyond what is warned about, but not surely beyond what fails. `stale`: allowed, but so far from the record that the record no longer guards anything. */
export type MetricState = 'equal' | 'regressed' | 'worse' | 'improved' | 'stale' | 'not-comparable';

export interface MetricComparison {
  readonly name: string;
  readonly unit: string | null;
  readonly state: MetricState;
  /** Within what the manifest allows; null for a sampled metric, of which one value says nothing. */
  readonly isWithin: boolean | null;
  /** Set when the state is `not-comparable`. */
  readonly reason: ReasonCode | null;
  readonly message: string;
  readonly expected: number | null;
  readonly actual: number | null;
  /** Percent of the recorded value, rounded to two digits; negative: smaller. Null when there is none or it is 0. */
  readonly delta: number | null;
  /** How samples were judged; null where it is one value, or none were. */
  readonly sampled: NonNullable<DriftMetric['sampled']> | null;
}

/** From here on a value that is allowed is no longer the recorded one in any useful sense: half, or twice as much. */
const farFactor = 2;

/**
 * Judges one value against the recorded one; samples are judged elsewhere (`judgeSampled`). `exact` allows no difference, `tolerance` what the manifest says:
 * |recorded − now| ≤ absolute + relative · |recorded|. Beyond that `better` decides whether it is an improvement; `equal` knows none.
 */
export function compareMetric(metric: PackMetric, recorded: MetricObservation | undefined, observed: MetricObservation | undefined): MetricComparison {
  const expected = toNumber(recorded?.value);
  const actual = toNumber(observed?.value);
  const values = { name: metric.name, unit: observed?.unit ?? metric.unit ?? null, expected, actual, delta: toDelta(expected, actual), sampled: null };
  const refuse = (reason: ReasonCode, message: string): MetricComparison => ({ ...values, state: 'not-comparable', isWithin: false, reason, message });
  if (actual === null) return refuse('missing-evidence', `It has no value: ${observed?.problem ?? 'it was not observed'}.`);
  if (expected === null) return refuse('no-baseline', 'The record has no value for it.');
  if ((recorded?.unit ?? null) !== (observed?.unit ?? null)) return refuse('unproven', `It is in ${showUnit(observed?.unit)}, but the record is in ${showUnit(recorded?.unit)}.`);
  const isWithin = isAllowed(metric, expected, actual);
  const state = toState(metric, { expected, actual, isWithin });
  return { ...values, state, isWithin, reason: null, message: toMessage(metric, values, state) };
}

function toNumber(value: number | null | undefined): number | null {
  return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
}

function isAllowed(metric: PackMetric, expected: number, actual: number): boolean {
  const { relative = 0, absolute = 0 } = metric.kind === 'tolerance' ? (metric.tolerance ?? {}) : {};
  return expected === actual || Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
}

function toState(metric: PackMetric, { expected, actual, isWithin }: { expected: number; actual: number; isWithin: boolean }): MetricState {
  const isBetter = metric.better === 'equal' ? false : metric.better === 'lower' ? actual < expected : actual > expected;
  if (!isWithin && !isBetter) return 'regressed';
  if (isFar(expected, actual)) return 'stale';
  return isWithin ? 'equal' : 'improved';
}

function isFar(expected: number, actual: number): boolean {
  if (expected === 0 || Math.sign(expected) !== Math.sign(actual)) return false;
  const ratio = Math.abs(actual / expected);
  return ratio >= farFactor || ratio <= 1 / farFactor;
}

function toDelta(expected: number | null, actual: number | null): number | null {
  if (expected === null || actual === null || expected === 0) return null;
  const delta = Math.round(((actual - expected) / Math.abs(expected)) * 10_000) / 100;
  return Number.isFinite(delta) ? delta : null;
}

function toMessage(metric: PackMetric, values: Pick<MetricComparison, 'expected' | 'actual' | 'delta' | 'unit'>, state: MetricState): string {
  const unit = values.unit === null ? '' : ` ${values.unit}`;
  const change = values.delta === null ? '' : ` (${values.delta > 0 ? '+' : ''}${values.delta} %)`;
  const numbers = `${String(values.expected)}${unit} → ${String(values.actual)}${unit}${change}`;
  switch (state) {
    case 'regressed': return `${numbers}, and ${metric.better === 'equal' ? 'it should stay the same' : `${metric.better} is better`}.`;
    case 'improved': return `${numbers} is better than the record.`;
    case 'stale': return `${numbers} is so far from the record that the record guards nothing.`;
    default: return `${numbers}.`;
  }
}

function showUnit(unit: string | null | undefined): string {
  return unit ?? 'no unit';
}
