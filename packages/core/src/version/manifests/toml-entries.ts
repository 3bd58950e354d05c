import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { toTextPosition } from '../../json/index.js';
import type { TomlEntry } from './toml-entry.js';
import { TomlFault, TomlScanner } from './toml-scanner.js';

export interface TomlEntries {
  /** The value at a path of keys, written in whichever way: as a table, dotted, or as an inline table. */
  find(...key: string[]): TomlEntry | null;
}

/**
 * Thin reading of TOML 1.0: which keys there are, with places, which parsers that give plain data do not tell. Strings, tables and inline
 * tables are read in full; numbers and dates are passed over unjudged.
 * @throws ShipworthyError `config/syntax`
 */
export function readTomlEntries(path: string, text: string): TomlEntries {
  const found = new Map<string, TomlEntry>();
  const faults: Fault[] = [];
  const scanner = new TomlScanner(text, (entry) => {
    const id = JSON.stringify(entry.key);
    const first = found.get(id);
    if (first === undefined) found.set(id, entry);
    else faults.push(toFault(`The key ${entry.key.join('.')} already stands at ${placeOf(text, first.offset)}.`, entry.offset));
  });
  const toFault = (message: string, offset: number): Fault => ({ message, path, ...toTextPosition(text, offset) });
  try {
    scanner.scanDocument();
  } catch (error) {
    if (!(error instanceof TomlFault)) throw error;
    faults.push(toFault(error.message, error.offset));
  }
  if (faults.length > 0) throw new ShipworthyError('config/syntax', `${path} is not valid TOML.`, { hint: 'Correct the file at the places named.', faults });
  return { find: (...key) => found.get(JSON.stringify(key)) ?? null };
}

function placeOf(text: string, offset: number): string {
  const { line, column } = toTextPosition(text, offset);
  return `${line}:${column}`;
}
