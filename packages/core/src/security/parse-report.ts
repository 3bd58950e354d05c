import type { ReasonCode } from '@shipworthy/contract/words';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseJsonText, type Json } from '../json/index.js';

/** The JSON of a report. A key that stands twice is refused: two readers would see two reports. */
export function parseReport(text: string, path: string): { readonly value: Json } | { readonly reason: ReasonCode; readonly message: string } {
  try {
    return { value: parseJsonText(text, { path }).value };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    return { reason: 'malformed-document', message: fault === undefined ? `${path} is no JSON.` : `${path}:${fault.line ?? 1}:${fault.column ?? 1} is no JSON: ${fault.message}` };
  }
}
