import type { BundleFile, BundleArea } from '../bundle-run.js';
import { inAreaPath, inBundlePath, matchInArea } from '../area-files.js';
import { isExempt } from '../is-exempt.js';
import { pickNewest, withoutPointers } from './pick-newest.js';

/** What names files of an area: a requirement, or the source of a gate. */
export interface FileSelection {
  readonly files: string | readonly string[];
  readonly except: readonly string[];
  readonly pick: 'newest' | 'all' | 'only';
}

export interface SelectedFiles {
  /** All that match, without the pointers. */
  readonly matching: readonly BundleFile[];
  /** The ones that are meant. */
  readonly picked: readonly BundleFile[];
  /** Whether a path relative to the area would match. */
  readonly matches: (path: string) => boolean;
}

/** Files of an area that are meant by patterns. Of files without a byte none is ever the newest as long as another one has some. */
export async function selectFiles(area: BundleArea, { files, except, pick }: FileSelection, recordedAt: (path: string) => Promise<number | null>): Promise<SelectedFiles> {
  const patterns = typeof files === 'string' ? [files] : files;
  const matches = matchInArea(area, patterns, except);
  const candidates = new Map(area.files.filter(({ path }) => !isExempt(area, path) && matches(inAreaPath(area, path))).map((file) => [inAreaPath(area, file.path), file]));
  const names = withoutPointers([...candidates.keys()], patterns);
  const matching = names.flatMap((name) => candidates.get(name) ?? []);
  if (pick !== 'newest') return { matching, picked: matching, matches };
  const full = names.filter((name) => (candidates.get(name)?.bytes ?? 0) > 0);
  const newest = await pickNewest(full.length > 0 ? full : names, { recordedAt: (name) => recordedAt(inBundlePath(area, name)) });
  return { matching, picked: newest === null ? [] : matching.filter(({ path }) => inAreaPath(area, path) === newest), matches };
}
