import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ResolvedPolicy, TreeReader } from '../../config/index.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';
import type { LoadedPack } from '../../pack/index.js';
import type { Workspace } from '../../workspace/index.js';
import { parseYamlSource } from '../../yaml/index.js';

/** A manifest as it was written on the base, as much of it as drift asks for. It may be older than this program's schema. */
export interface BasePack {
  /** POSIX, relative to the workspace's root. */
  readonly path: string;
  readonly id: string;
  readonly supersedes: readonly string[];
  readonly cases: ReadonlyMap<string, JsonObject>;
}

export interface BasePackRequest {
  readonly workspace: Workspace;
  readonly policy: Pick<ResolvedPolicy, 'config'>;
  readonly pack: Pick<LoadedPack, 'path'>;
}

/** The manifests of the base that can tell what a pack was: the one at its place, and those that the configuration names. */
export async function readBasePacks({ workspace, policy, pack }: BasePackRequest, base: TreeReader): Promise<BasePack[]> {
  const packs: BasePack[] = [];
  for (const path of new Set([pack.path, ...policy.config.packs])) {
    const bytes = await base.readFile(workspace.toRepositoryPath(path));
    const found = bytes === null ? null : parsePack(new TextDecoder().decode(bytes), path);
    if (found !== null) packs.push(found);
  }
  return packs;
}

/** Ids of the packs that the work tree has at other places: what lives on elsewhere is judged there. */
export async function listOtherIds({ workspace, policy, pack }: BasePackRequest): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const path of policy.config.packs) {
    const file = path === pack.path ? null : await workspace.readText(path, { optional: true });
    const found = file === null ? null : parsePack(file.text, path);
    if (found !== null) ids.add(found.id);
  }
  return ids;
}

/** Null for what is no manifest: that is said where the pack is loaded. */
function parsePack(text: string, path: string): BasePack | null {
  const value = tryParse(text, path);
  if (!isJsonObject(value) || typeof value.id !== 'string') return null;
  const { id, supersedes, cases } = value;
  return {
    path, id,
    supersedes: listOf(supersedes).filter((one) => typeof one === 'string'),
    cases: new Map(listOf(cases).flatMap((one) => (isJsonObject(one) && typeof one.id === 'string' ? [[one.id, one] as const] : []))),
  };
}

function tryParse(text: string, path: string): Json {
  try {
    return parseYamlSource(text, path).value;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return isJsonArray(value) ? value : [];
}
