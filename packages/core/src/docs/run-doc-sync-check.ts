import { guide, ShipworthyError } from '@shipworthy/contract/errors';
import { rules } from '@shipworthy/contract/rules';
import { defaultConfigPath, resolvePolicy, type ResolvedPolicy } from '../config/index.js';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import type { DocSyncInputs } from './doc-sync-run.js';

/**
 * Judges whether documents, boards, links, changelog and samples agree with each other and with the change; or writes the known debts or the
 * samples anew.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `baseline/refused`, `output/not-writable`; what the documents say is never thrown
 */
export async function runDocSyncCheck(inputs: DocSyncInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const config = requireConfig(policy, inputs.config);
  const { checkDocuments } = await import('./check-documents.js'); // with the parser, once there is something to read
  return checkDocuments({ inputs, host, workspace, policy, config, startedAt });
}

function requireConfig({ config, findings }: ResolvedPolicy, named: string | undefined): NonNullable<ResolvedPolicy['config']['docSync']> {
  if (config.docSync !== undefined) return config.docSync;
  const unreadable = findings.find(({ rule }) => rule === 'policy/unreadable');
  if (unreadable !== undefined) throw new ShipworthyError('config/unreadable', unreadable.message, { hint: unreadable.remedy ?? rules['policy/unreadable'].remedy });
  throw new ShipworthyError('config/not-found', `Nothing says what to check: ${named ?? defaultConfigPath} has no \`docSync\`.`, {
    hint: `Begin with \`schemaVersion: 1\`, a line \`docSync:\` and below it \`  links: {}\`. ${guide('doc-sync-check')} shows the rest.`,
  });
}
