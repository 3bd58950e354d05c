import { toTextPosition } from '../../json/index.js';
import type { ManifestVersion } from './manifest-version.js';
import { toSemVer } from '../to-semver.js';
import { parseVersion } from '../version.js';

/** The file that is read, as its readers hand it on. */
export interface ManifestText {
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly package: string | null;
}

export interface FoundField {
  readonly field: string;
  readonly value: string;
  readonly offset: number;
}

export function toManifestVersion(manifest: ManifestText, { field, value, offset }: FoundField): ManifestVersion {
  const version = parseVersion(value);
  const origin = { ...originOf(manifest, field, offset), value };
  if (version !== null) return { ...origin, state: 'version', version };
  const other = toSemVer(value);
  const why = other === null ? 'is no version by SemVer' : `is no version by SemVer, which writes \`${other}\``;
  return { ...origin, state: 'not-semver', why };
}

export function withoutVersion(manifest: ManifestText, found: { field: string; offset: number; why: string; state?: 'none' | 'unclear' | 'exempt' }): ManifestVersion {
  return { ...originOf(manifest, found.field, found.offset), state: found.state ?? 'none', why: found.why };
}

function originOf({ path, text, package: name }: ManifestText, field: string, offset: number): Omit<ManifestVersion, 'state' | 'value' | 'version' | 'why'> {
  return { path, manifest: path, field, package: name, ...toTextPosition(text, offset) };
}
