import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '../../src/github/index.js';

let fake: FakeGitHub;
let repository: FakeRepository;

beforeEach(async () => {
  fake = await startFakeGitHub({ permissions: { contents: 'read' } });
  repository = fake.repository('acme/widget').withBranch('main', 'a'.repeat(40));
});
afterEach(async () => {
  expect(fake.violations).toEqual([]);
  await fake.close();
});

async function call(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${fake.url}/repos/acme/widget${path}`, { headers: { authorization: `token ${fake.token}` } });
  return { status: response.status, body: await response.json() };
}

test('rules of active rulesets hold for the branches that they name, with the ruleset that they come from', async () => {
  repository.settings
    .withRuleset({ name: 'default', rules: [{ type: 'deletion' }] })
    .withRuleset({ name: 'lines', include: ['refs/heads/release/*'], exclude: ['refs/heads/release/old'], rules: [{ type: 'non_fast_forward' }] })
    .withRuleset({ name: 'asleep', enforcement: 'evaluate', rules: [{ type: 'update' }] })
    .withRuleset({ name: 'tags', target: 'tag', rules: [{ type: 'update' }] });
  expect((await call('/rules/branches/main')).body).toMatchObject([{ type: 'deletion', ruleset_id: 2 }]);
  expect((await call('/rules/branches/release%2Fv1')).body).toMatchObject([{ type: 'non_fast_forward', ruleset_id: 3 }]);
  expect((await call('/rules/branches/release%2Fold')).body).toEqual([]);
  expect((await call('/branches/main')).body).toMatchObject({ protected: true, protection: { enabled: false } });
  expect((await call('/rulesets')).body).toMatchObject([{ name: 'default' }, { name: 'lines' }, { name: 'asleep', enforcement: 'evaluate' }, { name: 'tags', target: 'tag' }]);
});

test('who passes a ruleset by is shown to those who may change it', async () => {
  repository.settings.withRuleset({ name: 'default', rules: [{ type: 'deletion' }], bypass: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] });
  expect((await call('/rulesets/2')).body).not.toHaveProperty('bypass_actors');
  fake.permit({ administration: 'write' });
  expect((await call('/rulesets/2')).body).toMatchObject({ bypass_actors: [{ actor_id: 5 }], conditions: { ref_name: { include: ['~DEFAULT_BRANCH'] } } });
  expect((await call('/rulesets/99')).status).toBe(404);
});

test.each([
  ['/actions/permissions', { enabled: true, allowed_actions: 'all' }], ['/actions/permissions/workflow', { default_workflow_permissions: 'read' }], ['/actions/permissions/selected-actions', { patterns_allowed: [] }],
  ['/actions/permissions/artifact-and-log-retention', { days: 90 }], ['/actions/permissions/fork-pr-contributor-approval', { approval_policy: 'first_time_contributors' }],
])('%s is for administrators', async (path, expected) => {
  expect((await call(path)).status).toBe(403);
  fake.permit({ administration: 'read' });
  expect(await call(path)).toMatchObject({ status: 200, body: expected });
});

test('what is not switched on is a 404: protection of a branch, immutable releases', async () => {
  fake.permit({ administration: 'read' });
  expect(await call('/branches/main/protection')).toMatchObject({ status: 404, body: { message: 'Branch not protected' } });
  expect((await call('/immutable-releases')).status).toBe(404);
  repository.withProtection({ branch: 'main', checks: [{ name: 'ci' }] }).settings.set({ protection: { strict: true, codeOwners: true, forcePushes: false, deletions: true, administrators: false } });
  expect((await call('/branches/main/protection')).body).toMatchObject({ required_status_checks: { strict: true, contexts: ['ci'] }, enforce_admins: { enabled: false }, allow_deletions: { enabled: true } });
});
