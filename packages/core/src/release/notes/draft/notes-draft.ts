import type { ReleaseNotes } from '@shipworthy/contract/release';

/** A first version of notes. Empty texts are blanks: the schema refuses them, so that nobody publishes what nobody has filled in. */
export interface NotesDraft {
  readonly version: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly releaseDate: string;
  readonly releaseType: ReleaseNotes['releaseType'] | '';
  readonly changes: {
    readonly features: readonly { readonly title: string; readonly description: string; readonly prRef?: string }[];
    readonly improvements: readonly { readonly title: string; readonly description: string }[];
    readonly bugFixes: readonly { readonly issueRef: string; readonly description: string }[];
    readonly breakingChanges: readonly { readonly title: string; readonly description: string; readonly migration: string }[];
    readonly deprecations: readonly { readonly item: string; readonly timeline: string }[];
    readonly security: readonly { readonly cve: string; readonly severity: ReleaseNotes['changes']['security'][number]['severity'] | ''; readonly description: string }[];
  };
  readonly contributors: readonly string[];
}

/** The schema takes no more in one list. */
export const longestList = 1000;
