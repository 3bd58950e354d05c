import { bumps, type Bump, type BumpDemand } from '@shipworthy/contract/release';
import type { Version } from '../../version/index.js';

/** What something asks for, and whether it mends a hole. */
export type Demand = Pick<BumpDemand, 'by' | 'source' | 'title' | 'type' | 'bump' | 'excluded'> & { readonly isSecurity: boolean };

/** Negative when `left` is the smaller step. */
export function compareBumps(left: Bump, right: Bump): number {
  return bumps.indexOf(left) - bumps.indexOf(right);
}

export function largestBump(all: readonly Bump[]): Bump {
  return all.reduce<Bump>((largest, one) => (compareBumps(one, largest) > 0 ? one : largest), 'none');
}

/** What all evidence together asks for: the largest of what is not excluded. */
export function sumDemands(demands: readonly Demand[]): Bump {
  return largestBump(demands.flatMap(({ bump, excluded }) => (excluded === null ? [bump] : [])));
}

/**
 * The step from a release to a version, which a pre-release makes for the release that it comes before: 1.4.0-rc.1 is as far from 1.3.0 as 1.4.0
 * is. `none` for the same numbers, and for lower ones.
 */
export function stepBetween(previous: Version, version: Version): Bump {
  if (version.major !== previous.major) return version.major > previous.major ? 'major' : 'none';
  if (version.minor !== previous.minor) return version.minor > previous.minor ? 'minor' : 'none';
  return version.patch > previous.patch ? 'patch' : 'none';
}

/**
 * What a release must step by when its changes ask for `bump`. Before 1.0.0 nothing is promised yet, so what breaks asks for a minor; features
 * ask for a minor there as they do later, and fixes for a patch.
 */
export function toRequired(bump: Bump, previous: Version | null): Bump {
  return bump === 'major' && previous?.major === 0n ? 'minor' : bump;
}

/** The lowest release that is so far from the previous one. */
export function nextVersion({ major, minor, patch }: Version, bump: Bump): Version {
  const rest = { prerelease: [], build: [] };
  switch (bump) {
    case 'major': return { major: major + 1n, minor: 0n, patch: 0n, ...rest };
    case 'minor': return { major, minor: minor + 1n, patch: 0n, ...rest };
    case 'patch': return { major, minor, patch: patch + 1n, ...rest };
    case 'none': return { major, minor, patch, ...rest };
  }
}
