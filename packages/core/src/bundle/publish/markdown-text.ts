/** A table of GitHub's Markdown. Cells are Markdown already. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(toCell).join(' | ')} |`).join('\n');
}

/** A bar ends the cell, also within code. */
function toCell(text: string): string {
  return toLine(text).replaceAll('|', '\\|');
}

export function toLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Text that stands for itself: names and titles may hold what Markdown or HTML would read. */
export function toProse(text: string): string {
  return toLine(text).replace(/[\\`*_{}[\]<>#!&@~]/g, (sign) => `\\${sign}`);
}

/** Quoted by more backticks than any run within. */
export function toCode(text: string): string {
  const longest = longestRun(text);
  const quotes = '`'.repeat(longest + 1);
  return longest === 0 ? `${quotes}${text}${quotes}` : `${quotes} ${text} ${quotes}`;
}

export function toFence(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}
