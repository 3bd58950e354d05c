import type { CommitCheck } from '@shipworthy/core/host';
import { must, mustBeSame, type Target } from '../engine/target.js';
import { at, entriesOf, isNothing } from '../github/json-view.js';
import { question } from '../github/question.js';
import type { Exchange } from '../github/scripted-answers.js';

const commit = 'a'.repeat(40);

function understood(told: readonly Exchange[], path: RegExp): readonly unknown[] {
  return told.filter(({ url, status }) => path.test(url.pathname) && status < 300).map(({ told: body }) => body);
}

function listed(told: readonly Exchange[], path: RegExp): readonly unknown[] {
  return understood(told, path).flatMap(entriesOf);
}

const pullWords = ['"number":1', '"title":"a"', '"user":null', '"labels":[{"name":"a"}]', '"milestone":null', '"milestone":{"title":"a","number":1}', '"base":{"ref":"main"}', '"draft":true', '"merged_at":null', '"merged_at":"2026-01-01T00:00:00Z"', '"updated_at":"2026-01-01T00:00:00Z"', '"body":null'];
const checkWords = ['"check_runs":[', '"statuses":[', '"id":1', '"name":"a"', '"context":"a"', '"status":"completed"', '"conclusion":"success"', '"conclusion":"failure"', '"conclusion":null', '"state":"success"', '"state":"pending"', '"app":{"id":1}', '"app":null', '"details_url":"https://github.com/o/r/actions/runs/7/job/1"'];
const requiredWords = ['"type":"required_status_checks"', '"type":"workflows"', '"parameters":{', '"required_status_checks":[', '"context":"a"', '"integration_id":1', '"integration_id":-1', '"app_id":null', '"protection":{"enabled":true', '"enabled":false', '"contexts":["a"]', '"checks":[', '"name":"main"', '"path":"a.yml"'];
const alertWords = ['"number":1', '"state":"open"', '"html_url":"a"', '"severity":"high"', '"security_severity_level":null', '"security_advisory":{', '"security_vulnerability":{', '"package":{"name":"a"}', '"summary":"a"', '"rule":{"id":"a"}', '"secret":"a"', 'is disabled', 'no analysis found'];
const refWords = ['"object":{', '"type":"commit"', '"type":"tag"', '"type":"tree"', `"sha":"${commit}"`, '"full_name":"o/r"', '"message":"Not Found"'];

/** A success hides nothing that was reported after it. */
function mustBePassed({ name, appId }: CommitCheck, told: readonly Exchange[]): void {
  const ofName = (entry: unknown): boolean => at(entry, 'name') === name && (at(entry, 'app', 'id') ?? null) === appId;
  const runs = understood(told, /\/check-runs$/).flatMap((body) => entriesOf(at(body, 'check_runs'))).filter(ofName);
  const statuses = appId !== null ? [] : understood(told, /\/status$/).flatMap((body) => entriesOf(at(body, 'statuses'))).filter((entry) => at(entry, 'context') === name);
  const passed = [...runs.filter((entry) => at(entry, 'status') === 'completed' && at(entry, 'conclusion') === 'success'), ...statuses.filter((entry) => at(entry, 'state') === 'success')];
  must(passed.length > 0, 'a check passed that nobody reports so');
}

function mustListAll(facts: readonly { readonly number: number; readonly isDraft: boolean; readonly mergedAt: string | null; readonly author: string | null }[], entries: readonly unknown[]): string {
  for (const { number, isDraft, mergedAt, author } of facts) {
    must(entries.some((entry) => at(entry, 'number') === number && isDraft === (at(entry, 'draft') === true) && mergedAt === (at(entry, 'merged_at') ?? null)
      && (author === null ? at(entry, 'user') === null : at(entry, 'user', 'login') === author)), 'a pull request is not what was said');
  }
  return `${Math.min(facts.length, 3)} ${facts.some(({ isDraft }) => isDraft)} ${facts.some(({ author }) => author === null)}`;
}

