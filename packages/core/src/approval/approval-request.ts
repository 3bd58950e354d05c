import { resolve } from 'node:path';
import { approvalSchema, approvalSchemaId, type Approval } from '@shipworthy/contract/approval';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { approve, InputsOf } from '@shipworthy/contract/inputs';
import { readCommitter } from '../git/index.js';
import { readTextFile } from '../files/index.js';
import type { Host } from '../host/index.js';
import { parseSigningKey, type SigningKey } from '../signing/index.js';
import type { ApprovedCommit } from './approved-commit.js';

export type ApproveInputs = InputsOf<typeof approve>;

/** Who approves, why, and with what. */
export interface ApprovalRequest {
  readonly approver: string;
  readonly reason: string;
  readonly key: SigningKey;
}

/** Keys are a few hundred bytes. */
const largestKeyFile = 64 * 1024;

/**
 * Everything that only a person can give.
 * @throws ShipworthyError `usage/invalid-input` with every fault, `approval/refused` in CI, `config/*` and `signing/*` for the key
 */
export async function requireApprovalRequest(inputs: ApproveInputs, host: Host, root: string): Promise<ApprovalRequest> {
  const reason = inputs.reason?.trim() ?? '';
  const approver = inputs.approver?.trim() ?? (await readCommitter(host, root)) ?? '';
  const given = inputs['signing-key'];
  const faults: Fault[] = [];
  if (reason === '') faults.push({ message: '`--reason` is missing: why may it be released?' });
  if (approver === '') faults.push({ message: 'nobody is named: git knows no `user.name`.', remedy: 'Give `--approver`.' });
  if (given === undefined) faults.push({ message: '`--signing-key` is missing: what is not signed proves nothing.', remedy: 'Make a key: docs/approvals.md.' });
  if (given === undefined || faults.length > 0) throw toUsageError(faults);
  if (host.context.where !== 'local') {
    throw new ShipworthyError('approval/refused', `Nothing is approved in CI (${host.context.service ?? host.context.where}): a person approves, not a job.`, {
      hint: 'Run the command on your own machine, or give the job an environment with required reviewers.',
    });
  }
  return { approver, reason, key: await readSigningKey(given, inputs['signing-key-passphrase'], host) };
}

/** @throws ShipworthyError `usage/invalid-input` where a name or a reason is not fit to be signed */
export function toApproval({ commit, tree, repository }: ApprovedCommit, request: Omit<ApprovalRequest, 'key'>, stamp: Pick<Approval, 'level' | 'at'> & { readonly items: readonly string[] }): Approval {
  const { approver, reason } = request;
  const statement = { $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver, repository, commit, tree, level: stamp.level, reason, at: stamp.at, ...(stamp.items.length === 0 ? {} : { items: [...stamp.items].sort() }) };
  const parsed = approvalSchema.safeParse(statement);
  if (parsed.success) return parsed.data;
  throw toUsageError(parsed.error.issues.map((issue) => ({ message: `\`--${String(issue.path[0])}\` ${toComplaint(issue)}.` })));
}

function toComplaint(issue: { readonly code: string; readonly message: string; readonly maximum?: unknown }): string {
  return issue.code === 'too_big' ? `must have at most ${String(issue.maximum)} characters` : issue.message;
}

function toUsageError(faults: readonly Fault[]): ShipworthyError {
  return new ShipworthyError('usage/invalid-input', 'Nothing is approved like this:', { hint: 'Example: `shipworthy approve --signing-key ~/.keys/release.pem --reason "reviewed"`.', faults });
}

/**
 * A path is taken from the current folder, not from the root: a private key has no place in a repository. What was given is never
 * repeated: it may be a key that somebody pasted without its frame.
 */
async function readSigningKey(given: string, passphrase: string | undefined, host: Host): Promise<SigningKey> {
  if (given.includes('-----BEGIN')) return parseSigningKey(given, { name: 'The key in `--signing-key`', passphrase });
  const name = 'The file that `--signing-key` names';
  const text = await readTextFile(resolve(host.cwd, given), { maxBytes: largestKeyFile, displayPath: name }).catch((error: unknown) => {
    throw withoutCause(error);
  });
  return parseSigningKey(text, { name, passphrase });
}

/** The system's error repeats the path, and `--debug` prints causes. */
function withoutCause(error: unknown): unknown {
  if (!(error instanceof ShipworthyError)) return new ShipworthyError('config/unreadable', 'The file that `--signing-key` names cannot be read.', { hint: 'Give the path of a key file.' });
  return new ShipworthyError(error.code, error.message.slice(0, -error.hint.length).trim(), { hint: error.hint });
}
