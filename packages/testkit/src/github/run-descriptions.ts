/** A review that an environment asked for. */
export interface EnvironmentReviewDescription {
  readonly user: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly environments: readonly string[];
  readonly comment?: string;
}

export interface JobDescription {
  readonly name: string;
  readonly attempt?: number;
  readonly status?: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;
}

export interface RunDescription {
  readonly id: number;
  readonly headSha: string;
  readonly headBranch?: string;
  /** Of a fork, `owner/name`. */
  readonly headRepository?: string;
  readonly attempt?: number;
  readonly event?: string;
  readonly name?: string;
  readonly path?: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly jobs?: readonly JobDescription[];
  readonly reviews?: readonly EnvironmentReviewDescription[];
}
