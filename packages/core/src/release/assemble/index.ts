import type { CommandResult } from '../../evidence/index.js';
import type { ReleaseRun } from '../release-run.js';

/** Mode `assemble`: makes the bundle, signs it, and verifies what it wrote. @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable` */
export async function assembleEvidence(_run: ReleaseRun, _startedAt: Date): Promise<CommandResult> {
  throw new TypeError('not built yet');
}
