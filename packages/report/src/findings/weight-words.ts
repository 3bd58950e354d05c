import type { Weight } from './weight.js';

/** A weight for people; every report uses these words. */
export const weightWords: Readonly<Record<Weight, string>> = {
  fail: 'failed',
  unverified: 'not verified',
  warn: 'warning',
  permitted: 'not verified, permitted by policy',
  waived: 'waived',
  'not-applicable': 'does not apply',
  pass: 'passed',
};

export function isWeight(value: unknown): value is Weight {
  return typeof value === 'string' && Object.hasOwn(weightWords, value);
}
