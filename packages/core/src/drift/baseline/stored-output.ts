import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareContent, compareFiles, largestContent, type Comparison, type ComparisonOptions } from '../../compare/index.js';
import { hashFile } from '../../files/index.js';
import type { LocatedFile } from './baseline-folder.js';

/** The content of an output: its bytes, or the absolute path of a file that is too large to be held. */
export type StoredOutput = Uint8Array | string;

/** The path of a copy that is to be read in pieces, proved by its digest; null for one that is to be read whole. */
export async function proveLarge(file: LocatedFile | null, sha256: string): Promise<string | null> {
  if (file === null || file.size <= largestContent) return null;
  const hash = await hashFile(file.absolute).catch(() => null);
  return hash?.sha256 === sha256 ? file.absolute : null;
}

export async function compareStored(expected: StoredOutput, actual: StoredOutput, options: ComparisonOptions): Promise<Comparison> {
  if (typeof expected !== 'string' && typeof actual !== 'string') return compareContent(expected, actual, options);
  // One side is large and on disk, the other comes out of a commit or is small.
  const folder = await mkdtemp(join(tmpdir(), 'shipworthy-drift-'));
  try {
    return await compareFiles(await toPath(expected, join(folder, 'expected')), await toPath(actual, join(folder, 'actual')), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function toPath(content: StoredOutput, path: string): Promise<string> {
  if (typeof content === 'string') return content;
  await writeFile(path, content);
  return path;
}
