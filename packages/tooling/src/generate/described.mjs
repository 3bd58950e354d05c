import * as z from 'zod/mini';

/** What the doc comments of fields say, by schema. Only the published JSON Schemas ask for it. */
export const descriptions = z.registry();

/**
 * The schema of one field with its description. A copy is registered: one schema stands for many fields, each with words of its own. What is
 * no schema (other objects have commented fields too) is given back as it is.
 */
export function described(value, meta) {
  if (typeof value !== 'object' || value === null || !('_zod' in value) || typeof value.clone !== 'function') return value;
  const copy = value.clone(value._zod.def, { parent: true });
  descriptions.add(copy, meta);
  return copy;
}
