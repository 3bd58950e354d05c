import type { ReasonCode } from '@shipworthy/contract/words';
import type { RunContext } from '@shipworthy/contract/context';
import type { Git } from '../../git/index.js';

/** From where to where, or why nobody can say. */
export type RangeChoice = ChosenRange | UnclearRange;

export interface ChosenRange {
  readonly state: 'chosen';
  /** Null: the empty tree. */
  readonly base: string | null;
  /** Null before the first commit. */
  readonly head: string | null;
  /** The files on disk count as the head. */
  readonly worktree: boolean;
  /** For people; a clause that follows on "measured from". */
  readonly chosen: string;
}

export interface UnclearRange {
  readonly state: 'unclear';
  /** What was asked for, in a word that is the same in every run. */
  readonly about: string;
  /** A clause that follows on "is unknown:". */
  readonly why: string;
  readonly remedy?: string;
  readonly reason?: ReasonCode;
}

/** What a range is chosen by. */
export interface RangeRequest {
  readonly git: Git;
  readonly context: RunContext;
  readonly inputs: { readonly base?: string | undefined; readonly head?: string | undefined };
  /** How versions are written as tags. */
  readonly tagPattern: string;
}

export function chosen(range: Pick<ChosenRange, 'base' | 'head' | 'chosen'> & { readonly worktree?: boolean }): ChosenRange {
  return { state: 'chosen', ...range, worktree: range.worktree ?? false };
}

export function unclear(about: string, why: string, more: Pick<UnclearRange, 'remedy' | 'reason'> = {}): UnclearRange {
  return { state: 'unclear', about, why, ...more };
}

/** A hash as people read it. */
export function short(commit: string): string {
  return commit.slice(0, 12);
}
