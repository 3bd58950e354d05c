/** DSSE v1.0.2 as JSON. Exactly one signature: with several, readers disagree about how many have to hold. */
export interface Envelope {
  readonly payloadType: string;
  /** Standard base64 with padding. */
  readonly payload: string;
  readonly signatures: readonly [EnvelopeSignature];
}

export interface EnvelopeSignature {
  /** Says which key to try, and proves nothing. */
  readonly keyid: string;
  readonly sig: string;
}

/** What is signed (`PAE` of DSSE): lengths in bytes in front of both parts, so that no byte can move from one to the other. */
export function toSignedBytes(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}
