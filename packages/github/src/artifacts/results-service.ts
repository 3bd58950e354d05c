import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Artifact } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { fieldOf } from '../api/refusal.js';
import { createDeadline } from './deadline.js';

/** The artifact service of the running job, through GitHub's own client. It needs no permission of the token. */
export interface ResultsService {
  upload(artifact: { readonly name: string; readonly folder: string; readonly files: readonly string[]; readonly retentionDays: number | null }): Promise<Artifact>;
  list(): Promise<readonly Artifact[]>;
  /** The file that the artifact's bytes were written to; null when the service does not know the id. */
  fetch(id: number, into: string): Promise<string | null>;
}

/** 3 MB of code: loaded by the first upload or download only. It reads the event of the run, a file that may be gone by then. */
async function connect(what: string) {
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    return new DefaultArtifactClient();
  } catch (error) {
    // Its own words name the place of the event on this machine.
    throw toServiceError(what, new Error(`its client could not be loaded (${String(fieldOf(error, 'code'))})`, { cause: error }));
  }
}

/** The client waits for ever, or for minutes; its own tries take up to 40 s. `patience` is in milliseconds, for one question. */
export function createResultsService(patience = 60_000): ResultsService {
  // Apart: a decision is uploaded even when nothing could be read.
  const [read, write] = [createDeadline(patience), createDeadline(patience)];
  return {
    upload: (artifact) => write(`upload the artifact ${artifact.name}`, () => upload(artifact)),
    list: () => read('list the artifacts of the run', list),
    fetch: (id, into) => read(`download the artifact ${id}`, () => fetch(id, into)),
  };
}

/** The client throws what it cannot read where nobody can catch it. */
async function requireReadable(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await finished(createReadStream(file).resume());
    } catch (error) {
      throw new ShipworthyError('output/not-writable', `${basename(file)} was written, but cannot be read again (${String(fieldOf(error, 'code'))}).`, {
        hint: 'Something removed it or the disk is failing. Run the job again, on another machine if it happens again.', cause: error,
      });
    }
  }
}

const upload: ResultsService['upload'] = async ({ name, folder, files, retentionDays }) => {
  await requireReadable(files);
  const client = await connect(`upload the artifact ${name}`);
  const stored = await orRefusal(`upload the artifact ${name}`, () => client.uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays }));
  if (stored.id === undefined) throw toServiceError(`upload the artifact ${name}`, new Error('it answered without an id'));
  return { id: stored.id, name, digest: stored.digest === undefined ? null : `sha256:${stored.digest}`, bytes: stored.size ?? 0 };
};

async function list(): Promise<readonly Artifact[]> {
  const client = await connect('list the artifacts of the run');
  const { artifacts } = await orRefusal('list the artifacts of the run', () => client.listArtifacts());
  return artifacts.map(({ id, name, digest, size }) => ({ id, name, digest: digest ?? null, bytes: size }));
}

async function fetch(id: number, into: string): Promise<string | null> {
  const client = await connect(`download the artifact ${id}`);
  try {
    // Not unpacked: the client would write every entry before anyone has looked at the archive or its digest.
    await client.downloadArtifact(id, { path: into, skipDecompress: true });
  } catch (error) {
    if (fieldOf(error, 'name') === 'ArtifactNotFoundError') return null;
    throw toServiceError(`download the artifact ${id}`, error);
  }
  const [file] = await readdir(into);
  return file === undefined ? null : join(into, file);
}

async function orRefusal<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw toServiceError(what, error);
  }
}

/** The client throws plain errors; what they mean stands only in their text. */
function toServiceError(what: string, error: unknown): ShipworthyError {
  const [message = ''] = String(fieldOf(error, 'message') ?? error).split('\n', 1);
  if (/\(409\)/.test(message)) {
    return new ShipworthyError('artifact/refused', `The artifact service refused to ${what}: the name is taken in this attempt.`, {
      hint: 'Two steps or matrix legs write the same document. Give each its own `key`.',
    });
  }
  if (fieldOf(error, 'name') === 'UsageError') {
    return new ShipworthyError('artifact/refused', `The artifact service refused to ${what}: the storage quota is used up.`, {
      hint: 'Remove old artifacts or lower `retention-days`; or set `upload: false` and pass the folder on by other means.',
    });
  }
  return new ShipworthyError('github/unavailable', `The artifact service could not ${what} (${message.slice(0, 300)}).`, {
    hint: 'Run the job again; https://www.githubstatus.com says whether GitHub is at fault.',
  });
}
