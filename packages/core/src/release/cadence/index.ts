import type { CadenceResult, ReleaseRun, VersionsResult } from '../release-run.js';

export async function checkCadence(_run: ReleaseRun, _versions: VersionsResult): Promise<CadenceResult> {
  return { checks: [], findings: [], details: null };
}
