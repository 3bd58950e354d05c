import { randomInt } from 'node:crypto';

/** Thrown when there are more keys than an index may hold. */
export class KeyIndexFull extends Error {}

const firstCapacity = 1 << 10;
/** 20 bytes each, and at least four in ten places are taken: an index of this size needs 170 MB at most, at most 50 bytes a key. */
export const mostKeys = 6_500_000;

/** What is known of a key: the place of the one record seen so far, or that both were seen. */
export type KeyState = 'expected' | 'actual' | 'both';

/**
 * Keys of millions of records by a hash of 64 bits, with the place (a number ≥ 0) and the line of the record that waits for its partner. A
 * place leads back to the record, so whoever takes it has to look whether the key is the same. The hash is seeded by chance: no content can
 * be made to collide.
 */
export class KeyIndex {
  readonly #seeds = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;
  readonly #mostKeys: number;
  #low = new Uint32Array(firstCapacity);
  #high = new Uint32Array(firstCapacity);
  /** 0: free. place + 1: the expected one waits. −(place + 1): the actual one waits. NaN: both were seen. */
  #places = new Float64Array(firstCapacity);
  #lines = new Uint32Array(firstCapacity);
  #count = 0;
  #slot = 0;

  constructor(limit = mostKeys) {
    this.#mostKeys = limit;
  }

  /** Goes to a key; null when it is new. The other methods are about the key gone to last. */
  find(key: string): KeyState | null {
    const [low, high] = [hashText(key, this.#seeds[0]), hashText(key, this.#seeds[1])];
    const mask = this.#places.length - 1;
    let slot = low & mask;
    while (this.#places[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask;
    this.#slot = slot;
    const place = this.#places[slot] ?? 0;
    if (place !== 0) return Number.isNaN(place) ? 'both' : place > 0 ? 'expected' : 'actual';
    [this.#low[slot], this.#high[slot]] = [low, high];
    return null;
  }

  get place(): number {
    return Math.abs(this.#places[this.#slot] ?? 0) - 1;
  }

  get line(): number {
    return this.#lines[this.#slot] ?? 0;
  }

  /** The key is new, and the record of one side waits. */
  wait(side: 'expected' | 'actual', place: number, line: number): void {
    this.#lines[this.#slot] = line;
    this.#enter(side === 'expected' ? place + 1 : -(place + 1));
  }

  /** Both records were seen. */
  pair(): void {
    if (this.#places[this.#slot] === 0) this.#enter(NaN);
    else this.#places[this.#slot] = NaN;
  }

  /** Records without partner, in the order of their places. */
  *listWaiting(side: 'expected' | 'actual'): Generator<{ readonly place: number; readonly line: number }> {
    const sign = side === 'expected' ? 1 : -1;
    const slots = new Uint32Array(this.#places.reduce((count, place) => count + (place * sign > 0 ? 1 : 0), 0));
    let at = 0;
    this.#places.forEach((place, slot) => {
      if (place * sign > 0) slots[at++] = slot;
    });
    slots.sort((a, b) => Math.abs(this.#places[a] ?? 0) - Math.abs(this.#places[b] ?? 0));
    for (const slot of slots) yield { place: Math.abs(this.#places[slot] ?? 0) - 1, line: this.#lines[slot] ?? 0 };
  }

  #enter(value: number): void {
    this.#places[this.#slot] = value;
    this.#count += 1;
    if (this.#count > this.#mostKeys) throw new KeyIndexFull();
    if (this.#count > this.#places.length * 0.8) this.#grow();
  }

  #grow(): void {
    const [low, high, places, lines] = [this.#low, this.#high, this.#places, this.#lines];
    const capacity = places.length * 2;
    [this.#low, this.#high, this.#places, this.#lines] = [new Uint32Array(capacity), new Uint32Array(capacity), new Float64Array(capacity), new Uint32Array(capacity)];
    for (let from = 0; from < places.length; from += 1) {
      const place = places[from] ?? 0;
      if (place === 0) continue;
      let slot = (low[from] ?? 0) & (capacity - 1);
      while (this.#places[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      [this.#low[slot], this.#high[slot], this.#places[slot], this.#lines[slot]] = [low[from] ?? 0, high[from] ?? 0, place, lines[from] ?? 0];
    }
  }
}

/** 32 bits of a text: multiply and rotate per character, then mix, so that every bit of the text reaches every bit of the hash. */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
