import type { ActionsPolicy, ActionsSettings, ForkApproval } from '@shipworthy/core/host';
import type { ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
import { toFlag, toList, toNumber, toOneOf, toText } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import { ask, type Asker } from '../release-facts/ask.js';

const approvals = ['first_time_contributors_new_to_github', 'first_time_contributors', 'all_external_contributors'] as const satisfies readonly ForkApproval[];

/** Through the REST API, each asked for when it is wanted. */
export function createActionsSettings(access: GitHubAccess, client: ApiClient): ActionsSettings {
  const asker: Asker = { access, client };
  const read = async <T>(what: string, route: string, toValue: (body: unknown) => T): Promise<T> =>
    (await ask(asker, { what, permission: 'administration: read', route, parameters: {}, read: toValue })).value;
  return {
    readPolicy: async () => {
      const policy = await read('read which actions may run', '/actions/permissions', toPolicy);
      return policy.allowed !== 'selected' ? policy : { ...policy, selected: await read('read which actions are selected', '/actions/permissions/selected-actions', toSelected) };
    },
    readDefaultToken: () => read('read the default permissions of tokens', '/actions/permissions/workflow', (body) => toOneOf(fieldOf(body, 'default_workflow_permissions'), ['read', 'write'])),
    readRetentionDays: () => read('read how long artifacts are kept', '/actions/permissions/artifact-and-log-retention', (body) => toNumber(fieldOf(body, 'days'))),
    readForkApproval: () => read('read whose runs wait for approval', '/actions/permissions/fork-pr-contributor-approval', (body) => toOneOf(fieldOf(body, 'approval_policy'), approvals)),
    hasImmutableReleases: () => hasImmutableReleases(asker),
  };
}

/** "Not switched on" is answered with 404, and so is whoever may not ask: only an administrator's 404 says something. */
async function hasImmutableReleases(asker: Asker): Promise<boolean> {
  const repository = await ask(asker, { what: 'read the repository', permission: 'contents: read', route: '', parameters: {}, read: (body) => fieldOf(fieldOf(body, 'permissions'), 'admin') === true });
  const { value } = await ask(asker, {
    what: 'read whether releases are immutable', permission: 'administration: read', route: '/immutable-releases', parameters: {}, read: (body) => fieldOf(body, 'enabled') === true,
    ...(repository.value ? { absent: { value: false } } : {}),
  });
  return value;
}

function toPolicy(body: unknown): ActionsPolicy {
  const isEnabled = toFlag(fieldOf(body, 'enabled'));
  // Where nothing may run, GitHub does not say what might.
  const allowed = isEnabled ? toOneOf(fieldOf(body, 'allowed_actions'), ['all', 'local_only', 'selected']) : 'all';
  return { isEnabled, allowed, requiresFullHash: fieldOf(body, 'sha_pinning_required') === true, selected: null };
}

function toSelected(body: unknown): NonNullable<ActionsPolicy['selected']> {
  return {
    ofGitHub: fieldOf(body, 'github_owned_allowed') === true, verified: fieldOf(body, 'verified_allowed') === true,
    patterns: toList(fieldOf(body, 'patterns_allowed') ?? []).map(toText),
  };
}
