import type * as z from 'zod/mini';
import { guide, ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { YamlSource } from '../yaml/index.js';
import { toFaults } from './schema-fault.js';

/** Turns a parsed file into a typed value. @throws ShipworthyError `config/invalid` with every fault on its line */
export function parseWithSchema<S extends z.ZodMiniType>(source: YamlSource, schema: S, what: string): z.infer<S> {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  throw invalidConfig(source.path, what, toFaults(source, schema, result.error.issues));
}

export function invalidConfig(path: string, what: string, faults: readonly Fault[]): ShipworthyError {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return new ShipworthyError('config/invalid', `${path} is not a valid ${what} (${count}):`, {
    hint: `Nothing was run. Mend the ${faults.length === 1 ? 'line' : 'lines'} above; an editor can show them while you write: ${guide('editor-help')}`,
    faults,
  });
}
