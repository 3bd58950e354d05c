import { isShipworthyError } from '@shipworthy/contract/errors';
import type { JSONValue } from '@jmespath-community/jmespath';
import { parseJsonText, type Json } from '../../../json/index.js';
import { UnreadSource } from './unread-source.js';

/** What only a number too large for one can be written like. */
const mayOverflow = /\d[eE]\+?\d{3}|\d{300}/;

/** JSON without a key twice, and with finite numbers only. `line`: of a file with a document per line. @throws UnreadSource with the place */
export function parseJsonValue(text: string, path: string, line?: number): JSONValue {
  const value = parse(text, path, line);
  if (mayOverflow.test(text) && !isFinite(value)) throw new UnreadSource(`${path}${line === undefined ? '' : `:${line}`} holds a number that is not finite`, { path, ...(line === undefined ? {} : { line }) });
  if (!isWritable(value)) throw new UnreadSource(`${path} holds nothing`, { path });
  return value;
}

function parse(text: string, path: string, line: number | undefined): Json {
  try {
    return parseJsonText(text, { path }).value;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    const place = { path, line: line ?? fault?.line ?? 1, column: fault?.column ?? 1 };
    throw new UnreadSource(`${path}:${place.line}:${place.column} is not valid JSON: ${(fault?.message ?? error.message).replace(/\.$/, '')}`, place);
  }
}

function isFinite(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFinite);
}

/** The same data: the library's type forgoes `readonly`, though it changes nothing either. */
export function isWritable(value: Json | undefined): value is JSONValue {
  return value !== undefined;
}
