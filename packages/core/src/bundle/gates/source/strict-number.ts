/** JSON's numbers. A zero in front makes an id of it, and so does a length that a number cannot hold. */
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Null for a text that is no number. */
export function toStrictNumber(text: string): number | null {
  if (!number.test(text)) return null;
  const value = Number(text);
  const isExact = /^-?\d+$/.test(text) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return isExact ? value : null;
}
