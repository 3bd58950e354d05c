import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { isBlocking, type Finding } from '@shipworthy/contract/envelope';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { GateEvidence } from '../../gate/judge-identity.js';
import { meetWaivers } from '../../gate/meet-waivers.js';
import { identifyDocuments } from '../gates/identify-documents.js';
import { toDocumentRules, type DocumentRules } from '../gates/judge-document.js';
import type { ReleaseRun } from '../release-run.js';
import type { OpenAlert, SourceFacts } from './vulnerability-facts.js';

type SecurityReport = EvidenceDocument<'security-report'>;
type Vulnerability = SecurityReport['details']['vulnerabilities'][number];

/** Licences are a question of the gate, and no vulnerability. */
const otherQuestions: ReadonlySet<string> = new Set(['security/licence-not-allowed', 'security/licence-unknown']);

/** Documents of the kind `security-report` that are about this commit, met again by the waivers and exceptions of today. */
export async function collectReports(run: ReleaseRun, source: string): Promise<SourceFacts> {
  const key = source.includes(':') ? source.slice(source.indexOf(':') + 1) : null;
  const reports = (await identifyDocuments(run, 'security-report')).filter((one) => key === null || one.key === key);
  if (reports.length === 0) return { source, alerts: [], ignored: 0, problems: [missing(source)], evidence: [] };
  const rules = toDocumentRules(run);
  const read = reports.map((one) => readReport(one, rules));
  return {
    source,
    alerts: read.flatMap(({ alerts }) => alerts),
    ignored: read.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: read.flatMap(({ problems }) => problems),
    evidence: reports.map(({ received }) => run.log.document(received)),
  };
}

function readReport({ kind, key, document, refusal, received }: GateEvidence, rules: DocumentRules): Pick<SourceFacts, 'alerts' | 'ignored' | 'problems'> {
  const name = `${kind}:${key}`;
  if (document?.kind !== 'security-report') {
    return { alerts: [], ignored: 0, problems: [{ source: name, reason: refusal?.reason ?? 'missing-evidence', message: `${received.source} was not used: ${refusal?.message ?? 'it did not arrive.'}`, remedy: refusal?.remedy ?? 'Run security-report for this commit, and hand its document over.' }] };
  }
  const met = meetWaivers(document, rules);
  const excused = new Set(met.findings.filter(({ outcome }) => outcome === 'waived').map(nameOf));
  const { vulnerabilities, secrets, suppressed } = met.details;
  return {
    alerts: [...vulnerabilities.filter((one) => !excused.has(idOf(one))).map(toAlert), ...secrets.filter((one) => !excused.has(secretId(one))).map(toSecretAlert)],
    ignored: suppressed.length + excused.size,
    problems: [...met.findings.filter((finding) => isOpenQuestion(finding, rules)).map((finding) => toProblem(name, finding)), ...(met.details.omitted === undefined ? [] : [notAll(name)])],
  };
}

/** Which of those that are not listed are at or above the severity of a release, or excused, nobody can ask. */
function notAll(source: string): SourceProblem {
  return { source, reason: 'limit-exceeded', message: `${source} has more than it lists.`, remedy: 'Mend what it lists, and run security-report again.' };
}

/** What could not be checked, but for vulnerabilities, which are told one by one. */
function isOpenQuestion(finding: Finding, { reasons }: DocumentRules): boolean {
  return finding.outcome === 'unverified' && finding.rule !== 'security/severity-unknown' && !otherQuestions.has(finding.rule) && isBlocking(finding, reasons);
}

function toProblem(source: string, { rule, reason, message, remedy, keys }: Finding): SourceProblem {
  return { source: `${source} ${keys['scan'] ?? rule}`, reason: reason ?? 'unproven', message, remedy };
}

/** As findings name what they are about. */
function nameOf({ rule, keys }: Finding): string {
  const { package: name = '', version = '', advisory, path = '', tool = '' } = keys;
  if (rule === 'security/secret-found') return `secret\0${tool}\0${keys['rule'] ?? ''}\0${path}`;
  return rule === 'security/weakness-found' || name === '' ? `weakness\0${tool}\0${advisory ?? keys['rule'] ?? ''}\0${path}` : `package\0${name}\0${version}\0${advisory ?? ''}`;
}

/** Findings of no known severity do not name the tool. */
function idOf({ package: name, version, advisory, path, tool, severity }: Vulnerability): string {
  return name === null ? `weakness\0${severity === null ? '' : (tool ?? '')}\0${advisory}\0${path ?? ''}` : `package\0${name}\0${version ?? '(no version)'}\0${advisory}`;
}

function secretId({ tool, rule, path }: SecurityReport['details']['secrets'][number]): string {
  return `secret\0${tool}\0${rule}\0${path}`;
}

function toAlert(one: Vulnerability): OpenAlert {
  const { package: name, version, advisory, title, severity, path, line, count } = one;
  const what = name === null ? advisory : `${name} ${version ?? ''} ${advisory}`;
  return { id: name === null ? `${advisory} › ${path ?? ''}` : what, severity, title: `${what}: ${title}`, path, line, url: null, count };
}

/** Whatever the scanner thinks of it: nothing states a severity, so it counts. */
function toSecretAlert({ tool, rule, path, line }: SecurityReport['details']['secrets'][number]): OpenAlert {
  return { id: `${rule} › ${path}`, severity: null, title: `a secret: ${rule} of ${tool}`, path, line, url: null, count: 1 };
}

function missing(source: string): SourceProblem {
  return { source, reason: 'missing-evidence', message: `No document ${source} was handed over.`, remedy: 'Hand it over (`needs`, or `documents`), or take the source out of `release.checklist.vulnerabilities`.' };
}
