import type { SourcePair } from '../byte-source.js';
import type { KeyedRecord } from './key-join.js';
import { KeySightings, type KeyTwins } from './key-sightings.js';
import { NdjsonLines } from './ndjson-lines.js';
import type { NdjsonRecords } from './ndjson-records.js';
import { notComparable, type Side } from '../not-comparable.js';
import { RecordOrder } from './record-order.js';
import type { RecordReport } from './record-report.js';
import { RecordWindow } from './record-window.js';
import { shorten } from '../show-value.js';
import type { Place } from '../tree/tree-place.js';

/** Of both files for each partition of the keys: so many that one fits into a few megabytes, and all of their blocks together. */
const partitionBytes = 16 * 1024 * 1024;
const fewestPartitions = 16, mostPartitions = 4096;

export interface NdjsonJoinOptions {
  readonly report: RecordReport;
  /** Of what holds the records. */
  readonly place: Place;
  readonly sources: SourcePair;
  readonly records: Readonly<Record<Side, NdjsonRecords>>;
  /** Notes about keys that stay in memory. Default 256 Ki (8 MiB). */
  readonly mostHeld?: number | undefined;
  /** Records that wait for their partner in memory. Default 4096. */
  readonly mostWaiting?: number | undefined;
}

/** A record and where its line begins. */
export interface PlacedRecord {
  readonly record: KeyedRecord;
  readonly place: number;
}

/**
 * Brings the records of two files together by their keys, whatever their order, in memory that does not grow with the files. Partners that
 * stand near each other are compared as they come; of all others a note remains, and their lines are read again. What is reported comes in
 * the same order each time: near partners, far partners, removed, added, each as in its file.
 */
export class NdjsonJoin {
  readonly #options: NdjsonJoinOptions;
  readonly #sizes: { readonly partitions: number; readonly mostHeld: number };
  readonly #window: RecordWindow;
  readonly #sightings: KeySightings;
  readonly #lines: Readonly<Record<Side, NdjsonLines>>;

  constructor(options: NdjsonJoinOptions) {
    const { sources } = options;
    const wanted = 2 ** Math.ceil(Math.log2((sources.expected.size + sources.actual.size + 1) / partitionBytes));
    this.#options = options;
    this.#sizes = { partitions: Math.min(mostPartitions, Math.max(fewestPartitions, wanted)), mostHeld: options.mostHeld ?? 256 * 1024 };
    this.#window = new RecordWindow(options.mostWaiting);
    this.#sightings = new KeySightings(this.#sizes);
    this.#lines = { expected: new NdjsonLines(sources.expected), actual: new NdjsonLines(sources.actual) };
  }

  add(side: Side, placed: PlacedRecord): void {
    const { record } = placed;
    const waiting = this.#window.take(record.key);
    if (waiting?.side === side) throw refuseRepeated(side, record);
    if (waiting === undefined) for (const left of this.#window.put({ ...placed, side })) this.#note(left);
    else this.#pair(side === 'actual' ? waiting : placed, side === 'actual' ? placed : waiting);
  }

  /** A record that stands on both sides alike. */
  addSame(record: KeyedRecord, places: Readonly<Record<Side, number>>): void {
    const waiting = this.#window.take(record.key);
    if (waiting !== undefined) throw refuseRepeated(waiting.side, record);
    this.#sightings.add(record.key, { ...places, line: record.line ?? 0 });
  }

  /** Reports what was not near its partner, and what has none. */
  end(): void {
    for (const left of this.#window.takeAll()) this.#note(left);
    const { sources, report, place } = this.#options;
    const toOrder = (side: Side): RecordOrder => new RecordOrder(sources[side].size, this.#sizes);
    const orders = { pairs: toOrder('expected'), expected: toOrder('expected'), actual: toOrder('actual') };
    try {
      const twins = this.#sightings.join({
        alone: (side, at, line) => { orders[side].add([at, line, 0, 0]); },
        pair: ({ expected, actual, expectedLine, actualLine }) => { orders.pairs.add([expected, actual, expectedLine, actualLine]); },
      });
      if (twins !== null) throw this.#refuseTwins(twins);
      for (const [expected, actual, expectedLine, actualLine] of orders.pairs.read()) this.#compare(this.#read('expected', expected, expectedLine), this.#read('actual', actual, actualLine));
      for (const [at, line] of orders.expected.read()) {
        const { segment, tree } = this.#read('expected', at, line);
        report.compare(segment, { expected: tree, actual: undefined, line }, place);
      }
      for (const [at, line] of orders.actual.read()) {
        const { segment, tree } = this.#read('actual', at, line);
        report.compare(segment, { expected: undefined, actual: tree, line }, place);
      }
    } finally {
      for (const order of Object.values(orders)) order.close();
    }
  }

  close(): void {
    this.#sightings.close();
  }

  #note({ side, place, record }: PlacedRecord & { readonly side: Side }): void {
    const line = record.line ?? 0;
    this.#sightings.add(record.key, side === 'expected' ? { expected: place, actual: -1, line } : { expected: -1, actual: place, line });
  }

  #pair(expected: PlacedRecord, actual: PlacedRecord): void {
    this.#compare(expected.record, actual.record);
    this.#sightings.add(expected.record.key, { expected: expected.place, actual: actual.place, line: expected.record.line ?? 0 });
  }

  #compare(expected: KeyedRecord, actual: KeyedRecord): void {
    if (expected.key !== actual.key) throw refuseChance(expected, actual);
    const { report, place } = this.#options;
    report.compare(actual.segment, { expected: expected.tree, actual: actual.tree, line: actual.line }, place);
  }

  #read(side: Side, place: number, line: number): KeyedRecord {
    return this.#options.records[side].toKeyed(this.#lines[side].read(place), line);
  }

  #refuseTwins({ side, first, second, line }: KeyTwins): Error {
    const [one, other] = [this.#read(side, first, line), this.#read(side, second, line)];
    return one.key === other.key ? refuseRepeated(side, other) : refuseChance(one, other);
  }
}

function refuseRepeated(side: Side, { segment, line }: KeyedRecord): Error {
  return notComparable(`In ${side}, the file holds the key ${shorten(segment)} twice${line === null ? '' : ` (line ${line})`}.`, 'Name a key that is unique.');
}

function refuseChance(one: KeyedRecord, other: KeyedRecord): Error {
  return notComparable(`The keys ${shorten(one.segment)} and ${shorten(other.segment)} have the same hash, by chance.`, 'Run it again: hashes are others each time.');
}
