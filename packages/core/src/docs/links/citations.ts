import type { RepositoryTree } from '../tree/index.js';
import { lastLineOf } from './anchors/line-anchor.js';
import { folderOf, lookUp, type Resolution } from './resolve-link.js';
import type { CodeSpan, MarkdownFile, Place } from '../markdown/index.js';

/** A path in code that stands for a file below a declared root: `src/a.ts:12`. */
export interface Citation extends Place {
  readonly from: string;
  readonly written: string;
  readonly path: string;
  /** What follows the path, as written: `:12`, `#name`. */
  readonly suffix: string;
  readonly lastLine: number | null;
  /** What follows `#`, unless it names lines. */
  readonly anchor: string | null;
  readonly resolution: Resolution;
}

export interface CitationOptions {
  readonly tree: RepositoryTree;
  readonly roots: readonly string[];
}

/** What globs, placeholders, commands and calls are made of. */
const noPath = /[\s<>*?{}|"'`$=,;!…\\^&]|\.\.|:\/\//;
/** Parts of names in some frameworks (`app/[id]/page.tsx`), placeholders elsewhere: what exists decides. */
const ambiguous = /[[\]()]/;
const lineSuffix = /^:L?(\d+)(?:-L?(\d+)|:\d+(?:-(\d+):\d+|-\d+)?)?$/;

export function toCitations(documents: ReadonlyMap<string, MarkdownFile>, { tree, roots }: CitationOptions): Citation[] {
  const folders = roots.map((root) => root.replace(/^\.\/|\/+$/g, ''));
  const citations: Citation[] = [];
  for (const [from, file] of documents) {
    for (const span of file.codeSpans) {
      const citation = span.text.includes('/') ? toCitation(span, { from, tree, roots: folders }) : null;
      if (citation !== null) citations.push(citation);
    }
  }
  return citations;
}

function toCitation(span: CodeSpan, { from, tree, roots }: CitationOptions & { from: string }): Citation | null {
  const written = span.text.trim();
  const [, path = '', suffix = ''] = /^(?:\.\/)?([^:#]+)(.*)$/s.exec(written) ?? [];
  const root = roots.find((one) => (one === '.' ? path.includes('/') : path.startsWith(`${one}/`) && path.length > one.length + 1));
  if (root === undefined || noPath.test(path)) return null;
  const detail = parseSuffix(suffix);
  if (detail === null || (!isSurelyPath(path) && suffix === '')) return null;
  const resolution = resolveCitation(path, { from, root, tree });
  if (resolution.state === 'missing' && ambiguous.test(path)) return null;
  return { from, written, path, suffix, ...detail, resolution, line: span.line, column: span.column };
}

function parseSuffix(suffix: string): Pick<Citation, 'lastLine' | 'anchor'> | null {
  if (suffix === '') return { lastLine: null, anchor: null };
  if (suffix.startsWith('#')) {
    const anchor = suffix.slice(1);
    const lastLine = lastLineOf(anchor);
    return /\s/.test(anchor) || anchor === '' ? null : { lastLine, anchor: lastLine === null ? anchor : null };
  }
  const match = lineSuffix.exec(suffix);
  return match === null ? null : { lastLine: Math.max(...[match[1], match[2], match[3]].map((digits) => Number(digits ?? 0))), anchor: null };
}

/** Names without an extension mean many things in prose: rules (`docs/link-broken`), branches, packages. */
function isSurelyPath(path: string): boolean {
  return path.endsWith('/') || /(?:^|\/)[^/]*\.[A-Za-z][\w-]*$/.test(path);
}

/** From the root; in the README of a package, also from the package's folder. */
function resolveCitation(path: string, { from, root, tree }: { from: string; root: string; tree: RepositoryTree }): Resolution {
  const bases = root === '.' ? [''] : ['', ...foldersAbove(from)];
  const mustBeFolder = path.endsWith('/');
  const name = mustBeFolder ? path.replace(/(?<!\/)\/+$/, '') : path;
  const answers = bases.map((base) => lookUp(join(base, name), { tree, mustBeFolder }));
  const known = answers.find(({ state }) => state === 'file' || state === 'folder') ?? answers.find(({ state }) => state !== 'missing');
  if (known !== undefined) return known;
  const base = bases.find((one) => tree.hasFolder(join(one, root))) ?? '';
  return { state: 'missing', path: join(base, name) };
}

/** Deepest first. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

function join(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
