import { errorCodes, type ErrorCode, type ErrorKind } from './error-codes.js';

/** One fault: what is wrong, where, and what to do. Lines and columns are 1-based. */
export interface Fault {
  readonly message: string;
  readonly remedy?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ErrorDetail {
  /** What to do next; ends the message. */
  readonly hint: string;
  /** Every single fault, when one error stands for several. */
  readonly faults?: readonly Fault[];
  readonly cause?: unknown;
}

/** `path:line:column: message`, as compilers print it, so that editors and terminals link to the place. */
export function toFaultLine(fault: Fault): string {
  const place = [fault.path, fault.line, fault.column].filter((part) => part !== undefined).join(':');
  const what = fault.remedy === undefined ? fault.message : `${fault.message} ${fault.remedy}`;
  return place === '' ? what : `${place}: ${what}`;
}

/** The one error class. Its message is complete: what, every fault with its place, and last the remedy. */
export class ShipworthyError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly hint: string;
  readonly faults: readonly Fault[];

  constructor(code: ErrorCode, what: string, detail: ErrorDetail) {
    const faults = detail.faults ?? [];
    const lines = [what, ...faults.map((fault) => `  ${toFaultLine(fault)}`), detail.hint];
    super(faults.length === 0 ? `${what} ${detail.hint}` : lines.join('\n'), { cause: detail.cause });
    this.name = 'ShipworthyError';
    this.code = code;
    this.kind = errorCodes[code].kind;
    this.hint = detail.hint;
    this.faults = faults;
  }
}

export function isShipworthyError(value: unknown): value is ShipworthyError {
  return value instanceof ShipworthyError;
}
