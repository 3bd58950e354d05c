import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { systemCode } from '../../files/file-errors.js';
import type { KeyPair } from './make-key-pair.js';

export interface KeyPlace {
  /** Absolute. */
  readonly path: string;
  /** How the user calls it. */
  readonly shown: string;
}

/**
 * Writes both files or none, and replaces nothing. Each is complete before it has its name; the private key gets its name last, so that
 * where it is, the public one is too.
 * @throws ShipworthyError `signing/refused` where one of the files is there, `output/not-writable`
 */
export async function writeKeyPair({ path, shown }: KeyPlace, { privatePem, publicPem }: KeyPair): Promise<void> {
  const files = [
    { path: `${path}.pub`, shown: `${shown}.pub`, text: publicPem, mode: 0o644 },
    { path, shown, text: privatePem, mode: 0o600 },
  ];
  const taken = await Promise.all(files.map(async (file) => ((await isThere(file.path)) ? file.shown : null)));
  requireFree(taken.filter((one) => one !== null).toReversed());
  const mark = randomBytes(6).toString('hex');
  const made: string[] = [];
  try {
    // Of folders that are not there yet: nobody else has any business in one that holds a private key.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    for (const file of files) {
      const temporary = join(dirname(path), `.${basename(file.path).slice(0, 100)}.${mark}.tmp`);
      made.push(temporary);
      await writeDurably(temporary, file.text, file.mode);
    }
    for (const [index, file] of files.entries()) {
      await nameExclusively(made[index] ?? '', file);
      made.push(file.path);
    }
    made.splice(files.length);
  } catch (error) {
    throw toWriteError(error, shown);
  } finally {
    await Promise.all(made.map((one) => rm(one, { force: true }).catch(() => undefined)));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false; // whatever else is wrong, writing will say
  }
}

function requireFree(taken: readonly string[]): void {
  if (taken.length === 0) return;
  throw new ShipworthyError('signing/refused', `${taken.join(' and ')} ${taken.length === 1 ? 'exists' : 'exist'} already, and a key is never overwritten: whatever it signed could be signed no more.`, {
    hint: 'Give another `--path`, or move the old pair away.',
  });
}

async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link is made whole or not at all, and never over a file that came meanwhile. Not every file system has links (sticks often have none). */
async function nameExclusively(temporary: string, { path, shown }: KeyPlace): Promise<void> {
  try {
    await link(temporary, path).catch(async (error: unknown) => {
      if (systemCode(error) === 'EEXIST') throw error;
      await copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') requireFree([shown]);
    throw error;
  }
}

/** Neither the text of a file nor a path of the machine is in it. */
export function toWriteError(error: unknown, shown: string): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  return new ShipworthyError('output/not-writable', `${shown} cannot be written (${code}).`, { hint: 'Check that the folder exists or can be made, and that this user may write there.' });
}