/** What a release rests on: nothing is passed, closed or absent that GitHub does not call so. */
export const githubRelease: readonly Target[] = [
  question({
    name: 'github-milestone', words: ['"number":1', '"title":"v1"', '"state":"open"', '"state":"closed"'],
    ask: ({ releaseFacts }) => releaseFacts.findMilestone('v1'),
    judge: ({ value, answers }, told) => {
      must(answers.length > 0, 'rests on nothing');
      const same = listed(told, /\/milestones$/).filter((entry) => at(entry, 'title') === 'v1');
      must(value === null ? told.length > answers.length || same.length === 0 : same.some((entry) => at(entry, 'number') === value.number && at(entry, 'state') === (value.isOpen ? 'open' : 'closed')), 'a milestone is not what was said');
      return value === null ? 'none' : String(value.isOpen);
    },
  }),
  question({
    name: 'github-refs', words: refWords,
    ask: async ({ releaseFacts }) => ({ branch: await releaseFacts.hasBranch('main'), label: await releaseFacts.hasLabel('a'), tag: await releaseFacts.readTag('v1') }),
    judge: ({ branch, label, tag }, told) => {
      must(!branch.value || understood(told, /\/heads/).length > 0, 'a branch is made up');
      must(!label.value || understood(told, /\/labels\/a$/).some((body) => typeof at(body, 'name') === 'string'), 'a label is made up');
      must(tag.value === null || understood(told, /\/git\/(?:ref|tags)\//).some((body) => at(body, 'object', 'type') === 'commit' && at(body, 'object', 'sha') === tag.value?.commit), 'a tag is of another commit');
      for (const { value, answers } of [branch, label, tag]) must(value !== null && value !== false || answers.some(({ status }) => status === 404), 'something is absent that nobody called so');
      return `${branch.value} ${label.value} ${tag.value === null ? 'none' : tag.value.isAnnotated}`;
    },
  }),
  question({
    name: 'github-open-pull-requests', words: pullWords,
    ask: ({ releaseFacts }) => releaseFacts.listOpenPullRequests({ base: 'main' }),
    judge: ({ value, answers }, told) => {
      const entries = listed(told, /\/pulls$/);
      if (answers.length === told.length) mustBeSame(value.map(({ number }) => number), [...new Set(entries.map((entry) => at(entry, 'number')))], 'a pull request is left out');
      return mustListAll(value, entries);
    },
  }),
  question({
    name: 'github-merged-pull-requests', words: pullWords,
    ask: ({ releaseFacts }) => releaseFacts.listMergedPullRequests('main', null),
    judge: ({ value, answers }, told) => {
      const entries = listed(told, /\/pulls$/);
      const merged = entries.filter((entry) => !isNothing(at(entry, 'merged_at')));
      if (answers.length === told.length && new Set(entries.map((entry) => at(entry, 'number'))).size === entries.length) mustBeSame(value.map(({ number }) => number), merged.map((entry) => at(entry, 'number')), 'a merged pull request is left out');
      return mustListAll(value, entries);
    },
  }),
  question({
    name: 'github-checks', words: checkWords,
    ask: ({ releaseFacts }) => releaseFacts.listChecks(commit),
    judge: ({ value, answers }, told) => {
      for (const check of value) if (check.conclusion === 'success') mustBePassed(check, told);
      const names = [...understood(told, /\/check-runs$/).flatMap((body) => entriesOf(at(body, 'check_runs'))).map((entry) => at(entry, 'name')), ...understood(told, /\/status$/).flatMap((body) => entriesOf(at(body, 'statuses'))).map((entry) => at(entry, 'context'))];
      if (answers.length === told.length) mustBeSame([...new Set(value.map(({ name }) => name))].sort(), [...new Set(names)].sort(), 'a check is left out');
      return [...new Set(value.map(({ conclusion, appId, runId }) => `${conclusion ?? 'runs'} ${appId === null} ${runId === null}`))].sort().join().slice(0, 100);
    },
  }),
  question({
    name: 'github-required-checks', words: requiredWords,
    ask: ({ releaseFacts }) => releaseFacts.listRequiredChecks('main'),
    judge: ({ value, answers }, told) => {
      const ofRules = listed(told, /\/rules\//).filter((rule) => at(rule, 'type') === 'required_status_checks').flatMap((rule) => entriesOf(at(rule, 'parameters', 'required_status_checks')).map((check) => [at(check, 'context'), at(check, 'integration_id')]));
      const protection = understood(told, /\/branches\/main$/).map((body) => at(body, 'protection'));
      const ofProtection = protection.flatMap((one) => [...entriesOf(at(one, 'required_status_checks', 'checks')).map((check) => [at(check, 'context'), at(check, 'app_id')]), ...entriesOf(at(one, 'required_status_checks', 'contexts')).map((context) => [context, null])]);
      const all = [...ofRules, ...ofProtection];
      for (const { name, appId } of value) {
        if (appId === null) must(all.some(([context, id]) => context === name && (isNothing(id) || id === -1)) || listed(told, /\/rules\//).some((rule) => at(rule, 'type') === 'workflows' && entriesOf(at(rule, 'parameters', 'workflows')).some((workflow) => at(workflow, 'path') === name)), 'anybody may report a check that one app has to');
      }
      if (answers.length === told.length) must(all.every(([context]) => value.some(({ name }) => name === context)), 'a required check is left out');
      must(value.length > 0 || protection.some((one) => at(one, 'enabled') === false || typeof at(one, 'required_status_checks') === 'object'), 'nothing is required where nobody says so');
      return `${Math.min(value.length, 4)} ${value.some(({ appId }) => appId === null)}`;
    },
  }),
  ...(['dependabot', 'code-scanning', 'secret-scanning'] as const).map((source) => question({
    name: `github-alerts-${source}`, words: alertWords,
    ask: ({ releaseFacts }) => releaseFacts.listAlerts(source, source === 'code-scanning' ? 'refs/heads/main' : null),
    judge: ({ value, answers }, told) => {
      const entries = listed(told, /\/alerts$/);
      if (answers.length === told.length) mustBeSame(value.map(({ number }) => number), [...new Set(entries.map((entry) => at(entry, 'number')))], 'an alert is left out');
      if (source === 'code-scanning' && value.length === 0) must(listed(told, /\/analyses$/).length > 0, 'no alerts where nobody looked');
      if (source === 'dependabot') for (const { number, severity } of value) must(entries.some((entry) => at(entry, 'number') === number && severity === (at(entry, 'security_vulnerability', 'severity') ?? at(entry, 'security_advisory', 'severity') ?? null)), 'an alert is worse than was told');
      return `${Math.min(value.length, 3)} ${[...new Set(value.map(({ severity, advisory, path }) => `${severity} ${advisory === null} ${path === null}`))].sort().join().slice(0, 100)}`;
    },
  })),
];
