import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const rollbackCriterion: Criterion<ReleaseRun> = {
  id: 'RL-07', title: 'Rollback tested', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-07', source: 'all' }, check: checkOf('RL-07'), outcome: 'unverified', reason: 'unreadable-source', message: 'Rollback tested: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};
