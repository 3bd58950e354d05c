import { toLabelKey } from './link-parts.js';

/** Footnotes are numbered in the order of their first use. */
export class FootnoteNumbers {
  readonly #numbers = new Map<string, number>();
  #used = 0;

  define(label: string): void {
    this.#numbers.set(toLabelKey(label), 0);
  }

  /** The number that is shown where the footnote is used; null when there is no such footnote. */
  numberOf(label: string): number | null {
    const key = toLabelKey(label);
    const number = this.#numbers.get(key);
    if (number === undefined || number > 0) return number ?? null;
    this.#used += 1;
    this.#numbers.set(key, this.#used);
    return this.#used;
  }
}
