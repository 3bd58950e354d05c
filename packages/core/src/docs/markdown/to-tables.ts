import type { Block, TextBlock } from './collect-blocks.js';
import type { FoundLink, InlineFacts, References } from './inline-sink.js';
import type { Cell, Row, Table } from './markdown-file.js';
import type { PlaceFinder } from './place-finder.js';
import { scanInline } from './scan-inline.js';
import { splitRow, type CellRange } from './split-row.js';

export interface TableContext {
  readonly places: PlaceFinder;
  readonly references: References;
  readonly facts: InlineFacts;
}

interface Line {
  readonly from: number;
  readonly to: number;
}

/** A table with its rows; the line of dashes is none of them. */
export function toTable(block: TextBlock, lost: readonly TextBlock[], context: TableContext): Table {
  const [header, , ...lines] = toLines(block.text);
  const headerRow = toRow(block, header ?? { from: 0, to: 0 }, context);
  const rows = lines.map((line) => toRow(block, line, context));
  const isPiped = block.text.startsWith('|');
  // Lost rows are read as text, too, where they stand: their links must not count twice.
  const aside = { ...context, facts: { links: [], undefinedReferences: [], codeSpans: [], tags: [] } };
  const lostRows = lost.flatMap((text) => toLines(text.text)
    .filter((line) => isRowLike(text.text, line, { isPiped, columns: headerRow.cells.length }))
    .map((line) => toRow(text, line, aside)));
  return { ...context.places.find(block.from), header: headerRow, rows, lostRows };
}

/** The paragraphs behind a table, up to something that is neither text nor a comment. */
export function findTextBehind(blocks: readonly Block[], table: number): TextBlock[] {
  const found: TextBlock[] = [];
  const container = blocks[table]?.container;
  for (let at = table + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.container !== container || (block?.kind !== 'paragraph' && block?.kind !== 'comment')) break;
    if (block.kind === 'paragraph') found.push(block);
  }
  return found;
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

function isRowLike(text: string, { from, to }: Line, { isPiped, columns }: { readonly isPiped: boolean; readonly columns: number }): boolean {
  const line = text.slice(from, to).trim();
  if (isPiped) return line.startsWith('|') && line.length > 1 && line.endsWith('|');
  return line.includes('|') && splitRow(line).length === columns;
}

function toRow({ text, from }: TextBlock, line: Line, context: TableContext): Row {
  const ranges = splitRow(text, line.from, line.to);
  const begin = line.from + (/^[ \t]*/.exec(text.slice(line.from, line.to))?.[0].length ?? 0);
  return { ...context.places.find(from + begin), cells: ranges.map((range) => toCell(text, range, { ...context, from })) };
}

function toCell(text: string, { from, to }: CellRange, context: TableContext & { readonly from: number }): Cell {
  const { facts } = context;
  const first = facts.links.length;
  const raw = text.slice(from, to);
  const shown = scanInline(raw, { from: context.from + from, references: context.references, facts, as: 'cell' });
  const targets = first === facts.links.length ? noTargets : facts.links.slice(first).filter(isLink).map(({ target }) => target);
  return { ...context.places.find(context.from + from), text: shown, targets };
}

const noTargets: readonly string[] = [];

function isLink({ kind }: FoundLink): boolean {
  return kind === 'link' || kind === 'autolink';
}
