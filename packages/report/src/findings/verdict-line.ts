import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Summary } from '@shipworthy/contract/envelope';
import type { Verdict } from '@shipworthy/contract/words';
import { groupFindings } from './group-findings.js';
import { isBlockingWeight, weightOf } from './weight.js';

const labels: Readonly<Record<Verdict, string>> = { pass: 'Passed', warn: 'Passed with warnings', fail: 'Failed', unverified: 'Not verified' };

type Counted = 'fail' | 'unverified' | 'warn' | 'waived' | 'notApplicable';
const counted: readonly Counted[] = ['fail', 'unverified', 'warn', 'waived', 'notApplicable'];
const words: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  fail: ['failed', 'failed'],
  unverified: ['could not be verified', 'could not be verified'],
  warn: ['warns', 'warn'],
  waived: ['is waived', 'are waived'],
  notApplicable: ['does not apply', 'do not apply'],
};

/** What a document says, in one sentence: a label and the counts behind it. The words are ours, but for the gate's decision. */
export function toVerdictLine(document: EvidenceDocument): { label: string; text: string } {
  const label = labels[document.verdict];
  if (document.kind === 'gate-decision') return { label, text: document.details.decision };
  const { summary, verdict } = document;
  if (summary.checked === 0) return { label, text: `nothing was checked${toReasons(document)}` };
  const leading = verdict !== 'pass' && summary[verdict] > 0 ? verdict : null;
  const rest = counted.filter((word) => word !== leading && summary[word] > 0).map((word) => `${summary[word]} ${inWords(word, summary[word])}`);
  return { label, text: [lead(document, leading), ...rest].join(', ') };
}

function lead(document: EvidenceDocument, leading: Counted | null): string {
  const { summary } = document;
  const checks = summary.checked === 1 ? '1 check' : `${summary.checked} checks`;
  if (leading !== null) return `${summary[leading]} of ${checks} ${inWords(leading, summary[leading])}${countFindings(document, leading)}`;
  const passed = summary.pass === summary.checked && summary.checked > 1 ? `all ${checks} passed` : `${summary.pass} of ${checks} passed`;
  const blocking = document.findings.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  // A budget or a policy can block although no single check does.
  return blocking === 0 ? passed : `${blocking} ${blocking === 1 ? 'finding blocks' : 'findings block'}, ${passed}`;
}

/** One check can have many findings; whoever mends the first would wonder. Known debts and what follows from another finding are not counted. */
function countFindings(document: EvidenceDocument, leading: Counted): string {
  const count = groupFindings(document).filter(({ primary }) => primary.outcome === leading && primary.debt === undefined).length;
  return count > document.summary[leading] ? ` (${count} findings)` : '';
}

function inWords(word: Counted, count: number): string {
  return words[word][count === 1 ? 0 : 1];
}

function toReasons(document: EvidenceDocument): string {
  const reasons = new Set(document.findings.flatMap(({ reason }) => (reason === null ? [] : [reason])));
  return reasons.size === 0 ? '' : ` (${[...reasons].join(', ')})`;
}

/** The counts alone: `120 checked: 117 passed, 2 failed, 1 is waived`. */
export function toCountsLine(summary: Summary): string {
  const parts = counted.filter((word) => summary[word] > 0).map((word) => `${summary[word]} ${inWords(word, summary[word])}`);
  return `${summary.checked} checked: ${[`${summary.pass} passed`, ...parts].join(', ')}`;
}
