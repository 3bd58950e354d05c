import type { Approval } from '@shipworthy/contract/approval';

export interface ShownApproval {
  readonly keyId: string;
  readonly path: string;
  /** False when the file stood there before. */
  readonly isNew: boolean;
}

/** What was approved, and what to do with the file. */
export function showApproval({ approver, repository, commit, tree, level, reason }: Approval, { keyId, path, isNew }: ShownApproval): string[] {
  const rows = [
    ['repository', repository ?? 'not known'], ['commit', commit], ['tree', tree], ['level', level], ['approver', approver], ['reason', reason], ['key', keyId], ['file', path],
  ] as const;
  return [
    isNew ? `Approved for level ${level}:` : `Already approved for level ${level}; nothing is written:`,
    ...rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`),
    ...(repository === null ? ['`origin` names no repository, so neither does the approval: a gate in CI will refuse it.'] : []),
    'Next: hand the file to the gate with `--approvals` (docs/approvals.md). Not in a commit of the line that is released: that would be another tree.',
  ];
}
