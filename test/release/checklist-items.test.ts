import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReleaseFacts } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '@shipworthy/testkit/github';
import { headCommit, toContext } from '../../packages/core/test/evidence/documents.js';
import { said, toReleaseRun, type RunChanges } from '../../packages/core/test/release/release-world.js';
import { gateCriterion, readGateAgain } from '../../packages/core/src/release/gates/index.js';
import { pullRequestsCriterion } from '../../packages/core/src/release/pull-requests/index.js';
import type { Criterion, ReleaseRun } from '../../packages/core/src/release/release-run.js';
import { vulnerabilitiesCriterion } from '../../packages/core/src/release/vulnerabilities/index.js';

/** One server for all; every test has a repository of its own on it. */
let github: FakeGitHub;
let count = 0;
let name = '';
let repository: FakeRepository;

beforeAll(async () => { github = await startFakeGitHub(); });
afterAll(() => github.close());
afterEach(() => expect(github.violations).toEqual([]));

const everything = { actions: 'read', checks: 'read', contents: 'read', 'pull-requests': 'read', 'security-events': 'read', statuses: 'read', 'vulnerability-alerts': 'read' } as const;

function open(): FakeRepository {
  count += 1;
  name = `acme/p${count}`;
  github.permit(everything);
  repository = github.repository(name).withBranch('main', headCommit);
  return repository;
}
/** A client of its own, as every run has: nothing that was asked before is remembered. */
function toFacts(): ReleaseFacts {
  const { releaseFacts } = createRemoteRepository({ apiUrl: github.url, repository: name, token: github.token, waitBudget: 10_000 });
  if (releaseFacts === undefined) throw new TypeError('the adapter has no facts of releases');
  return releaseFacts;
}
async function judged(criterion: Criterion<ReleaseRun>, changes: RunChanges = {}) {
  const run = toReleaseRun({ facts: toFacts(), ...changes });
  const result = await criterion.evaluate(run);
  return { ...result, said: said(criterion.id, result), attachments: run.log.attachments() };
}
const asked = (operation: string): number => github.requests.filter((request) => request.operation === operation && request.path.includes(`${name}/`)).length;
const pull = (number: number, changes: object = {}) => ({ number, title: `Change ${number}`, head: { ref: `topic-${number}`, sha: 'b'.repeat(40) }, base: { ref: 'main', sha: headCommit }, ...changes });

