/**
 * P-values adjusted for being one of several: comparing the answer with α keeps the expected share of false alarms among all alarms at α.
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1), 1995; in the
 * adjusted form of D. Yekutieli, Y. Benjamini, 1999: p̃(i) = min over j ≥ i of p(j) · m / j, at most 1. In the order of the input.
 */
export function adjustForMany(pValues: readonly number[]): number[] {
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
