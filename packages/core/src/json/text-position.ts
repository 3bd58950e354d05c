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
  const [position = { line: 1, column: 1 }] = toTextPositions(text, [offset]);
  return position;
}

/** Of offsets in ascending order: one pass over the lines. */
export function toTextPositions(text: string, offsets: readonly number[]): TextPosition[] {
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  });
}
