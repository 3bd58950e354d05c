import type { Severity } from '@shipworthy/contract/release';

/** The words of scanners and databases. `info` and `negligible` are the least that a scanner says, so they are low; `unknown` and what is not here may be the worst. */
const words: Readonly<Record<string, Severity>> = { critical: 'critical', high: 'high', important: 'high', moderate: 'medium', medium: 'medium', low: 'low', negligible: 'low', info: 'low' };

export function severityOfWord(word: string | null): Severity | null {
  const known = (word ?? '').trim().toLowerCase();
  return Object.hasOwn(words, known) ? (words[known] ?? null) : null;
}

/** The ranges of CVSS 3.1 and 4.0 (qualitative severity rating scale). Null for 0, which says that there is none, and for what is no score. */
export function severityOfScore(score: number | null): Severity | null {
  if (score === null || !(score > 0 && score <= 10)) return null;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

/** A CVSS score, 0 to 10; most tools write it as a text. Null for anything else. */
export function toScore(stated: unknown): number | null {
  const text = typeof stated === 'number' ? String(stated) : typeof stated === 'string' ? stated.trim() : '';
  const score = /^[0-9]{1,2}(?:\.[0-9]{1,20})?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 10 ? score : null;
}

const order: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** The worst that anybody states; null where nobody states any. */
export function worstSeverity(stated: readonly (Severity | null)[]): Severity | null {
  return stated.reduce((worst, one) => (one !== null && (worst === null || order.indexOf(one) > order.indexOf(worst)) ? one : worst), null);
}

/** True also where nobody states a severity: it may be the worst. */
export function isAtLeast(severity: Severity | null, threshold: Severity): boolean {
  return severity === null || order.indexOf(severity) >= order.indexOf(threshold);
}
