import { ChangeList } from '../change-list.js';
import type { Comparison } from '../comparison.js';
import { toCoarseHunk } from './coarse-hunk.js';
import { HunkText, type Hunk } from './hunk-text.js';
import { addLineChange, type Line } from './line-change.js';
import { toTextHunks } from './text-hunks.js';

/** Line by line, both sides already canonical. A removed line directly followed by an added one counts as changed. */
export function compareText(expected: string, actual: string, limit?: number): Comparison {
  const list = new ChangeList(limit);
  if (expected === actual) return list.toComparison();
  const hunks = toTextHunks(expected, actual);
  if (hunks === null) {
    const coarse = toCoarseHunk(expected, actual);
    list.count(coarse.counts);
    return list.toComparison(`${renderHunks([coarse.hunk])}\n# The two differ too much for a line by line diff: lines are counted regardless of their order.`);
  }
  for (const hunk of hunks) listChanges(hunk, list);
  return list.toComparison(renderHunks(hunks));
}

function listChanges(hunk: Hunk, list: ChangeList): void {
  let removed: Line[] = [];
  let added: Line[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) addLineChange(removed[at], added[at], list);
    [removed, added] = [[], []];
  };
  let [oldLine, newLine] = [hunk.oldStart, hunk.newStart];
  hunk.lines.forEach((line, at) => {
    const text = line.slice(1);
    const hasEnd = hunk.lines[at + 1]?.startsWith('\\') !== true;
    if (line.startsWith('-')) removed.push({ number: oldLine++, text, hasEnd });
    else if (line.startsWith('+')) added.push({ number: newLine++, text, hasEnd });
    else if (line.startsWith(' ')) {
      flush();
      oldLine += 1;
      newLine += 1;
    }
  });
  flush();
}

function renderHunks(hunks: readonly Hunk[]): string {
  const text = new HunkText();
  for (const hunk of hunks) text.add(hunk);
  return text.toString();
}
