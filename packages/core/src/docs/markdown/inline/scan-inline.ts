import { matchAddress, matchUrl, matchWww, type BareLink } from './bare-links.js';
import { CodeSpans, toCodeText } from './code-spans.js';
import { Emphasis } from './emphasis.js';
import { parseEntity } from './entities.js';
import { HtmlMarks, matchAt, parseTag } from './html-tags.js';
import { applyEdits } from './inline-text.js';
import type { Edit, FoundReference, InlineFacts, References } from './inline-sink.js';
import { isPunctuation, parseLabel, toLabelKey } from './link-parts.js';
import { parseLinkTail } from './link-tail.js';

export interface InlineOptions {
  /** Offset of the text in the file. */
  readonly from: number;
  readonly references: References;
  readonly facts: InlineFacts;
  /** What is wanted beside the facts: `heading` and `cell` ask for the text that is shown, in a heading without that of images. */
  readonly as: 'text' | 'heading' | 'cell';
}

interface Opening {
  readonly at: number;
  readonly isImage: boolean;
  /** Runs of emphasis before it. */
  readonly runs: number;
  /** How much of each was found before it. */
  readonly links: number;
  readonly codeSpans: number;
  readonly tags: number;
  /** A bracket behind it was opened, so what stands between is no label. */
  hasBracket: boolean;
}

const special = /[\\`<[\]!]|:(?=\/\/)|w(?=ww\.)|@/g;
const specialInShown = /[\\`<[\]!&*_~]|:(?=\/\/)|w(?=ww\.)|@/g;
const uriLink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\0-\x20<>]*>/y;
const addressLink = /<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;
/** Before a bracket that is an index rather than a reference. */
const indexed = /[\p{L}\p{N}_)\]]/u;

/** Reads inline text into `facts`; answers what a reader sees of it, '' when that is not asked for. */
export function scanInline(text: string, options: InlineOptions): string {
  const isShown = options.as !== 'text';
  const pattern = isShown ? specialInShown : special;
  pattern.lastIndex = 0;
  // Most cells and headings are plain.
  if (!pattern.test(text)) return isShown ? text : '';
  return new InlineScanner(text, options).scan(pattern.lastIndex - 1);
}

class InlineScanner {
  readonly #text: string;
  readonly #options: InlineOptions;
  readonly #isShown: boolean;
  readonly #edits: Edit[] = [];
  readonly #openings: Opening[] = [];
  #emphasis: Emphasis | null = null;
  #codes: CodeSpans | null = null;
  #marks: HtmlMarks | null = null;
  /** Openings of links below this height hold a link already, and links do not nest. */
  #inactive = 0;
  /** Undefined references by where their label begins: it may turn out to be a link itself. */
  #undefined: Map<number, FoundReference> | null = null;
  /** End of what was read as one thing. */
  #read = 0;

  constructor(text: string, options: InlineOptions) {
    this.#text = text;
    this.#options = options;
    this.#isShown = options.as !== 'text';
  }

