import type { Severity } from '@shipworthy/contract/release';
import type { ExceptionReport, ScanReport, SecurityDetails, SeverityCounts, VulnerabilityReport } from '@shipworthy/contract/security';
import type { Outcome } from '@shipworthy/contract/words';
import { takeListed } from '../evidence/list-worst.js';
import type { MetException } from '../evidence/exceptions.js';
import { secretCheck, vulnerabilityCheck } from './judge-findings.js';
import { scanCheck, type JudgedScan } from './judge-scans.js';
import { licenceCheck } from './licences/judge-licences.js';
import type { Vulnerability } from './merge-vulnerabilities.js';
import type { SecurityFacts, SecurityParts } from './security-facts.js';

export interface JudgedParts {
  /** By check; empty before anything is judged. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly met: readonly MetException[];
}

export function toSecurityDetails(parts: SecurityParts, facts: SecurityFacts, judged: JudgedParts): SecurityDetails {
  const all = toAllDetails(parts, facts, judged);
  const { licences } = all;
  const [vulnerabilities, secrets, suppressed] = [takeListed(all.vulnerabilities), takeListed(all.secrets), takeListed(all.suppressed)];
  const refused = takeListed((licences?.refused ?? []).toSorted((a, b) => Number(a.outcome === 'waived') - Number(b.outcome === 'waived')));
  const omitted = {
    vulnerabilities: all.vulnerabilities.length - vulnerabilities.length, secrets: all.secrets.length - secrets.length,
    suppressed: all.suppressed.length - suppressed.length, licences: (licences?.refused.length ?? 0) - refused.length,
  };
  if (Object.values(omitted).every((left) => left === 0)) return all;
  return { ...all, vulnerabilities: [...vulnerabilities], secrets: [...secrets], suppressed: [...suppressed], licences: licences === null ? null : { ...licences, refused: omitted.licences === 0 ? licences.refused : [...refused] }, omitted };
}

/** Of every length: what is judged is judged by all of it. */
export function toAllDetails(parts: SecurityParts, { config, context, rules }: SecurityFacts, { outcomes, met }: JudgedParts): SecurityDetails {
  const outcomeOf = (check: string): Outcome => outcomes.get(check) ?? 'pass';
  const { licences } = parts;
  return {
    severity: config.severity,
    maxAge: config.maxAge,
    scans: parts.scans.map((one) => toScan(one, outcomeOf(scanCheck(one.scan.path)))),
    vulnerabilities: parts.vulnerabilities.map((one) => toVulnerability(one, outcomeOf(vulnerabilityCheck(one)))).toSorted(bySeverity),
    licences: licences === null ? null : { ...licences.details, refused: licences.details.refused.map((one) => ({ ...one, outcome: outcomes.get(licenceCheck(one)) ?? one.outcome })) },
    secrets: parts.secrets.map((one) => ({ tool: one.tool, rule: one.rule, path: one.path, line: one.line, scans: [...one.scans], outcome: outcomeOf(secretCheck(one)) })),
    suppressed: parts.suppressed.map(({ scan, advisory, path, line, justification }) => ({ scan, advisory, path, line, justification })),
    exceptions: met.map((one) => toException(one, rules.waiversAsOf)),
    context: [...context],
  };
}

function toScan({ scan: { path, format, outcome }, time, timeFrom }: JudgedScan, judged: Outcome): ScanReport {
  const none = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  if (outcome.state === 'refused') return { path, format, tool: null, time, timeFrom, commit: null, outcome: judged, counts: none, secrets: 0, components: 0, suppressed: 0 };
  const { tool, revisions, vulnerabilities, secrets, components, suppressed } = outcome.content;
  const counts = vulnerabilities.reduce<SeverityCounts>((sum, { severity }) => ({ ...sum, [severity ?? 'unknown']: sum[severity ?? 'unknown'] + 1 }), none);
  return { path, format, tool: { ...tool }, time, timeFrom, commit: revisions.find((id) => id.length === 40) ?? null, outcome: judged, counts, secrets: secrets.length, components: components?.length ?? 0, suppressed: suppressed.length };
}

function toVulnerability(one: Vulnerability, outcome: Outcome): VulnerabilityReport {
  const { advisory, ids, package: name, ecosystem, version, severity, title, tool, url, fixedIn, path, line, count, scans } = one;
  return { advisory, aliases: ids.filter((id) => id !== advisory).toSorted(), package: name, ecosystem, version, severity, title, tool, url, fixedIn, path, line, count, scans: [...scans], outcome };
}

const order: readonly (Severity | null)[] = [null, 'critical', 'high', 'medium', 'low'];

/** What nobody knows the severity of stands first: it may be the worst. The order beside that stays. */
function bySeverity(a: VulnerabilityReport, b: VulnerabilityReport): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}

function toException({ exception, findings }: MetException, today: string): ExceptionReport {
  const { package: name, version, advisory = null, licence = null, owner, reason, expires } = exception;
  return { package: name, version, advisory, licence, owner, reason, expires, state: findings.length === 0 ? 'unused' : expires >= today ? 'used' : 'expired' };
}
