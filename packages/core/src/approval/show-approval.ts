import type { Approval } from '@shipworthy/contract/approval';
import { guide } from '@shipworthy/contract/errors';

export interface ShownApproval {
  readonly keyId: string;
  readonly path: string;
  /** False when the file stood there before. */
  readonly isNew: boolean;
}

/** What was approved, and what to do with the file. */
export function showApproval({ approver, repository, commit, tree, level, items = [], reason }: Approval, { keyId, path, isNew }: ShownApproval): string[] {
  const rows = [
    ['repository', repository ?? 'not known'], ['commit', commit], ['tree', tree], ['level', level], ...(items.length === 0 ? [] : [['items', items.join(', ')] as const]), ['approver', approver], ['reason', reason], ['key', keyId], ['file', path],
  ] as const;
  return [
    isNew ? `Approved ${items.length === 0 ? `for level ${level}` : 'of the checklist'}:` : `Already approved${items.length === 0 ? ` for level ${level}` : ''}; nothing is written:`,
    ...rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`),
    ...(repository === null ? ['`origin` names no repository, so neither does the approval: a gate in CI will refuse it.'] : []),
    `Next: hand the file to ${items.length === 0 ? 'the gate' : 'release-evidence'} with \`--approvals\` (${guide('approvals')}). Not in a commit of the line that is released: that would be another tree.`,
  ];
}
