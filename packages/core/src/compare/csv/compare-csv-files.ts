import type { Comparison, ComparisonOptions } from '../comparison.js';
import { compareCsv } from './compare-csv.js';
import { toNormalise } from '../normalise/to-normalise.js';

/** Tables of any size, from files: in memory that does not grow with them, beyond a limit. The options are checked. */
export async function compareCsvFiles(expectedPath: string, actualPath: string, options: ComparisonOptions): Promise<Comparison> {
  return compareCsv({ expected: expectedPath, actual: actualPath, normalise: await toNormalise(options.normalise ?? []) }, options);
}
