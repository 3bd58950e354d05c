const backtick = 0x60;

/** Finds the marks that close code. Where the last run of each length is, is noted, so that a text of unclosed ones is read once. */
export class CodeSpans {
  readonly #text: string;
  #lastRuns: Map<number, number> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  runLength(at: number): number {
    let end = at;
    while (this.#text.charCodeAt(end) === backtick) end += 1;
    return end - at;
  }

  /** Offset of the run of the same length behind `from`; -1 when there is none. */
  findClosing(from: number, length: number): number {
    if ((this.#lastRuns?.get(length) ?? (this.#lastRuns === null ? from : -1)) < from) return -1;
    for (let at = this.#text.indexOf('`', from); at !== -1; at = this.#text.indexOf('`', at)) {
      const run = this.runLength(at);
      if (run === length) return at;
      at += run;
    }
    this.#noteRuns();
    return -1;
  }

  #noteRuns(): void {
    const runs = new Map<number, number>();
    for (let at = this.#text.indexOf('`'); at !== -1; at = this.#text.indexOf('`', at)) {
      const run = this.runLength(at);
      runs.set(run, at);
      at += run;
    }
    this.#lastRuns = runs;
  }
}

/** As it is shown: line ends are blanks, and one blank at each end is taken off when there are both and more than blanks. */
export function toCodeText(raw: string, isCell: boolean): string {
  let text = raw.includes('\n') ? raw.replaceAll(/\n[ \t]*/g, ' ') : raw;
  if (isCell) text = text.replaceAll('\\|', '|');
  const isPadded = text.length > 1 && text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
  return isPadded ? text.slice(1, -1) : text;
}
