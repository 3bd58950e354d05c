import { resolve } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { readTextFile } from '../../files/index.js';
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
  const name = 'The file that `signing-key` names';
  const text = await readTextFile(resolve(host.cwd, given), { maxBytes: largestKeyFile, displayPath: name }).catch((error: unknown) => {
    // The system's error repeats the path, and `--debug` prints causes.
    if (!(error instanceof ShipworthyError)) throw new ShipworthyError('config/unreadable', `${name} cannot be read.`, { hint: 'Give the path of a key file, or the key itself.' });
    throw new ShipworthyError(error.code, error.message.slice(0, -error.hint.length).trim(), { hint: error.hint });
  });
  return parseSigningKey(text, { name, passphrase });
}
