import { isShipworthyError } from '@shipworthy/contract/errors';
import { readTextFile, resolveInside } from '../../../files/index.js';
import { codeOwnersPaths } from '../../../gate/approvals/parse-code-owners.js';

/** The file that counts, or null where there is none. */
export interface OwnersFile {
  readonly path: string;
  readonly text: string;
  /** Why it could not be read; null where it was. */
  readonly unread: string | null;
}

/** GitHub refuses a larger one. */
const largest = 3 * 1024 * 1024;

export async function collectOwners(top: string): Promise<OwnersFile | null> {
  for (const path of codeOwnersPaths) {
    try {
      return { path, text: await readTextFile(resolveInside(top, path), { maxBytes: largest, displayPath: path }), unread: null };
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      if (error.code !== 'config/not-found') return { path, text: '', unread: error.message };
    }
  }
  return null;
}
