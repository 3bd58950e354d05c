import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';

/** Turns a failed write into the error a person can act on; other errors pass unchanged. */
export function toOutputError(error: unknown, folder: string): unknown {
  if (isShipworthyError(error) || !(error instanceof Error) || !('code' in error)) return error;
  return new ShipworthyError('output/not-writable', `The evidence could not be written: ${error.message}.`, {
    hint: `Make sure that the folder ${folder} can be written and that the disk has room, or name another with \`out\`.`,
    cause: error,
  });
}
