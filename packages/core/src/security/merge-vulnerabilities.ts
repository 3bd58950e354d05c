import { redactText, secretRules } from '../redaction/index.js';
import { worstSeverity } from './severity/severity-of.js';
import { isSamePlace } from './same-place.js';
import type { FoundVulnerability } from './scan.js';

/** What one scan says. */
export interface Sighting extends FoundVulnerability {
  /** Path of its report. */
  readonly scan: string;
  readonly tool: string;
}

/** One vulnerability of one version of a package, or one weakness in a file, whoever found it. */
export interface Vulnerability extends Omit<FoundVulnerability, 'tool'> {
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
  const sorted = sortBySource(sightings);
  const ofFiles = groupBy(sorted.filter((one) => one.package === null), ({ tool, ids, path }) => [tool, ids[0] ?? '', path ?? ''].join('\0'));
  const ofPackages = groupBy(sorted.filter((one) => one.package !== null), ({ ecosystem, package: name, version }) => [ecosystem ?? '', name, version ?? ''].join('\0')).flatMap(joinByName);
  return tellApart(sortBy([...ofFiles, ...withoutVersionless(ofPackages)].map(toVulnerability), identityOf));
}

/**
 * Two registries may have a package of one name, and an advisory be about both: then each is called with its registry (`npm:left-pad`), here and
 * in exceptions, or what excuses one would excuse the other. All others keep their plain names, and so their fingerprints.
 */
function tellApart(all: readonly Vulnerability[]): Vulnerability[] {
  const registries = new Map<string, Set<string>>();
  for (const one of all) {
    if (one.package === null || one.ecosystem === null) continue;
    const name = findingOf(one);
    registries.set(name, (registries.get(name) ?? new Set()).add(one.ecosystem));
  }
  return all.map((one) => (one.package !== null && one.ecosystem !== null && (registries.get(findingOf(one))?.size ?? 0) > 1 ? { ...one, package: `${one.ecosystem}:${one.package}` } : one));
}

/** What findings are told apart by. */
function findingOf({ package: name, version, advisory }: Vulnerability): string {
  return [name, version ?? '', advisory].join('\0');
}

/** Whichever file was read first, the same one gives title and address. */
function sortBySource(sightings: readonly Sighting[]): Sighting[] {
  return sortBy(sightings, (one) => [one.scan, one.tool, one.package ?? '', one.version ?? '', one.path ?? '', ...one.ids, one.title].join('\0'));
}

/** By a text that is made once for each. */
function sortBy<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const keyed = list.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ one }) => one);
}

type Group = readonly Sighting[];

function groupBy(sightings: readonly Sighting[], keyOf: (one: Sighting) => string): Group[] {
  const groups = new Map<string, Sighting[]>();
  for (const one of sightings) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function namesOf({ ids }: Sighting): string[] {
  return ids.map((id) => id.toUpperCase());
}

interface Kin {
  readonly sightings: Sighting[];
  readonly names: Set<string>;
}

/** By an index of names: a kernel has thousands of advisories, and to ask each of each would take minutes. */
function joinByName(group: Group): Group[] {
  const byName = new Map<string, Kin>();
  for (const one of group) {
    const names = namesOf(one);
    const found = [...new Set(names.flatMap((name) => byName.get(name) ?? []))].toSorted((a, b) => b.sightings.length - a.sightings.length);
    const [kin = { sightings: [], names: new Set<string>() }, ...others] = found;
    for (const other of others) for (const sighting of other.sightings) kin.sightings.push(sighting);
    kin.sightings.push(one);
    for (const name of [...names, ...others.flatMap((other) => [...other.names])]) {
      kin.names.add(name);
      byName.set(name, kin);
    }
  }
  return [...new Set(byName.values())].map(({ sightings }) => (sightings.length === 1 ? sightings : sortBySource(sightings)));
}

/** What speaks of another folder than all that know a version stays by itself: another version may be installed there. */
function withoutVersionless(groups: readonly Group[]): Group[] {
  const [versionless, exact] = [groups.filter(isVersionless), groups.filter((group) => !isVersionless(group))];
  const byName = new Map<string, Sighting[][]>();
  const joined = exact.map((group) => [...group]);
  for (const group of joined) for (const name of toKeys(group)) byName.set(name, [...(byName.get(name) ?? []), group]);
  const alone = versionless.map((group) => {
    const kin = [...new Set(toKeys(group).flatMap((name) => byName.get(name) ?? []))].map((target) => ({ target, places: target.map(({ path }) => path) }));
    return group.filter((one) => {
      const near = kin.filter(({ places }) => places.some((place) => isSamePlace(one.path, place)));
      for (const { target } of near) target.push({ ...one, version: target[0]?.version ?? null });
      return near.length === 0;
    });
  });
  return [...joined, ...alone.filter((group) => group.length > 0)];
}

function isVersionless(group: Group): boolean {
  return group[0]?.version === null;
}

function toKeys(group: Group): string[] {
  return [...new Set(group.flatMap((one) => namesOf(one).map((name) => [one.ecosystem ?? '', one.package, name].join('\0'))))];
}

function toVulnerability(group: Group): Vulnerability {
  const [first] = group;
  if (first === undefined) throw new TypeError('a group without sightings');
  const ids = [...new Set(group.flatMap((one) => one.ids))];
  const firstOf = <T>(pick: (one: Sighting) => T | null): T | null => group.map(pick).find((value) => value !== null) ?? null;
  return {
    ...first, ids, advisory: nameOf(ids), tool: first.package === null ? first.tool : null, severity: worstSeverity(group.map(({ severity }) => severity)),
    title: withoutSecrets(first.title), url: firstOf(({ url }) => (url !== null && /^https?:\/\//.test(url) ? withoutSecrets(url) : null)), fixedIn: firstOf(({ fixedIn }) => fixedIn), path: firstOf(({ path }) => path), line: firstOf(({ line }) => line),
    count: group.reduce((most, { count }) => Math.max(most, count), 0), scans: [...new Set(group.map(({ scan }) => scan))].sort(),
  };
}

/** Scanners quote what they found, and name the server that they asked with its password. */
function withoutSecrets(text: string): string {
  return redactText(text, secretRules).text;
}

/** The same whichever scanner came first. */
function nameOf(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  return sorted.find((id) => id.startsWith('CVE-')) ?? sorted.find((id) => id.startsWith('GHSA-')) ?? ids[0] ?? '(no id)';
}

function identityOf(one: Vulnerability): string {
  return [one.package ?? '', one.version ?? '', one.advisory, one.tool ?? '', one.path ?? ''].join('\0');
}
