import { resolvePolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import type { ReleaseInputs } from './release-run.js';

/**
 * Judges whether a release is ready, item by item; or renders its notes and accounts for every merged pull request.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `git/*`, `output/not-writable`; what repository and GitHub say is never thrown
 */
export async function runReleaseEvidence(inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const { collectRelease } = await import('./collect-release.js'); // with the readers, once there is something to read
  const { run, scratch } = await collectRelease({ inputs, host, workspace, policy });
  try {
    switch (inputs.mode) {
      case 'checklist': return await (await import('./checklist/index.js')).checkRelease(run, startedAt);
      case 'notes': return await (await import('./notes/index.js')).writeNotes(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
