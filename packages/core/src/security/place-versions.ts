import type { Component } from '../compare/formats/list-components.js';
import { isSamePlace } from './same-place.js';
import type { FoundVulnerability } from './scan.js';

/** A component and, where its list is the lock file of a folder, the path of that. */
export interface PlacedComponent {
  readonly component: Component;
  readonly lockfile: string | null;
}

/** Components by name; lists and reports may both be long. */
export type ComponentIndex = ReadonlyMap<string, readonly PlacedComponent[]>;

export function indexComponents(components: readonly PlacedComponent[]): ComponentIndex {
  const index = new Map<string, PlacedComponent[]>();
  for (const one of components) {
    const named = index.get(one.component.plainName);
    if (named === undefined) index.set(one.component.plainName, [one]);
    else named.push(one);
  }
  return index;
}

/**
 * npm audit and Dependabot do not say which version is installed. A list of components does: by the place where npm installs it, or where there
 * is only one version of the name. Otherwise nobody knows, and no exception can match: where two lists tell two versions of one place, and where
 * a list knows some of the places only.
 */
export function placeVersions(found: FoundVulnerability, components: ComponentIndex): FoundVulnerability[] {
  if (found.package === null || found.version !== null) return [found];
  const named = (components.get(found.package) ?? [])
    .filter(({ component: { ecosystem, version }, lockfile }) => version !== null && (ecosystem === null || found.ecosystem === null || ecosystem === found.ecosystem) && isSamePlace(found.path, lockfile))
    .map(({ component }) => component);
  const placed = found.places.map((place) => new Set(named.filter((component) => component.place === place).map(({ version }) => version)));
  const versions = [...new Set(placed.some(({ size }) => size > 0) ? placed.flatMap((one) => [...one]) : named.map(({ version }) => version))];
  const isKnown = placed.some(({ size }) => size > 0) ? placed.every(({ size }) => size === 1) : versions.length === 1;
  return isKnown ? versions.map((version) => ({ ...found, version })) : [found];
}
