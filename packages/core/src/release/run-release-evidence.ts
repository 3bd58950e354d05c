import { resolvePolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace, withRemote } from '../workspace/index.js';
import type { ReleaseInputs } from './release-run.js';

/**
 * Proves that a release was ready: judges it item by item, renders its notes, assembles, signs and publishes the proof; verifies the proof of
 * anybody; makes keys.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `git/*`, `signing/*`, `output/not-writable`; what repository and GitHub say is never thrown
 */
export async function runReleaseEvidence(inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  // What needs no repository is run without one.
  if (inputs.mode === 'verify') return (await import('./verify/index.js')).runVerify(inputs, host);
  if (inputs.mode === 'keygen') return (await import('./keygen/index.js')).runKeygen(inputs, host);
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const { collectRelease } = await import('./collect-release.js'); // with the readers, once there is something to read
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (inputs.mode) {
      case 'assemble': return await (await import('./assemble/index.js')).assembleEvidence(run, startedAt);
      case 'checklist': return await (await import('./checklist/index.js')).checkRelease(run, startedAt);
      case 'notes': return await (await import('./notes/index.js')).writeNotes(run, startedAt);
      case 'publish': return await (await import('./publish/index.js')).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
