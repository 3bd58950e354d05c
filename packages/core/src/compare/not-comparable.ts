import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';

/** Which of the two contents a message speaks of. */
export type Side = 'expected' | 'actual';

/** Thrown by comparators; `compareContent` turns it into the state `not-comparable`. */
export function notComparable(why: string, hint = 'Correct the content, or compare it as text or bytes.'): ShipworthyError {
  return new ShipworthyError('document/malformed', why, { hint });
}

/** One line for any failure, ours or a library's. A fault nobody foresaw must never read as "equal". */
export function toWhy(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n').map((part) => part.trim()).filter((part) => part !== '').join(' ');
  return isShipworthyError(error) ? line : `The comparison failed: ${line.slice(0, 500)}`;
}
