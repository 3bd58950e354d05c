import type { Answered, ListedPullRequest, ReleaseFacts } from '@shipworthy/core/host';
import type { ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
import { listAlerts } from './alerts.js';
import { listChecks } from './checks.js';
import { findMilestone, hasLabel } from './milestones.js';
import { onceEach } from './once-each.js';
import { listMerged, listOpen, listOpenOf, pick } from './pull-requests.js';
import { hasBranch, readTag } from './refs.js';
import { openRepository } from './repository.js';
import { listRequiredChecks } from './required-checks.js';

type Open = Awaited<ReturnType<typeof listOpen>>;

/** Through the REST API. Lists of pull requests are read once, whoever asks; checks, rules, alerts and tags each time anew, for they change while one waits. */
export function createReleaseFacts(access: GitHubAccess, client: ApiClient): ReleaseFacts {
  const asker = openRepository({ access, client });
  const [openOnce, mergedOnce] = [onceEach<Open>(), onceEach<Answered<readonly ListedPullRequest[]>>()];
  return {
    findMilestone: (title) => findMilestone(asker, title),
    hasLabel: (name) => hasLabel(asker, name),
    hasBranch: (name) => hasBranch(asker, name),
    listOpenPullRequests: async (query) => ('base' in query ? listOpenOf(asker, query.base) : pick(await openOnce('', () => listOpen(asker)), query)),
    listMergedPullRequests: (base, since) => mergedOnce(`${since === null ? 'ever' : since.toISOString()} ${base}`, () => listMerged(asker, base, since)),
    listChecks: (commit, exceptRunId) => listChecks(asker, commit, exceptRunId),
    listRequiredChecks: (branch) => listRequiredChecks(asker, branch),
    listAlerts: (source, ref) => listAlerts(asker, source, ref),
    readTag: (name) => readTag(asker, name),
    countRequests: () => client.countRequests(),
  };
}
