import { hash } from 'node:crypto';
import { sha256Hex } from '../../files/index.js';
import { decodeReading, encodeReading } from './rows/reading-format.js';
import type { FileReading } from './rows/file-reading.js';
import type { IndexedFile } from './list-index.js';
import type { FileSummary, SourceFile } from './source-file.js';

/**
 * What `changed-only` keeps of files that have not changed, by the hash that git has for them. A line that says what it is, a line that lists the files,
 * then a line for each file. Only what matches its digest counts, so that a broken one is as good as none.
 */
const format = 'shipworthy-doc-sync-tasks-v1';

/** Readings of an earlier run, and those that a later one may have from this. */
export interface KeptReadings {
  /** Null where the file has changed since, or was never read. */
  find(source: string, path: string): SourceFile | null;
  /** `text`: what was read from the disk. */
  add(source: string, file: SourceFile, text: string): void;
  /** Whether a file may hold any of these ids; one that was read just now always may. */
  toHolders(ids: ReadonlySet<string>): (file: SourceFile) => boolean;
  /** The content of a new cache; null where the old one says all there is to say. */
  toContent(): Buffer | null;
}

export interface TaskCacheInput {
  /** Digest of all that readings depend on beside the text of a file. */
  readonly basis: string;
  readonly index: ReadonlyMap<string, IndexedFile>;
  /** Where the text itself is judged the file is read in any case. */
  readonly mayKeep: (source: string, path: string) => boolean;
}

interface StoredFile extends FileSummary {
  readonly source: string;
  readonly oid: string;
  /** Offsets of its line in the text. */
  readonly from: number;
  readonly to: number;
}

interface Stored {
  readonly text: string;
  readonly files: readonly StoredFile[];
}

/** More ids are not looked for one by one. */
const mostSearched = 64;

export function openReadings(content: Buffer | null, { basis, index, mayKeep }: TaskCacheInput): KeptReadings {
  const { text, files } = (content === null ? null : parseCache(content, basis)) ?? { text: '', files: [] };
  const current = files.filter(({ path, oid }) => index.get(path)?.oid === oid);
  const bySource = new Map<string, Map<string, StoredFile>>();
  for (const file of current) bySource.set(file.source, (bySource.get(file.source) ?? new Map<string, StoredFile>()).set(file.path, file));
  const opened = new Map<SourceFile, StoredFile>();
  const added: { file: SourceFile; source: string; oid: string }[] = [];
  return {
    find: (source, path) => {
      const stored = bySource.get(source)?.get(path);
      if (stored === undefined || index.get(path)?.isOnDisk !== true || !mayKeep(source, path)) return null;
      const file = toKeptFile(stored, text);
      opened.set(file, stored);
      return file;
    },
    add: (source, file, content) => {
      const indexed = index.get(file.path);
      // The disk may have changed since git looked, or git may keep the file in another form: then its hash says nothing of what was read.
      if (indexed?.isOnDisk === true && mayKeep(source, file.path) && isBlob(content, indexed.oid)) added.push({ file, source, oid: indexed.oid });
    },
    toHolders: (ids) => {
      const holders = ids.size > mostSearched ? null : findHolders(text, files, ids);
      return (file) => {
        const stored = opened.get(file);
        return stored === undefined || holders === null || holders.has(stored);
      };
    },
    toContent: () => {
      if (added.length === 0) return null;
      const isNew = new Set(added.map(({ source, file }) => `${source}\0${file.path}`));
      const old = current.filter(({ source, path }) => !isNew.has(`${source}\0${path}`));
      return formatCache(basis, [
        ...old.map((file) => ({ ...file, line: text.slice(file.from, file.to) })),
        ...added.map(({ file: { path, rows, hasTables, isOdd, planNames, read }, source, oid }) => ({ path, rows, hasTables, isOdd, planNames, source, oid, line: encodeReading(read()) })),
      ]);
    },
  };
}

function toKeptFile({ path, rows, hasTables, isOdd, planNames, from, to }: StoredFile, text: string): SourceFile {
  let reading: FileReading | null = null;
  return { path, rows, hasTables, isOdd, planNames, read: () => (reading ??= decodeReading(path, text.slice(from, to))) };
}

/** Git's name for a file with this text, of which the readers may have left out the byte order mark. */
function isBlob(text: string, oid: string): boolean {
  return [text, `\u{feff}${text}`].some((content) => {
    const bytes = Buffer.from(content);
    return hash(oid.length === 64 ? 'sha256' : 'sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])) === oid;
  });
}

/** Ids stand in the lines as JSON writes them. What only looks like an id makes a file to be read in vain. */
function findHolders(text: string, files: readonly StoredFile[], ids: ReadonlySet<string>): Set<StoredFile> {
  const holders = new Set<StoredFile>();
  for (const id of ids) {
    const written = JSON.stringify(id);
    for (let at = text.indexOf(written, files[0]?.from); at !== -1;) {
      const file = fileAt(files, at);
      if (file === undefined) break;
      holders.add(file);
      at = text.indexOf(written, file.to);
    }
  }
  return holders;
}

/** The last that begins at or before an offset. */
function fileAt(files: readonly StoredFile[], offset: number): StoredFile | undefined {
  let [low, high] = [0, files.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return files[low];
}

function formatCache(basis: string, files: readonly (FileSummary & { readonly source: string; readonly oid: string; readonly line: string })[]): Buffer {
  const index = files.map(({ source, oid, path, rows, hasTables, isOdd, planNames, line }) => [source, oid, path, rows, hasTables, isOdd, planNames, line.length]);
  const rest = Buffer.from([JSON.stringify(index), ...files.map(({ line }) => line), ''].join('\n'));
  return Buffer.concat([Buffer.from(`${JSON.stringify([format, basis, sha256Hex(rest)])}\n`), rest]);
}

/** Null for what is broken, foreign, or of another version or configuration. */
function parseCache(content: Buffer, basis: string): Stored | null {
  const end = content.indexOf('\n');
  const rest = content.subarray(end + 1);
  if (end === -1 || content.toString('utf8', 0, end) !== JSON.stringify([format, basis, sha256Hex(rest)])) return null;
  const text = rest.toString('utf8');
  let from = text.indexOf('\n') + 1;
  const index: unknown = JSON.parse(text.slice(0, from));
  const files = (Array.isArray(index) ? index : []).flatMap((row: unknown) => {
    if (!isRow(row)) return [];
    const [source, oid, path, rows, hasTables, isOdd, planNames, length] = row;
    const file = { source, oid, path, rows, hasTables, isOdd, planNames, from, to: from + length };
    from = file.to + 1;
    return [file];
  });
  return { text, files };
}

type Row = readonly [source: string, oid: string, path: string, rows: number, hasTables: boolean, isOdd: boolean, planNames: readonly string[], length: number];

/** What lies behind the digest we wrote ourselves. */
function isRow(value: unknown): value is Row {
  return Array.isArray(value) && value.length === 8 && typeof value[7] === 'number';
}
