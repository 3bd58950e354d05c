import { createHash, type KeyObject } from 'node:crypto';

/** Signature algorithms in use: Ed25519 without prehash, and ECDSA over P-256 with SHA-256 and DER signatures. */
export type KeyAlgorithm = 'ed25519' | 'ecdsa-p256';

/** Null for every other key: other types, other curves, curves given by their parameters instead of their name. */
export function toKeyAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): KeyAlgorithm | null {
  if (asymmetricKeyType === 'ed25519') return 'ed25519';
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ecdsa-p256' : null;
}

/** How a key is called in an error: type and curve, nothing of its value. */
export function describeKeyType({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  return [asymmetricKeyType ?? 'unknown', asymmetricKeyDetails?.namedCurve].filter((part) => part !== undefined).join(' ');
}

/**
 * The OpenSSH fingerprint of a public key: `SHA256:` and unpadded base64 over the key as SSH writes it (RFC 4253, 5656, 8709), which is what
 * `ssh-keygen -lf` prints. The one `keyid` that cosign, sigstore-go, securesystemslib and @sigstore/verify all accept: others skip the signature.
 */
export function toKeyId(publicKey: KeyObject, algorithm: KeyAlgorithm): string {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'));
  const wire = algorithm === 'ed25519' ? ['ssh-ed25519', Buffer.concat(point)] : ['ecdsa-sha2-nistp256', 'nistp256', Buffer.concat([Buffer.of(4), ...point])];
  const digest = createHash('sha256').update(Buffer.concat(wire.map(toSshString))).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}

/** RFC 4251: the length in four bytes, then the bytes. */
function toSshString(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
