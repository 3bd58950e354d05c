import { requireGit, type GitRun } from './run-git.js';
import { requireRevision } from './revision.js';

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly committedAt: Date;
}

/**
 * From the commit object itself, not from `rev-list`: in a shallow clone git pretends that commits at the border have no parents, and a
 * merge commit checked out with depth 1 would look like a root.
 */
export async function readCommit(run: GitRun, revision: string): Promise<Commit> {
  const raw = await requireGit(run, ['cat-file', 'commit', `${requireRevision(revision)}^{commit}`]);
  return parseCommit(raw.toString('utf8'));
}

/** Headers end at the first empty line; what follows is the message, which may imitate headers. */
export function parseCommit(raw: string): Commit {
  const headers = raw.slice(0, raw.indexOf('\n\n')).split('\n');
  const valuesOf = (name: string): string[] => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const seconds = / (-?\d+) [+-]\d{4}$/.exec(valuesOf('committer')[0] ?? '')?.[1];
  return { tree: valuesOf('tree')[0] ?? '', parents: valuesOf('parent'), committedAt: new Date(Number(seconds ?? 0) * 1000) };
}
