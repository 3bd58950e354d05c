import type { Block } from './blocks/collect-blocks.js';
import { unescapeText } from './inline/entities.js';
import { FootnoteNumbers } from './inline/footnote-numbers.js';
import type { Definition, FoundLink, References } from './inline/inline-sink.js';
import { parseDefinition } from './inline/link-definition.js';
import { toLabelKey } from './inline/link-parts.js';

const bracket = 0x5b;

export interface CollectedDefinitions {
  readonly references: References;
  /** The definitions themselves, as links. */
  readonly links: readonly FoundLink[];
  /** By index of the block: where its text begins behind the definitions. */
  readonly textStarts: ReadonlyMap<number, number>;
}

/** Takes the definitions off the beginnings of paragraphs. The first of several with one label counts. */
export function collectDefinitions(blocks: readonly Block[]): CollectedDefinitions {
  const definitions = new Map<string, Definition>();
  const footnotes = new FootnoteNumbers();
  const links: FoundLink[] = [];
  const textStarts = new Map<number, number>();
  blocks.forEach(({ kind, text: whole, from }, index) => {
    if (kind === 'footnote') footnotes.define(whole.slice(2, whole.lastIndexOf(']')));
    if ((kind !== 'paragraph' && kind !== 'task' && kind !== 'setext') || whole.charCodeAt(0) !== bracket) return;
    // An underline is no destination.
    const text = kind === 'setext' ? whole.slice(0, whole.lastIndexOf('\n')) : whole;
    let start = 0;
    for (let found = parseDefinition(text, start); found !== null; found = parseDefinition(text, skipIndent(text, start))) {
      const label = text.slice(found.label.from, found.label.to).trim();
      const target = unescapeText(text.slice(found.destination.from, found.destination.to));
      links.push({ kind: 'definition', from: from + found.label.from - 1, target, label });
      const key = toLabelKey(label);
      if (!definitions.has(key)) definitions.set(key, { target, label });
      start = found.end;
    }
    if (start > 0) textStarts.set(index, start);
  });
  return { references: { definitions, footnotes }, links, textStarts };
}

function skipIndent(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at += 1;
  return at;
}
