import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/statistics/median.ts
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (sorted[sorted.length / 2 - 1] ?? Number.NaN) / 2 + upper / 2;
}

// packages/core/src/statistics/random.ts
import { createHash } from "node:crypto";
var { imul } = Math;
function createRandom(seed) {
  const digest = createHash("sha256").update(seed, "utf8").digest();
  const next = createGenerator([digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12) | 1]);
  return () => next() / 4294967296;
}
function createGenerator(state) {
  let [a, b, c, d] = state;
  return () => {
    const result = imul(rotate(imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}
function rotate(value, by) {
  return value << by | value >>> 32 - by;
}

// packages/core/src/statistics/adjust-for-many.ts
function adjustForMany(pValues) {
  const count = pValues.length;
  const descending = [...pValues.entries()].toSorted(([, a], [, b]) => b - a);
  const adjusted = Array.from({ length: count }, () => 1);
  let least = 1;
  descending.forEach(([index, pValue], place) => {
    least = Math.min(least, pValue * (count / (count - place)));
    adjusted[index] = least;
  });
  return adjusted;
}

// packages/core/src/statistics/sampling.ts
var sampling = {
  /** Runs before the first that counts: caches, compilers and the processor's clock settle. */
  warmUps: 2,
  first: 10,
  /** Added while nothing can be said. */
  more: 10,
  most: 40,
  /** With fewer of either side there is no judgement. */
  fewest: 6,
  /** Share of false alarms among differences that are none. */
  significance: 0.05
};

// packages/core/src/statistics/judge-difference.ts
function judgeDifference(difference, limits, { pValue, isLast }) {
  if (difference.samples < sampling.fewest) return "insufficient";
  if (difference.unrest >= limits.warn) return "undecided";
  const { low, middle, high } = toWorse(difference, limits.better);
  if (low > -limits.warn && high < limits.warn) return "equal";
  const isWorse = pValue < sampling.significance && low > 0;
  if (isWorse && low > limits.fail) return Math.abs(difference.current - difference.baseline) > limits.floor ? "failed" : "worse";
  const isBetter = pValue < sampling.significance && high < 0;
  if (isWorse && (isLast ? middle > limits.warn : low > limits.warn && high <= limits.fail)) return "worse";
  if (isBetter && (isLast ? middle < -limits.warn : high < -limits.warn)) return "improved";
  return "undecided";
}
function toWorse({ ratio, low, high }, better) {
  const isFlipped = better === "higher" || better === "equal" && ratio < 1;
  return isFlipped ? { low: 1 - high, middle: 1 - ratio, high: 1 - low } : { low: low - 1, middle: ratio - 1, high: high - 1 };
}

// packages/core/src/statistics/rank-sum-test.ts
var largestExact = 20;
function testRankSum(first, second) {
  const [n, m] = [first.length, second.length];
  if (n === 0 || m === 0) return { u: 0, pValue: 1 };
  const { rankSum, tieTerm } = rank(first, second);
  const u = rankSum - n * (n + 1) / 2;
  const isExact = tieTerm === 0 && n <= largestExact && m <= largestExact;
  return { u, pValue: isExact ? exactP(u, n, m) : approximateP(u, { n, m, tieTerm }) };
}
function rank(first, second) {
  const all = [...first.map((value) => ({ value, isOwn: true })), ...second.map((value) => ({ value, isOwn: false }))].toSorted((a, b) => a.value - b.value);
  let [rankSum, tieTerm, start] = [0, 0, 0];
  while (start < all.length) {
    const value = all[start]?.value;
    let [end, own] = [start, 0];
    for (; end < all.length && all[end]?.value === value; end += 1) own += all[end]?.isOwn === true ? 1 : 0;
    const tied = end - start;
    rankSum += own * ((start + 1 + end) / 2);
    tieTerm += tied ** 3 - tied;
    start = end;
  }
  return { rankSum, tieTerm };
}
function exactP(u, n, m) {
  const counts = countArrangements(n, m);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tail = counts.slice(0, Math.min(u, n * m - u) + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, 2 * tail / total);
}
var counted = /* @__PURE__ */ new Map();
function countArrangements(n, m) {
  const key = `${n}/${m}`;
  const known = counted.get(key);
  if (known !== void 0) return known;
  const size = n * m + 1;
  const counts = Array.from({ length: size }, (_, index) => index === 0 ? 1 : 0);
  for (let factor = 1; factor <= n; factor += 1) {
    for (let at = size - 1; at >= m + factor; at -= 1) counts[at] = (counts[at] ?? 0) - (counts[at - m - factor] ?? 0);
    for (let at = factor; at < size; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - factor] ?? 0);
  }
  counted.set(key, counts);
  return counts;
}
function approximateP(u, { n, m, tieTerm }) {
  const all = n + m;
  const variance = n * m / 12 * (all + 1 - tieTerm / (all * (all - 1)));
  if (!(variance > 0)) return 1;
  const distance = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return Math.min(1, complementaryError(distance / Math.sqrt(2 * variance)));
}
function complementaryError(x) {
  const t = 1 / (1 + x / 2);
  const coefficients = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223];
  return t * Math.exp(coefficients.reduce((sum, coefficient) => sum * t + coefficient, 0) - x * x);
}

// packages/core/src/statistics/ratio-interval.ts
var { floor } = Math;
var resamples = 2e3;
function findRatioInterval({ baseline, current, isPaired }, random) {
  const drawn = isPaired ? drawPairs(baseline, current, random) : drawSides(baseline, current, random);
  drawn.ratios.sort();
  return { ratio: drawn.ratio, low: quantile(drawn.ratios, 0.025), high: quantile(drawn.ratios, 0.975) };
}
function drawPairs(baseline, current, random) {
  const pairs = current.map((value, index) => value / (baseline[index] ?? Number.NaN));
  const drawMedian = createMedianDrawer(pairs, random);
  return { ratio: median(pairs), ratios: Float64Array.from({ length: resamples }, drawMedian) };
}
function drawSides(baseline, current, random) {
  const [drawBaseline, drawCurrent] = [createMedianDrawer(baseline, random), createMedianDrawer(current, random)];
  return { ratio: median(current) / median(baseline), ratios: Float64Array.from({ length: resamples }, () => drawCurrent() / drawBaseline()) };
}
function createMedianDrawer(values, random) {
  const sorted = Float64Array.from(values).sort();
  const size = sorted.length;
  const counts = new Uint32Array(size);
  const [lower, upper] = [Math.ceil(size / 2), Math.floor(size / 2) + 1];
  return () => {
    counts.fill(0);
    for (let drawn = 0; drawn < size; drawn += 1) {
      const place2 = floor(random() * size);
      counts[place2] = (counts[place2] ?? 0) + 1;
    }
    let [seen, place] = [0, -1];
    while (seen < lower) seen += counts[place += 1] ?? size;
    const low = sorted[place] ?? Number.NaN;
    while (seen < upper) seen += counts[place += 1] ?? size;
    return (low + (sorted[place] ?? Number.NaN)) / 2;
  };
}
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  return below + ((sorted[Math.ceil(place)] ?? Number.NaN) - below) * (place - Math.floor(place));
}

