/** A run of a workflow, as its latest attempt stands. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** `owner/name` that the run belongs to. */
  readonly repository: string;
  /** `owner/name` that its commit comes from; another for pull requests of forks, null when that is gone. */
  readonly headRepository: string | null;
  readonly branch: string | null;
  readonly commit: string;
  readonly event: string;
  /** `completed`, or what it is before that. */
  readonly status: string;
  readonly conclusion: string | null;
  /** Path of the workflow file. Names are no identity: two files may carry one. */
  readonly workflowPath: string;
  /** RFC 3339: when it was first asked for, and when anything last happened to it. Absent where the service does not say. */
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
}

/** An artifact of whatever run. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  /** `sha256:<hex>`; null where the service does not say. */
  readonly digest: string | null;
  readonly isExpired: boolean;
  /** RFC 3339. */
  readonly expiresAt: string | null;
  readonly createdAt: string | null;
  /** Null when GitHub does not name the run any more. */
  readonly run: { readonly id: number; readonly branch: string | null; readonly commit: string | null; readonly isOfFork: boolean } | null;
}

/** Which artifacts are asked for: those of one name in the whole repository, or those of one run. */
export type ArtifactQuery = { readonly name: string } | { readonly runId: number };

/** Finished runs and what they left behind. Needs `actions: read`. Every method throws ShipworthyError `github/*`. */
export interface Runs {
  /** Null when the repository has no such run. */
  readRun(id: number): Promise<WorkflowRun | null>;
  /** Runs of a branch by its name, those of forks among them. */
  countRunsOf(branch: string): Promise<number>;
  /** All of them, over all pages, the expired ones too. */
  listArtifacts(query: ArtifactQuery): Promise<readonly StoredArtifact[]>;
  /** Extracts one into an empty folder and gives the digest of its bytes. @throws ShipworthyError `artifact/digest-mismatch`, `artifact/unsafe` */
  download(artifact: Pick<StoredArtifact, 'id' | 'digest'>, into: string): Promise<string>;
}
