import { resolvePolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace, withRemote } from '../workspace/index.js';
import type { ReleaseInputs } from './release-run.js';

/** The modes that are about the release of a repository. @throws as `runReleaseEvidence` does */
export async function runOfRepository(mode: Exclude<ReleaseInputs['mode'], 'verify' | 'keygen'>, inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const { collectRelease } = await import('./collect-release.js'); // with the readers, once there is something to read
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (mode) {
      case 'assemble': return await (await import('./assemble/index.js')).assembleEvidence(run, startedAt);
      case 'checklist': return await (await import('./checklist/index.js')).checkRelease(run, startedAt);
      case 'notes': return await (await import('./notes/index.js')).writeNotes(run, startedAt);
      case 'publish': return await (await import('./publish/index.js')).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
