import { decodeEntities } from './inline/entities.js';
import type { FoundLink, InlineFacts } from './inline/inline-sink.js';

interface FoundAnchor {
  readonly from: number;
  readonly id: string;
}

const linking: Readonly<Record<string, Readonly<Record<string, 'html-link' | 'html-image'>>>> = {
  a: { href: 'html-link' },
  area: { href: 'html-link' },
  img: { src: 'html-image' },
  source: { src: 'html-image' },
  video: { src: 'html-image', poster: 'html-image' },
  audio: { src: 'html-image' },
};

/** Links and anchors of HTML tags. */
export function toHtmlFacts(tags: InlineFacts['tags']): { readonly links: readonly FoundLink[]; readonly anchors: readonly FoundAnchor[] } {
  const links: FoundLink[] = [];
  const anchors: FoundAnchor[] = [];
  for (const { from, tag } of tags) {
    for (const [name, raw] of tag.attributes) {
      const value = decodeEntities(raw).trim();
      const kind = linking[tag.name]?.[name];
      if (kind !== undefined) links.push({ kind, from, target: value, label: null });
      else if (name === 'srcset' && (tag.name === 'img' || tag.name === 'source')) for (const target of toSources(value)) links.push({ kind: 'html-image', from, target, label: null });
      else if ((name === 'id' || name === 'name') && value !== '' && !isSame(anchors.at(-1), { from, id: value })) anchors.push({ from, id: value });
    }
  }
  return { links, anchors };
}

/** `a.png 1x, b.png 2x` */
function toSources(value: string): string[] {
  return value.split(/,\s+|,$/).map((candidate) => candidate.trim().split(/\s/)[0] ?? '').filter((url) => url !== '');
}

/** A tag may have its id as a name, too. */
function isSame(last: FoundAnchor | undefined, anchor: FoundAnchor): boolean {
  return last?.from === anchor.from && last.id === anchor.id;
}
