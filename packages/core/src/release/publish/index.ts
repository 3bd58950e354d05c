import type { CommandResult } from '../../evidence/index.js';
import type { ReleaseRun } from '../release-run.js';

/** Mode `publish`: plan, then exactly that. @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable` */
export async function publishEvidence(_run: ReleaseRun, _startedAt: Date): Promise<CommandResult> {
  throw new TypeError('not built yet');
}
