import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { isBlocking, type Finding } from '@shipworthy/contract/envelope';
import { closestWord } from '@shipworthy/contract/suggestion';
import { kinds, type ReasonCode } from '@shipworthy/contract/words';
import { documentName, toFinding, type FindingDraft } from '../evidence/index.js';
import { toCommand } from '../evidence/judge-edits.js';
import type { GateEvidence } from './judge-identity.js';
import { meetWaivers, type GateWaivers } from './meet-waivers.js';
import { judgeShards } from './judge-shards.js';
import { isMeantBy, roleOf, type Requirement, type Role } from './requirement.js';

export type Reasons = Readonly<Partial<Record<ReasonCode, 'warn' | 'block'>>>;

export interface EvidenceRules extends GateWaivers {
  readonly required: readonly Requirement[];
  readonly advisory: readonly Requirement[];
  readonly maxWarnings: number | undefined;
  /** Unverified reasons that may pass, by the gate's own policy. */
  readonly reasons: Reasons;
  /** Places that were named and hold no document. */
  readonly emptyPlaces: readonly string[];
}

/** A document with the part it plays. */
export interface JudgedEvidence extends GateEvidence {
  readonly role: Role;
}

export interface EvidenceJudgement {
  readonly documents: readonly JudgedEvidence[];
  /** Ids of the documents and requirements that count. */
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
}

export function documentCheck({ kind, key }: Pick<GateEvidence, 'kind' | 'key'>): string {
  return `document/${kind}:${key}`;
}

export function requirementCheck(text: string): string {
  return `required/${text}`;
}

/**
 * Is what must be there there, and does all that is there pass? A document that nobody required blocks all the same when it does not
 * pass: somebody measured, and it is red. That holds for observations that a drift report has taken up as well; their warnings,
 * which stand in both, are counted once. Only what the policy calls advisory never blocks.
 */
export function judgeEvidence(evidence: readonly GateEvidence[], rules: EvidenceRules): EvidenceJudgement {
  const documents = evidence.map((one): JudgedEvidence => ({ ...one, role: roleOf(one, rules) }));
  const counted = documents.filter(({ role, state }) => role !== 'advisory' && state !== 'superseded');
  const shards = judgeShards(counted);
  return {
    documents,
    checks: [...counted.map(documentCheck), ...rules.required.map(({ text }) => requirementCheck(text))],
    findings: [
      ...documents.flatMap((one) => judgeDocument(one, rules)),
      ...rules.required.flatMap((requirement) => judgeRequirement(requirement, counted)),
      ...rules.emptyPlaces.map(emptyPlace),
      ...shards,
      ...judgeWarnings(counted, rules.maxWarnings),
      ...(rules.required.length === 0 && counted.length === 0 ? [nothingRequired()] : []),
    ],
  };
}

function judgeDocument(one: JudgedEvidence, rules: EvidenceRules): FindingDraft[] {
  const drafts = one.state === 'superseded' ? [] : one.refusal !== null ? [refused(one)] : judgeVerdict(one, rules);
  if (one.role !== 'advisory') return drafts;
  return drafts.map(({ reason: _shown, ...draft }) => ({ ...draft, check: null, outcome: 'not-applicable', message: `${draft.message} It is advisory and does not block.` }));
}

function refused(one: JudgedEvidence): FindingDraft {
  return {
    rule: 'gate/evidence-refused', keys: { kind: one.kind, key: one.key }, check: documentCheck(one), outcome: 'unverified', reason: one.refusal?.reason ?? 'missing-evidence',
    message: `${one.kind}:${one.key} (${one.received.source}) was refused: ${one.refusal?.message ?? ''}`,
    ...(one.refusal?.remedy === undefined ? {} : { remedy: one.refusal.remedy }),
    ...(isLeftover(one) ? { remedy: `It lies in ${one.received.source}, perhaps left over from an earlier commit: delete the file, or make it again.` } : {}),
  };
}

/** A file in a folder, not handed over by a job: nobody empties the folder on a laptop. */
function isLeftover(one: JudgedEvidence): boolean {
  return one.refusal?.reason === 'wrong-subject' && isLoose(one);
}

function isLoose({ received }: JudgedEvidence): boolean {
  return received.job === null && received.artifactId === null;
}

function judgeVerdict(one: JudgedEvidence, rules: EvidenceRules): FindingDraft[] {
  if (one.document === null) return [];
  const document = meetWaivers(one.document, rules);
  const worst = worstFinding(document, rules.reasons);
  const outcome = toOutcome(document, worst);
  if (outcome === 'pass') return [];
  const reason = outcome === 'unverified' ? { reason: worst?.reason ?? 'unproven' } : {};
  const blocking = document.findings.filter((finding) => finding.causedBy === null && isBlocking(finding, rules.reasons));
  return [{
    rule: 'gate/not-passed', keys: { kind: one.kind, key: one.key }, check: documentCheck(one), outcome, ...reason,
    message: `${one.kind}:${one.key} ${verbs[outcome]}${countsOf(document, blocking)}.${worst === undefined ? '' : ` ${worst.rule}: ${worst.message}`}${nameOthers(blocking, worst)}`,
    remedy: toRemedy(one, document, worst),
  }];
}

