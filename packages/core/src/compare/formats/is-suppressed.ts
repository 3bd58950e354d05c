import type { TreeObject } from '../tree/tree.js';
import { objectsOf, textOf } from './read-members.js';

/** A suppression that is under review or was rejected does not suppress (SARIF 2.1.0, 3.35.3). */
export function isSuppressed(result: TreeObject): boolean {
  const suppressions = objectsOf(result, 'suppressions');
  return suppressions.length > 0 && suppressions.every((one) => (textOf(one, 'status') ?? 'accepted') === 'accepted');
}
