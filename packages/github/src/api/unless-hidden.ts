import { ShipworthyError, isShipworthyError } from '@shipworthy/contract/errors';
import { permissionHint, type Request } from './to-github-error.js';

/** What a token may not see, GitHub calls absent as often as forbidden; to whoever must not take the one for the other both are the same. */
export async function unlessHidden<T>(request: Request, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'github/not-found') throw error;
    throw new ShipworthyError('github/permission-denied', `GitHub shows nothing when asked to ${request.what}: it is not there, or the token may not see it.`, { hint: permissionHint(request.permission), cause: error });
  }
}
