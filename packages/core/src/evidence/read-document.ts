import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { isKnownKind, type EvidenceDocument } from '@shipworthy/contract/documents';
import { kinds, type ReasonCode } from '@shipworthy/contract/words';
import { systemCode } from '../files/file-errors.js';
import { sha256Hex } from '../files/index.js';
import { isJsonObject, parseJsonText, type Json, type JsonObject } from '../json/index.js';
import { contentDigestOf } from './content-digest.js';
import { validateDocument } from './validate-document.js';

/** Largest document that is read, in bytes. */
export const largestDocument = 64 * 1024 * 1024;

/** Why a document may not be used. */
export interface Refusal {
  readonly reason: ReasonCode;
  readonly message: string;
  /** More precise than the remedy of the rule. */
  readonly remedy?: string;
}

/** A document that parses and matches its schema, with its digests. */
export interface ReadDocument {
  readonly document: EvidenceDocument;
  readonly documentSha256: string;
  readonly contentDigest: string;
}

/** A file that was looked at: a document, a refusal, or something that is no document of ours at all. */
export type ReadOutcome = { readonly state: 'read'; readonly read: ReadDocument } | { readonly state: 'refused'; readonly refusal: Refusal; readonly kind: string | null; readonly key: string | null } | { readonly state: 'foreign' };

/** The part of a document that its reader keeps, once it is proved and its digests are taken; all of it where nothing is said. */
export type Retain = (document: EvidenceDocument) => EvidenceDocument;

/** Reads a document from disk. Never throws for what the file holds; a file that cannot be read is refused as such. */
export async function readDocument(absolute: string, displayPath: string, retain?: Retain): Promise<ReadOutcome> {
  try {
    const bytes = readLimited(absolute);
    if (bytes === 'too-large') return refuse('limit-exceeded', `${displayPath} is larger than ${largestDocument / 1024 / 1024} MiB.`);
    if (bytes === 'no-file') return refuse('unreadable-source', `${displayPath} is no regular file.`);
    const outcome = await parseDocument(bytes, displayPath);
    return retain === undefined || outcome.state !== 'read' ? outcome : { state: 'read', read: { ...outcome.read, document: retain(outcome.read.document) } };
  } catch (error) {
    // Only the code: the system's own words name folders of this machine.
    const code = systemCode(error);
    if (code === '') throw error;
    return code === 'ENOENT' ? refuse('missing-evidence', `${displayPath} is not there.`) : refuse('unreadable-source', `${displayPath} could not be read (${code}).`);
  }
}

/** At once: parsing takes several times longer than reading from the disk. Without blocking, or a pipe in its place would wait for a writer. */
function readLimited(absolute: string): Uint8Array | 'too-large' | 'no-file' {
  const file = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return 'no-file';
    return stats.size > largestDocument ? 'too-large' : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Parses the bytes of a document: syntax, duplicate keys, kind, major version, schema — each refused with its own reason. */
export async function parseDocument(bytes: Uint8Array, displayPath: string): Promise<ReadOutcome> {
  let text: string;
  let value: Json;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = parseJsonText(text, { path: displayPath, errorCode: 'document/malformed' }).value;
  } catch (error) {
    return refuse('malformed-document', `${displayPath} is not valid JSON${explain(error)}`);
  }
  if (!isJsonObject(value) || typeof value.kind !== 'string') return { state: 'foreign' };
  const kind = value.kind;
  const key = typeof value.key === 'string' ? value.key : null;
  if (!isKnownKind(kind)) return isDocumentLike(value, kind) ? refuse('unknown-schema', `${displayPath} is of kind ${JSON.stringify(kind)}, which this version does not know.`, { kind, key }) : { state: 'foreign' };
  if (!hasKnownMajor(value)) return refuse('unknown-schema', `${displayPath} has schema version ${JSON.stringify(value.schemaVersion ?? null)}; this version reads 1.x of ${kind}.`, { kind, key });
  const checked = await validateDocument(kind, value, text);
  if (!checked.valid) return refuse('malformed-document', `${displayPath} does not match the schema of ${kind}${list(checked.faults, displayPath)}`, { kind, key });
  const { document } = checked;
  try {
    return { state: 'read', read: { document, documentSha256: sha256Hex(bytes), contentDigest: contentDigestOf(document) } };
  } catch (error) {
    // Half a surrogate pair and 1e400 are JSON, but have no canonical form that could be hashed.
    return refuse('malformed-document', `${displayPath} cannot be hashed${explain(error)}`, { kind, key });
  }
}

/** Another version of this program may write kinds that we do not know; anything else with a `kind` is not ours. */
function isDocumentLike(value: JsonObject, kind: string): boolean {
  return kinds.some((known) => known === kind) || (isJsonObject(value.tool) && value.tool.name === 'shipworthy');
}

function hasKnownMajor(value: JsonObject): boolean {
  return typeof value.schemaVersion === 'string' && /^1\.(0|[1-9][0-9]*)$/.test(value.schemaVersion);
}

function refuse(reason: ReasonCode, message: string, identity: { kind: string | null; key: string | null } = { kind: null, key: null }): ReadOutcome {
  return { state: 'refused', refusal: { reason, message }, ...identity };
}

function explain(error: unknown): string {
  if (!isShipworthyError(error)) return ': it is not UTF-8 text.';
  const fault = error.faults[0];
  return fault === undefined ? `: ${error.message}` : list([fault], fault.path ?? '');
}

function list(faults: readonly Fault[], path: string): string {
  const first = faults.slice(0, 3).map((fault) => `${path}:${fault.line ?? 1}:${fault.column ?? 1} ${fault.message}`);
  const more = faults.length > 3 ? `; and ${faults.length - 3} more` : '';
  return `: ${first.join('; ')}${more}`;
}
