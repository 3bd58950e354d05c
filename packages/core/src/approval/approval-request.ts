import { approvalSchema, approvalSchemaId, type Approval } from '@shipworthy/contract/approval';
import { guide, ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { approve, InputsOf } from '@shipworthy/contract/inputs';
import { readCommitter } from '../git/index.js';
import type { Host } from '../host/index.js';
import { readSigningKey, type SigningKey } from '../signing/index.js';
import type { ApprovedCommit } from './approved-commit.js';

export type ApproveInputs = InputsOf<typeof approve>;

/** Who approves, why, and with what. */
export interface ApprovalRequest {
  readonly approver: string;
  readonly reason: string;
  readonly key: SigningKey;
}

const noKey: Fault = { message: '`--signing-key` is missing: what is not signed proves nothing.', remedy: `Make a key: ${guide('approvals')}` };

/**
 * Everything that only a person can give.
 * @throws ShipworthyError `usage/invalid-input` with every fault, `approval/refused` in CI, `config/*` and `signing/*` for the key
 */
export async function requireApprovalRequest(inputs: ApproveInputs, host: Host, root: string): Promise<ApprovalRequest> {
  const reason = inputs.reason?.trim() ?? '';
  const approver = inputs.approver?.trim() ?? (await readCommitter(host, root)) ?? '';
  const faults: Fault[] = [];
  if (reason === '') faults.push({ message: '`--reason` is missing: why may it be released?' });
  if (approver === '') faults.push({ message: 'nobody is named: git knows no `user.name`.', remedy: 'Give `--approver`.' });
  if ((inputs['signing-key'] ?? '').trim() === '') faults.push(noKey);
  if (faults.length > 0) throw toUsageError(faults);
  if (host.context.where !== 'local') {
    throw new ShipworthyError('approval/refused', `Nothing is approved in CI (${host.context.service ?? host.context.where}): a person approves, not a job.`, {
      hint: 'Run the command on your own machine, or give the job an environment with required reviewers.',
    });
  }
  const key = await readSigningKey(inputs, host.cwd);
  if (key === null) throw toUsageError([noKey]);
  return { approver, reason, key };
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
