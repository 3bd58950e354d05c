import type { InitPart } from '@shipworthy/contract/inputs';
import type { YamlValue } from './render-yaml.js';

/** A file as it will be. */
export interface PlannedFile {
  readonly path: string;
  readonly part: InitPart;
  /** Null: it is not there yet. A file that is there only ever gets lines at its end. */
  readonly before: string | null;
  readonly text: string;
  readonly why: string;
}

/** Work that other commands do, once the files are there. */
export type PlannedStep =
  | { readonly step: 'lock' | 'baseline'; readonly pack: string; readonly id: string }
  | { readonly step: 'debts'; readonly path: string };

/** Something that is there and stays as it is. */
export interface KeptPart {
  readonly what: string;
  /** What it lacks, each with the lines to add. Empty: nothing. */
  readonly missing: readonly { readonly message: string; readonly lines: readonly string[] }[];
}

/** Something that was looked for or found, and of which nothing was made. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

export interface InitPlan {
  readonly files: readonly PlannedFile[];
  readonly steps: readonly PlannedStep[];
  readonly kept: readonly KeptPart[];
  readonly leftOut: readonly LeftOut[];
  /** Evidence that the gate will demand. */
  readonly kinds: readonly string[];
  /** Cases of the user's own commands are among the cases. */
  readonly runsCommands: boolean;
}

/** What the documents say now, by the rules that are about to be proposed. */
export interface Rehearsal {
  readonly failures: readonly { readonly rule: string; readonly count: number }[];
  /** Files that cannot be judged at all, so that no list of debts can forgive them. */
  readonly unreadable: readonly string[];
}

/** `docSync` as it will be written. */
export interface ProposedDocs {
  readonly areas: readonly ProposedArea[];
  readonly tasks: { readonly [key: string]: YamlValue } | null;
  /** Null: no links are judged. */
  readonly links: { readonly exclude: readonly string[] } | null;
  readonly changelog: { readonly file: string; readonly style: 'keep-a-changelog' | 'conventional'; readonly versions: readonly string[] } | null;
  readonly baseline: string | null;
}

export interface ProposedArea {
  readonly id: string;
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly require: readonly ({ readonly any: readonly string[]; readonly title: string } | { readonly changelog: true; readonly title: string })[];
}
