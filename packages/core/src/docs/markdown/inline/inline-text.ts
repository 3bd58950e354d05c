import type { Edit } from './inline-sink.js';

/** The text with its edits made. An edit that lies inside an earlier one is left out. */
export function applyEdits(text: string, edits: Edit[]): string {
  if (edits.length === 0) return text;
  edits.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
