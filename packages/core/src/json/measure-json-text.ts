const quoteMark = 0x22, comma = 0x2c, minus = 0x2d, point = 0x2e, zero = 0x30, nine = 0x39, colon = 0x3a, backslash = 0x5c;
const openArray = 0x5b, closeArray = 0x5d, openObject = 0x7b, closeObject = 0x7d;

/** Short strings are passed character by character: the engine's search takes longer to call. */
const shortString = 48;
/** Digits from which on an integer may not be what a double holds, and digits of an exponent beyond its range. */
const doubtfulDigits = 16, doubtfulExponent = 3;

export interface JsonTextMeasure {
  /** Deepest nesting of brackets outside strings. */
  readonly depth: number;
  /** Colons outside strings: in valid JSON, the number of members, duplicates included. */
  readonly members: number;
  /** Numbers that a double may not hold, or not exactly: where each begins and ends, in turn. */
  readonly doubtfulNumbers: readonly number[];
}

/** Told of brackets, keys and commas near the root. */
export interface JsonOutline {
  /** Brackets deeper than this are passed over in silence. */
  readonly deepest: number;
  /** True: the measuring may end here. */
  open(isArray: boolean, at: number): boolean;
  close(isArray: boolean, at: number): void;
  comma(at: number): void;
  /** The quoted key. */
  key(from: number, to: number): void;
}

/**
 * One pass over the char codes, before any parser sees the text: no allocation, several hundred MB/s. For invalid text the answer means
 * nothing, but it always comes; the parser then refuses the text.
 */
export function measureJsonText(text: string, outline?: JsonOutline): JsonTextMeasure {
  const { length } = text;
  const deepestOutline = outline?.deepest ?? -1;
  const doubtfulNumbers: number[] = [];
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let from = 0;
  let to = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark) continue; // white space, mostly
    if (code === quoteMark) {
      from = at;
      at = endOfString(text, at);
      to = at + 1;
    } else if (code === comma) {
      if (depth <= deepestOutline) outline?.comma(at);
    } else if (code === colon) {
      members += 1;
      if (depth <= deepestOutline) outline?.key(from, to);
    } else if (code === minus || (code >= zero && code <= nine)) {
      at = endOfNumber(text, at, doubtfulNumbers) - 1;
    } else if (code === openObject || code === openArray) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (depth <= deepestOutline && outline?.open(code === openArray, at) === true) break;
    } else if (code === closeObject || code === closeArray) {
      if (depth <= deepestOutline) outline?.close(code === closeArray, at);
      depth -= 1;
    }
  }
  return { depth: deepest, members, doubtfulNumbers };
}

/** Offset of the closing quote, or the length of the text; `open`: the opening one. */
export function endOfString(text: string, open: number): number {
  const { length } = text;
  const searchFrom = open + shortString;
  let at = open + 1;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteMark) return at;
    if (code === backslash) at += 1;
    else if (at > searchFrom) return searchEndOfString(text, at);
  }
  return length;
}

/** The first quote with an even number of backslashes before it. Each backslash is counted once. */
function searchEndOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (first > start && text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

/** `at`: its first character. Notes the number if it is doubtful. */
function endOfNumber(text: string, start: number, doubtful: number[]): number {
  const first = text.charCodeAt(start) === minus ? start + 1 : start;
  let at = endOfDigits(text, first);
  let isDoubtful = at - first >= doubtfulDigits;
  if (text.charCodeAt(at) === point) at = endOfDigits(text, at + 1);
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charCodeAt(at + 1);
    const exponent = sign === minus || sign === 0x2b ? at + 2 : at + 1;
    at = endOfDigits(text, exponent);
    isDoubtful ||= sign !== minus && at - exponent >= doubtfulExponent;
  }
  if (isDoubtful) doubtful.push(start, at);
  return at;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) at += 1;
  return at;
}
