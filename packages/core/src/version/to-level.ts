import type { Level } from '@shipworthy/contract/words';
import type { Version } from './version.js';

/**
 * How much the release of a version demands: `major` for x.0.0, `release` for a minor (x.y.0), `merge` for a patch and every pre-release.
 * Before 1.0.0 the minor number is the highest that counts, so 0.y.0 is a minor, and so is 0.0.0; 1.0.0 is a major.
 */
export function toLevel({ major, minor, patch, prerelease }: Version): Level {
  if (prerelease.length > 0 || patch > 0n) return 'merge';
  return minor > 0n || major === 0n ? 'release' : 'major';
}
