/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`: compared as text, it is compared as a day. */
export type Day = string;

const dayInMilliseconds = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that a clock on the wall of the place shows. @param timeZone of the IANA database; see `isTimeZone` */
export function dayIn(timeZone: string, at: Date): Day {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** Whether a name is one of the IANA database that this machine knows. Bare offsets are none: they know no daylight saving, and not every Node.js knows them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function addDays(day: Day, count: number): Day {
  return new Date(toTime(day) + count * dayInMilliseconds).toISOString().slice(0, 10);
}

/** Days from one to the other; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / dayInMilliseconds;
}

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type Weekday = (typeof weekdays)[number];

export function weekdayOf(day: Day): Weekday {
  return weekdays[new Date(toTime(day)).getUTCDay()] ?? 'Sunday';
}

/** Noon would do as well: days are counted without a place, so none of them is shorter than another. */
function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
