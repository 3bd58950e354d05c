import { isTreeObject, memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { listOf, numberOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { emptyContent, refuseScan, type FoundVulnerability, type ScanOutcome } from '../scan.js';
import { severityOfWord } from '../severity/severity-of.js';

/** `npm audit --json` of npm 7 and later (auditReportVersion 2): packages, each with its own advisories, and with the names of packages that make it vulnerable. */
export function readNpmAudit(report: TreeObject): ScanOutcome {
  const failure = findFailure(report);
  if (failure !== null) return refuseScan('unproven', `says that \`npm audit\` failed: ${failure}`, 'Run `npm audit --json` again, where it reaches a registry that knows advisories, and in a folder with a lock file.');
  const version = numberOf(report, 'auditReportVersion');
  if (version !== 2) return refuseScan('unknown-schema', version === null ? 'is an audit of npm 6, which is not read.' : `is of version ${version} of npm's audit reports, which is not known.`, 'Run `npm audit --json` of npm 7 or later.');
  const packages = memberOf(report, 'vulnerabilities');
  if (packages === undefined || !isTreeObject(packages)) return refuseScan('malformed-document', 'has no mapping `vulnerabilities`.');
  const total = numberOf(objectOf(objectOf(report, 'metadata'), 'dependencies'), 'total');
  if (total === null) return refuseScan('malformed-document', 'does not say how many dependencies it looked at.');
  if (total === 0) return refuseScan('nothing-checked', 'says that it looked at no dependency.', 'Run it in the folder of the lock file; leave the report away where there are no dependencies.');
  const counted = numberOf(objectOf(objectOf(report, 'metadata'), 'vulnerabilities'), 'total');
  const flaw = counted !== null && counted > Object.keys(packages).length ? { reason: 'partial' as const, message: `counts ${counted} vulnerable packages, and lists ${Object.keys(packages).length}.` } : null;
  const entries = Object.keys(packages).map((name) => ({ name, entry: objectOf(packages, name) }));
  return { state: 'read', content: { ...emptyContent, tool: { name: 'npm audit', version: null }, vulnerabilities: entries.flatMap(({ name, entry }) => toVulnerabilities(name, entry, packages)), ...(flaw === null ? {} : { flaw }) } };
}

/** What npm prints in place of a report: an answer of the registry, or a code of its own. */
function findFailure(report: TreeObject): string | null {
  const error = objectOf(report, 'error');
  const [status, code] = [numberOf(report, 'statusCode'), textOf(error, 'code')];
  if (memberOf(report, 'error') === undefined && status === null) return null;
  // The answer itself names the registry, which may be an internal one.
  if (status !== null) return `the registry answered ${status}.`;
  return code === null ? 'it does not say why.' : `${code}.`;
}

function toVulnerabilities(name: string, entry: TreeObject, packages: TreeObject): FoundVulnerability[] {
  const own = objectsOf(entry, 'via').filter((via) => Object.keys(via).length > 0);
  const shared = {
    package: name, ecosystem: 'npm', version: null, places: listOf(entry, 'nodes').filter((place) => typeof place === 'string'),
    fixedIn: null, path: null, line: null, count: 1,
  };
  const known = own.map((via): FoundVulnerability => {
    const url = textOf(via, 'url');
    return { ...shared, ids: idsOf(via, url), severity: severityOfWord(textOf(via, 'severity')), title: textOf(via, 'title') ?? 'an advisory without a title', url };
  });
  if (known.length > 0 || leadsToAdvisory(entry, packages, new Set([name]))) return known;
  return [{ ...shared, ids: [`npm:${name}`], severity: severityOfWord(textOf(entry, 'severity')), title: 'npm calls it vulnerable, and names no advisory', url: null }];
}

function idsOf(via: TreeObject, url: string | null): string[] {
  const ghsa = /\/(GHSA(?:-[0-9a-z]+)+)$/i.exec(url ?? '')?.[1];
  const source = numberOf(via, 'source');
  if (ghsa !== undefined) return [ghsa];
  return [source === null ? (url ?? 'npm advisory without a number') : `npm-${source}`];
}

/** A package that is vulnerable through another one says nothing of its own, if the other one does. */
function leadsToAdvisory(entry: TreeObject, packages: TreeObject, seen: Set<string>): boolean {
  return listOf(entry, 'via').some((via) => {
    if (typeof via !== 'string') return isTreeObject(via) && Object.keys(via).length > 0;
    if (seen.has(via)) return false;
    seen.add(via);
    return leadsToAdvisory(objectOf(packages, via), packages, seen);
  });
}
