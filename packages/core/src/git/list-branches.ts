import { requireGit, type GitRun } from './run-git.js';

/** Branches of this clone and, as they were last fetched, those of its remotes: full ref names and the commits at their tips. */
export async function listBranches(run: GitRun): Promise<ReadonlyMap<string, string>> {
  const output = await requireGit(run, ['for-each-ref', '--format=%(refname) %(objectname) %(symref)', 'refs/heads', 'refs/remotes']);
  const branches = new Map<string, string>();
  for (const line of output.toString('utf8').split('\n')) {
    const [name = '', commit = '', pointsAt] = line.split(' ');
    // `refs/remotes/origin/HEAD` is another name of a branch, not a branch.
    if (name !== '' && pointsAt === '') branches.set(name, commit);
  }
  return branches;
}
