import { isShipworthyError } from '@shipworthy/contract/errors';
import { must, mustBeSame, type Target } from '../engine/target.js';
import { at, entriesOf } from '../github/json-view.js';
import { question } from '../github/question.js';
import type { Exchange } from '../github/scripted-answers.js';

const commit = 'a'.repeat(40);

function understood(told: readonly Exchange[], path: RegExp): readonly unknown[] {
  return told.filter(({ url, status }) => path.test(url.pathname) && status < 300).map(({ told: body }) => body);
}

/** Of several questions each may be refused by itself. */
async function orRefused<T>(ask: () => Promise<T>): Promise<{ readonly value: T } | null> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!isShipworthyError(error) || error.kind === 'bug') throw error;
    return null;
  }
}

/** How a repository is protected, and its files: nothing is protected that GitHub does not call so. */
export const githubSettings: readonly Target[] = [
  question({
    name: 'github-repository', words: ['"default_branch":"main"', '"private":true', '"private":false', '"permissions":{"admin":true}', '"full_name":"o/r"'],
    ask: ({ rules }) => rules.readRepository(),
    judge: (facts, told) => {
      const body = told.at(-1)?.told;
      mustBeSame([facts.defaultBranch, facts.isPublic, facts.isAdministrator], [at(body, 'default_branch'), at(body, 'private') === false, typeof at(body, 'permissions', 'admin') === 'boolean' ? at(body, 'permissions', 'admin') : null], 'a repository is not what was said');
      return `${facts.isPublic} ${facts.isAdministrator}`;
    },
  }),
  question({
    name: 'github-branch-rules', words: ['"type":"pull_request"', '"ruleset_id":1', '"parameters":{', '"require_code_owner_review":true', '"strict_required_status_checks_policy":false', 'Upgrade to GitHub Pro'],
    ask: ({ rules }) => rules.listBranchRules('main'),
    judge: (facts, told) => {
      const entries = understood(told, /\/rules\//).flatMap(entriesOf);
      must(facts.length <= entries.length, 'a rule is made up');
      for (const { type, switches } of facts) must(entries.some((entry) => at(entry, 'type') === type && Object.entries(switches).every(([name, isOn]) => at(entry, 'parameters', name) === isOn)), 'a rule is not what was said');
      return `${Math.min(facts.length, 3)} ${Math.min(Object.keys(facts[0]?.switches ?? {}).length, 3)} ${facts.some(({ rulesetId }) => rulesetId === null)}`;
    },
  }),
  question({
    name: 'github-rulesets', words: ['"id":1', '"name":"a"', '"target":"tag"', '"enforcement":"active"', '"enforcement":"evaluate"', '"bypass_actors":[]', '"actor_type":"Team"', '"actor_id":null', '"bypass_mode":"always"', '"conditions":{', '"ref_name":{', '"include":["~ALL"]', '"exclude":[]', '"rules":[{"type":"update"}]', '"conditions":null'],
    ask: ({ rules }) => rules.listRulesets(),
    judge: (facts, told) => {
      const bodies = understood(told, /\/rulesets\/[0-9]+$/);
      for (const { id, target, enforcement, refs, bypass, rules } of facts) {
        must(bodies.some((body) => at(body, 'id') === id && at(body, 'enforcement') === enforcement && (at(body, 'target') ?? 'branch') === target
          && (bypass === null || entriesOf(at(body, 'bypass_actors')).length === bypass.length) && entriesOf(at(body, 'rules')).length === rules.length
          && (refs === null ? typeof at(body, 'conditions') === 'object' && at(body, 'conditions') !== null && at(body, 'conditions', 'ref_name') === undefined : refs.exclude.length === entriesOf(at(body, 'conditions', 'ref_name', 'exclude')).length)), 'a ruleset is not what was said');
      }
      return `${Math.min(facts.length, 3)} ${facts.some(({ refs }) => refs === null)} ${facts.some(({ bypass }) => bypass === null)} ${facts.some(({ enforcement }) => enforcement === 'active')}`;
    },
  }),
  question({
    name: 'github-branch-protection', words: ['"protected":true', '"protection":{"enabled":true}', '"enabled":false', '"strict":true', '"require_code_owner_reviews":true', '"allow_force_pushes":{"enabled":false}', '"allow_deletions":{"enabled":false}', '"enforce_admins":{"enabled":true}', '"required_status_checks":{', '"required_pull_request_reviews":{'],
    ask: ({ rules }) => rules.readBranchProtection('main'),
    judge: (facts, told) => {
      if (facts === null) return 'none';
      const body = told.at(-1)?.told;
      mustBeSame([facts.isStrict, facts.requiresCodeOwners, facts.bindsAdministrators], [at(body, 'required_status_checks', 'strict') === true, at(body, 'required_pull_request_reviews', 'require_code_owner_reviews') === true, at(body, 'enforce_admins', 'enabled') === true], 'protection is not what was said');
      must((facts.allowsForcePushes || at(body, 'allow_force_pushes', 'enabled') === false) && (facts.allowsDeletions || at(body, 'allow_deletions', 'enabled') === false), 'something is forbidden that nobody forbade');
      return Object.values(facts).join();
    },
  }),
  question({
    name: 'github-actions-settings', words: ['"enabled":true', '"allowed_actions":"selected"', '"allowed_actions":"all"', '"sha_pinning_required":true', '"github_owned_allowed":true', '"verified_allowed":true', '"patterns_allowed":["a/*"]', '"default_workflow_permissions":"read"', '"days":90', '"approval_policy":"first_time_contributors"', '"permissions":{"admin":true}', '{"message":"Not Found"}'],
    ask: async ({ actionsSettings }) => ({
      policy: await orRefused(() => actionsSettings.readPolicy()), token: await orRefused(() => actionsSettings.readDefaultToken()), days: await orRefused(() => actionsSettings.readRetentionDays()),
      approval: await orRefused(() => actionsSettings.readForkApproval()), immutable: await orRefused(() => actionsSettings.hasImmutableReleases()),
    }),
    judge: ({ policy, token, days, approval, immutable }, told) => {
      must(policy === null || !policy.value.requiresFullHash || understood(told, /\/permissions$/).some((body) => at(body, 'sha_pinning_required') === true), 'full hashes are required that nobody requires');
      must(policy === null || policy.value.allowed !== 'selected' || policy.value.selected !== null, 'nobody knows what is selected');
      must(token === null || understood(told, /\/workflow$/).some((body) => at(body, 'default_workflow_permissions') === token.value), 'a token has other permissions than was said');
      must(days === null || understood(told, /\/artifact-and-log-retention$/).some((body) => at(body, 'days') === days.value), 'artifacts are kept otherwise than was said');
      must(approval === null || understood(told, /-approval$/).some((body) => at(body, 'approval_policy') === approval.value), 'runs wait otherwise than was said');
      must(immutable?.value !== true || understood(told, /\/immutable-releases$/).some((body) => at(body, 'enabled') === true), 'releases are immutable that nobody called so');
      return [policy?.value.isEnabled, policy?.value.allowed, token?.value, days !== null, approval?.value, immutable?.value].join();
    },
  }),
  question({
    name: 'github-folder', words: ['"type":"file"', '"type":"dir"', '"type":"symlink"', '"path":"docs/a"', '"path":"docs"', '"path":"docs/sub"', '"path":"docs/sub/b"', '..'], most: 5000,
    ask: ({ listFilesAt }) => listFilesAt(commit, 'docs'),
    judge: (files, told) => {
      const entries = told.filter(({ status }) => status < 300).flatMap(({ told: body }) => entriesOf(body));
      for (const file of files) must(file.startsWith('docs/') && !file.split('/').includes('..') && entries.some((entry) => at(entry, 'type') === 'file' && at(entry, 'path') === file), 'a file that was not listed');
      return `${Math.min(files.length, 4)} ${Math.min(told.length, 4)}`;
    },
  }),
  question({
    name: 'github-file', words: ['content-length: 3\n', 'content-encoding: gzip\n', 'content-type: application/vnd.github.raw\n', commit],
    ask: async ({ readFileAt, commitOf }) => ({ file: await readFileAt(commit, 'a.txt'), named: await commitOf('heads/main') }),
    judge: ({ file, named }, told) => {
      must(file !== null || told.some(({ status }) => status === 404 || status === 410), 'a file is absent that nobody called so');
      must(named === null ? told.some(({ status }) => [404, 410, 422].includes(status)) : /^[0-9a-f]{40,64}$/.test(named), 'a commit that is none');
      return `${file === null ? 'none' : Math.min(file.length, 2)} ${named === null}`;
    },
  }),
];
