import { isUnderReview, type ResolvedPolicy, type TreeReader } from '../config/index.js';
import type { Host } from '../host/index.js';
import type { LoadedPack, PackContext } from '../pack/index.js';
import type { Workspace } from '../workspace/index.js';
import { openNamedFolder, openTreeFolder, openWorkTreeFolder } from './baseline-folder.js';
import { defaultBaselineFolder } from './baseline-paths.js';
import { findFormerPlaces } from './find-former-places.js';
import { joinFormerRecords } from './join-former-records.js';
import { listOtherIds, readBasePacks, type BasePack } from './read-base-packs.js';
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
  /** Cases whose record the base has where the pack was before the change, and that folder. */
  readonly formerly: ReadonlyMap<string, string>;
  /** The same pack as the base has it; null where no base counts, or it does not know the pack. */
  readonly basePack: BasePack | null;
}

export interface BaselineRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly policyFrom: PackContext['policyFrom'];
  readonly pack: LoadedPack;
  /** The input `baseline`. */
  readonly named: string | undefined;
}

/**
 * Finds the accepted records. Where a base counts, its records are the reference, and those of the work tree are what the change proposes, also
 * in a folder that was named: a change could otherwise bring both its baseline and the name of it. Elsewhere the work tree's count. `none`: the
 * base exists but cannot be read, so that nothing may be called accepted.
 */
export async function collectBaselines(request: BaselineRequest): Promise<Baselines> {
  const { workspace, policy, pack, named } = request;
  const { id } = pack.ref;
  const isJudged = isJudgedByBase(request);
  const folder = named === undefined ? openWorkTreeFolder(workspace, defaultBaselineFolder(pack)) : await openNamedFolder(workspace, named, { mustExist: !isJudged });
  const own = await readBaselines(folder, id);
  const shared = { path: folder.path, formerly: new Map(), basePack: null };
  if (!isJudged) return { ...shared, source: named === undefined ? 'worktree' : 'path', commit: named === undefined ? workspace.headCommit : null, reference: own, proposed: null };
  if (policy.base === null) return { ...shared, source: 'none', commit: policy.baseCommit, reference: { ...own, records: new Map(), problems: new Map(), strays: [] }, proposed: own };
  const onBase = await readBaselines(openTreeFolder(policy.base, workspace, folder.path), id);
  // Neither side has it: then the name is wrong, rather than the baseline gone.
  if (named !== undefined && isEmpty(onBase)) await openNamedFolder(workspace, named, { mustExist: true });
  const basePacks = await readBasePacks(request, policy.base);
  const former = named === undefined ? await readFormer(request, policy.base, basePacks) : [];
  const basePack = basePacks.find((one) => one.path === pack.path && one.id === id) ?? basePacks.find((one) => one.id === id) ?? null;
  return { ...shared, source: 'base', commit: policy.base.commit, proposed: own, basePack, ...joinFormerRecords(onBase, former) };
}

/** `head` and `worktree` choose a policy, never a baseline: under review the base's records count whatever is said. */
function isJudgedByBase({ host, policyFrom }: BaselineRequest): boolean {
  return policyFrom === 'base' || isUnderReview(host.context);
}

function isEmpty({ records, problems, strays }: BaselineSet): boolean {
  return records.size + problems.size + strays.length === 0;
}

async function readFormer(request: BaselineRequest, base: TreeReader, basePacks: readonly BasePack[]): Promise<BaselineSet[]> {
  const sets: BaselineSet[] = [];
  for (const { pack, folder } of findFormerPlaces(request.pack, basePacks, await listOtherIds(request))) {
    sets.push(await readBaselines(openTreeFolder(base, request.workspace, folder), pack));
  }
  return sets;
}
