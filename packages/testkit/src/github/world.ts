import { ArtifactStore } from './artifact-store.js';
import { BlobStore } from './blob-store.js';
import { FakeRepository, type RepositoryOptions } from './fake-repository.js';
import { FailurePlan, type Failure } from './failures.js';
import type { Permissions } from './permissions.js';

/** One request, as the log keeps it. */
export interface RequestRecord {
  readonly method: string;
  /** Path and query, without signatures. */
  readonly path: string;
  /** GitHub's operation id, the Twirp method, `blob-get`, `blob-put` or `unknown`. */
  readonly operation: string;
  /** 0 when the connection was closed before a status. */
  readonly status: number;
  /** Whether the API's token came along; to the blob store, another company's, it must never go. */
  readonly carriedToken: boolean;
  /** The JSON that was sent, where it was JSON. */
  readonly body: unknown;
}

/** A request that GitHub's own description does not allow. */
export interface Violation {
  readonly operation: string;
  readonly path: string;
  readonly faults: readonly string[];
}

/** Everything behind the fake's addresses. */
export class World {
  readonly artifacts = new ArtifactStore(new BlobStore());
  readonly failures = new FailurePlan();
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  /** What happens once an operation was answered the next time. */
  readonly hooks: { readonly operation: string; readonly act: () => void }[] = [];
  /** Who wants to know that a request is held. */
  readonly onHeld: (() => void)[] = [];
  /** What goes wrong inside the request that is answered just now. */
  failing: Failure | undefined;
  readonly token: string;
  permissions: Permissions;
  /** Members by `organisation/slug` and login, all in small letters. */
  readonly teams = new Map<string, Map<string, 'active' | 'pending'>>();
  /** Known once the server listens. */
  origin = '';
  readonly #repositories = new Map<string, FakeRepository>();

  constructor(token: string, permissions: Permissions) {
    this.token = token;
    this.permissions = permissions;
  }

  /** Makes the repository when it is new; GitHub's names know no case. */
  repository(fullName: string, options?: RepositoryOptions): FakeRepository {
    const known = this.findRepository(fullName);
    if (known !== undefined && options !== undefined) throw new Error(`${fullName} exists already; give its options first`);
    if (known !== undefined) return known;
    const repository = new FakeRepository(fullName, options);
    this.#repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  findRepository(fullName: string): FakeRepository | undefined {
    return this.#repositories.get(fullName.toLowerCase());
  }

  /** Whose run it is: the repository that describes it, else the first one, so that one-repository tests need not say. */
  isRunOf(repository: FakeRepository, runId: number): boolean {
    const all = [...this.#repositories.values()];
    const owner = all.find((candidate) => candidate.runs.has(runId)) ?? all[0];
    return owner === repository;
  }
}
