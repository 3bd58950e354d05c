import { isBlocking } from '@shipworthy/contract/envelope';
import { toFinding, type FindingDraft, type Judgement } from '../evidence/index.js';
import type { Reasons } from './judge-evidence.js';

/** Reasons that are told in the decision itself; the others stand below it. */
const told = 3;

export interface DecisionParts {
  readonly judgement: Judgement;
  /** Everything that was said, with the checks it was said about. */
  readonly drafts: readonly FindingDraft[];
  readonly reasons: Reasons;
  readonly notApplicable: readonly { readonly check: string; readonly reason: string }[];
}

/** The decision in words: whether it is ready, of how many checks, and what stands in the way. */
export function describeDecision({ judgement, drafts, reasons, notApplicable }: DecisionParts): string {
  const { summary, findings, verdict } = judgement;
  const checks = summary.checked === 1 ? '1 check' : `${summary.checked} checks`;
  const limits = notApplicable.length === 0 ? '' : ` Judged outside GitHub Actions, where ${notApplicable.map(({ check }) => check).join(', ')} do not apply.`;
  if (verdict === 'pass' || verdict === 'warn') {
    const warnings = findings.filter(({ outcome }) => outcome === 'warn' || outcome === 'unverified').length;
    const others = summary.waived + summary.notApplicable;
    return `Ready: ${summary.checked - others} of ${checks} hold${warnings === 0 ? '' : `, with ${warnings === 1 ? 'one warning' : `${warnings} warnings`}`}${others === 0 ? '' : `; ${others} waived or not applicable`}.${limits}`;
  }
  const blocking = findings.filter((finding) => isBlocking(finding, reasons));
  const prints = new Set(blocking.map(({ fingerprint }) => fingerprint));
  const blocked = new Set(drafts.filter((draft) => draft.check !== null && prints.has(toFinding(draft).fingerprint)).map(({ check }) => check));
  const primary = blocking.filter(({ causedBy }) => causedBy === null);
  const messages = primary.slice(0, told).map(({ message }) => toSentence(message));
  const more = primary.length > told ? ` And ${primary.length - told} more.` : '';
  return `Not ready: ${blocked.size} of ${checks} ${blocked.size === 1 ? 'blocks' : 'block'}. ${messages.join(' ')}${more}${limits}`;
}

/** First sentence of a message, short enough for a headline; the rest stands with the finding. */
function toSentence(message: string): string {
  const line = /^[^\n]*?\.(?=\s|$)|^[^\n]*/.exec(message)?.[0] ?? '';
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
