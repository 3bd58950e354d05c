import { ShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, type Json } from './json.js';
import { requireJson } from './require-json.js';

/** With the `u` flag only a surrogate without its partner has this property. */
const loneSurrogate = /\p{Surrogate}/u;
/** Text that stands in quotes as it is; most does, and this test is several times cheaper than `JSON.stringify`. */
const needsNoEscape = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, numbers as ECMAScript prints them, no white space.
 * Takes `unknown` because documents are interfaces, which TypeScript does not assign to index signatures; all is checked at run time.
 * Throws what `requireJson` throws, and `document/malformed` for a surrogate without its partner, which has no UTF-8 form to hash.
 */
export function toCanonicalJson(value: unknown): string {
  return write(requireJson(value));
}

function write(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (isJsonArray(value)) return `[${value.map(write).join(',')}]`;
  if (isJsonObject(value)) return writeObject(value);
  return String(value); // null, true, false, and numbers: `String(-0)` is '0', as the RFC wants
}

function writeObject(value: { readonly [key: string]: Json }): string {
  let out = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) out += `${out === '' ? '' : ','}${quote(key)}:${write(member)}`;
  }
  return `{${out}}`;
}

/** `JSON.stringify` escapes exactly as the RFC does, except that it writes lone surrogates as `\ud…`: only then look closer. */
function quote(text: string): string {
  if (needsNoEscape.test(text)) return `"${text}"`;
  const quoted = JSON.stringify(text);
  if (quoted.includes('\\ud') && loneSurrogate.test(text)) {
    throw new ShipworthyError('document/malformed', `The string ${quoted.slice(0, 80)} holds half of a surrogate pair.`, {
      hint: 'Such text has no UTF-8 form, so it cannot be hashed or signed. Correct it where it was produced.',
    });
  }
  return quoted;
}
