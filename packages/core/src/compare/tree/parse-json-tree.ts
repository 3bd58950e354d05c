import { randomUUID } from 'node:crypto';
import { measureJsonText, type JsonTextMeasure } from '../../json/measure-json-text.js';
import { parseMeasured } from '../../json/parse-json-text.js';
import { withoutByteOrderMark } from '../../json/text-position.js';
import { notComparable } from '../not-comparable.js';
import { mapScalars, maxTreeDepth, type Tree } from './tree.js';

/** JSON, its integers exact. Refuses duplicate keys, NaN and Infinity, numbers beyond the range of a double, and nesting beyond `maxDepth` (1000). */
export function parseJsonTree(text: string, side: string, maxDepth = maxTreeDepth): Tree {
  const body = withoutByteOrderMark(text);
  return parseMeasuredTree(body, measureJsonText(body), { side, maxDepth });
}

/** For whoever has measured the text already, which begins with no byte order mark. */
export function parseMeasuredTree(body: string, measure: JsonTextMeasure, { side, maxDepth }: { readonly side: string; readonly maxDepth: number }): Tree {
  const options = { path: side, maxDepth };
  const value = parseMeasured(body, measure, options);
  const { doubtfulNumbers } = measure;
  const long: NumberToken[] = [];
  for (let index = 0; index < doubtfulNumbers.length; index += 2) {
    const at = doubtfulNumbers[index] ?? 0;
    const token = body.slice(at, doubtfulNumbers[index + 1]);
    if (!Number.isFinite(Number(token))) throw notComparable(`${side} holds a number beyond the range of a double.`);
    if (/^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token))) long.push({ at, token });
  }
  if (long.length === 0) return value;
  const { marked, mark } = markNumbers(body, long);
  return mapScalars(parseMeasured(marked, measureJsonText(marked), options), (scalar) => (typeof scalar === 'string' && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar));
}

interface NumberToken {
  readonly at: number;
  readonly token: string;
}

/** Long integers travel through the engine's parser as marked strings and come out as bigints; the mark is random, so that no content can imitate it. */
function markNumbers(text: string, numbers: readonly NumberToken[]): { readonly marked: string; readonly mark: string } {
  const mark = `integer ${randomUUID()} `;
  const parts: string[] = [];
  let from = 0;
  for (const { at, token } of numbers) {
    parts.push(text.slice(from, at), `"${mark}${token}"`);
    from = at + token.length;
  }
  return { marked: [...parts, text.slice(from)].join(''), mark };
}
