import { shorten } from './shorten.js';

/** Longer values are read in the document. */
const longestValue = 60;

/**
 * A value of any kind for people, as plain text: numbers with six digits, which is more than any measurement is good for. With the margin to its
 * threshold a number gets as many digits as show on which side it is: 59.9999999 is not shown as 60 beside `>= 60`.
 */
export function showValue(value: unknown, margin: number | null = null): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return Number.isFinite(value) ? showNumber(value, margin) : '–';
  return shorten(typeof value === 'string' ? value : JSON.stringify(value), longestValue);
}

function showNumber(value: number, margin: number | null): string {
  for (let digits = 6; digits < 17; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (margin === null || rounded === value || Math.abs(rounded - value) < Math.abs(margin)) return String(rounded);
  }
  return String(value);
}
