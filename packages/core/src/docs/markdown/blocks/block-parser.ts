import { parser, type BlockContext, type Line, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';
import { fenceBlock, lineDepth } from './fence-block.js';
import { htmlBlock } from './html-block.js';
import { tableBlock } from './table-block.js';

/** Quotes, lists and their items in each other; what is nested deeper is left out. GitHub takes a hundred lists, far beyond what people write. */
const deepestNesting = 250;
const footnoteIndent = 4;
const footnoteStart = /\[\^[^\] \n\t]+\]:[ \t]*/y;

/** Without this, a line of a million list marks takes a time that grows with its square. */
const nestingLimit: MarkdownConfig = {
  parseBlock: [{
    name: 'NestingLimit',
    before: 'IndentedCode',
    parse(context) {
      if (context.depth <= deepestNesting) return false;
      context.nextLine();
      return true;
    },
  }],
};

function matchFootnote(line: Line): number {
  if (line.next !== 0x5b || line.text.charCodeAt(line.pos + 1) !== 0x5e || line.indent >= line.baseIndent + footnoteIndent) return -1;
  footnoteStart.lastIndex = line.pos;
  return footnoteStart.test(line.text) ? footnoteStart.lastIndex : -1;
}

/** `[^1]: text`, which goes on over indented lines and holds blocks. */
const footnotes: MarkdownConfig = {
  defineNodes: [{
    name: 'FootnoteDefinition',
    block: true,
    composite(_: BlockContext, line: Line) {
      if (line.next < 0) return true;
      if (line.indent < line.baseIndent + footnoteIndent) return false;
      line.moveBaseColumn(line.baseIndent + footnoteIndent);
      return true;
    },
  }, 'FootnoteMark'],
  parseBlock: [{
    name: 'FootnoteDefinition',
    before: 'Blockquote',
    parse(context, line) {
      const end = matchFootnote(line);
      if (end === -1) return false;
      const from = context.lineStart + line.pos;
      context.startComposite('FootnoteDefinition', line.pos);
      context.addElement(context.elt('FootnoteMark', from, context.lineStart + end));
      line.moveBase(end);
      return null;
    },
    endLeaf: (_, line) => matchFootnote(line) !== -1,
  }],
};

const listItem = /(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)/y;

/** A line that no longer belongs to the quote or list of a paragraph goes on with it only when it begins no list, whichever its number, and be it empty. */
const lazyLists: MarkdownConfig = {
  parseBlock: [{
    name: 'LazyList',
    endLeaf(context, line) {
      listItem.lastIndex = line.pos;
      return lineDepth(line) < context.depth && listItem.test(line.text);
    },
  }],
};

/**
 * Blocks only. Inline text is left to `scanInline`: whether brackets are a link depends on definitions that may come later. Definitions are left
 * in their paragraphs, where they are read in one go; read line by line, a long title would be read again for every line.
 */
export const blockParser: MarkdownParser = parser.configure([
  { remove: ['LinkReference'], parseInline: [{ name: 'Nothing', before: 'Escape', parse: (context) => context.end }] },
  nestingLimit,
  footnotes,
  lazyLists,
  fenceBlock,
  htmlBlock,
  tableBlock,
]);
