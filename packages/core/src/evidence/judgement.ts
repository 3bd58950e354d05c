import type { Waiver } from '@shipworthy/contract/config';
import { isBlocking, type Envelope, type Finding, type Summary } from '@shipworthy/contract/envelope';
import type { Outcome, ReasonCode, Verdict } from '@shipworthy/contract/words';
import { toFinding, type FindingDraft } from './finding-draft.js';
import { listWorst } from './list-worst.js';
import { applyWaivers } from './waivers.js';

export interface JudgementInput {
  /** Ids of everything that was checked, whether or not it has findings. */
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly waivers: readonly Waiver[];
  /** The real date, `YYYY-MM-DD`. */
  readonly waiversAsOf: string;
  /** Unverified reasons that policy permits, in writing. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, 'warn' | 'block'>>>;
  /** Key of the document, for findings about the document itself. */
  readonly key: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly summary: Summary;
  /** The worst, and one that stands for the others where there are more than a document holds. */
  readonly findings: readonly Finding[];
  /** What is left out of them. */
  readonly unlisted: readonly Finding[];
  /** Outcome of each check, by id. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** A check has the worst outcome of its findings. */
const severity: readonly Outcome[] = ['not-applicable', 'pass', 'waived', 'warn', 'unverified', 'fail'];

/** Turns what the judges said into a verdict: waivers, then counts, then policy. */
export function judge(input: JudgementInput): Judgement {
  const effect = applyWaivers(input.findings.map(toFinding), input.waivers, input.waiversAsOf);
  const outcomes = outcomesOf(input, effect.findings);
  const summary = summarise(outcomes);
  const findings = withoutTwins([...effect.findings, ...[...effect.expired, ...emptiness(input.key, summary)].map(toFinding)]);
  const { listed, unlisted } = listWorst(findings.toSorted(byWeight), input);
  return { verdict: toVerdict(listed, input.reasons), summary, findings: listed, unlisted, outcomes };
}

function outcomesOf(input: JudgementInput, findings: readonly Finding[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>(input.checks.map((check) => [check, 'pass']));
  const seen = new Set<string>();
  input.findings.forEach(({ check }, index) => {
    const outcome = findings[index]?.outcome;
    if (check === null || outcome === undefined) return;
    const before = outcomes.get(check);
    const first = !seen.has(check);
    seen.add(check);
    if (before === undefined || (first && outcome === 'not-applicable') || isWorse(outcome, before)) outcomes.set(check, outcome);
  });
  return outcomes;
}

function isWorse(a: Outcome, b: Outcome): boolean {
  return severity.indexOf(a) > severity.indexOf(b);
}

function summarise(outcomes: ReadonlyMap<string, Outcome>): Summary {
  const count = (outcome: Outcome): number => [...outcomes.values()].filter((one) => one === outcome).length;
  return {
    checked: outcomes.size, pass: count('pass'), warn: count('warn'), fail: count('fail'),
    unverified: count('unverified'), waived: count('waived'), notApplicable: count('not-applicable'),
  };
}

/** What is the same for several checks (nobody knows what the change is) counts for each of them, and is said once. */
function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set<string>();
  return findings.filter(({ fingerprint, outcome, reason, message, location, waiver, related = [] }) => {
    const words = JSON.stringify([fingerprint, outcome, reason, message, location, related, waiver]);
    const isFirst = !said.has(words);
    said.add(words);
    return isFirst;
  });
}

/** A document in which nothing counts is not verified: the two ways to be green for no reason. */
function emptiness(key: string, summary: Summary): FindingDraft[] {
  if (summary.checked === 0) {
    return [{ rule: 'evidence/nothing-checked', keys: { key }, check: null, outcome: 'unverified', reason: 'nothing-checked', message: 'Nothing was checked.' }];
  }
  if (summary.waived + summary.notApplicable < summary.checked) return [];
  return [{ rule: 'evidence/everything-waived', keys: { key }, check: null, outcome: 'unverified', reason: 'everything-waived', message: `All ${summary.checked} checks are waived or do not apply.` }];
}

/** Any fail, else any unverified that policy does not permit, else any warning (or permitted unverified), else pass. */
function toVerdict(findings: readonly Finding[], reasons: JudgementInput['reasons']): Verdict {
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'fail';
  if (findings.some((finding) => isBlocking(finding, reasons))) return 'unverified';
  return findings.some(({ outcome }) => outcome === 'warn' || outcome === 'unverified') ? 'warn' : 'pass';
}

/** The verdict that a document's findings and counts amount to, whatever it claims. `reasons`: what policy permits. */
export function toProvenVerdict(document: Pick<Envelope, 'findings' | 'summary'>, reasons: JudgementInput['reasons']): Verdict {
  const { findings, summary } = document;
  const verdict = summary.fail > 0 ? 'fail' : toVerdict(findings, reasons);
  return verdict !== 'fail' && emptiness('', summary).length > 0 ? 'unverified' : verdict;
}

/** Worst first, causes before consequences, then by rule and place, so that the same findings always stand in the same order. */
function byWeight(a: Finding, b: Finding): number {
  return (
    severity.indexOf(b.outcome) - severity.indexOf(a.outcome) ||
    Number(a.causedBy !== null) - Number(b.causedBy !== null) ||
    compareText(a.rule, b.rule) ||
    compareText(a.location?.path ?? '', b.location?.path ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
