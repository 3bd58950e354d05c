import { readdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { extractZip, findCollisions, openZip, showName, type Collision } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { systemCode, toReadError } from '../../files/file-errors.js';
import { hashFile, Hashing, listEntries, type FileHash, type ListedEntry } from '../../files/index.js';
import type { Scratch } from '../../workspace/index.js';
import { toDraft } from './evidence-draft.js';
import type { ReadLists } from './read-lists.js';
import type { StoredContent } from './read-stored.js';

/** Bytes and files of the largest bundle; deflate reaches 1,032 times, and logs come near it. */
const limits = { maxBytes: 64 * 1024 ** 3, maxFiles: 1_000_000, maxRatio: 1100 } as const;
const zipEnd = '.evidence.zip';
const nothingRead = { isThere: false, sha256: '', value: null, faults: [] } as const;
/** Of a line in SHA256SUMS, about. */
const bytesOfSum = 110;
/** Any of them at the top says that a folder is a bundle. */
const marks: readonly string[] = ['manifest.json', 'SHA256SUMS', 'release-evidence.json'];

/** What was downloaded from a release's page: the zip of a bundle, and what lies beside it. */
export interface Download {
  readonly folder: string;
  /** Beginning of the names that belong to the evidence: `parser-1.4.0.evidence`. */
  readonly stem: string;
  /** Regular files beside the zip. */
  readonly names: readonly string[];
}

/** A bundle, listed and hashed. */
export interface OpenedEvidence {
  readonly kind: 'folder' | 'zip';
  /** Of the zip. */
  readonly sha256: string | null;
  /** Absolute; of a zip, where it was extracted to. */
  readonly folder: string;
  /** Every regular file, by its path in the bundle. */
  readonly files: ReadonlyMap<string, FileHash>;
  readonly download: Download | null;
  readonly findings: readonly FindingDraft[];
  /** It was not opened: nothing can be said of what it holds. */
  readonly isUnsafe: boolean;
  readonly lists: ReadLists;
  /** Read while other threads hashed: what is not as it was hashed counts for nothing. */
  readonly stored: StoredContent;
}

export interface OpenOptions {
  readonly scratch: Scratch;
  /** Of a folder that nobody else knows of: what was hashed where it lies now, by its path. It is not hashed again. */
  readonly hashed?: ReadonlyMap<string, FileHash>;
}

/**
 * A folder, a zip, or a folder with what was downloaded from a release's page; the bundle at its top or in its only folder. Every file is hashed
 * once, and what the bundle says is read. @throws ShipworthyError `config/not-found`, `config/unreadable`, `usage/invalid-input` when several zips lie there
 */
export async function openEvidence(path: string, name: string, { scratch, hashed = new Map() }: OpenOptions): Promise<OpenedEvidence> {
  if (!(await isFolder(path, name))) return openArchive(path, name, { scratch, download: null });
  const entries = readdirSync(path, { withFileTypes: true });
  const zips = entries.filter((entry) => entry.isFile() && entry.name.endsWith(zipEnd)).map((entry) => entry.name);
  if (zips.length === 0 || entries.some((entry) => marks.includes(entry.name))) return openFolder(path, hashed);
  const [zip = ''] = zips;
  if (zips.length > 1) throw new ShipworthyError('usage/invalid-input', `${name} holds ${zips.length} archives of evidence: ${zips.slice(0, 5).map(showName).join(', ')}.`, { hint: 'Name one of them with `path`.' });
  const names = entries.filter((entry) => entry.isFile() && entry.name !== zip).map((entry) => entry.name).sort();
  return openArchive(join(path, zip), zip, { scratch, download: { folder: path, stem: zip.slice(0, -'.zip'.length), names } });
}

async function isFolder(path: string, name: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory() && !stats.isFile()) throw toReadError('EINVAL', name); // whoever opens a pipe waits for its writer
    return stats.isDirectory();
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, name, error);
  }
}

