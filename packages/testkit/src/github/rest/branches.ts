import { toRefusal } from '../answer.js';
import type { RequiredCheckDescription, RuleDescription } from '../release-descriptions.js';
import { answerPage, answerWith, repositoryUrl, type RestHandler } from './rest-call.js';
import { listActiveRules } from './settings.js';

export const getBranch: RestHandler = (call) => {
  const name = call.path.text('branch');
  const sha = call.repository.branches.get(name);
  if (sha === undefined) return toRefusal(404, 'Branch not found');
  const checks = call.repository.protections.get(name);
  const required = checks ?? [];
  const url = `${repositoryUrl(call)}/branches/${encodeURIComponent(name)}`;
  // Rulesets protect a branch as well, but are no "protection".
  const isProtected = checks !== undefined || call.repository.rules.some(({ branch }) => branch === name) || listActiveRules(call.repository, name).length > 0;
  return answerWith(call, {
    name,
    commit: { sha },
    protected: isProtected,
    protection_url: `${url}/protection`,
    protection: {
      enabled: checks !== undefined,
      required_status_checks: {
        enforcement_level: checks === undefined ? 'off' : 'non_admins',
        contexts: required.map((check) => check.name),
        checks: required.map((check) => ({ context: check.name, app_id: check.appId ?? null })),
      },
    },
  });
};

function renderCheck({ name, appId }: RequiredCheckDescription): Record<string, unknown> {
  return { context: name, ...(appId === undefined ? {} : { integration_id: appId }) };
}

function renderRule({ checks, workflows }: RuleDescription): Record<string, unknown> {
  if (workflows !== undefined) return { type: 'workflows', parameters: { workflows: workflows.map((path) => ({ path, repository_id: 1 })) } };
  if (checks === undefined) return { type: 'deletion' };
  return { type: 'required_status_checks', parameters: { required_status_checks: checks.map(renderCheck), strict_required_status_checks_policy: false } };
}

/** Also of a branch that does not exist yet. */
export const listBranchRules: RestHandler = (call) => {
  const name = call.path.text('branch');
  const found = call.repository.rules.filter(({ branch }) => branch === name);
  const own = found.map((rule) => ({ ...renderRule(rule), ruleset_source_type: 'Repository', ruleset_source: call.repository.fullName, ruleset_id: 1 }));
  return answerPage(call, [...own, ...listActiveRules(call.repository, name)], (rule) => rule);
};
