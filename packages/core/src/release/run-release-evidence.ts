import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { ReleaseInputs } from './release-run.js';

/**
 * Proves that a release was ready: judges it item by item, renders its notes, assembles, signs and publishes the proof; verifies the proof of
 * anybody; makes keys.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `git/*`, `signing/*`, `output/not-writable`; what repository and GitHub say is never thrown
 */
export async function runReleaseEvidence(inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  const { mode } = inputs;
  // What needs no repository is run without one, and without loading what reads one.
  if (mode === 'verify') return (await import('./verify/index.js')).runVerify(inputs, host);
  if (mode === 'keygen') return (await import('./keygen/index.js')).runKeygen(inputs, host);
  return (await import('./run-of-repository.js')).runOfRepository(mode, inputs, host);
}
