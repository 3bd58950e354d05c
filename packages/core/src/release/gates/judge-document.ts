import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { isBlocking, type Finding } from '@shipworthy/contract/envelope';
import type { ReasonCode } from '@shipworthy/contract/words';
import { toDate, type FindingDraft } from '../../evidence/index.js';
import type { GateEvidence } from '../../gate/judge-identity.js';
import { meetWaivers } from '../../gate/meet-waivers.js';
import type { ReleaseRun } from '../release-run.js';

/** By what a document is judged. */
export type DocumentRules = Pick<ReleaseRun['policy']['config'], 'waivers' | 'reasons'> & {
  /** The real date, `YYYY-MM-DD`: a waiver may have ended since the document was written. */
  readonly today: string;
  readonly exceptions: ReleaseRun['policy']['config']['security']['exceptions'];
};

export function toDocumentRules({ policy: { config }, host }: Pick<ReleaseRun, 'policy' | 'host'>): DocumentRules {
  return { waivers: config.waivers, exceptions: config.security.exceptions, reasons: config.reasons, today: toDate(host.now()) };
}

/** What a document says by the rules of today. Warnings pass. */
export type DocumentOutcome = { readonly outcome: 'pass' } | { readonly outcome: 'fail'; readonly because: string } | { readonly outcome: 'unverified'; readonly reason: ReasonCode; readonly because: string };

export function judgeDocument(document: EvidenceDocument, rules: DocumentRules): DocumentOutcome {
  const met = meetWaivers(document, rules);
  const failed = findCause(met.findings.filter(({ outcome }) => outcome === 'fail'));
  if (met.verdict === 'fail' || failed !== undefined) return { outcome: 'fail', because: tell(failed) };
  const open = findCause(met.findings.filter((finding) => isBlocking(finding, rules.reasons)));
  if (open === undefined && met.verdict !== 'unverified') return { outcome: 'pass' };
  const cause = open ?? findCause(met.findings.filter(({ outcome }) => outcome === 'unverified'));
  return { outcome: 'unverified', reason: cause?.reason ?? 'unproven', because: tell(cause) };
}

/** Why a document does not count at all. */
export function toRefused({ kind, key, refusal, received }: GateEvidence, draft: Pick<FindingDraft, 'rule' | 'keys' | 'check'>): FindingDraft {
  const isLeftover = refusal?.reason === 'wrong-subject' && received.job === null && received.artifactId === null;
  const remedy = isLeftover ? `It lies in ${received.source}, perhaps left over from an earlier commit: delete the file, or make it again.` : refusal?.remedy;
  return {
    ...draft, outcome: 'unverified', reason: refusal?.reason ?? 'missing-evidence', message: `${kind}:${key} (${received.source}) was refused: ${refusal?.message ?? 'it did not arrive.'}`,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** The first that follows from no other, else the first. */
function findCause(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ causedBy }) => causedBy === null) ?? findings[0];
}

function tell(finding: Finding | undefined): string {
  return finding === undefined ? '' : ` ${finding.rule}: ${finding.message}`;
}
