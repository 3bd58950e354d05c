import { isShipworthyError } from '@shipworthy/contract/errors';
import type { Policy } from '@shipworthy/contract/envelope';
import { packPolicySchema, type PackPolicy } from '@shipworthy/contract/pack';
import { isUnderReview, type TreeReader } from '../config/index.js';
import type { FindingDraft } from '../evidence/index.js';
import { isJsonObject, toCanonicalJson, type JsonObject } from '../json/index.js';
import { parseYamlSource } from '../yaml/index.js';
import type { PackContext } from './loaded-pack.js';
import type { ManifestSource } from './manifest-source.js';

export interface ResolvedPackPolicy {
  readonly packPolicy: PackPolicy;
  /** The envelope's policy block with the pack's own rules beside the configuration's. */
  readonly policy: Policy;
  readonly findings: readonly FindingDraft[];
}

/** True where the rules of the base count, and a change may not bring its own. */
export function isJudgedByBase({ host, policyFrom = 'auto' }: PackContext): boolean {
  return policyFrom === 'base' || (policyFrom === 'auto' && isUnderReview(host.context));
}

/** The `policy` block of the manifest: the base's where a change is under review, the change's own elsewhere and on first introduction. */
export async function resolvePackPolicy(context: PackContext, own: ManifestSource): Promise<ResolvedPackPolicy> {
  const resolved = (packPolicy: PackPolicy, source: string, findings: readonly FindingDraft[]): ResolvedPackPolicy => ({
    packPolicy, findings, policy: { ...context.policy.policy, pack: { source, commit: source === 'base' ? context.policy.baseCommit : null, rules: packPolicy } },
  });
  if (!isJudgedByBase(context)) return resolved(own.manifest.policy, 'worktree', []);
  const strict = packPolicySchema.parse({});
  const { base } = context.policy;
  // That the base could not be read is said once, with the configuration.
  if (base === null) return resolved(strict, 'base', context.policy.findings.some(({ rule }) => rule === 'policy/unreadable') ? [] : [unreadable(own.path, 'the base could not be read')]);
  try {
    const found = await findOnBase(context, base, own);
    if (found === null) return resolved(own.manifest.policy, 'head', [fromHead(own.path)]);
    const parsed = packPolicySchema.safeParse(found.policy ?? {});
    if (!parsed.success) return resolved(strict, 'base', [unreadable(own.path, 'it is not valid on the base')]);
    return resolved(parsed.data, 'base', changesOf(parsed.data, own));
  } catch (error) {
    if (!isShipworthyError(error) || !error.code.startsWith('config/')) throw error;
    return resolved(strict, 'base', [unreadable(own.path, 'it does not parse on the base')]);
  }
}

/**
 * The manifest on the base. A change that moves it would otherwise be judged by its own rules, so the packs that the base's configuration
 * names are looked through for the same id.
 */
async function findOnBase({ workspace, policy }: PackContext, base: TreeReader, own: ManifestSource): Promise<JsonObject | null> {
  for (const path of new Set([own.path, ...policy.config.packs])) {
    const bytes = await base.readFile(workspace.toRepositoryPath(path));
    if (bytes === null) continue;
    const { value } = parseYamlSource(new TextDecoder().decode(bytes), path);
    if (isJsonObject(value) && (path === own.path || value.id === own.manifest.id)) return value;
  }
  return null;
}

function changesOf(base: PackPolicy, own: ManifestSource): FindingDraft[] {
  const [before, after] = [flatten(base), flatten(own.manifest.policy)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort().filter((name) => before.get(name) !== after.get(name));
  if (names.length === 0) return [];
  const changes = names.map((name) => `policy.${name}: ${before.get(name) ?? '(absent)'} → ${after.get(name) ?? '(removed)'}`);
  return [{
    rule: 'policy/changed', keys: { path: own.path }, check: null, outcome: 'warn', location: { path: own.path, ...(own.source.positionOf(['policy'], 'key') ?? {}) },
    message: `This change edits the policy of the pack in ${own.path}: ${changes.join('; ')}. It is judged by the policy of the base.`,
  }];
}

function flatten(policy: PackPolicy): Map<string, string> {
  const { thresholds, ...rest } = policy;
  const entries = [...Object.entries(rest), ...Object.entries(thresholds).map(([name, value]) => [`thresholds.${name}`, value] as const)];
  return new Map(entries.filter(([, value]) => value !== undefined).map(([name, value]) => [name, toCanonicalJson(value)]));
}

function fromHead(path: string): FindingDraft {
  return { rule: 'policy/from-head', keys: { path }, check: null, outcome: 'warn', location: { path }, message: `The base has no ${path} yet, so the pack is judged by the policy it brings.` };
}

function unreadable(path: string, why: string): FindingDraft {
  return { rule: 'policy/unreadable', keys: { path }, check: null, outcome: 'unverified', reason: 'unreadable-source', location: { path }, message: `The policy of the pack stands in ${path}, but ${why}.` };
}
