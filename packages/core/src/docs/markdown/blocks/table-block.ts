import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { lineDepth } from './fence-block.js';
import { splitRow } from './split-row.js';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const underline = /^(?:=+|-+)[ \t]*$/;
const delimiterStart = /^[>\s]*/;

function isDelimiterRow(text: string): boolean {
  return /^[-:|]/.test(text) && /[|:]/.test(text) && delimiterRow.test(text);
}

function isTableStart(header: string, delimiters: string): boolean {
  return isDelimiterRow(delimiters) && splitRow(header).length === splitRow(delimiters).length;
}

/** Watches a paragraph whose first line may be the header of a table. */
class TableWatcher implements LeafBlockParser {
  state: 'header' | 'rows' | 'none' = 'header';

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.state === 'header') {
      const isTable = lineDepth(line) === context.depth && line.indent < line.baseIndent + 4 && isTableStart(leaf.content, line.text.slice(line.pos));
      this.state = isTable ? 'rows' : 'none';
      return false;
    }
    // A table is no paragraph: it takes neither lazy lines of a quote nor indented code, and an underline makes no heading of it.
    const isBehind = this.state === 'rows' && (lineDepth(line) < context.depth || line.indent >= line.baseIndent + 4 || underline.test(line.text.slice(line.pos)));
    return isBehind && this.finish(context, leaf);
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (this.state !== 'rows') return false;
    context.addLeafElement(leaf, context.elt('Table', leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}

function endsBeforeTable(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
  if (leaf.parsers.some((parser) => parser instanceof TableWatcher && parser.state === 'rows')) return false;
  const next = context.peekLine();
  return next.includes('|') && isTableStart(line.text.slice(line.pos), next.replace(delimiterStart, '').trimEnd());
}

/**
 * Tables as one leaf each, split into rows and cells afterwards. Unlike the one that comes with the parser: a header may follow text of the same
 * paragraph that holds pipes, one column needs no pipe at the end, and no lazy line becomes a row.
 */
export const tableBlock: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }],
  parseBlock: [{ name: 'Table', before: 'SetextHeading', leaf: () => new TableWatcher(), endLeaf: endsBeforeTable }],
};
