import type { Severity } from '@shipworthy/contract/release';
import { isTreeArray, isTreeObject, memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { listOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import type { Component } from '../../compare/formats/list-components.js';
import { toSarifPath } from '../sarif/sarif-path.js';
import { emptyContent, refuseScan, type FoundVulnerability, type ReportFile, type ScanOutcome } from '../scan.js';
import { toCvssScore } from '../severity/cvss-score.js';
import { severityOfScore, severityOfWord, toScore, worstSeverity } from '../severity/severity-of.js';
import { toEcosystem } from './to-ecosystem.js';

/** `osv-scanner scan --format json` of version 2 (version 1 writes the same): packages by the file that names them, and their OSV records, grouped by alias. */
export function readOsv(report: TreeObject, { root }: ReportFile): ScanOutcome {
  const results = memberOf(report, 'results');
  if (results === undefined || !isTreeArray(results) || !results.every((one) => isTreeObject(one))) return refuseScan('malformed-document', 'has no list `results` of objects.');
  const found = objectsOf(report, 'results').flatMap((source) => {
    const { path } = toSarifPath(textOf(objectOf(source, 'source'), 'path'), root);
    return objectsOf(source, 'packages').map((entry) => ({ entry, path }));
  });
  // Without `--all-packages` a clean project and an empty folder give the same list.
  if (found.length === 0) return refuseScan('nothing-checked', 'lists no package, so nobody can tell whether any was looked at.', 'Run osv-scanner with `--all-packages`: then it also lists what it found in order.');
  return {
    state: 'read',
    content: {
      ...emptyContent, tool: { name: 'osv-scanner', version: null },
      vulnerabilities: found.flatMap(({ entry, path }) => toVulnerabilities(entry, path)),
      components: toComponents(found.map(({ entry }) => entry)),
    },
  };
}

interface Package {
  readonly name: string;
  readonly version: string | null;
  readonly ecosystem: string | null;
}

function packageOf(entry: TreeObject): Package {
  const own = objectOf(entry, 'package');
  const version = textOf(own, 'version');
  return { name: textOf(own, 'name') ?? '(no name)', version: version === '' ? null : version, ecosystem: toEcosystem(textOf(own, 'ecosystem')) };
}

/** A record that stands in no group is a group of its own: none may be lost. */
function toVulnerabilities(entry: TreeObject, path: string | null): FoundVulnerability[] {
  const records = objectsOf(entry, 'vulnerabilities');
  const groups = objectsOf(entry, 'groups').map((group) => ({ ids: textsOf(group, 'ids'), aliases: textsOf(group, 'aliases'), stated: toScore(textOf(group, 'max_severity') ?? '') }));
  const grouped = new Set(groups.flatMap(({ ids }) => ids));
  const alone = records.map((record) => textOf(record, 'id') ?? '(no id)').filter((id) => !grouped.has(id)).map((id) => ({ ids: [id], aliases: [], stated: null }));
  return [...groups, ...alone].filter(({ ids }) => ids.length > 0).map(({ ids, aliases, stated }) => {
    const own = records.filter((record) => ids.includes(textOf(record, 'id') ?? '(no id)'));
    return toVulnerability(packageOf(entry), own, { path, ids: [...new Set([...ids, ...aliases, ...own.flatMap((record) => textsOf(record, 'aliases'))])], stated: severityOfScore(stated) });
  });
}

interface GroupFacts {
  readonly ids: readonly string[];
  /** By the scanner, over all records of the group. */
  readonly stated: Severity | null;
  readonly path: string | null;
}

function toVulnerability({ name, version, ecosystem }: Package, records: readonly TreeObject[], { ids, stated, path }: GroupFacts): FoundVulnerability {
  const title = records.map((record) => textOf(record, 'summary')).find((one) => one !== null && one !== '') ?? 'no summary';
  return {
    ids, package: name, ecosystem, version, places: [], severity: worstSeverity([stated, ...records.flatMap(severitiesOf)]), title, url: `https://osv.dev/${ids[0] ?? ''}`,
    fixedIn: fixesOf(records, name)[0] ?? null, path, line: null, count: 1,
  };
}

/** What the database calls it, and the score of each CVSS vector. */
function severitiesOf(record: TreeObject): (Severity | null)[] {
  const vectors = objectsOf(record, 'severity').map((one) => severityOfScore(toCvssScore(textOf(one, 'score') ?? '')));
  return [severityOfWord(textOf(objectOf(record, 'database_specific'), 'severity')), ...vectors];
}

function fixesOf(records: readonly TreeObject[], name: string): string[] {
  const affected = records.flatMap((record) => objectsOf(record, 'affected')).filter((one) => textOf(objectOf(one, 'package'), 'name') === name);
  return affected.flatMap((one) => objectsOf(one, 'ranges')).flatMap((range) => objectsOf(range, 'events')).flatMap((event) => textOf(event, 'fixed') ?? []);
}

/** Licences stand there where they were asked for (`--licenses`). */
function toComponents(entries: readonly TreeObject[]): Component[] | null {
  if (!entries.some((entry) => memberOf(entry, 'licenses') !== undefined)) return null;
  return entries.map((entry) => {
    const { name, version, ecosystem } = packageOf(entry);
    const licences = textsOf(entry, 'licenses');
    return { name, version, plainName: name, ecosystem, place: null, licence: licences.length === 0 ? null : licences.length === 1 ? (licences[0] ?? null) : licences.map((one) => `(${one})`).join(' AND ') };
  });
}

function textsOf(object: TreeObject, name: string): string[] {
  return listOf(object, name).filter((one) => typeof one === 'string');
}
