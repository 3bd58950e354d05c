import type { FindingDraft } from '../../evidence/index.js';
import { formatVersion } from '../../version/index.js';
import type { CadenceFacts, CadenceJudgement } from './cadence-facts.js';
import type { Calendar, CalendarEntry } from './calendar.js';
import { cycleOf } from './cycle.js';
import { weekdayOf, type Day } from './day.js';
import { endOfQuarter, endOfQuarterDays, quarterOf } from './quarter.js';

export const dayCheck = 'cadence:day';

/** Whether this is the day for it, and which day is planned; null: none. */
export type DayJudgement = CadenceJudgement & { readonly planned: Day | null };

interface Plan {
  readonly planned: Day | null;
  /** Null: it is the day. */
  readonly fault: string | null;
  readonly note: string;
}

/**
 * Patches go out on any day, and so do pre-releases, which nobody plans by; both keep to the freezes. Minors go out on the day that the calendar
 * plans, majors too; without a calendar on the Friday of the cycle, and in the last days of a quarter.
 */
export function judgeDay(facts: CadenceFacts): DayJudgement {
  const { kind, entry, day, name, cadence, calendar } = facts;
  const settled = (note: string, planned: Day | null): DayJudgement => ({ check: dayCheck, findings: [], note, planned });
  const unbound = (message: string): DayJudgement => ({ ...settled(message, null), findings: [notApplicable(name, `${message}.`)] });
  if (kind === 'pre-release') return unbound('a pre-release is bound to no day of release');
  if (kind === 'patch') return settled('a patch goes out on any day', entry?.day ?? null);
  const plan = findPlan(facts, kind);
  if (plan === null) return unbound('neither a calendar nor a cycle says when a minor release goes out');
  const { planned, fault, note } = plan;
  if (fault === null) return settled(note, planned);
  const permitted = entry?.allowedBy == null ? '' : ` The calendar names ${entry.allowedBy} as who allowed another day.`;
  const finding: FindingDraft = {
    rule: 'release/off-calendar', keys: { release: name }, check: dayCheck, outcome: outcomes[cadence.offCalendar], expected: planned, actual: day, message: `${name} goes out on ${day}, but ${fault}.${permitted}`,
    ...(calendar.state === 'read' ? { location: { path: calendar.path } } : {}),
  };
  return { check: dayCheck, findings: [finding], note: `off the calendar: ${fault}`, planned };
}

const outcomes = { ignore: 'not-applicable', warn: 'warn', fail: 'fail' } as const;

/** Null: nothing says when it goes out. */
function findPlan(facts: CadenceFacts, kind: 'minor' | 'major'): Plan | null {
  const { calendar, day, cadence: { cycle } } = facts;
  if (calendar.state === 'read') return planByCalendar(facts, calendar.calendar);
  if (kind === 'major') return planByQuarter(day);
  return cycle === undefined ? null : planByCycle(cycle.start, day);
}

function planByCalendar({ entry, day, version }: CadenceFacts, { year, entries }: Calendar): Plan {
  if (entry === null) {
    const other = entries.find((one) => one.day === day && one.kind !== 'patch');
    const instead = other === undefined ? '' : `; on this day it plans ${other.name}`;
    const ofYear = day.startsWith(`${String(year)}-`) ? '' : `, which is of ${String(year)},`;
    return unplanned(`the calendar${ofYear} does not plan ${formatVersion(version)}${instead}`);
  }
  switch (entry.status) {
    case 'skipped': return unplanned('the calendar says that it is skipped');
    case 'delayed': return unplanned(`the calendar says that it is delayed beyond ${entry.day}, and names no new day`);
    case 'released': return onDay(entry, day, `the calendar says that it went out on ${entry.day}`);
    case 'planned':
    case 'rc':
    case null: return onDay(entry, day, `the calendar plans it for ${entry.day}`);
  }
}

function unplanned(fault: string): Plan {
  return { planned: null, fault, note: fault };
}

function onDay(entry: CalendarEntry, day: Day, fault: string): Plan {
  return { planned: entry.day, fault: entry.day === day ? null : fault, note: `on ${day}, as the calendar plans` };
}

function planByCycle(start: Day, day: Day): Plan {
  const { release } = cycleOf(start, day);
  return { planned: release, fault: day === release ? null : `the cycle has ${weekdayOf(release)}, ${release}, for a minor release`, note: `on ${day}, the Friday of the cycle` };
}

function planByQuarter(day: Day): Plan {
  const quarter = quarterOf(day);
  const { from, to } = endOfQuarter(day.slice(0, 4), quarter);
  const isAtEnd = from <= day;
  return { planned: isAtEnd ? day : null, fault: isAtEnd ? null : `a major release goes out in the last ${endOfQuarterDays} days of the quarter, ${from} to ${to}`, note: `on ${day}, at the end of ${quarter}` };
}

function notApplicable(name: string, message: string): FindingDraft {
  return { rule: 'release/off-calendar', keys: { release: name }, check: dayCheck, outcome: 'not-applicable', message: `${message.charAt(0).toUpperCase()}${message.slice(1)}` };
}
