import type { Location } from '../envelope/finding.js';
import type { DoctorCheckId } from './doctor-checks.js';

/** `missing`: the gate cannot be relied on without it. `unknown`: nobody could look, so nobody may call it fine. */
export const doctorOutcomes = ['missing', 'warn', 'unknown', 'ok'] as const;
export type DoctorOutcome = (typeof doctorOutcomes)[number];

/** A check applied to one place. */
export interface DoctorFinding {
  readonly check: DoctorCheckId;
  /** What should be so. */
  readonly title: string;
  readonly outcome: DoctorOutcome;
  /** What is there instead; of what is fine, what is there. */
  readonly found: string;
  readonly location: Location | null;
  readonly why: string;
  /** What to do; null of what is fine. */
  readonly fix: string | null;
  /** Lines to copy: YAML for the file at `location`, or a command. */
  readonly paste: string | null;
}

/** What the command `doctor` says. Plain data of a report that people read; nothing is judged by it later, so there is no published schema. */
export interface DoctorReport {
  /** `owner/name`; null where nothing names it. */
  readonly repository: string | null;
  readonly commit: string | null;
  readonly counts: Readonly<Record<DoctorOutcome, number>>;
  /** What is missing first, then warnings, then what is not known. */
  readonly findings: readonly DoctorFinding[];
}
