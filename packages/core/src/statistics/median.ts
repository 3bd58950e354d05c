/** The middle value, or the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  // Halves first: the sum of two large numbers may be infinite.
  return sorted.length % 2 === 1 ? upper : (sorted[sorted.length / 2 - 1] ?? Number.NaN) / 2 + upper / 2;
}
