import type { ManifestVersion } from './manifest-version.js';
import { isPep440 } from './pep440.js';
import { toManifestVersion, withoutVersion, type FoundField, type ManifestText } from './to-manifest-version.js';
import { readTomlEntries, type TomlEntries } from './toml-entries.js';
import type { TomlEntry } from './toml-entry.js';

/** What a crate says of its version: it, or that the workspace has it. */
export type CargoVersion = { readonly inherits: false; readonly found: ManifestVersion } | { readonly inherits: true; readonly found: ManifestVersion };

/** `Cargo.toml`: `package.version`, of a virtual workspace `workspace.package.version`. @throws ShipworthyError `config/syntax` */
export function readCargoToml({ path, text }: ManifestText): CargoVersion {
  const entries = readTomlEntries(path, text);
  const name = entries.find('package', 'name');
  const named: ManifestText = { path, text, package: textOf(name) };
  const own = fieldOf(entries, ['package', 'version']);
  if (own !== null) return { inherits: false, found: toManifestVersion(named, own) };
  const inherited = entries.find('package', 'version', 'workspace');
  if (inherited?.value === true) {
    return { inherits: true, found: withoutVersion(named, { field: 'package.version', offset: inherited.offset, why: 'takes the version of a workspace that names none' }) };
  }
  const shared = fieldOf(entries, ['workspace', 'package', 'version']);
  if (shared !== null && name === null) return { inherits: false, found: toManifestVersion(named, shared) };
  const why = name === null ? 'names no version for its workspace' : 'names no version';
  return { inherits: false, found: withoutVersion(named, { field: 'package.version', offset: name?.offset ?? 0, why, state: 'exempt' }) };
}

/** What crates below inherit. Null where it names nothing for them. @throws ShipworthyError `config/syntax` */
export function readCargoWorkspace({ path, text, package: name }: ManifestText): ManifestVersion | null {
  const shared = fieldOf(readTomlEntries(path, text), ['workspace', 'package', 'version']);
  return shared === null ? null : toManifestVersion({ path, text, package: name }, shared);
}

/** `pyproject.toml`: `project.version`, else `tool.poetry.version`. @throws ShipworthyError `config/syntax` */
export function readPyproject({ path, text }: ManifestText): ManifestVersion {
  const entries = readTomlEntries(path, text);
  const name = entries.find('project', 'name') ?? entries.find('tool', 'poetry', 'name');
  const named: ManifestText = { path, text, package: textOf(name) };
  const found = fieldOf(entries, ['project', 'version']) ?? fieldOf(entries, ['tool', 'poetry', 'version']);
  if (found !== null) return sayPep440(toManifestVersion(named, found));
  const dynamic = entries.find('project', 'dynamic');
  if (Array.isArray(dynamic?.value) && dynamic.value.includes('version')) {
    return withoutVersion(named, { field: 'project.version', offset: dynamic.offset, why: 'is dynamic: a program finds the version when the package is built' });
  }
  return withoutVersion(named, { field: 'project.version', offset: name?.offset ?? 0, why: 'names no version' });
}

function sayPep440(found: ManifestVersion): ManifestVersion {
  if (found.state !== 'not-semver' || !isPep440(found.value)) return found;
  return { ...found, why: found.why.replace('is no version by SemVer', 'is a version by PEP 440 but none by SemVer') };
}

function fieldOf(entries: TomlEntries, key: readonly string[]): FoundField | null {
  const entry = entries.find(...key);
  return typeof entry?.value === 'string' ? { field: key.join('.'), value: entry.value, offset: entry.offset } : null;
}

function textOf(entry: TomlEntry | null): string | null {
  return typeof entry?.value === 'string' ? entry.value : null;
}
