import { randomUUID } from 'node:crypto';
import { parseJsonText } from '../json/index.js';
import { notComparable } from './not-comparable.js';
import { mapScalars, maxTreeDepth, type Tree } from './tree.js';

/**
 * An integer that a double may not hold, or an exponent of three digits. A match may still lie in a string, though not at its very begin or
 * end: most digests and ids are told apart here already.
 */
const doubtfulNumbers = /(?<![\w."])(?:\d{16}\d*|\d[\d.]*[eE]\+?\d{3}\d*)(?![\w."])/g;
const backslash = 0x5c, minus = 0x2d;

/** JSON, its integers exact. Refuses duplicate keys, NaN and Infinity, numbers beyond the range of a double, and nesting beyond 1000. */
export function parseJsonTree(text: string, side: string): Tree {
  const { value } = parseJsonText(text, { path: side, maxDepth: maxTreeDepth });
  const numbers = findDoubtfulNumbers(text);
  if (numbers.some(({ token }) => !Number.isFinite(Number(token)))) throw notComparable(`${side} holds a number beyond the range of a double.`);
  const long = numbers.filter(({ token }) => /^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token)));
  return long.length === 0 ? value : parseMarked(text, long, side);
}

interface NumberToken {
  readonly at: number;
  readonly token: string;
}

/** The text is known to be JSON. Those outside of strings. */
function findDoubtfulNumbers(text: string): NumberToken[] {
  const numbers: NumberToken[] = [];
  let outside = 0;
  for (const match of text.matchAll(doubtfulNumbers)) {
    for (let open = text.indexOf('"', outside); open !== -1 && open < match.index; open = text.indexOf('"', outside)) outside = endOfString(text, open) + 1;
    if (outside > match.index) continue;
    const at = text.charCodeAt(match.index - 1) === minus ? match.index - 1 : match.index;
    numbers.push({ at, token: text.slice(at, match.index + match[0].length) });
  }
  return numbers;
}

/** Offset of the closing quote: the first with an even number of backslashes before it. `open`: the opening one. */
export function endOfString(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); ; end = text.indexOf('"', end + 1)) {
    if (end === -1) return text.length;
    let first = end;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
}

/** Long integers travel through the engine's parser as marked strings and come out as bigints; the mark is random, so that no content can imitate it. */
function parseMarked(text: string, numbers: readonly NumberToken[], side: string): Tree {
  const mark = `integer ${randomUUID()} `;
  const parts: string[] = [];
  let from = 0;
  for (const { at, token } of numbers) {
    parts.push(text.slice(from, at), `"${mark}${token}"`);
    from = at + token.length;
  }
  const marked = [...parts, text.slice(from)].join('');
  return mapScalars(parseJsonText(marked, { path: side, maxDepth: maxTreeDepth }).value, (scalar) => (typeof scalar === 'string' && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar));
}