describe('RL-01, pull requests merged', () => {
  const criterion = pullRequestsCriterion;

  test('passes by complete lists, and keeps every answer by its digest, also the one that says that there is none', async () => {
    open().withMilestone({ title: 'v1.4.0' }).withPullRequest(pull(1, { milestone: 'v1.4.0', state: 'closed', mergedAt: '2026-01-01T00:00:00Z' })).withPullRequest(pull(2));
    const { said: what, note, evidence, attachments } = await judged(criterion);
    expect([what, note]).toEqual([['pass'], 'No open pull request by milestone v1.4.0.']);
    expect(evidence.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 404]));
    expect(evidence.every(({ sha256, kept }) => sha256 !== null && attachments.some((one) => one.name === kept))).toBe(true);
  });

  test('finds what belongs by milestone, label or base branch, drafts among it, each once', async () => {
    open().withBranch('release/v1.4.0', headCommit).withMilestone({ title: 'v1.4.0', state: 'closed' })
      .withPullRequest(pull(3, { milestone: 'v1.4.0', labels: ['release:1.4.0'] })).withPullRequest(pull(4, { labels: ['release:1.4.0'], draft: true }))
      .withPullRequest(pull(5, { base: { ref: 'release/v1.4.0', sha: headCommit } })).withPullRequest(pull(6, { labels: ['release:1.5.0'], milestone: 'v1.5.0' }));
    const { said: what, findings } = await judged(criterion);
    expect(what).toEqual(['fail', ...['3', '4', '5'].map((number) => `release/pull-request-open fail ${number}`)]);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('by its milestone v1.4.0 and label release:1.4.0'), expect.stringContaining('an open draft'), expect.stringContaining('by its base branch release/v1.4.0')]);
  });

  test('reads all pages', async () => {
    open();
    for (let number = 1; number <= 230; number += 1) repository.withPullRequest(pull(number, { milestone: 'v1.4.0' }));
    const { findings, note } = await judged(criterion);
    expect([findings.length, note.startsWith('230 open'), asked('pulls/list')]).toEqual([230, true, 3]);
  });

  test('a page that is lost on the way makes it unverified, not shorter', async () => {
    open();
    for (let number = 1; number <= 230; number += 1) repository.withPullRequest(pull(number, { milestone: 'v1.4.0' }));
    github.fail('pulls/list', { kind: 'slow', delayMs: 0 });
    github.fail('pulls/list', { kind: 'status', status: 403, message: 'Resource not accessible by integration' });
    expect((await judged(criterion)).said).toEqual(['unverified', expect.stringContaining('release/source-unread permission-denied milestone')]);
  });

  test('is not applicable where none of the three exists', async () => {
    open().withPullRequest(pull(1));
    expect((await judged(criterion)).said).toEqual(['not-applicable', 'release/pull-request-open not-applicable none']);
  });

  test('a token that may not look is told which permission it lacks', async () => {
    open();
    github.permit({ contents: 'read' });
    const { said: what, findings } = await judged(criterion);
    expect(what).toEqual(['unverified', 'release/source-unread permission-denied label', 'release/source-unread permission-denied milestone']);
    expect(findings.map(({ remedy }) => remedy).join('\n')).toContain('pull-requests: read');
  });

  test('a repository that the token does not see has not "no milestone"', async () => {
    open();
    name = 'acme/hidden';
    expect((await judged(criterion)).said).toEqual(['unverified', ...['base', 'label', 'milestone'].map((source) => `release/source-unread permission-denied ${source}`)]);
  });

  test('a rate limit is a rate limit', async () => {
    open();
    for (const operation of ['issues/list-milestones', 'issues/get-label', 'git/get-ref']) github.fail(operation, { kind: 'rate-limit', resetAt: 4_000_000_000 });
    expect((await judged(criterion)).said).toEqual(['unverified', ...['base', 'label', 'milestone'].map((source) => `release/source-unread rate-limited ${source}`)]);
  });
});

