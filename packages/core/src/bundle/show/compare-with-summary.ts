import type { BundleFile } from '../bundle-run.js';
import { digestBundle } from './digest-bundle.js';
import type { VerificationSummary } from './verification-summary.js';

/** How a file that the summary names stands now. */
export type FileState = 'same' | 'changed' | 'gone';

export interface SummaryComparison {
  /** Nothing was changed, added or removed since. */
  readonly isSame: boolean;
  /** In words; empty when nothing is. */
  readonly differences: readonly string[];
  readonly stateOf: (file: { readonly path: string; readonly sha256: string }) => FileState;
}

/** Whether the bundle on disk is still the one that was verified. */
export function compareWithSummary(files: readonly BundleFile[], { bundle, readmes, areas }: VerificationSummary): SummaryComparison {
  const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const stateOf: SummaryComparison['stateOf'] = ({ path, sha256 }) => (now.get(path) === sha256 ? 'same' : now.has(path) ? 'changed' : 'gone');
  const named = [...readmes, ...areas.flatMap(({ requirements }) => requirements.flatMap((one) => one.files))];
  const differences = [...new Set(named.flatMap((file) => (stateOf(file) === 'same' ? [] : [`${file.path} is ${stateOf(file)}`])))];
  const isSame = digestBundle(files).digest === bundle.digest;
  if (isSame || differences.length > 0) return { isSame: isSame && differences.length === 0, differences, stateOf };
  return { isSame, differences: ['a file that no requirement names was changed, added or removed'], stateOf };
}
