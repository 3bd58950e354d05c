import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubChecks, type DoctorFinding } from '@shipworthy/contract/doctor';
import type { RunContext } from '@shipworthy/contract/context';
import { runCommand } from '@shipworthy/core/commands';
import type { Host } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub, type FakeRepository, type RulesetDescription } from '@shipworthy/testkit/github';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';

const templates = join(import.meta.dirname, '../../../action-templates');
const commit = '1234567890123456789012345678901234567890';
const workflow = readFileSync(join(templates, 'release-readiness.yml'), 'utf8').replaceAll('0'.repeat(40), commit);
const token = 'ghs_very-secret';
const context: RunContext = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null, pullRequest: null, fork: false,
  runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null, serverUrl: 'https://github.com', apiUrl: '', sourceDateEpoch: null,
};

let clone: TemporaryRepository;
let github: FakeGitHub;
let repository: FakeRepository;

beforeAll(() => {
  clone = createRepository({ '.github/workflows/release-readiness.yml': workflow, '.github/shipworthy.yml': 'schemaVersion: 1\ngate: { require: [drift-report] }\nrelease: {}\n' });
  clone.git('remote', 'add', 'origin', 'git@github.com:acme/parser.git');
});
afterAll(() => clone.dispose());
afterEach(async () => {
  expect(github.violations).toEqual([]);
  clone.git('reset', '--quiet', '--hard');
  await github.close();
});

/** The rules of a template, as the API has them. */
function readRuleset(name: string): RulesetDescription {
  return toDescription(JSON.parse(readFileSync(join(templates, name), 'utf8')));
}

interface PostedRuleset extends RulesetDescription {
  readonly conditions: { readonly ref_name: Pick<RulesetDescription, 'include' | 'exclude'> };
}

function toDescription({ conditions, ...ruleset }: PostedRuleset): RulesetDescription {
  return { ...ruleset, ...conditions.ref_name };
}

const branchRules = readRuleset('ruleset-branch.json');
const tagRules = readRuleset('ruleset-tags.json');

/** A public repository whose settings are as docs/required-checks.md asks, and a token of its administrator. */
async function open(rulesets: readonly RulesetDescription[], immutableReleases = true): Promise<void> {
  github = await startFakeGitHub({ token, permissions: { contents: 'read', administration: 'write' } });
  repository = github.repository('acme/parser', { visibility: 'public', immutableReleases }).withBranch('main', 'a'.repeat(40));
  repository.settings.set({ isAdministrator: true });
  for (const ruleset of rulesets) repository.settings.withRuleset(ruleset);
}

beforeEach(() => open([branchRules, tagRules]));

async function reopen(rulesets: readonly RulesetDescription[], immutableReleases = true): Promise<void> {
  await github.close();
  await open(rulesets, immutableReleases);
}

function toHost(changes: Partial<Host> = {}): Host {
  const openRemote = async (name: string) => createRemoteRepository({ apiUrl: github.url, repository: name, token, waitBudget: 0 });
  return { context, cwd: clone.path, env: isolatedGitEnvironment(), toolVersion: '0.0.0-test', machine: null, now: () => new Date('2026-11-21T12:00:00Z'), artifacts: null, remote: null, openRemote, renderReport: () => '', onProgress: () => undefined, ...changes };
}

function isFindings(value: unknown): value is readonly DoctorFinding[] {
  return Array.isArray(value);
}

async function look(host: Host = toHost(), values: Readonly<Record<string, string>> = {}): Promise<readonly DoctorFinding[]> {
  const { report } = await runCommand('doctor', { face: 'command', values }, host);
  const { findings } = JSON.parse(JSON.stringify(report?.json));
  if (!isFindings(findings)) throw new TypeError('no findings');
  return findings;
}

