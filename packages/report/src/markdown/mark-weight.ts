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

/** A weight for people. */
export function markWeight(weight: Weight): string {
  return marks[weight];
}
