import type { GateApproval, GateDetails } from '@shipworthy/contract/gate';
import { toCode, toProse } from '../text/index.js';
import { toTable, type Section } from './section.js';

/** Who consented to what, and why some of it does not count. */
export function toApprovalSection({ approvals = [], approvalsNeeded = 0 }: GateDetails): Section[] {
  if (approvals.length === 0) return [];
  const accepted = approvals.filter((approval) => approval.accepted).length;
  const columns = ['counts', 'who', 'how', 'commit', 'tree', 'when', 'why not'];
  return [toTable({ title: `Approvals (${accepted} of ${approvals.length} count, ${approvalsNeeded} needed)`, columns, rows: approvals.map(toRow), folded: true })];
}

function toRow({ accepted, approver, keyId, how, source, commit, tree, at, note }: GateApproval): string[] {
  return [
    accepted ? '✅ yes' : '➖ no', toOptionalCode(approver ?? keyId), `${how} ${toCode(source)}`, toOptionalCode(commit?.slice(0, 12) ?? null), toOptionalCode(tree?.slice(0, 12) ?? null),
    toOptionalCode(at), note === null ? '' : toProse(note),
  ];
}

function toOptionalCode(text: string | null): string {
  return text === null ? '' : toCode(text);
}
