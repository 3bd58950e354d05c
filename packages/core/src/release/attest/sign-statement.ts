import { createHash } from 'node:crypto';
import { toCanonicalJson } from '../../json/index.js';
import { signEnvelope, type PublicKey, type SigningKey } from '../../signing/index.js';
import { bundleMediaType } from './open-bundle.js';
import { statementPayloadType, type SignedStatement, type Statement } from './statement.js';

/**
 * Signs a statement, once, for the bare envelope and for the bundle. The same statement and key give the same bytes with Ed25519; signatures
 * of P-256 are randomised.
 * @throws ShipworthyError `document/malformed` for text that has no UTF-8 form
 */
export function signStatement(statement: Statement, key: SigningKey): SignedStatement {
  const payload = Buffer.from(toCanonicalJson(statement), 'utf8');
  const dsseEnvelope = signEnvelope({ payloadType: statementPayloadType, payload }, key);
  const bundle = { mediaType: bundleMediaType, verificationMaterial: { publicKey: { hint: toKeyHint(key.publicKey) } }, dsseEnvelope };
  return { payload, envelope: `${JSON.stringify(dsseEnvelope)}\n`, bundle: `${JSON.stringify(bundle)}\n`, keyId: key.publicKey.keyId };
}

/** What names a key in a Sigstore bundle, as cosign writes it: base64 of the SHA-256 of its SPKI. */
export function toKeyHint({ spki }: PublicKey): string {
  return createHash('sha256').update(spki).digest('base64');
}
