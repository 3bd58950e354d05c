import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown';

const backtick = 0x60;
const tilde = 0x7e;

/** Length of the marks that open a fence; 0 when the line opens none. */
function openingLength(line: Line): number {
  if (line.next !== backtick && line.next !== tilde) return 0;
  const length = countMarks(line, line.next);
  if (length < 3) return 0;
  return line.next === backtick && line.text.includes('`', line.pos + length) ? 0 : length;
}

function countMarks(line: Line, mark: number): number {
  let at = line.pos;
  while (line.text.charCodeAt(at) === mark) at += 1;
  return at - line.pos;
}

function isClosing(line: Line, mark: number, length: number): boolean {
  if (line.next !== mark || line.indent >= line.baseIndent + 4) return false;
  const count = countMarks(line, mark);
  return count >= length && line.skipSpace(line.pos + count) === line.text.length;
}

function addLine(context: BlockContext, line: Line, into: Element[]): void {
  into.push(...line.markers);
  const end = context.lineStart + line.text.length;
  into.push(context.elt('FenceLine', Math.min(context.lineStart + line.basePos, end), end));
}

/**
 * As the one that is built in, but it notes where each line begins behind the marks of lists and quotes, and how far the fence itself is
 * indented: that is taken off every line.
 */
export const fenceBlock: MarkdownConfig = {
  defineNodes: ['FenceOpening', 'FenceLine', 'FenceClosing'],
  parseBlock: [{
    name: 'FencedCode',
    parse(context, line) {
      const length = openingLength(line);
      if (length === 0) return false;
      const mark = line.next;
      const depth = context.depth;
      const from = context.lineStart + line.basePos;
      const parts = [context.elt('FenceOpening', context.lineStart + line.pos, context.lineStart + line.text.length)];
      while (context.nextLine() && lineDepth(line) >= depth) {
        if (isClosing(line, mark, length)) {
          parts.push(...line.markers, context.elt('FenceClosing', context.lineStart + line.pos, context.lineStart + line.text.length));
          context.nextLine();
          break;
        }
        addLine(context, line, parts);
      }
      context.addElement(context.elt('FencedCode', from, context.prevLineEnd(), parts));
      return true;
    },
  }],
};

/** How many of the open lists and quotes the line goes on with. The parser keeps it to itself in its types, yet every block parser of its own asks it. */
export function lineDepth(line: Line): number {
  const depth: unknown = Reflect.get(line, 'depth');
  if (typeof depth !== 'number') throw new Error('The block parser no longer says how deep a line is.');
  return depth;
}
