import type { JSONValue } from '@jmespath-community/jmespath';
import { isJsonArray, isJsonObject, type Json } from './json.js';

/** What a JMESPath query finds. The library is loaded with the first query. */
export async function searchJson(value: Json, query: string): Promise<unknown> {
  const { search } = await import('@jmespath-community/jmespath');
  return search(toMutable(value), query);
}

/** The library asks for JSON that may be written to. */
function toMutable(value: Json): JSONValue {
  if (isJsonArray(value)) return value.map(toMutable);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toMutable(member)])) : value;
}
