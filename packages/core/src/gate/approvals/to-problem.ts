import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { SourceProblem } from './approval-facts.js';

/** An error as the reason why a source could not be looked at. */
export function toProblem(source: string, error: ShipworthyError): SourceProblem {
  return { source, reason: reasonOf(error), message: withoutHint(error), remedy: error.hint };
}

/** The answer of a source, or why there is none. What is not ours to foresee is thrown. */
export async function tryRead<T>(source: string, read: () => Promise<T>): Promise<{ readonly value: T | null; readonly problems: readonly SourceProblem[] }> {
  try {
    return { value: await read(), problems: [] };
  } catch (error) {
    if (!isShipworthyError(error) || error.code === 'path/outside-root') throw error;
    return { value: null, problems: [toProblem(source, error)] };
  }
}

function reasonOf({ code }: ShipworthyError): ReasonCode {
  switch (code) {
    case 'github/permission-denied': return 'permission-denied';
    case 'github/rate-limited': return 'rate-limited';
    case 'signing/invalid-key':
    case 'signing/unsupported-key': return 'no-signing-key';
    default: return 'unreadable-source';
  }
}

function withoutHint({ message, hint }: ShipworthyError): string {
  return message.endsWith(hint) ? message.slice(0, -hint.length).trim() : message;
}
