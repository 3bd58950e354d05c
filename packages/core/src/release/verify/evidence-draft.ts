import type { RuleId } from '@shipworthy/contract/rules';
import { showName } from '../../archive/index.js';
import { toFinding, type FindingDraft } from '../../evidence/index.js';

type EvidenceRule = Extract<RuleId, `evidence/${string}`>;

/** What follows from another fault names it. */
export type Cause = string | null;

export interface DraftParts {
  /** In the bundle, or beside it. */
  readonly path: string;
  readonly message: string;
  /** Keys of the rule beyond the path. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly check?: string;
  readonly cause?: Cause;
  readonly expected?: string | number | null;
  readonly actual?: string | number | null;
  readonly remedy?: string;
}

/** A finding about one file of the bundle. */
export function toDraft(rule: EvidenceRule, { path, keys, check, cause, message, ...parts }: DraftParts): FindingDraft {
  return { rule, keys: { path, ...keys }, check: check ?? `file:${path}`, outcome: 'fail', location: { path: showName(path) }, message: toPlainLine(message), ...parts, ...(cause === null || cause === undefined ? {} : { causedBy: cause }) };
}

/** By which consequences name it. */
export function fingerprintOf(draft: FindingDraft): string {
  return toFinding(draft).fingerprint;
}

/** `3 files`, `1 file`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** The first ten names. */
export function showSome(names: readonly string[]): string {
  return `${names.slice(0, 10).map(showName).join(', ')}${names.length > 10 ? ', …' : ''}`;
}

/** A line that quotes what strangers wrote: nothing in it may steer a terminal or begin another line. */
export function toPlainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
