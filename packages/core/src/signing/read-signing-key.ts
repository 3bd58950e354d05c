import { resolve } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { readTextFile } from '../files/index.js';
import { parseSigningKey, type SigningKey } from './parse-signing-key.js';

/** What the inputs say of the key to sign with. */
export interface GivenKey {
  readonly 'signing-key'?: string | undefined;
  readonly 'signing-key-passphrase'?: string | undefined;
}

/** Keys are a few hundred bytes. */
const largestKeyFile = 64 * 1024;
const nameOfFile = 'The file that `signing-key` names';

/**
 * The key to sign with; null where none was given. What was given is never repeated: it may be a key that somebody pasted without its frame.
 * @param folder that a path is taken from: the current one, not the root, because a private key has no place in a repository
 * @throws ShipworthyError `signing/*`, `config/*`
 */
export async function readSigningKey(given: GivenKey, folder: string): Promise<SigningKey | null> {
  const text = await readSigningKeyText(given, folder);
  if (text === null) return null;
  const name = isKeyItself(given['signing-key'] ?? '') ? 'The key in `signing-key`' : nameOfFile;
  return parseSigningKey(text, { name, passphrase: given['signing-key-passphrase'] });
}

/** The text of the key, as it was given or as it stands in the file; null where none was given. @throws ShipworthyError `config/*` */
export async function readSigningKeyText({ 'signing-key': given }: GivenKey, folder: string): Promise<string | null> {
  if (given === undefined || given.trim() === '') return null; // a secret that is not there is an empty text
  if (isKeyItself(given)) return given;
  return readTextFile(resolve(folder, given), { maxBytes: largestKeyFile, displayPath: nameOfFile }).catch((error: unknown) => {
    throw withoutCause(error);
  });
}

function isKeyItself(given: string): boolean {
  return given.includes('-----BEGIN');
}

/** The system's error repeats the path, and `--debug` prints causes. */
function withoutCause(error: unknown): ShipworthyError {
  if (!(error instanceof ShipworthyError)) return new ShipworthyError('config/unreadable', `${nameOfFile} cannot be read.`, { hint: 'Give the path of a key file, or the key itself.' });
  return new ShipworthyError(error.code, error.message.slice(0, -error.hint.length).trim(), { hint: error.hint });
}
