import { readFile, stat } from 'node:fs/promises';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { DocSyncRun } from '../doc-sync-run.js';
import { isMarkdownName } from './anchors/anchored-page.js';
import { anchorsOf } from './anchors/anchors-of.js';
import type { Citation } from './citations.js';
import { collectRenames } from './collect-renames.js';
import { namesOf } from './judge-citation.js';
import type { FileLines, LinkFacts, Unreadable } from './link-facts.js';
import type { Reference } from './references.js';
import { openTargetSearch } from './target-search.js';

/** Larger files are not counted, in bytes. */
const largestFile = 64 * 1024 * 1024;
const filesAtOnce = 16;

/** `change`: what it renamed is suggested first. */
export type FactsRun = Pick<DocSyncRun, 'tree' | 'markdown' | 'workspace'> & Partial<Pick<DocSyncRun, 'change'>>;

export interface WantedFacts {
  readonly references: readonly Reference[];
  readonly citations: readonly Citation[];
  readonly prefix: string;
  /** Whether cited symbols are judged. */
  readonly symbols: boolean;
  readonly anchors: boolean;
}

/** Reads what links point into, and nothing else: headings of files that are linked with an anchor, lines and names of files whose lines and names are cited. */
export async function collectLinkFacts(run: FactsRun, wanted: WantedFacts): Promise<LinkFacts> {
  const { pages, files } = listWanted(wanted);
  return {
    search: openTargetSearch(run.tree, isMissing(wanted) ? await collectRenames(run) : new Map()),
    pages: await collectPages(run, [...pages]),
    files: await collectFiles(run, files),
    prefix: wanted.prefix,
  };
}

function isMissing({ references, citations }: WantedFacts): boolean {
  return [...references, ...citations].some(({ resolution }) => resolution.state === 'missing');
}

/** Paths of pages, and of files with whether their names are needed. */
function listWanted({ references, citations, symbols, anchors }: WantedFacts): { pages: Set<string>; files: Map<string, boolean> } {
  const pages = new Set<string>();
  const files = new Map<string, boolean>();
  for (const { anchored } of references) {
    if (anchored?.kind === 'page') pages.add(anchored.path);
    if (anchored !== null && anchored.kind !== 'no-readme' && anchored.line !== null) files.set(anchored.path, files.get(anchored.path) ?? false);
  }
  for (const { resolution, lastLine, anchor } of citations) {
    if (resolution.state !== 'file') continue;
    const { path } = resolution;
    const isSymbol = anchor !== null && symbols && !isMarkdownName(path) && namesOf(anchor) !== null;
    if (anchor !== null && anchors && isMarkdownName(path)) pages.add(path);
    if (isSymbol || lastLine !== null) files.set(path, isSymbol || (files.get(path) ?? false));
  }
  return { pages, files };
}

async function collectPages({ markdown }: FactsRun, paths: readonly string[]): Promise<LinkFacts['pages']> {
  const read = await markdown.read(paths);
  return new Map(Array.from(read, ([path, page]) => [path, page.state === 'read' ? anchorsOf({ path, file: page.file, text: page.text }) : { ...page, reason: 'unreadable-source' }]));
}

async function collectFiles(run: FactsRun, wanted: ReadonlyMap<string, boolean>): Promise<LinkFacts['files']> {
  const facts = new Map<string, FileLines | Unreadable>();
  const pending = [...wanted];
  for (let batch = pending.splice(0, filesAtOnce); batch.length > 0; batch = pending.splice(0, filesAtOnce)) {
    const read = await Promise.all(batch.map(async ([path, withNames]) => [path, await readLines(run, path, withNames)] as const));
    for (const [path, fact] of read) facts.set(path, fact);
  }
  return facts;
}

async function readLines({ workspace }: FactsRun, path: string, withNames: boolean): Promise<FileLines | Unreadable> {
  try {
    const absolute = workspace.resolve(path);
    const { size } = await stat(absolute);
    if (size > largestFile) return { state: 'unreadable', why: `it is larger than ${largestFile} bytes`, reason: 'limit-exceeded' };
    const bytes = await readFile(absolute);
    return { state: 'read', lines: countLines(bytes), identifiers: withNames ? identifiersOf(bytes.toString('utf8')) : null };
  } catch (error) {
    return { state: 'unreadable', why: whyOf(error), reason: 'unreadable-source' };
  }
}

/** The last line counts whether or not it is ended. */
function countLines(bytes: Uint8Array): number {
  let lines = bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}

function identifiersOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu), ([name]) => name));
}

function whyOf(error: unknown): string {
  if (error instanceof ShipworthyError) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
