import { CsvRecords, highWord, type CsvRecordParts } from './csv-records.js';

/** Two rows that belong together and may differ, or a row without the other. */
export interface CsvPair {
  /** Offsets; -1 where there is none. */
  readonly expected: number;
  readonly actual: number;
  /** 0-based number of the row; meaningful where rows are compared by their place. */
  readonly row: number;
}

export interface CsvPairSpace {
  /** Bytes of the table in whose order the pairs are wanted. */
  readonly size: number;
  readonly spill: string;
  readonly largest: number;
}

/** Few enough to hold a piece of each in memory, enough to sort each at once. */
const mostParts = 64;
const partBytes = 1024 * 1024;

/** Pairs, as they are found; to be read in the order of the table that `order` names. They may be millions, so they are records like those of the index. */
export class CsvPairs {
  readonly #records: CsvRecords;
  readonly #width: number;
  readonly #order: 'expected' | 'actual';

  constructor(order: 'expected' | 'actual', { size, spill, largest }: CsvPairSpace) {
    this.#order = order;
    const partitions = Math.min(mostParts, Math.ceil((size + 1) / partBytes));
    this.#width = (size + 1) / partitions;
    this.#records = new CsvRecords({ partitions, spill, largest });
  }

  add(expected: number, actual: number, row: number): void {
    const records = this.#records;
    records.reserve(Math.floor((this.#order === 'expected' ? expected : actual) / this.#width));
    putNumber(records.block, records.at, expected);
    putNumber(records.block, records.at + 2, actual);
    putNumber(records.block, records.at + 4, row);
  }

  toParts(): CsvRecordParts {
    return this.#records.toParts();
  }
}

function putNumber(block: Int32Array, at: number, value: number): void {
  block[at] = value | 0;
  block[at + 1] = Math.floor(value / highWord);
}

export function getNumber(block: Int32Array, at: number): number {
  return (block[at + 1] ?? 0) * highWord + ((block[at] ?? 0) >>> 0);
}
