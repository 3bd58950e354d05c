import { doctorChecks, type DoctorCheckId, type DoctorFinding } from '@shipworthy/contract/doctor';
import type { Location } from '@shipworthy/contract/envelope';

interface Told {
  /** `path`, or `path:line:column`. */
  readonly at?: string;
  /** Where it is not the check's own sentence. */
  readonly fix?: string;
  readonly paste?: string;
}

/** Findings to compare with, whole: the texts of the check, and what is told beside them. */
export function ok(check: DoctorCheckId, found: string): DoctorFinding {
  const { title, why } = doctorChecks[check];
  return { check, title, why, outcome: 'ok', found, location: null, fix: null, paste: null };
}

export function missing(check: DoctorCheckId, found: string, told: Told = {}): DoctorFinding {
  return toFinding({ check, outcome: 'missing', found }, told);
}

export function doubtful(check: DoctorCheckId, found: string, told: Told = {}): DoctorFinding {
  return toFinding({ check, outcome: 'warn', found }, told);
}

export function unknown(check: DoctorCheckId, found: string, told: Told & { readonly fix: string }): DoctorFinding {
  return toFinding({ check, outcome: 'unknown', found }, told);
}

function toFinding(said: Pick<DoctorFinding, 'check' | 'outcome' | 'found'>, { at, fix, paste }: Told): DoctorFinding {
  const { title, why, fix: own } = doctorChecks[said.check];
  return { ...said, title, why, location: at === undefined ? null : toLocation(at), fix: fix ?? own, paste: paste ?? null };
}

function toLocation(at: string): Location {
  const [path = '', line, column] = at.split(':');
  return line === undefined ? { path } : { path, line: Number(line), column: Number(column) };
}
