import type { PlaceFacts } from '../../../src/release/versions/judge-places.js';
import type { ManifestVersion } from '../../../src/version/manifests/index.js';
import { toVersion } from '../../version/to-version.js';

type Origin = Pick<ManifestVersion, 'path' | 'manifest' | 'field' | 'package' | 'line' | 'column'>;

const origin: Origin = { path: 'package.json', manifest: 'package.json', field: 'version', package: null, line: 3, column: 14 };

/** A `package.json` that names this version, or what is said instead. */
export function naming(value: string, changes: Partial<Origin> = {}): ManifestVersion {
  return { ...origin, ...changes, state: 'version', value, version: toVersion(value) };
}

/** A `package.json` of which only this can be said. */
export function saying(state: 'none' | 'unclear' | 'exempt', why: string, changes: Partial<Origin> = {}): ManifestVersion {
  return { ...origin, ...changes, state, why };
}

/** A `package.json` with something that is no version by SemVer. */
export function misnaming(value: string, why: string): ManifestVersion {
  return { ...origin, state: 'not-semver', value, why };
}

export interface PlaceChanges {
  readonly target?: Partial<PlaceFacts['target']>;
  readonly manifests?: Partial<PlaceFacts['manifests']>;
  readonly changelog?: PlaceFacts['changelog'];
  readonly notes?: PlaceFacts['notes'];
}

/** The release 1.4.0 of which nothing names the version yet: no tag, no manifest, no changelog, no notes. */
export function placesOf({ target, manifests, changelog, notes }: PlaceChanges = {}): PlaceFacts {
  return {
    target: { package: null, name: '1.4.0', tag: null, isTagged: false, version: toVersion('1.4.0'), ...target },
    manifests: { versions: [], areDefaults: false, ignored: new Set(), unmatched: [], unreadable: [], ...manifests },
    changelog: changelog ?? { state: 'missing', path: 'CHANGELOG.md' }, notes: notes ?? { state: 'none' },
  };
}
