import type { HistorySeries } from '@shipworthy/contract/history';
import type { CollectedSeries } from './collect-history.js';
import { findChangePoints, type ChangeOptions } from './find-change-points.js';

/** A metric over time with the places where it became another one. Its name is the seed: the same values give the same answer. */
export function toHistorySeries(one: CollectedSeries, options: Omit<ChangeOptions, 'seed'>): HistorySeries {
  return { ...one, changes: findChangePoints(one.points.map(({ value }) => value), { ...options, seed: JSON.stringify([one.pack, one.case, one.metric]) }) };
}
