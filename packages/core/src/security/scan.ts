import type { Severity } from '@shipworthy/contract/release';
import type { ScanFormat } from '@shipworthy/contract/security';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { Component } from '../compare/formats/list-components.js';

/** A file of a scanner, parsed. */
export interface ReportFile {
  /** Relative to the root. */
  readonly path: string;
  /** Absolute; tools may name files by it. */
  readonly root: string;
  /** What the file may say that it has looked at; empty where nobody knows. */
  readonly commits: readonly string[];
}

/** A vulnerability of a package, or a weakness in a file, as one scanner tells it. */
export interface FoundVulnerability {
  /** Where one report is of several tools. */
  readonly tool?: string;
  /** Every name that the scanner says it has; the first is its own. */
  readonly ids: readonly string[];
  /** Null for a weakness in a file. */
  readonly package: string | null;
  /** Type of a package URL. Null where the scanner does not say. */
  readonly ecosystem: string | null;
  readonly version: string | null;
  /** Where the package is installed, as npm names places (`node_modules/a`): tells the version where a list of components knows it. */
  readonly places: readonly string[];
  /** Null where the scanner states none that can be read. */
  readonly severity: Severity | null;
  readonly title: string;
  readonly url: string | null;
  readonly fixedIn: string | null;
  readonly path: string | null;
  /** 1-based. */
  readonly line: number | null;
  readonly count: number;
}

/** What was found is never kept: only where, and by which rule. */
export interface FoundSecret {
  /** Where one report is of several tools. */
  readonly tool?: string;
  readonly rule: string;
  readonly path: string;
  readonly line: number | null;
}

/** What somebody has dismissed where the scanner looks. */
export interface SuppressedResult {
  /** Where one report is of several tools. */
  readonly tool?: string;
  readonly advisory: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly justification: string | null;
}

export interface ScanContent {
  readonly tool: { readonly name: string; readonly version: string | null };
  /** When it was made, as the file says; null where it says nothing. */
  readonly time: string | null;
  /** Full names of the commits that the file says it looked at. */
  readonly revisions: readonly string[];
  readonly vulnerabilities: readonly FoundVulnerability[];
  readonly secrets: readonly FoundSecret[];
  readonly suppressed: readonly SuppressedResult[];
  /** Null where the file lists none. */
  readonly components: readonly Component[] | null;
  /** Why it is no whole scan. What it found counts all the same: a policy that lets half a scan pass must not lose what that half saw. */
  readonly flaw?: ScanRefusal;
}

/** Why a file proves nothing. */
export interface ScanRefusal {
  readonly reason: ReasonCode;
  /** Begins with a verb: `says that it failed`; the path stands before it. */
  readonly message: string;
  readonly remedy?: string;
}

export type ScanOutcome = { readonly state: 'read'; readonly content: ScanContent } | ({ readonly state: 'refused' } & ScanRefusal);

/** One file that was named, whatever became of it. */
export interface Scan {
  readonly path: string;
  readonly format: ScanFormat | null;
  readonly outcome: ScanOutcome;
}

export function refuseScan(reason: ReasonCode, message: string, remedy?: string): ScanOutcome {
  return { state: 'refused', reason, message, ...(remedy === undefined ? {} : { remedy }) };
}

export const emptyContent = { time: null, revisions: [], vulnerabilities: [], secrets: [], suppressed: [], components: null } as const satisfies Partial<ScanContent>;
