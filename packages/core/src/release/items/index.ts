import type { Criterion, ReleaseRun } from '../release-run.js';

/** Items of the configuration that the level of the release asks for. */
export function listItems(_run: ReleaseRun): readonly Criterion<ReleaseRun>[] {
  return [];
}
