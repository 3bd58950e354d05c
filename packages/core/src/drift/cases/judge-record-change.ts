import type { RecordFile } from '../baseline/parse-record.js';

/** A case's record on the base and in the change under review. */
export interface RecordSides {
  readonly base: RecordFile | null;
  readonly head: RecordFile | null;
  /** The base holds a record that cannot be read, so that nobody can name its digest. */
  readonly isBaseBroken: boolean;
  /** The base has the record where the pack was before the change: there is nothing at its new place that a record could replace. */
  readonly isMoved: boolean;
  /** The case is in the pack. */
  readonly isCase: boolean;
  /** The observation is what the head's record says; null when there is no observation to tell. */
  readonly matchesHead: boolean | null;
}

export type RecordChange =
  | { readonly state: 'unchanged' }
  /** The change brings a record that acceptance explains and the program confirms. */
  | { readonly state: 'accepted' }
  /** The change brings a record of a case that did not run. */
  | { readonly state: 'unproven' }
  | { readonly state: 'edited'; readonly why: string };

/**
 * What a change does to a record. Only what `accept` writes is explained: a record that names the base's as the one it replaces, and that is what
 * the program produces. A record removed together with its case is no edit: the case's removal is judged as such.
 */
export function judgeRecordChange({ base, head, isBaseBroken, isMoved, isCase, matchesHead }: RecordSides): RecordChange {
  if (base?.digest === head?.digest) return { state: 'unchanged' };
  if (head === null) return isCase && !isMoved ? { state: 'edited', why: 'the record was removed, but its case is still there' } : { state: 'unchanged' };
  if (!isCase) return { state: 'edited', why: base === null ? 'the record is of a case that the pack does not have' : 'the record was changed, but its case was removed' };
  const replaced = head.record.previousDigest;
  const isExplained = replaced === (base?.digest ?? null) || (isMoved && replaced === null);
  if (!isExplained) return { state: 'edited', why: explainPrevious(replaced, base, isBaseBroken) };
  if (matchesHead === null) return { state: 'unproven' };
  return matchesHead ? { state: 'accepted' } : { state: 'edited', why: 'the record is not what the program produces' };
}

function explainPrevious(replaced: string | null, base: RecordFile | null, isBaseBroken: boolean): string {
  if (base !== null) return `the record replaces ${replaced ?? 'nothing'}, but the base's is ${base.digest}: it was changed by hand, or the base has moved on`;
  return `the record replaces ${String(replaced)}, but the base's ${isBaseBroken ? 'cannot be read' : 'does not exist'}`;
}
