import type { CadenceConfig, ReleaseCalendar } from '@shipworthy/contract/release';
import type { CadenceFacts } from '../../../src/release/cadence/cadence-facts.js';
import { toCalendar, type CalendarEntry } from '../../../src/release/cadence/calendar.js';
import type { ReadCalendar } from '../../../src/release/cadence/read-calendar.js';
import { parseVersion } from '../../../src/version/index.js';

export interface CadenceChanges extends Partial<Omit<CadenceFacts, 'version' | 'cadence' | 'calendar' | 'entry'>> {
  readonly cadence?: Partial<CadenceConfig>;
  /** Absent: none. `broken`: one that cannot be used. */
  readonly calendar?: Partial<ReleaseCalendar> | 'broken';
}

/** The minor release 1.5.0 on 2027-01-15, a Friday, by a calendar that need not be in order. `name` is its version. */
export function toCadenceFacts({ cadence = {}, calendar, name = '1.5.0', ...changes }: CadenceChanges = {}): CadenceFacts {
  const version = parseVersion(name);
  if (version === null) throw new TypeError(`${name} is no version`);
  const read = toReadCalendar(calendar);
  const entry = read.state === 'read' ? (read.calendar.entries.find((one: CalendarEntry) => one.name === name) ?? null) : null;
  return { name, version, kind: 'minor', isHotfix: false, day: '2027-01-15', today: '2027-01-15', cadence: { timeZone: 'UTC', freeze: [], offCalendar: 'warn', ...cadence }, calendar: read, entry, ...changes };
}

function toReadCalendar(calendar: CadenceChanges['calendar']): ReadCalendar {
  if (calendar === undefined) return { state: 'none' };
  if (calendar === 'broken') return { state: 'unusable', path: 'calendar.yml', findings: [], evidence: [] };
  return { state: 'read', path: 'calendar.yml', calendar: toCalendar({ year: 2027, minorReleases: [], majorReleases: [], patchReleases: [], ...calendar }), findings: [], evidence: [] };
}