const isOfGitHub = ({ check }: DoctorFinding): boolean => Object.hasOwn(githubChecks, check) || check === 'workflow/merge-group';
const withoutRule = (type: string): RulesetDescription => ({ ...branchRules, rules: branchRules.rules.filter((rule) => rule['type'] !== type) });
const withCheck = (parameters: Readonly<Record<string, unknown>>, strict = true): RulesetDescription => ({
  ...branchRules, rules: [...withoutRule('required_status_checks').rules, { type: 'required_status_checks', parameters: { strict_required_status_checks_policy: strict, required_status_checks: [parameters] } }],
});
const gate = { context: 'release-gate', integration_id: 15368 };

test('everything is fine where the rulesets of the templates hold', async () => {
  const found = (await look()).filter(isOfGitHub);
  expect(found.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(new Set(found.map(({ check }) => check))).toEqual(new Set([...Object.keys(githubChecks), 'workflow/merge-group']));
});

const queue: RulesetDescription = {
  ...withCheck(gate, false),
  rules: [...withCheck(gate, false).rules, { type: 'merge_queue', parameters: { check_response_timeout_minutes: 60, grouping_strategy: 'ALLGREEN', max_entries_to_build: 5, max_entries_to_merge: 5, merge_method: 'MERGE', min_entries_to_merge: 1, min_entries_to_merge_wait_minutes: 5 } }],
};

interface Case {
  readonly check: keyof typeof githubChecks | 'workflow/merge-group' | 'gate/name';
  readonly what: string;
  readonly rulesets?: readonly RulesetDescription[];
  readonly change?: () => void;
  readonly outcome: 'missing' | 'warn' | 'unknown' | 'ok';
  readonly found?: string;
  readonly paste?: string;
}

const cases: readonly Case[] = [
  { check: 'branch/requires-gate', what: 'no ruleset', rulesets: [tagRules], outcome: 'missing', found: 'requires no check', paste: '"context":"release-gate","integration_id":15368' },
  { check: 'branch/requires-gate', what: 'a ruleset that only evaluates', rulesets: [{ ...branchRules, enforcement: 'evaluate' }], outcome: 'missing', found: 'release-gate (evaluate)' },
  { check: 'branch/requires-gate', what: 'the name of a called gate', rulesets: [withCheck({ ...gate, context: 'ci / release-gate' })], outcome: 'missing', found: 'ci / release-gate' },
  { check: 'branch/requires-gate', what: 'branch protection instead', rulesets: [], change: () => void repository.withProtection({ branch: 'main', checks: [{ name: 'release-gate', appId: 15368 }] }), outcome: 'ok' },
  { check: 'branch/requires-gate', what: 'another name of the gate, which is required', rulesets: [withCheck({ ...gate, context: 'Gate' })], change: () => void clone.write({ '.github/workflows/release-readiness.yml': workflow.replace('name: release-gate', 'name: Gate') }), outcome: 'ok' },
  { check: 'gate/name', what: 'another name than the required one', change: () => void clone.write({ '.github/workflows/release-readiness.yml': workflow.replace('name: release-gate', 'name: Gate') }), outcome: 'missing', found: 'waits for' },
  { check: 'branch/source', what: 'anybody', rulesets: [withCheck({ context: 'release-gate' })], outcome: 'missing', found: 'Anybody' },
  { check: 'branch/source', what: 'another app', rulesets: [withCheck({ ...gate, integration_id: 7 })], outcome: 'missing', found: 'app 7' },
  { check: 'branch/up-to-date', what: 'not strict', rulesets: [withCheck(gate, false)], outcome: 'warn', paste: '"strict_required_status_checks_policy":true' },
  { check: 'branch/up-to-date', what: 'a merge queue instead', rulesets: [queue], outcome: 'ok', found: 'merge queue' },
  { check: 'branch/up-to-date', what: 'strict branch protection', rulesets: [], change: () => void repository.withProtection({ branch: 'main', checks: [] }).settings.set({ protection: { strict: true, codeOwners: false, forcePushes: false, deletions: false, administrators: true } }), outcome: 'ok' },
  { check: 'branch/owner-review', what: 'nobody', rulesets: [withoutRule('pull_request')], outcome: 'warn', paste: '"require_code_owner_review":true' },
  { check: 'branch/owner-review', what: 'protection that only an administrator may read', rulesets: [withoutRule('pull_request')], change: () => { repository.withProtection({ branch: 'main', checks: [] }); github.permit({ contents: 'read' }); }, outcome: 'unknown', found: 'protection of main' },
  { check: 'branch/protected', what: 'may be deleted', rulesets: [withoutRule('deletion')], outcome: 'warn', paste: '{"type":"non_fast_forward"}' },
  { check: 'branch/bypass', what: 'a role', rulesets: [{ ...branchRules, bypass: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] }], outcome: 'warn', found: 'RepositoryRole 5', paste: 'rulesets/2 ' },
  { check: 'branch/bypass', what: 'what the token may not see', change: () => github.permit({ contents: 'read', administration: 'read' }), outcome: 'unknown' },
  { check: 'branch/bypass', what: 'protection without administrators', rulesets: [], change: () => void repository.withProtection({ branch: 'main', checks: [] }).settings.set({ protection: { strict: true, codeOwners: true, forcePushes: false, deletions: false, administrators: false } }), outcome: 'warn', found: 'administrators' },
  { check: 'branch/bypass', what: 'protection that only an administrator may read', rulesets: [], change: () => { repository.withProtection({ branch: 'main', checks: [] }); github.permit({ contents: 'read' }); }, outcome: 'unknown' },
  { check: 'branch/bypass', what: 'protection that binds all', rulesets: [], change: () => void repository.withProtection({ branch: 'main', checks: [] }), outcome: 'ok' },
  { check: 'workflow/merge-group', what: 'a queue that the workflow does not hear', rulesets: [queue], change: () => void clone.write({ '.github/workflows/release-readiness.yml': workflow.replace('  merge_group:\n', '') }), outcome: 'missing' },
  { check: 'workflow/merge-group', what: 'no queue', change: () => void clone.write({ '.github/workflows/release-readiness.yml': workflow.replace('  merge_group:\n', '') }), outcome: 'ok', found: 'no merge queue' },
  { check: 'tags/protected', what: 'no ruleset', rulesets: [branchRules], outcome: 'missing', found: 'moved and deleted', paste: '"include":["refs/tags/v*"]' },
  { check: 'tags/protected', what: 'only deletion', rulesets: [branchRules, { ...tagRules, rules: [{ type: 'deletion' }] }], outcome: 'missing', found: 'moved.' },
  { check: 'tags/protected', what: 'other tags', rulesets: [branchRules, { ...tagRules, include: ['refs/tags/release-*'] }], outcome: 'missing' },
  { check: 'tags/protected', what: 'excepted tags', rulesets: [branchRules, { ...tagRules, include: ['~ALL'], exclude: ['refs/tags/v1*'] }], outcome: 'missing' },
  { check: 'tags/protected', what: 'all tags', rulesets: [branchRules, { ...tagRules, include: ['~ALL'] }], outcome: 'ok' },
  { check: 'actions/allowed', what: 'switched off', change: () => void repository.settings.set({ actions: { enabled: false } }), outcome: 'missing', found: 'switched off' },
  { check: 'actions/allowed', what: 'own actions only', change: () => void repository.settings.set({ actions: { enabled: true, allowed: 'local_only' } }), outcome: 'missing', found: 'actions/checkout' },
  { check: 'actions/allowed', what: 'not selected', change: () => void repository.settings.set({ actions: { enabled: true, allowed: 'selected' } }), outcome: 'missing', found: 'shipworthy/shipworthy', paste: '"patterns_allowed":["shipworthy/shipworthy@*"]' },
  { check: 'actions/allowed', what: 'selected by patterns', change: () => void repository.settings.set({ actions: { enabled: true, allowed: 'selected' }, selected: { ofGitHub: true, verified: false, patterns: ['shipworthy/*'] } }), outcome: 'ok' },
  { check: 'actions/allowed', what: 'selected by what the fix says', change: () => void repository.settings.set({ actions: { enabled: true, allowed: 'selected' }, selected: { ofGitHub: true, verified: false, patterns: ['shipworthy/shipworthy/actions/*', 'shipworthy/shipworthy@*'] } }), outcome: 'ok' },
  { check: 'actions/allowed', what: 'verified creators', change: () => void repository.settings.set({ actions: { enabled: true, allowed: 'selected' }, selected: { ofGitHub: true, verified: true, patterns: [] } }), outcome: 'unknown' },
  { check: 'actions/allowed', what: 'full commits only', change: () => { repository.settings.set({ actions: { enabled: true, allowed: 'all', shaPinning: true } }); clone.write({ '.github/workflows/release-readiness.yml': workflow.replaceAll(`@${commit}`, '@v1') }); }, outcome: 'missing', found: 'demand full commits' },
  { check: 'actions/token', what: 'write', change: () => void repository.settings.set({ defaultToken: 'write' }), outcome: 'warn', paste: 'default_workflow_permissions=read' },
  { check: 'actions/retention', what: 'a week', change: () => void repository.settings.set({ retentionDays: 7 }), outcome: 'warn', found: '7 days' },
  { check: 'actions/forks', what: 'own machines for strangers', change: () => void clone.write({ '.github/workflows/release-readiness.yml': workflow.replaceAll('runs-on: ubuntu-latest', 'runs-on: self-hosted') }), outcome: 'missing', paste: 'approval_policy=all_external_contributors' },
];

