import { ShipworthyError } from '@shipworthy/contract/errors';
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-errors.js';
import { shortenName } from './shorten-name.js';

export interface FileToWrite {
  readonly path: string;
  readonly data: Uint8Array | string;
}

/**
 * Afterwards `path` holds all of `data` or what it held before, also when the machine loses power: temporary file beside it, fsync, rename.
 * Missing folders are made. A link at `path` is replaced, not followed. Throws `output/not-writable`.
 */
export async function writeFileAtomically(path: string, data: Uint8Array | string): Promise<void> {
  await writeFilesAtomically([{ path, data }]);
}

/**
 * Several files, each as `writeFileAtomically` writes one, but waiting for the disk once: none takes its place before all are stored, and they
 * take it in the order given. When one of them cannot be stored, none is written.
 */
export async function writeFilesAtomically(files: readonly FileToWrite[]): Promise<void> {
  const staged = files.map(({ path, data }) => ({ path, data, temporary: join(dirname(path), `.${shortenName(basename(path), 100)}.${randomBytes(6).toString('hex')}.tmp`) }));
  const stored = await Promise.allSettled(staged.map(async ({ path, data, temporary }) => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(temporary, data);
  }));
  try {
    stored.forEach((outcome, index) => {
      if (outcome.status === 'rejected') throw toWriteError(files[index]?.path ?? '', outcome.reason); // the first failure is the one worth telling
    });
    for (const { temporary, path } of staged) await rename(temporary, path).catch((error: unknown) => { throw toWriteError(path, error); });
  } catch (error) {
    await Promise.all(staged.map(async ({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    throw error;
  }
  await Promise.all([...new Set(files.map(({ path }) => dirname(path)))].map(syncFolder));
}

async function writeDurably(path: string, data: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename durable. Windows cannot open folders and some file systems refuse: the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}

function toWriteError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  return new ShipworthyError('output/not-writable', `${basename(path)} cannot be written (${code}).`, {
    hint: code === 'ENOSPC' || code === 'EDQUOT' ? 'The disk is full. Free some space and run again.' : 'Check that the output folder exists or can be made, and that this user may write there.',
    cause: error,
  });
}
