import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { guide, ShipworthyError } from '@shipworthy/contract/errors';
import { rules } from '@shipworthy/contract/rules';
import { defaultConfigPath, resolvePolicy, type ResolvedPolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import type { BundleInputs } from './bundle-run.js';

/**
 * Verifies the evidence bundle of a release candidate; or publishes, shows or extracts one, or draws the gates of past ones.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `output/not-writable`; what a bundle holds is never thrown
 */
export async function runBundleReadiness(inputs: BundleInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === 'trend') {
    const { runTrend } = await import('./trend/index.js');
    return runTrend(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const config = requireConfig(policy, inputs.config);
  const request = { inputs, host, workspace, policy, config, startedAt };
  // Readers and queries are loaded once there is something to read.
  switch (inputs.mode) {
    case 'verify': return (await import('./verify-bundle.js')).verifyBundle(request);
    case 'publish': return (await import('./publish/index.js')).publishBundle(request);
    case 'show': return (await import('./show/index.js')).showBundle(request);
    case 'extract': return (await import('./extract-bundle.js')).extractBundle(request);
  }
}

function requireConfig({ config, findings }: ResolvedPolicy, named: string | undefined): BundlesConfig {
  if (config.bundles !== undefined) return config.bundles;
  const unreadable = findings.find(({ rule }) => rule === 'policy/unreadable');
  if (unreadable !== undefined) throw new ShipworthyError('config/unreadable', unreadable.message, { hint: unreadable.remedy ?? rules['policy/unreadable'].remedy });
  throw new ShipworthyError('config/not-found', `Nothing says what a bundle must hold: ${named ?? defaultConfigPath} has no \`bundles\`.`, {
    hint: `${guide('telemetry-bundle-readiness')} shows what to write; examples/bundle of Shipworthy is a whole one.`,
  });
}
