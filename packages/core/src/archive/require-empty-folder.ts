import { ShipworthyError } from '@shipworthy/contract/errors';
import { readdir } from 'node:fs/promises';
import { systemCode, toReadError } from '../files/file-errors.js';

/** True when the folder is there. @throws ShipworthyError `usage/invalid-input` when it holds anything, or is no folder */
export async function requireEmptyFolder(folder: string, shownAs: string): Promise<boolean> {
  const names = await listNames(folder, shownAs);
  if (names === null || names.length === 0) return names !== null;
  throw new ShipworthyError('usage/invalid-input', `${shownAs} already holds ${names.length === 1 ? 'a file or folder' : `${names.length} files and folders`}.`, {
    hint: 'Name an empty folder, or one that does not exist: nothing is replaced.',
  });
}

async function listNames(folder: string, shownAs: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') throw new ShipworthyError('usage/invalid-input', `${shownAs} is no folder.`, { hint: 'Name an empty folder, or one that does not exist.' });
    throw code === '' ? error : toReadError(code, shownAs, error);
  }
}
