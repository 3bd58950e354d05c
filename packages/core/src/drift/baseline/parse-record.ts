import { isShipworthyError } from '@shipworthy/contract/errors';
import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { DocumentValidator } from '../../evidence/generated/document-validators.js';
import { sha256Hex } from '../../files/index.js';
import { isJsonObject, parseJsonText, positionOf, toCanonicalJson, type Json } from '../../json/index.js';
import { recordName } from './baseline-paths.js';

/** A record as it lies on disk or in a commit. */
export interface RecordFile {
  readonly caseId: string;
  /** POSIX, relative to the workspace's root. */
  readonly path: string;
  readonly digest: string;
  readonly record: BaselineRecord;
  /** As it was read: what restores the very same bytes. */
  readonly text: string;
}

/** A record that may not be used, and why. */
export interface RecordProblem {
  /** The case whose record should stand here; null when the name is no case's. */
  readonly caseId: string | null;
  readonly path: string;
  readonly reason: ReasonCode;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface RecordPlace {
  readonly pack: string;
  readonly path: string;
  /** The record's file name. */
  readonly name: string;
}

/** SHA-256 over the canonical JSON of a record: what the next record of the case names as the one it replaces. */
export function recordDigestOf(record: BaselineRecord): string {
  return `sha256:${sha256Hex(toCanonicalJson(record))}`;
}

/** Parses one record and proves that it is the one its place promises. The validators are loaded by the first record. */
export async function parseRecord(bytes: Uint8Array, place: RecordPlace): Promise<RecordFile | RecordProblem> {
  const caseId = toCaseId(place.name);
  const refuse = (message: string, at: { line?: number; column?: number } = {}, reason: ReasonCode = 'malformed-document'): RecordProblem => ({ caseId, path: place.path, reason, message: `${toPlace(place.path, at)} ${message}`, ...at });
  let text: string;
  let value: Json;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = parseJsonText(text, { path: place.path }).value;
  } catch (error) {
    const fault = isShipworthyError(error) ? error.faults[0] : undefined;
    return fault === undefined ? refuse('is not UTF-8 text.', { line: 1, column: 1 }) : refuse(`is not valid JSON: ${fault.message}`, toPosition(fault));
  }
  const pointTo = (pointer: readonly string[]): { line?: number; column?: number } => toPosition(positionOf(text, pointer) ?? { line: 1, column: 1 });
  if (isOfUnknownMajor(value)) return refuse('has a schema version that this program does not know.', pointTo(['schemaVersion']), 'unknown-schema');
  const validate = (await import('../../evidence/generated/document-validators.js')).documentValidators['baseline-record'];
  if (!isRecord(validate, value)) {
    const fault = validate.errors?.[0];
    const pointer = toPointer(fault?.instancePath ?? '');
    return refuse(`is not a baseline record: ${pointer.length === 0 ? 'it' : pointer.join('.')} ${fault?.message ?? 'is not valid'}.`, pointTo(pointer));
  }
  if (value.pack !== place.pack) return refuse(`is a record of the pack ${JSON.stringify(value.pack)}, but lies among those of ${JSON.stringify(place.pack)}.`, pointTo(['pack']));
  if (recordName(value.case) !== place.name) return refuse(`is a record of the case ${JSON.stringify(value.case)}, but is not named after it.`, pointTo(['case']));
  return { caseId: value.case, path: place.path, digest: recordDigestOf(value), record: value, text };
}

export function isRecordFile(parsed: RecordFile | RecordProblem): parsed is RecordFile {
  return 'record' in parsed;
}

/** The id that a record's file name stands for; null when no id would be encoded like that. */
export function toCaseId(name: string): string | null {
  try {
    const id = decodeURIComponent(name.slice(0, -'.json'.length));
    return recordName(id) === name ? id : null;
  } catch {
    return null;
  }
}

/** The validator is generated from the schema that the type is inferred from. */
function isRecord(validate: DocumentValidator, value: unknown): value is BaselineRecord {
  return validate(value);
}

function isOfUnknownMajor(value: Json): boolean {
  return isJsonObject(value) && value.kind === 'baseline-record' && typeof value.schemaVersion === 'string' && /^(?!1\.)[0-9]+\.[0-9]+$/.test(value.schemaVersion);
}

function toPointer(instancePath: string): string[] {
  return instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function toPosition(at: { readonly line?: number; readonly column?: number }): { line?: number; column?: number } {
  return { ...(at.line === undefined ? {} : { line: at.line }), ...(at.column === undefined ? {} : { column: at.column }) };
}

function toPlace(path: string, at: { readonly line?: number; readonly column?: number }): string {
  return [path, at.line, at.column].filter((part) => part !== undefined).join(':');
}
