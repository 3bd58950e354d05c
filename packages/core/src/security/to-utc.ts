/** Null for what is no time: without a zone it could be any of 26 hours. */
export function toUtc(text: string): string | null {
  const match = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?([Zz]|[+-]\d{2}:?\d{2})$/.test(text);
  const time = match ? new Date(text) : null;
  // The engine takes the 30th of February for the 2nd of March, which is younger.
  return time === null || Number.isNaN(time.getTime()) || Number(text.slice(8, 10)) > daysOf(text) ? null : time.toISOString();
}

/** Of the month that a time names. */
function daysOf(text: string): number {
  return new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
}
