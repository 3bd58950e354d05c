import type { Config } from '@shipworthy/contract/config';
import type { Policy, PolicySource } from '@shipworthy/contract/envelope';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../evidence/finding-draft.js';
import { toDate } from '../evidence/build-document.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { findBaseCommit, isUnderReview } from './base-commit.js';
import { listPolicyChanges } from './policy-changes.js';
import { parseConfig, type ConfigText } from './read-config.js';
import { openTree, type TreeReader } from './tree-reader.js';

export const defaultConfigPath = '.github/shipworthy.yml';
export const waiversPath = '.github/shipworthy-waivers.yml';

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

interface ConfigFiles {
  readonly config: ConfigText | null;
  readonly waivers: ConfigText | null;
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
  const base = baseCommit === null || isNowhere ? null : await openTree(baseCommit, { git: workspace.git, remote: host.remote });
  const baseFiles = base === null ? null : await readFilesOf(base, workspace, path);
  const baseHasConfig = baseFiles !== null && baseFiles.config !== null;
  const shared = { base, baseCommit, baseHasConfig };
  const fromBase = { source: 'base' as const, commit: baseCommit };

  if (!wantsBase) return { ...toResolved(own, today, { source: request.policyFrom === 'head' ? 'head' : 'worktree', commit: workspace.headCommit }), ...shared, findings: [] };
  if (base === null || baseFiles === null) return { ...toResolved(emptyFiles, today, fromBase), ...shared, findings: [unreadableBase(path, baseCommit)] };
  if (baseFiles.config !== null) return { ...toResolved(baseFiles, today, fromBase), ...shared, findings: changedPolicy(path, baseFiles, own) };
  if (own.config === null) return { ...toResolved(baseFiles, today, fromBase), ...shared, findings: [] };
  const hidden = path === defaultConfigPath ? null : await base.readFile(workspace.toRepositoryPath(defaultConfigPath));
  return { ...toResolved(own, today, { source: 'head', commit: workspace.headCommit }), ...shared, findings: [hidden === null ? fromHead(path) : besideBase(path)] };
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

async function readOwnFiles(workspace: Workspace, request: { path: string; fromHead: boolean; named: boolean }): Promise<ConfigFiles> {
  const { git, headCommit } = workspace;
  const tree = request.fromHead && headCommit !== null ? await openTree(headCommit, { git, remote: null }) : null;
  if (tree !== null) return readFilesOf(tree, workspace, request.path);
  return {
    config: await workspace.readText(request.path, { optional: !request.named }),
    waivers: await workspace.readText(waiversPath, { optional: true }),
  };
}

/** Paths are relative to the root; the tree knows them relative to the top of the repository. */
async function readFilesOf(tree: TreeReader, workspace: Workspace, path: string): Promise<ConfigFiles> {
  const read = async (file: string): Promise<ConfigText | null> => toText(file, await tree.readFile(workspace.toRepositoryPath(file)));
  return { config: await read(path), waivers: await read(waiversPath) };
}

/** @throws ShipworthyError `config/not-utf8` */
function toText(path: string, bytes: Uint8Array | null): ConfigText | null {
  if (bytes === null) return null;
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ShipworthyError('config/not-utf8', `${path} is not valid UTF-8 in the commit that counts.`, { hint: 'Save it as UTF-8.', cause });
  }
}

function toResolved(files: ConfigFiles, today: string, { source, commit }: PolicyOrigin): { config: Config; policy: Policy } {
  const config = parseConfig(files, today);
  const isDefault = files.config === null && files.waivers === null;
  return { config, policy: { source: isDefault ? 'default' : source, commit: isDefault ? null : commit, reasons: config.reasons } };
}

function unreadableBase(path: string, commit: string | null): FindingDraft {
  return {
    rule: 'policy/unreadable', keys: { path }, check: null, outcome: 'unverified', reason: 'unreadable-source',
    message: `The policy stands in ${path} on the base ${commit ?? '(which nothing names)'}, and that could not be read from git or from GitHub.`,
    remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`.',
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
function changedPolicy(path: string, base: ConfigFiles, own: ConfigFiles): FindingDraft[] {
  return ([[path, base.config, own.config], [waiversPath, base.waivers, own.waivers]] as const).flatMap(([file, before, after]) => {
    if ((before?.text ?? '') === (after?.text ?? '')) return [];
    const changes = listPolicyChanges(before, after);
    if (changes.length === 0) return [];
    return [{
      rule: 'policy/changed' as const, keys: { path: file }, check: null, outcome: 'warn' as const, location: { path: file },
      message: `This change edits the policy in ${file}: ${changes.join('; ')}. It is judged by the policy of the base.`,
    }];
  });
}
