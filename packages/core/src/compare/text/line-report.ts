import { ChangeList } from '../change-list.js';
import type { Comparison } from '../comparison.js';
import { HunkText, maxHunkLines } from './hunk-text.js';
import { addLineChange, type Line } from './line-change.js';
import type { SequenceSink } from '../sequence/sequence-diff.js';

/** Lines around a difference that are shown with it. */
export const contextLines = 3;

interface OpenHunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: string[];
  lineCount: number;
}

/** Turns what is found line by line into changes and hunks, keeping no more lines than are shown. Lines come with their ends. */
export class LineReport implements SequenceSink<string> {
  readonly #list: ChangeList;
  readonly #text = new HunkText();
  #oldLine = 1;
  #newLine = 1;
  /** Common lines since the last difference: context of the open hunk, or of the one to come. */
  #common: string[] = [];
  #open: OpenHunk | null = null;

  constructor(limit: number | undefined) {
    this.#list = new ChangeList(limit);
  }

  /** No hunk waits for its context: common lines may be passed over unseen. */
  get isClosed(): boolean {
    return this.#open === null;
  }

  /** Passes over common lines; `last` are the last of them. */
  skip(count: number, last: readonly string[]): void {
    this.#oldLine += count;
    this.#newLine += count;
    this.#common = [...this.#common, ...last].slice(-contextLines);
  }

  same(line: string): void {
    this.#oldLine += 1;
    this.#newLine += 1;
    this.#common.push(line);
    if (this.#open === null) this.#common = this.#common.slice(-contextLines);
    else if (this.#common.length > 2 * contextLines) this.#close(this.#open);
  }

  differ(removed: readonly string[], added: readonly string[]): void {
    const hunk = (this.#open ??= { oldStart: this.#oldLine - this.#common.length, newStart: this.#newLine - this.#common.length, lines: [], lineCount: 0 });
    for (const line of this.#common) appendLine(hunk, ' ', line);
    for (const line of removed) appendLine(hunk, '-', line);
    for (const line of added) appendLine(hunk, '+', line);
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) addLineChange(toLine(removed[at], this.#oldLine + at), toLine(added[at], this.#newLine + at), this.#list);
    this.#oldLine += removed.length;
    this.#newLine += added.length;
    this.#common = [];
  }

  toComparison(): Comparison {
    if (this.#open !== null) this.#close(this.#open);
    return this.#list.toComparison(this.#text.isEmpty ? null : this.#text.toString());
  }

  #close(hunk: OpenHunk): void {
    const beyond = this.#common.slice(contextLines);
    for (const line of this.#common.slice(0, contextLines)) appendLine(hunk, ' ', line);
    const [oldLines, newLines] = [this.#oldLine - beyond.length - hunk.oldStart, this.#newLine - beyond.length - hunk.newStart];
    this.#text.add({ ...hunk, oldLines, newLines });
    [this.#open, this.#common] = [null, beyond.slice(-contextLines)];
  }
}

function toLine(line: string | undefined, number: number): Line | undefined {
  if (line === undefined) return undefined;
  const hasEnd = line.endsWith('\n');
  return { number, text: hasEnd ? line.slice(0, -1) : line, hasEnd };
}

function appendLine(hunk: OpenHunk, sign: string, line: string): void {
  const hasEnd = line.endsWith('\n');
  const shown = hasEnd ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, '\\ No newline at end of file'];
  if (hunk.lineCount < maxHunkLines) hunk.lines.push(...shown);
  hunk.lineCount += shown.length;
}
