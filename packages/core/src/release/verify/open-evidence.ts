import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { extractZip, findCollisions, openZip, showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { systemCode, toReadError } from '../../files/file-errors.js';
import { hashFile, Hashing, listEntries, type FileHash } from '../../files/index.js';
import type { Scratch } from '../../workspace/index.js';
import { toDraft } from './evidence-draft.js';
import { noLists, readLists, type ReadLists } from './read-lists.js';

/** Bytes and files of the largest bundle; deflate reaches 1,032 times, and logs come near it. */
const limits = { maxBytes: 64 * 1024 ** 3, maxFiles: 1_000_000, maxRatio: 1100 } as const;
const zipEnd = '.evidence.zip';
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
}

/**
 * A folder, a zip, or a folder with what was downloaded from a release's page; the bundle at its top or in its only folder. Every file is hashed
 * once. @throws ShipworthyError `config/not-found`, `config/unreadable`, `usage/invalid-input` when several zips lie there
 */
export async function openEvidence(path: string, name: string, scratch: Scratch): Promise<OpenedEvidence> {
  if (!(await isFolder(path, name))) return openArchive(path, name, { scratch, download: null });
  const entries = readdirSync(path, { withFileTypes: true });
  const zips = entries.filter((entry) => entry.isFile() && entry.name.endsWith(zipEnd)).map((entry) => entry.name);
  if (zips.length === 0 || entries.some((entry) => marks.includes(entry.name))) return openFolder(path);
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

async function openFolder(path: string): Promise<OpenedEvidence> {
  const hashing = new Hashing({ prefix: `${path}/`, noFollow: true });
  try {
    const entries = await listEntries(path, { maxEntries: limits.maxFiles, onFile: (file) => hashing.add(file) });
    const prefix = topOf(entries.map((entry) => entry.path));
    const own = entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
    const folder = prefix === '' ? path : join(path, prefix);
    // While other threads hash.
    const lists = await readLists(folder, new Set(own.filter(({ kind }) => kind === 'file').map((entry) => entry.path)));
    const hashes = await hashing.end();
    return {
      kind: 'folder', sha256: null, folder, download: null, isUnsafe: false, lists,
      files: new Map(hashes.map(({ path: file, sha256, bytes }) => [file.slice(prefix.length), { sha256, bytes }])),
      findings: [
        ...own.filter(({ kind }) => kind !== 'file').map(({ path: file, kind }) => toDraft('evidence/file-unlisted', { path: file, message: `${showName(file)} is ${kind === 'link' ? 'a link: what it leads to is not in the bundle' : 'a pipe, a socket or a device, and no file'}.` })),
        ...findCollisions(own.map((entry) => entry.path)).map(({ path: file, other }): FindingDraft => ({ rule: 'evidence/archive-unsafe', keys: { entry: file }, check: `file:${file}`, outcome: 'fail', message: `${showName(file)} and ${showName(other)} cannot lie side by side on every system.`, location: { path: showName(file) } })),
      ],
    };
  } finally {
    await hashing.stop();
  }
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
    const lists = await readLists(join(folder, prefix), new Set(files.map((file) => file.path.slice(prefix.length))));
    return { ...opened, folder: join(folder, prefix), isUnsafe: false, lists, findings: [], files: new Map(files.map((file) => [file.path.slice(prefix.length), { sha256: file.sha256, bytes: file.bytes }])) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'artifact/unsafe') throw error;
    return { ...opened, folder, isUnsafe: true, files: new Map(), lists: noLists, findings: toUnsafe(error, basename(name)) };
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
