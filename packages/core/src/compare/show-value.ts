import type { ShownValue } from './comparison.js';
import { toJson, type Tree } from './tree/tree.js';

const maxShown = 200;

/** A value as a report shows it. `undefined` (nothing there) becomes null; the change's kind tells it from JSON's null. */
export function showValue(value: Tree | undefined): ShownValue {
  if (value === undefined) return null;
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'bigint') return shorten(String(value));
  if (typeof value === 'object' && value !== null) return shorten(JSON.stringify(toJson(value)));
  return value;
}

export function shorten(text: string): string {
  if (text.length <= maxShown) return text;
  const head = text.slice(0, maxShown - 40);
  // Half a surrogate pair has no UTF-8 form and could not be hashed as part of a document.
  const whole = /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
  return `${whole}… (${text.length} characters)`;
}
