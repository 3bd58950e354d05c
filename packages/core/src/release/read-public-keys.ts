import { resolve } from 'node:path';
import { readTextFile } from '../files/index.js';
import { parsePublicKey, type PublicKey } from '../signing/index.js';

/** Keys are a few hundred bytes. */
const largestKeyFile = 64 * 1024;

/** Public keys from files, named from `base`. @throws ShipworthyError `signing/*`, `config/*` */
export async function readPublicKeys(paths: readonly string[], base: string): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const path of paths) keys.push(parsePublicKey(await readTextFile(resolve(base, path), { maxBytes: largestKeyFile, displayPath: path }), path));
  return keys;
}
