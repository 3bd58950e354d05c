import { schemaBase } from '@shipworthy/contract/envelope';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { releaseNotesSchema } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { hashFile } from '../../files/index.js';
import type { ReadNotes, ReleaseRun } from '../release-run.js';
import { formatVersion } from '../../version/index.js';
import { readWritten } from '../written-file.js';
import { findSecrets } from '../../redaction/index.js';
import { notesFinding } from './notes-finding.js';
import { toSnake } from './notes-text.js';

export type NotesRequest = Pick<ReleaseRun, 'inputs' | 'workspace' | 'config' | 'target'>;

/**
 * The notes that the input names, else those that the configuration places. Where the place needs a version that nobody knows, they are missing
 * from the place as it is configured. @throws ShipworthyError `path/outside-root` for the input; what the repository holds is never thrown
 */
export async function readNotes(request: NotesRequest): Promise<ReadNotes> {
  const { inputs, config, target, workspace } = request;
  const named = inputs.notes === undefined ? config.notes?.file : workspace.toDocumentPath(workspace.resolve(inputs.notes));
  if (named === undefined) return { state: 'none' };
  const path = inputs.notes === undefined ? fill(named, target) : named;
  try {
    const absolute = workspace.resolve(path);
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return { state: 'missing', path };
    const { sha256 } = await hashFile(absolute);
    return readText(request, { path, text: file.text, sha256 });
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'invalid', path, sha256: null, faults: [refused(request, path, error)] };
  }
}

function readText({ target }: NotesRequest, { path, text, sha256 }: { readonly path: string; readonly text: string; readonly sha256: string }): ReadNotes {
  try {
    const { value, positionOf } = readWritten({ path, text }, { root: 'release_notes', schema: releaseNotesSchema, what: 'release notes' });
    const secrets = findSecretTexts(value).map((pointer) => secret(target.name, { name: toSnake(pointer), location: { path, ...positionOf(pointer, 'value') } }));
    if (secrets.length > 0) return { state: 'invalid', path, sha256, faults: secrets };
    return { state: 'read', path, sha256, notes: value, positionOf: (pointer) => positionOf([...pointer], 'value') };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'invalid', path, sha256, faults: toFaults(error, target.name, path) };
  }
}

/** Notes are rendered, kept in documents and published: one that holds a secret is used for nothing. */
function secret(release: string, { name, location }: { readonly name: string; readonly location: NonNullable<FindingDraft['location']> }): FindingDraft {
  return notesFinding(release, `secret: ${name}`, { outcome: 'fail', message: `\`${name}\` holds what looks like a secret.`, location, remedy: 'Withdraw the secret, since whoever reads the repository has it, and take it out of the notes.' });
}

type Pointer = readonly (string | number)[];

function findSecretTexts(value: unknown, at: Pointer = []): readonly Pointer[] {
  if (typeof value === 'string') return findSecrets(value).length > 0 ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((element, index) => findSecretTexts(element, [...at, index]));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, member]) => findSecretTexts(member, [...at, name])) : [];
}

/** `{version}` and `{package}`, as far as they are known. */
function fill(template: string, { version, package: name }: NotesRequest['target']): string {
  const withVersion = version === null ? template : template.replaceAll('{version}', () => formatVersion(version));
  return name === null ? withVersion : withVersion.replaceAll('{package}', () => name);
}

/** The file is there, but nobody could read it as text: too large, no UTF-8, outside the root, not allowed. */
function refused({ target }: NotesRequest, path: string, { code, message }: ShipworthyError): FindingDraft {
  const shared = { message, location: { path }, remedy: 'Write the notes as a YAML or JSON file inside the repository, in UTF-8.' };
  return code === 'config/unreadable' ? notesFinding(target.name, code, { ...shared, outcome: 'unverified', reason: 'unreadable-source' }) : notesFinding(target.name, code, { ...shared, outcome: 'fail' });
}

function toFaults({ faults, message }: ShipworthyError, release: string, path: string): FindingDraft[] {
  if (faults.length === 0) return [notesFinding(release, 'form', { outcome: 'fail', message, location: { path } })];
  const seen = new Map<string, number>();
  // A reference that leads to itself says the same thing of one place again and again.
  const places = new Set<string>();
  const told = faults.filter(({ message: said, line, column }) => {
    const place = `${line ?? ''}:${column ?? ''}:${said}`;
    return line === undefined || (!places.has(place) && places.add(place));
  });
  return told.map((fault) => {
    // Two entries may lack the same name; a waiver for one must not cover the other.
    const count = (seen.get(fault.message) ?? 0) + 1;
    seen.set(fault.message, count);
    const place = fault.line === undefined ? {} : { line: fault.line, ...(fault.column === undefined ? {} : { column: fault.column }) };
    return notesFinding(release, `form: ${fault.message}${count === 1 ? '' : ` (${count})`}`, {
      outcome: 'fail', message: `The release notes are not valid: ${fault.message}`, location: { path: fault.path ?? path, ...place },
      remedy: fault.remedy ?? `Correct it; ${schemaBase}release-notes-v1.schema.json says what it holds.`,
    });
  });
}
