import { systemCode, toReadError } from '../files/file-errors.js';
import { basename } from 'node:path';
import { judgeDirectory } from './judge-directory.js';
import { readZipDirectory } from './read-directory.js';
import { unsafeZip } from './zip-error.js';
import type { OpenedZip, ZipLimits } from './zip-entry.js';

/**
 * Opens a zip if nothing in its directory is harmful: before a byte of it is extracted, and with all faults at once.
 * @throws ShipworthyError `artifact/unsafe` with one fault per entry and reason (`path` is the entry's name), `config/not-found`, `config/unreadable`
 */
export async function openZip(path: string, limits: ZipLimits): Promise<OpenedZip> {
  const directory = await readZipDirectory(path, limits).catch((error: unknown) => {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, basename(path), error);
  });
  const { faults, entries, bytes } = judgeDirectory(directory, limits);
  if (faults.length > 0) throw unsafeZip(path, faults);
  return { path, entries, bytes };
}
