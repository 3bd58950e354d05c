import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { shipworthy } from '../support/project.js';
import { copyCheckout } from './support/action-repository.js';
import { runAct } from './support/run-act.js';
import { pushEvent, repositoryName } from './support/workflow-event.js';
import { editFile, readEvidence } from './support/workflow-project.js';

const workflow = '.github/workflows/ci.yml';
let checkout: TemporaryRepository;
let fake: FakeGitHub;

beforeAll(async () => {
  checkout = await copyCheckout();
  fake = await startFakeGitHub({ permissions: { contents: 'read' } });
  fake.repository(repositoryName);
}, 60_000);

afterAll(async () => {
  checkout.dispose();
  await fake.close();
});

/** Whether our outputs are what was accepted, CI asks elsewhere: here it is the gate that is looked at. */
async function acceptOutputs(): Promise<void> {
  await shipworthy(checkout, ['regression-pack', '--fail-on', 'never']);
  await shipworthy(checkout, ['drift-check', '--mode', 'accept', '--all', '--reason', 'as they are today']);
  checkout.remove('shipworthy-out');
}

/** What these jobs do, this very run of the tests is part of. */
function emptyJobs(text: string, ...ids: readonly string[]): string {
  const file = parse(text);
  for (const id of ids) file.jobs[id].steps = [{ run: 'exit 0' }];
  return stringify(file);
}

test('the gate of this repository judges this repository: by `uses: ./`, over every job of its workflow', async () => {
  await acceptOutputs();
  editFile(checkout, workflow, (text) => emptyJobs(text, 'check', 'rebuild', 'dependencies', 'e2e'));
  checkout.commit('Leave out what takes long');
  const jobs = ['check (node 20)-1', 'check (node 22)-2', 'check (node 24)-3', 'rebuild', 'dependencies', 'end to end', 'regression pack', 'drift check', 'documents', 'ci-ok'];
  const { exitCode, job } = await runAct({ project: checkout, event: pushEvent(checkout), workflow, fake, actions: checkout, jobs });
  const gate = readEvidence(fake, 'gate-decision', { key: 'default' });
  expect({ exitCode, verdict: gate.verdict, findings: gate.findings.map(({ message }) => message) }).toEqual({ exitCode: 0, verdict: 'pass', findings: [] });
  expect(gate['details']).toMatchObject({ wiring: { workflow, outcome: 'pass' }, jobs: ['check', 'dependencies', 'documents', 'drift', 'e2e', 'rebuild', 'regression'].map((id) => ({ id, result: 'success' })) });
  expect(readEvidence(fake, 'doc-sync-report', { key: 'default' })).toMatchObject({ verdict: 'pass', partial: false });
  expect(job('ci-ok').summary).toMatch(/^\*\*Ready: /);
});
