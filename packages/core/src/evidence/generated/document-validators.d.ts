// Generated from the contract by `npm run generate`. Do not edit.
import type { KnownKind } from '@shipworthy/contract/documents';

/** The first fault that was found. */
export interface ValidatorError {
  /** JSON pointer into the document. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
}

/** True when the value matches; otherwise `errors` says why, until the next call. */
export interface DocumentValidator {
  (value: unknown): boolean;
  errors?: readonly ValidatorError[] | null;
}

export const documentValidators: Readonly<Record<KnownKind | 'baseline-record' | 'release-manifest', DocumentValidator>>;
