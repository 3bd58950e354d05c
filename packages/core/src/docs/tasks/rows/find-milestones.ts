import type { MarkdownFile } from '../../markdown/index.js';
import type { IdPattern } from './id-pattern.js';
import type { BareMilestone } from './task-source.js';

/** A line of the file, or a row of a table, that may stand for a milestone. */
interface Item {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** 1 to 6 for headings; 100 and more for items, by their indentation. */
  readonly depth: number;
  readonly hasId: boolean;
}

const firstItemDepth = 100;
const shown = 80;

/**
 * Items of lists, rows of tables and headings that name no task: neither themselves, nor through what stands above or below them. The heading of
 * level 1 is the title. Headings are milestones where one of their level has its task in the heading or in its own text; elsewhere they group.
 */
export function findMilestones(path: string, { file, text, pattern }: { readonly file: MarkdownFile; readonly text: string; readonly pattern: IdPattern }): BareMilestone[] {
  const lines = toVisibleLines(text, file);
  const items = [...toHeadings(lines, file, pattern), ...toListItems(lines, file, pattern), ...toRows(file, pattern)].sort((a, b) => a.line - b.line || a.column - b.column);
  const named = nameThroughOthers(items);
  const levels = new Set(items.filter(({ depth, hasId }) => depth < firstItemDepth && depth > 1 && hasId).map(({ depth }) => depth));
  return items.flatMap((item, index) => {
    const isHeading = item.depth < firstItemDepth;
    const holdsItems = isHeading && (items[index + 1]?.depth ?? 0) >= firstItemDepth;
    const isMilestone = isHeading ? levels.has(item.depth) && !holdsItems : true;
    return isMilestone && named[index] !== true ? [{ path, line: item.line, column: item.column, text: item.text.slice(0, shown) }] : [];
  });
}

/** Whether each item, one that it is part of, or one that is part of it, names a task. */
function nameThroughOthers(items: readonly Item[]): boolean[] {
  const named = items.map(({ hasId }) => hasId);
  const open: number[] = [];
  items.forEach((item, index) => {
    while (open.length > 0 && (items[open.at(-1) ?? 0]?.depth ?? 0) >= item.depth) open.pop();
    const isBelowNamed = open.some((above) => items[above]?.hasId === true && (items[above].depth > 1));
    if (isBelowNamed) named[index] = true;
    if (item.hasId) for (const above of open) named[above] = true;
    open.push(index);
  });
  return named;
}

/** Lines of the text, those of fenced code, comments and front matter emptied. */
function toVisibleLines(text: string, { fences }: MarkdownFile): string[] {
  let visible = text;
  const blank = (from: number, to: number): void => {
    visible = visible.slice(0, from) + visible.slice(from, to).replace(/[^\n]/g, ' ') + visible.slice(to);
  };
  for (const { from, to } of fences) blank(from, to);
  for (const { index, 0: comment } of visible.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) blank(index, index + comment.length);
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(visible);
  if (front !== null) blank(0, front[0].length);
  return visible.split('\n');
}

/** A heading has its task in itself or in the text between it and the next heading that is no item and no row. */
function toHeadings(lines: readonly string[], { headings, tables }: MarkdownFile, pattern: IdPattern): Item[] {
  const inTables = new Set(tables.flatMap((table) => [table.header, ...table.rows, ...table.lostRows].map(({ line }) => line)));
  return headings.map(({ line, column, text, level }, index) => {
    const end = headings[index + 1]?.line ?? lines.length + 1;
    const own = lines.slice(line, end - 1).filter((one, at) => toItem(one) === null && !inTables.has(line + 1 + at));
    return { line, column, text, depth: level, hasId: pattern.findIds([text, ...own].join('\n')).length > 0 };
  });
}

function toListItems(lines: readonly string[], { headings }: MarkdownFile, pattern: IdPattern): Item[] {
  const headingLines = new Set(headings.map(({ line }) => line));
  return lines.flatMap((line, index) => {
    const item = headingLines.has(index + 1) ? null : toItem(line);
    if (item === null || isOnlyAnchor(item.text)) return [];
    // Lines that go on with the item belong to it.
    const rest: string[] = [];
    for (let at = index + 1; at < lines.length && /\S/.test(lines[at] ?? '') && toItem(lines[at] ?? '') === null && !headingLines.has(at + 1); at += 1) rest.push(lines[at] ?? '');
    return [{ line: index + 1, column: item.indent + 1, text: item.text, depth: firstItemDepth + item.indent, hasId: pattern.findIds([item.text, ...rest].join('\n')).length > 0 }];
  });
}

function toItem(line: string): { indent: number; text: string } | null {
  const found = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/.exec(line.trimEnd());
  if (found === null || /^[ \t]*(?:[-*_][ \t]*){3,}$/.test(line)) return null;
  return { indent: (found[1] ?? '').replaceAll('\t', '    ').length, text: found[2] ?? '' };
}

/** An entry of a table of contents. */
function isOnlyAnchor(text: string): boolean {
  return /^\[[^\]]*\]\(#[^)]*\)$/.test(text);
}

function toRows({ tables }: MarkdownFile, pattern: IdPattern): Item[] {
  return tables.flatMap(({ rows, lostRows }) => [...rows, ...lostRows]).flatMap(({ line, column, cells }) => {
    const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
    if (texts.length === 0) return [];
    return [{ line, column, text: texts.join(' | '), depth: firstItemDepth, hasId: texts.some((text) => pattern.idsIn(text).length > 0) }];
  });
}
