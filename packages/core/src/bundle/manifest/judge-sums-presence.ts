import type { FindingDraft } from '../../evidence/index.js';
import type { BundleRun } from '../bundle-run.js';
import { causesOf, fingerprintOf } from './causes-of.js';

const sumsName = 'SHA256SUMS';

/** Whoever publishes our own manifests publishes SHA256SUMS above them, which alone has their hashes. Other tools' bundles need none. */
export function judgeSumsPresence({ id, bundle, areas, inputs }: Pick<BundleRun, 'id' | 'bundle' | 'areas' | 'inputs'>): readonly FindingDraft[] {
  const isOwn = areas.length > 0 && areas.every(({ manifest }) => manifest?.isOwn === true);
  if (!isOwn || inputs.areas.length > 0 || bundle.files.some(({ path }) => path === sumsName)) return [];
  const renamed = bundle.files.find(({ path }) => /^sha256sums[^/]*$/i.test(path))?.path;
  const cause = causesOf(bundle)(sumsName) ?? (renamed === undefined ? undefined : fingerprintOf({ rule: 'bundle/unlisted', keys: { bundle: id, area: '.', path: renamed } }));
  return [{
    rule: 'bundle/sums-mismatch', keys: { bundle: id, area: '.', path: sumsName }, check: `file:${sumsName}`, outcome: 'fail',
    message: `There is no ${bundle.path}/${sumsName}, which is published with every bundle.${renamed === undefined ? '' : ` ${renamed} may be it.`}`,
    location: { path: `${bundle.path}/${sumsName}` }, remedy: 'Restore it from where the bundle was published.', ...(cause === undefined ? {} : { causedBy: cause }),
  }];
}
