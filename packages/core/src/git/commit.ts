import { requireGit, type GitRun } from './run-git.js';
import { isFullHash, requireRevision } from './revision.js';

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

/**
 * Full hash of the commit that a revision stands for; null where there is none. The questions that end with a status of their own for this answer
 * alike when git itself fails, and what cannot be asked must not look absent. Throws `git/failed`.
 */
export async function findCommit(run: GitRun, revision: string): Promise<string | null> {
  const output = await requireGit(run, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input: `${requireRevision(revision)}^{commit}\n` });
  return /^commit ([0-9a-f]+)\n$/.exec(output.toString('utf8'))?.[1] ?? null;
}

export async function hasCommit(run: GitRun, commit: string): Promise<boolean> {
  return (await findCommit(run, commit)) !== null;
}

export interface Commits {
  has(commit: string): Promise<boolean>;
  read(revision: string): Promise<Commit>;
}

/** What a full hash names stays as it is, and is asked for once. A commit that is not here may be fetched, and is asked for again. */
export function openCommits(run: GitRun, headCommit: string | null): Commits {
  const present = new Set(headCommit === null ? [] : [headCommit]);
  const known = new Map<string, Commit>();
  return {
    has: async (commit) => {
      if (present.has(commit)) return true;
      const isHere = await hasCommit(run, commit);
      if (isHere && isFullHash(commit)) present.add(commit);
      return isHere;
    },
    read: async (revision) => {
      const commit = known.get(revision) ?? (await readCommit(run, revision));
      if (isFullHash(revision)) known.set(revision, commit);
      return commit;
    },
  };
}

/** Headers end at the first empty line; what follows is the message, which may imitate headers. */
export function parseCommit(raw: string): Commit {
  const headers = raw.slice(0, raw.indexOf('\n\n')).split('\n');
  const valuesOf = (name: string): string[] => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const seconds = / (-?\d+) [+-]\d{4}$/.exec(valuesOf('committer')[0] ?? '')?.[1];
  return { tree: valuesOf('tree')[0] ?? '', parents: valuesOf('parent'), committedAt: new Date(Number(seconds ?? 0) * 1000) };
}
