import type { Location } from '@shipworthy/contract/envelope';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { releaseCalendarSchema, type CadenceConfig, type ReadEvidence } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { tryRead } from '../../gate/approvals/index.js';
import type { ReleaseRun } from '../release-run.js';
import { readWritten, type WrittenValue } from '../written-file.js';
import { holdsItsDay, toCalendar, type Calendar } from './calendar.js';
import { cycleOf, type Cycle } from './cycle.js';
import { daysBetween, type Day } from './day.js';
import { findCalendarFaults } from './find-calendar-faults.js';

/** Check under which the calendar itself is counted. */
export const calendarCheck = 'cadence:calendar';

/** The calendar, as far as there is one that can be used. */
export type ReadCalendar =
  | { readonly state: 'none' }
  | { readonly state: 'unusable'; readonly path: string; readonly findings: readonly FindingDraft[]; readonly evidence: readonly ReadEvidence[] }
  /** `findings`: only warnings. */
  | { readonly state: 'read'; readonly path: string; readonly calendar: Calendar; readonly findings: readonly FindingDraft[]; readonly evidence: readonly ReadEvidence[] };

interface CalendarRequest {
  readonly cadence: CadenceConfig;
  readonly today: Day;
}

/** Reads the calendar from the work tree, and refuses one that contradicts itself, with every contradiction at its place. */
export async function readCalendar({ workspace, log }: Pick<ReleaseRun, 'workspace' | 'log'>, { cadence, today }: CalendarRequest): Promise<ReadCalendar> {
  const path = cadence.calendar;
  if (path === undefined) return { state: 'none' };
  const { value: file, problems } = await tryRead(path, () => workspace.readText(path, { optional: true }));
  if (file === null) {
    const [problem] = problems;
    const finding: FindingDraft = problem === undefined
      ? { ...refused(path, 'file'), reason: 'missing-evidence', message: `The calendar ${path} does not exist.`, remedy: 'Write it, or take `release.cadence.calendar` out of the configuration.' }
      : { ...refused(path, 'file'), reason: problem.reason, message: problem.message, remedy: problem.remedy };
    return { state: 'unusable', path, findings: [finding], evidence: [] };
  }
  const evidence = [log.file(path, file.text)];
  try {
    const written = readWritten(file, { root: 'release_calendar', schema: releaseCalendarSchema, what: 'release calendar' });
    const calendar = toCalendar(written.value);
    const faults = findCalendarFaults(calendar, { freeze: cadence.freeze, today });
    if (faults.length === 0) return { state: 'read', path, calendar, findings: findOffCycle({ path, written, calendar }, cadence), evidence };
    const at = (pointer: readonly (string | number)[]): Location => ({ path, ...(written.positionOf(pointer) ?? {}) });
    return {
      state: 'unusable', path, evidence,
      findings: faults.map(({ id, pointer, message, other }) => ({ ...refused(path, id), message: `The calendar contradicts itself: ${message}`, location: at(pointer), ...(other === undefined ? {} : { related: [at(other)] }) })),
    };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'unusable', path, findings: toFindings(path, error), evidence };
  }
}

function refused(path: string, fault: string): FindingDraft & { readonly reason: 'invalid-config' } {
  return { rule: 'release/calendar-unreadable', keys: { path, fault }, check: calendarCheck, outcome: 'unverified', reason: 'invalid-config', message: '', location: { path } };
}

/** What neither parser nor schema took, one by one. */
function toFindings(path: string, error: ShipworthyError): FindingDraft[] {
  if (error.faults.length === 0) return [{ ...refused(path, 'file'), message: error.message }];
  return error.faults.map(({ message, line, column, remedy }) => ({
    ...refused(path, message), message: `The calendar cannot be read: ${message}`, ...(remedy === undefined ? {} : { remedy }),
    location: { path, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
  }));
}

interface CheckedCalendar {
  readonly path: string;
  readonly written: WrittenValue<unknown>;
  readonly calendar: Calendar;
}

/** Plans that leave the cadence may have a reason, so they only warn; where the cadence is not to be held, they say nothing. */
function findOffCycle({ path, written, calendar }: CheckedCalendar, { cycle, offCalendar }: CadenceConfig): FindingDraft[] {
  if (offCalendar === 'ignore') return [];
  const minors = calendar.entries.filter((entry) => entry.kind === 'minor' && holdsItsDay(entry)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return minors.flatMap((entry, index): FindingDraft[] => {
    const message = cycle === undefined ? describeGap(entry, minors[index - 1]) : describeOffCycle(entry, cycleOf(cycle.start, entry.day));
    if (message === null) return [];
    const position = written.positionOf([...entry.pointer, entry.dayField]);
    return [{ rule: 'release/calendar-off-cycle', keys: { path, version: entry.name }, check: calendarCheck, outcome: 'warn', message, location: { path, ...(position ?? {}) } }];
  });
}

interface PlannedMinor {
  readonly name: string;
  readonly day: Day;
  readonly rcDate: Day | null;
}

function describeGap({ name, day }: PlannedMinor, before: PlannedMinor | undefined): string | null {
  const gap = before === undefined ? null : daysBetween(before.day, day);
  return gap === null || gap % 14 === 0 ? null : `${name} is planned ${gap} days after ${before?.name ?? ''}; minor releases go out every two weeks, or every four where one is skipped.`;
}

function describeOffCycle({ name, day, rcDate }: PlannedMinor, { candidate, release }: Cycle): string | null {
  if (day === release && rcDate === candidate) return null;
  return `${name} is planned with its candidate on ${rcDate ?? 'no day'} and its release on ${day}; the cycle has ${candidate} and ${release}.`;
}
