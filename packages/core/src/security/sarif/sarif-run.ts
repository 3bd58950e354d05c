import { objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { toUtc } from '../to-utc.js';
import type { TreeObject } from '../../compare/tree/tree.js';

/** The tools of a log; a version only where there is one. */
export function toolOf(runs: readonly TreeObject[]): { readonly name: string; readonly version: string | null } {
  const drivers = runs.map((run) => objectOf(objectOf(run, 'tool'), 'driver'));
  const names = [...new Set(drivers.map((driver) => textOf(driver, 'name') ?? 'unnamed tool'))];
  const versions = [...new Set(drivers.map((driver) => textOf(driver, 'semanticVersion') ?? textOf(driver, 'version')))];
  return { name: names.join(', '), version: versions.length === 1 ? (versions[0] ?? null) : null };
}

/** When the oldest run ended, by its oldest call; null where one of them does not say, and what is no time as it stands. */
export function timeOf(runs: readonly TreeObject[]): string | null {
  const times = runs.map((run) => pickOldest(objectsOf(run, 'invocations').flatMap((one) => textOf(one, 'endTimeUtc') ?? textOf(one, 'startTimeUtc') ?? [])));
  return times.includes(null) ? null : pickOldest(times.filter((time) => time !== null));
}

/** What cannot be read may be the oldest. */
function pickOldest(times: readonly string[]): string | null {
  return times.find((time) => toUtc(time) === null) ?? times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Names of commits, in full or as far as tools shorten them; a branch or a tag says too little. */
export function revisionsOf(run: TreeObject): string[] {
  return objectsOf(run, 'versionControlProvenance').flatMap((one) => textOf(one, 'revisionId')?.toLowerCase() ?? []).filter((id) => /^[0-9a-f]{7,40}$/.test(id));
}

/** A short name is of a commit that begins so. */
export function isRevisionOf(revision: string, commits: readonly string[]): boolean {
  return commits.some((commit) => commit.startsWith(revision));
}
