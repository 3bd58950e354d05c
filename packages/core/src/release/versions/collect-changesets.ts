import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { parseChangeset, type Changeset } from '../bump/index.js';
import type { Git } from '../../git/index.js';
import type { ReleaseRun } from '../release-run.js';
import type { CollectedManifests } from './collect-manifests.js';

export interface CollectedChangesets {
  readonly changesets: readonly Changeset[];
  readonly unreadable: readonly { readonly path: string; readonly error: ShipworthyError }[];
  /** More commits touch the folder than are looked at. */
  readonly isCut: boolean;
}

/** Each costs a process or two. */
const mostCommits = 300;

/**
 * Changesets that this release is made of: those that still lie in the folder, and those that a commit since the previous release used up.
 * Using up is deleting them in the commit that changes a manifest or a changelog; deleting alone is changing one's mind.
 */
export async function collectChangesets(run: ReleaseRun, { tree }: Pick<CollectedManifests, 'tree'>): Promise<CollectedChangesets> {
  const { config, workspace, git, target, previous } = run;
  const folder = config.bump.changesets.replace(/^\.\//, '').replace(/\/+$/, '');
  const isChangeset = (path: string): boolean => path.startsWith(`${folder}/`) && /^[^/]+\.md$/.test(path.slice(folder.length + 1)) && !/\/readme\.md$/i.test(path);
  const texts: { path: string; text: string }[] = [];
  const unreadable: { path: string; error: ShipworthyError }[] = [];
  for (const path of tree.paths.filter(isChangeset)) {
    try {
      texts.push({ path, text: (await workspace.readText(path, { optional: false }))?.text ?? '' });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      unreadable.push({ path, error });
    }
  }
  const prefix = workspace.toRepositoryPath('');
  const isStored = (path: string): boolean => path.startsWith(prefix) && isChangeset(path.slice(prefix.length));
  const used = git === null || target.commit === null ? null : await collectUsed(git, { base: previous?.commit ?? null, head: target.commit, folder: workspace.toRepositoryPath(folder), isStored });
  const parsed = await Promise.all([...texts, ...(used?.texts ?? [])].map(async (one) => ({ ...one, read: await tryParse(one) })));
  return {
    changesets: parsed.flatMap(({ read }) => ('releases' in read ? [read] : [])),
    unreadable: [...unreadable, ...parsed.flatMap(({ path, read }) => ('releases' in read ? [] : [{ path, error: read }]))],
    isCut: used?.isCut ?? false,
  };
}

async function tryParse({ path, text }: { readonly path: string; readonly text: string }): Promise<Changeset | ShipworthyError> {
  try {
    return parseChangeset(path, text);
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
}

interface UsedQuery {
  readonly base: string | null;
  readonly head: string;
  readonly folder: string;
  readonly isStored: (path: string) => boolean;
}

async function collectUsed(git: Git, { base, head, folder, isStored }: UsedQuery): Promise<{ readonly texts: readonly { path: string; text: string }[]; readonly isCut: boolean }> {
  const touching = (await git.log({ base, head, below: [folder] })).filter(({ parents }) => parents.length === 1);
  const texts = new Map<string, string>();
  for (const { commit, parents: [parent = ''] } of touching.slice(0, mostCommits)) {
    const changed = await git.changedFiles(parent, commit);
    const gone = changed.flatMap(({ path, change, previousPath }) => (change === 'deleted' ? [path] : change === 'renamed' && previousPath !== null ? [previousPath] : [])).filter(isStored);
    if (gone.length === 0 || !changed.some(({ path }) => isReleaseFile(path))) continue;
    for (const [path, bytes] of await git.readFilesAt(parent, gone)) texts.set(path, new TextDecoder().decode(bytes));
  }
  return { texts: Array.from(texts, ([path, text]) => ({ path, text })), isCut: touching.length > mostCommits };
}

/** What the commit writes that makes a version. */
function isReleaseFile(path: string): boolean {
  return /(?:^|\/)(?:package\.json|CHANGELOG\.md|Cargo\.toml|pyproject\.toml)$/i.test(path);
}
