import { createHash } from 'node:crypto';

// Looked up once: what follows runs some hundred thousand times for one judgement.
const { imul } = Math;

/** A number in [0, 1), another one each time, the same sequence for the same seed. */
export type Random = () => number;

/**
 * Seeds the generator from text: the first 128 bits of its SHA-256 are the state. Judgements draw from the pack's digest, so that whoever
 * computes one again draws the same resamples, and nobody can try seeds until a verdict pleases without changing the pack.
 */
export function createRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed, 'utf8').digest();
  const next = createGenerator([digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), digest.readUInt32LE(12) | 1]);
  return () => next() / 0x1_0000_0000;
}

/**
 * xoshiro128** 1.1, 32 bits at a time. Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47 (4), 2021. The state may be anything but all zeros. Not for secrets.
 */
export function createGenerator(state: readonly [number, number, number, number]): () => number {
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

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
