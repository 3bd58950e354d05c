import type { ReleaseChecklistDetails } from '@shipworthy/contract/release';
import { toLevel, type Version } from '../../version/index.js';

type Release = ReleaseChecklistDetails['release'];

/** `x.0.0` is major, `x.y.0` minor, the rest patch; a pre-release is named by its first word. */
export function typeOf(version: Version): NonNullable<Release['type']> {
  const [word] = version.prerelease;
  if (word === undefined) return ({ merge: 'patch', release: 'minor', major: 'major' } as const)[toLevel(version)];
  return word === 'alpha' || word === 'beta' || word === 'rc' ? word : 'pre-release';
}

const purposes: Readonly<Record<string, Pick<Release, 'stability' | 'audience'>>> = {
  alpha: { stability: 'unstable', audience: 'internal' },
  beta: { stability: 'feature complete', audience: 'early adopters' },
  rc: { stability: 'candidate', audience: 'final validation' },
};

/** What a pre-release is for; nulls for a release, and for a pre-release of another name. */
export function describePrerelease(version: Version | null): Pick<Release, 'stability' | 'audience'> {
  return purposes[version?.prerelease[0] ?? ''] ?? { stability: null, audience: null };
}
