import { ChangeList } from './change-list.js';
import type { Comparison } from './comparison.js';
import { toCoarseHunk } from './coarse-hunk.js';
import { shorten, showValue } from './show-value.js';
import { toTextHunks } from './text-hunks.js';

const maxHunkLines = 200;

/** Lines as in a unified diff: ` `, `-` or `+`, then the line; `\` says that the line before has no line end. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly hasEnd: boolean;
}

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
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) addChange(removed[at], added[at], list);
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

function addChange(removed: Line | undefined, added: Line | undefined, list: ChangeList): void {
  const kind = removed === undefined ? 'added' : added === undefined ? 'removed' : 'changed';
  // When the line end is all that differs it must be seen.
  const isEndOnly = removed !== undefined && removed.text === added?.text;
  const show = (line: Line | undefined): ReturnType<typeof showValue> => showValue(isEndOnly && line?.hasEnd === true ? `${line.text}\n` : line?.text);
  const number = added?.number ?? removed?.number ?? null;
  list.add(kind, () => ({ path: `line ${number}`, expected: show(removed), actual: show(added), line: number }));
}

function renderHunks(hunks: readonly Hunk[]): string {
  const shown: string[] = ['--- expected', '+++ actual'];
  let total = shown.length;
  for (const hunk of hunks) {
    total += hunk.lines.length + 1;
    if (shown.length >= maxHunkLines) continue;
    const header = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;
    shown.push(header, ...hunk.lines.slice(0, maxHunkLines - shown.length - 1).map(shorten));
  }
  if (total > shown.length) shown.push(`# ${total - shown.length} more lines of the diff`);
  return shown.join('\n');
}
