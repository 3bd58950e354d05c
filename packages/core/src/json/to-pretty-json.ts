import { requireJson } from './require-json.js';

/** The form in which documents are written: keys in the order given, two spaces, final newline. Throws what `requireJson` throws. */
export function toPrettyJson(value: unknown): string {
  return `${JSON.stringify(requireJson(value), null, 2)}\n`;
}
