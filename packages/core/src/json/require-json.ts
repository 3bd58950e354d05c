import { ShipworthyError, type ErrorCode } from '@shipworthy/contract/errors';
import type { Json } from './json.js';

/** Deepest nesting that is written. Cycles end here too, instead of in a stack overflow. */
export const maxWrittenDepth = 1000;

type Trail = (string | number)[];

/**
 * Refuses everything `JSON.stringify` would drop, round or rewrite without a word: `undefined`, functions, symbols, bigints, numbers that are
 * not finite, dates, maps and other instances (all `document/not-finite`, our fault), and nesting or cycles beyond 1000 (`document/malformed`).
 */
export function requireJson(value: unknown): Json {
  if (!isJson(value, [])) throw refusal('document/not-finite', [], 'is not JSON');
  return value;
}

/** Never answers false: it throws with the place. The predicate is what lets TypeScript follow without a cast. */
function isJson(value: unknown, trail: Trail): value is Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      if (!Number.isFinite(value)) throw refusal('document/not-finite', trail, `is ${String(value)}`);
      return true;
    case 'object':
      return value === null || isJsonContainer(value, trail);
    default:
      throw refusal('document/not-finite', trail, `is of type ${typeof value}`);
  }
}

function isJsonContainer(value: object, trail: Trail): boolean {
  if (trail.length >= maxWrittenDepth) {
    throw refusal('document/malformed', trail.slice(0, 8), `is nested deeper than ${maxWrittenDepth} levels, or contains itself`);
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) checkMember(value[index], index, trail);
    return true;
  }
  if (!isPlainObject(value)) throw refusal('document/not-finite', trail, `is not a plain object (${Object.prototype.toString.call(value)})`);
  for (const [key, member] of Object.entries(value)) checkMember(member, key, trail);
  return true;
}

function checkMember(value: unknown, key: string | number, trail: Trail): void {
  trail.push(key);
  isJson(value, trail);
  trail.pop();
}

/** By shape rather than by identity with `Object.prototype`: objects may come from another realm (a worker, a vm context). */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function refusal(code: ErrorCode, trail: Trail, what: string): ShipworthyError {
  const place = trail.length === 0 ? 'The value' : `The value at ${trail.map(String).join('.')}`;
  return new ShipworthyError(code, `${place} ${what} and cannot enter a JSON document.`, {
    hint: 'Documents hold null, booleans, finite numbers, strings, arrays and plain objects.',
  });
}
