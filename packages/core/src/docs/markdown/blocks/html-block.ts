import type { Line, MarkdownConfig } from '@lezer/markdown';
import { lineDepth } from './fence-block.js';
import { HtmlMarks, parseTag } from '../inline/html-tags.js';

interface Kind {
  readonly start: RegExp;
  /** Null: ends before a blank line. */
  readonly end: RegExp | null;
  readonly isComment: boolean;
}

/** The starts that CommonMark lists, in its order; the seventh, a line that is one tag, is no pattern. */
const kinds: readonly Kind[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, isComment: false },
  { start: /^<!--/, end: /-->/, isComment: true },
  { start: /^<\?/, end: /\?>/, isComment: true },
  { start: /^<![A-Za-z]/, end: />/, isComment: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, isComment: true },
  {
    start: /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i,
    end: null,
    isComment: false,
  },
];
const anyTag: Kind = { start: /^/, end: null, isComment: false };

function findKind(line: Line, isBreaking: boolean): Kind | null {
  if (line.next !== 0x3c || line.indent >= line.baseIndent + 4) return null;
  const rest = line.text.slice(line.pos);
  const kind = kinds.find(({ start }) => start.test(rest));
  return kind ?? (!isBreaking && isOneTag(rest) ? anyTag : null);
}

function isOneTag(text: string): boolean {
  const end = parseTag(text, 0)?.end ?? (text.startsWith('</') ? new HtmlMarks(text).skip(0) : -1);
  return end !== -1 && text.slice(end).trim() === '';
}

/** As the one that is built in, but a tag that closes itself opens a block, too, and blank lines end one below quotes and lists. */
export const htmlBlock: MarkdownConfig = {
  defineNodes: ['HiddenBlock'],
  parseBlock: [{
    name: 'HTMLBlock',
    parse(context, line) {
      const kind = findKind(line, false);
      if (kind === null) return false;
      const { depth } = context;
      const from = context.lineStart + line.pos;
      const marks = [];
      for (let isOpen = kind.end?.test(line.text.slice(line.pos)) !== true; context.nextLine() && isOpen && lineDepth(line) >= depth; ) {
        if (kind.end === null && line.pos === line.text.length) break;
        marks.push(...line.markers);
        isOpen = kind.end?.test(line.text) !== true;
      }
      context.addElement(context.elt(kind.isComment ? 'HiddenBlock' : 'HTMLBlock', from, context.prevLineEnd(), marks));
      return true;
    },
    endLeaf: (_, line) => findKind(line, true) !== null,
  }],
};
