import type { MarkdownFile } from '../../markdown/index.js';
import { collectHtmlHeadings } from './html-headings.js';
import { decodePercent } from '../link-target.js';
import { openNameSearch } from '../name-search.js';
import { slugHeadings } from './slug-headings.js';

/** The fragments that lead somewhere on the page of a Markdown file. */
export interface PageAnchors {
  readonly state: 'read';
  has(fragment: string): boolean;
  readonly ids: ReadonlySet<string>;
  /** For suggestions: what is spelt nearly so; null where nothing is. */
  readonly nearest: (id: string) => string | null;
  /** The one id that goes on behind a beginning; null where none does, or several do. */
  readonly goingOn: (beginning: string) => string | null;
}

interface PageSource {
  readonly path: string;
  readonly file: MarkdownFile;
  readonly text: string;
}

const prefix = 'user-content-';

/**
 * GitHub puts `user-content-` before every id and lets a script find it. That script lower-cases the fragment: `#Diagnostic`, `#DiAgNoStIc` find
 * the heading `diagnostic` (https://github.com/rsc/markdown/issues/19, https://github.com/serokell/xrefcheck/issues/211). It does not lower-case
 * the ids: `#faq` never finds `<a id="FAQ">`. Whether `#FAQ` does has changed over the years
 * (https://github.com/isocpp/CppCoreGuidelines/issues/1287 and pull request 2304), so it is not called broken.
 */
export function anchorsOf({ path, file, text }: PageSource): PageAnchors {
  const ids = new Set(slugsOf(file, text));
  for (const { id } of file.anchors) ids.add(id);
  let footnotes: ReadonlySet<string> | null = null;
  const hasId = (id: string): boolean => {
    if (ids.has(id)) return true;
    const lower = id.toLowerCase();
    if (ids.has(lower) || isOnEveryPage(lower, path)) return true;
    const label = /^fn(?:ref)?-(.+)$/.exec(lower)?.[1];
    if (label === undefined) return false;
    footnotes ??= footnoteLabels(text);
    return footnotes.has(label) || footnotes.has(label.replace(/-\d+$/, ''));
  };
  return {
    state: 'read',
    ids,
    ...openSuggestions(ids),
    has: (fragment) => {
      const id = toId(fragment);
      return id === '' || hasId(id) || (id.startsWith(prefix) && hasId(id.slice(prefix.length)));
    },
  };
}

/** Made when the first is asked for: a page without faults needs none, and one with many must not be looked through for each. */
function openSuggestions(ids: ReadonlySet<string>): Pick<PageAnchors, 'nearest' | 'goingOn'> {
  let search: ((word: string) => string | null) | null = null;
  let sorted: readonly string[] | null = null;
  return {
    nearest: (id) => (search ??= openNameSearch([...ids]))(id),
    goingOn: (beginning) => {
      sorted ??= [...ids].sort((a, b) => (a < b ? -1 : 1));
      const from = countBefore(beginning, sorted);
      const [one, another] = [sorted[from], sorted[from + 1]].map((id) => (id?.startsWith(beginning) === true ? id : null));
      return another === null ? (one ?? null) : null;
    },
  };
}

function countBefore(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Percent-decoded, without the part that browsers keep for themselves (`:~:text=…`). */
export function toId(fragment: string): string {
  const directive = fragment.indexOf(':~:');
  return decodePercent(directive === -1 ? fragment : fragment.slice(0, directive));
}

function slugsOf(file: MarkdownFile, text: string): string[] {
  const lines = new Set(file.headings.map(({ line }) => line));
  const html = collectHtmlHeadings(text, file).filter(({ line }) => !lines.has(line));
  const headings = html.length === 0 ? file.headings : [...file.headings, ...html].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return slugHeadings(headings.map((heading) => heading.text));
}

/** `#top` is the top of any page; GitHub shows a README in an element of the id `readme`. */
function isOnEveryPage(id: string, path: string): boolean {
  return id === 'top' || (id === 'readme' && /(?:^|\/)readme\.[^/]+$/i.test(path));
}

/** `[^label]: …` makes `fn-label`, and each mention `fnref-label`, `fnref-label-2`, …. */
function footnoteLabels(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm), ([, label = '']) => label.toLowerCase()));
}
