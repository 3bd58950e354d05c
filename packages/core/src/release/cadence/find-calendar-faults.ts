import type { FreezeWindow } from '@shipworthy/contract/release';
import { compareVersions, toLevel, type Version } from '../../version/index.js';
import { holdsItsDay, type Calendar, type CalendarEntry } from './calendar.js';
import { daysBetween, type Day } from './day.js';
import { describeFreeze, freezesOn, rightToCross } from './freeze.js';
import { endOfQuarter, endOfQuarterDays } from './quarter.js';

/** Something in which the calendar contradicts itself, or what else is settled. */
export interface CalendarFault {
  /** Names the contradiction, without what changes when it is mended by half. */
  readonly id: string;
  readonly pointer: CalendarEntry['pointer'];
  readonly message: string;
  /** The other entry, where two contradict each other. */
  readonly other?: CalendarEntry['pointer'];
}

export interface CalendarSurroundings {
  readonly freeze: readonly FreezeWindow[];
  readonly today: Day;
}

/** A candidate may be made in December for a release of January: so long before, and no earlier. */
const longestStabilisation = 13;

/** Every contradiction, in the order of the lists. Empty: the calendar can be used. */
export function findCalendarFaults(calendar: Calendar, surroundings: CalendarSurroundings): CalendarFault[] {
  const { entries } = calendar;
  return [
    ...entries.flatMap((entry) => [...findVersionFaults(entry), ...findDateFaults(entry, calendar.year), ...findFutureFaults(entry, surroundings), ...findFreezeFaults(entry, surroundings)]),
    ...entries.flatMap((entry, index) => findPairFaults(entry, entries.slice(0, index))),
  ];
}

function toFault(entry: CalendarEntry, about: { readonly what: string; readonly field: string }, message: string): CalendarFault {
  return { id: `${entry.kind} ${entry.name}: ${about.what}`, pointer: [...entry.pointer, about.field], message: `${entry.name} ${message}` };
}

const wanted: Readonly<Record<CalendarEntry['kind'], { readonly level: ReturnType<typeof toLevel>; readonly form: string }>> = {
  major: { level: 'major', form: 'a major version is x.0.0' },
  minor: { level: 'release', form: 'a minor version is x.y.0' },
  patch: { level: 'merge', form: 'a patch is x.y.z with z above 0' },
};

function findVersionFaults(entry: CalendarEntry): CalendarFault[] {
  const { version, kind } = entry;
  const about = { what: 'version', field: 'version' };
  if (version === null) return [toFault(entry, about, 'is no version by SemVer 2.0.0, such as `1.5.0`.')];
  if (version.prerelease.length > 0) return [toFault(entry, about, 'is a pre-release; the calendar is of releases, and their candidates stand under `rc_date`.')];
  if (toLevel(version) === wanted[kind].level) return [];
  return [toFault(entry, about, `stands among the ${kind} releases, but ${wanted[kind].form}.`)];
}

function findDateFaults(entry: CalendarEntry, year: number): CalendarFault[] {
  const { day, rcDate, quarter, dayField } = entry;
  const ofYear = `${String(year)}-`;
  const faults: CalendarFault[] = [];
  if (!day.startsWith(ofYear)) faults.push(toFault(entry, { what: 'year', field: dayField }, `goes out on ${day}, but this is the calendar of ${String(year)}.`));
  if (rcDate !== null && rcDate > day) faults.push(toFault(entry, { what: 'candidate after release', field: 'rcDate' }, `has its candidate on ${rcDate}, after the release on ${day}.`));
  if (rcDate !== null && rcDate <= day && !rcDate.startsWith(ofYear) && daysBetween(rcDate, day) > longestStabilisation) {
    faults.push(toFault(entry, { what: 'year of the candidate', field: 'rcDate' }, `has its candidate on ${rcDate}, but this is the calendar of ${String(year)}.`));
  }
  if (quarter !== null && day.startsWith(ofYear)) {
    const { from, to } = endOfQuarter(String(year), quarter);
    if (day < from || day > to) faults.push(toFault(entry, { what: 'end of the quarter', field: dayField }, `is planned for ${day}, but a major of ${quarter} goes out in the last ${endOfQuarterDays} days of the quarter, ${from} to ${to}.`));
  }
  return faults;
}

function findFutureFaults(entry: CalendarEntry, { today }: CalendarSurroundings): CalendarFault[] {
  if (entry.status !== 'released' || entry.day <= today) return [];
  return [toFault(entry, { what: 'released in the future', field: 'status' }, `is said to be released, but its day, ${entry.day}, is still to come.`)];
}

/** What is history, or holds no day, contradicts no freeze. */
function findFreezeFaults(entry: CalendarEntry, { freeze, today }: CalendarSurroundings): CalendarFault[] {
  if (entry.status === 'released' || !holdsItsDay(entry) || (entry.kind === 'patch' && entry.day < today)) return [];
  return freezesOn(freeze, entry.day).filter((window) => rightToCross(window, entry) === null).map((window) =>
    toFault(entry, { what: `freeze ${window.from}`, field: entry.dayField }, `is planned for ${entry.day}, inside the freeze ${describeFreeze(window)}.`));
}

function findPairFaults(entry: CalendarEntry, before: readonly CalendarEntry[]): CalendarFault[] {
  const { version } = entry;
  if (version === null) return [];
  return before.flatMap((other): CalendarFault[] => {
    if (other.version === null) return [];
    const clash = findClash({ entry, version }, { entry: other, version: other.version });
    return clash === null ? [] : [{ ...toFault(entry, { what: `${clash.what} ${other.name}`, field: clash.field }, clash.message), other: [...other.pointer, clash.field === 'version' ? 'version' : clash.field === 'quarter' ? 'quarter' : other.dayField] }];
  });
}

interface Versioned {
  readonly entry: CalendarEntry;
  readonly version: Version;
}

function findClash(own: Versioned, other: Versioned): { readonly what: string; readonly field: string; readonly message: string } | null {
  const order = compareVersions(own.version, other.version);
  if (order === 0) return { what: 'twice', field: 'version', message: 'stands in the calendar twice.' };
  const [entry, earlier] = [own.entry, other.entry];
  if (entry.quarter !== null && entry.quarter === earlier.quarter) return { what: 'quarter of', field: 'quarter', message: `is planned for ${entry.quarter}, and so is ${earlier.name}: one major goes out in a quarter.` };
  if (!holdsItsDay(entry) || !holdsItsDay(earlier) || !areOneLine(own, other)) return null;
  const [lower, higher] = order < 0 ? [entry, earlier] : [earlier, entry];
  if (lower.day < higher.day) return null;
  if (lower.day === higher.day) return entry.kind === 'patch' || earlier.kind === 'patch' ? null : { what: 'same day as', field: entry.dayField, message: `goes out on ${entry.day}, and so does ${earlier.name}.` };
  return { what: 'order of', field: entry.dayField, message: `goes out on ${entry.day}, ${entry === lower ? 'after' : 'before'} ${earlier.name} on ${earlier.day}: versions go out in their order.` };
}

/** Versions whose order says something of their days: the minors of one major with it, the patches of one minor with it, and majors. 1.9.3 may well follow 2.0.0. */
function areOneLine(own: Versioned, other: Versioned): boolean {
  const [left, right] = [own.version, other.version];
  if (own.entry.kind === 'major' && other.entry.kind === 'major') return true;
  if (left.major !== right.major) return false;
  const hasPatch = own.entry.kind === 'patch' || other.entry.kind === 'patch';
  return !hasPatch || left.minor === right.minor;
}
