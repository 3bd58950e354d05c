import type * as z from 'zod/mini';

type Listed = z.core.$ZodTypes;
type Definition = Listed['_zod']['def'];

/** Keys that a schema knows at a path of the value: candidates for "did you mean". */
export function keysAllowedAt(schema: z.ZodMiniType, path: readonly (string | number)[]): string[] {
  let candidates = unwrap(schema);
  for (const part of path) candidates = candidates.flatMap((one) => step(one, part));
  return [...new Set(candidates.flatMap(keysOf))];
}

function keysOf(definition: Definition): string[] {
  if (definition.type === 'object') return Object.keys(definition.shape);
  if (definition.type !== 'record') return [];
  // Of a record the keys are known where they are words of a closed list.
  return unwrap(definition.keyType).flatMap((key) => (key.type === 'enum' ? Object.values(key.entries).map(String) : []));
}

/** Every schema is one of those that zod lists, told apart by `type`; its base type alone does not say so. */
function isListed(schema: z.core.$ZodType): schema is Listed {
  return typeof schema._zod.def.type === 'string';
}

function step(definition: Definition, part: string | number): Definition[] {
  if (definition.type === 'object') {
    const member = definition.shape[String(part)];
    return member === undefined ? [] : unwrap(member);
  }
  if (definition.type === 'array') return unwrap(definition.element);
  if (definition.type === 'record') return unwrap(definition.valueType);
  return [];
}

function unwrap(schema: z.core.$ZodType): Definition[] {
  if (!isListed(schema)) return [];
  const { def } = schema._zod;
  if (def.type === 'union') return def.options.flatMap(unwrap);
  return 'innerType' in def ? unwrap(def.innerType) : [def];
}