describe('RL-02, gates pass, by required checks', () => {
  const own = { host: { context: toContext({ runId: '100' }) } };
  const required = (): FakeRepository => open().withRule({ branch: 'main', checks: [{ name: 'build' }] }).withProtection({ branch: 'main', checks: [{ name: 'lint', appId: 7 }] });

  test('pass where each of rulesets and protection succeeded for this commit', async () => {
    required().withCheckRun({ name: 'build', ref: headCommit, runId: 8 }).withCheckRun({ name: 'lint', ref: headCommit, appId: 7, conclusion: 'neutral' });
    const { said: what, evidence } = await judged(gateCriterion, own);
    expect([what, evidence.length > 2]).toEqual([['pass'], true]);
  });

  test('fail and miss, each on its own; the checks of another commit are of no use', async () => {
    required().withCheckRun({ name: 'build', ref: headCommit, runId: 8, conclusion: 'failure' }).withCheckRun({ name: 'lint', ref: 'c'.repeat(40), appId: 7 });
    expect((await judged(gateCriterion, own)).said).toEqual(['fail', 'release/gate-not-passed fail check:build', 'release/gate-not-passed missing-evidence check:lint@7']);
  });

  test('one that runs is unverified', async () => {
    required().withCheckRun({ name: 'build', ref: headCommit, runId: 8, status: 'in_progress' }).withCheckRun({ name: 'lint', ref: headCommit, appId: 7 });
    expect((await judged(gateCriterion, own)).said).toEqual(['unverified', 'release/gate-not-passed missing-evidence check:build']);
  });

  test('a commit status counts as a check', async () => {
    open().withRule({ branch: 'main', checks: [{ name: 'ci/external' }] }).withStatus({ ref: headCommit, context: 'ci/external', state: 'success' });
    expect((await judged(gateCriterion, own)).said).toEqual(['pass']);
    repository.withStatus({ ref: headCommit, context: 'ci/external', state: 'error' });
    expect((await judged(gateCriterion, own)).said).toEqual(['fail', 'release/gate-not-passed fail check:ci/external']);
  });

  test('this run does not vouch for itself, and does not hide what was there before it', async () => {
    required().withCheckRun({ name: 'lint', ref: headCommit, appId: 7 }).withCheckRun({ name: 'build', ref: headCommit, runId: 100 });
    expect((await judged(gateCriterion, own)).said).toEqual(['unverified', 'release/gate-not-passed missing-evidence check:build']);
    repository.withCheckRun({ name: 'build', ref: headCommit, runId: 8, id: 1 });
    expect((await judged(gateCriterion, own)).said).toEqual(['pass']);
  });

  test('where nothing is required, no commit is asked for, and nothing passes', async () => {
    open().withCheckRun({ name: 'build', ref: headCommit });
    expect((await judged(gateCriterion, own)).said).toEqual(['unverified', 'release/gate-not-passed missing-evidence required checks']);
    expect(asked('checks/list-for-ref')).toBe(0);
  });

  test('read again, it is asked again: what changed in between is seen', async () => {
    required().withCheckRun({ name: 'build', ref: headCommit, runId: 8 }).withCheckRun({ name: 'lint', ref: headCommit, appId: 7 });
    const run = toReleaseRun({ facts: toFacts(), ...own });
    expect(said('RL-02', await readGateAgain(run))).toEqual(['pass']);
    repository.withCheckRun({ name: 'build', ref: headCommit, runId: 9, conclusion: 'failure' });
    expect(said('RL-02', await readGateAgain(run))).toEqual(['fail', 'release/gate-not-passed fail check:build']);
  });

  test('permissions and rate limits', async () => {
    required();
    github.permit({ contents: 'read', statuses: 'read' });
    const { said: what, findings } = await judged(gateCriterion, own);
    expect([what, findings[0]?.remedy]).toEqual([['unverified', 'release/source-unread permission-denied checks'], expect.stringContaining('checks: read')]);
    github.permit(everything);
    github.fail('repos/get-branch-rules', { kind: 'secondary-rate-limit', retryAfter: 60 });
    expect((await judged(gateCriterion, own)).said).toEqual(['unverified', 'release/source-unread rate-limited required checks']);
  });
});

