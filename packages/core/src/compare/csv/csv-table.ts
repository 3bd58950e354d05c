import type { CsvHeader } from './csv-columns.js';
import { CsvRowReader } from './csv-row-reader.js';
import type { CsvSource } from './csv-source.js';

/** One side of a comparison: an open source, what its first row says, and a reader for single rows. */
export interface CsvTable {
  readonly source: CsvSource;
  readonly header: CsvHeader;
  readonly key: readonly number[] | null;
  readonly reader: CsvRowReader;
  /** Offsets of some rows, each followed by its line. */
  readonly marks: readonly number[];
  readonly delimiter: string | undefined;
}

/** 1-based line on which the row at an offset begins: counted from the last row whose line is known. */
export function toLine({ source, marks, delimiter }: CsvTable, offset: number): number {
  const reader = new CsvRowReader(source, delimiter);
  let [position, line] = [0, 1];
  for (let at = 0; at < marks.length; at += 2) {
    if ((marks[at] ?? 0) > offset) break;
    [position, line] = [marks[at] ?? 0, marks[at + 1] ?? 0];
  }
  while (position < offset && reader.read(position)) {
    line += reader.scanner.lines;
    position = reader.next;
  }
  return line;
}
