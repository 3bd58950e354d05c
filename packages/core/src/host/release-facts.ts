import type { Json } from '../json/index.js';

/** One answer of the API as it came, so that it can be kept as evidence. */
export interface ApiAnswer {
  /** Path and query, without the server. */
  readonly path: string;
  readonly status: number;
  readonly etag: string | null;
  /** Of the bytes of the body, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly body: Json;
}

/** What was found, and all answers that say so: also the 404 that says that there is none. */
export interface Answered<T> {
  readonly value: T;
  readonly answers: readonly ApiAnswer[];
}

export interface Milestone {
  readonly number: number;
  readonly title: string;
  readonly isOpen: boolean;
}

export interface ListedPullRequest {
  readonly number: number;
  readonly title: string;
  /** Null when the account is gone. */
  readonly author: string | null;
  readonly labels: readonly string[];
  readonly milestone: string | null;
  /** Name of the branch that it goes to; null where the answer does not say. */
  readonly base: string | null;
  readonly isDraft: boolean;
  /** RFC 3339; null while it is open, or was closed without merging. */
  readonly mergedAt: string | null;
  readonly mergeCommit: string | null;
  readonly body: string;
}

/** By what open pull requests are asked for. */
export type OpenPullRequestQuery = { readonly milestone: number } | { readonly label: string } | { readonly base: string };

/** A check run, or a commit status, as its latest report stands. */
export interface CommitCheck {
  readonly name: string;
  /** `success`, `failure`, `neutral`, `skipped`, …; null while it runs. */
  readonly conclusion: string | null;
  /** Of the app; null of statuses. */
  readonly appId: number | null;
  /** Id of the workflow run of this repository that it belongs to, as its details or target URL says; null where it says nothing. */
  readonly runId: string | null;
}

export interface RequiredCheck {
  readonly name: string;
  /** Whose check counts; null: anybody's. */
  readonly appId: number | null;
}

export interface SecurityAlert {
  readonly number: number;
  /** Null where the source states none. */
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  /** What it is about, for people: package and advisory, or rule. */
  readonly title: string;
  /** Advisory (`GHSA-…`, `CVE-…`) or rule. */
  readonly advisory: string | null;
  /** File, where the source names one. */
  readonly path: string | null;
  readonly url: string;
}

export type AlertSource = 'dependabot' | 'code-scanning' | 'secret-scanning';

/** A tag as the server has it now. */
export interface RemoteTag {
  /** The commit that it stands for, through every tag of a tag. */
  readonly commit: string;
  readonly isAnnotated: boolean;
}

/**
 * What GitHub knows of a release in the making. Lists are complete, over all pages, or the method throws ShipworthyError `github/*`. An
 * absence is only reported by a token that sees the repository; what may be hidden is `github/permission-denied`.
 */
export interface ReleaseFacts {
  /** By its exact title, open or closed. Needs `pull-requests: read` or `issues: read`, as `hasLabel` does. */
  findMilestone(title: string): Promise<Answered<Milestone | null>>;
  hasLabel(name: string): Promise<Answered<boolean>>;
  hasBranch(name: string): Promise<Answered<boolean>>;
  /** Needs `pull-requests: read`. All open ones are read once, for every milestone and label; those of a base each time. 100 a request. */
  listOpenPullRequests(query: OpenPullRequestQuery): Promise<Answered<readonly ListedPullRequest[]>>;
  /** Merged ones of a base branch, the last updated first, until one was last updated before `since`; null: all. Read once for each base and `since`. 100 a request. */
  listMergedPullRequests(base: string, since: Date | null): Promise<Answered<readonly ListedPullRequest[]>>;
  /** Check runs and statuses of a commit, without those of one run of a workflow: what it reports hides what was reported before. Needs `checks: read` and `statuses: read`. */
  listChecks(commit: string, exceptRunId?: string | null): Promise<Answered<readonly CommitCheck[]>>;
  /**
   * Checks that rulesets and branch protection require on a branch. Needs `contents: read`. A workflow that a ruleset requires is listed by its
   * path, which no check bears.
   */
  listRequiredChecks(branch: string): Promise<Answered<readonly RequiredCheck[]>>;
  /**
   * Open alerts; of code scanning those of one ref (null: the default branch). Dependabot needs `vulnerability-alerts: read`, code scanning
   * `security-events: read`, secret scanning a token of its own. A source that is switched off, or that never looked, is `github/not-found`.
   */
  listAlerts(source: AlertSource, ref: string | null): Promise<Answered<readonly SecurityAlert[]>>;
  /** Read anew each time. Throws `github/not-found` for a tag of something that is no commit. */
  readTag(name: string): Promise<Answered<RemoteTag | null>>;
  /** Requests made to this repository so far, whoever asked, those that were tried again included. */
  countRequests(): number;
}
