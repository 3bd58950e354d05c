import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { withoutByteOrderMark } from '../../json/index.js';
import type { ManifestVersion } from './manifest-version.js';
import { knownManifests, readManifestVersions } from './read-manifest-versions.js';
import { readCargoToml, readCargoWorkspace } from './toml-manifest.js';

/** The files there are, and how to read them. */
export interface ManifestFiles {
  /** Paths that a list of globs matches, sorted; `!` excludes. */
  match(globs: readonly string[]): readonly string[];
  hasFile(path: string): boolean;
  /** @throws ShipworthyError */
  readText(path: string): Promise<string>;
}

export interface CollectedVersions {
  /** In the order of their files. */
  readonly versions: readonly ManifestVersion[];
  /** Globs that match no file. */
  readonly unmatched: readonly string[];
  /** What one file lacks takes nothing from the others. */
  readonly unreadable: readonly { readonly path: string; readonly error: ShipworthyError }[];
}

/** Every version that the manifests name; of crates that inherit it, that of the nearest workspace above them. */
export async function collectManifestVersions(files: ManifestFiles, globs: readonly string[]): Promise<CollectedVersions> {
  const excluding = globs.filter(isExcluding);
  const unmatched = globs.filter((glob) => !isExcluding(glob) && files.match([glob, ...excluding]).length === 0);
  const read = await Promise.all(files.match(globs).map(async (path) => ({ path, result: await readOne(files, path) })));
  return {
    versions: read.flatMap(({ result }) => (result instanceof ShipworthyError ? [] : result)),
    unmatched,
    unreadable: read.flatMap(({ path, result }) => (result instanceof ShipworthyError ? [{ path, error: result }] : [])),
  };
}

/** `!(a|b)` is a glob of its own. */
function isExcluding(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

async function readOne(files: ManifestFiles, path: string): Promise<readonly ManifestVersion[] | ShipworthyError> {
  try {
    const text = withoutByteOrderMark(await files.readText(path));
    if (path === 'Cargo.toml' || path.endsWith('/Cargo.toml')) return [await readCrate(files, path, text)];
    const versions = readManifestVersions(path, text);
    if (versions !== null) return versions;
    return new ShipworthyError('config/invalid', `${path} is of no kind whose version can be read.`, { hint: `Known are ${knownManifests}.` });
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
}

async function readCrate(files: ManifestFiles, path: string, text: string): Promise<ManifestVersion> {
  const { inherits, found } = readCargoToml({ path, text, package: null });
  if (!inherits) return found;
  for (const above of workspacesOf(path)) {
    if (!files.hasFile(above)) continue;
    const shared = readCargoWorkspace({ path: above, text: withoutByteOrderMark(await files.readText(above)), package: found.package });
    if (shared !== null) return { ...shared, manifest: path };
  }
  return found;
}

/** The crate's own manifest first: the root of a workspace can be a crate of it. */
function workspacesOf(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return [...folders.map((_, index) => folders.slice(0, folders.length - index).join('/')), ''].map((folder) => (folder === '' ? 'Cargo.toml' : `${folder}/Cargo.toml`));
}
