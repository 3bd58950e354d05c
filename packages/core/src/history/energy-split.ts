/** The best place to cut a stretch in two, and how much the parts differ there. */
export interface Split {
  /** Index of the first value of the right part. */
  readonly at: number;
  /** Never negative; 0 when nothing differs. */
  readonly energy: number;
}

/** A stretch of values, prepared so that it can be searched again and again in another order. */
export interface Stretch {
  /** Rank of each value, equal values sharing one, from 1. */
  readonly ranks: Int32Array;
  /** Value of each rank; index 0 is unused. */
  readonly values: Float64Array;
  /** By rank: the sum of its distances to all values of the stretch. None of it depends on their order. */
  readonly distances: Float64Array;
  /** Sum of the distances of all pairs. */
  readonly total: number;
}

export function toStretch(series: readonly number[]): Stretch {
  const sorted = Float64Array.from(series).sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  const rankOf = new Map([...distinct].map((value, index) => [value, index + 1]));
  const ranks = Int32Array.from(series, (value) => rankOf.get(value) ?? 0);
  const values = new Float64Array(distinct.length + 1);
  values.set(distinct, 1);
  const counts = new Float64Array(values.length);
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  return { ranks, values, ...sumDistances(values, counts) };
}

function sumDistances(values: Float64Array, counts: Float64Array): Pick<Stretch, 'distances' | 'total'> {
  const distances = new Float64Array(values.length);
  let [below, sumBelow, sumAll, all, total] = [0, 0, 0, 0, 0];
  for (let rank = 1; rank < values.length; rank += 1) {
    all += counts[rank] ?? 0;
    sumAll += (counts[rank] ?? 0) * (values[rank] ?? 0);
  }
  for (let rank = 1; rank < values.length; rank += 1) {
    const [value, count] = [values[rank] ?? 0, counts[rank] ?? 0];
    distances[rank] = value * below - sumBelow + (sumAll - sumBelow) - value * (all - below);
    total += (distances[rank] ?? 0) * count;
    below += count;
    sumBelow += count * value;
  }
  return { distances, total: total / 2 };
}

/**
 * The cut with the largest energy distance between its sides, in O(n log n) for all cuts together. Moving one value from the right side to the
 * left changes the three sums of distances by that value's distances to the left ones, which two Fenwick trees over the ranks know.
 * Source: D. Matteson, N. James, "A nonparametric approach for multiple change point analysis of multivariate data", Journal of the American
 * Statistical Association 109 (505), 2014, with α = 1 and the right side reaching to the end of the stretch.
 * @param shortest the fewest values of a side, at least 2
 */
export function findBestSplit({ ranks, values, distances, total }: Stretch, shortest: number): Split {
  const size = values.length;
  const [counts, sums] = [new Float64Array(size), new Float64Array(size)];
  const n = ranks.length;
  let [within, between, sumLeft, at, energy] = [0, 0, 0, 0, 0];
  for (let left = 0; left < n - shortest; left += 1) {
    const rank = ranks[left] ?? 0;
    const value = values[rank] ?? 0;
    let [below, sumBelow] = [0, 0];
    for (let node = rank; node > 0; node -= node & -node) {
      below += counts[node] ?? 0;
      sumBelow += sums[node] ?? 0;
    }
    for (let node = rank; node < size; node += node & -node) {
      counts[node] = (counts[node] ?? 0) + 1;
      sums[node] = (sums[node] ?? 0) + value;
    }
    const toLeft = value * below - sumBelow + (sumLeft - sumBelow) - value * (left - below);
    sumLeft += value;
    within += toLeft;
    between += (distances[rank] ?? 0) - 2 * toLeft;
    const m = left + 1;
    if (m < shortest) continue;
    const k = n - m;
    const right = total - within - between;
    const difference = ((m * k) / n) * ((2 * between) / (m * k) - (2 * within) / (m * (m - 1)) - (2 * right) / (k * (k - 1)));
    if (difference > energy) [at, energy] = [m, difference];
  }
  return { at, energy };
}
