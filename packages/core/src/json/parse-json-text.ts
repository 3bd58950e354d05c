import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { JsonScanner, JsonSyntaxFault } from './json-scanner.js';
import { isJsonArray, isJsonObject, type Json } from './json.js';
import { measureJsonText, type JsonTextMeasure } from './measure-json-text.js';
import { toTextPosition, withoutByteOrderMark } from './text-position.js';

export interface ParseJsonOptions {
  /** How the file is called in messages. */
  readonly path: string;
  /** Deepest nesting of arrays and objects that is read. Default 200. */
  readonly maxDepth?: number;
  /** `config/syntax` for files people write; `document/malformed` (default) for documents programs wrote. */
  readonly errorCode?: 'config/syntax' | 'document/malformed';
}

/** So many duplicate keys are named; a hostile file may hold millions. */
const maxNamedFaults = 20;

/**
 * JSON as RFC 8259 has it, and stricter in two things: no key twice in an object (a reader that takes the first and one that takes the last
 * would see different evidence) and no nesting beyond `maxDepth`. `__proto__` is a key like any other. Every fault carries line and column.
 *
 * The engine's parser decides what is JSON, and a cheap pass before it counts depth and members. If the parsed value has fewer members than
 * the text, keys were repeated. Only when something is wrong does the slow scanner run, to say where.
 */
export function parseJsonText(text: string, options: ParseJsonOptions): { readonly value: Json } {
  const body = withoutByteOrderMark(text);
  return { value: parseMeasured(body, measureJsonText(body), options) };
}

/** For whoever has measured the text already, which begins with no byte order mark. */
export function parseMeasured(body: string, measure: JsonTextMeasure, options: ParseJsonOptions): Json {
  if (measure.depth > (options.maxDepth ?? 200)) throw explain(body, options);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw explain(body, options, cause);
  }
  if (!isParsed(value) || countMembers(value) !== measure.members) throw explain(body, options);
  return value;
}

/** `Object.keys` sees own keys only, `__proto__` included. */
function countMembers(value: Json): number {
  let count = 0;
  if (isJsonArray(value)) {
    for (const element of value) if (typeof element === 'object') count += countMembers(element);
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value);
    count = keys.length;
    for (const key of keys) {
      const member = value[key];
      if (typeof member === 'object') count += countMembers(member);
    }
  }
  return count;
}

function explain(body: string, options: ParseJsonOptions, cause?: unknown): ShipworthyError {
  const faults: Fault[] = [];
  const toFault = (message: string, offset: number): Fault => ({ message, path: options.path, ...toTextPosition(body, offset) });
  try {
    scanForDuplicates(body, options.maxDepth ?? 200, (key, offset, first) => {
      if (faults.length >= maxNamedFaults) return;
      const { line, column } = toTextPosition(body, first);
      faults.push(toFault(`The key ${JSON.stringify(key)} already stands at ${line}:${column}.`, offset));
    });
  } catch (error) {
    if (!(error instanceof JsonSyntaxFault)) throw error;
    faults.push(toFault(error.message, error.offset));
  }
  return new ShipworthyError(options.errorCode ?? 'document/malformed', `${options.path} is not valid JSON.`, {
    hint: 'Correct the file at the places named.',
    faults,
    cause,
  });
}

/** The engine's parser gives JSON and nothing else, but says `any`. */
function isParsed(value: unknown): value is Json {
  return value !== undefined;
}

function scanForDuplicates(body: string, maxDepth: number, report: (key: string, offset: number, first: number) => void): void {
  const open: Map<string, number>[] = [];
  const scanner = new JsonScanner(body, maxDepth, {
    enterObject: () => void open.push(new Map()),
    leaveObject: () => void open.pop(),
    member: (key, offset) => {
      const seen = open.at(-1);
      const first = seen?.get(key);
      if (first === undefined) seen?.set(key, offset);
      else report(key, offset, first);
    },
  });
  scanner.scanDocument();
}
