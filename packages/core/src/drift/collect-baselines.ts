import { isUnderReview, type ResolvedPolicy } from '../config/index.js';
import type { Host } from '../host/index.js';
import type { LoadedPack } from '../pack/index.js';
import type { Workspace } from '../workspace/index.js';
import { openNamedFolder, openTreeFolder, openWorkTreeFolder } from './baseline-folder.js';
import { defaultBaselineFolder } from './baseline-paths.js';
import { readBaselines, type BaselineSet } from './read-baselines.js';

/** What observations are compared with, and where it came from. */
export interface Baselines {
  readonly source: 'base' | 'worktree' | 'path' | 'none';
  readonly path: string;
  readonly commit: string | null;
  /** The records that count. */
  readonly reference: BaselineSet;
  /** Records of the change under review; null where no change is being reviewed. */
  readonly proposed: BaselineSet | null;
}

export interface BaselineRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly pack: LoadedPack;
  /** The input `baseline`. */
  readonly named: string | undefined;
}

/**
 * Finds the accepted records. On pull requests and merge groups the base's count, and those of the work tree are what the change proposes;
 * elsewhere the work tree's count. `none`: the base exists but cannot be read, so that nothing may be called accepted.
 */
export async function collectBaselines({ host, workspace, policy, pack, named }: BaselineRequest): Promise<Baselines> {
  const { id } = pack.ref;
  if (named !== undefined) {
    const reference = await readBaselines(await openNamedFolder(workspace, named, { mustExist: true }), id);
    return { source: 'path', path: reference.folder, commit: null, reference, proposed: null };
  }
  const path = defaultBaselineFolder(pack);
  const own = await readBaselines(openWorkTreeFolder(workspace, path), id);
  if (!isUnderReview(host.context)) return { source: 'worktree', path, commit: workspace.headCommit, reference: own, proposed: null };
  if (policy.base === null) return { source: 'none', path, commit: policy.baseCommit, reference: { ...own, records: new Map(), problems: new Map(), strays: [] }, proposed: own };
  const reference = await readBaselines(openTreeFolder(policy.base, workspace, path), id);
  return { source: 'base', path, commit: policy.base.commit, reference, proposed: own };
}