describe('RL-06, no known vulnerability', () => {
  const of = (...vulnerabilities: readonly string[]): RunChanges => ({ config: { release: { checklist: { vulnerabilities } } } });
  const criterion = vulnerabilitiesCriterion;

  test('passes where both have looked, and counts what is below', async () => {
    open().withDependabotAlert({ number: 1, severity: 'medium', package: 'lodash' }).withDependabotAlert({ number: 2, severity: 'critical', package: 'old', state: 'fixed' }).withAnalysis({ commit: headCommit });
    const { said: what, note } = await judged(criterion);
    expect([what, note]).toEqual([['pass'], 'dependabot: none at or above high, 1 below. code-scanning: none at or above high.']);
  });

  test('fails by what is open at or above the severity, or states none', async () => {
    open().withDependabotAlert({ number: 4, severity: 'high', package: 'lodash', advisory: 'GHSA-aaaa-bbbb-cccc', summary: 'Prototype pollution' }).withCodeAlert({ number: 9, severity: null, rule: 'js/odd', path: 'src/odd.js' }).withCodeAlert({ number: 10, severity: 'low', rule: 'js/small' });
    const { said: what, findings } = await judged(criterion);
    expect(what).toEqual(['fail', 'release/vulnerability fail 4', 'release/vulnerability fail 9']);
    expect(findings.map(({ message, location }) => [message, location?.path])).toEqual([
      [expect.stringMatching(/^dependabot #4: lodash: Prototype pollution \(GHSA-aaaa-bbbb-cccc\) \(high\)\. https:/), 'package-lock.json'],
      [expect.stringMatching(/^code-scanning #9: .*no severity is stated, so it counts as high/), 'src/odd.js'],
    ]);
  });

  test('reads all pages, by numbers and by cursors', async () => {
    open();
    for (let number = 1; number <= 205; number += 1) repository.withDependabotAlert({ number, severity: 'high', package: `p${number}` }).withCodeAlert({ number, severity: 'critical', rule: `r${number}` });
    const { findings } = await judged(criterion);
    expect([findings.length, asked('dependabot/list-alerts-for-repo'), asked('code-scanning/list-alerts-for-repo')]).toEqual([410, 3, 3]);
  });

  test('of code scanning the branch that is released counts; of one that nobody analysed nothing is known', async () => {
    open().withBranch('release/1.x', headCommit).withCodeAlert({ number: 1, severity: 'high', rule: 'js/main' }).withCodeAlert({ number: 2, severity: 'high', rule: 'js/line', ref: 'refs/heads/release/1.x' });
    const on = (ref: string): RunChanges => ({ ...of('code-scanning'), host: { context: toContext({ ref }) } });
    expect((await judged(criterion, on('refs/heads/release/1.x'))).said).toEqual(['fail', 'release/vulnerability fail 2']);
    expect((await judged(criterion, on('refs/tags/v1.4.0'))).said).toEqual(['fail', 'release/vulnerability fail 1']);
    expect((await judged(criterion, on('refs/heads/main'))).said).toEqual(['fail', 'release/vulnerability fail 1']);
    expect((await judged(criterion, on('refs/heads/release/2.x'))).said).toEqual(['unverified', 'release/source-unread unreadable-source code-scanning']);
  });

  test.each([
    ['dependabot', 'vulnerability-alerts: read'],
    ['code-scanning', 'security-events: read'],
    ['secret-scanning', 'No token of a workflow'],
  ] as const)('%s: a refusal is never "none", and names what it needs', async (source, needs) => {
    open();
    github.permit({ contents: 'read' });
    const refused = await judged(criterion, of(source));
    expect(refused.said).toEqual(['unverified', `release/source-unread permission-denied ${source}`]);
    github.permit({ ...everything, 'secret-scanning-alerts': 'read' });
    repository.without(source);
    const off = await judged(criterion, of(source));
    expect([off.said, off.findings[0]?.remedy]).toEqual([['unverified', `release/source-unread unreadable-source ${source}`], expect.stringContaining(needs)]);
    if (source !== 'secret-scanning') expect(refused.findings[0]?.remedy).toContain(needs);
  });

  test('secret scanning with a token that may: each secret counts, and none is kept', async () => {
    const secret = 'correct-horse-battery-staple';
    open().withSecretAlert({ number: 3, type: 'custom_pattern', secret }).withSecretAlert({ number: 4, type: 'x', secret, state: 'resolved' });
    github.permit({ ...everything, 'secret-scanning-alerts': 'read' });
    const { said: what, findings, attachments, evidence } = await judged(criterion, of('secret-scanning'));
    expect(what).toEqual(['fail', 'release/vulnerability fail 3']);
    expect([attachments.length > 0, JSON.stringify([findings, evidence, attachments.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : ''))]).includes(secret)]).toEqual([true, false]);
  });

  test('a rate limit is a rate limit', async () => {
    open().withAnalysis({ commit: headCommit });
    github.fail('dependabot/list-alerts-for-repo', { kind: 'rate-limit', resetAt: 4_000_000_000 });
    expect((await judged(criterion, of('dependabot'))).said).toEqual(['unverified', 'release/source-unread rate-limited dependabot']);
  });
});
