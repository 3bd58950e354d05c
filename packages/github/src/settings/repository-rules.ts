import { ShipworthyError } from '@shipworthy/contract/errors';
import type { BranchProtection, BranchRule, RepositoryFacts, RepositoryRules, Ruleset } from '@shipworthy/core/host';
import { BrokenAnswer, type ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
import { toList, toNumber, toText, toTextOrNull } from '../api/read-answer.js';
import { fieldOf, type Refusal } from '../api/refusal.js';
import { ask, type Asker } from '../release-facts/ask.js';
import { listPages } from '../release-facts/list-pages.js';

export function createRepositoryRules(access: GitHubAccess, client: ApiClient): RepositoryRules {
  const asker: Asker = { access, client };
  return {
    readRepository: async () => (await ask(asker, { what: 'read the repository', permission: 'contents: read', route: '', parameters: {}, read: toRepositoryFacts })).value,
    listBranchRules: (branch) => listBranchRules(asker, branch),
    listRulesets: () => listRulesets(asker),
    readBranchProtection: (branch) => readBranchProtection(asker, branch),
  };
}

function toRepositoryFacts(body: unknown): RepositoryFacts {
  const isAdministrator = fieldOf(fieldOf(body, 'permissions'), 'admin');
  return { defaultBranch: toText(fieldOf(body, 'default_branch')), isPublic: fieldOf(body, 'private') === false, isAdministrator: typeof isAdministrator === 'boolean' ? isAdministrator : null };
}

async function listBranchRules(asker: Asker, branch: string): Promise<readonly BranchRule[]> {
  const question = { what: `list the rules of ${branch}`, permission: 'contents: read' as const, route: '/rules/branches/{branch}', parameters: { branch }, toEntry: toBranchRule, explain: explainPlan };
  return (await listPages(asker, question)).value;
}

function toBranchRule(rule: unknown): BranchRule {
  const id = fieldOf(rule, 'ruleset_id');
  const parameters = fieldOf(rule, 'parameters');
  const switches = Object.entries(typeof parameters === 'object' && parameters !== null ? parameters : {}).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  return { type: toText(fieldOf(rule, 'type')), rulesetId: typeof id === 'number' ? id : null, switches: Object.fromEntries(switches) };
}

/** The list names them only; what they hold is asked for one by one. */
async function listRulesets(asker: Asker): Promise<readonly Ruleset[]> {
  const shared = { permission: 'contents: read' as const, explain: explainPlan };
  const listed = await listPages(asker, { ...shared, what: 'list the rulesets', route: '/rulesets', parameters: { includes_parents: true }, toEntry: (entry) => toNumber(fieldOf(entry, 'id')) });
  return Promise.all(listed.value.map(async (id) =>
    (await ask(asker, { ...shared, what: `read the ruleset ${id}`, route: '/rulesets/{ruleset_id}', parameters: { ruleset_id: id, includes_parents: true }, read: toRuleset })).value));
}

function toRuleset(body: unknown): Ruleset {
  const bypass = fieldOf(body, 'bypass_actors');
  return {
    id: toNumber(fieldOf(body, 'id')), name: toText(fieldOf(body, 'name')), target: toTextOrNull(fieldOf(body, 'target')) ?? 'branch', enforcement: toText(fieldOf(body, 'enforcement')),
    refs: toRefs(fieldOf(body, 'conditions')),
    rules: toList(fieldOf(body, 'rules') ?? []).map((rule) => toText(fieldOf(rule, 'type'))),
    // GitHub leaves it out for whoever may not change the ruleset, which is not "nobody".
    bypass: bypass === undefined || bypass === null ? null : toList(bypass).map(toActor),
  };
}

/** Null where refs are chosen by something else than names. Where nothing chooses, no ref is chosen. */
function toRefs(conditions: unknown): Ruleset['refs'] {
  if (conditions === undefined || conditions === null) return { include: [], exclude: [] };
  if (typeof conditions !== 'object' || Array.isArray(conditions)) throw new BrokenAnswer('the answer has no conditions of a ruleset');
  const names = fieldOf(conditions, 'ref_name');
  if (names === undefined) return Object.keys(conditions).length === 0 ? { include: [], exclude: [] } : null;
  const patterns = (name: string): readonly string[] => toList(fieldOf(names, name)).map(toText);
  return { include: patterns('include'), exclude: patterns('exclude') };
}

function toActor(actor: unknown): string {
  const id = fieldOf(actor, 'actor_id');
  const mode = toTextOrNull(fieldOf(actor, 'bypass_mode'));
  return `${toText(fieldOf(actor, 'actor_type'))}${typeof id === 'number' ? ` ${id}` : ''}${mode === null || mode === 'always' ? '' : ` (${mode})`}`;
}

/** The branch itself says whether there is any; only what it holds takes the rights of an administrator. */
async function readBranchProtection(asker: Asker, branch: string): Promise<BranchProtection | null> {
  const isOn = await ask(asker, {
    what: `read the branch ${branch}`, permission: 'contents: read', route: '/branches/{branch}', parameters: { branch },
    read: (body) => fieldOf(fieldOf(body, 'protection'), 'enabled') !== false || fieldOf(body, 'protected') === undefined,
  });
  if (!isOn.value) return null;
  return (await ask(asker, { what: `read the protection of ${branch}`, permission: 'administration: read', route: '/branches/{branch}/protection', parameters: { branch }, read: toBranchProtection })).value;
}

function toBranchProtection(body: unknown): BranchProtection {
  const isOn = (name: string): boolean => fieldOf(fieldOf(body, name), 'enabled') === true;
  const isOff = (name: string): boolean => fieldOf(fieldOf(body, name), 'enabled') === false;
  return {
    isStrict: fieldOf(fieldOf(body, 'required_status_checks'), 'strict') === true,
    requiresCodeOwners: fieldOf(fieldOf(body, 'required_pull_request_reviews'), 'require_code_owner_reviews') === true,
    // What GitHub does not forbid in so many words is allowed.
    allowsForcePushes: !isOff('allow_force_pushes'), allowsDeletions: !isOff('allow_deletions'), bindsAdministrators: isOn('enforce_admins'),
  };
}

function explainPlan({ status, message }: Refusal): ShipworthyError | null {
  if (status !== 403 || !/^upgrade to/i.test(message)) return null;
  return new ShipworthyError('github/not-found', 'The plan of this repository has no rulesets, so GitHub enforces nothing.', { hint: 'Make the repository public, or choose a plan with rulesets; until then a red gate is only a sign.' });
}
