import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { isRuleId, rules } from '@shipworthy/contract/rules';
import { isBlockingWeight, toPlainText, toWaiverText, weightOf } from '../findings/index.js';
import { showControls } from '../text/index.js';
import type { SarifLevel, SarifLocation, SarifLog, SarifResult, SarifRule, SarifRun } from './sarif.js';

/** SARIF 2.1.0: one run per document, told apart by `automationDetails`, as code scanning wants it. */
export function toSarif(documents: readonly EvidenceDocument[]): SarifLog {
  return { $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: documents.map(toRun) };
}

function toRun(document: EvidenceDocument): SarifRun {
  const ruleIds = [...new Set(document.findings.map(({ rule }) => rule))].toSorted();
  return {
    tool: { driver: { name: document.tool.name, version: document.tool.version, informationUri: 'https://github.com/shipworthy/shipworthy', rules: ruleIds.map(toRule) } },
    automationDetails: { id: `shipworthy/${document.kind}/${showControls(document.key)}/` },
    columnKind: 'utf16CodeUnits',
    results: document.findings.map((finding) => toResult(finding, ruleIds.indexOf(finding.rule), document)),
  };
}

function toRule(id: string): SarifRule {
  // A later minor version may know more rules; its documents are still shown.
  if (!isRuleId(id)) return { id };
  const { title, why, remedy } = rules[id];
  return { id, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: `${why} ${remedy}`, markdown: `${why}\n\n**What to do:** ${remedy}` } };
}

function toResult(finding: Finding, ruleIndex: number, document: EvidenceDocument): SarifResult {
  const level = toLevel(finding, document);
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind: level === 'none' ? (finding.outcome === 'pass' ? 'pass' : 'notApplicable') : 'fail',
    level,
    message: { text: showControls(toPlainText(finding), '\n') },
    locations: [toLocation(finding, document)],
    ...(finding.related === undefined ? {} : { relatedLocations: finding.related.map((location) => ({ physicalLocation: toPhysical(location) })) }),
    partialFingerprints: { 'shipworthy/v1': finding.fingerprint },
    // An empty list says that nothing suppresses it; in SARIF a missing one says that nobody knows.
    suppressions: finding.waiver === null ? [] : [{ kind: 'external', status: 'accepted', justification: showControls(toWaiverText(finding.waiver)) }],
    properties: { outcome: finding.outcome, reason: finding.reason, expected: finding.expected, actual: finding.actual, causedBy: finding.causedBy },
  };
}

function toLevel(finding: Finding, { policy }: EvidenceDocument): SarifLevel {
  const weight = weightOf(finding, policy);
  if (isBlockingWeight(weight)) return 'error';
  return weight === 'pass' || weight === 'not-applicable' ? 'none' : 'warning';
}

/** Code scanning refuses a result without a file: what has no place of its own points at the file that the document is about. */
function toLocation({ location }: Finding, document: EvidenceDocument): SarifLocation {
  const logical = { logicalLocations: [{ fullyQualifiedName: showControls(`${document.kind}:${document.key}`), kind: 'module' }] };
  if (location === null) return { physicalLocation: { artifactLocation: toArtifact(subjectFileOf(document)) }, ...logical };
  return { physicalLocation: toPhysical(location), ...logical };
}

function toPhysical({ path, line, column }: NonNullable<Finding['location']>): SarifLocation['physicalLocation'] {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { artifactLocation: toArtifact(path), ...region };
}

function subjectFileOf(document: EvidenceDocument): string {
  if (document.kind === 'gate-decision') return document.details.wiring.workflow ?? '.github/shipworthy.yml';
  const pack = 'pack' in document.details ? document.details.pack : null;
  return typeof pack === 'object' && pack !== null && 'manifest' in pack && typeof pack.manifest === 'string' ? pack.manifest : '.github/shipworthy.yml';
}

/** A relative reference as RFC 3986 wants it: percent-encoded, and never with what looks like a scheme or an authority in front. */
function toArtifact(path: string): { uri: string; uriBaseId: string } {
  const uri = path.replace(/\p{Cs}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/').replace(/^\/+/, '');
  return { uri: uri === '' ? '.' : uri, uriBaseId: '%SRCROOT%' };
}