/** What a command to paste would post; null for other commands. */
function toRuleset(paste: string | null): RulesetDescription | null {
  const [, body] = /^gh api --method POST repos\/acme\/parser\/rulesets --input - <<'JSON'\n([^]*)\nJSON$/.exec(paste ?? '') ?? [];
  return body === undefined ? null : toDescription(JSON.parse(body));
}

describe.each(cases)('$check: $what', ({ check, rulesets, change, outcome, found, paste }) => {
  test('is told, and a ruleset that is said to paste mends it', async () => {
    if (rulesets !== undefined) await reopen(rulesets);
    change?.();
    const own = (await look()).filter((one) => one.check === check);
    expect(own.map((one) => one.outcome)).toEqual([outcome]);
    if (found !== undefined) expect(own[0]?.found).toContain(found);
    if (paste !== undefined) expect(own[0]?.paste).toContain(paste);
    const ruleset = toRuleset(own[0]?.paste ?? null);
    if (ruleset === null) return;
    repository.settings.withRuleset(ruleset);
    expect((await look()).filter((one) => one.check === check).map((one) => one.outcome)).toEqual(['ok']);
  });
});

test('releases that can be changed are told to an administrator, and unknown to everybody else', async () => {
  await reopen([branchRules, tagRules], false);
  const outcomes = async () => (await look()).filter(({ check }) => check === 'release/immutable').map(({ outcome }) => outcome);
  expect(await outcomes()).toEqual(['warn']);
  repository.settings.set({ isAdministrator: false });
  expect(await outcomes()).toEqual(['unknown']);
});

