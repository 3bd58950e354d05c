import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const vulnerabilitiesCriterion: Criterion<ReleaseRun> = {
  id: 'RL-06', title: 'No known vulnerability', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-06', source: 'all' }, check: checkOf('RL-06'), outcome: 'unverified', reason: 'unreadable-source', message: 'No known vulnerability: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};
