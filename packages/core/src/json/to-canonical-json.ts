import { ShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.js';
import { requireJson } from './require-json.js';

/** With the `u` flag only a surrogate without its partner has this property. */
const loneSurrogate = /\p{Surrogate}/u;

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, numbers as ECMAScript prints them, no white space.
 * Takes `unknown` because documents are interfaces, which TypeScript does not assign to index signatures; all is checked at run time.
 * Throws what `requireJson` throws, and `document/malformed` for a surrogate without its partner, which has no UTF-8 form to hash.
 *
 * The engine's own writer does what the RFC says with everything but two things: the order of keys, so it gets a sorted copy, and lone
 * surrogates, which it writes as `\ud…`. Where a copy cannot be in order, or such an escape (or a text that looks like one) is in what it
 * wrote, the slow writer does it again, key by key.
 */
export function toCanonicalJson(value: unknown): string {
  const json = requireJson(value);
  const sorted = toSorted(json);
  const text = sorted === undefined ? undefined : JSON.stringify(sorted);
  return text === undefined || text.includes('\\ud') ? write(json) : text;
}

/** A copy with keys in order; undefined when an object's cannot be. Scalars first: most values are. */
function toSorted(value: Json): Json | undefined {
  if (typeof value !== 'object' || value === null) return value;
  return isJsonArray(value) ? toSortedArray(value) : toSortedObject(value);
}

function toSortedArray(values: readonly Json[]): Json | undefined {
  const sorted: Json[] = [];
  for (const value of values) {
    const member = toSorted(value);
    if (member === undefined) return undefined;
    sorted.push(member);
  }
  return sorted;
}

function toSortedObject(value: JsonObject): Json | undefined {
  const sorted: Record<string, Json> = {};
  for (const key of sortedKeysOf(value)) {
    const member = value[key];
    const copy = member === undefined || isUnsortable(key) ? undefined : toSorted(member);
    if (copy === undefined) return undefined;
    sorted[key] = copy;
  }
  return sorted;
}

interface KeyOrder {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
}

/** Orders seen last, by first key: a document holds thousands of objects of few shapes, and comparing two lists is quicker than sorting one. */
const known = new Map<string, KeyOrder>();
const knownAtMost = 1000;

function sortedKeysOf(value: JsonObject): readonly string[] {
  const keys = Object.keys(value);
  const [first] = keys;
  if (first === undefined || keys.length === 1) return keys;
  const order = known.get(first);
  if (order?.keys.length === keys.length && order.keys.every((key, index) => key === keys[index])) return order.sorted;
  const sorted = keys.toSorted();
  if (known.size >= knownAtMost) known.clear();
  known.set(first, { keys, sorted });
  return sorted;
}

/** Keys that look like integers stand first in every object, in the order of numbers ("9" before "10"); `__proto__` would become none. */
function isUnsortable(key: string): boolean {
  const code = key.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39 && /^[0-9]+$/.test(key)) || key === '__proto__';
}

function write(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (isJsonArray(value)) return `[${value.map(write).join(',')}]`;
  if (isJsonObject(value)) return writeObject(value);
  return String(value); // null, true, false, and numbers: `String(-0)` is '0', as the RFC wants
}

function writeObject(value: JsonObject): string {
  const members = Object.keys(value).sort().flatMap((key) => {
    const member = value[key];
    return member === undefined ? [] : [`${quote(key)}:${write(member)}`];
  });
  return `{${members.join(',')}}`;
}

function quote(text: string): string {
  const quoted = JSON.stringify(text);
  if (quoted.includes('\\ud') && loneSurrogate.test(text)) {
    throw new ShipworthyError('document/malformed', `The string ${quoted.slice(0, 80)} holds half of a surrogate pair.`, {
      hint: 'Such text has no UTF-8 form, so it cannot be hashed or signed. Correct it where it was produced.',
    });
  }
  return quoted;
}
