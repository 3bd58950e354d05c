import type { ReasonCode } from '@shipworthy/contract/words';
import type { TargetSearch } from './target-search.js';
import type { PageAnchors } from './anchors/anchors-of.js';

/** Why something that a link points into could not be read. */
export interface Unreadable {
  readonly state: 'unreadable';
  readonly why: string;
  readonly reason: ReasonCode;
}

export interface FileLines {
  readonly state: 'read';
  readonly lines: number;
  /** Null where no symbol of the file is cited. */
  readonly identifiers: ReadonlySet<string> | null;
}

/** What the files say that links and citations point into. */
export interface LinkFacts {
  readonly search: TargetSearch;
  /** Of Markdown files that are linked with an anchor. */
  readonly pages: ReadonlyMap<string, PageAnchors | Unreadable>;
  /** Of files whose lines or symbols are named. */
  readonly files: ReadonlyMap<string, FileLines | Unreadable>;
  /** The root's folder in the repository. */
  readonly prefix: string;
}

/** One thing that is wrong, before level and grouping. */
export interface LinkFault {
  readonly rule: 'docs/link-broken' | 'docs/anchor-missing' | 'docs/image-missing' | 'docs/reference-undefined' | 'docs/link-case' | 'docs/cited-path-missing' | 'docs/cited-line-beyond-end' | 'docs/cited-symbol-missing' | 'docs/unreadable';
  readonly from: string;
  readonly line: number;
  readonly column: number;
  /** As written; names the fault in its fingerprint. */
  readonly subject: string;
  /** What is wrong, without the place. */
  readonly complaint: string;
  /** What to write instead; null when nothing is near. */
  readonly expected: string | null;
  /** Where nothing is near. */
  readonly remedy: string;
  readonly reason?: ReasonCode;
  /** It may be meant as it stands, so it never blocks. */
  readonly outcome?: 'warn';
}
