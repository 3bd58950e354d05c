import { join } from 'node:path';
import { approvalPayloadType, type Approval } from '@shipworthy/contract/approval';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { CommandResult } from '../evidence/index.js';
import { toSafeFileName, writeFileAtomically } from '../files/index.js';
import type { Host } from '../host/index.js';
import { toCanonicalJson, toPrettyJson } from '../json/index.js';
import { signEnvelope, type SigningKey } from '../signing/index.js';
import { openWorkspace } from '../workspace/index.js';
import { requireApprovalRequest, toApproval, type ApproveInputs } from './approval-request.js';
import { collectApprovedCommit } from './approved-commit.js';
import { readApproval } from './read-approval.js';
import { showApproval } from './show-approval.js';

/**
 * Writes one signed approval. The same approval given again is left as it is, whatever the time; another one under its name is refused.
 * @throws ShipworthyError `usage/invalid-input`, `approval/refused`, `config/*`, `signing/*`, `git/*`, `output/not-writable`
 */
export async function runApprove(inputs: ApproveInputs, host: Host): Promise<CommandResult> {
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const request = await requireApprovalRequest(inputs, host, workspace.root);
  const approved = await collectApprovedCommit(workspace, host, inputs.commit);
  const approval = toApproval(approved, request, { level: inputs.level, at: toTime(host), items: inputs.item });
  const path = join(workspace.out, approvalName(approval, request.key));
  const shown = workspace.toDocumentPath(path);
  const isNew = await isAbsent(path, shown, { approval, key: request.key });
  if (isNew) await writeFileAtomically(path, toPrettyJson(signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(toCanonicalJson(approval)) }, request.key)));
  const notes = showApproval(approval, { keyId: request.key.publicKey.keyId, path: shown, isNew });
  return { out: workspace.out, documents: [], notes, outputs: {}, exitCode: 0 };
}

/** `approval.<commit>.<key>.json`, of items `approval.<commit>.<key>.<items>.json`: of the fingerprint so much in hexadecimal as no two keys share; file systems may ignore case. */
function approvalName({ commit, items = [] }: Approval, { publicKey: { keyId } }: SigningKey): string {
  const fingerprint = Buffer.from(keyId.slice('SHA256:'.length), 'base64').toString('hex');
  return `approval.${commit.slice(0, 12)}.${fingerprint.slice(0, 16)}${items.length === 0 ? '' : `.${toSafeFileName(items.join('+')).slice(0, 100)}`}.json`;
}

/** False when the very same approval stands there already. @throws ShipworthyError `approval/refused` when anything else does */
async function isAbsent(path: string, shown: string, { approval, key }: { readonly approval: Approval; readonly key: SigningKey }): Promise<boolean> {
  const found = await readApproval(path, { trustedKeys: [key.publicKey], name: shown });
  if (found.state === 'refused' && found.refusal.fault === 'absent') return true;
  // Not by bytes: ECDSA signs the same text differently every time.
  if (found.state === 'accepted' && toCanonicalJson({ ...found.approval, at: approval.at }) === toCanonicalJson(approval)) return false;
  const what = found.state === 'accepted' ? 'holds another approval of this commit by this key' : 'is no approval by this key';
  throw new ShipworthyError('approval/refused', `${shown} exists and ${what}.`, { hint: 'Remove the file if it shall be replaced, or name another folder with `--out`.' });
}

function toTime({ context, now }: Host): string {
  return (context.sourceDateEpoch === null ? now() : new Date(context.sourceDateEpoch * 1000)).toISOString();
}
