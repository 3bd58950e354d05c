import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';

/** The error that an action ends with; anything else fails the test. */
export function errorOf(action: () => unknown): ShipworthyError {
  try {
    action();
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
