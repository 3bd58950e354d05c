import { matchGlobs } from '../files/index.js';
import type { BundleArea, BundleFile } from './bundle-run.js';

/** Files made on Windows are named without regard to case. */
function ignoresCase({ manifest }: Pick<BundleArea, 'manifest'>): boolean {
  return /^win/i.test(manifest?.platform ?? '');
}

/** Says of a path relative to the area whether patterns match it. */
export function matchInArea(area: Pick<BundleArea, 'manifest'>, patterns: string | readonly string[], except: readonly string[] = []): (path: string) => boolean {
  const list = typeof patterns === 'string' ? [patterns] : patterns;
  const fold = (text: string): string => (ignoresCase(area) ? text.toLowerCase() : text);
  const matches = matchGlobs(list.map(fold), { ignore: except.map(fold) });
  return (path) => matches(fold(path));
}

/** Path of a file relative to its area. */
export function inAreaPath({ folder }: Pick<BundleArea, 'folder'>, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** Path relative to the bundle of one relative to the area. */
export function inBundlePath({ folder }: Pick<BundleArea, 'folder'>, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

export function byPath(files: readonly BundleFile[]): ReadonlyMap<string, BundleFile> {
  return new Map(files.map((file) => [file.path, file]));
}
