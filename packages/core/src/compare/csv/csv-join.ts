import { getNumber, type CsvPairs } from './csv-pairs.js';
import { recordWords, type CsvRecordReader } from './csv-records.js';
import type { Side } from '../not-comparable.js';

/** Two rows of one side whose keys have the same hash. The real keys say whether they are the same. */
export interface CsvTwins {
  readonly side: Side;
  readonly first: number;
  readonly second: number;
}

export interface CsvJoin {
  /** Rows of both that may differ, and rows that only the expected table has. */
  readonly pairs: CsvPairs;
  /** Rows that only the actual table has. */
  readonly added: CsvPairs;
}

/** Matches rows by the hashes of their keys, partition by partition: each fits into a processor's cache. Answers the first twins, in the order of the file. */
export function joinByKey(expected: CsvRecordReader, actual: CsvRecordReader, join: CsvJoin): CsvTwins | null {
  const joiner = new CsvJoiner(join);
  for (let partition = 0; partition < expected.partitions; partition += 1) joiner.join(expected, actual, partition);
  return joiner.twins.expected ?? joiner.twins.actual;
}

class CsvJoiner {
  readonly #join: CsvJoin;
  readonly twins: Record<Side, CsvTwins | null> = { expected: null, actual: null };
  /** Records of the partition: of the expected table, then of the actual one. */
  #records = new Int32Array(0);
  /** Open addressing: number of a record + 1, or 0. */
  #table = new Int32Array(0);
  /** By record of the expected table: number of its partner in the actual one + 1, or 0. */
  #partners = new Int32Array(0);

  constructor(join: CsvJoin) {
    this.#join = join;
  }

  join(expected: CsvRecordReader, actual: CsvRecordReader, partition: number): void {
    const [before, after] = [expected.count(partition), actual.count(partition)];
    this.#prepare(before, after);
    expected.readAll(partition, this.#records);
    actual.readAll(partition, this.#records.subarray(before * recordWords));
    for (let record = 0; record < before; record += 1) {
      const twin = this.#findOrPut(record);
      if (twin !== -1) this.#noteTwins('expected', twin, record);
    }
    for (let record = before; record < before + after; record += 1) this.#match(record, before);
    for (let record = 0; record < before; record += 1) if (this.#partners[record] === 0) this.#join.pairs.add(this.#offset(record), -1, 0);
  }

  #prepare(before: number, after: number): void {
    const words = (before + after) * recordWords;
    if (this.#records.length < words) this.#records = new Int32Array(Math.ceil(words * 1.25));
    if (this.#partners.length < before) this.#partners = new Int32Array(Math.ceil(before * 1.25));
    // At most two thirds full, even when no row has a partner.
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, (before + after) * 1.5)));
    if (this.#table.length !== slots) this.#table = new Int32Array(slots);
    this.#table.fill(0);
    this.#partners.fill(0);
  }

  /** An earlier record with the same hash of its key, or -1: then the record stands in the table now. */
  #findOrPut(record: number): number {
    const [records, table] = [this.#records, this.#table];
    const [low, high] = [records[record * recordWords] ?? 0, records[record * recordWords + 1] ?? 0];
    const last = table.length - 1;
    for (let slot = low & last; ; slot = (slot + 1) & last) {
      const found = (table[slot] ?? 0) - 1;
      if (found === -1) {
        table[slot] = record + 1;
        return -1;
      }
      if (records[found * recordWords] === low && records[found * recordWords + 1] === high) return found;
    }
  }

  #match(record: number, before: number): void {
    const found = this.#findOrPut(record);
    if (found === -1) this.#join.added.add(-1, this.#offset(record), 0);
    else if (found >= before) this.#noteTwins('actual', found, record);
    else {
      const partner = this.#partners[found] ?? 0;
      if (partner !== 0) this.#noteTwins('actual', partner - 1, record);
      else {
        this.#partners[found] = record + 1;
        if (!this.#isSameRow(found, record)) this.#join.pairs.add(this.#offset(found), this.#offset(record), 0);
      }
    }
  }

  #isSameRow(one: number, other: number): boolean {
    const [records, a, b] = [this.#records, one * recordWords, other * recordWords];
    return records[a + 2] === records[b + 2] && records[a + 3] === records[b + 3];
  }

  #noteTwins(side: Side, first: number, second: number): void {
    const offset = this.#offset(second);
    const known = this.twins[side];
    if (known === null || offset < known.second) this.twins[side] = { side, first: this.#offset(first), second: offset };
  }

  #offset(record: number): number {
    return getNumber(this.#records, record * recordWords + 4);
  }
}

/** Pairs rows by their place. */
export function joinByPlace(expected: CsvRecordReader, actual: CsvRecordReader, { pairs, added }: CsvJoin): void {
  const [before, after] = [toCursor(expected.read(0)), toCursor(actual.read(0))];
  for (let row = 0; ; row += 1) {
    const [hasBefore, hasAfter] = [before.next(), after.next()];
    if (!hasBefore && !hasAfter) return;
    if (!hasBefore) added.add(-1, getNumber(after.block, after.at + 4), row);
    else if (!hasAfter) pairs.add(getNumber(before.block, before.at + 4), -1, row);
    else if (before.block[before.at + 2] !== after.block[after.at + 2] || before.block[before.at + 3] !== after.block[after.at + 3]) {
      pairs.add(getNumber(before.block, before.at + 4), getNumber(after.block, after.at + 4), row);
    }
  }
}

interface RecordCursor {
  block: Int32Array;
  at: number;
  next(): boolean;
}

function toCursor(blocks: Iterator<Int32Array, void>): RecordCursor {
  return {
    block: new Int32Array(0),
    at: 0,
    next(): boolean {
      this.at += recordWords;
      if (this.at < this.block.length) return true;
      const step = blocks.next();
      this.at = 0;
      this.block = step.done === true ? new Int32Array(0) : step.value;
      return step.done !== true;
    },
  };
}
