import { withoutByteOrderMark } from '../../json/index.js';
import { readPackageJson, readPackageLock } from './json-manifest.js';
import type { ManifestVersion } from './manifest-version.js';
import { readMsbuildManifest } from './msbuild-manifest.js';
import { readVersionFile } from './text-manifest.js';
import type { ManifestText } from './to-manifest-version.js';
import { readCargoToml, readPyproject } from './toml-manifest.js';

type Reader = (manifest: ManifestText) => readonly ManifestVersion[];

/** By the file's name, as the tools that read them know it. */
const readers: readonly { readonly name: RegExp; readonly read: Reader }[] = [
  { name: /^package\.json$/, read: readPackageJson },
  { name: /^(?:package-lock|npm-shrinkwrap)\.json$/, read: readPackageLock },
  { name: /^Cargo\.toml$/, read: (manifest) => [readCargoToml(manifest).found] },
  { name: /^pyproject\.toml$/, read: (manifest) => [readPyproject(manifest)] },
  { name: /\.props$/i, read: (manifest) => [readMsbuildManifest(manifest, false)] },
  { name: /\.(?:cs|fs|vb)proj$/i, read: (manifest) => [readMsbuildManifest(manifest, true)] },
  { name: /^version(?:\.txt)?$/i, read: (manifest) => [readVersionFile(manifest)] },
];

/** For messages. */
export const knownManifests = 'package.json, package-lock.json, Cargo.toml, pyproject.toml, *.props, *.csproj, VERSION and version.txt';

/**
 * The versions that a manifest names, each with its place. What a crate inherits is not followed here: see `collectManifestVersions`. Null where the
 * file is of no kind that is known.
 * @throws ShipworthyError `config/syntax`
 */
export function readManifestVersions(path: string, text: string): readonly ManifestVersion[] | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reader = readers.find((known) => known.name.test(name));
  return reader === undefined ? null : reader.read({ path, text: withoutByteOrderMark(text), package: null });
}
