import type { Location } from '@shipworthy/contract/envelope';
import type { ChangedFile, Trailer } from '../../git/index.js';

/** Whether the change wrote something into the changelog. */
export type ChangelogAnswer = { readonly state: 'entry' | 'no-entry' } | { readonly state: 'unreadable'; readonly why: string };

/** What an area is judged by. */
export interface AreaFacts {
  readonly changed: readonly ChangedFile[];
  /** Tracked files that globs match. */
  readonly match: (globs: readonly string[]) => readonly string[];
  /** Path of the changelog, relative to the root. */
  readonly changelogPath: string;
  readonly changelog: ChangelogAnswer;
  /** `Docs-not-needed` in commits of the change, the newest first. */
  readonly trailers: readonly Trailer[];
  readonly trailerPolicy: 'allow' | 'refuse';
  /** Where the configuration speaks of an area. */
  readonly placeOf: (area: string) => Location | null;
}

export const excuseKey = 'Docs-not-needed';

export function toGlobs(globs: string | readonly string[] | undefined): readonly string[] {
  return globs === undefined ? [] : typeof globs === 'string' ? [globs] : globs;
}

/** Some of many, for people. */
export function showSome(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
