/** A piece of text and the offset behind it. */
export interface LinkPart {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** CommonMark allows this much nesting at least, and what GitHub runs allows no more. It also keeps `[a](` in a million copies linear. */
const deepestParentheses = 32;
const longestLabel = 999;

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** ASCII punctuation: what a backslash escapes. */
export function isPunctuation(code: number): boolean {
  return (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e);
}

/** `<…>` or a run without blanks and with balanced parentheses, perhaps empty. */
export function parseDestination(text: string, start: number): LinkPart | null {
  return text.charCodeAt(start) === 0x3c ? parseBracketed(text, start) : parseBare(text, start);
}

function parseBracketed(text: string, start: number): LinkPart | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return { from: start + 1, to: at, end: at + 1 };
    if (code === 0x3c || code === 0x0a) return null;
    if (code === 0x5c && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}

function parseBare(text: string, start: number): LinkPart | null {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f) break;
    if (code === 0x5c && isPunctuation(text.charCodeAt(at + 1))) at += 1;
    else if (code === 0x28 && (depth += 1) > deepestParentheses) return null;
    else if (code === 0x29 && (depth -= 1) < 0) break;
  }
  return depth > 0 ? null : { from: start, to: at, end: at };
}

/** `"…"`, `'…'` or `(…)`, without a blank line in it; answers the offset behind it, -1 when there is none. */
export function skipTitle(text: string, start: number): number {
  const opening = text.charCodeAt(start);
  if (opening !== 0x22 && opening !== 0x27 && opening !== 0x28) return -1;
  const closing = opening === 0x28 ? 0x29 : opening;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closing) return at + 1;
    if (code === 0x28 && opening === 0x28) return -1;
    if (code === 0x5c) at += 1;
  }
  return -1;
}

/** `[…]` with something in it that is no blank, and no unescaped bracket. */
export function parseLabel(text: string, start: number): LinkPart | null {
  if (text.charCodeAt(start) !== 0x5b) return null;
  let isEmpty = true;
  for (let at = start + 1, most = Math.min(text.length, start + longestLabel + 2); at < most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5d) return isEmpty ? null : { from: start + 1, to: at, end: at + 1 };
    if (code === 0x5b) return null;
    if (!isBlank(code)) isEmpty = false;
    if (code === 0x5c && isPunctuation(text.charCodeAt(at + 1))) at += 1;
  }
  return null;
}

/** Labels that only differ in case and blanks are one. */
export function toLabelKey(label: string): string {
  // Twice: lower case alone keeps `ẞ` and `ß` apart, upper case alone `ϴ` and `θ`.
  return label.trim().replaceAll(/[ \t\n]+/g, ' ').toLowerCase().toUpperCase();
}
