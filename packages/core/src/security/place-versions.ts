import type { Component } from '../formats/list-components.js';
import type { FoundVulnerability } from './scan.js';

/**
 * npm audit and Dependabot do not say which version is installed. A list of components does: by the place where npm installs it, or where there
 * is only one version of the name. Otherwise nobody knows, and no exception can match.
 */
export function placeVersions(found: FoundVulnerability, components: readonly Component[]): FoundVulnerability[] {
  if (found.package === null || found.version !== null) return [found];
  const named = components.filter(({ plainName, ecosystem, version }) => version !== null && plainName === found.package && (ecosystem === null || found.ecosystem === null || ecosystem === found.ecosystem));
  const placed = found.places.map((place) => named.find((component) => component.place === place)?.version ?? null);
  const isPlaced = placed.length > 0 && !placed.includes(null);
  const versions = [...new Set(isPlaced ? placed : named.map(({ version }) => version))];
  if (!isPlaced && versions.length !== 1) return [found];
  return versions.map((version) => ({ ...found, version }));
}
