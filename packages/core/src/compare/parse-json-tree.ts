import { randomUUID } from 'node:crypto';
import { parseJsonText } from '../json/index.js';
import { notComparable } from './not-comparable.js';
import { mapScalars, maxTreeDepth, type Tree } from './tree.js';

/** An integer a double may not hold, or an exponent of three digits. It may stand in a string: that costs time, no more. */
const doubtfulNumber = /(?<![\d.])\d{16}(?!\d*[.eE])|\d[eE]\+?\d{3}/;
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** JSON, its integers exact. Refuses duplicate keys, NaN and Infinity, numbers beyond the range of a double, and nesting beyond 1000. */
export function parseJsonTree(text: string, side: string): Tree {
  const { value } = parseJsonText(text, { path: side, maxDepth: maxTreeDepth });
  return doubtfulNumber.test(text) ? parseExactly(text, side) : value;
}

/**
 * The text is known to be JSON. Integers beyond 2^53 travel through the engine's parser as marked strings and come out as bigints; the mark
 * is random, so that no content can imitate it.
 */
function parseExactly(text: string, side: string): Tree {
  const mark = `integer ${randomUUID()} `;
  const marked = text.replace(stringOrNumber, (token) => (isLongInteger(token) ? `"${mark}${token}"` : token));
  return mapScalars(parseJsonText(marked, { path: side, maxDepth: maxTreeDepth }).value, (scalar) => {
    if (scalar === Infinity || scalar === -Infinity) throw notComparable(`${side} holds a number beyond the range of a double.`);
    return typeof scalar === 'string' && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar;
  });
}

function isLongInteger(token: string): boolean {
  return token.length >= 16 && /^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token));
}
