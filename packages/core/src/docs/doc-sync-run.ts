import type { DocSyncConfig } from '@shipworthy/contract/docs';
import type { docSyncCheck, InputsOf } from '@shipworthy/contract/inputs';
import type { ResolvedPolicy } from '../config/index.js';
import type { FindingDraft } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import type { Change } from './change/index.js';
import type { MarkdownReader } from './markdown/index.js';
import type { RepositoryTree } from './tree/index.js';

export type DocSyncInputs = InputsOf<typeof docSyncCheck>;

/** What every family of rules may look at. */
export interface DocSyncRun {
  readonly inputs: DocSyncInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly config: DocSyncConfig;
  readonly tree: RepositoryTree;
  readonly markdown: MarkdownReader;
  readonly change: Change;
  /** With `changed-only`: the files that findings may stand in. Null: all. */
  readonly scope: ReadonlySet<string> | null;
}

/** What a family found. */
export interface FamilyResult<D> {
  /** Ids of everything it checked, whether or not there are findings: `area:parser`, `task:ST-A-001`, `links:docs/a.md`. */
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: D;
}
