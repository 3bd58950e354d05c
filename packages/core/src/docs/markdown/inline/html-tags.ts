import { isBlank } from './link-parts.js';

export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly end: number;
  /** Names in lower case, values with their entities. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

const tagName = /[A-Za-z][A-Za-z0-9-]*/y;
const attributeName = /[A-Za-z_:][A-Za-z0-9_.:-]*/y;
const bareValue = /[^\s"'=<>`]+/y;
const closingTag = /<\/[A-Za-z][A-Za-z0-9-]*[ \t\n]*>/y;

/** Offset behind what the pattern matches at `from`; -1 when it does not. */
export function matchAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The opening tag at `start`, which holds `<`. By hand, not by one pattern: nesting repetitions over a megabyte of attributes overflows the engine's stack. */
export function parseTag(text: string, start: number): HtmlTag | null {
  const nameEnd = matchAt(tagName, text, start + 1);
  if (nameEnd === -1) return null;
  const attributes: (readonly [string, string])[] = [];
  let at = nameEnd;
  for (;;) {
    const next = skipBlanks(text, at);
    const closing = text.charCodeAt(next) === 0x2f ? next + 1 : next;
    if (text.charCodeAt(closing) === 0x3e) return { name: text.slice(start + 1, nameEnd).toLowerCase(), end: closing + 1, attributes };
    const attributeEnd = next === at ? -1 : matchAt(attributeName, text, next);
    if (attributeEnd === -1) return null;
    const value = parseValue(text, attributeEnd);
    if (value === null) return null;
    attributes.push([text.slice(next, attributeEnd).toLowerCase(), value.text]);
    at = value.end;
  }
}

function parseValue(text: string, start: number): { readonly text: string; readonly end: number } | null {
  const equals = skipBlanks(text, start);
  if (text.charCodeAt(equals) !== 0x3d) return { text: '', end: start };
  const from = skipBlanks(text, equals + 1);
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, from + 1);
    return end === -1 ? null : { text: text.slice(from + 1, end), end: end + 1 };
  }
  const end = matchAt(bareValue, text, from);
  return end === -1 ? null : { text: text.slice(from, end), end };
}

/** Finds where HTML without attributes ends: closing tags, comments, instructions, declarations. What was not found once is not looked for again. */
export class HtmlMarks {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset behind the mark that begins at `start`; -1 when there is none. */
  skip(start: number): number {
    const next = this.#text.charCodeAt(start + 1);
    if (next === 0x2f) return matchAt(closingTag, this.#text, start);
    if (next === 0x3f) return this.#skipTo('?>', start + 2);
    if (next !== 0x21) return -1;
    if (this.#text.startsWith('--', start + 2)) return this.#skipComment(start);
    if (this.#text.startsWith('[CDATA[', start + 2)) return this.#skipTo(']]>', start + 9);
    return /[A-Za-z]/.test(this.#text.charAt(start + 2)) ? this.#skipTo('>', start + 3) : -1;
  }

  #skipComment(start: number): number {
    if (this.#text.startsWith('>', start + 4)) return start + 5;
    if (this.#text.startsWith('->', start + 4)) return start + 6;
    return this.#skipTo('-->', start + 4);
  }

  #skipTo(end: string, from: number): number {
    const at = this.#missing.has(end) ? -1 : this.#text.indexOf(end, from);
    if (at === -1) this.#missing.add(end);
    return at === -1 ? -1 : at + end.length;
  }
}

/** What the text of these says is no markup. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** The opening tags in a block of HTML. */
export function collectTags(text: string, into: (tag: HtmlTag, at: number) => void): void {
  const marks = new HtmlMarks(text);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const tag = parseTag(text, at);
    if (tag === null) {
      const end = marks.skip(at);
      if (end === -1 && text.startsWith('<!--', at)) return;
      at = Math.max(end, at + 1);
      continue;
    }
    into(tag, at);
    at = tag.end;
    if (!rawElements.has(tag.name)) continue;
    const closing = new RegExp(`</${tag.name}`, 'gi');
    closing.lastIndex = at;
    if (!closing.test(text)) return;
    at = closing.lastIndex;
  }
}
