import type { JSONValue } from '@jmespath-community/jmespath';

const longest = 200;

/** Six significant digits, or as many as show on which side of `against` it is: 59.9999999 is not shown as 60 beside `>= 60`. */
export function showNumber(value: number, against: number | null = null): string {
  for (let digits = 6; digits < 17; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (against === null || Math.sign(rounded - against) === Math.sign(value - against)) return String(rounded);
  }
  return String(value);
}

export function showValue(value: JSONValue, against: number | null = null): string {
  if (typeof value === 'number') return showNumber(value, against);
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
