import { withoutByteOrderMark } from '../../json/index.js';
import type { MarkdownFile } from '../markdown/index.js';

/** The lines of a file as far as they are content. Lines are counted from 1. */
export interface ChangelogLines {
  readonly count: number;
  /** Without comments and empty anchors; '' for headings, definitions and rules across the page. */
  textOf(line: number): string;
  /** The line belongs to a fence: it begins no item, whatever it looks like. */
  isFenced(line: number): boolean;
}

const lineEnd = /\r\n|\r|\n/;

export function readChangelogLines(file: MarkdownFile, text: string): ChangelogLines {
  const lines = withoutByteOrderMark(text).split(lineEnd);
  const fenced = fencedLines(file, text);
  const silent = new Set([...headingLines(file, lines), ...file.links.filter(({ kind }) => kind === 'definition').map(({ line }) => line)]);
  const uncommented = withoutComments(lines, { file, fenced });
  const textOf = (line: number): string => {
    const content = uncommented[line - 1] ?? '';
    if (fenced.has(line)) return content;
    const visible = content.replace(/<a\s[^<>]*>\s*<\/a>/gi, '');
    return silent.has(line) || /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(visible.trimEnd()) ? '' : visible;
  };
  return { count: lines.length, textOf, isFenced: (line) => fenced.has(line) };
}

/** Of a setext heading also the line below. */
function headingLines({ headings }: MarkdownFile, lines: readonly string[]): number[] {
  return headings.flatMap(({ line }) => {
    if (/^[ >]*#/.test(lines[line - 1] ?? '')) return [line];
    let last = line + 1;
    while (last < lines.length && !/^[ >]*(?:=+|-+)\s*$/.test(lines[last - 1] ?? '')) last += 1;
    return Array.from({ length: last - line + 1 }, (_, index) => line + index);
  });
}

function fencedLines({ fences }: MarkdownFile, text: string): ReadonlySet<number> {
  const fenced = new Set<number>();
  for (const { line, from, to } of fences) {
    const content = text.slice(from, to).split(lineEnd).length - 1;
    for (let at = line; at <= line + content + 1; at += 1) fenced.add(at);
  }
  return fenced;
}

/** Nobody sees a comment, so it is no entry. `<!--` in code is text, and so is one without an end, unless it begins its line. */
function withoutComments(lines: readonly string[], { file, fenced }: { file: MarkdownFile; fenced: ReadonlySet<number> }): readonly string[] {
  let isInside = false;
  return lines.map((line, index) => {
    if (fenced.has(index + 1) && !isInside) return line;
    let visible = '';
    let at = 0;
    while (at < line.length) {
      const mark = line.indexOf(isInside ? '-->' : '<!--', at);
      const isText = mark >= 0 && !isInside && isInCode(file, index + 1, mark + 1);
      if (!isInside) visible += mark < 0 ? line.slice(at) : line.slice(at, isText ? mark + 4 : mark);
      if (mark < 0) break;
      at = mark + (isInside ? 3 : 4);
      if (!isText) isInside = !isInside;
    }
    return visible;
  });
}

function isInCode({ codeSpans }: MarkdownFile, line: number, column: number): boolean {
  return codeSpans.some((span) => span.line === line && span.column <= column && column < span.column + span.text.length + 2);
}
