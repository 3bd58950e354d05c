import type { Link, MarkdownFile, Place } from '../markdown/index.js';
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
}

export interface ReferenceOptions extends ResolveOptions {
  readonly images: boolean;
}

/** What of a file is to be judged, and how many links nobody can judge offline. */
export interface FileReferences {
  readonly references: readonly Reference[];
  readonly unknown: number;
}

/**
 * A link through a definition is judged where the definition stands, which is where it is mended. A definition that nothing uses is shown
 * nowhere, and often a comment (`[//]: # (…)`), so it is not judged.
 */
export function toReferences(from: string, file: MarkdownFile, options: ReferenceOptions): FileReferences {
  const definitions = new Map<string, Link>();
  for (const link of file.links) {
    if (link.kind === 'definition' && link.label !== null && !definitions.has(toKey(link.label))) definitions.set(toKey(link.label), link);
  }
  const references: Reference[] = [];
  let unknown = 0;
  for (const link of file.links) {
    const image = link.kind === 'image' || link.kind === 'html-image';
    if (link.kind === 'definition' || (image && !options.images)) continue;
    const target = parseLinkTarget(link.target);
    if (target === null) continue;
    const resolution = isFilledInLater(link.target) ? null : resolveLink(target, from, options);
    if (resolution === null || resolution.state === 'unknown') unknown += 1;
    else references.push({ from, image, written: link.target, target, resolution, ...placeOf(link, definitions) });
  }
  return { references, unknown };
}

function placeOf(link: Link, definitions: ReadonlyMap<string, Link>): Place {
  const { line, column } = (link.label === null ? undefined : definitions.get(toKey(link.label))) ?? link;
  return { line, column };
}

/** Labels match whatever their case and spaces. */
function toKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
