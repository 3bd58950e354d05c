import { isBlocking } from '@shipworthy/contract/envelope';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { toFinding, type FindingDraft, type Judgement } from '../evidence/index.js';
import type { Reasons } from './judge-evidence.js';
import type { FoundLevel } from './level/index.js';

/** Reasons that are told in the decision itself; the others stand below it. */
const told = 3;

export interface DecisionParts {
  readonly judgement: Judgement;
  /** Everything that was said, with the checks it was said about. */
  readonly drafts: readonly FindingDraft[];
  readonly reasons: Reasons;
  /** The documents that count. */
  readonly documents: readonly EvidenceDocument[];
  readonly level: FoundLevel;
  readonly isOutsideActions: boolean;
}

/** The decision in words: whether it is ready, of how many checks, what stands in the way, and what a reader must not overlook. */
export function describeDecision(parts: DecisionParts): string {
  const { summary, verdict } = parts.judgement;
  const isReady = verdict === 'pass' || verdict === 'warn';
  return [isReady ? describeReady(parts) : describeBlocked(parts), ...listCaveats(parts)].join(' ') + (summary.checked === 0 ? ' Nothing was checked.' : '');
}

function describeReady({ judgement: { summary, findings }, level }: DecisionParts): string {
  const warnings = findings.filter(({ outcome }) => outcome === 'warn' || outcome === 'unverified').length;
  const others = summary.waived + summary.notApplicable;
  const held = summary.checked - others;
  const extra = [warnings === 0 ? '' : `, with ${count(warnings, 'warning')}`, others === 0 ? '' : `; ${others} waived or not applicable`];
  return `Ready${describeLevel(level)}: ${held} of ${count(summary.checked, 'check')} ${held === 1 ? 'holds' : 'hold'}${extra.join('')}.`;
}

function describeBlocked({ judgement: { summary, findings }, drafts, reasons, level }: DecisionParts): string {
  const blocking = findings.filter((finding) => isBlocking(finding, reasons));
  const prints = new Set(blocking.map(({ fingerprint }) => fingerprint));
  const blocked = new Set(drafts.filter((draft) => draft.check !== null && prints.has(toFinding(draft).fingerprint)).map(({ check }) => check));
  const primary = blocking.filter(({ causedBy }) => causedBy === null);
  const messages = primary.slice(0, told).map(({ message }) => toSentence(message));
  const more = primary.length > told ? ` And ${primary.length - told} more.` : '';
  return `Not ready${describeLevel(level)}: ${blocked.size} of ${count(summary.checked, 'check')} ${blocked.size === 1 ? 'blocks' : 'block'}. ${messages.join(' ')}${more}`;
}

/** Where no more than the usual is demanded, the level is not worth a word. */
function describeLevel({ level, reason }: FoundLevel): string {
  return level === 'merge' ? '' : ` at level ${level} (${reason})`;
}

/** What is green, or red, only under a condition that nobody may overlook. */
function listCaveats({ documents, isOutsideActions }: DecisionParts): string[] {
  const waived = new Set(documents.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'waived').map(({ fingerprint }) => fingerprint))).size;
  return [
    ...(waived === 0 ? [] : [`${count(waived, 'finding')} ${waived === 1 ? 'is' : 'are'} waived.`]),
    ...(documents.some(({ subject }) => subject.dirty) ? ['Measured with uncommitted changes.'] : []),
    ...(isOutsideActions ? ['Judged outside GitHub Actions: jobs and wiring do not apply.'] : []),
  ];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** First sentence of a message, short enough for a headline; the rest stands with the finding. */
function toSentence(message: string): string {
  const line = /^[^\n]*?\.(?=\s|$)|^[^\n]*/.exec(message)?.[0] ?? '';
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
