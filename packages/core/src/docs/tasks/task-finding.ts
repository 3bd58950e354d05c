import type { FindingDraft } from '../../evidence/index.js';

/** A finding, the tasks that it concerns, and what it is called on their checklists. */
export interface TaskFinding {
  readonly finding: FindingDraft;
  readonly tasks: readonly string[];
  /** `missing:board`, `status-disagrees`, …; see `docs/doc-sync-check.md`. */
  readonly code: string;
}

export function toTaskCheck(id: string): string {
  return `task:${id}`;
}

export function toSourceCheck(name: string): string {
  return `source:${name}`;
}

/** Of long lists the first, and how many more. */
export function listSome(items: readonly string[], most = 5): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
