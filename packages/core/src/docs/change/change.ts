import type { FindingDraft } from '../../evidence/index.js';
import type { ChangedFile } from '../../git/index.js';

/** What the change consists of, or why nobody can say. */
export type Change = KnownChange | UnknownChange;

export interface KnownChange {
  readonly state: 'known';
  /** Null: the empty tree. */
  readonly base: string | null;
  readonly head: string | null;
  /** The files on disk count as the head. */
  readonly worktree: boolean;
  /** How the base was chosen, for people. */
  readonly chosen: string;
  /** Paths relative to the root; what lies outside it is left out. */
  readonly files: readonly ChangedFile[];
  /** Bytes of a file before the change; null when it had none. @throws ShipworthyError `git/*` */
  readBefore(path: string): Promise<Uint8Array | null>;
}

/** Never an empty list: what depends on the change is unverified. */
export interface UnknownChange {
  readonly state: 'unknown';
  readonly finding: FindingDraft;
}
