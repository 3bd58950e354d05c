/** 1-based. Columns count UTF-16 code units, as editors and GitHub annotations do. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A byte order mark is no part of the first line: editors do not show it. */
export function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

export function toTextPosition(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
