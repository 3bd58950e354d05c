import type { Severity } from '@shipworthy/contract/release';
import { isTreeArray, isTreeObject, memberOf, type TreeObject } from '../../compare/tree/tree.js';
import type { Component } from '../../compare/formats/list-components.js';
import { listOf, numberOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { redactText } from '../../redaction/index.js';
import { toSarifPath } from '../sarif/sarif-path.js';
import { emptyContent, refuseScan, type FoundSecret, type FoundVulnerability, type ReportFile, type ScanOutcome, type SuppressedResult } from '../scan.js';
import { toCvssScore } from '../severity/cvss-score.js';
import { severityOfScore, severityOfWord, toScore, worstSeverity } from '../severity/severity-of.js';
import { toEcosystem } from './to-ecosystem.js';

/** Lists of a result, each of objects where it is there. Go writes null for an empty one. */
const lists = ['Vulnerabilities', 'Secrets', 'Misconfigurations', 'Licenses', 'ExperimentalModifiedFindings'] as const;

/** `trivy … --format json` (SchemaVersion 2): results by target, each with what its class is about. */
export function readTrivy(report: TreeObject, file: ReportFile): ScanOutcome {
  const version = numberOf(report, 'SchemaVersion');
  if (version !== 2) return refuseScan('unknown-schema', `is of schema version ${String(version)} of Trivy's reports; 2 is read.`, 'Run a newer Trivy.');
  const results = objectsOf(report, 'Results');
  if (results.length === 0) return refuseScan('nothing-checked', 'holds no result: Trivy found nothing that it can look at.', 'See that Trivy is pointed at the folder or image, and that its lock files are there.');
  if (!listOf(report, 'Results').every((one) => isTreeObject(one)) || results.some(isMalformed)) return refuseScan('malformed-document', 'holds a result whose lists are none.');
  return {
    state: 'read',
    content: {
      ...emptyContent,
      tool: { name: 'Trivy', version: textOf(objectOf(report, 'Trivy'), 'Version') },
      time: textOf(report, 'CreatedAt'),
      revisions: [textOf(objectOf(report, 'Metadata'), 'Commit')?.toLowerCase() ?? ''].filter((id) => /^[0-9a-f]{40}$/.test(id)),
      vulnerabilities: results.flatMap((result) => [...objectsOf(result, 'Vulnerabilities').map((one) => toVulnerability(one, result, file)), ...toWeaknesses(result, file)]),
      secrets: results.flatMap((result) => objectsOf(result, 'Secrets').map((one) => toSecret(one, result, file))),
      suppressed: results.flatMap((result) => objectsOf(result, 'ExperimentalModifiedFindings').map((one) => toSuppressed(one, result, file))),
      components: toComponents(results),
    },
  };
}

function isMalformed(result: TreeObject): boolean {
  return lists.some((name) => {
    const list = memberOf(result, name);
    return list !== undefined && list !== null && !(isTreeArray(list) && list.every((one) => isTreeObject(one)));
  });
}

/** Advisories of a distribution (DSA, RHSA) each speak of many vulnerabilities, and are no name of any: one exception would cover them all. */
function toVulnerability(one: TreeObject, result: TreeObject, { root }: ReportFile): FoundVulnerability {
  const id = textOf(one, 'VulnerabilityID') ?? '(no id)';
  return {
    ids: [...new Set([id, ...listOf(one, 'VendorIDs').filter((other) => typeof other === 'string').filter((other) => /^(CVE|GHSA)-/i.test(other)), ...advisoryOf(one)])],
    package: textOf(one, 'PkgName') ?? '(no name)', ecosystem: ecosystemOf(objectOf(one, 'PkgIdentifier'), result), version: textOf(one, 'InstalledVersion'), places: [],
    severity: severityOf(one), title: textOf(one, 'Title') ?? 'no title', url: textOf(one, 'PrimaryURL'), fixedIn: textOf(one, 'FixedVersion'),
    path: toSarifPath(textOf(one, 'PkgPath') ?? textOf(result, 'Target'), root).path, line: null, count: 1,
  };
}

/** Trivy prefers the CVE also of what it knows from GitHub; the advisory then stands among the references. More than one would be a guess. */
function advisoryOf(one: TreeObject): string[] {
  if (textOf(objectOf(one, 'DataSource'), 'ID') !== 'ghsa') return [];
  const found = listOf(one, 'References').flatMap((reference) => /^https:\/\/github\.com\/advisories\/(GHSA(?:-[0-9a-z]+)+)$/.exec(typeof reference === 'string' ? reference : '')?.[1] ?? []);
  return new Set(found).size === 1 ? found : [];
}

/** Trivy's own word; where that is UNKNOWN, the scores of whoever states one. */
function severityOf(one: TreeObject): Severity | null {
  const stated = severityOfWord(textOf(one, 'Severity'));
  if (stated !== null) return stated;
  const vendors = objectOf(one, 'CVSS');
  return worstSeverity(Object.keys(vendors).flatMap((name) => {
    const vendor = objectOf(vendors, name);
    return [severityOfScore(toScore(memberOf(vendor, 'V40Score'))), severityOfScore(toScore(memberOf(vendor, 'V3Score'))), severityOfScore(toCvssScore(textOf(vendor, 'V3Vector') ?? ''))];
  }));
}

function toWeaknesses(result: TreeObject, { root }: ReportFile): FoundVulnerability[] {
  const { path } = toSarifPath(textOf(result, 'Target'), root);
  return objectsOf(result, 'Misconfigurations').filter((one) => textOf(one, 'Status') !== 'PASS').map((one) => ({
    ids: [textOf(one, 'ID') ?? textOf(one, 'AVDID') ?? '(no id)'], package: null, ecosystem: null, version: null, places: [], severity: severityOfWord(textOf(one, 'Severity')),
    title: redactText(textOf(one, 'Title') ?? 'a misconfiguration').text, url: textOf(one, 'PrimaryURL'), fixedIn: null, path, line: toLine(objectOf(one, 'CauseMetadata')), count: 1,
  }));
}

function toSecret(one: TreeObject, result: TreeObject, { root }: ReportFile): FoundSecret {
  return { rule: textOf(one, 'RuleID') ?? '(no rule)', path: toSarifPath(textOf(result, 'Target'), root).name, line: toLine(one) };
}

function toSuppressed(one: TreeObject, result: TreeObject, { root }: ReportFile): SuppressedResult {
  const finding = objectOf(one, 'Finding');
  const statement = textOf(one, 'Statement');
  const words = [textOf(one, 'Status'), statement === '' ? null : statement, textOf(one, 'Source')].filter((word) => word !== null);
  return {
    advisory: textOf(finding, 'VulnerabilityID') ?? textOf(finding, 'RuleID') ?? textOf(finding, 'ID') ?? '(no id)', path: toSarifPath(textOf(result, 'Target'), root).path, line: toLine(finding),
    justification: words.length === 0 ? null : redactText(words.join(': ').slice(0, 300)).text,
  };
}

/** Licences of packages where they were scanned for (`--scanners license`). */
function toComponents(results: readonly TreeObject[]): Component[] | null {
  const found = results.flatMap((result) => objectsOf(result, 'Licenses'));
  if (found.length === 0) return null;
  const licensed = found.map((one) => {
    const [name, path] = [textOf(one, 'PkgName') ?? '', textOf(one, 'FilePath')];
    const plainName = name === '' ? (path ?? '(no name)') : name;
    return { name: plainName, plainName, version: null, ecosystem: null, place: null, licence: textOf(one, 'Name') };
  });
  return [...licensed, ...toUnlicensed(results, new Set(licensed.map(({ plainName }) => plainName)))];
}

/** Packages of which the list of licences is silent, where Trivy lists packages as well. */
function toUnlicensed(results: readonly TreeObject[], licensed: ReadonlySet<string>): Component[] {
  return results.flatMap((result) => objectsOf(result, 'Packages').flatMap((one): Component[] => {
    const name = textOf(one, 'Name') ?? '(no name)';
    return licensed.has(name) ? [] : [{ name, plainName: name, version: textOf(one, 'Version'), ecosystem: ecosystemOf(objectOf(one, 'Identifier'), result), place: null, licence: null }];
  }));
}

/** By the package URL where there is one; else by the kind of the list that Trivy read. */
function ecosystemOf(identifier: TreeObject, result: TreeObject): string | null {
  return toEcosystem(/^pkg:([a-z0-9.+-]+)\//i.exec(textOf(identifier, 'PURL') ?? '')?.[1] ?? textOf(result, 'Type'));
}

function toLine(one: TreeObject): number | null {
  const line = numberOf(one, 'StartLine');
  return line !== null && Number.isInteger(line) && line > 0 ? line : null;
}
