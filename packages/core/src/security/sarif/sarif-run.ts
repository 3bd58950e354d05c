import { objectOf, objectsOf, textOf } from '../../formats/read-members.js';
import type { TreeObject } from '../../compare/tree.js';

/** The tools of a log; a version only where there is one. */
export function toolOf(runs: readonly TreeObject[]): { readonly name: string; readonly version: string | null } {
  const drivers = runs.map((run) => objectOf(objectOf(run, 'tool'), 'driver'));
  const names = [...new Set(drivers.map((driver) => textOf(driver, 'name') ?? 'unnamed tool'))];
  const versions = [...new Set(drivers.map((driver) => textOf(driver, 'semanticVersion') ?? textOf(driver, 'version')))];
  return { name: names.join(', '), version: versions.length === 1 ? (versions[0] ?? null) : null };
}

/** When the oldest run ended; null where one of them does not say. */
export function timeOf(runs: readonly TreeObject[]): string | null {
  const times = runs.map((run) => objectsOf(run, 'invocations').map((one) => textOf(one, 'endTimeUtc') ?? textOf(one, 'startTimeUtc')).findLast((time) => time !== null) ?? null);
  return times.includes(null) ? null : (times.toSorted((a, b) => Date.parse(String(a)) - Date.parse(String(b)))[0] ?? null);
}

/** Names of commits in full; a branch or a short name says too little. */
export function revisionsOf(run: TreeObject): string[] {
  return objectsOf(run, 'versionControlProvenance').flatMap((one) => textOf(one, 'revisionId')?.toLowerCase() ?? []).filter((id) => /^[0-9a-f]{40}$/.test(id));
}
