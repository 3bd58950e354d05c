import type { Waiver } from '@shipworthy/contract/config';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import type { SecurityException } from '@shipworthy/contract/security';
import { applyWaivers } from '../evidence/waivers.js';
import { waiversOf } from '../evidence/exceptions.js';

export interface GateWaivers {
  readonly waivers: readonly Waiver[];
  /** Of vulnerabilities and licences, by the policy of the gate; absent: none. */
  readonly exceptions?: readonly SecurityException[];
  /** The real date, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The document by the waivers of the gate. The job that measured may have been told to read another configuration, and a waiver may have
 * ended since: with the first, an input would loosen the gate; with the second, running it again next week would. What a waived finding
 * was before is not written down; the stricter reading is the safe one.
 */
export function meetWaivers<D extends EvidenceDocument>(document: D, { waivers, exceptions = [], today }: GateWaivers): D {
  if (!document.findings.some(isWaived)) return document;
  const { findings: met } = applyWaivers(document.findings.map((finding) => (isWaived(finding) ? { ...finding, outcome: 'fail' } : finding)), [...waivers, ...waiversOf(document, exceptions)], today);
  const findings = document.findings.map((finding, index) => (isWaived(finding) && met[index]?.outcome !== 'waived' ? toUncovered(finding) : finding));
  return findings.some(({ outcome }, index) => outcome !== document.findings[index]?.outcome) ? { ...document, verdict: 'fail', findings } : document;
}

function isWaived({ outcome }: Finding): boolean {
  return outcome === 'waived';
}

function toUncovered(finding: Finding): Finding {
  return { ...finding, outcome: 'fail', waiver: null, message: `${finding.message} It was waived, but no waiver in the policy of this gate covers it today.` };
}
