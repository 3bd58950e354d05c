import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const pullRequestsCriterion: Criterion<ReleaseRun> = {
  id: 'RL-01', title: 'Pull requests merged', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-01', source: 'all' }, check: checkOf('RL-01'), outcome: 'unverified', reason: 'unreadable-source', message: 'Pull requests merged: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};
