import type { ReleasePart, ReleaseRun } from '../release-run.js';

/** Whether the tag is what a release may be made of. */
export async function checkTag(_run: ReleaseRun): Promise<ReleasePart<null>> {
  return { checks: [], findings: [], details: null };
}
