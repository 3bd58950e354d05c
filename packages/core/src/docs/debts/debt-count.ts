import type { KnownDebt } from '@shipworthy/contract/docs';

/** How much one debt covers, or how much of it was found. */
export interface DebtCount {
  readonly findings: number;
  /** Without a bound where the list does not count places. */
  readonly places: number;
}

export const noDebt: DebtCount = { findings: 0, places: 0 };

export function countOf({ count, occurrences }: KnownDebt): DebtCount {
  return { findings: count, places: occurrences ?? Number.POSITIVE_INFINITY };
}

export function isMore(one: DebtCount, other: DebtCount): boolean {
  return one.findings > other.findings || one.places > other.places;
}

/** Of a list that does not count places, findings alone can be fewer. */
export function isFewer(found: DebtCount, listed: DebtCount): boolean {
  return found.findings < listed.findings || (Number.isFinite(listed.places) && found.places < listed.places);
}

export function addFinding({ findings, places }: DebtCount, occurrences = 1): DebtCount {
  return { findings: findings + 1, places: places + occurrences };
}
