import type { RedactionRule } from './redaction-rule.js';
import { findSecrets, type RedactionHit } from './redact-text.js';

/**
 * Signs as JSON and XML may write them: .NET writes `+`, `&` and `<` as `\u002B` and so on, others `\/`, and `&#64;` for `@`. Quotes and
 * backslashes stay as they are: they are what ends a value.
 */
const escaped = /\\u00([2-7][0-9A-Fa-f])|\\(\/)|&#(?:[xX]0{0,4}([2-7][0-9A-Fa-f])|0{0,4}(\d{2,3}));/g;
const kept = new Set(['"', "'", '\\']);

/** Finds secrets also where their signs are escaped. Lines and columns are those of the text as it is. */
export function findEscaped(text: string, rules: readonly RedactionRule[], isAllowed: (value: string) => boolean): RedactionHit[] {
  if (!text.includes('\\u00') && !text.includes('\\/') && !text.includes('&#')) return findSecrets(text, rules, isAllowed);
  const { plain, shortened } = toPlain(text);
  return findSecrets(plain, rules, isAllowed).map((hit) => ({ ...hit, column: hit.column + shortenedBefore(shortened.get(hit.line), hit.column) }));
}

/** How many signs a line has lost in front of each column, ascending. */
type Shortened = { readonly column: number; readonly lost: number }[];

function toPlain(text: string): { readonly plain: string; readonly shortened: ReadonlyMap<number, Shortened> } {
  const shortened = new Map<number, Shortened>();
  const parts: string[] = [];
  let [line, lineStart, lost, lineEnd, from] = [1, 0, 0, endOfLine(text, 0), 0];
  for (const { 0: written, 1: json, 2: slash, 3: hex, 4: decimal, index } of text.matchAll(escaped)) {
    const sign = slash ?? String.fromCharCode(decimal === undefined ? Number.parseInt(json ?? hex ?? '', 16) : Number(decimal));
    if (!/[ -~]/.test(sign) || kept.has(sign)) continue;
    while (lineEnd < index) [line, lineStart, lost, lineEnd] = [line + 1, lineEnd + 1, 0, endOfLine(text, lineEnd + 1)];
    const places = shortened.get(line) ?? [];
    shortened.set(line, places);
    const column = index - lineStart - lost + 1;
    lost += written.length - 1;
    places.push({ column, lost });
    parts.push(text.slice(from, index), sign);
    from = index + written.length;
  }
  return { plain: parts.join('') + text.slice(from), shortened };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function shortenedBefore(places: Shortened = [], column: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((places[middle]?.column ?? 0) < column) from = middle + 1;
    else to = middle;
  }
  return places[from - 1]?.lost ?? 0;
}
