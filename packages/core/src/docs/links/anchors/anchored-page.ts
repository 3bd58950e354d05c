import type { RepositoryTree } from '../../tree/index.js';
import { toId } from './anchors-of.js';
import { kindOf } from '../file-kind.js';
import { lastLineOf } from './line-anchor.js';
import type { LinkTarget } from '../link-target.js';
import type { Resolution } from '../resolve-link.js';

/** What the fragment of a link is looked for in. */
export type AnchoredPlace =
  /** Headings of a Markdown file; where it has none of the name, its lines. */
  | { readonly kind: 'page'; readonly path: string; readonly fragment: string; readonly line: number | null }
  | { readonly kind: 'lines'; readonly path: string; readonly line: number }
  /** A program, in which only lines have anchors, and this is none. */
  | { readonly kind: 'code'; readonly path: string; readonly line: null }
  /** A folder whose README would be shown, and there is none. */
  | { readonly kind: 'no-readme'; readonly path: string };

/** Other ways to write a line, which some viewers know. */
const nearlyLine = /^l[cn]?-?\d/i;
const markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;

/** Null where there is nothing to judge: no fragment, or a file whose anchors only a browser knows. */
export function anchoredPlaceOf({ fragment }: LinkTarget, resolution: Resolution, tree: RepositoryTree): AnchoredPlace | null {
  if (fragment === null || toId(fragment) === '') return null;
  if (resolution.state === 'folder') return inFolder(resolution.path, fragment, tree);
  return resolution.state === 'file' ? inFile(resolution.path, fragment) : null;
}

/** Whether the fragment would lead nowhere in this program. */
export function isCodeAnchor(path: string, { fragment }: LinkTarget): boolean {
  return fragment !== null && toId(fragment) !== '' && inFile(path, fragment)?.kind === 'code';
}

export function isMarkdownName(path: string): boolean {
  return path.endsWith('.md') || markdownName.test(path);
}

function inFile(path: string, fragment: string): AnchoredPlace | null {
  const line = lastLineOf(toId(fragment));
  if (isMarkdownName(path)) return { kind: 'page', path, fragment, line };
  if (line !== null) return { kind: 'lines', path, line };
  return kindOf(path) === 'code' && !nearlyLine.test(fragment) ? { kind: 'code', path, line } : null;
}

/** A folder's page shows its README; the repository's own one may also lie in `.github` or `docs` (in this order, as GitHub looks for it). */
function inFolder(folder: string, fragment: string, tree: RepositoryTree): AnchoredPlace | null {
  if (tree.submodules.includes(folder)) return null;
  const places = folder === '' ? ['.github/README.md', 'README.md', 'docs/README.md'] : [`${folder}/README.md`];
  for (const place of places) {
    const path = tree.hasFile(place) ? place : tree.findOtherCase(place);
    if (path !== null && tree.hasFile(path)) return inFile(path, fragment);
  }
  return hasOtherReadme(folder, tree) ? null : { kind: 'no-readme', path: folder };
}

/** `README.rst` and the like: rendered by rules of their own. */
function hasOtherReadme(folder: string, tree: RepositoryTree): boolean {
  const names = ['README', 'README.rst', 'README.adoc', 'README.txt', 'README.org', 'README.markdown'];
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`)).some((path) => tree.hasFile(path) || tree.findOtherCase(path) !== null);
}