// packages/core/src/statistics/measure-difference.ts
var largestRatio = 1e9;
function measureDifference({ baseline: before, current: after, isInTurn }, random) {
  const [baseline, current] = [before.flat(), after.flat()];
  if (baseline.length === 0 || current.length === 0 || ![...baseline, ...current].every((value) => value > 0 && value < Infinity)) return null;
  const isPaired = isInTurn && before.length === after.length && [...before, ...after].every(({ length }) => length === 1);
  const measure = isPaired ? measureUnrestOfNeighbours : measureUnrestOfHalves;
  const interval = findRatioInterval({ baseline, current, isPaired }, random);
  const unrest = Math.max(measure(before), measure(after));
  if (![interval.ratio, interval.low, interval.high, unrest].every((value) => value < largestRatio)) return null;
  return {
    samples: Math.min(baseline.length, current.length),
    baseline: median(baseline),
    current: median(current),
    ...interval,
    pValue: testRankSum(baseline, current).pValue,
    unrest
  };
}
function measureUnrestOfNeighbours(runs) {
  const samples = runs.flat();
  const pairs = Array.from({ length: Math.floor(samples.length / 2) }, (_, pair) => {
    const [first, second] = [samples[2 * pair] ?? Number.NaN, samples[2 * pair + 1] ?? Number.NaN];
    return pair % 2 === 0 ? second / first : first / second;
  });
  return pairs.length === 0 ? 0 : Math.abs(median(pairs) - 1);
}
function measureUnrestOfHalves(runs) {
  const half = Math.floor(runs.length / 2);
  return half === 0 ? 0 : Math.abs(median(runs.slice(half).flat()) / median(runs.slice(0, half).flat()) - 1);
}

export {
  adjustForMany,
  sampling,
  judgeDifference,
  median,
  measureDifference,
  createRandom
};
