import type { ScanFormat } from '@shipworthy/contract/security';
import { isTreeArray, isTreeObject, memberOf, type Tree, type TreeObject } from '../compare/tree/tree.js';
import { listOf, objectsOf, textOf } from '../compare/formats/read-members.js';
import { parseReport } from './parse-report.js';
import { readCycloneDx, readLockfile, readNpmList, readSpdx } from './readers/read-component-list.js';
import { readDependabot, readRefusal } from './readers/read-dependabot.js';
import { readNpmAudit } from './readers/read-npm-audit.js';
import { readOsv } from './readers/read-osv.js';
import { readSarifScan } from './readers/read-sarif-scan.js';
import { readTrivy } from './readers/read-trivy.js';
import { isRevisionOf } from './sarif/sarif-run.js';
import { refuseScan, type ReportFile, type Scan, type ScanOutcome } from './scan.js';

/** A file and, where somebody said it, what it is. */
export type ScanFile = ReportFile & { readonly text: string; readonly format: ScanFormat | null };

/** Reads a report of whichever tool wrote it. What it holds is never thrown: it is refused. */
export function readScan({ text, format: told, ...file }: ScanFile): Scan {
  const parsed = parseReport(text, file.path);
  if ('message' in parsed) return { path: file.path, format: told, outcome: refuseScan(parsed.reason, `is no JSON that can be read: ${parsed.message}`) };
  const found = findFormat(parsed.value);
  const format = told ?? found;
  if (told !== null && found !== null && found !== told) return { path: file.path, format: told, outcome: refuseScan('unknown-schema', `is called ${told}, but looks like ${found}.`) };
  return { path: file.path, format, outcome: format === null ? unknown(parsed.value) : refuseOther(readAs(parsed.value, format, file), file) };
}

/** By what only this format has. An empty list could be of anybody. */
function findFormat(value: Tree): ScanFormat | null {
  if (isTreeArray(value)) return value.flat().some((one) => isTreeObject(one) && memberOf(one, 'security_advisory') !== undefined) ? 'dependabot' : null;
  if (!isTreeObject(value)) return null;
  const holds = (name: string): boolean => memberOf(value, name) !== undefined;
  if (holds('runs') || textOf(value, '$schema')?.includes('sarif') === true) return 'sarif';
  if (textOf(value, 'bomFormat') === 'CycloneDX') return 'cyclonedx';
  if (holds('spdxVersion')) return 'spdx';
  if (holds('SchemaVersion') && (holds('ArtifactName') || holds('Results'))) return 'trivy';
  if (holds('auditReportVersion') || (holds('advisories') && holds('metadata')) || (holds('error') && (holds('statusCode') || !holds('name')))) return 'npm-audit';
  if (holds('results') && (holds('experimental_config') || listOf(value, 'results').length === 0 || objectsOf(value, 'results').some((one) => memberOf(one, 'packages') !== undefined))) return 'osv-scanner';
  if (holds('lockfileVersion')) return 'lockfile';
  return holds('dependencies') && (holds('name') || holds('version')) ? 'npm-ls' : null;
}

function readAs(value: Tree, format: ScanFormat, file: ReportFile): ScanOutcome {
  if (format === 'dependabot') return isTreeArray(value) ? readDependabot(value) : unknown(value);
  return isTreeObject(value) ? readObject(value, format, file) : refuseScan('malformed-document', 'holds no JSON object.');
}

function readObject(value: TreeObject, format: Exclude<ScanFormat, 'dependabot'>, file: ReportFile): ScanOutcome {
  switch (format) {
    case 'sarif': return readSarifScan(value, file);
    case 'npm-audit': return readNpmAudit(value);
    case 'osv-scanner': return readOsv(value, file);
    case 'trivy': return readTrivy(value, file);
    case 'cyclonedx': return readCycloneDx(value);
    case 'spdx': return readSpdx(value);
    case 'lockfile': return readLockfile(value);
    case 'npm-ls': return readNpmList(value);
  }
}

/** A scan of another commit says nothing of this one. */
function refuseOther(outcome: ScanOutcome, { commits }: ReportFile): ScanOutcome {
  if (outcome.state === 'refused') return outcome;
  const { revisions } = outcome.content;
  if (revisions.length === 0 || commits.length === 0 || revisions.every((id) => isRevisionOf(id, commits))) return outcome;
  return refuseScan('wrong-subject', `tells of the commit ${String(revisions.find((id) => !isRevisionOf(id, commits)))}, but ${String(commits[0])} is checked out.`);
}

function unknown(value: Tree): ScanOutcome {
  if (isTreeObject(value) && textOf(value, 'message') !== null && (memberOf(value, 'documentation_url') !== undefined || memberOf(value, 'status') !== undefined)) return readRefusal(value);
  if (isTreeArray(value) && value.flat().length === 0) return refuseScan('nothing-checked', 'is an empty list, and does not say who made it.', 'Name it as `dependabot:<path>` where it is what GitHub answers when it knows no alert.');
  return refuseScan('unknown-schema', 'is in no format that is known: SARIF, npm audit, osv-scanner, Trivy, Dependabot alerts, CycloneDX, SPDX, package-lock.json, npm ls.');
}
