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
  key: readonly [from: number, to: number];
}

/** Long lists near the root, in one pass that looks at no value. For what is no JSON the answer means nothing. */
export function findJsonLists(text: string): JsonList[] {
  const lists: JsonList[] = [];
  const levels: Level[] = [];
  let depth = 0;
  let lastString: readonly [number, number] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark) continue;
    const level = depth <= deepest ? levels[depth - 1] : undefined;
    if (code === quoteMark) {
      const end = endOfString(text, at);
      if (level?.isArray === false) lastString = [at, end + 1];
      at = end;
    } else if (code === comma && level?.isArray === true) level.starts.push(at + 1);
    else if (code === colon && level !== undefined) level.key = lastString;
    else if (code === openArray || code === openObject) {
      depth += 1;
      if (depth <= deepest) levels.push({ isArray: code === openArray, starts: [at + 1], key: [0, 0] });
    } else if (code === closeArray || code === closeObject) {
      if (level?.isArray === true && code === closeArray && level.starts.length >= fewest) lists.push({ path: levels.slice(0, -1).map((above) => toSegment(text, above)), starts: level.starts, end: at });
      if (level !== undefined) levels.pop();
      depth -= 1;
    }
  }
  return lists;
}

function toSegment(text: string, { isArray, starts, key }: Level): string | number {
  return isArray ? starts.length - 1 : String(JSON.parse(text.slice(...key)));
}

export function elementAt(text: string, { starts, end }: JsonList, at: number): string {
  const next = starts[at + 1];
  return text.slice(starts[at], next === undefined ? end : next - 1);
}
