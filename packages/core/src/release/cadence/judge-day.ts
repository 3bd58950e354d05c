import type { FindingDraft } from '../../evidence/index.js';
import { formatVersion } from '../../version/index.js';
import type { CadenceFacts, CadenceJudgement } from './cadence-facts.js';
import type { CalendarEntry } from './calendar.js';
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
  if (calendar.state === 'none' && kind === 'minor' && cadence.cycle === undefined) return unbound('neither a calendar nor a cycle says when a minor release goes out');
  const { planned, fault, note } = calendar.state === 'read' ? planByCalendar(facts, calendar.calendar.year) : planByRule(facts, kind);
  if (fault === null) return settled(note, planned);
  const permitted = entry?.allowedBy == null ? '' : ` The calendar names ${entry.allowedBy} as who allowed another day.`;
  const finding: FindingDraft = {
    rule: 'release/off-calendar', keys: { release: name }, check: dayCheck, outcome: outcomes[cadence.offCalendar], expected: planned, actual: day, message: `${name} goes out on ${day}, but ${fault}.${permitted}`,
    ...(calendar.state === 'read' ? { location: { path: calendar.path } } : {}),
  };
  return { check: dayCheck, findings: [finding], note: `off the calendar: ${fault}`, planned };
}

const outcomes = { ignore: 'not-applicable', warn: 'warn', fail: 'fail' } as const;

function planByCalendar({ entry, day, version, calendar }: CadenceFacts, year: number): Plan {
  if (entry === null) {
    const other = calendar.state === 'read' ? calendar.calendar.entries.find((one) => one.day === day && one.kind !== 'patch') : undefined;
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

function planByRule({ day, cadence: { cycle } }: CadenceFacts, kind: 'minor' | 'major'): Plan {
  if (kind === 'minor' && cycle !== undefined) {
    const { release } = cycleOf(cycle.start, day);
    return { planned: release, fault: day === release ? null : `the cycle has ${weekdayOf(release)}, ${release}, for a minor release`, note: `on ${day}, the Friday of the cycle` };
  }
  const quarter = quarterOf(day);
  const { from, to } = endOfQuarter(day.slice(0, 4), quarter);
  const isAtEnd = from <= day && day <= to;
  return { planned: isAtEnd ? day : null, fault: isAtEnd ? null : `a major release goes out in the last ${endOfQuarterDays} days of the quarter, ${from} to ${to}`, note: `on ${day}, at the end of ${quarter}` };
}

function notApplicable(name: string, message: string): FindingDraft {
  return { rule: 'release/off-calendar', keys: { release: name }, check: dayCheck, outcome: 'not-applicable', message: `${message.charAt(0).toUpperCase()}${message.slice(1)}` };
}
