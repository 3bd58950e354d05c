import { isUnderReview, type ResolvedPolicy, type TreeReader } from '../../config/index.js';
import type { Host } from '../../host/index.js';
import type { LoadedPack, PackContext } from '../../pack/index.js';
import type { Scratch, Workspace } from '../../workspace/index.js';
import { openNamedFolder, openTreeFolder, openWorkTreeFolder } from './baseline-folder.js';
import { defaultBaselineFolder } from './baseline-paths.js';
import { parseBaselineReference, type BaselineReference } from './baseline-reference.js';
import { findFormerPlaces } from './find-former-places.js';
import { joinFormerRecords } from './join-former-records.js';
import { listOtherIds, readBasePacks, type BasePack } from './read-base-packs.js';
import { openRemoteBaseline } from './open-remote-baseline.js';
import { readBaselines, type BaselineSet } from './read-baselines.js';
import type { BaselineOrigin, BaselineProblem } from './remote-baseline.js';

/** What observations are compared with, and where it came from. */
export interface Baselines {
  readonly source: 'base' | 'worktree' | 'path' | 'git' | 'artifact' | 'release' | 'none';
  readonly path: string;
  readonly commit: string | null;
  /** What a reference to elsewhere turned out to be; null where none was named, or it could not be had. */
  readonly origin: BaselineOrigin | null;
  /** Why the baseline that was named cannot be had. */
  readonly problem: BaselineProblem | null;
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
  /** For what is fetched from elsewhere. */
  readonly scratch: Scratch;
}

/**
 * Finds the accepted records. Where a base counts, its records are the reference, and those of the work tree are what the change proposes, also
 * in a folder that was named: a change could otherwise bring both its baseline and the name of it. Elsewhere the work tree's count. `none`: the
 * base exists but cannot be read, so that nothing may be called accepted.
 */
export async function collectBaselines(request: BaselineRequest): Promise<Baselines> {
  const reference = request.named === undefined ? null : parseBaselineReference(request.named);
  return reference === null ? collectFolders(request) : collectRemote(request, reference);
}

/** What the change itself proposes plays no part: nobody merges a record into a release. */
async function collectRemote(request: BaselineRequest, reference: BaselineReference): Promise<Baselines> {
  const { host, workspace, policy, pack, scratch } = request;
  const { id } = pack.ref;
  const found = await openRemoteBaseline({ host, workspace, policy, scratch, pack: id }, reference);
  const shared = { proposed: null, formerly: new Map(), basePack: null };
  if ('problem' in found) {
    const nothing: BaselineSet = { folder: reference.text, records: new Map(), problems: new Map(), strays: [], readStored: async () => null };
    return { ...shared, source: 'none', path: reference.text, commit: null, origin: null, problem: found.problem, reference: nothing };
  }
  // The base's own commit under another name is the base: then the change may bring records with it.
  if (reference.kind === 'git' && found.commit === policy.base?.commit && isJudgedByBase(request)) return collectFolders({ ...request, named: found.folder.path });
  return { ...shared, source: reference.kind, path: found.folder.path, commit: found.commit, origin: found.origin, problem: null, reference: await readBaselines(found.folder, id) };
}

async function collectFolders(request: BaselineRequest): Promise<Baselines> {
  const { workspace, policy, pack, named } = request;
  const { id } = pack.ref;
  const isJudged = isJudgedByBase(request);
  const folder = named === undefined ? openWorkTreeFolder(workspace, defaultBaselineFolder(pack)) : await openNamedFolder(workspace, named, { mustExist: !isJudged });
  const own = await readBaselines(folder, id);
  const shared = { path: folder.path, origin: null, problem: null, formerly: new Map(), basePack: null };
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
