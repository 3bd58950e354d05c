import { sha256Hex, toSafeFileName } from '../../files/index.js';

/** File systems end names at 255 bytes, and a path at 1,024 on some; the folder of the evidence needs room as well. */
const longestName = 200;
const longestPath = 600;

/**
 * The path of an output as one that every system takes. What was legal where the program wrote it can become too long here (each byte of a name
 * in another script takes three): then a digest stands for it, behind `~`, which no other stored name holds.
 */
export function toStoredPath(path: string): string {
  const names = path.split('/').map(toSafeFileName);
  const stored = names.join('/');
  return stored.length > longestPath || names.some(({ length }) => length > longestName) ? `~${sha256Hex(path).slice(0, 32)}` : stored;
}
