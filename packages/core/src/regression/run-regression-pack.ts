import type { InputsOf, regressionPack } from '@shipworthy/contract/inputs';
import { choosePacks, resolvePolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import { parseShard } from './plan/shard.js';

/**
 * Runs packs (or plans, locks or lists them) and writes what was observed.
 * @throws ShipworthyError for wrong usage and configuration, with every fault at once; nothing has been run then
 */
export async function runRegressionPack(inputs: InputsOf<typeof regressionPack>, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const shard = inputs.shard === undefined ? null : parseShard(inputs.shard);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { workOnPacks } = await import('./work-on-packs.js'); // with comparators and parsers, once there is something to run
  return workOnPacks({ context: { host, workspace, policy, policyFrom: inputs['policy-from'] }, inputs, shard, startedAt }, paths);
}
