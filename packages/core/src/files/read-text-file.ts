import { ShipworthyError } from '@shipworthy/contract/errors';
import { stat } from 'node:fs/promises';
import { systemCode, toReadError } from './file-errors.js';
import { readWithin } from './read-within.js';

export interface ReadLimits {
  readonly maxBytes: number;
  /** How the file is called in messages; default: the path. */
  readonly displayPath?: string;
}

/**
 * UTF-8 text without byte order mark. Throws `config/not-found`, `config/unreadable`, `config/too-large` (read no further than the limit) or
 * `config/not-utf8`.
 */
export async function readTextFile(path: string, limits: ReadLimits): Promise<string> {
  const displayPath = limits.displayPath ?? path;
  const bytes = await readBytes(path, { maxBytes: limits.maxBytes, displayPath });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ShipworthyError('config/not-utf8', `${displayPath} is not valid UTF-8.`, { hint: 'Save it as UTF-8.', cause });
  }
}

async function readBytes(path: string, { maxBytes, displayPath }: Required<ReadLimits>): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw toReadError(found.isDirectory() ? 'EISDIR' : 'not a regular file', displayPath); // opening a pipe would wait
    const bytes = await readWithin(path, maxBytes);
    if (bytes === null) throw tooLarge(displayPath, maxBytes);
    return bytes;
  } catch (error) {
    const code = systemCode(error);
    throw code === '' || error instanceof ShipworthyError ? error : toReadError(code, displayPath, error);
  }
}

function tooLarge(displayPath: string, maxBytes: number): ShipworthyError {
  return new ShipworthyError('config/too-large', `${displayPath} is larger than ${maxBytes} bytes.`, { hint: 'Make it smaller, or raise the limit if there is an input for it.' });
}
