import { toSignedBytes, type Envelope } from './envelope.js';
import type { SigningKey } from './parse-signing-key.js';

export interface EnvelopeContent {
  readonly payloadType: string;
  readonly payload: Uint8Array;
}

export function signEnvelope({ payloadType, payload }: EnvelopeContent, key: SigningKey): Envelope {
  const sig = toBase64(key.sign(toSignedBytes(payloadType, payload)));
  return { payloadType, payload: toBase64(payload), signatures: [{ keyid: key.publicKey.keyId, sig }] };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
