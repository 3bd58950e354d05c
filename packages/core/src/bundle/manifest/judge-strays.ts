import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import type { BundleFile } from '../bundle-run.js';

/** What may lie at the root of a bundle beside its areas. */
const known = /^(?:README(?:\.[A-Za-z]+)?|SHA256SUMS|VerificationSummary-.*\.json|.*\.sig|.*\.sigstore\.json)$/;

export interface StraysInput {
  readonly id: string;
  readonly bundlePath: string;
  readonly files: readonly BundleFile[];
  readonly areas: BundlesConfig['areas'];
  readonly unlisted: BundlesConfig['unlisted'];
  readonly causeOf: (path: string) => string | undefined;
}

/** Files at the bundle's root that no area has, so that no manifest could name them. */
export function judgeStrays({ id, bundlePath, files, areas, unlisted, causeOf }: StraysInput): readonly FindingDraft[] {
  if (unlisted === 'ignore' || Object.hasOwn(areas, '.')) return [];
  return files.filter(({ path }) => !path.includes('/') && !known.test(path)).map(({ path }): FindingDraft => {
    const cause = causeOf(path);
    return {
      rule: 'bundle/unlisted', keys: { bundle: id, area: '.', path }, check: `file:${path}`, outcome: unlisted,
      message: `${bundlePath}/${path} lies in no area, so no manifest lists it.`, location: { path: `${bundlePath}/${path}` }, ...(cause === undefined ? {} : { causedBy: cause }),
    };
  });
}
