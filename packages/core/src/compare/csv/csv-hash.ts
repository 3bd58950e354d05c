import { randomBytes } from 'node:crypto';
import type { CsvBytes } from './csv-bytes.js';

/**
 * Secret of a keyed hash, drawn anew for every comparison: nobody can write two rows of which he knows that they collide. `mask` is all ones but in
 * tests, where few bits make collisions common.
 */
export interface CsvSeed {
  readonly low: number;
  readonly high: number;
  readonly mask: number;
}

export function drawCsvSeed(): CsvSeed {
  const bytes = randomBytes(8);
  return { low: bytes.readInt32LE(0), high: bytes.readInt32LE(4), mask: -1 };
}

/**
 * HalfSipHash-1-3 with 64 bits (Aumasson and Bernstein), in whole numbers of 32 bits, which is what JavaScript is fast with. `add` chains: each piece is
 * hashed under the hash of those before it, so that `ab` + `c` is not `a` + `bc`.
 */
export class CsvHash {
  readonly #seed: CsvSeed;
  low = 0;
  high = 0;

  constructor(seed: CsvSeed) {
    this.#seed = seed;
  }

  begin(): void {
    this.low = this.#seed.low;
    this.high = this.#seed.high;
  }

  finish(): void {
    this.low &= this.#seed.mask;
    this.high &= this.#seed.mask;
  }

  add({ bytes, words }: CsvBytes, from: number, to: number): void {
    let v0 = this.low;
    let v1 = this.high ^ 0xee;
    let v2 = 0x6c796765 ^ this.low;
    let v3 = 0x74656462 ^ this.high;
    const last = to - 3;
    let at = from;
    for (; at < last; at += 4) {
      const word = words.getInt32(at, true);
      v3 ^= word;
      v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
      v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
      v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
      v0 ^= word;
    }
    let tail = (to - from) << 24;
    for (let shift = 0; at < to; at += 1, shift += 8) tail |= (bytes[at] ?? 0) << shift;
    v3 ^= tail;
    // One round for the tail, three to finish, three more for the other half.
    for (let round = 0; round < 7; round += 1) {
      v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
      v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
      v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
      if (round === 0) {
        v0 ^= tail;
        v2 ^= 0xee;
      } else if (round === 3) {
        this.low = v1 ^ v3;
        v1 ^= 0xdd;
      }
    }
    this.high = v1 ^ v3;
  }
}
