import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact, ArtifactService } from '@shipworthy/core/host';
import { ShipworthyError, isShipworthyError } from '@shipworthy/contract/errors';
import type { GitHubAccess } from '../api/github-access.js';
import { permissionHint } from '../api/to-github-error.js';
import { createResultsService } from './results-service.js';
import { createRunArtifacts, type RunArtifacts } from './run-artifacts.js';
import { digestOf, refuseMismatch } from './take-zip.js';
import { toKeepError } from './to-keep-error.js';

export interface ArtifactOptions {
  /** The running attempt, from 1. */
  readonly attempt: number;
  /** Where artifacts of earlier attempts are found when the artifact service does not show them. */
  readonly remote?: GitHubAccess & { readonly runId: string };
  /** Told when earlier attempts cannot be seen, with the lines to add. */
  readonly onNotice?: (message: string) => void;
  /** Milliseconds that one question to the artifact service may take. Default: one minute. */
  readonly patience?: number;
}

/** The artifacts of the running workflow. Documents of earlier attempts count too, after "re-run failed jobs". */
export function createArtifactService(options: ArtifactOptions): ArtifactService {
  const { attempt } = options;
  const service = createResultsService(options.patience);
  const remote = options.remote === undefined ? null : createRunArtifacts(options.remote, options.remote.runId);
  const seen = new Map<number, Artifact>();
  const remember = (artifacts: readonly Artifact[]): readonly Artifact[] => {
    for (const artifact of artifacts) seen.set(artifact.id, artifact);
    return artifacts;
  };

  let listing: Promise<unknown> | null = null;
  /** Several downloads begin together; one list serves them all. */
  async function learnOf(id: number): Promise<void> {
    if (seen.has(id)) return;
    listing ??= service.list().then(remember).finally(() => {
      listing = null;
    });
    await listing;
  }

  async function listAll(): Promise<readonly Artifact[]> {
    const shown = remember(await service.list());
    const showsEarlier = shown.some(({ name }) => Number(/-attempt-([0-9]+)$/.exec(name)?.[1] ?? attempt) < attempt);
    if (remote === null || attempt === 1 || showsEarlier) return shown;
    const ofRun = remember(await listEarlier(remote, options.onNotice));
    return [...shown, ...ofRun.filter(({ id }) => !shown.some((artifact) => artifact.id === id))];
  }

  return {
    upload: (artifact) => service.upload(artifact),
    list: async (prefix) => (await listAll()).filter(({ name }) => name.startsWith(prefix)),
    async download(id, into) {
      const folder = await mkdtemp(join(tmpdir(), 'shipworthy-artifact-'));
      try {
        await learnOf(id);
        const file = (await service.fetch(id, folder)) ?? (await fetchEarlier(remote, id, { attempt, folder, remember }));
        const digest = await digestOf(file);
        refuseMismatch({ what: `artifact ${id}`, digest: seen.get(id)?.digest ?? null }, digest);
        await mkdir(into, { recursive: true });
        const { extractZip } = await import('./extract-zip.js');
        await extractZip(file, into);
        return { folder: into, digest };
      } catch (error) {
        throw toKeepError(`artifact ${id}`, error);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A re-run of everything needs nothing of earlier attempts, so a refusal is no failure yet: what is missing will be missed. */
async function listEarlier(remote: RunArtifacts, onNotice: ArtifactOptions['onNotice']): Promise<readonly Artifact[]> {
  try {
    return await remote.list();
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'github/permission-denied') throw error;
    onNotice?.(`Artifacts of earlier attempts cannot be listed. ${error.hint}`);
    return [];
  }
}

interface EarlierDownload {
  readonly attempt: number;
  readonly folder: string;
  readonly remember: (artifacts: readonly Artifact[]) => void;
}

async function fetchEarlier(remote: RunArtifacts | null, id: number, { attempt, folder, remember }: EarlierDownload): Promise<string> {
  // Somebody who may upload may also delete, and take the name for a forgery: that is no question of permissions.
  if (attempt === 1) {
    throw new ShipworthyError('github/not-found', `The artifact ${id} was deleted or replaced: an artifact's id never changes, and this run has none of that id.`, {
      hint: 'Find the step that deletes or overwrites artifacts, remove it, and run the job that made the artifact again.',
    });
  }
  if (remote === null) {
    throw new ShipworthyError('github/permission-denied', `The artifact service does not know the artifact ${id}, and there is no token to ask GitHub with.`, {
      hint: `Give the step its \`github-token\`. ${permissionHint('actions: read')}`,
    });
  }
  remember([await remote.find(id)]);
  const file = join(folder, 'artifact.zip');
  await remote.fetch(id, file);
  return file;
}
