import type { ManifestConfig } from '@shipworthy/contract/bundle';
import type { ReadManifest } from '../bundle-run.js';
import type { ManifestEntry, ManifestFault } from './manifest-entry.js';

/** A manifest as it lies there. */
export interface ManifestText {
  /** Relative to the bundle. */
  readonly path: string;
  readonly text: string;
  readonly fields: ManifestConfig['fields'];
}

/** What a manifest says of the candidate; null where it says nothing. */
export interface ManifestIdentity {
  readonly area: string | null;
  readonly version: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  readonly platform: string | null;
}

/** What a reader of a format found. `isUsable` false: what it lists is not known. */
export interface ParsedManifest {
  readonly isUsable: boolean;
  readonly identity: ManifestIdentity;
  readonly taskIds: readonly string[];
  /** What only our own manifests record. */
  readonly making?: Required<Pick<ReadManifest, 'isOwn' | 'commandLines' | 'sources' | 'times'>>;
  readonly entries: readonly ManifestEntry[];
  readonly faults: readonly ManifestFault[];
  /** It is of a major version that this program does not know. */
  readonly isUnknown?: boolean;
}

export const unsaid: ManifestIdentity = { area: null, version: null, commit: null, repository: null, platform: null };

export function unusable(faults: readonly ManifestFault[], isUnknown = false): ParsedManifest {
  return { isUsable: false, identity: unsaid, taskIds: [], entries: [], faults, isUnknown };
}

/** Case and tags are ways to write the same; `platform` is brought into the words of our own manifests where it means Windows. */
export function toIdentity(find: (field: Exclude<keyof ManifestConfig['fields'], 'files' | 'path' | 'sha256' | 'bytes'>) => string | null): ManifestIdentity {
  const platform = find('platform');
  return {
    area: find('area'),
    version: find('version'),
    commit: find('commit')?.toLowerCase() ?? null,
    repository: find('repository'),
    platform: platform !== null && /^(?:win(?:dows|32|64|$)|microsoft windows)/i.test(platform) ? 'win32' : platform,
  };
}
