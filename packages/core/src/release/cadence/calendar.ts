import type { ReleaseCalendar } from '@shipworthy/contract/release';
import { parseVersion, type Version } from '../../version/index.js';
import type { Day } from './day.js';
import type { Quarter } from './quarter.js';

/** One line of the calendar, whatever list it stands in. */
export interface CalendarEntry {
  readonly kind: 'minor' | 'major' | 'patch';
  /** Null where it is none by SemVer 2.0.0; `name` is as it is written. */
  readonly version: Version | null;
  readonly name: string;
  /** On which it goes out. */
  readonly day: Day;
  /** On which stabilisation ends with a candidate; null where none is planned. */
  readonly rcDate: Day | null;
  /** Patches have none: they are planned for nothing else than their day. */
  readonly status: 'planned' | 'rc' | 'released' | 'skipped' | 'delayed' | null;
  /** Of majors. */
  readonly quarter: Quarter | null;
  readonly isHotfix: boolean;
  /** Who let it go out on another day, as somebody wrote it. */
  readonly allowedBy: string | null;
  /** Where it stands, and the name of its day there. */
  readonly pointer: readonly (string | number)[];
  readonly dayField: 'releaseDate' | 'plannedDate';
}

export interface Calendar {
  readonly year: number;
  readonly entries: readonly CalendarEntry[];
}

export function toCalendar({ year, minorReleases, majorReleases, patchReleases }: ReleaseCalendar): Calendar {
  const minors = minorReleases.map((one, index): CalendarEntry => ({
    kind: 'minor', ...named(one), day: one.releaseDate, rcDate: one.rcDate, status: one.status, quarter: null, isHotfix: false, pointer: ['minorReleases', index], dayField: 'releaseDate',
  }));
  const majors = majorReleases.map((one, index): CalendarEntry => ({
    kind: 'major', ...named(one), day: one.plannedDate, rcDate: one.rcDate ?? null, status: one.status, quarter: one.quarter, isHotfix: false, pointer: ['majorReleases', index], dayField: 'plannedDate',
  }));
  const patches = patchReleases.map((one, index): CalendarEntry => ({
    kind: 'patch', ...named(one), day: one.releaseDate, rcDate: null, status: null, quarter: null, isHotfix: one.hotfix, pointer: ['patchReleases', index], dayField: 'releaseDate',
  }));
  return { year, entries: [...minors, ...majors, ...patches] };
}

function named({ version, allowedBy }: { readonly version: string; readonly allowedBy?: string | undefined }): Pick<CalendarEntry, 'version' | 'name' | 'allowedBy'> {
  return { version: parseVersion(version), name: version, allowedBy: allowedBy ?? null };
}

/** Whether a day is still meant: what was skipped or postponed holds none. */
export function holdsItsDay({ status }: CalendarEntry): boolean {
  return status !== 'skipped' && status !== 'delayed';
}
