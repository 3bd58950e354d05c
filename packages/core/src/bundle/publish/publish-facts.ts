import type { BundleAreaConfig, BundlesConfig } from '@shipworthy/contract/bundle';

/** A file that will be copied, as it is. */
export interface CollectedFile {
  /** POSIX, relative to the area. */
  readonly path: string;
  /** POSIX, relative to the root. */
  readonly source: string;
  readonly absolute: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly wantedBy: readonly string[];
}

/** What the documentation evidence of an area says, in lines of Markdown. */
export interface Checklist {
  /** Relative to the area. */
  readonly path: string;
  readonly lines: readonly string[];
}

export interface AreaFacts {
  readonly name: string;
  readonly config: BundleAreaConfig;
  readonly files: readonly CollectedFile[];
  readonly checklists: readonly Checklist[];
  /** What is not there and need not be, in words. */
  readonly absent: readonly string[];
}

/** Everything that a bundle is made of, read before anything is decided. */
export interface PublishFacts {
  /** Folder that is written, relative to the root. */
  readonly target: string;
  readonly version: string | null;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly platform: string;
  /** Time of the commit, or `SOURCE_DATE_EPOCH`; RFC 3339. The clock is never asked. */
  readonly asOf: string | null;
  readonly taskIds: readonly string[];
  readonly commandLines: readonly string[];
  readonly notes: readonly string[];
  readonly areas: readonly AreaFacts[];
  readonly mustList: BundlesConfig['readmeMustList'];
}
