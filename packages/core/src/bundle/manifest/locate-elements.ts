import { toTextPositions, type TextPosition } from '../../json/index.js';

const quote = 0x22, comma = 0x2c, backslash = 0x5c, openArray = 0x5b, closeArray = 0x5d, openObject = 0x7b, closeObject = 0x7d;

/**
 * Where each element of the list at a place begins, in one pass; where there is an object instead of a list, where that begins. The text is
 * known to be JSON without byte order mark. Empty when it has no such place.
 */
export function locateElements(text: string, keys: readonly string[]): TextPosition[] {
  let at = skipSpace(text, 0);
  for (const key of keys) {
    const member = startOfMember(text, at, key);
    if (member === null) return [];
    at = member;
  }
  return toTextPositions(text, text.charCodeAt(at) === openArray ? startsOfElements(text, at) : [at]);
}

/** `at`: the bracket. */
function startOfMember(text: string, at: number, wanted: string): number | null {
  if (text.charCodeAt(at) !== openObject) return null;
  for (let next = skipSpace(text, at + 1); text.charCodeAt(next) === quote; ) {
    const end = endOfString(text, next) + 1;
    const key: unknown = JSON.parse(text.slice(next, end));
    const value = skipSpace(text, text.indexOf(':', end) + 1);
    if (key === wanted) return value;
    next = skipSpace(text, endOfValue(text, value) + 1);
  }
  return null;
}

function startsOfElements(text: string, at: number): number[] {
  const starts: number[] = [];
  let next = skipSpace(text, at + 1);
  while (next < text.length && text.charCodeAt(next) !== closeArray) {
    starts.push(next);
    const end = endOfValue(text, next);
    if (text.charCodeAt(end) !== comma) break;
    next = skipSpace(text, end + 1);
  }
  return starts;
}

/** The comma or bracket that follows the value. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === openObject || code === openArray) depth += 1;
    else if (code === closeObject || code === closeArray) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === comma && depth === 0) return at;
  }
  return text.length;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  // In JSON nothing else is below the first visible sign.
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
