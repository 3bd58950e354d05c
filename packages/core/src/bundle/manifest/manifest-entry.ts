import type { ListedFile } from '../bundle-run.js';

/** A listed file with what only integrity asks for. */
export interface ManifestEntry extends ListedFile {
  /** The file that lists it, relative to the bundle: a bag has several. */
  readonly listedIn: string;
  /** The recorded hash, whatever its strength, in lower-case hexadecimal; null where there is none that can be read. */
  readonly recorded: string | null;
}

/** What is wrong with a manifest, and where. */
export interface ManifestFault {
  readonly message: string;
  readonly listedIn: string;
  readonly line: number;
  readonly column: number;
}

export function toEntry(file: ListedFile, manifest: string): ManifestEntry {
  return isEntry(file) ? file : { ...file, listedIn: manifest, recorded: file.sha256 };
}

function isEntry(file: ListedFile): file is ManifestEntry {
  return 'listedIn' in file && 'recorded' in file;
}

export interface WrittenEntry {
  readonly path: string;
  readonly hash: string | null;
  readonly bytes: number | null;
  readonly listedIn: string;
  readonly line: number;
  readonly column: number;
}

/** `separators`: whether a backslash is one, as in what Windows writes, or a letter of a name. */
export function readEntry({ path, hash, bytes, listedIn, line, column }: WrittenEntry, separators: 'posix' | 'windows'): ManifestEntry {
  const recorded = hash === null ? null : toHex(hash);
  return { path: toListedPath(path, separators), sha256: recorded?.length === 64 ? recorded : null, bytes, line, column, listedIn, recorded };
}

/** `AB-CD-…` is how .NET shows bytes. */
const paired = /^(?:[0-9a-f]{2}-)+[0-9a-f]{2}$/;

/** Lower-case hexadecimal of a hash as people's tools write it; null when it is none. */
export function toHex(written: string): string | null {
  const bare = written.trim().toLowerCase().replace(/^(?:sha-?(?:1|256|384|512)|md5)[:=]\s*/, '');
  const hex = paired.test(bare) ? bare.replaceAll('-', '') : bare;
  return /^[0-9a-f]{8,128}$/.test(hex) ? hex : null;
}

/** `.` and doubled separators are dropped; what leads out is left to be seen. */
function toListedPath(written: string, separators: 'posix' | 'windows'): string {
  const posix = separators === 'windows' && written.includes('\\') ? written.replaceAll('\\', '/') : written;
  if (!/(?:^|\/)\.?(?:\/|$)/.test(posix)) return posix;
  const kept = posix.split('/').filter((part) => part !== '' && part !== '.').join('/');
  return posix.startsWith('/') ? `/${kept}` : kept;
}

/** An absolute path, one with a drive, or one that leads out or to nothing. */
export function isOutside(path: string): boolean {
  return path === '' || path.startsWith('/') || path.endsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\0') || path.split('/').includes('..');
}
