import type { CommandResult } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import type { ReleaseInputs } from '../release-run.js';

/** Mode `keygen`: writes a pair of keys. @throws ShipworthyError `usage/invalid-input`, `signing/refused`, `output/not-writable` */
export async function runKeygen(_inputs: ReleaseInputs, _host: Host): Promise<CommandResult> {
  throw new TypeError('not built yet');
}
