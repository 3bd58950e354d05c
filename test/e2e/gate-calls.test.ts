import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contentDigestOf } from '@shipworthy/core/evidence';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { pullRequestEvent, repositoryName, runId } from './support/workflow-event.js';
import { createWorkflowProject, readTemplate } from './support/workflow-project.js';
import { runStep, toJob, toNeeds, type JobOutcome } from './support/workflow-run.js';

const copies = 20;
let project: TemporaryRepository;
let fake: FakeGitHub;

beforeAll(async () => {
  project = await createWorkflowProject(readTemplate('release-readiness'));
  fake = await startFakeGitHub({ permissions: { contents: 'read' } });
}, 60_000);

afterAll(async () => {
  project.dispose();
  await fake.close();
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the gate asks the artifact service twice a document and once for all of them, and downloads each once', async () => {
  const event = pullRequestEvent(project);
  fake.repository(repositoryName).withRun({ id: runId, headSha: event.sha });
  const place = { project, event, fake };
  const measured = await runStep(place, { action: 'regression-pack', job: 'regression' });
  const [entry] = JSON.parse(measured.outputs['evidence'] ?? '[]');
  const document = measured.document(`regression-observations.${entry.key}`);
  const entries = Array.from({ length: copies }, (_, index) => {
    const key = `${entry.key}-copy${index}`;
    const copy = { ...document, key, run: document['run'] };
    const text = `${JSON.stringify(copy)}\n`;
    const { id, digest } = fake.artifact({ run: runId, name: `shipworthy-regression-observations-${key}-attempt-1`, files: { [`regression-observations.${key}.json`]: text } });
    return { ...entry, key, artifactId: id, artifactDigest: digest.replace('sha256:', ''), documentSha256: sha256(text), contentDigest: contentDigestOf(copy) };
  });
  const jobs: Record<string, JobOutcome> = { regression: toJob(measured, 'evidence') };
  jobs['drift'] = toJob(await runStep(place, { action: 'drift-check', job: 'drift', inputs: { needs: toNeeds(jobs) } }), 'evidence');
  jobs['regression'] = { result: 'success', outputs: { evidence: JSON.stringify([entry, ...entries]) } };

  const methods = ['ListArtifacts', 'GetSignedArtifactURL', 'blob-get'];
  const countAll = (): number[] => methods.map((method) => fake.countOf(method));
  const before = countAll();
  const gate = await runStep(place, { action: 'release-gate', job: 'release-gate', inputs: { needs: toNeeds(jobs) } });
  const [lists = 0, urls = 0, downloads = 0] = countAll().map((count, index) => count - (before[index] ?? 0));

  const documents = copies + 2; // the one that was copied, and the drift report
  const decision = gate.document('gate-decision.default');
  expect(Object(decision['details']).documents).toHaveLength(documents);
  expect(gate.outputs['verdict']).toBe('pass');
  expect(downloads).toBe(documents);
  expect(lists + urls).toBeLessThanOrEqual(2 * documents + 1);
  expect(fake.violations).toEqual([]);
});
