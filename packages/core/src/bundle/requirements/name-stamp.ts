/** A time as a file name says it. */
export interface NameStamp {
  /** Milliseconds since 1970 in UTC, whatever zone the writer meant: names do not say. Without a time of day: midnight. */
  readonly time: number;
  /** `N` of `yyyy-MM-dd.N`: the N-th of that day; 0 without. */
  readonly sequence: number;
}

/**
 * Eight digits in a row, or three groups with dashes, as a date; then, where it follows, a time of day with or without separators. What
 * stands beside it must be no digit: the middle of a build number is no date.
 */
const stamp = /(?<!\d)(?:(\d{4})(\d\d)(\d\d)|(\d{4})-(\d\d)-(\d\d))(?:\.(\d{1,6})(?![\d.]*\d)|[-_T ]?([01]\d|2[0-3])[-_:.]?([0-5]\d)(?:[-_:.]?([0-5]\d)(?:[.,](\d{1,3})\d*)?)?Z?)?(?!\d)/g;

/** The last time stamp in the name of the file, else the last one in its folders; null when none is a real date. */
export function stampOf(path: string): NameStamp | null {
  const at = path.lastIndexOf('/') + 1;
  return lastStampIn(path.slice(at)) ?? lastStampIn(path.slice(0, at));
}

/** Less than 0 when `left` is older. */
export function compareStamps(left: NameStamp, right: NameStamp): number {
  return left.time - right.time || left.sequence - right.sequence;
}

function lastStampIn(text: string): NameStamp | null {
  return [...text.matchAll(stamp)].map(toStamp).findLast((found) => found !== null) ?? null;
}

function toStamp([, year, month, day, dashedYear, dashedMonth, dashedDay, sequence, hour, minute, second, fraction]: RegExpMatchArray): NameStamp | null {
  const [y, m, d] = [year ?? dashedYear, month ?? dashedMonth, day ?? dashedDay].map(Number);
  if (y === undefined || m === undefined || d === undefined || y < 1970) return null;
  const midnight = new Date(Date.UTC(y, m - 1, d));
  if (midnight.getUTCMonth() !== m - 1 || midnight.getUTCDate() !== d) return null; // 20261399: some other number
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return { time: midnight.getTime() + seconds * 1000 + Number((fraction ?? '').padEnd(3, '0')), sequence: Number(sequence ?? 0) };
}
