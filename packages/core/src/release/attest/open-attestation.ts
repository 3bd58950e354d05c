import { parseSignedJson, verifyParsedEnvelope, type PublicKey } from '../../signing/index.js';
import { findEnvelope } from './open-bundle.js';
import { readStatement } from './read-statement.js';
import { toKeyHint } from './sign-statement.js';
import { statementPayloadType, type OpenedAttestation } from './statement.js';

/** Bytes of the largest attestation that is read: the names of 100,000 tests fit in. */
export const largestAttestation = 32 * 1024 * 1024;

export interface AttestationExpectation {
  /** From the caller: a key that lies beside the signature would vouch for itself. */
  readonly trustedKeys: readonly PublicKey[];
  /** How the file is called in messages. */
  readonly name: string;
}

type Fault = Extract<OpenedAttestation, { readonly state: 'refused' }>['fault'];

/**
 * Reads a Sigstore bundle or a bare envelope, proves its signature by one of the keys, and only then looks at what was signed. Never throws
 * for what it holds. Whether the statement is about the right thing is for the caller to judge: predicate type, subjects, resource.
 */
export function openAttestation(bytes: Uint8Array, { trustedKeys, name }: AttestationExpectation): OpenedAttestation {
  const refuse = (fault: Fault, message: string): OpenedAttestation => ({ state: 'refused', fault, message: `${name} ${message}` });
  if (bytes.length > largestAttestation) return refuse('malformed', `is larger than ${largestAttestation / 1024 / 1024} MiB.`);
  const file = parseSignedJson(bytes, name);
  if (file.state === 'malformed') return refuse('malformed', file.message);
  const inside = findEnvelope(file.value);
  if (inside.state === 'refused') return refuse(inside.fault, inside.message);
  const check = verifyParsedEnvelope(inside.envelope, { payloadType: statementPayloadType, trustedKeys, name });
  if (check.state === 'refused') return { state: 'refused', fault: check.fault === 'wrong-payload-type' ? 'malformed' : check.fault, message: check.message };
  // Not signed, and so believed by nobody; but a bundle that says another key than its own was tampered with, or mixed from two.
  const signer = trustedKeys.find(({ keyId }) => keyId === check.keyId);
  if (inside.hint !== null && signer !== undefined && inside.hint !== toKeyHint(signer)) return refuse('wrong-signature', `names another key than ${check.keyId}, which signed it.`);
  const payload = parseSignedJson(check.payload, name);
  if (payload.state === 'malformed') return refuse('malformed', `holds a statement that ${payload.message}`);
  const statement = readStatement(payload.value);
  return typeof statement === 'string' ? refuse('malformed', statement) : { state: 'verified', statement, payload: check.payload, keyId: check.keyId };
}
