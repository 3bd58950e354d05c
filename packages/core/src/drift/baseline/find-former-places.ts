import { posix } from 'node:path';
import type { LoadedPack } from '../../pack/index.js';
import { defaultBaselineFolder } from './baseline-paths.js';
import type { BasePack } from './read-base-packs.js';

/** A folder of the base that holds records of what this pack was before the change. */
export interface FormerPlace {
  readonly pack: string;
  readonly folder: string;
}

/**
 * Where the base keeps the records of a pack that the change renames, moves or lets supersede others. Looked for under its new name alone, a
 * pack would have no past: every case could be dropped or bent by giving the pack another id.
 */
export function findFormerPlaces(pack: Pick<LoadedPack, 'path' | 'ref'>, basePacks: readonly BasePack[], otherIds: ReadonlySet<string>): FormerPlace[] {
  const { id } = pack.ref;
  const here = basePacks.find(({ path }) => path === pack.path);
  const same = here?.id === id ? here : basePacks.find((one) => one.id === id);
  // What the base already knows as superseded was judged when it was merged.
  const superseded = pack.ref.supersedes.filter((one) => same?.supersedes.includes(one) !== true);
  const places = [
    ...(here === undefined ? [] : [{ id: here.id, path: here.path }]),
    ...(same === undefined ? [] : [{ id, path: same.path }]),
    ...superseded.flatMap((old) => [pack.path, ...basePacks.filter((one) => one.id === old).map(({ path }) => path)].map((path) => ({ id: old, path }))),
  ];
  const folders = new Map(places.filter((one) => !otherIds.has(one.id)).map((one) => [toFolder(one), one.id]));
  folders.delete(posix.normalize(defaultBaselineFolder(pack)));
  return [...folders].map(([folder, former]) => ({ pack: former, folder }));
}

function toFolder({ id, path }: { readonly id: string; readonly path: string }): string {
  return posix.normalize(defaultBaselineFolder({ path, ref: { id } }));
}
