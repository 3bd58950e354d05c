import type { Waiver } from '@shipworthy/contract/config';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import type { SecurityDetails, SecurityException } from '@shipworthy/contract/security';

/** A finding as far as exceptions look at it. */
type Excusable = Pick<Finding, 'rule' | 'keys' | 'fingerprint'>;

/** One exception and the findings that it is about. */
export interface MetException {
  readonly exception: SecurityException;
  readonly findings: readonly Excusable[];
}

/** What exceptions speak of, as a document has it; read again by whoever judges the document later. */
export type ExcusableDetails = Pick<SecurityDetails, 'vulnerabilities' | 'licences'>;

/** Which exception is about which finding: the package and its version to the letter, and any name of the advisory, or the licence. */
export function meetExceptions(exceptions: readonly SecurityException[], findings: readonly Excusable[], details: ExcusableDetails): MetException[] {
  return exceptions.map((exception) => ({ exception, findings: findings.filter((finding) => isAbout(exception, finding, details)) }));
}

function isAbout(exception: SecurityException, { rule, keys }: Excusable, details: ExcusableDetails): boolean {
  if (keys['package'] !== exception.package || keys['version'] !== exception.version) return false;
  const isExcepted = (one: { readonly package: string | null; readonly version: string | null }): boolean => one.package === exception.package && one.version === exception.version;
  if (rule === 'security/vulnerable' || rule === 'security/severity-unknown') {
    const wanted = exception.advisory?.toUpperCase();
    return wanted !== undefined && details.vulnerabilities.some((one) => isExcepted(one) && one.advisory === keys['advisory'] && [one.advisory, ...one.aliases].some((name) => name.toUpperCase() === wanted));
  }
  if (rule !== 'security/licence-not-allowed' && rule !== 'security/licence-unknown') return false;
  // Two registries may have a package of one name: the licence of one says nothing of the other.
  const refused = (details.licences?.refused ?? []).filter(isExcepted);
  return refused.length > 0 && refused.every((one) => (one.licence ?? 'NOASSERTION') === exception.licence);
}

/** An exception is a waiver of the findings that it is about: shown as waived, with whoever answers for it. */
export function toWaivers(met: readonly MetException[]): Waiver[] {
  return met.flatMap(({ exception: { owner, reason, expires }, findings }) => findings.map(({ rule, fingerprint }) => ({ rule, fingerprint, owner, reason, expires })));
}

/** The waivers that the exceptions of a policy come to for one document; none for documents of other kinds. */
export function waiversOf(document: EvidenceDocument, exceptions: readonly SecurityException[]): Waiver[] {
  return document.kind === 'security-report' ? toWaivers(meetExceptions(exceptions, document.findings, document.details)) : [];
}
