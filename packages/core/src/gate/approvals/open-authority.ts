import { isShipworthyError } from '@shipworthy/contract/errors';
import { defaultConfigPath, isUnderReview, openTree, parseConfig, type ResolvedPolicy, type TreeReader } from '../../config/index.js';
import { toDate } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import { parsePublicKey, type PublicKey } from '../../signing/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { SourceProblem } from './approval-facts.js';
import { toProblem } from './to-problem.js';

/**
 * Who may approve is said where the change cannot say it: on the base of what is under review, else on the default branch. A tag may stand
 * on any commit, and whoever sets it could bring keys and owners of their own.
 */
export interface Authority {
  readonly tree: TreeReader;
  /** How people call the place. */
  readonly name: string;
}

export interface AuthorityRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly resolved: ResolvedPolicy;
  /** The input `config`. */
  readonly config: string | undefined;
}

/** Null when nothing names the place, or it cannot be read. @throws ShipworthyError `github/*` */
export async function openAuthority({ host, workspace, resolved }: AuthorityRequest): Promise<Authority | null> {
  if (isUnderReview(host.context)) return resolved.base === null ? null : { tree: resolved.base, name: 'the base' };
  const { git } = workspace;
  const named = host.context.defaultBranch;
  const ref = named === null ? await git?.defaultBranch() : `refs/remotes/origin/${named}`;
  // Full names in both places: a tag that is called like the branch must not take its place.
  const isHere = git !== null && ref != null && (await git.hasCommit(ref));
  const tree = isHere ? await openTree(ref, { git, remote: null }) : named === null ? null : await openTree(`refs/heads/${named}`, { git: null, remote: host.remote });
  return tree === null ? null : { tree, name: `the default branch${named === null ? '' : ` ${named}`}` };
}

export interface TrustedKeys {
  readonly keys: readonly PublicKey[];
  readonly problems: readonly SourceProblem[];
}

/** The keys that `release.trustedKeys` names there. One that cannot be read takes nothing away from the others. */
export async function readTrustedKeys({ tree, name }: Authority, { host, workspace, config }: AuthorityRequest): Promise<TrustedKeys> {
  const path = workspace.toDocumentPath(workspace.resolve(config ?? defaultConfigPath));
  const text = await readText(tree, workspace.toRepositoryPath(path));
  if (text === null) return { keys: [], problems: [] };
  const { release: { trustedKeys } } = await parseConfig({ config: { path, text }, waivers: null }, toDate(host.now()));
  const read = await Promise.all(trustedKeys.map((file) => readKey(tree, workspace.toRepositoryPath(file), `${file} of ${name}`)));
  return { keys: read.flatMap(({ key }) => key ?? []), problems: read.flatMap(({ problem }) => problem ?? []) };
}

async function readKey(tree: TreeReader, path: string, name: string): Promise<{ key?: PublicKey; problem?: SourceProblem }> {
  try {
    const text = await readText(tree, path);
    if (text !== null) return { key: parsePublicKey(text, name) };
    return { problem: { source: name, reason: 'no-signing-key', message: `\`release.trustedKeys\` names ${name}, which does not exist there.`, remedy: 'Commit the public key, or take it out of `release.trustedKeys`.' } };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { problem: toProblem(name, error) };
  }
}

async function readText(tree: TreeReader, path: string): Promise<string | null> {
  const bytes = await tree.readFile(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
