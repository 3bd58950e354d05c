import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';

/** Of a Sigstore bundle v0.3, as we write it. */
export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The same version as it was spelt before. */
const knownMediaTypes: readonly string[] = [bundleMediaType, 'application/vnd.dev.sigstore.bundle+json;version=0.3'];

/** What holds the statement. `hint` is what a bundle says of its key, null where there is nothing. */
export type EnvelopeInFile =
  | { readonly state: 'found'; readonly envelope: JsonObject; readonly hint: string | null }
  | { readonly state: 'refused'; readonly fault: 'malformed' | 'unverifiable' | 'keyless'; readonly message: string };

const members = {
  bundle: ['mediaType', 'verificationMaterial', 'dsseEnvelope'],
  material: ['publicKey', 'tlogEntries', 'timestampVerificationData'],
  publicKey: ['hint'],
  envelope: ['payload', 'payloadType', 'signatures'],
  signature: ['sig', 'keyid'],
} as const;

/**
 * Finds the envelope in a Sigstore bundle, or takes the file for one. Fields that the formats do not have are refused in both, as strict
 * readers (sigstore-go) do: what nobody signed has no place beside a signature, and what passes here has to pass there.
 */
export function findEnvelope(file: Json): EnvelopeInFile {
  if (!isJsonObject(file)) return malformed('is neither a Sigstore bundle nor a DSSE envelope.');
  if (!('mediaType' in file) && !('verificationMaterial' in file) && !('dsseEnvelope' in file)) return found(file, null);
  const { mediaType, verificationMaterial: material } = file;
  if (typeof mediaType !== 'string') return malformed('has no media type, so it is no Sigstore bundle.');
  if (!knownMediaTypes.includes(mediaType)) return unverifiable(`is of media type ${quote(mediaType)}; only Sigstore bundles v0.3 are read.`);
  if ('messageSignature' in file) return malformed('is the signature of a file, not an attestation.');
  if (!isJsonObject(material)) return malformed('is a Sigstore bundle without verification material.');
  // A bundle that has nothing signed in it is none, with whatever certificate.
  if ('certificate' in material || 'x509CertificateChain' in material) return isJsonObject(file.dsseEnvelope) ? { state: 'refused', fault: 'keyless', message: 'is signed with a certificate, which no public key proves.' } : malformed('is a Sigstore bundle without a DSSE envelope.');
  const unknown = findUnknown(file, 'bundle') ?? findUnknown(material, 'material');
  if (unknown !== null) return malformed(unknown);
  const { publicKey } = material;
  if (!isJsonObject(publicKey)) return malformed('is a Sigstore bundle that names no key.');
  const { hint = null } = publicKey;
  const unknownOfKey = findUnknown(publicKey, 'publicKey');
  if (unknownOfKey !== null || (hint !== null && typeof hint !== 'string')) return malformed(unknownOfKey ?? 'has a key hint that is not text.');
  return isJsonObject(file.dsseEnvelope) ? found(file.dsseEnvelope, hint === '' ? null : hint) : malformed('is a Sigstore bundle without a DSSE envelope.');
}

function found(envelope: JsonObject, hint: string | null): EnvelopeInFile {
  const signatures = isJsonArray(envelope.signatures) ? envelope.signatures.filter(isJsonObject) : [];
  const unknown = [findUnknown(envelope, 'envelope'), ...signatures.map((signature) => findUnknown(signature, 'signature'))].find((one) => one !== null);
  return unknown === undefined ? { state: 'found', envelope, hint } : malformed(unknown);
}

function findUnknown(value: JsonObject, part: keyof typeof members): string | null {
  const known: readonly string[] = members[part];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  return unknown === undefined ? null : `has a field ${quote(unknown)}, which nobody signed and the format does not have.`;
}

function malformed(message: string): EnvelopeInFile {
  return { state: 'refused', fault: 'malformed', message };
}

function unverifiable(message: string): EnvelopeInFile {
  return { state: 'refused', fault: 'unverifiable', message };
}

/** Of a text that anybody may have written. */
export function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
