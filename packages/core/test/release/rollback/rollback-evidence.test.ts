import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchemas, type DocumentOf } from '@shipworthy/contract/documents';
import { rollbackPayloadType } from '@shipworthy/contract/release';
import { runCommand } from '@shipworthy/core/commands';
import type { Host, RemoteRepository, WorkflowRun } from '@shipworthy/core/host';
import { parseSigningKey, signEnvelope } from '@shipworthy/core/signing';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toHost } from '../../evidence/documents.js';
import { makeEd25519 } from '../../signing/keys.js';

const trusted = makeEd25519();
const stranger = makeEd25519();
const today = new Date('2026-11-21T12:00:00Z');
const waivers = "waivers: [{ rule: release/rollback-untested, owner: ann, reason: agreed, expires: '2026-12-31' }]\n";
const configOf = (more = ''): string => `schemaVersion: 1\nrelease: { trustedKeys: [keys/release.pub], checklist: { rollback: { files: ['rollback/*'] } } }\n${more}`;

const evidence = `rollback_evidence:
  rollback_id: RB-1
  type: planned
  exercise: true
  trigger: { severity: high, description: Exercise, detected_at: '2026-11-01T09:00:00Z', detected_by: ada }
  versions: { from: 2.0.0-rc.1, to: 1.0.0 }
  execution: { decided_at: '2026-11-01T09:05:00Z', decided_by: ada, executed_at: '2026-11-01T09:10:00Z', executed_by: bob, duration_minutes: 4, workflow_run: 77 }
  verification: { smoke_tests: passed, issue_resolved: true, new_issues: [] }
  follow_up: { root_cause: none, prevention: [] }
`;
const statement = {
  rollbackId: 'RB-2', type: 'immediate', exercise: false,
  trigger: { severity: 'critical', description: 'Crash.', detectedAt: '2026-11-01T09:00:00Z', detectedBy: 'ada' },
  versions: { from: '1.0.0', to: '0.9.0' },
  execution: { decidedAt: '2026-11-01T10:05:00+01:00', decidedBy: 'ada', executedAt: '2026-11-01T09:10:00Z', executedBy: 'bob', durationMinutes: 4 },
  verification: { smokeTests: 'passed', issueResolved: true, newIssues: [] },
  followUp: { rootCause: 'A null.', prevention: ['a test'] },
};
const seal = (pem: string, payload: object = statement, payloadType = rollbackPayloadType): string => JSON.stringify(signEnvelope({ payloadType, payload: Buffer.from(JSON.stringify(payload)) }, parseSigningKey(pem, { name: 'key' })));

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({ 'keys/release.pub': trusted.publicPem, '.github/shipworthy.yml': configOf(), '.gitignore': 'shipworthy-out/\nrollback/\n', 'package.json': '{ "name": "x", "version": "2.0.0" }\n' });
  repository.git('tag', 'v1.0.0');
  repository.commit('feat!: all anew', { 'a.txt': 'a\n' });
});
beforeEach(() => rmSync(join(repository.path, 'rollback'), { recursive: true, force: true }));
afterAll(() => repository.dispose());

const ended: WorkflowRun = { id: 77, attempt: 1, repository: 'o/r', headRepository: 'o/r', branch: 'main', commit: 'a'.repeat(40), event: 'workflow_dispatch', status: 'completed', conclusion: 'success', workflowPath: '.github/workflows/rollback.yml' };

/** GitHub as far as RL-07 asks it. */
function remoteOf(run: WorkflowRun | null): RemoteRepository {
  const none = async () => null;
  return {
    readFileAt: none, listFilesAt: async () => [],
    runs: { readRun: async (id) => (run?.id === id ? run : null), countRunsOf: async () => 0, listArtifacts: async () => [], download: async () => '' },
  };
}

interface Asked {
  readonly version?: string;
  readonly run?: WorkflowRun | null;
}

async function judge(files: Readonly<Record<string, string>>, { version = '2.0.0', run = null }: Asked = {}) {
  repository.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`rollback/${name}`, text])));
  const host: Partial<Host> = { context: { ...localContext, repository: 'o/r', defaultBranch: null }, cwd: repository.path, env: isolatedGitEnvironment(), now: () => today, remote: run === null ? null : remoteOf(run) };
  const result = await runCommand('release-evidence', { face: 'command', values: { mode: 'checklist', version } }, toHost(host));
  const document: DocumentOf<'release-checklist'> = documentSchemas['release-checklist'].parse(JSON.parse(readFileSync(join(result.out, 'release-checklist.default.json'), 'utf8')));
  const item = document.details.items.find(({ id }) => id === 'RL-07');
  const findings = document.findings.filter(({ rule, keys }) => rule === 'release/rollback-untested' || keys['item'] === 'RL-07');
  return { item, findings, said: findings.map(({ keys, outcome, reason, location }) => `${keys['what'] ?? keys['source'] ?? ''} ${reason ?? outcome}${location?.line === undefined ? '' : ` ${location.line}:${location.column ?? 0}`}`) };
}

