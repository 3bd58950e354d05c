import type { Config } from '@shipworthy/contract/config';
import type { Policy, PolicySource } from '@shipworthy/contract/envelope';
import type { FindingDraft } from '../evidence/finding-draft.js';
import { toDate } from '../evidence/build-document.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { findBaseCommit, findBaseTip, isUnderReview } from './base-commit.js';
import { configDigest, defaultConfigPath, readFilesOf, readOwnFiles, waiversPath, type ConfigFiles } from './config-files.js';
import { findOwnRules } from './own-rules.js';
import { parseConfig } from './parse-config.js';
import { openTree, type TreeReader } from './tree-reader.js';

/** The rules of this run, and where they came from. */
export interface ResolvedPolicy {
  readonly config: Config;
  readonly policy: Policy;
  /** The base of a change under review; null elsewhere, and where it could not be read (then a finding says so). */
  readonly base: TreeReader | null;
  readonly baseCommit: string | null;
  /** True when the base has a configuration: then a change may not be judged by its own. */
  readonly baseHasConfig: boolean;
  readonly findings: readonly FindingDraft[];
}

export interface PolicyRequest {
  readonly config: string | undefined;
  readonly policyFrom: 'auto' | 'base' | 'head' | 'worktree';
}

/**
 * Resolves the policy: on pull requests and merge groups from the base, elsewhere from the work tree.
 * @throws ShipworthyError `config/*` with every fault of the file that counts
 */
export async function resolvePolicy(host: Host, workspace: Workspace, request: PolicyRequest): Promise<ResolvedPolicy> {
  // One spelling for one file: git knows no `./` and no absolute paths, and what it does not find would look like a first introduction.
  const path = workspace.toDocumentPath(workspace.resolve(request.config ?? defaultConfigPath));
  const today = toDate(host.now());
  const own = await readOwnFiles(workspace, { path, fromHead: request.policyFrom === 'head', named: request.config !== undefined });
  const wantsBase = request.policyFrom === 'base' || (request.policyFrom === 'auto' && isUnderReview(host.context));
  const baseCommit = await baseCommitOf(host, workspace, request.policyFrom);
  // A root that is reached through a link lies nowhere in the repository by its name: nothing found there would look like a first introduction.
  const isNowhere = workspace.toRepositoryPath(path).startsWith('../');
  const base = baseCommit === null || isNowhere ? null : await openBase(host, workspace, { path, baseCommit });
  const baseFiles = base === null ? null : await readFilesOf(base, workspace, path);
  const baseHasConfig = baseFiles !== null && baseFiles.config !== null;
  const shared = { base, baseCommit: base?.commit ?? baseCommit, baseHasConfig };
  const fromBase = { source: 'base' as const, commit: shared.baseCommit };

  const toResolved = (files: ConfigFiles, origin: PolicyOrigin) => toRules(files, { ...origin, today, path: isNowhere ? path : workspace.toRepositoryPath(path) });
  if (!wantsBase) {
    const origin = { source: request.policyFrom === 'head' ? ('head' as const) : ('worktree' as const), commit: workspace.headCommit };
    return { ...(await toResolved(own, origin)), ...shared, findings: request.policyFrom === 'auto' ? await findOwnRules(host, workspace, { path, own }) : [] };
  }
  if (base === null || baseFiles === null) return { ...(await toResolved(emptyFiles, fromBase)), ...shared, findings: [unreadableBase(path, baseCommit)] };
  if (baseFiles.config !== null) return { ...(await toResolved(baseFiles, fromBase)), ...shared, findings: await changedPolicy(path, baseFiles, own) };
  if (own.config === null) return { ...(await toResolved(baseFiles, fromBase)), ...shared, findings: [] };
  const hidden = path === defaultConfigPath ? null : await base.readFile(workspace.toRepositoryPath(defaultConfigPath));
  const resolved = await toResolved(own, { source: 'head', commit: workspace.headCommit });
  return hidden === null ? { ...resolved, ...shared, findings: [fromHead(path)] } : { ...withoutExceptions(resolved), ...shared, findings: [besideBase(path)] };
}

/** What is wrong with rules that a change brings may not be excused by the same rules. */
export function withoutExceptions<T extends Pick<ResolvedPolicy, 'config' | 'policy'>>(resolved: T): T {
  return { ...resolved, config: { ...resolved.config, waivers: [], reasons: {}, security: { ...resolved.config.security, exceptions: [] } }, policy: { ...resolved.policy, reasons: {} } };
}

