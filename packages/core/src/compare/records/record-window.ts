import type { KeyedRecord } from './key-join.js';
import type { Side } from '../not-comparable.js';

const mostWeight = 4 * 1024 * 1024;

export interface WaitingRecord {
  readonly side: Side;
  readonly record: KeyedRecord;
  readonly place: number;
}

/** The records of both sides that came last and wait for their partners: two files in about the same order find their pairs here. */
export class RecordWindow {
  readonly #mostRecords: number;
  readonly #records = new Map<string, WaitingRecord>();
  #weight = 0;

  constructor(mostRecords = 4096) {
    this.#mostRecords = mostRecords;
  }

  take(key: string): WaitingRecord | undefined {
    const waiting = this.#records.get(key);
    if (waiting === undefined) return undefined;
    this.#records.delete(key);
    this.#weight -= waiting.record.size;
    return waiting;
  }

  /** The key does not wait yet. Gives what has to leave for it. */
  put(waiting: WaitingRecord): WaitingRecord[] {
    this.#records.set(waiting.record.key, waiting);
    this.#weight += waiting.record.size;
    const left: WaitingRecord[] = [];
    for (const [key, oldest] of this.#records) {
      if (this.#records.size <= this.#mostRecords && this.#weight <= mostWeight) break;
      this.take(key);
      left.push(oldest);
    }
    return left;
  }

  takeAll(): WaitingRecord[] {
    const left = [...this.#records.values()];
    this.#records.clear();
    this.#weight = 0;
    return left;
  }
}
