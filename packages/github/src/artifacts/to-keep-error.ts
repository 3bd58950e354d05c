import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { fieldOf } from '../api/refusal.js';

/** What the disk does to an archive is no fault of ours; it was received as little as one that was never sent. `what`: `artifact 7`. */
export function toKeepError(what: string, error: unknown): unknown {
  const code = fieldOf(error, 'code');
  if (isShipworthyError(error) || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error;
  return new ShipworthyError('output/not-writable', `The ${what} could not be kept on this machine (${code}).`, {
    hint: 'Make sure that the folder for temporary files can be read and written and that the disk has room, and run the job again.', cause: error,
  });
}
