import type { Fault } from '@shipworthy/contract/errors';
import { findCollisions } from './find-collisions.js';
import { judgeEntry } from './judge-entry.js';
import { entryFault, quoteName } from './zip-error.js';
import type { DirectoryEntry, ZipDirectory, ZipEntry, ZipLimits } from './zip-entry.js';

const localHeaderBytes = 30;
const deflated = 8;
const collisionText = { same: 'is there more than once, as', alike: 'is the same file, where case or accents do not count, as', below: 'needs for its folder what is the file' } as const;

export interface JudgedDirectory {
  readonly faults: readonly Fault[];
  /** What may be extracted if there are no faults. */
  readonly entries: readonly ZipEntry[];
  readonly bytes: number;
}

/** Everything that can be known of a zip without reading its data. */
export function judgeDirectory({ entries, start, fileBytes }: ZipDirectory, limits: ZipLimits): JudgedDirectory {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const { faults: overlaps, ends } = judgePlaces(entries, start);
  const faults = [
    ...(bytes > limits.maxBytes ? [{ message: `It would grow to ${bytes} bytes; ${limits.maxBytes} are allowed.` }] : []),
    ...(packed > fileBytes ? [{ message: `Its entries claim ${packed} bytes, but the whole file has ${fileBytes}.` }] : []),
    ...entries.flatMap((entry) => judgeEntry(entry, limits.maxRatio)),
    ...judgeNames(entries),
    ...overlaps,
  ];
  return { faults, bytes, entries: faults.length > 0 ? [] : files.map((file) => toZipEntry(file, ends)).sort((a, b) => a.offset - b.offset) };
}

function judgeNames(entries: readonly DirectoryEntry[]): Fault[] {
  const names = entries.map(({ name }) => name);
  const folders = names.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
  return findCollisions(names.filter((name) => !name.endsWith('/')), folders).map(({ path, other, kind }) => entryFault(path, `${collisionText[kind]} ${quoteName(other)}.`));
}

/** No two entries may share a byte: a bomb lets thousands of them point at one block. */
function judgePlaces(entries: readonly DirectoryEntry[], start: number): { readonly faults: Fault[]; readonly ends: ReadonlyMap<DirectoryEntry, number> } {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  const ends = new Map<DirectoryEntry, number>();
  const faults: Fault[] = [];
  sorted.forEach((entry, index) => {
    const end = sorted[index + 1]?.offset ?? start;
    ends.set(entry, end);
    // The local header may have more extra fields than this one: the last word is spoken when its data is read.
    if (entry.offset + localHeaderBytes + entry.nameBytes + entry.packedBytes <= end) return;
    const next = sorted[index + 1];
    faults.push(entryFault(entry.name, next === undefined ? 'reaches beyond the data of the file.' : `overlaps ${quoteName(next.name)}.`));
  });
  return { faults, ends };
}

function toZipEntry(entry: DirectoryEntry, ends: ReadonlyMap<DirectoryEntry, number>): ZipEntry {
  const { name, crc, packedBytes, bytes, offset, nameCrc } = entry;
  return { name, isDeflated: entry.method === deflated, crc, packedBytes, bytes, offset, nameCrc, end: ends.get(entry) ?? 0 };
}
