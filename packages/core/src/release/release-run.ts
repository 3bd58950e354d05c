import type { BumpReport, CadenceReport, ReadEvidence, ReleaseConfig, ReleaseNotes, RiskReport, VersionPlace } from '@shipworthy/contract/release';
import type { InputsOf, releaseEvidence } from '@shipworthy/contract/inputs';
import type { Level } from '@shipworthy/contract/words';
import type { ResolvedPolicy } from '../config/index.js';
import type { FindingDraft, ReceivedEvidence } from '../evidence/index.js';
import type { Authority } from '../gate/approvals/index.js';
import type { Git, LogEntry } from '../git/index.js';
import type { Host, ReleaseFacts } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import type { EvidenceLog } from './evidence-log.js';
import type { Version } from '../version/index.js';

export type ReleaseInputs = InputsOf<typeof releaseEvidence>;

/** What is released. */
export interface ReleaseTarget {
  /** Null where the tag pattern names no package. */
  readonly package: string | null;
  /** Null where nobody says it, or the tag is none; a finding says so. */
  readonly version: Version | null;
  /** `1.4.0`; with its package `lib@1.4.0`: names the release in findings. `unknown` without a version. */
  readonly name: string;
  /** The tag as it is, or as it would be; null without a version. */
  readonly tag: string | null;
  /** The tag is in this clone, or the run is of it. */
  readonly isTagged: boolean;
  /** What is judged; null outside a repository. */
  readonly commit: string | null;
  readonly level: Level;
  /** Where the level comes from, in words. */
  readonly levelReason: string;
}

/** The release that this one follows: the greatest lower one without pre-release whose tag the commit contains, or what `previous-tag` names. */
export interface PreviousRelease {
  readonly tag: string;
  readonly version: Version;
  readonly commit: string;
  readonly committedAt: Date;
}

/** Commits after the previous release, up to the one that is judged; all of them where there is no previous one. */
export type ReleaseHistory =
  | { readonly state: 'known'; readonly commits: readonly LogEntry[] }
  /** Shallow clone, no repository: the finding names the cause. */
  | { readonly state: 'unknown'; readonly finding: FindingDraft };

/** The notes of the release, as far as they are there. */
export type ReadNotes =
  | { readonly state: 'none' }
  | { readonly state: 'missing'; readonly path: string }
  | { readonly state: 'invalid'; readonly path: string; readonly sha256: string | null; readonly faults: readonly FindingDraft[] }
  | { readonly state: 'read'; readonly path: string; readonly sha256: string; readonly notes: ReleaseNotes; readonly positionOf: (pointer: readonly (string | number)[]) => { readonly line: number; readonly column: number } | null };

/** What every part of the judgement may look at. */
export interface ReleaseRun {
  readonly inputs: ReleaseInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly config: ReleaseConfig;
  readonly target: ReleaseTarget;
  /** Null outside a repository. */
  readonly git: Git | null;
  /** The default branch, which says which branches, keys and owners count; null where it cannot be read. */
  readonly authority: Authority | null;
  /** `release` as the default branch has it; null where it cannot be read. */
  readonly authorityConfig: ReleaseConfig | null;
  readonly previous: PreviousRelease | null;
  readonly history: ReleaseHistory;
  /** Documents that were handed over: by id in a workflow, else found in folders. Not yet judged. */
  readonly documents: readonly ReceivedEvidence[];
  readonly notes: ReadNotes;
  /** Null where nobody gave a token. */
  readonly facts: ReleaseFacts | null;
  /** Everything that is read to decide goes through it, so that it is kept. */
  readonly log: EvidenceLog;
}

/** What a part found. `checks`: ids of everything it checked, whether or not it has findings. */
export interface ReleasePart<D> {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: D;
}

/** RL-04, with what the other parts want to know of it. */
export type VersionsResult = CriterionResult & { readonly places: readonly VersionPlace[]; readonly bump: BumpReport | null; readonly isSecurityFix: boolean };
export type CadenceResult = ReleasePart<CadenceReport | null>;
export type RiskResult = ReleasePart<RiskReport | null>;

/** What one item of a checklist came to. Its outcome follows from the findings: none is a pass. */
export interface CriterionResult {
  /** All with `check: checkOf(id)`. */
  readonly findings: readonly FindingDraft[];
  /** What was found, in a sentence; shown whatever the outcome. */
  readonly note: string;
  readonly evidence: readonly ReadEvidence[];
}

/** One item that must be decided before something may go on: of a release today, of a rollback or a phase later. */
export interface Criterion<Run> {
  readonly id: string;
  readonly title: string;
  /** Who answers for it; null where a program decides. */
  readonly owner: string | null;
  evaluate(run: Run): Promise<CriterionResult>;
}

/** Id of a criterion among the checks of a document. */
export function checkOf(id: string): string {
  return `item:${id}`;
}
