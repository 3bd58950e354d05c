import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { expandGlobs, listFiles, toPosixPath } from '../files/index.js';
import { toPathBelow } from '../files/to-path-below.js';
import type { Workspace } from '../workspace/index.js';
import { readDocument, type ReadDocument, type Refusal, type Retain } from './read-document.js';

/** A file that claims to be a document. */
export interface FoundDocument {
  readonly absolute: string;
  /** For people: relative to the root. */
  readonly path: string;
  readonly kind: string | null;
  readonly key: string | null;
  readonly read: ReadDocument | null;
  readonly refusal: Refusal | null;
}

export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  /** JSON files that are no documents of ours. */
  readonly ignored: readonly string[];
  /** Places that were named and hold nothing. */
  readonly empty: readonly string[];
}

/** Where documents are looked for, and how their places are named. */
export type DocumentPlace = Pick<Workspace, 'root' | 'out' | 'resolve' | 'toDocumentPath'>;

/**
 * Finds documents in folders (at any depth), files and globs. What lies below a document's own folder of attachments is never a
 * document, whatever it looks like: it was written by the programs under test.
 */
export async function findDocuments(workspace: Workspace, places: readonly string[], retain?: Retain): Promise<FoundDocuments> {
  const documents: FoundDocument[] = [];
  const rest = await visitDocuments(workspace, places, (found) => documents.push(retain === undefined || found.read === null ? found : { ...found, read: { ...found.read, document: retain(found.read.document) } }));
  return { documents, ...rest };
}

/** The same, one after the other: for whoever needs little of each, so that they never lie in memory together. */
export async function visitDocuments(place: DocumentPlace, places: readonly string[], visit: (found: FoundDocument) => void): Promise<Omit<FoundDocuments, 'documents'>> {
  const files = new Map<string, true>();
  const empty: string[] = [];
  for (const one of places) {
    const found = await filesOf(place, one);
    if (found.length === 0) empty.push(one);
    for (const file of found) files.set(file, true);
  }
  const ignored: string[] = [];
  for (const absolute of withoutAttachments([...files.keys()])) {
    const path = toShownPath(place, absolute);
    const outcome = await readDocument(absolute, path);
    if (outcome.state === 'foreign') ignored.push(path);
    else if (outcome.state === 'read') visit({ absolute, path, kind: outcome.read.document.kind, key: outcome.read.document.key, read: outcome.read, refusal: null });
    else visit({ absolute, path, kind: outcome.kind, key: outcome.key, read: null, refusal: outcome.refusal });
  }
  return { ignored, empty };
}

async function filesOf(workspace: DocumentPlace, place: string): Promise<string[]> {
  // `out` is where this program writes, also when it was told to write outside the root.
  const absolute = resolve(workspace.root, place) === workspace.out ? workspace.out : workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  // A name that exists is meant as it is, whatever signs it holds.
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).filter(isJson).map((path) => join(workspace.root, path)) : [];
  if (!kind.isDirectory()) return [absolute];
  return (await listFiles(absolute)).filter(isJson).map((path) => join(absolute, path));
}

/** Documents never hold a path that leads out of the root. */
function toShownPath(workspace: DocumentPlace, absolute: string): string {
  return toPathBelow(workspace.root, absolute) ?? `<out>/${toPosixPath(relative(workspace.out, absolute))}`;
}

function isJson(path: string): boolean {
  return path.endsWith('.json');
}

function withoutAttachments(files: readonly string[]): string[] {
  const owners = new Set(files.map((file) => file.slice(0, -'.json'.length)));
  return files.filter((file) => ![...ancestorsOf(file)].some((folder) => owners.has(folder) && basename(folder).includes('.'))).toSorted();
}

function* ancestorsOf(file: string): Generator<string> {
  for (let folder = join(file, '..'); relative(folder, file) !== '' && folder !== join(folder, '..'); folder = join(folder, '..')) yield folder;
}
