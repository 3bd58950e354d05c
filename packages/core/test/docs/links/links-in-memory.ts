import { anchorsOf } from '../../../src/docs/links/anchors/anchors-of.js';
import { toCitations } from '../../../src/docs/links/citations.js';
import { judgeCitation } from '../../../src/docs/links/judge-citation.js';
import { judgeReference } from '../../../src/docs/links/judge-reference.js';
import type { LinkFacts, LinkFault, Unreadable } from '../../../src/docs/links/link-facts.js';
import { toReferences } from '../../../src/docs/links/references.js';
import { openTargetSearch } from '../../../src/docs/links/target-search.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { openTree } from '../../../src/docs/tree/index.js';

export const unread: Unreadable = { state: 'unreadable', why: 'it is no UTF-8', reason: 'limit-exceeded' };

export interface InMemory {
  /** By path: the text of a page, or why it cannot be read. */
  readonly pages?: Readonly<Record<string, string | Unreadable>>;
  /** By path: the text of any other file, or why it cannot be read. */
  readonly files?: Readonly<Record<string, string | Unreadable>>;
  /** Tracked, and nothing known of them. */
  readonly others?: readonly string[];
  readonly submodules?: readonly string[];
  /** The root's folder in the repository. */
  readonly prefix?: string;
  /** File that holds the text. */
  readonly from?: string;
  readonly roots?: readonly string[];
  readonly rules?: { readonly symbols: boolean; readonly anchors: boolean };
}

function open({ pages = {}, files = {}, others = [], submodules = [], prefix = '', from = 'docs/a.md' }: InMemory) {
  const tree = openTree({ paths: [...new Set([from, ...Object.keys(pages), ...Object.keys(files), ...others])], submodules });
  const facts: LinkFacts = {
    search: openTargetSearch(tree), prefix,
    pages: new Map(Object.entries(pages).map(([path, page]) => [path, typeof page === 'string' ? anchorsOf({ path, file: parseMarkdown(page), text: page }) : page])),
    files: new Map(Object.entries({ ...pages, ...files }).map(([path, file]) => [path, typeof file === 'string' ? { state: 'read' as const, lines: file.split('\n').length, identifiers: new Set(file.match(/\w+/g) ?? []) } : file])),
  };
  return { tree, facts, prefix, from };
}

/** What is wrong with the links and images of a text. */
export function judgeLinks(text: string, world: InMemory = {}): LinkFault[] {
  const { tree, facts, prefix, from } = open(world);
  const { references } = toReferences(new Map([[from, parseMarkdown(text)]]), { tree, prefix, images: true, anchors: true });
  return references.flatMap((reference) => judgeReference(reference, facts) ?? []);
}

/** What is wrong with the paths that a text cites in code. */
export function judgeCitations(text: string, world: InMemory = {}): LinkFault[] {
  const { tree, facts, from } = open(world);
  const citations = toCitations(new Map([[from, parseMarkdown(text)]]), { tree, roots: world.roots ?? ['src', 'docs'] });
  return citations.flatMap((citation) => judgeCitation(citation, facts, world.rules ?? { symbols: true, anchors: true }) ?? []);
}
