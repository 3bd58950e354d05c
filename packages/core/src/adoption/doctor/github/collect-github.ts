import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { ActionsPolicy, BranchProtection, BranchRule, ForkApproval, Host, RemoteRepository, RepositoryFacts, RequiredCheck, Ruleset } from '../../../host/index.js';

/** An answer of GitHub, or why there is none. */
export type Asked<T> = { readonly state: 'read'; readonly value: T } | { readonly state: 'unread'; readonly why: string; readonly fix: string };

/** Settings of the repository, each as far as it could be read. */
export interface GitHubFacts {
  /** `owner/name`; null where nothing names it. */
  readonly name: string | null;
  readonly repository: Asked<RepositoryFacts>;
  /** Of the default branch, as are the next two. */
  readonly checks: Asked<readonly RequiredCheck[]>;
  readonly rules: Asked<readonly BranchRule[]>;
  readonly protection: Asked<BranchProtection | null>;
  readonly rulesets: Asked<readonly Ruleset[]>;
  readonly policy: Asked<ActionsPolicy>;
  readonly defaultToken: Asked<'read' | 'write'>;
  readonly retentionDays: Asked<number>;
  readonly forkApproval: Asked<ForkApproval>;
  readonly immutableReleases: Asked<boolean>;
}

const laptop = 'GH_TOKEN=$(gh auth token) shipworthy doctor';

/** @param isOffline the flag; nothing is asked then */
export async function collectGitHub(host: Host, { name, isOffline }: { name: string | null; isOffline: boolean }): Promise<GitHubFacts> {
  const { remote } = host;
  if (isOffline) return refuseAll(name, { why: 'GitHub was not asked (`--offline`).', fix: 'Run it again without `--offline`.' });
  if (name === null) return refuseAll(name, { why: 'No remote `origin` says which repository this is.', fix: 'Add the remote: git remote add origin https://github.com/OWNER/REPOSITORY.git' });
  if (remote === null) return refuseAll(name, host.openRemote === undefined ? { why: 'GitHub was not asked: there is no token.', fix: `Ask with yours, best as administrator: ${laptop}` } : { why: 'GitHub was not asked: `origin` lies on another server than the API.', fix: 'Set GITHUB_SERVER_URL and GITHUB_API_URL to those of the server.' });
  return collectWith(remote, name);
}

async function collectWith({ rules, actionsSettings, releaseFacts }: RemoteRepository, name: string): Promise<GitHubFacts> {
  if (rules === undefined || actionsSettings === undefined || releaseFacts === undefined) return refuseAll(name, { why: 'This place offers no settings.', fix: `Ask on a laptop: ${laptop}` });
  const repository = await asked(() => rules.readRepository());
  // A token that does not see the repository sees nothing of it: nine more refusals would say the same.
  if (repository.state === 'unread') return refuseAll(name, repository);
  const { defaultBranch } = repository.value;
  const [checks, branchRules, protection, rulesets] = await Promise.all([
    asked(async () => (await releaseFacts.listRequiredChecks(defaultBranch)).value), asked(() => rules.listBranchRules(defaultBranch)),
    asked(() => rules.readBranchProtection(defaultBranch)), asked(() => rules.listRulesets()),
  ]);
  const [policy, defaultToken, retentionDays, forkApproval, immutableReleases] = await Promise.all([
    asked(() => actionsSettings.readPolicy()), asked(() => actionsSettings.readDefaultToken()), asked(() => actionsSettings.readRetentionDays()),
    asked(() => actionsSettings.readForkApproval()), asked(() => actionsSettings.hasImmutableReleases()),
  ]);
  return { name, repository, checks, rules: branchRules, protection, rulesets, policy, defaultToken, retentionDays, forkApproval, immutableReleases };
}

async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { state: 'read', value: await ask() };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'unread', ...toRefusal(error) };
  }
}

function toRefusal({ message, hint }: ShipworthyError): { readonly why: string; readonly fix: string } {
  return { why: message.endsWith(hint) ? message.slice(0, -hint.length).trim() : message, fix: hint };
}

function refuseAll(name: string | null, { why, fix }: { readonly why: string; readonly fix: string }): GitHubFacts {
  const unread = { state: 'unread' as const, why, fix };
  return { name, repository: unread, checks: unread, rules: unread, protection: unread, rulesets: unread, policy: unread, defaultToken: unread, retentionDays: unread, forkApproval: unread, immutableReleases: unread };
}
