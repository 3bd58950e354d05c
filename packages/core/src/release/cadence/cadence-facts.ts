import type { CadenceConfig } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import type { Version } from '../../version/index.js';
import type { CalendarEntry } from './calendar.js';
import { cycleOf } from './cycle.js';
import type { Day } from './day.js';
import type { Crossing } from './freeze.js';
import type { ReadCalendar } from './read-calendar.js';

/** What the rules of the cadence look at. */
export interface CadenceFacts extends Crossing {
  /** Names the release in findings. */
  readonly name: string;
  readonly version: Version;
  /** On which it goes out. */
  readonly day: Day;
  /** The day that the clock shows, whatever SOURCE_DATE_EPOCH says. */
  readonly today: Day;
  readonly cadence: CadenceConfig;
  readonly calendar: ReadCalendar;
  /** The calendar's entry for this version; null where there is none, or no calendar. */
  readonly entry: CalendarEntry | null;
}

/** What one rule of the cadence came to. No findings: it is kept. */
export interface CadenceJudgement {
  readonly check: string;
  readonly findings: readonly FindingDraft[];
  /** What was found, without a full stop. */
  readonly note: string;
}

/** Day on which stabilisation ends by plan: of the calendar, else of the cycle that the day lies in. Null where nothing plans one. */
export function plannedCandidateDay({ entry, calendar, cadence: { cycle }, kind, day }: CadenceFacts): Day | null {
  if (entry?.rcDate != null) return entry.rcDate;
  return calendar.state === 'none' && cycle !== undefined && kind === 'minor' ? cycleOf(cycle.start, day).candidate : null;
}
