import { createRandom, median, type Random } from '../statistics/index.js';
import { findBestSplit, toStretch, type Split } from './energy-split.js';

/** A place where a series became another one. */
export interface ChangePoint {
  /** Index of the first value of the new level. */
  readonly at: number;
  /** Medians of the stretches before and after it. */
  readonly before: number;
  readonly after: number;
  /** After ÷ before − 1; null when before is 0. */
  readonly change: number | null;
}

export interface ChangeOptions {
  /** How many of the newest values are looked at. */
  readonly window: number;
  /** Smallest relative change of the median that is worth saying: 0.03 is three percent. */
  readonly magnitude: number;
  /** Fewest values between two changes, at least 2. */
  readonly segment: number;
  /** The same seed gives the same answer. */
  readonly seed: string;
}

export const changeDefaults = { window: 10_000, magnitude: 0.03, segment: 5 } as const;

/** Of 199 shuffles at most one may split as well: p ≤ 0.01. */
const shuffles = 199;
const allowed = 1;

/**
 * Change points by divisive search: the best cut is kept if shuffling the stretch hardly ever gives one as good, then each side is searched
 * alone. What is significant but smaller than `magnitude` is left out at the end.
 */
export function findChangePoints(series: readonly number[], options: ChangeOptions): ChangePoint[] {
  const from = Math.max(0, series.length - options.window);
  const values = series.slice(from);
  const random = createRandom(options.seed);
  const cuts: number[] = [];
  const open: (readonly [number, number])[] = [[0, values.length]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [start, end] = stretch;
    const split = splitSignificantly(values.slice(start, end), Math.max(2, options.segment), random);
    if (split === null) continue;
    cuts.push(start + split.at);
    open.push([start, start + split.at], [start + split.at, end]);
  }
  return keepLarge(values, cuts.sort((a, b) => a - b), options.magnitude).map((point) => ({ ...point, at: point.at + from }));
}

function splitSignificantly(values: readonly number[], shortest: number, random: Random): Split | null {
  if (values.length < 2 * shortest) return null;
  const stretch = toStretch(values);
  const found = findBestSplit(stretch, shortest);
  if (found.energy === 0) return null;
  const ranks = stretch.ranks.slice();
  let asGood = 0;
  for (let round = 0; round < shuffles; round += 1) {
    shuffle(ranks, random);
    if (findBestSplit({ ...stretch, ranks }, shortest).energy >= found.energy) asGood += 1;
    if (asGood > allowed) return null;
  }
  return found;
}

/** Fisher-Yates. */
function shuffle(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}

/** Takes the smallest change away until all are large: what it parted is one stretch then, whose neighbours differ from it otherwise. */
function keepLarge(values: readonly number[], cuts: readonly number[], magnitude: number): ChangePoint[] {
  const points = toPoints(values, cuts);
  const [smallest] = points.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return smallest === undefined || sizeOf(smallest) >= magnitude ? points : keepLarge(values, cuts.filter((cut) => cut !== smallest.at), magnitude);
}

function toPoints(values: readonly number[], cuts: readonly number[]): ChangePoint[] {
  return cuts.map((at, index) => {
    const [before, after] = [median(values.slice(cuts[index - 1] ?? 0, at)), median(values.slice(at, cuts[index + 1]))];
    return { at, before, after, change: before === 0 ? null : after / before - 1 };
  });
}

/** From 0 to anything else is as large as it gets. */
function sizeOf({ before, after, change }: ChangePoint): number {
  return change === null ? (before === after ? 0 : Number.POSITIVE_INFINITY) : Math.abs(change);
}
