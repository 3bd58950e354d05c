import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Answered, RequiredCheck } from '@shipworthy/core/host';
import { toList, toNumber, toText } from '../api/read-answer.js';
import { fieldOf, type Refusal } from '../api/refusal.js';
import { withoutControls } from '../api/to-github-error.js';
import { ask, type Asker } from './ask.js';
import { listPages } from './list-pages.js';

/**
 * Of rulesets (read by every token) and of branch protection, which GitHub sums up in the branch itself: reading the protection as such would
 * take a right that no workflow token has. A refusal of either is an error, for what is hidden may require anything.
 * @throws ShipworthyError `github/*`
 */
export async function listRequiredChecks(asker: Asker, branch: string): Promise<Answered<readonly RequiredCheck[]>> {
  const rules = await listPages(asker, {
    what: `list the rules of ${branch}`, permission: 'contents: read', route: '/rules/branches/{branch}', parameters: { branch }, toEntry: toRequiredByRule, explain: explainPlan,
  });
  const protection = await ask(asker, { what: `read the branch ${branch}`, permission: 'contents: read', route: '/branches/{branch}', parameters: { branch }, read: (body) => toRequiredByProtection(body, branch) });
  return { value: withoutTwice([...rules.value.flat(), ...protection.value]), answers: [...rules.answers, protection.answer] };
}

/** A workflow that a ruleset requires is named by its path. No check is called so: it is never taken for one that passed. */
function toRequiredByRule(rule: unknown): readonly RequiredCheck[] {
  const parameters = fieldOf(rule, 'parameters');
  switch (toText(fieldOf(rule, 'type'))) {
    case 'required_status_checks':
      return toList(fieldOf(parameters, 'required_status_checks')).map((check) => ({ name: toText(fieldOf(check, 'context')), appId: toAppId(fieldOf(check, 'integration_id')) }));
    case 'workflows':
      return toList(fieldOf(parameters, 'workflows')).map((workflow) => ({ name: toText(fieldOf(workflow, 'path')), appId: null }));
    default:
      return [];
  }
}

function toRequiredByProtection(body: unknown, branch: string): readonly RequiredCheck[] {
  const name = toText(fieldOf(body, 'name'));
  // Under the old name of a branch that was renamed GitHub shows the new one.
  if (name !== branch) throw new ShipworthyError('github/not-found', `The branch ${branch} is called ${withoutControls(name.slice(0, 100))} now.`, { hint: 'Correct the name in `release.branches`.' });
  const protection = fieldOf(body, 'protection');
  const required = fieldOf(protection, 'required_status_checks');
  if (required === undefined && fieldOf(protection, 'enabled') !== false) {
    throw new ShipworthyError('github/permission-denied', `GitHub does not say which checks the protection of ${branch} requires.`, { hint: 'Give the release a gate decision (`needs`), or `github-token` a token with the permission `contents: read`.' });
  }
  if (required === undefined) return [];
  const checks = toList(fieldOf(required, 'checks') ?? []).map((check) => ({ name: toText(fieldOf(check, 'context')), appId: toAppId(fieldOf(check, 'app_id')) }));
  const contexts = toList(fieldOf(required, 'contexts')).map(toText);
  return [...checks, ...contexts.filter((context) => !checks.some((check) => check.name === context)).map((context) => ({ name: context, appId: null }))];
}

/** "Any source" is written as null, as nothing, and as -1. */
function toAppId(value: unknown): number | null {
  return value === undefined || value === null || value === -1 ? null : toNumber(value);
}

function explainPlan({ status, message }: Refusal): ShipworthyError | null {
  if (status !== 403 || !/^upgrade to/i.test(message)) return null;
  return new ShipworthyError('github/not-found', 'The plan of this repository has no rules for branches, so GitHub requires no checks.', { hint: 'Give the release a gate decision (`needs`): it says which checks count.' });
}

function withoutTwice(all: readonly RequiredCheck[]): readonly RequiredCheck[] {
  return [...new Map(all.map((check) => [`${String(check.appId)} ${check.name}`, check])).values()];
}
