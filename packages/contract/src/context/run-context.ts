/** How a push moved a ref. */
export interface PushFacts {
  /** Nothing was there before. */
  readonly created: boolean;
  /** What was there before is no ancestor of what is there now. */
  readonly forced: boolean;
}

/**
 * Where this program runs, as `packages/environment` read it once. Plain data: core never looks at the environment itself.
 * Everything is null where the place does not say.
 */
export interface RunContext {
  readonly where: 'actions' | 'ci' | 'local';
  /** Name of the CI service, for people. */
  readonly service: string | null;
  /** `owner/name`. */
  readonly repository: string | null;
  /** Event name as GitHub calls it: `pull_request`, `push`, `merge_group`, … */
  readonly event: string | null;
  readonly ref: string | null;
  /** Head of what is judged: on pull requests the head of the branch, not the merge commit. */
  readonly headCommit: string | null;
  /** What the runner checked out; on pull requests the test merge commit. */
  readonly testedCommit: string | null;
  /** Tip of the base branch that the event names (`pull_request.base.sha`, `merge_group.base_sha`, `push.before`). */
  readonly eventBaseCommit: string | null;
  /** What the event says of a push; absent where it says nothing. */
  readonly push?: PushFacts;
  readonly baseRef: string | null;
  readonly defaultBranch: string | null;
  /** Also of a review and of every other event that tells of a pull request. */
  readonly pullRequest: number | null;
  /** True when the pull request's head lives in another repository. */
  readonly fork: boolean;
  readonly runId: string | null;
  /** 1 unless the run was started again. */
  readonly attempt: number;
  readonly workflow: string | null;
  /** Path of the workflow file, relative to the repository's root. */
  readonly workflowPath: string | null;
  readonly job: string | null;
  readonly actor: string | null;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Seconds since 1970 from SOURCE_DATE_EPOCH. */
  readonly sourceDateEpoch: number | null;
}
