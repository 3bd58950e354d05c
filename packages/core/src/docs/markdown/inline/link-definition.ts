import { parseDestination, parseLabel, skipBlanks, skipTitle, type LinkPart } from './link-parts.js';

/** `[label]: destination "title"` with the offset at which the next line begins. */
export interface DefinitionParts {
  readonly label: LinkPart;
  readonly destination: LinkPart;
  readonly end: number;
}

/** The definition that a paragraph begins with. */
export function parseDefinition(text: string, start: number): DefinitionParts | null {
  const label = parseLabel(text, start);
  if (label === null || text.charCodeAt(label.end) !== 0x3a) return null;
  const from = skipBlanks(text, label.end + 1);
  const destination = parseDestination(text, from);
  // Nothing at all is no destination, `<>` is.
  if (destination === null || destination.end === from) return null;
  const end = findEnd(text, destination.end);
  return end === -1 ? null : { label, destination, end };
}

/** Behind the title, or behind the destination when what looks like a title is text on a line of its own. */
function findEnd(text: string, destinationEnd: number): number {
  const titleStart = skipBlanks(text, destinationEnd);
  const titleEnd = titleStart > destinationEnd ? skipTitle(text, titleStart) : -1;
  const behindTitle = titleEnd === -1 ? -1 : findLineEnd(text, titleEnd);
  return behindTitle === -1 ? findLineEnd(text, destinationEnd) : behindTitle;
}

/** Begin of the next line when only blanks are left on this one; -1 when there is more. */
function findLineEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at += 1;
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === 0x0a ? at + 1 : -1;
}
