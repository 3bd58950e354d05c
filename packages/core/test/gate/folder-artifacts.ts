import { cpSync } from 'node:fs';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ArtifactService } from '../../src/host/index.js';

export interface StoredArtifact {
  readonly folder: string;
  readonly digest: string;
}

/** Artifacts that lie in folders, by id. A stored error is what the service answers. */
export function openFolderArtifacts(stored: ReadonlyMap<number, StoredArtifact | ShipworthyError>): ArtifactService & { readonly downloads: number[] } {
  const downloads: number[] = [];
  return {
    downloads,
    upload: () => Promise.reject(new TypeError('the gate uploads nothing itself')),
    list: async () => [],
    download: async (id, into) => {
      downloads.push(id);
      const artifact = stored.get(id) ?? new ShipworthyError('github/not-found', `There is no artifact ${id}.`, { hint: 'Run again.' });
      if (artifact instanceof ShipworthyError) throw artifact;
      cpSync(artifact.folder, into, { recursive: true });
      return { folder: into, digest: artifact.digest };
    },
  };
}
