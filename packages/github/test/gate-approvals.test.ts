import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { approvalPayloadType, approvalSchemaId } from '@shipworthy/contract/approval';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { parseInputs, releaseGate } from '@shipworthy/contract/inputs';
import { runReleaseGate } from '@shipworthy/core/gate';
import type { Host } from '@shipworthy/core/host';
import { parseSigningKey, signEnvelope } from '@shipworthy/core/signing';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';

const workflow = 'on: push\njobs:\n  build: { runs-on: x, steps: [] }\n  release-gate: { needs: build, if: always(), runs-on: x, steps: [{ uses: shipworthy/shipworthy@v1 }] }\n';
const config = 'schemaVersion: 1\nrelease: { trustedKeys: [keys/ada.pub] }\ngate: { levels: { major: { approvals: 1 } } }\n';
const ada = makeKey();
const eve = makeKey();

function makeKey() {
  return generateKeyPairSync('ed25519', { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
}

let github: FakeGitHub;
let repository: TemporaryRepository;
let tree: string;

/** A release of 2.0.0: one squashed commit on main, tagged; the pull request's own head is only on GitHub. */
const pullHead = 'b'.repeat(40);

beforeEach(async () => {
  repository = createRepository({ '.github/workflows/ci.yml': workflow, '.github/shipworthy.yml': config, '.github/CODEOWNERS': '* @ada\n', 'keys/ada.pub': ada.publicKey, '.gitignore': 'shipworthy-out/\nsigned/\n' });
  repository.commit('Squashed', { 'a.txt': 'a' });
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
  github = await startFakeGitHub();
  github.repository('acme/parser').withRun({ id: 100, headSha: repository.head() }).withTree(pullHead, tree);
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  repository.dispose();
});

function toHost(changes: Partial<RunContext> = {}, token: string | null = github.token): Host {
  const context: RunContext = {
    where: 'actions', service: 'GitHub Actions', repository: 'acme/parser', event: 'push', ref: 'refs/tags/v2.0.0', headCommit: repository.head(), testedCommit: repository.head(), eventBaseCommit: null, baseRef: null,
    defaultBranch: 'main', pullRequest: null, fork: false, runId: '100', attempt: 1, workflow: 'CI', workflowPath: '.github/workflows/ci.yml', job: 'release-gate', actor: 'ada',
    serverUrl: 'https://github.com', apiUrl: github.url, sourceDateEpoch: null, ...changes,
  };
  return {
    context, cwd: repository.path, env: { PATH: process.env['PATH'] ?? '' }, toolVersion: '0.0.0-test', machine: null, now: () => new Date('2026-11-21T12:00:00Z'), artifacts: null,
    remote: token === null ? null : createRemoteRepository({ apiUrl: github.url, repository: 'acme/parser', token, waitBudget: 1 }),
    renderReport: () => '', onProgress: () => undefined,
  };
}

/** What the gate says about approvals; everything else in this repository is as it is without evidence. */
async function judged(values: Readonly<Record<string, string>> = {}, host: Host = toHost()) {
  const needs = host.context.where === 'actions' ? { needs: '{"build":{"result":"success","outputs":{}}}' } : {};
  const result = await runReleaseGate(parseInputs(releaseGate, { values: { ...needs, ...values }, face: 'action' }), host);
  const document = result.documents[0]?.document;
  if (document?.kind !== 'gate-decision') throw new TypeError('the gate wrote no decision');
  const decision: DocumentOf<'gate-decision'> = document;
  const findings = decision.findings.filter(({ rule }) => rule.startsWith('gate/approval'));
  return { decision, findings, exitCode: result.exitCode, approvals: decision.details.approvals ?? [], said: findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`) };
}
const missing = 'gate/approval-missing fail';
const pull = (changes: object = {}) => ({ number: 5, author: 'eve', head: { ref: 'topic', sha: pullHead }, base: { ref: 'main', sha: 'c'.repeat(40) }, mergedAt: '2026-01-02T00:00:00Z', mergeCommitSha: repository.head(), ...changes });
const approvedBy = (user: string, commit = pullHead) => ({ user, state: 'APPROVED', commit, submittedAt: '2026-01-01T00:00:00Z' }) as const;

function sign(key: typeof ada, changes: object = {}): void {
  const statement = { $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'Ada', repository: 'acme/parser', commit: repository.head(), tree, level: 'major', reason: 'Looked at it.', at: '2026-01-02T00:00:00Z', ...changes };
  repository.write({ 'signed/a.json': signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(JSON.stringify(statement)) }, parseSigningKey(key.privateKey, { name: 'key' })) });
}

describe('a major version', () => {
  test('that nobody approved is not ready, and says at which level and why', async () => {
    const { said, decision, exitCode } = await judged();
    expect([said, exitCode, decision.details.level, decision.details.levelReason, decision.details.approvalsNeeded, decision.subject.version]).toEqual([[missing], 1, 'major', 'the tag v2.0.0 is a major version', 1, '2.0.0']);
    expect(decision.details.decision).toMatch(/^Not ready at level major \(the tag v2\.0\.0 is a major version\): /);
  });

  test('a minor version and a merge ask nobody: no call is made', async () => {
    expect((await judged({}, toHost({ ref: 'refs/tags/v2.1.0' }))).said).toEqual([]);
    expect((await judged({}, toHost({ ref: 'refs/heads/main' }))).said).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('approved in an environment of this run, not of another', async () => {
    github.repository('acme/parser').withRun({ id: 101, headSha: repository.head(), reviews: [{ user: 'ada', state: 'approved', environments: ['production'] }] });
    expect((await judged()).said).toEqual([missing]);
    const { said, approvals } = await judged({}, toHost({ runId: '101' }));
    expect([said, approvals]).toEqual([[], [expect.objectContaining({ how: 'environment-review', approver: 'ada', commit: repository.head(), tree, accepted: true })]]);
  });

  test('a run that stands on another commit than it judges is not asked for consent to it', async () => {
    github.repository('acme/parser').withRun({ id: 101, headSha: repository.head(), reviews: [{ user: 'ada', state: 'approved', environments: ['production'] }] });
    const onMain = { runId: '101', ref: 'refs/heads/main', testedCommit: 'e'.repeat(40) };
    for (const event of ['workflow_run', 'pull_request_target']) expect((await judged({ level: 'major' }, toHost({ ...onMain, event }))).approvals).toEqual([]);
    expect(github.countOf('actions/get-reviews-for-run')).toBe(0);
    await judged({ level: 'major' }, toHost({ ...onMain, event: 'pull_request', ref: 'refs/pull/5/merge' }));
    expect(github.countOf('actions/get-reviews-for-run')).toBe(1);
  });

  test('approved by a code owner in the pull request that was squashed into it', async () => {
    github.repository('acme/parser').withPullRequest(pull({ reviews: [approvedBy('ada')] }));
    const { said, approvals } = await judged();
    expect([said, approvals]).toEqual([[], [expect.objectContaining({ how: 'code-owner-review', approver: 'ada', commit: pullHead, tree, at: '2026-01-01T00:00:00Z', accepted: true })]]);
  });

  test('not when the squash changed the tree, nor by the author or a stranger', async () => {
    github.repository('acme/parser').withPullRequest(pull({ reviews: [approvedBy('mallory')] }));
    expect((await judged()).said).toEqual([missing, 'gate/approval-refused unproven']);
    github.repository('acme/parser').withPullRequest(pull({ author: 'ada', reviews: [approvedBy('ada')] }));
    expect((await judged()).said).toEqual([missing, 'gate/approval-refused unproven']);
    github.repository('acme/parser').withPullRequest(pull({ reviews: [approvedBy('ada')] })).withTree(pullHead, 'f'.repeat(40));
    expect((await judged()).said).toEqual([missing, 'gate/approval-refused wrong-subject']);
  });

  test('by a member of a team that owns everything, where the token may look', async () => {
    const squashed = repository.head();
    const owners = repository.commit('Owners', { '.github/CODEOWNERS': '* @ada @acme/owners\n' });
    repository.git('update-ref', 'refs/remotes/origin/main', owners);
    repository.checkout(squashed);
    github.repository('acme/parser').withPullRequest(pull({ reviews: [approvedBy('grace')] }));
    github.team('acme/owners', { grace: 'active' });
    const { said, findings } = await judged();
    expect(said).toEqual(['gate/approval-missing missing-evidence', 'gate/approval-refused permission-denied'].toSorted().toReversed());
    expect(findings.find(({ rule }) => rule === 'gate/approval-refused')?.remedy).toContain('members: read');
    github.permit({ actions: 'read', contents: 'read', 'pull-requests': 'read', members: 'read' });
    expect((await judged()).said).toEqual([]);
  });
});

describe('who may approve is said where the tag cannot say it', () => {
  test('code owners and keys of the default branch count, not those that the tag brings', async () => {
    const onMain = repository.head();
    repository.commit('Own it', { '.github/CODEOWNERS': '* @eve\n', 'keys/ada.pub': eve.publicKey });
    tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
    expect(repository.git('rev-parse', 'refs/remotes/origin/main').trim()).toBe(onMain);
    github.repository('acme/parser').withTree(pullHead, tree).withPullRequest(pull({ author: 'mallory', reviews: [approvedBy('eve')] }));
    sign(eve);
    expect((await judged({ approvals: 'signed' })).said).toEqual([missing, 'gate/approval-refused unproven', 'gate/approval-refused unproven']);
    sign(ada);
    expect((await judged({ approvals: 'signed' })).said).toEqual(['gate/approval-refused not-applicable']);
  });

  test('where the clone does not have that branch, GitHub tells it; a tag of its name does not', async () => {
    repository.git('update-ref', '-d', 'refs/remotes/origin/main');
    const onGitHub = github.repository('acme/parser').withBranch('main', 'd'.repeat(40)).withTag('main', repository.head()).withPullRequest(pull({ reviews: [approvedBy('grace')] }));
    onGitHub.withFile('d'.repeat(40), 'CODEOWNERS', '* @grace\n');
    expect((await judged()).said).toEqual([]);
    expect(github.requests.some(({ path }) => path.includes('ref=refs%2Fheads%2Fmain'))).toBe(true);
  });

  test('and without a way to read it nobody may', async () => {
    repository.git('update-ref', '-d', 'refs/remotes/origin/main');
    sign(ada);
    expect((await judged({ approvals: 'signed' }, toHost({}, null))).said).toEqual(expect.arrayContaining(['gate/approvals-unreadable unreadable-source', 'gate/approval-refused no-signing-key', 'gate/approval-missing missing-evidence']));
  });

  test('under review the base says it: a change cannot trust a key of its own', async () => {
    const base = repository.head();
    repository.branch('change').commit('Trust me', { 'keys/ada.pub': eve.publicKey, '.github/CODEOWNERS': '* @eve\n' });
    tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
    const review = () => toHost({ event: 'pull_request', ref: 'refs/pull/5/merge', pullRequest: 5, eventBaseCommit: base });
    github.repository('acme/parser').withTree(repository.head(), tree).withPullRequest({ number: 5, author: 'mallory', head: { ref: 'change', sha: repository.head() }, base: { ref: 'main', sha: base }, reviews: [approvedBy('eve', repository.head())] });
    sign(eve);
    expect((await judged({ level: 'major', approvals: 'signed' }, review())).said).toEqual([missing, 'gate/approval-refused unproven', 'gate/approval-refused unproven']);
    sign(ada);
    expect((await judged({ level: 'major', approvals: 'signed' }, review())).said).toEqual(['gate/approval-refused not-applicable']);
  });
});

describe('signed files', () => {
  test.each([['signed'], ['signed/a.json'], ['signed/*.json'], ['./signed']])('%s is found', async (place) => {
    sign(ada);
    const { said, approvals, decision } = await judged({ approvals: place });
    expect([said, approvals]).toEqual([[], [expect.objectContaining({ how: 'signed-file', approver: 'Ada', source: 'signed/a.json', tree, at: '2026-01-02T00:00:00Z', accepted: true })]]);
    expect(decision.inputs).toContainEqual(expect.objectContaining({ name: 'approval', path: 'signed/a.json' }));
  });

  test.each([[{ tree: 'f'.repeat(40) }, 'wrong-subject'], [{ repository: 'acme/fork' }, 'wrong-subject'], [{ level: 'release' }, 'unproven']])('about something else are refused: %j', async (changes, reason) => {
    sign(ada, changes);
    expect((await judged({ approvals: 'signed' })).said).toEqual([missing, `gate/approval-refused ${reason}`]);
  });

  test('that were edited, or are none, are refused', async () => {
    sign(ada, { tree: 'f'.repeat(40) });
    const { payload, ...rest } = Object.fromEntries(Object.entries<unknown>(JSON.parse(repository.read('signed/a.json'))));
    const edited = Buffer.from(String(payload), 'base64').toString().replace('f'.repeat(40), tree);
    repository.write({ 'signed/a.json': { payload: Buffer.from(edited).toString('base64'), ...rest } });
    expect((await judged({ approvals: 'signed' })).said).toEqual([missing, 'gate/approval-refused digest-mismatch']);
    repository.write({ 'signed/a.json': '{"approver":"Ada","level":"major"}' });
    expect((await judged({ approvals: 'signed' })).said).toEqual([missing, 'gate/approval-refused malformed-document']);
    expect((await judged({ approvals: 'nowhere' })).said).toContain('gate/approvals-unreadable missing-evidence');
  });

  test('are all that counts outside GitHub Actions', async () => {
    const elsewhere = () => toHost({ where: 'ci', event: null, runId: null, workflowPath: null });
    github.repository('acme/parser').withPullRequest(pull({ reviews: [approvedBy('ada')] }));
    expect((await judged({}, elsewhere())).said).toEqual([missing]);
    sign(ada);
    expect((await judged({ approvals: 'signed' }, elsewhere())).said).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('suffice where GitHub is not there or may not be asked', async () => {
    sign(ada);
    github.permit({});
    expect((await judged({ approvals: 'signed' })).said).toEqual([]);
    expect((await judged({ approvals: 'signed' }, toHost({}, null))).said).toEqual([]);
  });
});

describe('a token that may not ask', () => {
  test('is told which permissions it lacks', async () => {
    github.permit({ contents: 'read' });
    const { findings, said } = await judged();
    expect(said.toSorted()).toEqual(['gate/approval-missing missing-evidence', 'gate/approvals-unreadable permission-denied', 'gate/approvals-unreadable permission-denied']);
    expect(findings.map(({ remedy }) => /(actions|pull-requests): read/.exec(remedy)?.[0]).filter((line) => line !== undefined).toSorted()).toEqual(['actions: read', 'pull-requests: read']);
    expect((await judged({}, toHost({}, null))).said).toContain('gate/approvals-unreadable permission-denied');
  });

  test('a GitHub in trouble leaves everything unverified', async () => {
    github.fail('actions/get-reviews-for-run', { kind: 'status', status: 503 }, 3);
    expect((await judged()).said).toEqual(expect.arrayContaining(['gate/approvals-unreadable unreadable-source', 'gate/approval-missing missing-evidence']));
  });
});
