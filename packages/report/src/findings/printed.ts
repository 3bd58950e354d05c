import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { showControls } from '../text/index.js';
import type { FindingGroup } from './group-findings.js';
import { isBlockingWeight } from './weight.js';

/** The last lines that a failed case printed. */
export interface Printed {
  readonly stream: string;
  /** File with more of it, relative to the folder of the document. */
  readonly log: string;
  /** Lines that can neither move a cursor nor command a runner. */
  readonly lines: readonly string[];
}

/** What to show under which group: a case's words stand under the first thing that blocks because of it. */
export function printedBy(groups: readonly FindingGroup[], document: EvidenceDocument): ReadonlyMap<FindingGroup, readonly Printed[]> {
  const byCase = readPrinted(document);
  const placed = new Map<FindingGroup, readonly Printed[]>();
  for (const group of groups) {
    const id = group.primary.keys['case'];
    const printed = id === undefined ? undefined : byCase.get(id);
    if (id === undefined || printed === undefined || !isBlockingWeight(group.weight)) continue;
    placed.set(group, printed);
    byCase.delete(id);
  }
  return placed;
}

/** Measurements have no schema of their own: what is of another shape is another version's, and is not shown. */
function readPrinted({ kind, run }: EvidenceDocument): Map<string, Printed[]> {
  const byCase = new Map<string, Printed[]>();
  const all: unknown = kind === 'regression-observations' ? run.measurements['printed'] : undefined;
  for (const entry of Array.isArray(all) ? all : []) {
    const { case: id, stream, log, text } = toTexts(entry);
    if (id === undefined || stream === undefined || log === undefined || text === undefined) continue;
    byCase.set(id, [...(byCase.get(id) ?? []), { stream, log, lines: text.split('\n').map(toInertLine) }]);
  }
  return byCase;
}

function toTexts(value: unknown): Readonly<Partial<Record<string, string>>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A runner takes `::x::` at the start of a line and `##[x]` anywhere for a command, wherever the text comes from. */
function toInertLine(line: string): string {
  return showControls(line.replaceAll('\t', '    ')).replace(/^(\s*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[');
}
