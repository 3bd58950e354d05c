import type { DirectoryEntry } from '../../src/archive/zip-entry.js';

/** A deflated file as the directory of an honest zip describes it. */
export function entryOf(name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return { name, isWellFormedName: true, flags: 0, method: 8, crc: 7, packedBytes: 10, bytes: 20, offset: 0, attributes: 0, nameCrc: 9, nameBytes: 1, ...more };
}

/** Unix mode as the upper half of the attributes. */
export function modeOf(mode: number): number {
  return (mode << 16) >>> 0;
}
