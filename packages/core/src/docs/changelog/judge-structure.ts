import type { ChangelogConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import type { JudgedChangelog } from './changelog-finding.js';
import { judgeHeadings } from './judge-headings.js';
import { judgeReleases } from './judge-releases.js';
import { judgeVersions } from './judge-versions.js';

/** Everything that can be said of a changelog alone. Pure. */
export function judgeStructure(judged: JudgedChangelog, config: Pick<ChangelogConfig, 'style' | 'sections' | 'unreleased'>): readonly FindingDraft[] {
  const headings = judgeHeadings(judged, config.style);
  return [...headings, ...judgeVersions(judged), ...judgeReleases(judged, config, headings)];
}
