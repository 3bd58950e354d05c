import { readFile, stat } from 'node:fs/promises';
import { toNotComparable } from './change-list.js';
import { compareContent } from './compare-content.js';
import type { Comparison, ComparisonFormat, ComparisonOptions } from './comparison.js';
import { findOptionFaults } from './find-option-faults.js';
import { notComparable, toWhy, type Side } from './not-comparable.js';

/** Bytes of a content that is compared whole. What is larger is compared only in formats that can be read in pieces. */
export const largestContent = 64 * 1024 * 1024;

/** Where a format can be read in pieces, it is so from this size on: that takes less memory, and finds in large texts more than one block. */
const smallestInPieces = 8 * 1024 * 1024;

/** Compares two regular files in memory that does not grow with them (beyond an index). The options are checked; what it throws becomes `not-comparable`. */
export type FileComparator = (expectedPath: string, actualPath: string, options: ComparisonOptions) => Promise<Comparison>;

const loadCsv = async (): Promise<FileComparator> => (await import('./csv/compare-csv-files.js')).compareCsvFiles;
const loadLarge = async (): Promise<FileComparator> => (await import('./compare-large-files.js')).compareLargeFiles;

/** By format; each is loaded when first needed. */
const fileComparators: Readonly<Partial<Record<ComparisonFormat, () => Promise<FileComparator>>>> = {
  bytes: loadLarge,
  csv: loadCsv,
  text: loadLarge,
  ndjson: loadLarge,
  xml: loadLarge,
};

/** Whether files of this format can be compared however large they are. */
export function isComparedInPieces(as: ComparisonFormat): boolean {
  return fileComparators[as] !== undefined;
}

/** As `compareContent`, for files of any size. Never throws, and answers for small files what `compareContent` answers. */
export async function compareFiles(expectedPath: string, actualPath: string, options: ComparisonOptions): Promise<Comparison> {
  try {
    const sizes = { expected: await measure(expectedPath, 'expected'), actual: await measure(actualPath, 'actual') };
    const load = fileComparators[options.as];
    const large = (['expected', 'actual'] as const).find((side) => sizes[side] > (load === undefined ? largestContent : smallestInPieces));
    if (large === undefined) return await compareContent(await readFile(expectedPath), await readFile(actualPath), options);
    const [fault] = await findOptionFaults(options);
    if (fault !== undefined) return toNotComparable(`The options are wrong at ${fault.path}: ${fault.message}`);
    if (load === undefined) throw notComparable(`${large} has ${sizes[large]} bytes; as ${options.as}, content is compared up to ${largestContent}.`);
    const compare = await load();
    return await compare(expectedPath, actualPath, options);
  } catch (error) {
    return toNotComparable(toWhy(error));
  }
}

/** Anything but a regular file is refused before it is opened: a program may have put a pipe there, and reading that would wait for ever. */
async function measure(path: string, side: Side): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw notComparable(`${side} is gone, or no regular file.`);
  return found.size;
}
