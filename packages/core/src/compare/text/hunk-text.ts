import { shorten } from '../show-value.js';

/** Lines that a rendered diff has at most. */
export const maxHunkLines = 200;

/** Lines as in a unified diff: ` `, `-` or `+`, then the line; `\` says that the line before has no line end. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
  /** Where only the first lines were kept: how many there are. */
  readonly lineCount?: number;
}

/** A unified diff, capped, its last line saying what was left out. */
export class HunkText {
  readonly #shown: string[] = ['--- expected', '+++ actual'];
  #total = 2;

  get isEmpty(): boolean {
    return this.#total === 2;
  }

  add(hunk: Hunk): void {
    this.#total += (hunk.lineCount ?? hunk.lines.length) + 1;
    if (this.#shown.length >= maxHunkLines) return;
    const header = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;
    this.#shown.push(header, ...hunk.lines.slice(0, maxHunkLines - this.#shown.length - 1).map(shorten));
  }

  toString(): string {
    const left = this.#total - this.#shown.length;
    return (left > 0 ? [...this.#shown, `# ${left} more lines of the diff`] : this.#shown).join('\n');
  }
}
