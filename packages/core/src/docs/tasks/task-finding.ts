import type { FindingDraft } from '../../evidence/index.js';

/** A finding, the tasks that it concerns, and what it is called on their checklists. */
export interface TaskFinding {
  readonly finding: FindingDraft;
  readonly tasks: readonly string[];
  /** `missing:board`, `status-disagrees`, … */
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

/** Names of things that stand in one place, told apart by counting: `a`, `a (2)`. */
export function toDistinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Two tables of a file may lack the same column: the first stands for both. */
export function toDistinctFindings(findings: readonly FindingDraft[]): FindingDraft[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, keys }) => {
    const identity = JSON.stringify([rule, keys]);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}
