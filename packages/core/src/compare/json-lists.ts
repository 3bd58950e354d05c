import { endOfString } from './parse-json-tree.js';

const quoteMark = 0x22, comma = 0x2c, colon = 0x3a;
const openArray = 0x5b, closeArray = 0x5d, openObject = 0x7b, closeObject = 0x7d;
/** Lists are looked for so deep, and from so many elements on. */
const deepest = 3;
const fewest = 256;

/** A list within a JSON text. What `elementAt` gives may have white space around it. */
export interface JsonList {
  /** Keys and indexes that lead to it. */
  readonly path: readonly (string | number)[];
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

/** Long lists near the root, in one pass that looks at no value. For what is no JSON the answer means nothing. */
export function findJsonLists(text: string): JsonList[] {
  const lists: JsonList[] = [];
  const levels: Level[] = [];
  // Undefined deeper than lists are looked for, where most of the text lies.
  let level: Level | undefined;
  let depth = 0;
  let [from, to] = [0, 0];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark) continue;
    if (code === quoteMark) {
      from = at;
      at = endOfString(text, at);
      to = at + 1;
    } else if (code < openArray) {
      if (level === undefined) continue;
      if (code === comma && level.isArray) level.starts.push(at + 1);
      else if (code === colon) [level.keyFrom, level.keyTo] = [from, to];
    } else if (code === openArray || code === openObject) {
      depth += 1;
      // Of an object so deep no key is needed: what it holds is deeper.
      level = depth > deepest || (depth === deepest && code === openObject) ? undefined : { isArray: code === openArray, starts: [at + 1], keyFrom: 0, keyTo: 0 };
      if (level !== undefined) levels.push(level);
    } else if (code === closeArray || code === closeObject) {
      if (level?.isArray === true && code === closeArray && level.starts.length >= fewest) lists.push({ path: levels.slice(0, -1).map((above) => toSegment(text, above)), starts: level.starts, end: at });
      if (level !== undefined) levels.pop();
      depth -= 1;
      level = depth > deepest ? undefined : levels[depth - 1];
    }
  }
  return lists;
}

function toSegment(text: string, { isArray, starts, keyFrom, keyTo }: Level): string | number {
  return isArray ? starts.length - 1 : String(JSON.parse(text.slice(keyFrom, keyTo)));
}

export function elementAt(text: string, { starts, end }: JsonList, at: number): string {
  const next = starts[at + 1];
  return text.slice(starts[at], next === undefined ? end : next - 1);
}
