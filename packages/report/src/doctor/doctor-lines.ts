import type { DoctorFinding, DoctorOutcome, DoctorReport } from '@shipworthy/contract/doctor';

/** Findings that say the same of several checks: what could not be asked has one reason for all of them. */
export interface DoctorGroup {
  readonly finding: DoctorFinding;
  readonly titles: readonly string[];
}

/** In the order of the report; a finding that nobody shares stands for itself. */
export function groupFindings(findings: readonly DoctorFinding[], outcome: DoctorOutcome): readonly DoctorGroup[] {
  const groups = new Map<string, { finding: DoctorFinding; titles: string[] }>();
  for (const finding of findings.filter((one) => one.outcome === outcome)) {
    const key = outcome === 'unknown' ? JSON.stringify([finding.found, finding.fix, finding.paste]) : String(groups.size);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { finding, titles: [finding.title] });
    else known.titles.push(finding.title);
  }
  return [...groups.values()];
}

/** Nothing is ready of which nobody knows whether it is. */
export function toHeadline({ counts, repository }: DoctorReport): { readonly label: string; readonly text: string; readonly outcome: DoctorOutcome } {
  const { missing, warn, unknown, ok } = counts;
  const parts = [...(missing > 0 ? [`${missing} missing`] : []), ...(warn > 0 ? [`${warn} ${warn === 1 ? 'warning' : 'warnings'}`] : []), ...(unknown > 0 ? [`${unknown} not verified`] : []), `${ok} fine`];
  const of = repository === null ? '' : `${repository}: `;
  if (missing > 0) return { label: 'NOT READY', text: `${of}${parts.join(', ')}`, outcome: 'missing' };
  if (unknown > 0) return { label: 'NOTHING MISSING, NOT ALL VERIFIED', text: `${of}${parts.join(', ')}`, outcome: 'unknown' };
  return { label: warn > 0 ? 'NOTHING MISSING' : 'READY', text: `${of}${parts.join(', ')}`, outcome: warn > 0 ? 'warn' : 'ok' };
}

/** `path:line:column`, as terminals link it. */
export function toPlace({ location }: DoctorFinding): string | null {
  return location === null ? null : [location.path, location.line, location.column].filter((part) => part !== undefined).join(':');
}

/** Of what nobody could look at: the questions that stay open. */
export function toDoubt(titles: readonly string[]): string {
  const questions = titles.map((title) => (/^(?:GitHub|Shipworthy|Node|Git)\b/.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`));
  return `So nobody knows whether ${questions.join('; ')}.`;
}
