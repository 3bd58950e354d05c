import { judgeCommits, type CommitEvidence } from '../bump/index.js';
import type { ReleaseRun } from '../release-run.js';
import type { CollectedManifests } from './collect-manifests.js';
import { foldersOf } from './package-manifests.js';

/** What the commits since the previous release ask for; of a package those that touch its folder. Nothing where the history is unknown. */
export async function collectCommits(run: Pick<ReleaseRun, 'history' | 'git' | 'previous' | 'target' | 'workspace'>, manifests: Pick<CollectedManifests, 'versions'>): Promise<{ readonly evidence: CommitEvidence | null }> {
  const { history } = run;
  return { evidence: history.state === 'unknown' ? null : judgeCommits(history.commits, await findConcerned(run, manifests)) };
}

/** Commits that touch the package that is released. Null: all of them, also where nobody knows which folder the package is. */
export async function findConcerned({ git, previous, target, workspace }: Pick<ReleaseRun, 'git' | 'previous' | 'target' | 'workspace'>, manifests: Pick<CollectedManifests, 'versions'>): Promise<ReadonlySet<string> | null> {
  const folders = target.package === null ? [] : foldersOf(manifests, target.package).map((folder) => workspace.toRepositoryPath(folder));
  if (git === null || target.commit === null || folders.length === 0 || folders.includes('')) return null;
  const touching = await git.log({ base: previous?.commit ?? null, head: target.commit, below: folders });
  return new Set(touching.map(({ commit }) => commit));
}
