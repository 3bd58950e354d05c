import type { FindingDraft } from '../../evidence/index.js';
import { checkOf, type PreviousRelease } from '../release-run.js';
import { compareVersions, formatVersion, type Version } from '../../version/index.js';
import type { OtherTag } from './collect-tags.js';
import { versionsId } from './unknown-version.js';

export interface OrderFacts {
  readonly release: string;
  readonly version: Version;
  readonly previous: Pick<PreviousRelease, 'tag' | 'version'> | null;
  readonly tags: readonly OtherTag[];
}

/**
 * The version must be greater than the previous one and than every version in its own past, and no other tag may be of the same version. Greater
 * versions on other lines say nothing: 1.3.5 may follow 2.0.0 for those who stayed.
 */
export function judgeOrder({ release, version, previous, tags }: OrderFacts): readonly FindingDraft[] {
  const isBefore = previous !== null && compareVersions(previous.version, version) >= 0;
  const conflicts = tags.filter((one) => {
    const order = compareVersions(one.version, version);
    return one.isContained ? order >= 0 : order === 0;
  });
  const worst = [...(isBefore ? [previous] : []), ...conflicts].toSorted((a, b) => compareVersions(b.version, a.version))[0];
  if (worst === undefined) return [];
  const own = formatVersion(version);
  const message = compareVersions(worst.version, version) === 0
    ? `${own} is already released as ${worst.tag}: build metadata makes no other version.`
    : `${own} is not greater than ${worst === previous ? `the previous release ${worst.tag}` : `${formatVersion(worst.version)}, which it contains as ${worst.tag}`}.`;
  return [{ rule: 'release/version-not-greater', keys: { release }, check: checkOf(versionsId), outcome: 'fail', actual: own, message }];
}