async function openFolder(path: string, hashed: ReadonlyMap<string, FileHash>): Promise<OpenedEvidence> {
  const expected = (statSync(join(path, 'SHA256SUMS'), { throwIfNoEntry: false })?.size ?? 0) / bytesOfSum - hashed.size;
  const hashing = new Hashing({ prefix: `${path}/`, noFollow: true, expected });
  try {
    const entries = await listEntries(path, { maxEntries: limits.maxFiles, onFile: (file) => { if (!hashed.has(file)) hashing.add(file); } });
    const prefix = topOf(entries.map((entry) => entry.path));
    const own = prefix === '' ? entries : entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
    const folder = join(path, prefix);
    // While other threads hash.
    const { lists, stored } = await readContents(folder, new Set(own.filter(({ kind }) => kind === 'file').map((entry) => entry.path)));
    const findings = [...own.filter(({ kind }) => kind !== 'file').map(toOddEntry), ...findCollisions(own.map((entry) => entry.path)).map(toCollided)];
    const hashes = new Map((await hashing.end()).map((file): [string, FileHash] => [file.path, file]));
    return {
      kind: 'folder', sha256: null, folder, download: null, isUnsafe: false, lists, stored, findings,
      files: new Map(entries.flatMap(({ path: file }) => {
        const hash = hashed.get(file) ?? hashes.get(file);
        return hash === undefined ? [] : [[file.slice(prefix.length), hash]];
      })),
    };
  } finally {
    await hashing.stop();
  }
}

/** With the readers, once there is something to read: hashing begins before they are loaded. */
async function readContents(folder: string, files: ReadonlySet<string>): Promise<Pick<OpenedEvidence, 'lists' | 'stored'>> {
  const [{ readLists }, { readStored }] = [await import('./read-lists.js'), await import('./read-stored.js')];
  return { lists: await readLists(folder, files), stored: await readStored(folder, files) };
}

function toOddEntry({ path, kind }: ListedEntry): FindingDraft {
  return toDraft('evidence/file-unlisted', { path, message: `${showName(path)} is ${kind === 'link' ? 'a link: what it leads to is not in the bundle' : 'a pipe, a socket or a device, and no file'}.` });
}

function toCollided({ path, other }: Collision): FindingDraft {
  return { rule: 'evidence/archive-unsafe', keys: { entry: path }, check: `file:${path}`, outcome: 'fail', message: `${showName(path)} and ${showName(other)} cannot lie side by side on every system.`, location: { path: showName(path) } };
}

/** Where a bundle lies in the only folder of what was opened: that folder with its slash. */
function topOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  const prefix = first.slice(0, first.indexOf('/') + 1);
  if (prefix === '' || !paths.every((path) => path.startsWith(prefix))) return '';
  return marks.some((mark) => paths.includes(`${prefix}${mark}`)) ? prefix : '';
}

async function openArchive(path: string, name: string, { scratch, download }: { readonly scratch: Scratch; readonly download: Download | null }): Promise<OpenedEvidence> {
  const folder = await scratch.folder();
  const { sha256 } = await hashFile(path);
  const opened = { kind: 'zip', sha256, download } as const;
  try {
    const files = await extractZip(await openZip(path, limits), folder);
    const prefix = topOf(files.map((file) => file.path));
    const [top, regular] = [join(folder, prefix), new Set(files.map((file) => file.path.slice(prefix.length)))];
    return { ...opened, ...(await readContents(top, regular)), folder: top, isUnsafe: false, findings: [], files: new Map(files.map((file) => [file.path.slice(prefix.length), { sha256: file.sha256, bytes: file.bytes }])) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'artifact/unsafe') throw error;
    return { ...opened, folder, isUnsafe: true, files: new Map(), lists: { manifest: nothingRead, sums: nothingRead }, stored: { documents: new Map(), record: null, notes: null, readme: null }, findings: toUnsafe(error, basename(name)) };
  }
}

/** One finding per entry with all its reasons; what is about the archive itself has an entry without a name. */
function toUnsafe({ faults }: ShipworthyError, name: string): FindingDraft[] {
  const byEntry = new Map<string, string[]>();
  for (const { path = '', message } of faults) byEntry.set(path, [...(byEntry.get(path) ?? []), message]);
  return [...byEntry].map(([entry, messages]) => ({
    rule: 'evidence/archive-unsafe', keys: { entry }, check: entry === '' ? 'archive' : `entry:${entry}`, outcome: 'fail', location: { path: showName(name) },
    message: entry === '' ? messages.join(' ') : `The entry ${entry} ${messages.join(' It ')}`,
  }));
}
