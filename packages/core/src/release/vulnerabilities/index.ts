import type { Criterion, ReleaseRun } from '../release-run.js';
import { collectVulnerabilities } from './collect-vulnerabilities.js';
import { judgeVulnerabilities, vulnerabilitiesId } from './judge-vulnerabilities.js';

export const vulnerabilitiesCriterion: Criterion<ReleaseRun> = {
  id: vulnerabilitiesId, title: 'No known vulnerability', owner: null,
  evaluate: async (run) => judgeVulnerabilities(await collectVulnerabilities(run)),
};
