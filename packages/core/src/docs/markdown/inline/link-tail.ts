import { unescapeText } from './entities.js';
import { parseDestination, skipBlanks, skipTitle } from './link-parts.js';

/** `(destination "title")` at `start`, behind the bracket that closes the text of a link. */
export function parseLinkTail(text: string, start: number): { readonly target: string; readonly label: null; readonly end: number } | null {
  if (text.charCodeAt(start) !== 0x28) return null;
  const destination = parseDestination(text, skipBlanks(text, start + 1));
  if (destination === null) return null;
  let end = skipBlanks(text, destination.end);
  if (end > destination.end) {
    const titleEnd = skipTitle(text, end);
    if (titleEnd !== -1) end = skipBlanks(text, titleEnd);
  }
  return text.charCodeAt(end) === 0x29 ? { target: unescapeText(text.slice(destination.from, destination.to)), label: null, end: end + 1 } : null;
}
