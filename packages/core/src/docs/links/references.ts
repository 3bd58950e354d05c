import type { Link, MarkdownFile, Place } from '../markdown/index.js';
import { anchoredPlaceOf, type AnchoredPlace } from './anchors/anchored-page.js';
import { isFilledInLater, parseLinkTarget, type LinkTarget } from './link-target.js';
import { resolveLink, type Resolution, type ResolveOptions } from './resolve-link.js';

/** One link or image that leads to something of the repository. */
export interface Reference extends Place {
  readonly from: string;
  readonly image: boolean;
  /** As it is written. */
  readonly written: string;
  readonly target: LinkTarget;
  readonly resolution: Resolution;
  /** Null: nothing to look for, or nothing that is to be judged. */
  readonly anchored: AnchoredPlace | null;
}

export interface ReferenceOptions extends ResolveOptions {
  readonly images: boolean;
  readonly anchors: boolean;
}

export interface FoundReferences {
  /** Those that must be looked at further: what leads to a file and names no anchor leads there. */
  readonly references: readonly Reference[];
  readonly counts: Readonly<Record<'links' | 'images' | 'anchors' | 'unknown', number>>;
}

/**
 * A link through a definition is judged where the definition stands, which is where it is mended. A definition that nothing uses is shown
 * nowhere, and often a comment (`[//]: # (…)`), so it is not judged.
 */
export function toReferences(documents: ReadonlyMap<string, MarkdownFile>, options: ReferenceOptions): FoundReferences {
  const references: Reference[] = [];
  const counts = { links: 0, images: 0, anchors: 0, unknown: 0 };
  for (const [from, file] of documents) {
    const definitions = definitionsOf(file);
    for (const link of file.links) {
      const reference = toReference(link, from, options);
      if (reference === null) continue;
      count(reference, counts);
      if (reference !== 'unknown' && isOpen(reference)) references.push(link.label === null ? reference : { ...reference, ...placeOf(link, link.label, definitions) });
    }
  }
  return { references, counts };
}

function count(reference: Reference | 'unknown', counts: Record<keyof FoundReferences['counts'], number>): void {
  if (reference === 'unknown') counts.unknown += 1;
  else if (reference.image) counts.images += 1;
  else counts.links += 1;
  if (reference !== 'unknown' && reference.anchored !== null) counts.anchors += 1;
}

function isOpen({ resolution, anchored, image }: Reference): boolean {
  return anchored !== null || (resolution.state !== 'file' && (image || resolution.state !== 'folder'));
}

function toReference(link: Link, from: string, options: ReferenceOptions): Reference | 'unknown' | null {
  const { kind, line, column } = link;
  const image = kind === 'image' || kind === 'html-image';
  if (kind === 'definition' || (image && !options.images)) return null;
  const target = parseLinkTarget(link.target);
  if (target === null) return null;
  const resolution = isFilledInLater(link.target) || isTemplate(from) ? null : resolveLink(target, from, options);
  if (resolution === null || resolution.state === 'unknown') return 'unknown';
  const anchored = options.anchors && !image ? anchoredPlaceOf(target, resolution, options.tree) : null;
  return { from, image, written: link.target, target, resolution, anchored, line, column };
}

/** What stands in the templates of issues and pull requests is read on their pages, and its links are counted from there. */
function isTemplate(path: string): boolean {
  return /^(?:\.github\/|docs\/)?(?:ISSUE|PULL_REQUEST)_TEMPLATE(?:\.md$|\/)/i.test(path);
}

function definitionsOf(file: MarkdownFile): ReadonlyMap<string, Link> {
  const definitions = new Map<string, Link>();
  for (const link of file.links) {
    if (link.kind === 'definition' && link.label !== null && !definitions.has(toKey(link.label))) definitions.set(toKey(link.label), link);
  }
  return definitions;
}

function placeOf(link: Link, label: string, definitions: ReadonlyMap<string, Link>): Place {
  const { line, column } = definitions.get(toKey(label)) ?? link;
  return { line, column };
}

/** Labels match whatever their case and spaces. */
function toKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
