import { worstSeverity } from './severity/severity-of.js';
import type { FoundVulnerability } from './scan.js';

/** What one scan says. */
export interface Sighting extends FoundVulnerability {
  /** Path of its report. */
  readonly scan: string;
  readonly tool: string;
}

/** One vulnerability of one version of a package, or one weakness in a file, whoever found it. */
export interface Vulnerability extends FoundVulnerability {
  /** The name it goes by: its CVE, else its GHSA, else what the scanner calls it. */
  readonly advisory: string;
  /** Of a weakness in a file; null for a vulnerability of a package. */
  readonly tool: string | null;
  readonly scans: readonly string[];
}

/**
 * Joins what several scanners say of one thing: the same version of the same package, and a name in common. What is said without a version
 * joins those with one; a chain of names (a CVE here, a GHSA there, both in a third) joins all.
 */
export function mergeVulnerabilities(sightings: readonly Sighting[]): Vulnerability[] {
  const sorted = sightings.toSorted(bySource);
  const ofFiles = groupBy(sorted.filter((one) => one.package === null), ({ tool, ids, path }) => [tool, ids[0] ?? '', path ?? ''].join('\0'));
  const ofPackages = groupBy(sorted.filter((one) => one.package !== null), ({ ecosystem, package: name, version }) => [ecosystem ?? '', name, version ?? ''].join('\0')).flatMap(joinByName);
  return [...ofFiles, ...withoutVersionless(ofPackages)].map(toVulnerability).toSorted(byIdentity);
}

/** Whichever file was read first, the same one gives title and address. */
function bySource(a: Sighting, b: Sighting): number {
  const [left, right] = [a, b].map((one) => [one.scan, one.tool, one.package ?? '', one.version ?? '', one.path ?? '', ...one.ids, one.title].join('\0'));
  return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
}

type Group = readonly Sighting[];

function groupBy(sightings: readonly Sighting[], keyOf: (one: Sighting) => string): Group[] {
  const groups = new Map<string, Sighting[]>();
  for (const one of sightings) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

function namesOf(group: Group): Set<string> {
  return new Set(group.flatMap(({ ids }) => ids.map((id) => id.toUpperCase())));
}

function shareName(a: Group, b: Group): boolean {
  const names = namesOf(b);
  return [...namesOf(a)].some((name) => names.has(name));
}

function joinByName(group: Group): Group[] {
  return group.reduce<Group[]>((groups, one) => {
    const isKin = (other: Group): boolean => shareName(other, [one]);
    return [...groups.filter((other) => !isKin(other)), [...groups.filter(isKin).flat(), one]];
  }, []);
}

function withoutVersionless(groups: readonly Group[]): Group[] {
  const isVersionless = (group: Group): boolean => group[0]?.version === null;
  const isKin = (a: Group, b: Group): boolean => a[0]?.package === b[0]?.package && a[0]?.ecosystem === b[0]?.ecosystem && shareName(a, b);
  const [versionless, exact] = [groups.filter(isVersionless), groups.filter((group) => !isVersionless(group))];
  const joined = exact.map((group) => [...group, ...versionless.filter((one) => isKin(one, group)).flat().map((one) => ({ ...one, version: group[0]?.version ?? null }))]);
  return [...joined, ...versionless.filter((one) => !exact.some((group) => isKin(one, group)))];
}

function toVulnerability(group: Group): Vulnerability {
  const [first] = group;
  if (first === undefined) throw new TypeError('a group without sightings');
  const ids = [...new Set(group.flatMap((one) => one.ids))];
  const firstOf = <T>(pick: (one: Sighting) => T | null): T | null => group.map(pick).find((value) => value !== null) ?? null;
  return {
    ...first, ids, advisory: nameOf(ids), tool: first.package === null ? first.tool : null, severity: worstSeverity(group.map(({ severity }) => severity)),
    url: firstOf(({ url }) => (url !== null && /^https?:\/\//.test(url) ? url : null)), fixedIn: firstOf(({ fixedIn }) => fixedIn), path: firstOf(({ path }) => path), line: firstOf(({ line }) => line),
    count: Math.max(...group.map(({ count }) => count)), scans: [...new Set(group.map(({ scan }) => scan))].sort(),
  };
}

/** The same whichever scanner came first. */
function nameOf(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  return sorted.find((id) => id.startsWith('CVE-')) ?? sorted.find((id) => id.startsWith('GHSA-')) ?? ids[0] ?? '(no id)';
}

function byIdentity(a: Vulnerability, b: Vulnerability): number {
  const [left, right] = [a, b].map((one) => [one.package ?? '', one.version ?? '', one.advisory, one.tool ?? '', one.path ?? ''].join('\0'));
  return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
}