/** What a slip left in a folder blocks until somebody takes it away, although nobody may have wanted it. */
function toRemedy(one: JudgedEvidence, { kind }: EvidenceDocument, worst: Finding | undefined): string {
  const findings = `See its findings in ${documentName(one.kind, one.key)}.md.`;
  const isSlip = worst?.rule === 'config/invalid' || worst?.rule === 'evidence/not-run';
  return isSlip && isLoose(one) ? `${findings} Run \`shipworthy ${toCommand(kind)}\` again once that is mended; or, if it was run by mistake, delete ${one.received.source}.` : findings;
}

const verbs = { fail: 'fails', unverified: 'is not verified', warn: 'warns' } as const;

/** The rules of what else stands in the way, where they are others than the one that was told: whoever mends that alone is red again. */
function nameOthers(blocking: readonly Finding[], worst: Finding | undefined): string {
  const rules = [...new Set(blocking.map(({ rule }) => rule))].filter((rule) => rule !== worst?.rule);
  return rules.length === 0 ? '' : ` Also ${rules.slice(0, 5).join(', ')}${rules.length > 5 ? ', …' : ''}.`;
}

/** What makes the document what it is: the first of its worst findings, causes before consequences. */
function worstFinding({ findings }: EvidenceDocument, reasons: Reasons): Finding | undefined {
  const ranks: readonly ((finding: Finding) => boolean)[] = [
    ({ outcome }) => outcome === 'fail',
    (finding) => isBlocking(finding, reasons),
    ({ outcome }) => outcome === 'unverified',
    ({ outcome }) => outcome === 'warn',
  ];
  for (const isOfRank of ranks) {
    const [first] = findings.filter(isOfRank).toSorted((a, b) => Number(a.causedBy !== null) - Number(b.causedBy !== null));
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The gate may be stricter than the policy that a document was judged by, never milder. */
function toOutcome(document: EvidenceDocument, worst: Finding | undefined): 'pass' | 'warn' | 'fail' | 'unverified' {
  return document.verdict !== 'fail' && worst?.outcome === 'unverified' ? 'unverified' : document.verdict;
}

/** Checks by their outcome, and how many findings block where it is more than one: in front, because a table cuts off the end of a long message. */
function countsOf({ summary }: EvidenceDocument, blocking: readonly Finding[]): string {
  const parts = [[summary.fail, 'failed'], [summary.unverified, 'not verified'], [summary.warn, 'with warnings']] as const;
  const checks = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(', ');
  const told = [...(checks === '' ? [] : [`${checks} of ${summary.checked}`]), ...(blocking.length > 1 ? [`${blocking.length} findings block`] : [])];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** Met when one document of the kind (and key) may be used; what that document says is judged with the document. */
function judgeRequirement(requirement: Requirement, counted: readonly JudgedEvidence[]): FindingDraft[] {
  const meant = counted.filter((one) => isMeantBy(requirement, one));
  if (meant.some(({ state }) => state === 'accepted')) return [];
  const shared = { rule: 'gate/evidence-missing' as const, keys: { requirement: requirement.text }, check: requirementCheck(requirement.text), outcome: 'unverified' as const };
  const [cause] = meant;
  if (cause === undefined) return [{ ...shared, reason: 'missing-evidence', message: `${requirement.text} is required, but nobody handed it over.${suggestion(requirement)}` }];
  const draft = refused(cause);
  return [{ ...shared, reason: cause.refusal?.reason ?? 'missing-evidence', message: `${requirement.text} is required, but what arrived was refused.`, causedBy: toFinding(draft).fingerprint }];
}

function suggestion({ kind }: Requirement): string {
  if (kinds.some((known) => known === kind)) return '';
  const meant = closestWord(kind, kinds);
  return meant === null ? ` There is no kind \`${kind}\`.` : ` There is no kind \`${kind}\`; did you mean \`${meant}\`?`;
}

function emptyPlace(place: string): FindingDraft {
  return {
    rule: 'gate/evidence-missing', keys: { requirement: place }, check: requirementCheck(place), outcome: 'unverified', reason: 'missing-evidence',
    message: `The input \`evidence-dir\` names ${place}, which holds no document.`,
  };
}

/** Over distinct findings: a drift report repeats what it took up from observations, under the same fingerprint. */
function judgeWarnings(counted: readonly JudgedEvidence[], maxWarnings: number | undefined): FindingDraft[] {
  if (maxWarnings === undefined) return [];
  const warnings = new Map(counted.flatMap(({ document }) => (document?.findings ?? []).map((finding) => [finding.fingerprint, warningsIn(finding)] as const).filter(([, count]) => count > 0)));
  const sum = [...warnings.values()].reduce((total, count) => total + count, 0);
  if (sum <= maxWarnings) return [];
  return [{ rule: 'gate/warning-budget', keys: {}, check: null, outcome: 'fail', message: `The documents hold ${sum} warnings, but the budget is ${maxWarnings}.`, expected: maxWarnings, actual: sum }];
}

/** Those that a document has no room for count as well. */
function warningsIn({ rule, outcome, actual }: Finding): number {
  if (rule !== 'evidence/findings-omitted') return outcome === 'warn' ? 1 : 0;
  return typeof actual === 'object' && actual !== null && 'warn' in actual && typeof actual['warn'] === 'number' ? actual['warn'] : 0;
}

function nothingRequired(): FindingDraft {
  return { rule: 'gate/nothing-required', keys: {}, check: 'evidence', outcome: 'unverified', reason: 'nothing-checked', message: 'Nothing is required, and no document that counts was found.' };
}
