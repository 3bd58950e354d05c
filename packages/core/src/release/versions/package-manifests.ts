import type { ReleaseTarget } from '../release-run.js';
import type { ManifestVersion } from '../../version/manifests/index.js';
import type { CollectedManifests } from './collect-manifests.js';

/** Whether a manifest is of what is released: without packages in tags all are, else those of the package, and what lies beside them without a name. */
export function concerns({ versions }: Pick<CollectedManifests, 'versions'>, { package: name }: Pick<ReleaseTarget, 'package'>): (manifest: ManifestVersion) => boolean {
  if (name === null) return () => true;
  const folders = foldersOf({ versions }, name);
  return (manifest) => manifest.package === name || (manifest.package === null && folders.includes(folderOf(manifest)));
}

/** Folders whose files are the package, relative to the root; the root itself is ''. Empty where no manifest names it. */
export function foldersOf({ versions }: Pick<CollectedManifests, 'versions'>, name: string): readonly string[] {
  return [...new Set(versions.filter((manifest) => manifest.package === name).map(folderOf))];
}

function folderOf({ manifest }: ManifestVersion): string {
  return manifest.slice(0, Math.max(manifest.lastIndexOf('/'), 0));
}
