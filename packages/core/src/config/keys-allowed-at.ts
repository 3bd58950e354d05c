import type * as z from 'zod/mini';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** Keys that a schema knows at a path of the value: candidates for "did you mean". */
export function keysAllowedAt(schema: z.ZodMiniType, path: readonly (string | number)[]): string[] {
  let candidates: Definition[] = unwrap(definitionOf(schema));
  for (const part of path) candidates = candidates.flatMap((one) => step(one, part));
  return [...new Set(candidates.flatMap((one) => (one.type === 'object' ? Object.keys(one.shape) : [])))];
}

function definitionOf(schema: z.core.$ZodType): Definition {
  // Every schema carries one of the definitions listed by zod; only their union makes them distinguishable.
  return schema._zod.def as Definition;
}

function step(definition: Definition, part: string | number): Definition[] {
  if (definition.type === 'object') {
    const member = definition.shape[String(part)];
    return member === undefined ? [] : unwrap(definitionOf(member));
  }
  if (definition.type === 'array') return unwrap(definitionOf(definition.element));
  if (definition.type === 'record') return unwrap(definitionOf(definition.valueType));
  return [];
}

function unwrap(definition: Definition): Definition[] {
  if (definition.type === 'union') return definition.options.flatMap((option) => unwrap(definitionOf(option)));
  if ('innerType' in definition) return unwrap(definitionOf(definition.innerType));
  return [definition];
}
