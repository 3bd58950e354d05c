import { generateKeyPairSync } from 'node:crypto';

export interface KeyPair {
  readonly privatePem: string;
  readonly publicPem: string;
}

const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
const privateKeyEncoding = { type: 'pkcs8', format: 'pem' } as const;

export function makeEd25519(passphrase?: string): KeyPair {
  const sealed = passphrase === undefined ? privateKeyEncoding : { ...privateKeyEncoding, cipher: 'aes-256-cbc', passphrase };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', { publicKeyEncoding, privateKeyEncoding: sealed });
  return { privatePem: privateKey, publicPem: publicKey };
}

export function makeEc(namedCurve = 'P-256'): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve, publicKeyEncoding, privateKeyEncoding });
  return { privatePem: privateKey, publicPem: publicKey };
}

export function makeRsa(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding, privateKeyEncoding });
  return { privatePem: privateKey, publicPem: publicKey };
}

/** The key of RFC 8032, test 1: secret 9d61…7f60, public d75a…511a. */
export const rfc8032: KeyPair = {
  privatePem: toPem('PRIVATE KEY', '302e020100300506032b657004220420' + '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  publicPem: toEd25519Pem(Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')),
};

/** The key of RFC 6979, A.2.5 (P-256): its public point Ux, Uy. */
export const rfc6979PublicPem = toP256Pem(Buffer.from('04' + '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6' + '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299', 'hex'));

export function toPem(label: string, hex: string): string {
  const lines = Buffer.from(hex, 'hex').toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** SPKI around a raw Ed25519 public key. */
export function toEd25519Pem(raw: Buffer): string {
  return toPem('PUBLIC KEY', `302a300506032b6570032100${raw.toString('hex')}`);
}

/** SPKI around an uncompressed P-256 point. */
export function toP256Pem(point: Buffer): string {
  return toPem('PUBLIC KEY', `3059301306072a8648ce3d020106082a8648ce3d030107034200${point.toString('hex')}`);
}
