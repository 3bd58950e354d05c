import { basename } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { systemCode } from '../files/file-errors.js';

/** Turns a failed write into the error a person can act on; other errors pass unchanged. The folder by its name only: the error may become evidence, which holds no path of a machine. */
export function toOutputError(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (isShipworthyError(error) || code === '') return error;
  return new ShipworthyError('output/not-writable', `The evidence could not be written (${code}).`, {
    hint: `Make sure that the folder ${basename(folder)} can be written and that the disk has room, or name another with \`out\`.`,
    cause: error,
  });
}
