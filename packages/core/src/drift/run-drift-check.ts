import { choosePacks, resolvePolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import type { DriftInputs } from './drift-run.js';

/**
 * Judges the observations of every pack against the accepted baseline, one report each; or, with `mode: accept`, writes the baseline.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `baseline/refused`, `output/not-writable`; what the evidence holds is never thrown
 */
export async function runDriftCheck(inputs: DriftInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === 'history') {
    const { runHistory } = await import('../history/index.js');
    return runHistory(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { judgePacks } = await import('./judge-packs.js'); // with comparators and parsers, once there is something to compare
  return judgePacks({ inputs, host, workspace, policy, startedAt }, paths);
}
