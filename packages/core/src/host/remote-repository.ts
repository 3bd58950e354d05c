import type { ReleaseFacts } from './release-facts.js';
import type { ReleasePages } from './release-pages.js';
import type { Releases } from './releases.js';
import type { ActionsSettings, RepositoryRules } from './repository-settings.js';
import type { Reviews } from './reviews.js';
import type { Runs } from './runs.js';

/** The repository as GitHub's API shows it. Asked only for what files and git cannot answer. */
export interface RemoteRepository {
  /** A file's bytes at a commit; null when there is none. @throws ShipworthyError `github/*` */
  readFileAt(commit: string, path: string): Promise<Uint8Array | null>;
  /** Paths of the files below a folder at a commit. @throws ShipworthyError `github/*` */
  listFilesAt(commit: string, folder: string): Promise<readonly string[]>;
  /** The full hash of the commit that `heads/x`, `tags/x` or a hash names; null when there is none. @throws ShipworthyError `github/*` */
  commitOf?(revision: string): Promise<string | null>;
  /** Absent where nobody asks for approvals. */
  readonly reviews?: Reviews;
  /** Absent, as `releases` and `commitOf`, where no baseline is fetched from elsewhere. */
  readonly runs?: Runs;
  readonly releases?: Releases;
  /** Absent where no release is judged. */
  readonly releaseFacts?: ReleaseFacts;
  /** Absent where nothing is published. */
  readonly releasePages?: ReleasePages;
  /** Absent, as `actionsSettings`, where nobody asks for settings. */
  readonly rules?: RepositoryRules;
  readonly actionsSettings?: ActionsSettings;
}
