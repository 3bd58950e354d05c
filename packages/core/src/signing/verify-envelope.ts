import { isShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, parseJsonText, type Json } from '../json/index.js';
import { toSignedBytes } from './envelope.js';
import type { PublicKey } from './parse-public-key.js';

/** Why an envelope proves nothing. */
export type EnvelopeFault =
  | 'malformed'
  /** It is about something else than the caller asked for. */
  | 'wrong-payload-type'
  /** The caller trusts nobody. */
  | 'no-trusted-key'
  /** Nobody whom the caller trusts has signed it. */
  | 'untrusted-key'
  /** It names a trusted key, but payload, type or signature are not what that key signed. */
  | 'wrong-signature';

/** `payload` holds the bytes that were verified. Use these and never decode the envelope again. */
export type EnvelopeCheck =
  | { readonly state: 'verified'; readonly payload: Uint8Array; readonly keyId: string }
  | { readonly state: 'refused'; readonly fault: EnvelopeFault; readonly message: string };

export interface EnvelopeExpectation {
  /** The only type that is accepted. */
  readonly payloadType: string;
  /** The keys that are trusted, from the caller: one that lies beside the signature would vouch for itself. */
  readonly trustedKeys: readonly PublicKey[];
  /** How the file is called in messages. */
  readonly name: string;
}

/** Checks the JSON text of a DSSE envelope. Never throws for what it holds. */
export function verifyEnvelope(bytes: Uint8Array, expectation: EnvelopeExpectation): EnvelopeCheck {
  const read = parseSignedJson(bytes, expectation.name);
  return read.state === 'malformed' ? { state: 'refused', fault: 'malformed', message: `${expectation.name} ${read.message}` } : verifyParsedEnvelope(read.value, expectation);
}

/** Checks an envelope that stands in a larger JSON text, which `parseSignedJson` has read: no key twice. Never throws for what it holds. */
export function verifyParsedEnvelope(value: Json, { payloadType, trustedKeys, name }: EnvelopeExpectation): EnvelopeCheck {
  const refuse = (fault: EnvelopeFault, message: string): EnvelopeCheck => ({ state: 'refused', fault, message: `${name} ${message}` });
  const parts = toParts(value);
  if (typeof parts === 'string') return refuse('malformed', parts);
  if (parts.payloadType !== payloadType) return refuse('wrong-payload-type', `holds ${JSON.stringify(parts.payloadType.slice(0, 200))}, not ${payloadType}.`);
  if (trustedKeys.length === 0) return refuse('no-trusted-key', 'is signed, but no key is trusted.');
  const named = trustedKeys.filter(({ keyId }) => parts.keyId === '' || keyId === parts.keyId);
  if (named.length === 0) return refuse('untrusted-key', `is signed by ${JSON.stringify(parts.keyId.slice(0, 100))}, which is not among the trusted keys.`);
  const signed = toSignedBytes(payloadType, parts.payload);
  const signer = named.find((key) => key.verify(signed, parts.signature));
  if (signer !== undefined) return { state: 'verified', payload: parts.payload, keyId: signer.keyId };
  // Without a key id nothing says which key it should have been.
  return parts.keyId === '' ? refuse('untrusted-key', 'is signed by none of the trusted keys.') : refuse('wrong-signature', `is not what the key ${parts.keyId} signed.`);
}

/**
 * JSON as it may be signed: UTF-8 without byte order mark, no key twice. Readers differ in what they make of either, and then one
 * signature would stand for two texts.
 */
export function parseSignedJson(bytes: Uint8Array, name: string): { readonly state: 'read'; readonly value: Json; readonly text: string } | { readonly state: 'malformed'; readonly message: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { state: 'malformed', message: 'is not UTF-8 text.' };
  }
  if (text.startsWith('\uFEFF')) return { state: 'malformed', message: 'begins with a byte order mark.' };
  try {
    return { state: 'read', value: parseJsonText(text, { path: name }).value, text };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'malformed', message: `is not valid JSON: ${error.faults[0]?.message ?? error.message}` };
  }
}

interface EnvelopeParts {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  /** Empty where it is absent. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A text says what is wrong. Members that DSSE does not know are ignored, as it demands. */
function toParts(value: Json): EnvelopeParts | string {
  if (!isJsonObject(value) || typeof value.payloadType !== 'string') return 'is not a DSSE envelope.';
  const payload = typeof value.payload === 'string' ? fromBase64(value.payload) : null;
  if (payload === null) return 'has no payload in standard base64 with padding.';
  if (!isJsonArray(value.signatures) || value.signatures.length !== 1) return 'must have exactly one signature.';
  const [entry] = value.signatures;
  const signature = isJsonObject(entry) && typeof entry.sig === 'string' ? fromBase64(entry.sig) : null;
  if (!isJsonObject(entry) || signature === null || signature.length === 0) return 'has no signature in standard base64 with padding.';
  const keyId = entry.keyid ?? '';
  return typeof keyId === 'string' ? { payloadType: value.payloadType, payload, keyId, signature } : 'has a key id that is not text.';
}

/** Null unless it is exactly what an encoder writes: Node skips what it does not know, and other readers refuse what it skips. */
function fromBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
