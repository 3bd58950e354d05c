/** Up to this size of each side the distribution is counted out; beyond it the normal approximation is closer than 10⁻³. */
const largestExact = 20;

export interface RankSum {
  /** How often a value of the first side is larger than one of the second, ties counting half. */
  readonly u: number;
  /** Two-sided. 1 when a side is empty, or all values are the same. */
  readonly pValue: number;
}

/**
 * Mann-Whitney U, two-sided: exact for up to 20 a side without ties, otherwise the normal approximation with correction for ties and
 * continuity. Source: H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1), 1947, recurrence (1) and moments; correction for
 * ties: E. L. Lehmann, "Nonparametrics", 1975, (1.33): σ² = n·m/12 · (N + 1 − Σ(t³ − t) / (N(N − 1))).
 */
export function testRankSum(first: readonly number[], second: readonly number[]): RankSum {
  const [n, m] = [first.length, second.length];
  if (n === 0 || m === 0) return { u: 0, pValue: 1 };
  const { rankSum, tieTerm } = rank(first, second);
  const u = rankSum - (n * (n + 1)) / 2;
  const isExact = tieTerm === 0 && n <= largestExact && m <= largestExact;
  return { u, pValue: isExact ? exactP(u, n, m) : approximateP(u, { n, m, tieTerm }) };
}

/** Sum of the mean ranks of the first side, and Σ(t³ − t) over groups of equal values. */
function rank(first: readonly number[], second: readonly number[]): { rankSum: number; tieTerm: number } {
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

/** Twice the probability of the smaller tail. */
function exactP(u: number, n: number, m: number): number {
  const counts = countArrangements(n, m);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tail = counts.slice(0, Math.min(u, n * m - u) + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / total);
}

const counted = new Map<string, readonly number[]>();

/** In how many of the (n + m)! / n! m! orders U is 0, 1, 2, …: the coefficients of the Gaussian binomial, factor by factor. */
function countArrangements(n: number, m: number): readonly number[] {
  const key = `${n}/${m}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const size = n * m + 1;
  const counts: number[] = Array.from({ length: size }, (_, index) => (index === 0 ? 1 : 0));
  for (let factor = 1; factor <= n; factor += 1) {
    // Times (1 − q^(m + factor)), from the top; then divided by (1 − q^factor), from the bottom.
    for (let at = size - 1; at >= m + factor; at -= 1) counts[at] = (counts[at] ?? 0) - (counts[at - m - factor] ?? 0);
    for (let at = factor; at < size; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - factor] ?? 0);
  }
  counted.set(key, counts);
  return counts;
}

function approximateP(u: number, { n, m, tieTerm }: { n: number; m: number; tieTerm: number }): number {
  const all = n + m;
  const variance = ((n * m) / 12) * (all + 1 - tieTerm / (all * (all - 1)));
  if (!(variance > 0)) return 1;
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return Math.min(1, complementaryError(distance / Math.sqrt(2 * variance)));
}

/**
 * erfc for x ≥ 0, relative error below 1.2 · 10⁻⁷. Source: W. H. Press et al., "Numerical Recipes", 2nd edition 1992, section 6.2: a Chebyshev
 * fit of ln(erfc(x) / t) + x² in t = 1 / (1 + x / 2).
 */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223];
  return t * Math.exp(coefficients.reduce((sum, coefficient) => sum * t + coefficient, 0) - x * x);
}
