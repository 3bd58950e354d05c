import type { Block, FenceBlock } from './blocks/collect-blocks.js';
import { unescapeText } from './inline/entities.js';
import type { Fence } from './markdown-file.js';
import type { PlaceFinder } from './place-finder.js';

const sampleComment = /^<!--\s*sample:\s*(\S(?:.*\S)?)\s*-->\s*$/;

/** A fence as it is written in `text`; `before` is the block before it. */
export function toFence(block: FenceBlock, before: Block | undefined, { text, places }: { readonly text: string; readonly places: PlaceFinder }): Fence {
  const { opening, lines, closing } = block;
  const openingEnd = findLineEnd(text, opening);
  const mark = text.charAt(opening);
  const marksEnd = opening + (text.slice(opening, openingEnd).match(mark === '`' ? /^`+/ : /^~+/)?.[0].length ?? 0);
  const from = Math.min(openingEnd + 1, text.length);
  const last = lines.at(-1);
  const to = closing !== null ? places.lineStart(closing) : last === undefined ? from : Math.min(findLineEnd(text, last[1]) + 1, text.length);
  return {
    line: places.line(opening),
    column: places.column(opening),
    name: before?.container === block.container ? findName(before) : null,
    info: unescapeText(text.slice(marksEnd, openingEnd).trim()),
    content: lines.map((line) => `${toContent(text, line, opening - block.from)}\n`).join(''),
    from,
    to: Math.max(from, to),
    prefix: toPrefix(text, block, places),
  };
}

/** A line without the blanks that the fence has before it, and without the `\r` that belongs to its end. */
function toContent(text: string, [from, to]: readonly [number, number], indent: number): string {
  let start = from;
  while (start < from + indent && start < to && (text.charAt(start) === ' ' || text.charAt(start) === '\t')) start += 1;
  return text.slice(start, text.charAt(to - 1) === '\r' ? to - 1 : to);
}

function toPrefix(text: string, { opening, lines }: FenceBlock, places: PlaceFinder): string {
  const written = lines.find(([from, to]) => from < to);
  if (written !== undefined) return text.slice(places.lineStart(written[0]), written[0]);
  // Nothing shows how lines begin: as the fence does, but a list has its mark only once.
  return text.slice(places.lineStart(opening), opening).replaceAll(/[^>\s]/g, ' ');
}

function findName(before: Block): string | null {
  return before.kind === 'comment' || before.kind === 'html' ? (sampleComment.exec(before.text)?.[1] ?? null) : null;
}

function findLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
