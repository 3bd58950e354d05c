import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { parsePublicKey, toPublicKey, type PublicKey } from './parse-public-key.js';
import { requirePemBlock, type PemBlock } from './pem-block.js';

/** A private key that can sign and nothing else: its value is behind the function, so that no print and no dump shows it. */
export interface SigningKey {
  readonly publicKey: PublicKey;
  /** Ed25519, or ECDSA with SHA-256 in DER. */
  sign(data: Uint8Array): Uint8Array;
}

export interface SigningKeyOptions {
  /** What messages call the key. */
  readonly name: string;
  readonly passphrase?: string | undefined;
}

const toPkcs8 = 'Convert it with `openssl pkcs8 -topk8 -in <file>`, or make a new one with `openssl genpkey -algorithm ed25519`.';

/**
 * Reads a private key (PEM, PKCS#8, plain or encrypted; Ed25519 or ECDSA P-256). No error carries anything of the key, the passphrase, or
 * of what OpenSSL says about them.
 * @throws ShipworthyError `signing/invalid-key`, `signing/unsupported-key`, `signing/wrong-passphrase`
 */
export function parseSigningKey(text: string, { name, passphrase }: SigningKeyOptions): SigningKey {
  const block = requirePemBlock(text, name);
  requirePkcs8(block, name);
  const isEncrypted = block.label === 'ENCRYPTED PRIVATE KEY';
  if (isEncrypted && (passphrase === undefined || passphrase === '')) {
    throw new ShipworthyError('signing/wrong-passphrase', `${name} is encrypted, and no passphrase is given.`, { hint: 'Give its passphrase.' });
  }
  const key = readPkcs8(block, isEncrypted ? passphrase : undefined, name);
  const publicKey = toPublicKey(createPublicKey(key), name);
  const digest = publicKey.algorithm === 'ed25519' ? null : 'sha256';
  return { publicKey, sign: (data) => sign(digest, data, key) };
}

/** The other forms name their algorithm in the label, or are sealed by rules of their own. */
function requirePkcs8({ label, text }: PemBlock, name: string): void {
  if (label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY') return;
  if (label === 'PUBLIC KEY') {
    const { keyId } = parsePublicKey(text, name);
    throw new ShipworthyError('signing/invalid-key', `${name} is a public key (${keyId}); the private one is needed to sign.`, { hint: 'Give the other file.' });
  }
  throw new ShipworthyError('signing/unsupported-key', `${name} is not in the form PKCS#8 (it says ${label}).`, { hint: toPkcs8 });
}

function readPkcs8(block: PemBlock, passphrase: string | undefined, name: string): KeyObject {
  try {
    return createPrivateKey({ key: block.text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    if (passphrase !== undefined) {
      throw new ShipworthyError('signing/wrong-passphrase', `${name} does not open with the passphrase that was given.`, { hint: 'Check the passphrase; if it is right, the file is damaged.' });
    }
    throw new ShipworthyError('signing/invalid-key', `${name} is not a valid private key.`, { hint: toPkcs8 });
  }
}
