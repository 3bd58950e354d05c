import { generateKeyPairSync } from 'node:crypto';
import { parsePublicKey, parseSigningKey, type PublicKey } from '../../signing/index.js';

/** PEM texts. The private one is never shown, and written once. */
export interface KeyPair {
  readonly privatePem: string;
  readonly publicPem: string;
  readonly publicKey: PublicKey;
}

/** A new pair of Ed25519, the private key in PKCS#8, encrypted (PBES2, AES-256-CBC) where there is a passphrase. */
export function makeKeyPair(passphrase: string | undefined): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const sealed = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem', ...sealed }).toString();
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  // What is about to be written must open again and belong together: a key that does not would be found out at the release.
  const own = parseSigningKey(privatePem, { name: 'The new key', passphrase });
  const read = parsePublicKey(publicPem, 'The new public key');
  const proof = Buffer.from('shipworthy');
  if (own.publicKey.keyId !== read.keyId || !read.verify(proof, own.sign(proof))) throw new TypeError('the new keys do not belong together');
  return { privatePem, publicPem, publicKey: read };
}
