import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const changelogCriterion: Criterion<ReleaseRun> = {
  id: 'RL-03', title: 'Changelog current', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-03', source: 'all' }, check: checkOf('RL-03'), outcome: 'unverified', reason: 'unreadable-source', message: 'Changelog current: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};
