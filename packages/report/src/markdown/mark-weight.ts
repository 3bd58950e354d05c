import type { Weight } from '../findings/index.js';

const marks: Readonly<Record<Weight, string>> = {
  fail: '❌ failed',
  unverified: '❓ not verified',
  warn: '⚠️ warning',
  permitted: '⚠️ not verified, permitted by policy',
  waived: '🔕 waived',
  'not-applicable': '➖ does not apply',
  pass: '✅ passed',
};

/** A weight for people. What nobody told is no pass. */
export function markWeight(weight: Weight | null): string {
  return weight === null ? 'see findings' : marks[weight];
}
