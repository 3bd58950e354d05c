import type { Block, TextBlock } from './blocks/collect-blocks.js';
import type { FoundLink, InlineFacts, References } from './inline/inline-sink.js';
import { isBlank } from './inline/link-parts.js';
import type { Cell, Row, Table } from './markdown-file.js';
import type { PlaceFinder } from './place-finder.js';
import { scanInline } from './inline/scan-inline.js';
import { splitRow } from './blocks/split-row.js';

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
  return { line: context.places.line(block.from), column: context.places.column(block.from), header: headerRow, rows, lostRows };
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
  let begin = line.from;
  while (begin < line.to && isBlank(text.charCodeAt(begin))) begin += 1;
  const cells = splitRow(text, line.from, line.to).map((range) => toCell(text.slice(range.from, range.to), from + range.from, context));
  return { line: context.places.line(from + begin), column: context.places.column(from + begin), cells };
}

function toCell(raw: string, from: number, { places, references, facts }: TableContext): Cell {
  const first = facts.links.length;
  const text = scanInline(raw, { from, references, facts, as: 'cell' });
  const targets = first === facts.links.length ? noTargets : facts.links.slice(first).filter(isLink).map(({ target }) => target);
  return { line: places.line(from), column: places.column(from), text, targets };
}

const noTargets: readonly string[] = [];

function isLink({ kind }: FoundLink): boolean {
  return kind === 'link' || kind === 'autolink';
}
