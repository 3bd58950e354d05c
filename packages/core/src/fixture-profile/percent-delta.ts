/**
 * |current − reference| ÷ reference × 100, rounded half to even to two digits, for whole numbers (bytes, lines). Shrinking counts as
 * growing does. A reference of 0 gives 0 when current is 0 too, else 100. In integers throughout, because 0.005 has no exact double and
 * would round by accident.
 */
export function percentDelta(current: number, reference: number): number {
  if (reference === 0) return current === 0 ? 0 : 100;
  const divisor = BigInt(reference);
  const difference = BigInt(current) - divisor;
  const dividend = (difference < 0n ? -difference : difference) * 10_000n;
  const quotient = dividend / divisor;
  const twiceRest = 2n * (dividend % divisor);
  const roundsUp = twiceRest > divisor || (twiceRest === divisor && quotient % 2n === 1n);
  return Number(roundsUp ? quotient + 1n : quotient) / 100;
}

/** Only strictly more than the limit breaches it. Both in percent. */
export function exceedsLimit(delta: number, limit: number): boolean {
  return delta > limit;
}
