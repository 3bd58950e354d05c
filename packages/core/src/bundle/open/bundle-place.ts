import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';

/** Where a bundle lies, and what it is called. */
export interface BundlePlace {
  readonly absolute: string;
  /** Relative to the root. */
  readonly path: string;
  /** Names it in findings. */
  readonly id: string;
}

/** The keys of a finding about a file: its area, and its path in there. Whatever no area has belongs to the bundle itself. */
export function toFileKeys(id: string, file: string, { areas }: Pick<BundlesConfig, 'areas'>): { bundle: string; area: string; path: string } {
  const [first = '', ...rest] = file.split('/');
  return rest.length > 0 && Object.hasOwn(areas, first) ? { bundle: id, area: first, path: rest.join('/') } : { bundle: id, area: '.', path: file };
}

export type FileFinding = Pick<FindingDraft, 'rule' | 'message' | 'related' | 'remedy'>;

/** A finding about a file of the bundle, by its path relative to the bundle. */
export function toFileFinding(place: BundlePlace, config: Pick<BundlesConfig, 'areas'>, { file, ...finding }: FileFinding & { readonly file: string }): FindingDraft {
  return { ...finding, keys: toFileKeys(place.id, file, config), check: `file:${file}`, outcome: 'fail', location: { path: `${place.path}/${file}` } };
}
