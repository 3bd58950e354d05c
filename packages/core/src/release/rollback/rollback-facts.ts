import type { ReadEvidence, RollbackEvidence } from '@shipworthy/contract/release';
import type { Fault } from '@shipworthy/contract/errors';
import type { SourceProblem } from '../../gate/approvals/index.js';
import type { WorkflowRun } from '../../host/index.js';

/** How a statement is bound to somebody who cannot have typed it. */
export type Proof =
  | { readonly by: 'signature'; readonly keyId: string }
  | { readonly by: 'run'; readonly run: WorkflowRun }
  /** Nothing but words; `why` says what was tried. */
  | { readonly by: 'nothing'; readonly why: string; readonly problem: SourceProblem | null };

/** One file that claims to be rollback evidence. */
export type RollbackFile = { readonly path: string; readonly sha256: string } & (
  | { readonly state: 'read'; readonly evidence: RollbackEvidence; readonly proof: Proof; readonly read: readonly ReadEvidence[] }
  | { readonly state: 'refused'; readonly message: string; readonly faults: readonly Fault[] }
);

/** All that decides RL-07, as plain data. */
export interface RollbackFacts {
  /** The release that must be known to be taken back; null where there is none before this one. */
  readonly previous: string | null;
  readonly files: readonly RollbackFile[];
  /** Globs that were named and match nothing, and keys that cannot be read. */
  readonly problems: readonly SourceProblem[];
  readonly now: Date;
  /** Days. */
  readonly maxAge: number;
}
