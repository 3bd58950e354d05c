import { weightWords, type Weight } from '../findings/index.js';

const signs: Readonly<Record<Weight, string>> = { fail: '❌', unverified: '❓', warn: '⚠️', permitted: '⚠️', waived: '🔕', 'not-applicable': '➖', pass: '✅' };

/** A weight for people. */
export function markWeight(weight: Weight): string {
  return `${signs[weight]} ${weightWords[weight]}`;
}
