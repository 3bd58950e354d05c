import { addDays, type Day } from './day.js';

export type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';

/** A major goes out at the end of its quarter: in its last seven days, of which every weekday is one, so that it need be no Sunday. */
export const endOfQuarterDays = 7;

const lastDays: Readonly<Record<Quarter, string>> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };

/** First and last day on which a major may go out. @param year four digits */
export function endOfQuarter(year: string, quarter: Quarter): { readonly from: Day; readonly to: Day } {
  const to = `${year}-${lastDays[quarter]}`;
  return { from: addDays(to, 1 - endOfQuarterDays), to };
}

export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  if (month <= 3) return 'Q1';
  if (month <= 6) return 'Q2';
  return month <= 9 ? 'Q3' : 'Q4';
}
