import type { Normaliser } from '../comparison.js';
import { parseNormalisers, type ApplyNormaliser } from './parse-normalisers.js';

/** One function for all, or null for none. */
export async function toNormalise(list: readonly Normaliser[]): Promise<ApplyNormaliser | null> {
  const { normalisers } = await parseNormalisers(list);
  return normalisers.length === 0 ? null : (text) => normalisers.reduce((result, apply) => apply(result), text);
}
