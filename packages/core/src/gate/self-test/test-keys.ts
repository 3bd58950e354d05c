import { generateKeyPairSync } from 'node:crypto';
import { parseSigningKey, type SigningKey } from '../../signing/index.js';

export type KeyName = 'release' | 'second' | 'stranger';

interface TestKey {
  /** PEM, as a repository holds it. */
  readonly publicText: string;
  readonly signingKey: SigningKey;
}

const made = new Map<KeyName, TestKey>();

/** Keys that live as long as this process: none stands in the source, where somebody might trust it. */
export function testKey(name: KeyName): TestKey {
  const key = made.get(name) ?? makeKey(name);
  made.set(name, key);
  return key;
}

function makeKey(name: KeyName): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [publicText, privateText] = [publicKey.export({ type: 'spki', format: 'pem' }), privateKey.export({ type: 'pkcs8', format: 'pem' })];
  return { publicText: publicText.toString(), signingKey: parseSigningKey(privateText.toString(), { name }) };
}
