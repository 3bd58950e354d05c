import { doctorChecks, type DoctorCheckId, type DoctorFinding } from '@shipworthy/contract/doctor';
import type { Location } from '@shipworthy/contract/envelope';

/** What a check says beside its own texts. */
export interface Diagnosis {
  readonly found: string;
  readonly location?: Location | null;
  /** Instead of the check's own sentence. */
  readonly fix?: string;
  readonly paste?: string;
}

export function isFine(check: DoctorCheckId, found: string): DoctorFinding {
  return { ...textsOf(check), outcome: 'ok', found, location: null, fix: null, paste: null };
}

export function isMissing(check: DoctorCheckId, diagnosis: Diagnosis): DoctorFinding {
  return toFinding(check, 'missing', diagnosis);
}

export function isDoubtful(check: DoctorCheckId, diagnosis: Diagnosis): DoctorFinding {
  return toFinding(check, 'warn', diagnosis);
}

/** Nobody could look. `fix` says how to find out. */
export function isUnknown(check: DoctorCheckId, diagnosis: Diagnosis & { readonly fix: string }): DoctorFinding {
  return toFinding(check, 'unknown', diagnosis);
}

/** The problems of a check, or that it found none. To be called only by who has looked. */
export function settle(check: DoctorCheckId, problems: readonly DoctorFinding[], fine: string): readonly DoctorFinding[] {
  return problems.length > 0 ? problems : [isFine(check, fine)];
}

function toFinding(check: DoctorCheckId, outcome: DoctorFinding['outcome'], { found, location, fix, paste }: Diagnosis): DoctorFinding {
  return { ...textsOf(check), outcome, found, location: location ?? null, fix: fix ?? doctorChecks[check].fix, paste: paste ?? null };
}

function textsOf(check: DoctorCheckId): Pick<DoctorFinding, 'check' | 'title' | 'why'> {
  const { title, why } = doctorChecks[check];
  return { check, title, why };
}

/** `a, b and 3 more`: enough to begin with. */
export function listSome(items: readonly string[], most = 5): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
