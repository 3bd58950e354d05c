import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const gateCriterion: Criterion<ReleaseRun> = {
  id: 'RL-02', title: 'Gates pass', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-02', source: 'all' }, check: checkOf('RL-02'), outcome: 'unverified', reason: 'unreadable-source', message: 'Gates pass: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};

export const documentsCriterion: Criterion<ReleaseRun> = {
  id: 'RL-05', title: 'Documentation matches', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-05', source: 'all' }, check: checkOf('RL-05'), outcome: 'unverified', reason: 'unreadable-source', message: 'Documentation matches: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};
