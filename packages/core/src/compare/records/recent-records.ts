import type { KeyedRecord } from './key-join.js';

const mostRecords = 4096;
const mostWeight = 16 * 1024 * 1024;

/** The records that began to wait last: two files in about the same order find their pairs here, without reading anything again. */
export class RecentRecords {
  readonly #records = new Map<number, KeyedRecord>();
  #weight = 0;

  /** Gives what has to leave for it. Places grow. */
  add(place: number, record: KeyedRecord): (readonly [place: number, record: KeyedRecord])[] {
    this.#records.set(place, record);
    this.#weight += record.size;
    const left: (readonly [number, KeyedRecord])[] = [];
    for (const entry of this.#records) {
      if (this.#records.size <= mostRecords && this.#weight <= mostWeight) break;
      this.#records.delete(entry[0]);
      this.#weight -= entry[1].size;
      left.push(entry);
    }
    return left;
  }

  take(place: number): KeyedRecord | undefined {
    const record = this.#records.get(place);
    if (record === undefined) return undefined;
    this.#records.delete(place);
    this.#weight -= record.size;
    return record;
  }
}
