import type { ChangelogItem } from './changelog.js';
import type { ChangelogLines } from './changelog-lines.js';

const bullet = /^(\s*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))(.*)$/;

interface OpenItem {
  readonly line: number;
  readonly column: number;
  /** What is indented so far belongs to it. */
  readonly indent: number;
  readonly texts: string[];
}

/** Bullets of the outermost list and paragraphs between two lines, the second excluded. A bullet's continuation, nested bullets and fences are part of it. */
export function readItems(lines: ChangelogLines, from: number, to: number): readonly ChangelogItem[] {
  const items: OpenItem[] = [];
  let current: OpenItem | null = null;
  let afterBlank = false;
  for (let line = from; line < to; line += 1) {
    const text = lines.textOf(line);
    if (text.trim() === '') {
      afterBlank = true;
      continue;
    }
    const begun: OpenItem | null = lines.isFenced(line) && current !== null ? null : beginItem(text, line, { current, afterBlank });
    if (begun !== null) {
      current = begun;
      items.push(begun);
    } else current?.texts.push(text.trim());
    afterBlank = false;
  }
  return items.map(({ line, column, texts }) => ({ line, column, text: texts.join(' ').replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

/** Null: the line continues the item before it, also lazily. */
function beginItem(text: string, line: number, { current, afterBlank }: { current: OpenItem | null; afterBlank: boolean }): OpenItem | null {
  const indent = text.length - text.trimStart().length;
  if (current !== null && current.indent > 0 && indent >= current.indent) return null;
  const [, spaces, mark, rest] = bullet.exec(text) ?? [];
  if (spaces !== undefined && mark !== undefined && rest !== undefined) return { line, column: indent + 1, indent: indent + mark.length, texts: [rest] };
  if (current !== null && !afterBlank) return null;
  return { line, column: indent + 1, indent: 0, texts: [text.trim()] };
}
