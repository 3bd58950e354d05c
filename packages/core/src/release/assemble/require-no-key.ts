import { ShipworthyError } from '@shipworthy/contract/errors';
import { showName } from '../../archive/index.js';
import { sha256Hex } from '../../files/index.js';
import { readSigningKeyText, type GivenKey } from '../../signing/index.js';
import type { HashedFile } from './write-bundle.js';

/** A glob that is too wide would publish the key. @throws ShipworthyError `signing/refused` where one of the files is the key to sign with */
export async function requireNoKey(given: GivenKey, folder: string, files: readonly Pick<HashedFile, 'path' | 'sha256'>[]): Promise<void> {
  const text = await readSigningKeyText(given, folder);
  if (text === null) return;
  // Secrets lose or gain a line end on their way.
  const digests = new Set([text, text.trim(), `${text.trim()}\n`].map((one) => sha256Hex(one)));
  const found = files.find(({ sha256 }) => digests.has(sha256));
  if (found !== undefined) throw new ShipworthyError('signing/refused', `${showName(found.path)} is the key to sign with, and would be published.`, { hint: 'Move the key out of the project, and name fewer files in `release.assets` and `release.evidence.bundles`.' });
}
