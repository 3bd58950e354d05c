import { randomInt } from 'node:crypto';
import { hashText } from './key-index.js';
import type { Side } from '../not-comparable.js';
import { noteNumbers, RecordSpill, type RecordSpillOptions } from './record-spill.js';

const word = 2 ** 32;
const highInFirst = 2 ** 21;

/** A record that was seen on one side, or two with the same key on both, already compared. -1 where there is none. */
export interface Sighting {
  readonly expected: number;
  readonly actual: number;
  readonly line: number;
}

/** Two records of one side whose keys have the same hash. The real keys say whether they are the same. */
export interface KeyTwins {
  readonly side: Side;
  readonly first: number;
  readonly second: number;
  readonly line: number;
}

/** Told of keys that were seen on one side only, and of such as were seen on both, but not together. */
export interface SightingSink {
  alone(side: Side, place: number, line: number): void;
  pair(pair: { readonly expected: number; readonly actual: number; readonly expectedLine: number; readonly actualLine: number }): void;
}

/**
 * Which keys were seen where: 32 bytes each, in partitions by hash, on disk when they are many. The hash has 64 bits and is seeded by chance:
 * no content can be made to collide.
 */
export class KeySightings {
  readonly #seeds = [randomInt(word), randomInt(word)] as const;
  readonly #notes: RecordSpill;
  readonly #twins: Record<Side, KeyTwins | null> = { expected: null, actual: null };
  /** Open addressing: number of a note + 1, or 0. */
  #table = new Int32Array(0);

  /** The number of partitions is a power of two. */
  constructor(options: RecordSpillOptions) {
    this.#notes = new RecordSpill(options);
  }

  add(key: string, { expected, actual, line }: Sighting): void {
    const low = hashText(key, this.#seeds[0]);
    const high = hashText(key, this.#seeds[1]);
    // 53 bits of the hash, then the other 11 above the line.
    this.#notes.add(high % this.#notes.partitions, [low + (high % highInFirst) * word, line + Math.floor(high / highInFirst) * word, expected + 1, actual + 1]);
  }

  /** Once everything was added. Answers the first twins in the order of the file. */
  join(sink: SightingSink): KeyTwins | null {
    for (let partition = 0; partition < this.#notes.partitions; partition += 1) this.#joinPartition(this.#notes.read(partition), sink);
    return this.#twins.expected ?? this.#twins.actual;
  }

  close(): void {
    this.#notes.close();
  }

  #joinPartition(notes: Float64Array, sink: SightingSink): void {
    this.#clearTable(notes.length / noteNumbers);
    for (let at = 0; at < notes.length; at += noteNumbers) {
      const known = this.#findOrPut(notes, at);
      if (known === at) continue;
      this.#meet(notes, { known, at }, sink);
      notes[at] = NaN; // told of already
    }
    for (let at = 0; at < notes.length; at += noteNumbers) {
      if (Number.isNaN(notes[at])) continue;
      const [expected, actual] = [notes[at + 2] ?? 0, notes[at + 3] ?? 0];
      if (actual === 0) sink.alone('expected', expected - 1, lineOf(notes, at));
      if (expected === 0) sink.alone('actual', actual - 1, lineOf(notes, at));
    }
  }

  /** Two notes of one key. */
  #meet(notes: Float64Array, { known, at }: { readonly known: number; readonly at: number }, sink: SightingSink): void {
    for (const [side, offset] of [['expected', 2], ['actual', 3]] as const) {
      const places = [notes[known + offset] ?? 0, notes[at + offset] ?? 0] as const;
      if (places[0] !== 0 && places[1] !== 0) this.#noteTwins({ side, first: Math.min(...places) - 1, second: Math.max(...places) - 1, line: lineOf(notes, places[0] > places[1] ? known : at) });
    }
    const [before, after] = (notes[known + 3] ?? 0) === 0 ? [known, at] : [at, known];
    const [expected, actual] = [notes[before + 2] ?? 0, notes[after + 3] ?? 0];
    if ((notes[before + 3] ?? 0) !== 0 || (notes[after + 2] ?? 0) !== 0) return;
    sink.pair({ expected: expected - 1, actual: actual - 1, expectedLine: lineOf(notes, before), actualLine: lineOf(notes, after) });
    notes[known + 2] = expected;
    notes[known + 3] = actual;
  }

  #noteTwins(twins: KeyTwins): void {
    const first = this.#twins[twins.side];
    if (first === null || twins.second < first.second) this.#twins[twins.side] = twins;
  }

  #clearTable(notes: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, notes * 1.5)));
    if (this.#table.length === slots) this.#table.fill(0);
    else this.#table = new Int32Array(slots);
  }

  /** The note of the same key that came before, or this one: then it stands in the table now. */
  #findOrPut(notes: Float64Array, at: number): number {
    const table = this.#table;
    const last = table.length - 1;
    const hash = notes[at] ?? 0;
    const rest = Math.floor((notes[at + 1] ?? 0) / word);
    for (let slot = (hash >>> 0) & last; ; slot = (slot + 1) & last) {
      const note = (table[slot] ?? 0) - 1;
      if (note === -1) {
        table[slot] = at / noteNumbers + 1;
        return at;
      }
      const known = note * noteNumbers;
      if (notes[known] === hash && Math.floor((notes[known + 1] ?? 0) / word) === rest) return known;
    }
  }
}

function lineOf(notes: Float64Array, at: number): number {
  return (notes[at + 1] ?? 0) % word;
}
