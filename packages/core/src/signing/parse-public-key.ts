import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { describeKeyType, toKeyAlgorithm, toKeyId, type KeyAlgorithm } from './key-id.js';
import { requirePemBlock } from './pem-block.js';

/** A key that signatures are checked with. */
export interface PublicKey {
  /** `SHA256:…`, as `ssh-keygen -lf` prints it. */
  readonly keyId: string;
  readonly algorithm: KeyAlgorithm;
  /** The key as `openssl pkey -pubout -outform DER` writes it (SubjectPublicKeyInfo), the point of P-256 uncompressed. */
  readonly spki: Uint8Array;
  /** Never throws: bytes that are no signature are a signature that does not hold. */
  verify(data: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Reads a public key (PEM, SPKI; Ed25519 or ECDSA P-256). `name` is what messages call it.
 * @throws ShipworthyError `signing/invalid-key`, `signing/unsupported-key`
 */
export function parsePublicKey(text: string, name: string): PublicKey {
  const block = requirePemBlock(text, name);
  // Node would derive the public key from a private one without a word; whoever put it there has to hear of it.
  if (block.label.endsWith('PRIVATE KEY')) {
    throw new ShipworthyError('signing/invalid-key', `${name} is a private key, where a public one belongs.`, {
      hint: 'Make a new key, and never use this one again: whoever can read the file can sign with it. Only the output of `openssl pkey -pubout` belongs here.',
    });
  }
  if (block.label !== 'PUBLIC KEY') {
    throw new ShipworthyError('signing/unsupported-key', `${name} is a PEM block of another kind (${block.label}).`, { hint: 'Give the public key as `openssl pkey -pubout` writes it: -----BEGIN PUBLIC KEY-----.' });
  }
  return toPublicKey(readSpki(block.text, name), name);
}

/** @throws ShipworthyError `signing/unsupported-key` */
export function toPublicKey(key: KeyObject, name: string): PublicKey {
  const algorithm = toKeyAlgorithm(key);
  if (algorithm === null) {
    throw new ShipworthyError('signing/unsupported-key', `${name} is a key of type ${describeKeyType(key)}.`, { hint: 'Use Ed25519 (`openssl genpkey -algorithm ed25519`) or ECDSA P-256.' });
  }
  const digest = algorithm === 'ed25519' ? null : 'sha256';
  const spki = toUncompressed(key).export({ type: 'spki', format: 'der' });
  return { keyId: toKeyId(key, algorithm), algorithm, spki, verify: (data, signature) => isSignature(() => verify(digest, data, key, signature)) };
}

/** A point of P-256 may be written in a short form, which would be another text for the same key: OpenSSL keeps the form that it was given. */
function toUncompressed(key: KeyObject): KeyObject {
  return createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' });
}

function readSpki(pem: string, name: string): KeyObject {
  try {
    return createPublicKey({ key: pem, format: 'pem' });
  } catch {
    // No cause: what OpenSSL says helps nobody, and this way nothing of a key can ever be in it.
    throw new ShipworthyError('signing/invalid-key', `${name} is not a valid public key.`, { hint: 'Export it again with `openssl pkey -pubout`.' });
  }
}

function isSignature(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
