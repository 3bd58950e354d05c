import { parseTagPattern, compareVersions, type Version } from '../../version/index.js';
import type { ReleaseConfig } from '@shipworthy/contract/release';
import { collectManifests, type ManifestRequest } from './collect-manifests.js';

/** The version that all manifests name; null where they name none, or several, or where only a tag says which package is meant. @throws ShipworthyError `git/*`, `config/invalid` */
export async function findDeclaredVersion({ host, workspace, config }: Pick<ManifestRequest, 'host' | 'workspace'> & { readonly config: ReleaseConfig }): Promise<Version | null> {
  if (needsPackage(config.tag)) return null;
  const { versions, ignored } = await collectManifests({ host, workspace, config });
  const [first, ...others] = versions.filter(({ manifest }) => !ignored.has(manifest)).flatMap((one) => (one.state === 'version' ? [one.version] : []));
  return first === undefined || others.some((other) => compareVersions(first, other) !== 0) ? null : first;
}

/** @throws ShipworthyError `config/invalid` */
function needsPackage(pattern: string): boolean {
  parseTagPattern(pattern);
  return pattern.includes('{package}');
}