  scan(first: number): string {
    const pattern = this.#isShown ? specialInShown : special;
    for (let at = first; ; ) {
      pattern.lastIndex = at;
      if (!pattern.test(this.#text)) break;
      const found = pattern.lastIndex - 1;
      at = this.#step(found);
      if (at > found + 1) this.#read = at;
    }
    if (this.#undefined !== null) for (const reference of this.#undefined.values()) this.#options.facts.undefinedReferences.push(reference);
    if (!this.#isShown) return '';
    this.#emphasis?.resolve(0);
    return applyEdits(this.#text, this.#edits);
  }

  /** Reads what begins at a special character; answers where to go on. */
  #step(at: number): number {
    switch (this.#text.charAt(at)) {
      case '\\': return this.#readEscape(at);
      case '`': return this.#readCode(at);
      case '<': return this.#readAngle(at);
      case '!': return this.#text.charAt(at + 1) === '[' ? this.#openBracket(at, true) : at + 1;
      case '[': return this.#openBracket(at, false);
      case ']': return this.#closeBracket(at);
      case '&': return this.#readEntity(at);
      case '*':
      case '_':
      case '~': return (this.#emphasis ??= new Emphasis(this.#text, this.#edits)).add(at);
      case ':': return this.#readBare(at, this.#openings.length > 0 ? null : matchUrl(this.#text, at, this.#read));
      case 'w': return this.#readBare(at, this.#openings.length > 0 ? null : matchWww(this.#text, at));
      case '@': return this.#readBare(at, this.#openings.length > 0 ? null : matchAddress(this.#text, at, this.#read));
      default: return at + 1;
    }
  }

  #edit(from: number, to: number, text: string): void {
    if (this.#isShown) this.#edits.push({ from, to, text });
  }

  #readEscape(at: number): number {
    const next = this.#text.charCodeAt(at + 1);
    if (isPunctuation(next)) {
      this.#edit(at, at + 1, '');
      return at + 2;
    }
    if (next === 0x0a) this.#edit(at, at + 1, '');
    return at + 1;
  }

  #readCode(at: number): number {
    this.#codes ??= new CodeSpans(this.#text);
    const length = this.#codes.runLength(at);
    const closing = this.#codes.findClosing(at + length, length);
    if (closing === -1) return at + length;
    const text = toCodeText(this.#text.slice(at + length, closing), this.#options.as === 'cell');
    this.#options.facts.codeSpans.push({ from: this.#options.from + at, text });
    this.#edit(at, closing + length, text);
    return closing + length;
  }

  #readAngle(at: number): number {
    const uriEnd = matchAt(uriLink, this.#text, at);
    const end = uriEnd === -1 ? matchAt(addressLink, this.#text, at) : uriEnd;
    if (end !== -1) {
      const shown = this.#text.slice(at + 1, end - 1);
      this.#options.facts.links.push({ kind: 'autolink', from: this.#options.from + at, target: uriEnd === -1 ? `mailto:${shown}` : shown, label: null });
      this.#edit(at, end, shown);
      return end;
    }
    const tag = parseTag(this.#text, at);
    if (tag !== null) this.#options.facts.tags.push({ from: this.#options.from + at, tag });
    const tagEnd = tag?.end ?? (this.#marks ??= new HtmlMarks(this.#text)).skip(at);
    if (tagEnd === -1) return at + 1;
    this.#edit(at, tagEnd, '');
    return tagEnd;
  }

  #readEntity(at: number): number {
    const entity = parseEntity(this.#text, at);
    if (entity === null) return at + 1;
    this.#edit(at, entity.end, entity.text);
    return entity.end;
  }

  #readBare(at: number, link: BareLink | null): number {
    if (link === null) return at + 1;
    this.#options.facts.links.push({ kind: 'autolink', from: this.#options.from + link.from, target: link.target, label: null });
    this.#edit(link.from, link.to, this.#text.slice(link.from, link.to));
    return link.to;
  }

  #openBracket(at: number, isImage: boolean): number {
    const outer = this.#openings.at(-1);
    if (outer !== undefined) outer.hasBracket = true;
    const { links, codeSpans, tags } = this.#options.facts;
    this.#openings.push({ at, isImage, runs: this.#emphasis?.size ?? 0, links: links.length, codeSpans: codeSpans.length, tags: tags.length, hasBracket: false });
    return at + (isImage ? 2 : 1);
  }

  #closeBracket(at: number): number {
    const opening = this.#openings.pop();
    if (opening === undefined) return at + 1;
    const height = this.#openings.length;
    const isInactive = !opening.isImage && height < this.#inactive;
    this.#inactive = Math.min(this.#inactive, height);
    if (isInactive) return at + 1;
    const found = parseLinkTail(this.#text, at + 1) ?? this.#findReference(opening, at);
    if (found === null) return this.#readFootnote(opening, at);
    if (opening.isImage) this.#forgetInside(opening);
    this.#options.facts.links.push({ kind: opening.isImage ? 'image' : 'link', from: this.#options.from + opening.at, target: found.target, label: found.label });
    this.#undefined?.delete(opening.at);
    if (!opening.isImage) this.#inactive = height;
    if (this.#isShown) this.#showLink(opening, at, found.end);
    return found.end;
  }

  /** The text of an image is shown as text only. */
  #forgetInside({ links, codeSpans, tags }: Opening): void {
    const { facts } = this.#options;
    facts.links.length = links;
    facts.codeSpans.length = codeSpans;
    facts.tags.length = tags;
  }

  #showLink(opening: Opening, at: number, end: number): void {
    this.#emphasis?.resolve(opening.runs);
    if (opening.isImage && this.#options.as === 'heading') this.#edit(opening.at, end, '');
    else {
      this.#edit(opening.at, opening.at + (opening.isImage ? 2 : 1), '');
      this.#edit(at, end, '');
    }
  }

  #findReference(opening: Opening, at: number): { readonly target: string; readonly label: string; readonly end: number } | null {
    const text = this.#text;
    const inner = opening.at + (opening.isImage ? 2 : 1);
    const full = parseLabel(text, at + 1);
    const isCollapsed = full === null && text.startsWith('[]', at + 1);
    if (full === null && (opening.hasBracket || at - inner > 999)) return null;
    const label = full === null ? text.slice(inner, at) : text.slice(full.from, full.to);
    const definition = this.#options.references.definitions.get(toLabelKey(label));
    if (definition !== undefined) return { ...definition, end: full?.end ?? (isCollapsed ? at + 3 : at + 1) };
    if ((full !== null || isCollapsed) && label.trim() !== '' && !label.startsWith('^') && !this.#isIndex(opening)) {
      (this.#undefined ??= new Map()).set(at + 1, { from: this.#options.from + opening.at, text: full === null ? null : text.slice(inner, at), label: label.trim() });
    }
    return null;
  }

  /** `rows[0][1]` in prose. */
  #isIndex({ at, isImage }: Opening): boolean {
    return !isImage && at > 0 && indexed.test(this.#text.charAt(at - 1));
  }

  #readFootnote(opening: Opening, at: number): number {
    const from = opening.at + (opening.isImage ? 1 : 0);
    if (this.#text.charAt(from + 1) !== '^') return at + 1;
    const number = this.#options.references.footnotes.numberOf(this.#text.slice(from + 2, at));
    // Beside the id in a cell, the number would make another id of it.
    if (number !== null) this.#edit(from, at + 1, this.#options.as === 'cell' ? '' : String(number));
    return at + 1;
  }
}
