import type { Version } from '../../version/index.js';
import type { Place } from '../markdown/index.js';

/** One thing that a changelog says: a bullet with all below it, or a paragraph. */
export interface ChangelogItem extends Place {
  /** White space folded; links and marks as they are written. */
  readonly text: string;
}

export interface ChangelogSection extends Place {
  /** Null: what stands directly below the version. */
  readonly name: string | null;
  readonly items: readonly ChangelogItem[];
}

/** What one release heading heads. */
export interface ChangelogEntry extends Place {
  readonly level: number;
  /** The version as it is written, or `Unreleased`. */
  readonly label: string;
  /** The whole heading, as a reader sees it. */
  readonly heading: string;
  /** Of headings such as `## @scope/name@1.2.0`. */
  readonly package: string | null;
  /** Null for `Unreleased`, and for what only looks like a version: `1.2`, `3.x`. */
  readonly version: Version | null;
  /** Also of `1.3.0 (unreleased)`, which has a version. */
  readonly isUnreleased: boolean;
  /** As it is written, valid or not. */
  readonly date: string | null;
  readonly yanked: boolean;
  readonly sections: readonly ChangelogSection[];
  readonly hasContent: boolean;
}

/** A heading where a version should be. */
export interface StrayHeading extends Place {
  readonly heading: string;
}

export interface Changelog {
  /** As they stand in the file. */
  readonly entries: readonly ChangelogEntry[];
  readonly strays: readonly StrayHeading[];
  /** Where bullets begin that stand below no version; null when there are none. */
  readonly looseItem: Place | null;
}

export type ChangelogStyle = 'keep-a-changelog' | 'conventional';
