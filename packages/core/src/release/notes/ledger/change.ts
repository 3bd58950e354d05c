import type { LogEntry } from '../../../git/index.js';

/** A merged pull request of the range. */
export interface Change {
  readonly number: number;
  readonly title: string;
  /** Login; null where only git is known, or the account is gone. */
  readonly author: string | null;
  /** The commit that it became, as far as the range holds it. */
  readonly mergeCommit: string | null;
  readonly labels: readonly string[];
  /** Its description; of git alone what its commits say. */
  readonly body: string;
  /** `merge` and `subject`: git alone knows of it, by a merge commit of GitHub's or by `(#N)` at the end of a first line, which may also be an issue. */
  readonly knownBy: 'api' | 'merge' | 'subject';
}

/** A commit that names a pull request. */
export interface NamingCommit {
  readonly number: number;
  readonly how: 'merge' | 'subject';
  readonly entry: LogEntry;
  /** Of a merge commit the first line below, which GitHub fills with the title. */
  readonly title: string;
}

const mergeSubject = /^Merge pull request #([1-9][0-9]{0,8}) from \S/;
const squashSubject = /\(#([1-9][0-9]{0,8})\)$/;

/** The pull request that a commit is the merge of, by what GitHub writes into its message; null where it names none. */
export function namedBy(entry: LogEntry): NamingCommit | null {
  const merged = mergeSubject.exec(entry.subject)?.[1];
  if (merged !== undefined) return { number: Number(merged), how: 'merge', entry, title: entry.body.split('\n', 1)[0]?.trim() || entry.subject };
  const squashed = squashSubject.exec(entry.subject.trimEnd())?.[1];
  return squashed === undefined ? null : { number: Number(squashed), how: 'subject', entry, title: entry.subject.replace(/(?<!\s)\s*\(#[0-9]+\)\s*$/, '') };
}
