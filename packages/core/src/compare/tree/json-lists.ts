import { endOfString, measureJsonText, type JsonOutline, type JsonTextMeasure } from '../../json/measure-json-text.js';

const quoteMark = 0x22, comma = 0x2c;
const openArray = 0x5b, closeArray = 0x5d, openObject = 0x7b, closeObject = 0x7d;
/** Lists are looked for so deep, and from so many elements on. */
const deepest = 3;
const fewest = 256;

/** Keys and indexes that lead to a value. */
export type JsonPath = readonly (string | number)[];

/** A list within a JSON text. There may be white space around its elements. */
export interface JsonList {
  readonly path: JsonPath;
  /** Where each element begins. */
  readonly starts: readonly number[];
  /** Where the closing bracket stands. */
  readonly end: number;
}

interface Level {
  readonly isArray: boolean;
  readonly starts: number[];
  keyFrom: number;
  keyTo: number;
}

/** What leads from the root to where the measuring is. */
abstract class Levels implements JsonOutline {
  readonly deepest = deepest;
  protected readonly levels: Level[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  open(isArray: boolean, at: number): boolean {
    this.levels.push({ isArray, starts: [at + 1], keyFrom: 0, keyTo: 0 });
    return false;
  }

  close(_isArray: boolean, _at: number): void {
    this.levels.pop();
  }

  comma(at: number): void {
    const level = this.levels.at(-1);
    if (level?.isArray === true) level.starts.push(at + 1);
  }

  key(from: number, to: number): void {
    const level = this.levels.at(-1);
    if (level !== undefined) [level.keyFrom, level.keyTo] = [from, to];
  }

  protected toPath(): JsonPath {
    return this.levels.slice(0, -1).map(({ isArray, starts, keyFrom, keyTo }) => (isArray ? starts.length - 1 : String(JSON.parse(this.#text.slice(keyFrom, keyTo)))));
  }
}

class LongLists extends Levels {
  readonly lists: JsonList[] = [];

  override close(isArray: boolean, at: number): void {
    const level = this.levels.at(-1);
    if (isArray && level?.isArray === true && level.starts.length >= fewest) this.lists.push({ path: this.toPath(), starts: level.starts, end: at });
    super.close(isArray, at);
  }
}

class ListAt extends Levels {
  readonly #path: string;
  start: number | null = null;

  constructor(text: string, path: JsonPath) {
    super(text);
    this.#path = JSON.stringify(path);
  }

  override open(isArray: boolean, at: number): boolean {
    super.open(isArray, at);
    if (!isArray || JSON.stringify(this.toPath()) !== this.#path) return false;
    this.start = at + 1;
    return true;
  }
}

/** Long lists near the root, in the one pass that measures. For what is no JSON the answer means nothing. */
export function findJsonLists(text: string): { readonly lists: readonly JsonList[]; readonly measure: JsonTextMeasure } {
  const outline = new LongLists(text);
  return { measure: measureJsonText(text, outline), lists: outline.lists };
}

/** Where the first element of the list at a path begins, or null. Reads no further. */
export function findListStart(text: string, path: JsonPath): number | null {
  const outline = new ListAt(text, path);
  measureJsonText(text, outline);
  return outline.start;
}

/** Where the element that begins here ends: the offset of the comma or bracket behind it, or the length of the text. */
export function endOfElement(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteMark) at = endOfString(text, at);
    else if (code === openArray || code === openObject) depth += 1;
    else if (code === closeArray || code === closeObject) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === comma && depth === 0) return at;
  }
  return text.length;
}

export function elementAt(text: string, { starts, end }: JsonList, at: number): string {
  const next = starts[at + 1];
  return text.slice(starts[at], next === undefined ? end : next - 1);
}
