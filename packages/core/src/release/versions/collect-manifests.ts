import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { ReadEvidence, ReleaseConfig, ReleaseManifest } from '@shipworthy/contract/release';
import { collectTree, type RepositoryTree } from '../../docs/tree/index.js';
import { readTextFile } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import { isJsonObject, parseJsonText } from '../../json/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { EvidenceLog } from '../evidence-log.js';
import { collectManifestVersions, readPatternVersion, readWorkspaceGlobs, type ManifestFiles, type ManifestVersion } from '../../version/manifests/index.js';

export interface ManifestRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly config: Pick<ReleaseConfig, 'manifests'>;
  /** Absent where nothing needs to be kept. */
  readonly log?: EvidenceLog;
}

export interface CollectedManifests {
  readonly versions: readonly ManifestVersion[];
  /** Nobody has listed them, so that one of them may also name no version. */
  readonly areDefaults: boolean;
  /** Private packages of the default list: nobody installs them, so their versions say nothing. */
  readonly ignored: ReadonlySet<string>;
  /** Entries of the list that match no file. */
  readonly unmatched: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly error: ShipworthyError }[];
  readonly evidence: readonly ReadEvidence[];
  readonly tree: RepositoryTree;
}

/** Locks of large repositories are long. */
const largestManifest = 64 * 1024 * 1024;
/** At the root, as far as they exist; of a `package.json` also its workspaces. */
const usual = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'Cargo.toml', 'pyproject.toml', 'Directory.Build.props', 'VERSION'] as const;

/** Every version that the manifests of a release name. */
export async function collectManifests(request: ManifestRequest): Promise<CollectedManifests> {
  const { host, workspace, config } = request;
  const tree = await collectTree(host, workspace);
  const evidence = new Map<string, ReadEvidence>();
  const readText = async (path: string): Promise<string> => {
    const text = await readTextFile(workspace.resolve(path), { maxBytes: largestManifest, displayPath: path });
    if (request.log !== undefined) evidence.set(path, request.log.file(path, text));
    return text;
  };
  const files: ManifestFiles = { match: (globs) => tree.match(globs), hasFile: (path) => tree.hasFile(path), readText };
  const areDefaults = config.manifests.length === 0;
  const { globs, ignored } = areDefaults ? await listUsual(files) : { globs: config.manifests.filter((one) => typeof one === 'string'), ignored: new Set<string>() };
  const [known, patterns] = await Promise.all([collectManifestVersions(files, globs), collectPatterns(files, config.manifests)]);
  return {
    versions: [...known.versions, ...patterns.versions], areDefaults, ignored, tree,
    unmatched: [...known.unmatched, ...patterns.unmatched], unreadable: [...known.unreadable, ...patterns.unreadable],
    evidence: [...evidence.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

async function listUsual(files: ManifestFiles): Promise<{ readonly globs: readonly string[]; readonly ignored: ReadonlySet<string> }> {
  const own = usual.filter((path) => files.hasFile(path));
  if (!files.hasFile('package.json')) return { globs: own, ignored: new Set() };
  // One that cannot be read has no workspaces here, and says so when its version is read.
  const globs = await orNull(async () => readWorkspaceGlobs('package.json', await files.readText('package.json')));
  const below = files.match(globs ?? []).filter((path) => path !== 'package.json' && !path.includes('node_modules/'));
  const hidden = await Promise.all(below.map(async (path) => ((await orNull(async () => isPrivate(path, await files.readText(path)))) === true ? [path] : [])));
  return { globs: [...own, ...below], ignored: new Set(hidden.flat()) };
}

function isPrivate(path: string, text: string): boolean {
  const { value } = parseJsonText(text, { path, errorCode: 'config/syntax' });
  return isJsonObject(value) && value['private'] === true;
}

async function collectPatterns(files: ManifestFiles, manifests: readonly ReleaseManifest[]): Promise<Pick<CollectedManifests, 'versions' | 'unmatched' | 'unreadable'>> {
  const versions: ManifestVersion[] = [];
  const unmatched: string[] = [];
  const unreadable: { path: string; error: ShipworthyError }[] = [];
  for (const manifest of manifests) {
    if (typeof manifest === 'string') continue;
    const paths = files.hasFile(manifest.file) ? [manifest.file] : files.match([manifest.file]);
    if (paths.length === 0) unmatched.push(manifest.file);
    for (const path of paths) {
      try {
        versions.push(readPatternVersion({ path, text: await files.readText(path), pattern: manifest.match }));
      } catch (error) {
        if (!isShipworthyError(error)) throw error;
        unreadable.push({ path, error });
      }
    }
  }
  return { versions, unmatched, unreadable };
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}