test('every check of settings has its case', () => {
  expect(new Set([...cases.map(({ check }) => check), 'release/immutable'])).toEqual(new Set([...Object.keys(githubChecks), 'workflow/merge-group', 'gate/name']));
});

describe('what could not be asked is never fine', () => {
  const asked = [
    ['repos/get', Object.keys(githubChecks)], ['repos/get-branch', ['branch/requires-gate', 'branch/source']], ['repos/get-branch-rules', ['branch/requires-gate', 'branch/source', 'branch/up-to-date', 'branch/owner-review', 'branch/protected', 'branch/bypass']],
    ['repos/get-repo-rulesets', ['branch/bypass', 'tags/protected']], ['repos/get-repo-ruleset', ['branch/bypass', 'tags/protected']],
    ['actions/get-github-actions-permissions-repository', ['actions/allowed']], ['actions/get-github-actions-default-workflow-permissions-repository', ['actions/token']],
    ['actions/get-artifact-and-log-retention-settings-repository', ['actions/retention']], ['actions/get-fork-pr-contributor-approval-permissions-repository', ['actions/forks']], ['repos/check-immutable-releases', ['release/immutable']],
  ] as const;

  /** Of the checks of settings; the 404 of an administrator says that releases are not immutable. */
  const outcomesOf = (found: readonly DoctorFinding[]) => [...new Set(found.filter(({ check }) => Object.hasOwn(githubChecks, check)).map(({ check, outcome }) => (check === 'release/immutable' && outcome === 'warn' ? 'told by 404' : outcome)))];

  test.each([401, 403, 404, 429])('HTTP %i of the repository, and of everything but the repository', async (status) => {
    for (const operations of [['repos/get'], asked.map(([operation]) => operation).filter((operation) => operation !== 'repos/get')]) {
      for (const operation of operations) github.fail(operation, { kind: 'status', status }, 50);
      const found = await look();
      github.recover();
      expect(outcomesOf(found).filter((outcome) => outcome !== 'told by 404')).toEqual(['unknown']);
      expect(found.filter(({ outcome }) => outcome === 'unknown').every(({ fix, found: why }) => fix !== null && fix !== '' && why.length > 20)).toBe(true);
      expect(JSON.stringify(found)).not.toContain(token);
    }
  });

  test('a refusal of one question leaves only what it would have answered unknown', async () => {
    for (const [operation, checks] of asked) {
      github.fail(operation, { kind: 'status', status: 403 }, 50);
      const unknown = (await look()).filter(({ check, outcome }) => outcome === 'unknown' && Object.hasOwn(githubChecks, check)).map(({ check }) => check);
      github.recover();
      expect([operation, new Set(unknown)]).toEqual([operation, new Set(checks)]);
    }
  });

  test('an outage, and an answer that is none', async () => {
    for (const [operation] of asked) github.fail(operation, { kind: 'status', status: 500 }, 50);
    github.fail('repos/get-branch', { kind: 'wrong-json', text: '{}' }, 50);
    expect((await look()).filter(({ check, outcome }) => Object.hasOwn(githubChecks, check) && outcome !== 'unknown')).toEqual([]);
  });

  test('no permission for settings: the rules are still read', async () => {
    github.permit({ contents: 'read' });
    const found = await look();
    const outcomeOf = (name: string) => found.find(({ check }) => check === name)?.outcome;
    expect(['branch/requires-gate', 'branch/up-to-date', 'tags/protected', 'branch/bypass', 'actions/token'].map(outcomeOf)).toEqual(['ok', 'ok', 'ok', 'unknown', 'unknown']);
    expect(found.find(({ check }) => check === 'actions/token')?.fix).toContain('gh auth token');
  });

  test('a plan without rulesets', async () => {
    github.fail('repos/get-branch-rules', { kind: 'status', status: 403, message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' }, 50);
    expect((await look()).find(({ check }) => check === 'branch/up-to-date')).toMatchObject({ outcome: 'unknown', found: expect.stringContaining('plan') });
  });

  test('no token, another server, --offline: nothing is asked', async () => {
    const { openRemote: _none, ...without } = toHost();
    const elsewhere = toHost({ context: { ...context, serverUrl: 'https://github.example' } });
    for (const found of [await look(without), await look(elsewhere), await look(toHost(), { offline: 'true' })]) {
      expect([...new Set(found.filter(({ check }) => Object.hasOwn(githubChecks, check)).map(({ outcome }) => outcome))]).toEqual(['unknown']);
    }
    expect(github.requests).toEqual([]);
  });
});

test('commands to paste go to the server that was asked', async () => {
  await reopen([]);
  const elsewhere = toHost({ context: { ...context, repository: 'acme/parser', serverUrl: 'https://git.example.com' }, remote: createRemoteRepository({ apiUrl: github.url, repository: 'acme/parser', token }) });
  expect((await look(elsewhere)).find(({ check }) => check === 'tags/protected')?.paste).toMatch(/^gh api --hostname git\.example\.com --method POST repos\/acme\/parser\/rulesets /);
});

test('asking needs no more than some fifteen requests, none of which changes anything', async () => {
  await look();
  expect(github.requests.length).toBeLessThan(18);
  expect([...new Set(github.requests.map(({ method }) => method))]).toEqual(['GET']);
});
