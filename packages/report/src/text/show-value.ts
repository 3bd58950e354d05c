import { shorten } from './shorten.js';

/** Longer values are read in the document. */
const longestValue = 60;

/** A value of any kind for people, as plain text: numbers with six digits, which is more than any measurement is good for. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '–';
  return shorten(typeof value === 'string' ? value : JSON.stringify(value), longestValue);
}
