import type { Criterion, ReleaseRun } from '../release-run.js';
import { collectPullRequests } from './collect-pull-requests.js';
import { judgePullRequests, pullRequestsId } from './judge-pull-requests.js';

export const pullRequestsCriterion: Criterion<ReleaseRun> = {
  id: pullRequestsId, title: 'Pull requests merged', owner: null,
  evaluate: async (run) => judgePullRequests(await collectPullRequests(run)),
};
