import type { ChangedFile } from './changed-files.js';
import type { RemoteTagAnswer, Tags } from './list-tags.js';
import type { TreeEntry } from './list-tree-at.js';
import type { WorkTreeFile, WorkTreeQuery } from './list-work-tree.js';
import type { LogEntry, LogQuery } from './read-log.js';
import type { Trailer, TrailerQuery } from './read-trailers.js';
import type { HistoryQuery } from './shallow-history.js';

/**
 * What is asked of a repository. Revisions are anything git resolves to one commit; paths are POSIX, from the top of the repository, whatever
 * folder it was opened in. Every method throws `git/failed` when a revision does not exist here, unless it says otherwise.
 */
export interface Git {
  /** As it was when the repository was opened, so that one run speaks of one commit. Null before the first. */
  readonly headCommit: string | null;
  /** Absolute path of the work tree's top folder. */
  readonly topLevel: string;
  /** A tracked file differs from HEAD (staged or not); untracked files do not count. */
  isDirty(): Promise<boolean>;
  /** `owner/name` of the remote `origin`; null when there is none, or it is a path. */
  originRepository(): Promise<string | null>;
  /** Host of the remote `origin` in small letters; null when there is none, or it is a path. */
  originHost(): Promise<string | null>;
  /** Null when there is none, or when a commit is not in this (perhaps shallow) clone. */
  mergeBase(left: string, right: string): Promise<string | null>;
  /** As the commit object has them, also at the border of a shallow clone, where the parents themselves are absent. */
  parentsOf(commit: string): Promise<readonly string[]>;
  /** The full hash of the commit that a revision names; null when there is none here. */
  commitOf(revision: string): Promise<string | null>;
  /** What `origin` has under a full ref name, which need not be here yet; of a full hash, itself once it is here. Null when it has none, or cannot be asked. */
  remoteCommitOf(name: string): Promise<string | null>;
  hasCommit(commit: string): Promise<boolean>;
  /** Asks `origin` for one commit by its full hash. False when the remote does not give it; the caller tries another way. */
  fetchCommit(commit: string): Promise<boolean>;
  /** Null when the commit has no such file. Throws when the commit itself is not here. */
  readFileAt(commit: string, path: string): Promise<Buffer | null>;
  /** As `readFileAt` for many paths in one process; absent files are absent from the answer. */
  readFilesAt(commit: string, paths: readonly string[]): Promise<Map<string, Buffer>>;
  listTreeAt(commit: string, prefix: string): Promise<TreeEntry[]>;
  /** Full ref name: what `origin/HEAD` points at, else main or master of origin, else the local one; null when there is none. */
  defaultBranch(): Promise<string | null>;
  /** Full name of the branch that is checked out, also before its first commit; null when there is none. */
  headBranch(): Promise<string | null>;
  /** Differences between two trees, renames found; only below a folder if one is named (from the top), as if it were the repository. */
  changedFiles(base: string, head: string, below?: string): Promise<ChangedFile[]>;
  /** As `changedFiles`, from a commit to the tracked files on disk, staged or not. */
  changedOnDisk(base: string, below?: string): Promise<ChangedFile[]>;
  /** Tracked files that are on disk, and, if asked for, those that are new and not ignored. */
  listWorkTree(query: WorkTreeQuery): Promise<WorkTreeFile[]>;
  /** As far as this clone knows: where `hasHistory` is false, no is not to be relied on. */
  isAncestor(ancestor: string, commit: string): Promise<boolean>;
  /** Whether all commits asked for are in this (perhaps shallow) clone. */
  hasHistory(query: HistoryQuery): Promise<boolean>;
  /** Fetches more history of a shallow clone from `origin`; `by` null: all of it. False when it cannot. Throws `git/failed` when it takes too long. */
  deepen(tips: readonly string[], by: number | null): Promise<boolean>;
  /** Tags that stand for commits; of those only the ones that a commit contains, if one is named. */
  tags(containedIn?: string): Promise<Tags>;
  /** Branches, also the remotes' as they were last fetched, by full ref name; see `hasHistory` for what may be missing. */
  branches(): Promise<ReadonlyMap<string, string>>;
  /** Tags that `origin` has; null when it cannot be asked. */
  remoteTags(): Promise<Tags | null>;
  /** What `origin` has under the name of a tag; null when it cannot be asked. */
  remoteTagOf(name: string): Promise<RemoteTagAnswer | null>;
  trailers(query: TrailerQuery): Promise<Trailer[]>;
  /** Commits of a range with their messages, the newest first, children before parents. */
  log(query: LogQuery): Promise<LogEntry[]>;
  /** What a tag is: null when there is none of this name here, or it stands for no commit. */
  tagOf(name: string): Promise<{ readonly commit: string; readonly isAnnotated: boolean } | null>;
  /** The committer's time. */
  commitTime(commit: string): Promise<Date>;
  treeOf(commit: string): Promise<string>;
  isShallow(): Promise<boolean>;
  /** Writes the commit's files below an empty folder outside the repository, whose index and work tree stay as they are; answers with their folder. */
  checkOutAt(commit: string, folder: string): Promise<string>;
}
