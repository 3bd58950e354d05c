/** Numbers that are the same for the same seed on every machine. */
export interface Random {
  /** A whole number below `limit`, 0 where that is 0. */
  below(limit: number): number;
  pick<T>(list: readonly T[], otherwise: T): T;
  /** Mostly small, now and then close to `limit`. */
  skewed(limit: number): number;
}

export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => (limit <= 0 ? 0 : next() % limit);
  return {
    below,
    pick: (list, otherwise) => list[below(list.length)] ?? otherwise,
    skewed: (limit) => below(Math.max(1, limit >>> below(12))),
  };
}
