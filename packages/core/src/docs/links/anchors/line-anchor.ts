/** `L10`, `L10-L20`, `L10C3-L12C1`: GitHub marks lines of files with it. */
const lineAnchor = /^L(\d+)(?:C\d+)?(?:-L?(\d+)(?:C\d+)?)?$/;

/** The last line that an anchor names; null when it names none. A number with hundreds of digits is a line all the same, which no file has. */
export function lastLineOf(anchor: string): number | null {
  const match = anchor.startsWith('L') ? lineAnchor.exec(anchor) : null;
  return match === null ? null : Math.min(Math.max(Number(match[1]), Number(match[2] ?? 0)), Number.MAX_SAFE_INTEGER);
}
