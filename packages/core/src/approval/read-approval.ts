import { readFile, stat } from 'node:fs/promises';
import { approvalPayloadType, approvalSchema, type Approval } from '@shipworthy/contract/approval';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { Refusal } from '../evidence/read-document.js';
import { systemCode } from '../files/file-errors.js';
import { isJsonObject, type Json } from '../json/index.js';
import { parseSignedJson, verifyEnvelope, type EnvelopeFault, type PublicKey } from '../signing/index.js';

/** Largest approval that is read, in bytes: a name, a reason and some hashes. */
const largestApproval = 256 * 1024;

/** Why a file is no approval; finer than the reason that documents state. */
export type ApprovalFault = EnvelopeFault | 'absent' | 'unreadable' | 'too-large' | 'unknown-schema';

export interface ApprovalRefusal extends Refusal {
  readonly fault: ApprovalFault;
  readonly remedy: string;
}

/**
 * `accepted` says that a trusted key signed exactly this statement. Whether it is about this repository, tree and level is for the caller to
 * judge; different people are told apart by `keyId`, never by the name in `approver`.
 */
export type ApprovalOutcome =
  | { readonly state: 'accepted'; readonly approval: Approval; readonly keyId: string }
  | { readonly state: 'refused'; readonly refusal: ApprovalRefusal };

export interface ApprovalExpectation {
  /** From `release.trustedKeys` of the base, never from the change that is judged. */
  readonly trustedKeys: readonly PublicKey[];
  /** How the file is called in messages. */
  readonly name: string;
}

const meanings: Readonly<Record<ApprovalFault, { readonly reason: ReasonCode; readonly remedy: string }>> = {
  absent: { reason: 'missing-evidence', remedy: 'Check the path, and that the file was handed over.' },
  unreadable: { reason: 'unreadable-source', remedy: 'Name a regular file that can be read.' },
  'too-large': { reason: 'limit-exceeded', remedy: 'Name the file that `shipworthy approve` wrote.' },
  malformed: { reason: 'malformed-document', remedy: 'Approve again with `shipworthy approve`; approvals are never edited.' },
  'wrong-payload-type': { reason: 'unknown-schema', remedy: 'Name the file that `shipworthy approve` wrote.' },
  'unknown-schema': { reason: 'unknown-schema', remedy: 'Use the same major version of Shipworthy to approve and to judge.' },
  'no-trusted-key': { reason: 'no-signing-key', remedy: 'Add the public key of the approver to `release.trustedKeys` on the default branch.' },
  'untrusted-key': { reason: 'unproven', remedy: 'Sign with a trusted key, or have the public key added to `release.trustedKeys` on the default branch.' },
  'wrong-signature': { reason: 'digest-mismatch', remedy: 'Somebody or something changed the file after it was signed. Approve again, and find out.' },
};

/** Reads one approval from disk. Never throws for what lies there. */
export async function readApproval(absolute: string, expectation: ApprovalExpectation): Promise<ApprovalOutcome> {
  try {
    const bytes = await readLimited(absolute);
    return bytes === null ? refuse('too-large', `${expectation.name} is larger than ${largestApproval / 1024} KiB.`) : parseApproval(bytes, expectation);
  } catch (error) {
    // Only the code: the system's own words name folders of this machine.
    const code = systemCode(error);
    if (code === '') throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? refuse('absent', `${expectation.name} is not there.`) : refuse('unreadable', `${expectation.name} cannot be read (${code}).`);
  }
}

/** Proves the signature first, and only then looks at what was signed. */
export function parseApproval(bytes: Uint8Array, { trustedKeys, name }: ApprovalExpectation): ApprovalOutcome {
  const envelope = verifyEnvelope(bytes, { payloadType: approvalPayloadType, trustedKeys, name });
  if (envelope.state === 'refused') return refuse(envelope.fault, envelope.message);
  const read = parseSignedJson(envelope.payload, name);
  if (read.state === 'malformed') return refuse('malformed', `${name} holds a statement that ${read.message}`);
  if (isOfUnknownMajor(read.value)) return refuse('unknown-schema', `${name} has a schema version that this program does not know.`);
  const parsed = approvalSchema.safeParse(read.value);
  if (parsed.success) return { state: 'accepted', approval: parsed.data, keyId: envelope.keyId };
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return refuse('malformed', `${name} does not match the schema of an approval${place === '' ? '' : ` at \`${place}\``}.`);
}

function refuse(fault: ApprovalFault, message: string): ApprovalOutcome {
  return { state: 'refused', refusal: { fault, message, ...meanings[fault] } };
}

function isOfUnknownMajor(value: Json): boolean {
  return isJsonObject(value) && value.kind === 'approval' && typeof value.schemaVersion === 'string' && /^(?!1\.)[0-9]+\.[0-9]+$/.test(value.schemaVersion);
}

/** Null when it is too large. Only regular files are opened: a pipe would wait for a writer, and a device never ends. */
async function readLimited(absolute: string): Promise<Uint8Array | null> {
  const found = await stat(absolute);
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!found.isFile()) throw Object.assign(new Error('no regular file'), { code: 'EINVAL' });
  const bytes = found.size > largestApproval ? null : await readFile(absolute);
  return bytes === null || bytes.length > largestApproval ? null : bytes;
}
