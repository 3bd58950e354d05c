import { resolve } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { showName } from '../../archive/index.js';
import { readTextFile, sha256Hex } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import { parseSigningKey, type SigningKey } from '../../signing/index.js';
import type { ReleaseInputs } from '../release-run.js';

/** Keys are a few hundred bytes. */
const largestKeyFile = 64 * 1024;

/**
 * The key to sign with, from a file or as text. What was given is never repeated: it may be a key that somebody pasted without its frame.
 * Null where none was given. @throws ShipworthyError `signing/*`, `config/*`
 */
export async function readKey(inputs: Pick<ReleaseInputs, 'signing-key' | 'signing-key-passphrase'>, host: Pick<Host, 'cwd'>): Promise<SigningKey | null> {
  const given = inputs['signing-key'];
  const passphrase = inputs['signing-key-passphrase'];
  if (given === undefined || given.trim() === '') return null; // a secret that is not there is an empty text
  if (given.includes('-----BEGIN')) return parseSigningKey(given, { name: 'The key in `signing-key`', passphrase });
  return parseSigningKey(await readKeyFile(given, host), { name: nameOfFile, passphrase });
}

const nameOfFile = 'The file that `signing-key` names';

async function readKeyFile(given: string, host: Pick<Host, 'cwd'>): Promise<string> {
  return readTextFile(resolve(host.cwd, given), { maxBytes: largestKeyFile, displayPath: nameOfFile }).catch((error: unknown) => {
    // The system's error repeats the path, and `--debug` prints causes.
    if (!(error instanceof ShipworthyError)) throw new ShipworthyError('config/unreadable', `${nameOfFile} cannot be read.`, { hint: 'Give the path of a key file, or the key itself.' });
    throw new ShipworthyError(error.code, error.message.slice(0, -error.hint.length).trim(), { hint: error.hint });
  });
}

/** A glob that is too wide would publish the key. @throws ShipworthyError `signing/refused` where one of the files is the key to sign with */
export async function requireNoKey(inputs: Pick<ReleaseInputs, 'signing-key'>, host: Pick<Host, 'cwd'>, files: readonly { readonly path: string; readonly sha256: string }[]): Promise<void> {
  const given = inputs['signing-key'];
  if (given === undefined || given.trim() === '') return;
  const text = given.includes('-----BEGIN') ? given : await readKeyFile(given, host);
  // Secrets lose or gain a line end on their way.
  const digests = new Set([text, text.trim(), `${text.trim()}\n`].map((one) => sha256Hex(one)));
  const found = files.find(({ sha256 }) => digests.has(sha256));
  if (found !== undefined) throw new ShipworthyError('signing/refused', `${showName(found.path)} is the key to sign with, and would be published.`, { hint: 'Move the key out of the project, and name fewer files in `release.assets` and `release.evidence.bundles`.' });
}
