import type { Fault } from '@shipworthy/contract/errors';
import type { EvidenceDocument, KnownKind } from '@shipworthy/contract/documents';
import { positionOf, type JsonObject } from '../json/index.js';
import type { ValidatorError } from './generated/document-validators.js';

export type DocumentCheck = { readonly valid: true; readonly document: EvidenceDocument } | { readonly valid: false; readonly faults: readonly Fault[] };

/**
 * Checks a value against the JSON Schema of its kind with the generated validator; faults carry their place in the text. The validators
 * are a third of a megabyte of code, so they are loaded by the first document that is read.
 */
export async function validateDocument(kind: KnownKind, value: JsonObject, text: string): Promise<DocumentCheck> {
  const { documentValidators } = await import('./generated/document-validators.js');
  const validate = documentValidators[kind];
  if (isValid(validate, value)) return { valid: true, document: value };
  return { valid: false, faults: (validate.errors ?? []).map((error) => toFault(error, text)) };
}

/** The validators are generated from the same schemas that the types are inferred from; a test feeds both the same documents. */
function isValid(validate: (value: unknown) => boolean, value: unknown): value is EvidenceDocument {
  return validate(value);
}

function toFault(error: ValidatorError, text: string): Fault {
  const pointer = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const position = positionOf(text, pointer);
  return { message: `${error.instancePath === '' ? 'the document' : error.instancePath} ${error.message ?? 'is not valid'}`, ...(position ?? {}) };
}
