import { structuredPatch, type StructuredPatchHunk } from 'diff';

/**
 * Lines that may be added or removed before the search for the shortest diff is given up. Its cost grows with the square: at this limit a
 * quarter of a second. A limit in time would make the answer depend on the machine.
 */
const maxEditLength = 2000;

/** Groups of neighbouring differences with three lines of context, or null when the two are too different to search. */
export function toTextHunks(expected: string, actual: string): readonly StructuredPatchHunk[] | null {
  return structuredPatch('expected', 'actual', expected, actual, '', '', { context: 3, maxEditLength })?.hunks ?? null;
}
