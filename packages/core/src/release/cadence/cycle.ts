import { addDays, daysBetween, weekdayOf, type Day, type Weekday } from './day.js';

/** What a working day of the cycle is for. */
export interface CycleDay {
  readonly day: Day;
  readonly weekday: Weekday;
  readonly week: 1 | 2;
  readonly work: string;
}

/** Two weeks: development, then stabilisation, at the end of which the release goes out. */
export interface Cycle {
  /** Monday of the first week. */
  readonly start: Day;
  /** Thursday of the second week. */
  readonly candidate: Day;
  /** Friday of the second week. */
  readonly release: Day;
}

const length = 14;
const works = {
  development: 'Development',
  stabilisation: 'Stabilisation: final pull requests, regression',
  candidate: 'Release candidate',
  release: 'Release',
} as const;

/** The cycle that a day lies in, also before the one that is named. @param start a Monday on which some cycle began */
export function cycleOf(start: Day, day: Day): Cycle {
  const begin = addDays(start, Math.floor(daysBetween(start, day) / length) * length);
  return { start: begin, candidate: addDays(begin, 10), release: addDays(begin, 11) };
}

/** The ten working days of the cycle that a day lies in. */
export function listCycle(start: Day, day: Day): CycleDay[] {
  const cycle = cycleOf(start, day);
  return Array.from({ length }, (_, offset) => addDays(cycle.start, offset))
    .filter((one) => !['Saturday', 'Sunday'].includes(weekdayOf(one)))
    .map((one) => ({ day: one, weekday: weekdayOf(one), week: daysBetween(cycle.start, one) < 7 ? 1 : 2, work: workOf(cycle, one) }));
}

/** As a Markdown table, for documents. */
export function renderCycle(start: Day, day: Day): string {
  const rows = listCycle(start, day).map(({ day: date, weekday, week, work }) => `| ${week} | ${weekday} | ${date} | ${work} |`);
  return ['| Week | Day | Date | What for |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function workOf({ start, candidate, release }: Cycle, day: Day): string {
  if (day === release) return works.release;
  if (day === candidate) return works.candidate;
  return daysBetween(start, day) < 7 ? works.development : works.stabilisation;
}
