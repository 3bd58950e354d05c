import type { Change, Comparison } from '../comparison.js';

/** Changes that a sentence still holds. */
const mostTold = 3;

/**
 * What happened to a report, in one sentence: its changes where they are few, else how many of which kind and the first of them. What is
 * worst stands first.
 */
export function describeFacts(summary: string, { changes, more }: Pick<Comparison, 'changes' | 'more'>): string {
  const told = changes.slice(0, mostTold).map(describeChange);
  const rest = changes.length + more - told.length;
  return rest === 0 ? told.join('; ') : `${summary}: ${told.join('; ')}; and ${rest} more`;
}

/** The words of a change name it, so only its values are added. */
function describeChange({ kind, path, expected, actual }: Change): string {
  const values = kind === 'changed' ? [expected, actual] : [kind === 'added' ? actual : expected];
  const shown = values.every((value) => value === null) ? '' : ` (${values.map(String).join(' → ')})`;
  return `${path}${shown}`;
}
