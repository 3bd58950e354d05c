import type { ApprovalFault } from '../../approval/index.js';
import type { ApprovalTarget, SignedFile } from './approval-facts.js';
import type { ApprovalRefusal, Candidate } from './candidate.js';
import { levels } from '../level/demands-of.js';

const alarming: ReadonlySet<ApprovalFault> = new Set(['untrusted-key', 'wrong-signature']);

type Accepted = Extract<SignedFile['outcome'], { readonly state: 'accepted' }>;

/** A trusted key has signed exactly this, or not. What it says must be about this repository, this tree, and no lower level. */
export function judgeSignedFile({ path, outcome }: SignedFile, target: ApprovalTarget): Candidate {
  if (outcome.state === 'refused') {
    const { fault, reason, message, remedy } = outcome.refusal;
    return { ...unknown, source: path, refusal: { reason, message, remedy, isAlarming: alarming.has(fault) } };
  }
  const { approval, keyId } = outcome;
  return {
    // The name is in it so that a signature and a review of one login are one person; other names prove nothing.
    how: 'signed-file', approver: approval.approver, identities: [`key:${keyId}`, `login:${approval.approver.toLowerCase()}`],
    commit: approval.commit, tree: approval.tree, at: approval.at, keyId, source: path, refusal: refuse(path, outcome, target),
  };
}

const unknown = { how: 'signed-file', approver: null, identities: [], commit: null, tree: null, at: null, keyId: null } as const;

function refuse(path: string, { approval }: Accepted, target: ApprovalTarget): ApprovalRefusal | null {
  const wrong = (message: string): ApprovalRefusal => ({ reason: 'wrong-subject', message: `${path} ${message}`, remedy: 'Check out exactly what shall be released, and approve that with `shipworthy approve`.' });
  if (approval.repository?.toLowerCase() !== target.repository?.toLowerCase()) return wrong(`approves the repository ${String(approval.repository)}, but this is ${String(target.repository)}.`);
  if (approval.tree !== target.tree) return wrong(`approves the tree ${approval.tree}, but this commit has tree ${target.tree}.`);
  if (approval.items !== undefined) return { reason: 'unproven', message: `${path} approves items of the checklist (${approval.items.join(', ')}), not the release.`, remedy: 'Approve the release with `shipworthy approve`, without `--item`.' };
  if (levels.indexOf(approval.level) >= levels.indexOf(target.level)) return null;
  return { reason: 'unproven', message: `${path} approves up to level ${approval.level}, but this run is at level ${target.level}.`, remedy: `Approve again with \`shipworthy approve --level ${target.level}\`.` };
}
