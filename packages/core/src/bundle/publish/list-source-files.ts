import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntries, matchGlobs } from '../../files/index.js';
import { withoutPointers } from '../requirements/pick-newest.js';
import type { SourceFolder } from './find-sources.js';
import { patternsOf, type Want } from './list-wants.js';

/** A file of a source folder that something might want. */
export interface SourceFile {
  /** POSIX, relative to the source folder, and so to the area. */
  readonly path: string;
  /** POSIX, relative to the root. */
  readonly source: string;
  readonly absolute: string;
  readonly bytes: number;
  /** Links are not followed: what they lead to may be anything. */
  readonly kind: 'file' | 'link' | 'other';
}

interface ListRequest {
  readonly wants: readonly Want[];
  /** Says of a folder, relative to the root, that bundles lie there, which are no sources. */
  readonly isBundle: (path: string) => boolean;
  /** Names are made on this system without regard to case. */
  readonly ignoresCase: boolean;
}

/** Everything below a source folder that a pattern could mean. Folders that none reaches are not entered. */
export async function listSourceFiles(folder: SourceFolder, { wants, isBundle, ignoresCase }: ListRequest): Promise<SourceFile[]> {
  const patterns = wants.flatMap(patternsOf);
  const fold = (text: string): string => (ignoresCase ? text.toLowerCase() : text);
  const matches = matchGlobs(patterns.map(fold));
  const toSource = (path: string): string => (folder.path === '' ? path : `${folder.path}/${path}`);
  const depths = patterns.map((pattern) => (pattern.includes('**') ? Infinity : pattern.split('/').length));
  const deepest = Math.max(0, ...depths);
  const entries = await listEntries(folder.absolute, {
    skipFolder: (path) => path.split('/').length >= deepest || path.split('/').includes('.git') || isBundle(toSource(path)),
  });
  const found: SourceFile[] = [];
  for (const { path, kind } of entries) {
    if (!matches(fold(path)) || (kind !== 'file' && withoutPointers([path], patterns).length === 0)) continue;
    const absolute = join(folder.absolute, path);
    found.push({ path, source: toSource(path), absolute, kind, bytes: kind === 'file' ? (await stat(absolute)).size : 0 });
  }
  return found;
}
