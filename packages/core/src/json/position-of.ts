import { JsonScanner, JsonSyntaxFault } from './json-scanner.js';
import { toTextPosition, withoutByteOrderMark, type TextPosition } from './text-position.js';

export type JsonPointer = readonly (string | number)[];

/** Deep enough for everything `parseJsonText` lets through by default, shallow enough for the stack. */
const maxDepth = 1000;

interface Place {
  /** Offset of the quoted key; null for array elements and the root. */
  readonly key: number | null;
  readonly value: number;
}

/** Where the value (or its key) at `pointer` begins; null when the text has no such place. Reads no further than that place. */
export function positionOf(text: string, pointer: JsonPointer, part: 'key' | 'value' = 'value'): TextPosition | null {
  const body = withoutByteOrderMark(text);
  try {
    const place = findPlace(new JsonScanner(body, maxDepth), pointer);
    if (place === null) return null;
    return toTextPosition(body, part === 'key' ? (place.key ?? place.value) : place.value);
  } catch (error) {
    if (error instanceof JsonSyntaxFault) return null;
    throw error;
  }
}

/** Signals "found" out of the scanner's loops, so that a place near the top of a large document costs little. */
class Found extends Error {
  readonly place: Place;
  constructor(place: Place) {
    super('found');
    this.place = place;
  }
}

function findPlace(scanner: JsonScanner, pointer: JsonPointer): Place | null {
  try {
    descend(scanner, pointer, null);
    return null;
  } catch (error) {
    if (error instanceof Found) return error.place;
    throw error;
  }
}

function descend(scanner: JsonScanner, rest: JsonPointer, key: number | null): void {
  scanner.skipSpace();
  const [step, ...deeper] = rest;
  if (step === undefined) {
    if (scanner.peek() === '') throw scanner.fault('Expected a value');
    throw new Found({ key, value: scanner.at });
  }
  const character = scanner.peek();
  if (character === '{') {
    scanner.forEachMember((name, offset) => (name === String(step) ? descend(scanner, deeper, offset) : scanner.scanValue()));
  } else if (character === '[') {
    scanner.forEachElement((index) => (String(index) === String(step) ? descend(scanner, deeper, null) : scanner.scanValue()));
  } else scanner.scanValue();
}