describe('RL-07', () => {
  test('passes with what a workflow run did, and cites file and run', async () => {
    expect((await judge({ 'a.yml': evidence }, { run: ended })).item).toMatchObject({
      outcome: 'pass', note: 'Exercise RB-1 from 2.0.0-rc.1 to 1.0.0 on 2026-11-01, done by a workflow run that ended well.',
      evidence: [{ source: 'file', name: 'rollback/a.yml' }, { source: 'api', name: 'actions/runs/77', kept: expect.stringMatching(/^api\/actions_runs_77-/) }],
    });
  });
  test('passes with a run of that time', async () => {
    expect((await judge({ 'a.yml': evidence }, { run: { ...ended, createdAt: '2026-11-01T09:06:00Z', updatedAt: '2026-11-01T09:14:00Z' } })).said).toEqual([]);
  });
  test('passes with what a trusted key signed', async () => {
    expect((await judge({ 'a.json': seal(trusted.privatePem) })).item).toMatchObject({ outcome: 'pass', note: expect.stringMatching(/^Rollback RB-2 from 1\.0\.0 to 0\.9\.0 on 2026-11-01, signed by SHA256:/) });
  });
  test('is not verified by what somebody typed', async () => {
    expect((await judge({ 'a.yml': evidence.replace(', workflow_run: 77', '') })).said).toEqual(['proof unproven']);
  });
  test.each<[string, WorkflowRun, string]>([
    ['is not there', { ...ended, id: 78 }, 'proof unproven'], ['failed', { ...ended, conclusion: 'failure' }, 'proof unproven'], ['still goes on', { ...ended, status: 'in_progress', conclusion: null }, 'proof unproven'], ['is of another repository', { ...ended, repository: 'o/fork' }, 'proof unproven'],
    ['is of a commit of a fork', { ...ended, headRepository: 'stranger/r', event: 'pull_request' }, 'proof unproven'], ['is of a fork that is gone', { ...ended, headRepository: null }, 'proof unproven'],
    ['ended days before', { ...ended, createdAt: '2026-10-29T08:00:00Z', updatedAt: '2026-10-29T08:10:00Z' }, 'proof unproven'], ['began days after', { ...ended, createdAt: '2026-11-03T08:00:00Z', updatedAt: '2026-11-03T08:10:00Z' }, 'proof unproven'],
  ])('is not verified by a run that %s', async (_name, run, expected) => expect((await judge({ 'a.yml': evidence }, { run })).said).toEqual([expected]));

  test('is not verified where the run cannot be looked up: the permission is named', async () => {
    const { findings, said } = await judge({ 'a.yml': evidence });
    expect({ said, remedy: findings[0]?.remedy }).toEqual({ said: ['proof permission-denied'], remedy: expect.stringContaining('actions: read') });
  });
  test.each([
    ['a key that nobody trusts', seal(stranger.privatePem)], ['a payload that was changed', seal(trusted.privatePem).replace(/"payload":"../, '"payload":"fQ')], ['something of another type', seal(trusted.privatePem, statement, 'text/plain')],
  ])('takes nothing that is signed by %s', async (_name, text) => expect((await judge({ 'a.json': text })).said.toSorted()).toEqual(['evidence missing-evidence', 'rollback/a.json malformed-document']));

  test('says every fault of a file at its place', async () => {
    const { said, findings } = await judge({ 'a.yml': evidence.replace('type: planned', 'type: surprise').replace('exercise: true', 'exercise: maybe') });
    expect(said.toSorted()).toEqual(['evidence missing-evidence', 'rollback/a.yml malformed-document 3:9']);
    expect(findings.map(({ message }) => message).join('\n')).toMatch(/rollback\/a\.yml:3:9 `type` must be `immediate` or `planned`[\s\S]*rollback\/a\.yml:4:13 `exercise` must be `true` or `false`/);
  });
  test('fails where the exercise failed', async () => {
    expect((await judge({ 'a.json': seal(trusted.privatePem, { ...statement, verification: { smokeTests: 'failed', issueResolved: true, newIssues: [] } }) })).item).toMatchObject({ outcome: 'fail' });
  });
  test('does not apply to a minor version', async () => {
    expect((await judge({}, { version: '1.1.0' })).item).toMatchObject({ outcome: 'not-applicable', note: 'Asked for at level major only; this release is at level release.' });
  });
  test('can be waived, and then says so', async () => {
    repository.write({ '.github/shipworthy.yml': configOf(waivers) });
    expect((await judge({ 'a.json': seal(trusted.privatePem, { ...statement, verification: { smokeTests: 'failed', issueResolved: true, newIssues: [] } }) })).item).toMatchObject({ outcome: 'waived' });
    repository.write({ '.github/shipworthy.yml': configOf() });
  });
  test('a glob that matches nothing is said', async () => expect((await judge({})).said.toSorted()).toEqual(['evidence missing-evidence', 'rollback/* missing-evidence']));
});
