import type { Place } from './markdown-file.js';

/** Turns offsets into places. Offsets that mostly ascend cost next to nothing. */
export class PlaceFinder {
  readonly #lineStarts: number[] = [0];
  readonly #hasMark: boolean;
  #line = 0;

  /** `source` has `\n` for every line end; `hasMark` says that it began with a byte order mark, which no editor counts as a column. */
  constructor(source: string, hasMark: boolean) {
    this.#hasMark = hasMark;
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  find(offset: number): Place {
    return { line: this.line(offset), column: this.column(offset) };
  }

  line(offset: number): number {
    return this.#findLine(offset) + 1;
  }

  column(offset: number): number {
    const line = this.#findLine(offset);
    const column = offset - this.#startOf(line) + 1;
    return this.#hasMark && line === 0 && column > 1 ? column - 1 : column;
  }

  /** Offset at which the line that holds `offset` begins. */
  lineStart(offset: number): number {
    return this.#startOf(this.#findLine(offset));
  }

  #startOf(line: number): number {
    return this.#lineStarts[line] ?? 0;
  }

  #findLine(offset: number): number {
    if (!this.#holds(this.#line, offset)) this.#line = this.#holds(this.#line + 1, offset) ? this.#line + 1 : this.#search(offset);
    return this.#line;
  }

  #holds(line: number, offset: number): boolean {
    return line < this.#lineStarts.length && this.#startOf(line) <= offset && offset < (this.#lineStarts[line + 1] ?? Infinity);
  }

  #search(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
