import { requireRevision } from './revision.js';
import { requireGit, type GitRun } from './run-git.js';

/** A trailer of a commit message, as `git interpret-trailers` reads them. */
export interface Trailer {
  readonly commit: string;
  /** On one line, without the space around it; may be empty. */
  readonly value: string;
}

export interface TrailerQuery {
  /** Commits that this one contains are left out; null: none. */
  readonly base: string | null;
  readonly head: string;
  /** Upper and lower case do not matter. */
  readonly key: string;
}

/** Trailers of one key in a range of commits, the newest first. */
export async function readTrailers(run: GitRun, { base, head, key }: TrailerQuery): Promise<Trailer[]> {
  const settings = ['-c', 'trailer.separators=:'];
  const format = `%H%x1e%(trailers:key=${key},unfold,separator=%x1f)`;
  const range = [requireRevision(head), ...(base === null ? [] : ['--not', requireRevision(base)])];
  const output = await requireGit(run, [...settings, 'log', '-z', `--format=${format}`, '--no-show-signature', '--no-color', '--no-notes', '--encoding=UTF-8', ...range, '--']);
  return output.toString('utf8').split('\0').flatMap((record) => {
    const [commit = '', values] = record.split('\x1e');
    // With its key, or one without a value would look like none.
    return values === undefined || values === '' ? [] : values.split('\x1f').map((line) => ({ commit, value: line.slice(line.indexOf(':') + 1).trim() }));
  });
}
