import type { Version } from './version.js';

type Order = -1 | 0 | 1;

/** Precedence by SemVer 2.0.0, point 11; negative when `left` comes first. Versions that differ only in build metadata are equal. */
export function compareVersions(left: Version, right: Version): Order {
  return order(left.major, right.major) || order(left.minor, right.minor) || order(left.patch, right.patch) || comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(left: readonly string[], right: readonly string[]): Order {
  // A release comes after all its pre-releases.
  if (left.length === 0 || right.length === 0) return order(right.length, left.length);
  for (const [index, identifier] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const found = compareIdentifiers(identifier, other);
    if (found !== 0) return found;
  }
  return order(left.length, right.length);
}

/** Numbers by value and before words; words by ASCII, which is the order of UTF-16 code units here. */
function compareIdentifiers(left: string, right: string): Order {
  const [leftIsNumber, rightIsNumber] = [isNumber(left), isNumber(right)];
  if (leftIsNumber && rightIsNumber) return order(BigInt(left), BigInt(right));
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return order(left, right);
}

function isNumber(identifier: string): boolean {
  return /^[0-9]+$/.test(identifier);
}

function order<T extends bigint | number | string>(left: T, right: T): Order {
  return left < right ? -1 : left > right ? 1 : 0;
}