interface PolicyOrigin {
  readonly source: PolicySource;
  readonly commit: string | null;
}

const emptyFiles: ConfigFiles = { config: null, waivers: null };

async function baseCommitOf(host: Host, workspace: Workspace, from: PolicyRequest['policyFrom']): Promise<string | null> {
  const reviewed = await findBaseCommit(host.context, workspace.git);
  if (reviewed !== null || from !== 'base' || workspace.git === null) return reviewed;
  const branch = await workspace.git.defaultBranch();
  return branch === null ? null : workspace.git.mergeBase(branch, 'HEAD');
}

/**
 * The tree that a change is judged by. A branch that left before there was a policy would introduce its own once more: where the
 * commit that it left from has none, but the tip of the base branch does, the tip counts. Null when one of the two cannot be read.
 */
async function openBase(host: Host, workspace: Workspace, { path, baseCommit }: { path: string; baseCommit: string }): Promise<TreeReader | null> {
  const sources = { git: workspace.git, remote: host.remote, mustBeSeen: true };
  const base = await openTree(baseCommit, sources);
  const tipCommit = isUnderReview(host.context) ? await findBaseTip(host.context, workspace.git) : null;
  if (base === null || tipCommit === null || tipCommit === baseCommit) return base;
  const places = [...new Set([workspace.toRepositoryPath(path), workspace.toRepositoryPath(defaultConfigPath), defaultConfigPath])];
  const hasPolicy = async (tree: TreeReader): Promise<boolean> => (await tree.readFiles(places)).size > 0;
  if (await hasPolicy(base)) return base;
  const tip = await openTree(tipCommit, sources);
  return tip === null || (await hasPolicy(tip)) ? tip : base;
}

async function toRules(files: ConfigFiles, { source, commit, path, today }: PolicyOrigin & { path: string; today: string }): Promise<{ config: Config; policy: Policy }> {
  const config = await parseConfig(files, today);
  const isDefault = files.config === null && files.waivers === null;
  const file = { path, sha256: files.config === null ? null : configDigest(files.config.text) };
  return { config, policy: { source: isDefault ? 'default' : source, commit: isDefault ? null : commit, reasons: config.reasons, config: file } };
}

function unreadableBase(path: string, commit: string | null): FindingDraft {
  return {
    rule: 'policy/unreadable', keys: { path }, check: null, outcome: 'unverified', reason: 'unreadable-source',
    message: `The policy stands in ${path} on the base ${commit ?? '(which nothing names)'}, and that could not be read from git or from GitHub.`,
    remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`; in another CI fetch the branch that the change goes to as `origin/<branch>`.',
  };
}

function fromHead(path: string): FindingDraft {
  return {
    rule: 'policy/from-head', keys: { path }, check: null, outcome: 'warn', location: { path },
    message: `The base has no ${path} yet, so this change is judged by the one it brings.`,
  };
}

/** A change that names a new file by the input `config` would otherwise choose its own rules while the base has some. */
function besideBase(path: string): FindingDraft {
  return {
    rule: 'policy/from-head', keys: { path }, check: null, outcome: 'unverified', reason: 'head-policy', location: { path },
    message: `The base has a policy in ${defaultConfigPath}, but the input \`config\` names ${path}, which only this change brings.`,
    remedy: `Merge ${path} first, or leave the input \`config\` away.`,
  };
}

/** An edited policy is itself a finding: it counts once merged, and whoever reviews the change must see it. */
async function changedPolicy(path: string, base: ConfigFiles, own: ConfigFiles): Promise<FindingDraft[]> {
  const edited = ([[path, base.config, own.config], [waiversPath, base.waivers, own.waivers]] as const).filter(([, before, after]) => (before?.text ?? '') !== (after?.text ?? ''));
  if (edited.length === 0) return [];
  const { listPolicyChanges } = await import('./policy-changes.js');
  return edited.flatMap(([file, before, after]) => {
    const changes = listPolicyChanges(before, after);
    if (changes.length === 0) return [];
    return [{
      rule: 'policy/changed' as const, keys: { path: file }, check: null, outcome: 'warn' as const, location: { path: file },
      message: `This change edits the policy in ${file}: ${changes.join('; ')}. It is judged by the policy of the base.`,
    }];
  });
}
