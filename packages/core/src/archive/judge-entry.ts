import type { Fault } from '@shipworthy/contract/errors';
import { isReservedOnWindows } from '../files/windows-names.js';
import { entryFault } from './zip-error.js';
import type { DirectoryEntry } from './zip-entry.js';

const typeMask = 0o170000;
const types = { folder: 0o040000, file: 0o100000, link: 0o120000 } as const;
const reparsePoint = 0x400;
/** Encrypted, patched, strongly encrypted, directory masked. */
const flagsOfHidden = 0x0001 | 0x0020 | 0x0040 | 0x2000;
const stored = 0;
const deflated = 8;

/** What is wrong with one entry by itself: with its name first, and with what it is and how it is stored. */
export function judgeEntry(entry: DirectoryEntry, maxRatio: number): Fault[] {
  const complaints = [entry.isWellFormedName ? complainAboutName(entry.name) : 'has a name that is not valid UTF-8.', complainAboutType(entry), complainAboutStorage(entry), complainAboutSize(entry, maxRatio)];
  return complaints.filter((complaint) => complaint !== null).map((complaint) => entryFault(entry.name, complaint));
}

/** Null for what is a plain relative path on every system: an archive is made on one and opened on another. */
export function complainAboutName(name: string): string | null {
  if (name.includes('\0')) return 'has a NUL in its name.';
  if (name.includes('\\')) return 'has a backslash in its name: it separates on one system and is a letter on another.';
  if (name.startsWith('/')) return 'is an absolute path.';
  if (/^[A-Za-z]:/.test(name)) return 'begins with a drive letter.';
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  if (parts.includes('..')) return 'climbs out of its folder with `..`.';
  if (parts.some((part) => part === '' || part === '.')) return 'has an empty part or `.` in its name.';
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return 'has a control character in its name.';
  if (parts.some(isReservedOnWindows)) return 'has a name that means a device, a stream or another file on Windows.';
  return null;
}

function complainAboutType({ name, attributes, bytes }: DirectoryEntry): string | null {
  // Whatever system the entry says it comes from: some programs look at the mode alone.
  const type = (attributes >>> 16) & typeMask;
  if (type === types.link || (attributes & reparsePoint) !== 0) return 'is a link.';
  if (type !== 0 && type !== types.file && type !== types.folder) return 'is a device, a pipe or a socket.';
  const isFolder = name.endsWith('/');
  if ((type === types.folder && !isFolder) || (type === types.file && isFolder)) return 'is a folder by its name and a file by its mode, or the other way around.';
  return isFolder && bytes > 0 ? 'is a folder with content.' : null;
}

function complainAboutStorage({ flags, method, packedBytes, bytes }: DirectoryEntry): string | null {
  if ((flags & flagsOfHidden) !== 0) return 'is encrypted.';
  if (method !== stored && method !== deflated) return `is compressed by method ${method}; only stored (0) and deflated (8) are taken.`;
  return method === stored && packedBytes !== bytes ? `is stored as it is, but with ${packedBytes} bytes of ${bytes}.` : null;
}

function complainAboutSize({ packedBytes, bytes }: DirectoryEntry, maxRatio: number): string | null {
  if (bytes <= packedBytes * maxRatio) return null;
  return `would grow from ${packedBytes} to ${bytes} bytes, more than ${maxRatio} times.`;
}
