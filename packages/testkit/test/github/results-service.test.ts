import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runtimeToken, startFakeGitHub, type FakeGitHub } from '../../src/github/index.js';
import { actionEnvironment, runNode } from '../../src/process/index.js';

const service = 'twirp/github.actions.results.api.v1.ArtifactService/';
let fake: FakeGitHub;

beforeEach(async () => {
  fake = await startFakeGitHub();
});

afterEach(async () => {
  await fake.close();
});

async function call(method: string, fields: object, token = runtimeToken(7, 'build')): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${fake.resultsUrl}${service}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

test('the real client uploads, lists, downloads by id and deletes', async () => {
  fake.artifact({ run: 7, name: 'planted', files: { 'ü/evidence.json': '{"planted":true}', 'empty.txt': '' } });
  const entry = fileURLToPath(new URL('fixtures/artifact-round-trip.mjs', import.meta.url));
  const step = actionEnvironment({ workspace: '/', repository: 'acme/widget', sha: 'a'.repeat(40), ref: 'refs/heads/main', runId: 7, job: 'build', fake });
  try {
    const run = await runNode({ entry, env: step.env });
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);
    const seen = JSON.parse(readFileSync(join(step.env['RUNNER_TEMP'] ?? '', 'seen.json'), 'utf8'));

    expect(seen.refusal).toContain('(409)');
    expect(seen.listed.map(({ name }: { name: string }) => name)).toEqual(['planted', 'evidence-attempt-1', 'another', 'large.bin']);
    expect(seen.artifact).toMatchObject({ id: seen.uploaded.id, name: 'evidence-attempt-1', digest: `sha256:${seen.uploaded.digest}` });
    expect(seen.found).toEqual({ digestMismatch: false, files: { 'evidence.json': 19 } });
    expect(seen.foundRaw).toEqual({ digestMismatch: true, files: { 'large.bin': 9_000_000 } });
    expect(seen.foundPlanted).toEqual({ digestMismatch: false, files: { 'empty.txt': 0, 'ü/evidence.json': 16 } });
    expect(seen.left).toEqual(['planted', 'evidence-attempt-1', 'large.bin']);
    expect(fake.artifacts.map(({ name, runId, backend }) => [name, runId, backend.job])).toEqual([
      ['planted', 7, 'job'],
      ['evidence-attempt-1', 7, 'build'],
      ['large.bin', 7, 'build'],
    ]);
    expect(fake.countOf('DeleteArtifact')).toBe(1);
  } finally {
    step.dispose();
  }
});

test('lists by name, by id, and only what belongs to the run', async () => {
  const first = fake.artifact({ run: 7, name: 'first', files: { 'a.json': '{}' } });
  fake.artifact({ run: 7, name: 'second', files: {} });
  fake.artifact({ run: 8, name: 'first', files: {} });
  const ids = { workflow_run_backend_id: '7', workflow_job_run_backend_id: 'build' };
  const named = await call('ListArtifacts', { ...ids, name_filter: 'first' });
  expect(named.body).toEqual({ artifacts: [expect.objectContaining({ database_id: String(first.id), digest: first.digest })] });
  expect((await call('ListArtifacts', { ...ids, id_filter: String(first.id) })).body).toEqual(named.body);
  expect((await call('ListArtifacts', { ...ids, id_filter: '1' })).body).toEqual({ artifacts: [] });
});

test('an attempt-scoped token sees only the artifacts of its attempt, and may use the names of others', async () => {
  fake.artifact({ run: '7-attempt-1', name: 'evidence', files: {} });
  const token = runtimeToken(7, 'build', 2);
  const ids = { workflow_run_backend_id: '7-attempt-2', workflow_job_run_backend_id: 'build' };
  expect((await call('ListArtifacts', ids, token)).body).toEqual({ artifacts: [] });
  expect((await call('CreateArtifact', { ...ids, name: 'evidence', version: 7 }, token)).status).toBe(200);
  expect(fake.artifacts.map(({ runId }) => runId)).toEqual([7]);
});

test('refuses absent tokens, other runs, unknown methods and bodies that are no JSON', async () => {
  const ids = { workflow_run_backend_id: '7', workflow_job_run_backend_id: 'build' };
  expect(await call('ListArtifacts', ids, 'no.token')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  expect(await call('ListArtifacts', { ...ids, workflow_run_backend_id: '8' })).toMatchObject({ status: 403 });
  expect(await call('Invented', ids)).toMatchObject({ status: 404, body: { code: 'bad_route' } });
  expect(await call('FinalizeArtifact', { ...ids, name: 'never-begun' })).toMatchObject({ status: 404 });
  expect(await call('DeleteArtifact', { ...ids, name: 'absent' })).toMatchObject({ status: 404 });
});

test('a blob is reached only through its signed address, and each right has its own', async () => {
  const ids = { workflow_run_backend_id: '7', workflow_job_run_backend_id: 'build' };
  const created = await call('CreateArtifact', { ...ids, name: 'evidence', version: 7 });
  const address = String(created.body['signed_upload_url']);
  expect((await fetch(address)).status).toBe(403);
  expect((await fetch(address.replace(/sig=[^&]+/, 'sig=guess'), { method: 'PUT', body: 'x' })).status).toBe(403);
  const list = '<BlockList><Latest>bWlzc2luZw==</Latest></BlockList>';
  expect((await fetch(`${address}&comp=blocklist`, { method: 'PUT', body: list })).status).toBe(400);
  expect((await fetch(address, { method: 'PUT', body: 'bytes' })).status).toBe(201);
  expect((await call('FinalizeArtifact', { ...ids, name: 'evidence', size: '5' })).status).toBe(200);
  expect(fake.artifacts.map((artifact) => fake.bytesOf(artifact).toString())).toEqual(['bytes']);
});
