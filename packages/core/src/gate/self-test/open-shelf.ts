import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Artifact, ArtifactService } from '../../host/index.js';

interface ShelvedArtifact {
  readonly id: number;
  readonly name: string;
  readonly folder: string;
  readonly digest: string;
}

/** Artifacts that lie in folders, by id. An error is what the service answers. */
export type Shelf = Map<number, ShelvedArtifact | ShipworthyError>;

/** An artifact service over a shelf: ids and names tell the truth about it, nothing else is known. */
export function openShelf(shelf: Shelf): ArtifactService {
  const listed = [...shelf.values()].flatMap((one): Artifact[] => (one instanceof ShipworthyError ? [] : [{ id: one.id, name: one.name, digest: one.digest, bytes: 1 }]));
  return {
    upload: async () => {
      throw new ShipworthyError('github/permission-denied', 'This service takes nothing.', { hint: 'The gate uploads nothing itself.' });
    },
    list: async (prefix) => listed.filter(({ name }) => name.startsWith(prefix)),
    download: async (id) => {
      const artifact = shelf.get(id);
      if (artifact === undefined) throw new ShipworthyError('github/not-found', `There is no artifact ${id}.`, { hint: 'Run the job that made it again.' });
      if (artifact instanceof ShipworthyError) throw artifact;
      return { folder: artifact.folder, digest: artifact.digest };
    },
  };
}
