import { ShipworthyError } from '@shipworthy/contract/errors';
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-errors.js';

/**
 * Afterwards `path` holds all of `data` or what it held before, also when the machine loses power: temporary file beside it, fsync, rename.
 * Missing folders are made. A link at `path` is replaced, not followed. Throws `output/not-writable`.
 */
export async function writeFileAtomically(path: string, data: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one worth telling
    throw toWriteError(path, error);
  }
  await syncFolder(folder);
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
