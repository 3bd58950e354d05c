import type { Config } from '@shipworthy/contract/config';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { defaultConfigPath, isUnderReview, parseConfig, type ResolvedPolicy } from '../config/index.js';
import { toDate, type FindingDraft } from '../evidence/index.js';
import { readTextFile } from '../files/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { demandsOf, levels } from './level/demands-of.js';

const largestConfig = 4 * 1024 * 1024;

/**
 * With a `root` below the top of the repository, a change could have the gate look where nothing is required. On a laptop nothing is gated,
 * and looking at one folder is what people want there.
 */
export async function findHiddenPolicy(host: Host, workspace: Workspace, { base, config }: ResolvedPolicy): Promise<FindingDraft[]> {
  const { git } = workspace;
  if (host.context.where === 'local' || git === null || workspace.toRepositoryPath(defaultConfigPath) === defaultConfigPath) return [];
  const text = isUnderReview(host.context) ? toText((await base?.readFile(defaultConfigPath)) ?? null) : await readTop(git.topLevel);
  if (text === null || !(await demandsMore(text, config, toDate(host.now())))) return [];
  return [{
    rule: 'gate/root-hides-policy', keys: { path: defaultConfigPath }, check: null, outcome: 'unverified', reason: 'head-policy',
    message: `The input \`root\` has the gate look at a folder only, but ${defaultConfigPath} at the top of the repository says in \`gate.require\` or \`gate.levels\` what must be there.`,
  }];
}

/**
 * An input may not choose milder rules: where the repository has its configuration in the usual place, another file does not count beside
 * it, whatever it says, for it could forget any demand.
 */
export async function findPolicyBeside(host: Host, workspace: Workspace, { resolved, config }: { resolved: ResolvedPolicy; config: string | undefined }): Promise<FindingDraft[]> {
  if (host.context.where === 'local' || config === undefined) return [];
  const named = workspace.toDocumentPath(workspace.resolve(config));
  if (named === defaultConfigPath) return [];
  // A file that only the change brings is refused already, where the policy is resolved.
  if (isUnderReview(host.context) && resolved.policy.source === 'head') return [];
  const isThere = isUnderReview(host.context)
    ? (await resolved.base?.readFile(workspace.toRepositoryPath(defaultConfigPath))) != null
    : (await workspace.readText(defaultConfigPath, { optional: true })) !== null;
  if (!isThere) return [];
  return [{
    rule: 'gate/config-hides-policy', keys: { path: named }, check: null, outcome: 'unverified', reason: 'head-policy',
    message: `The input \`config\` has the gate read ${named}, but the policy of the repository stands in ${defaultConfigPath}.`,
  }];
}

function toText(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

async function readTop(topLevel: string): Promise<string | null> {
  try {
    return await readTextFile(`${topLevel}/${defaultConfigPath}`, { maxBytes: largestConfig, displayPath: defaultConfigPath });
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'config/not-found') return null;
    throw error;
  }
}

/** What cannot be read might demand anything. */
async function demandsMore(text: string, own: Config, today: string): Promise<boolean> {
  try {
    const { gate } = await parseConfig({ config: { path: defaultConfigPath, text }, waivers: null }, today);
    return demandsOf(gate, 'major').require.length > 0 || levels.some((level) => demandsOf(gate, level).approvals > demandsOf(own.gate, level).approvals);
  } catch (error) {
    if (isShipworthyError(error)) return true;
    throw error;
  }
}
