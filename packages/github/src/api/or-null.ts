import { isShipworthyError } from '@shipworthy/contract/errors';

/** Null for what GitHub does not have; every other refusal is thrown. */
export async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'github/not-found') return null;
    throw error;
  }
}
