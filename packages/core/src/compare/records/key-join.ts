import { KeyIndex } from './key-index.js';
import { notComparable, type Side } from '../not-comparable.js';
import type { RecordReport } from './record-report.js';
import { shorten } from '../show-value.js';
import type { Place } from '../tree/tree-place.js';
import type { Tree } from '../tree/tree.js';

/** A record with its key. */
export interface KeyedRecord {
  /** Exact: two records belong together if and only if it is the same. */
  readonly key: string;
  /** How the record is called in paths. */
  readonly segment: string;
  readonly tree: Tree;
  readonly line: number | null;
  /** Characters, more or less. */
  readonly size: number;
}

/** Where records wait for their partners. A place is a number ≥ 0 that grows with the order of the records. */
export interface RecordStore {
  put(record: KeyedRecord): number;
  /** The line is known to the index. */
  get(place: number, line: number): KeyedRecord;
}

export interface KeyJoinOptions {
  readonly report: RecordReport;
  /** Of what holds the records. */
  readonly place: Place;
  readonly stores: Readonly<Record<Side, RecordStore>>;
  /** How the list is called in messages. */
  readonly where: string;
  readonly mostKeys?: number | undefined;
}

/** Brings the records of two lists together by their keys, whatever their order. Those that wait are in their store, not in memory. */
export class KeyJoin {
  readonly #options: KeyJoinOptions;
  readonly #index: KeyIndex;

  constructor(options: KeyJoinOptions) {
    this.#options = options;
    this.#index = new KeyIndex(options.mostKeys);
  }

  add(side: Side, record: KeyedRecord): void {
    const state = this.#index.find(record.key);
    if (state === side || state === 'both') throw this.#refuseRepeated(side, record);
    if (state === null) this.#index.wait(side, this.#options.stores[side].put(record), record.line ?? 0);
    else this.#pair(record, state);
  }

  /** Reports what has no partner. */
  end(): void {
    const { report, place, stores } = this.#options;
    for (const side of ['expected', 'actual'] as const) {
      for (const waiting of this.#index.listWaiting(side)) {
        const { segment, tree } = stores[side].get(waiting.place, waiting.line);
        const line = waiting.line === 0 ? null : waiting.line;
        report.compare(segment, side === 'expected' ? { expected: tree, actual: undefined, line } : { expected: undefined, actual: tree, line }, place);
      }
    }
  }

  #pair(record: KeyedRecord, other: Side): void {
    const { report, place, stores } = this.#options;
    const partner = stores[other].get(this.#index.place, this.#index.line);
    if (partner.key !== record.key) throw notComparable(`The keys ${shorten(partner.segment)} and ${shorten(record.segment)} have the same hash, by chance.`, 'Run it again: hashes are others each time.');
    this.#index.pair();
    const line = other === 'actual' ? partner.line : record.line;
    report.compare(record.segment, other === 'expected' ? { expected: partner.tree, actual: record.tree, line } : { expected: record.tree, actual: partner.tree, line }, place);
  }

  /** That two keys meet in 64 bits and only look repeated is possible; then no answer is what comes of it, never a wrong one. */
  #refuseRepeated(side: Side, { segment, line }: KeyedRecord): Error {
    return notComparable(`In ${side}, ${this.#options.where} holds the key ${shorten(segment)} twice${line === null ? '' : ` (line ${line})`}.`, 'Name a key that is unique.');
  }
}
