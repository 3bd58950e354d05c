import type { Run, Subject, Summary } from '@shipworthy/contract/envelope';
import type { Verdict } from '@shipworthy/contract/words';
import type { Weight } from '../findings/index.js';
import type { Block } from './blocks/block.js';

/** A finding as the page shows it: text only, each bounded. */
export interface PageFinding {
  readonly rule: string;
  /** Of the finding with all that follows from it. */
  readonly weight: Weight;
  readonly ownWeight: Weight;
  readonly fingerprint: string;
  readonly message: string;
  readonly place: string | null;
  readonly placeUrl: string | null;
  readonly values: { readonly expected: string; readonly actual: string } | null;
  readonly reason: string | null;
  readonly remedy: string;
  readonly waiver: { readonly owner: string; readonly reason: string; readonly expires: string } | null;
  /** Why it only warns: somebody wrote it down as a debt. */
  readonly debt: { readonly acceptedBy: string; readonly reason: string } | null;
  readonly consequences: readonly { readonly weight: Weight; readonly rule: string; readonly place: string | null; readonly message: string }[];
  readonly moreConsequences: number;
  /** `kind:key` of the document that a gate speaks of. */
  readonly about: string | null;
  /** Last lines that the failed case printed. */
  readonly printed: readonly { readonly stream: string; readonly log: string; readonly text: string }[];
}

/** What a gate decided, and on which documents. */
export interface PageDecision {
  readonly text: string;
  readonly level: string;
  readonly levelReason: string | null;
  readonly judged: readonly { readonly kind: string; readonly key: string; readonly contentDigest: string | null; readonly blocks: boolean }[];
}

/** What the page shows of one document; small, whatever the document holds. */
export interface PageDocument {
  readonly kind: string;
  readonly key: string;
  /** For people: relative to the folder that was asked for. */
  readonly path: string;
  /** Other files with the same bytes. */
  readonly copies: readonly string[];
  readonly contentDigest: string;
  readonly documentSha256: string;
  readonly verdict: Verdict;
  /** `Failed`, and the counts in words. */
  readonly label: string;
  readonly text: string;
  readonly summary: Summary;
  readonly partial: boolean;
  readonly subject: Subject;
  readonly run: Pick<Run, 'id' | 'attempt' | 'workflow' | 'job' | 'event' | 'startedAt' | 'finishedAt'>;
  readonly runUrl: string | null;
  readonly tool: string;
  /** Worst first. */
  readonly findings: readonly PageFinding[];
  /** Findings beyond those, by weight. */
  readonly moreFindings: Readonly<Partial<Record<Weight, number>>>;
  readonly decision: PageDecision | null;
  readonly blocks: readonly Block[];
}

/** A file that claims to be a document and may not be used. */
export interface RefusedFile {
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}
