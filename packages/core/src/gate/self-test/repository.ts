/** Three commits: where the change began, the change, and what comes out when it is merged. */
export type CommitName = 'base' | 'head' | 'merged';

export type Commits = Readonly<Record<CommitName, string>>;

export interface Repository {
  /** Absolute. */
  readonly root: string;
  readonly commits: Commits;
  /** What the commits hold. */
  readonly trees: Commits;
}
