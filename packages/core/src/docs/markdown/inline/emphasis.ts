import type { Edit } from './inline-sink.js';
import { isPunctuation } from './link-parts.js';

interface Run {
  readonly code: number;
  from: number;
  to: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const underscore = 0x5f;
const tilde = 0x7e;
const unicodePunctuation = /\p{P}/u;
const unicodeBlank = /\s/;

/** Finds which marks of emphasis and strikethrough are marks and which are text, as CommonMark does: by a stack of runs, each looked at a limited number of times. */
export class Emphasis {
  readonly #text: string;
  readonly #edits: Edit[];
  readonly #runs: Run[] = [];

  /** Marks are added to `edits` as nothing. */
  constructor(text: string, edits: Edit[]) {
    this.#text = text;
    this.#edits = edits;
  }

  get size(): number {
    return this.#runs.length;
  }

  /** Reads the run at `from`; answers its end. */
  add(from: number): number {
    const code = this.#text.charCodeAt(from);
    let to = from + 1;
    while (this.#text.charCodeAt(to) === code) to += 1;
    if (code === tilde && to - from > 2) return to;
    const [before, after] = [this.#kindBefore(from), this.#kindAfter(to)];
    const isLeft = after === 'text' || (after === 'punctuation' && before !== 'text');
    const isRight = before === 'text' || (before === 'punctuation' && after !== 'text');
    const canOpen = code === underscore ? isLeft && (!isRight || before === 'punctuation') : isLeft;
    const canClose = code === underscore ? isRight && (!isLeft || after === 'punctuation') : isRight;
    if (canOpen || canClose) this.#runs.push({ code, from, to, length: to - from, canOpen, canClose });
    return to;
  }

  /** Pairs the runs from `bottom` on and forgets them: what stands in a link pairs with nothing outside. */
  resolve(bottom: number): void {
    const runs = this.#runs.splice(bottom);
    const open: Run[] = [];
    /** By kind of closing run: below how many open ones there is certainly no partner. */
    const floors = new Map<string, number>();
    for (const run of runs) {
      if (run.canClose) this.#close(run, open, floors);
      if (run.canOpen && run.from < run.to) open.push(run);
    }
  }

  #close(run: Run, open: Run[], floors: Map<string, number>): void {
    const key = `${run.code} ${run.canOpen ? 1 : 0} ${run.length % 3}`;
    while (run.from < run.to) {
      const floor = Math.min(floors.get(key) ?? 0, open.length);
      let at = open.length - 1;
      while (at >= floor && !isPartner(open[at], run)) at -= 1;
      const partner = open[at];
      if (partner === undefined || at < floor) {
        floors.set(key, open.length);
        return;
      }
      open.length = at + 1;
      for (const [other, floorOfOther] of floors) if (floorOfOther > at) floors.set(other, at);
      this.#pair(partner, run);
      if (partner.from === partner.to) open.pop();
    }
  }

  #pair(opening: Run, closing: Run): void {
    if (opening.code === tilde) {
      if (opening.length === closing.length) this.#edits.push({ from: opening.from, to: opening.to, text: '' }, { from: closing.from, to: closing.to, text: '' });
      opening.to = opening.from;
      closing.from = closing.to;
      return;
    }
    const size = Math.min(2, opening.to - opening.from, closing.to - closing.from);
    this.#edits.push({ from: opening.to - size, to: opening.to, text: '' }, { from: closing.from, to: closing.from + size, text: '' });
    opening.to -= size;
    closing.from += size;
  }

  #kindBefore(at: number): Kind {
    if (at === 0) return 'blank';
    const code = this.#text.charCodeAt(at - 1);
    return toKind((code & 0xfc00) === 0xdc00 ? this.#text.slice(at - 2, at) : this.#text.charAt(at - 1));
  }

  #kindAfter(at: number): Kind {
    const code = this.#text.codePointAt(at);
    return code === undefined ? 'blank' : toKind(String.fromCodePoint(code));
  }
}

type Kind = 'blank' | 'punctuation' | 'text';

function toKind(character: string): Kind {
  if (unicodeBlank.test(character)) return 'blank';
  return isPunctuation(character.charCodeAt(0)) || unicodePunctuation.test(character) ? 'punctuation' : 'text';
}

function isPartner(opening: Run | undefined, closing: Run): boolean {
  if (opening === undefined || opening.code !== closing.code) return false;
  if (opening.code === tilde || !(opening.canClose || closing.canOpen)) return true;
  return (opening.length + closing.length) % 3 !== 0 || (opening.length % 3 === 0 && closing.length % 3 === 0);
}
