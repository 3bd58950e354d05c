import type { Normaliser } from '../comparison.js';
import { namedNormalisers, normaliserNames } from './normalisers.js';

export type ApplyNormaliser = (text: string) => string;

export interface NormaliserFault {
  /** Index in the list that was given. */
  readonly index: number;
  readonly message: string;
}

const longestPattern = 1000;

/** All faults at once. Asynchronous because the engine for `replace` is loaded only when there is one. */
export async function parseNormalisers(list: readonly Normaliser[]): Promise<{ normalisers: ApplyNormaliser[]; faults: NormaliserFault[] }> {
  const normalisers: ApplyNormaliser[] = [];
  const faults: NormaliserFault[] = [];
  for (const [index, item] of list.entries()) {
    const parsed = typeof item === 'string' ? parseName(item) : await parseReplacement(item);
    if (typeof parsed === 'string') faults.push({ index, message: parsed });
    else normalisers.push(parsed);
  }
  return { normalisers, faults };
}

/** The normaliser, or what is wrong. */
function parseName(name: string): ApplyNormaliser | string {
  const known = namedNormalisers.find((normaliser) => normaliser.name === name);
  return known === undefined ? `There is no normaliser "${name}". Known are ${normaliserNames.join(', ')}.` : (text) => known.apply(text);
}

async function parseReplacement(item: Exclude<Normaliser, string>): Promise<ApplyNormaliser | string> {
  if (item.replace === '') return 'An empty pattern matches everywhere. Write what is to be replaced.';
  if (item.replace.length > longestPattern) return `The pattern has ${item.replace.length} characters; at most ${longestPattern} are allowed.`;
  const { findPatternFault, toReplacement } = await import('./replace-pattern.js');
  const fault = findPatternFault(item.replace);
  if (fault !== null) return `The pattern is not RE2: ${fault}. Back references and look-around are not available, because they are not linear in time.`;
  return toReplacement(item.replace, item.with);
}
