import type { FreezeWindow } from '@shipworthy/contract/release';
import type { Day } from './day.js';

/** What wants to cross a freeze. */
export interface Crossing {
  readonly kind: 'major' | 'minor' | 'patch' | 'pre-release';
  readonly isHotfix: boolean;
}

export type FreezeException = FreezeWindow['except'][number];

export function freezesOn(windows: readonly FreezeWindow[], day: Day): FreezeWindow[] {
  return windows.filter(({ from, to }) => from <= day && day <= to);
}

/** By what right something crosses a freeze; null: by none. */
export function rightToCross({ except }: FreezeWindow, { kind, isHotfix }: Crossing): FreezeException | null {
  if (isHotfix && except.includes('hotfix')) return 'hotfix';
  return kind === 'patch' && except.includes('patch') ? 'patch' : null;
}

/** `from 2026-12-20 to 2027-01-03 (holidays)`. */
export function describeFreeze({ from, to, reason }: FreezeWindow): string {
  return `from ${from} to ${to}${reason === undefined ? '' : ` (${reason})`}`;
}
