import { posix } from 'node:path';
import type { ChangelogFacts, DocumentFacts } from './repository-facts.js';

const foreignFolders = ['node_modules', 'vendor', 'third_party', 'dist'];
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|dist)\//;
const documentFolders = ['docs', 'doc', 'documentation'];
const sourceFolders = ['src', 'lib', 'app', 'pkg', 'internal', 'cmd', 'source', 'crates', 'packages', 'services', 'apps', 'modules'];
const changelogName = /^(?:changelog|changes|history|news)\.(?:md|markdown)$/i;

/** Where documents and sources are, and which page is named like which source. */
export function detectDocuments(paths: readonly string[], changelog: ChangelogFacts | null): DocumentFacts {
  const written = paths.filter((path) => /\.(?:md|markdown)$/i.test(path));
  const markdown = written.filter((path) => !foreign.test(path));
  const tops = [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))];
  const sources = listSources(tops, paths);
  const folders = documentFolders.filter((folder) => markdown.some((path) => path.startsWith(`${folder}/`)));
  const others = foreignFolders.filter((folder) => written.some((path) => `/${path}`.includes(`/${folder}/`)));
  return { markdown, foreign: others.map((folder) => `**/${folder}/**`), folders, sources, pairs: findPairs(paths, sources, markdown), changelog };
}

/** Folders of sources at the top, by name, and packages of Python, which are named as the project is. */
function listSources(tops: readonly string[], paths: readonly string[]): string[] {
  const isPython = new Set(paths.filter((path) => /^[^/]+\/__init__\.py$/.test(path)).map((path) => posix.dirname(path)));
  return tops.filter((top) => sourceFolders.includes(top) || (isPython.has(top) && !/^tests?$/.test(top)));
}

/** `src/parser/**` or `src/parser.ts` and `docs/parser.md`: the same word, whatever the case and the kind of dash. */
function findPairs(paths: readonly string[], sources: readonly string[], markdown: readonly string[]): DocumentFacts['pairs'] {
  const pages = new Map<string, string>();
  for (const page of markdown.filter((path) => documentFolders.includes(path.split('/')[0] ?? ''))) {
    const word = toWord(posix.basename(page).replace(/\.[^.]+$/, ''));
    if (!pages.has(word)) pages.set(word, page);
  }
  const places = new Map<string, string>();
  for (const path of paths.filter((one) => sources.includes(one.split('/')[0] ?? '') && !/(?:^|\/)(?:tests?|__tests__|testdata|fixtures?)\//.test(one))) {
    for (const place of placesOf(path)) if (!places.has(place.word)) places.set(place.word, place.glob);
  }
  return [...places].flatMap(([word, source]) => {
    const page = pages.get(word);
    return page === undefined || isOverview(word) ? [] : [{ id: word, source, page }];
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every folder and the file itself, below the folder of sources. */
function placesOf(path: string): { readonly word: string; readonly glob: string }[] {
  const parts = path.split('/');
  const folders = parts.slice(1, -1).map((part, index) => ({ word: toWord(part), glob: `${parts.slice(0, index + 2).join('/')}/**` }));
  const isCode = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|cs|fs|rb|php|swift|c|cc|cpp|h|hpp)$/.test(path) && !/(?:\.|_)(?:test|spec)\./.test(path);
  return isCode ? [...folders, { word: toWord((parts.at(-1) ?? '').replace(/\.[^.]+$/, '')), glob: path }] : folders;
}

/** Also an id of the configuration. */
function toWord(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

function isOverview(word: string): boolean {
  return ['', 'index', 'main', 'readme', 'init', 'test', 'tests', 'src', 'lib', 'docs', 'overview', 'mod', 'app'].includes(word);
}

export function findChangelog(paths: readonly string[]): string | null {
  return paths.find((path) => changelogName.test(path)) ?? paths.find((path) => /^docs\/[^/]+$/.test(path) && changelogName.test(posix.basename(path))) ?? null;
}

/** Which form a changelog has, by its headings. */
export function detectChangelog(path: string, text: string): ChangelogFacts {
  // One sign before the line, or a line of signs below it.
  const headings = [...text.matchAll(/^#{1,3}[ \t]+(.+)$|(?<=^|\n[ \t]*\r?\n) {0,3}(?![#>*+|-])(\S.*?)[ \t]*\r?\n {0,3}(?:=+|-{2,})[ \t]*$/gm)].map(([, sign = '', line = sign]) => line.trim());
  const versions = headings.flatMap((heading) => /^\[?v?(\d+\.\d+\.\d+[^\]\s(]*)/.exec(heading)?.[1] ?? []);
  const newest = versions[0] ?? null;
  const unreleased = headings.find((heading) => /^\[?unreleased\]?/i.test(heading));
  if (/keepachangelog\.com/i.test(text)) return { path, style: 'keep-a-changelog', evidence: 'it names keepachangelog.com', newest };
  const generated = headings.find((heading) => /^\[\d+\.\d+\.\d+[^\]]*\]\(http[^)]*\)[ \t]*\(\d{4}-\d{2}-\d{2}\)/.test(heading));
  if (generated !== undefined) return { path, style: 'conventional', evidence: 'headings as a release tool writes them', newest };
  if (unreleased !== undefined) return { path, style: 'keep-a-changelog', evidence: 'it has a section Unreleased', newest };
  const dated = headings.find((heading) => /^\[v?\d+\.\d+\.\d+[^\]]*\] ?[-–] ?\d{4}-\d{2}-\d{2}/.test(heading));
  if (dated !== undefined) return { path, style: 'keep-a-changelog', evidence: `headings such as "${dated}"`, newest };
  return newest === null ? { path, style: null, evidence: 'no heading in it names a version', newest } : { path, style: 'conventional', evidence: 'headings name versions, without a section Unreleased', newest };
}
