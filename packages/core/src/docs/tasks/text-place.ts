import type { Place } from '../markdown/index.js';

/** Places of offsets in a text, asked for in ascending order: one pass over the lines. */
export function toPlaces(text: string, offsets: readonly number[]): Place[] {
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  });
}

/** A place in a file. */
export interface FilePlace extends Place {
  readonly path: string;
}

/** As editors and terminals link to it. */
export function showPlace({ path, line, column }: FilePlace): string {
  return `${path}:${line}:${column}`;
}
