import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { choosePacks, type ResolvedPolicy } from '../../../config/index.js';
import { openWorkTreeFolder } from '../../../drift/baseline/baseline-folder.js';
import { defaultBaselineFolder, recordName } from '../../../drift/baseline/baseline-paths.js';
import type { FindingDraft } from '../../../evidence/index.js';
import { askIfIgnored, readAttributes, type FileAttributes, type Git } from '../../../git/index.js';
import type { Host } from '../../../host/index.js';
import { loadPack, type LoadedPack } from '../../../pack/index.js';
import { toLockPath } from '../../../pack/pack-paths.js';
import type { Workspace } from '../../../workspace/index.js';

/** A pack as it lies in the work tree. */
export interface PackFacts {
  /** Of the manifest. */
  readonly path: string;
  /** Its own id and those that it follows. */
  readonly ids: readonly string[];
  readonly lockPath: string;
  readonly findings: readonly FindingDraft[];
  readonly cases: number;
  /** Cases without a record. */
  readonly unaccepted: readonly string[];
  readonly baselineFolder: string;
  /** What git does with its files; null where there is no repository to ask. */
  readonly git: {
    /** Paths that have to be committed and that git ignores. */
    readonly ignored: readonly string[];
    readonly attributes: readonly FileAttributes[];
  } | null;
}

export interface CollectedPacks {
  readonly packs: readonly PackFacts[];
  readonly broken: readonly { readonly path: string; readonly error: ShipworthyError }[];
}

interface Places {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
}

/** Reads every pack that the configuration or a workflow names; nothing of them is run. */
export async function collectPacks(places: Places, named: readonly string[]): Promise<CollectedPacks> {
  const paths = [...new Set([...(await listConfigured(places)), ...named])];
  const packs: PackFacts[] = [];
  const broken: CollectedPacks['broken'][number][] = [];
  for (const path of paths) {
    try {
      packs.push(await collectPack(places, path));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      broken.push({ path, error });
    }
  }
  return { packs, broken };
}

/** No pack at all is fine: not every repository has one. */
async function listConfigured({ workspace, policy }: Places): Promise<readonly string[]> {
  try {
    return await choosePacks(workspace, policy, []);
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'config/not-found') return [];
    throw error;
  }
}

async function collectPack(places: Places, path: string): Promise<PackFacts> {
  const { host, workspace, policy } = places;
  const pack = await loadPack({ host, workspace, policy, policyFrom: 'worktree' }, path);
  const baselineFolder = defaultBaselineFolder(pack);
  const records = new Set((await openWorkTreeFolder(workspace, baselineFolder).list()).map(({ name }) => name));
  const lockPath = toLockPath(pack.path);
  return {
    path: pack.path, ids: [pack.ref.id, ...pack.manifest.supersedes], lockPath, baselineFolder,
    findings: pack.findings,
    cases: pack.manifest.cases.length,
    unaccepted: pack.manifest.cases.map(({ id }) => id).filter((id) => !records.has(recordName(id))),
    git: workspace.git === null ? null : { ignored: [...(await listIgnored(places, [lockPath, `${baselineFolder}/${recordName('x')}`])), ...(await listIgnoredFiles(places, workspace.git, pack))], attributes: await collectAttributes(places, workspace.git, pack) },
  };
}

async function listIgnored({ host, workspace }: Places, paths: readonly string[]): Promise<readonly string[]> {
  const cares = await Promise.all(paths.map((path) => askIfIgnored(host, workspace.resolve(path))));
  return paths.filter((_, index) => cares[index] === 'ignored');
}

/** Of the files that are there: what git neither tracks nor would take up is ignored. */
async function listIgnoredFiles({ workspace }: Places, git: Git, { files, path }: LoadedPack): Promise<readonly string[]> {
  const known = new Set((await git.listWorkTree({ below: '', untracked: true })).map((file) => file.path));
  const here = [path, ...files.filter(({ sha256 }) => sha256 !== null).map((file) => file.path)];
  return [...new Set(here)].filter((one) => !known.has(workspace.toRepositoryPath(one)));
}

async function collectAttributes({ host, workspace }: Places, git: Git, { files }: LoadedPack): Promise<readonly FileAttributes[]> {
  return readAttributes(host, git.topLevel, [...new Set(files.map(({ path }) => workspace.toRepositoryPath(path)))]);
}
