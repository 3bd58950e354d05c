import type { Git } from '../../git/index.js';
import { bring } from './fork-point.js';

/** The commit that somebody names: what this clone calls so, else what `origin` does, fetched. Null when neither knows it. */
export async function findRevision(git: Git, revision: string): Promise<string | null> {
  const known = await git.commitOf(revision);
  if (known !== null) return known;
  for (const name of [revision, `refs/heads/${revision}`, `refs/tags/${revision}`]) {
    const commit = await git.remoteCommitOf(name);
    if (commit !== null && (await bring(git, commit))) return git.commitOf(commit);
  }
  return null;
}
