import type { Finding } from '@shipworthy/contract/envelope';
import { shorten } from '../text/index.js';

/** `path:line:column`, or null when the finding points nowhere. */
export function placeOf(finding: Pick<Finding, 'location'>): string | null {
  const { location } = finding;
  if (location === null) return null;
  return [location.path, location.line, location.line === undefined ? undefined : location.column].filter((part) => part !== undefined).join(':');
}

/** Of these the message names what is written; without a suggestion "expected nothing" would read as if nothing should stand there. */
const saysActual = /^docs\/(?:link|anchor|image|reference|cited)-/;

/** Expected and actual value as text; null when the finding compares nothing. */
export function valuesOf(finding: Finding): { expected: string; actual: string } | null {
  if (finding.expected === null && (finding.actual === null || saysActual.test(finding.rule))) return null;
  return { expected: toValueText(finding.expected), actual: toValueText(finding.actual) };
}

export function toValueText(value: Finding['expected']): string {
  if (value === null) return 'nothing';
  return shorten(typeof value === 'string' ? value : JSON.stringify(value), 300);
}

/** `message expected X, actual Y remedy` on lines of their own, for formats that know no structure. */
export function toPlainText(finding: Finding): string {
  const values = valuesOf(finding);
  return [
    finding.message,
    ...(values === null ? [] : [`Expected ${values.expected}, actual ${values.actual}.`]),
    ...(finding.reason === null ? [] : [`Reason: ${finding.reason}.`]),
    ...(finding.waiver === null ? [] : [toWaiverText(finding.waiver)]),
    finding.remedy,
  ].join('\n');
}

export function toWaiverText(waiver: NonNullable<Finding['waiver']>): string {
  return `Waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`;
}
