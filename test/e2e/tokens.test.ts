import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { eventPayload } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers } from '../support/project.js';
import { pullRequestEvent, repositoryName, runId, type WorkflowEvent } from './support/workflow-event.js';
import { createWorkflowProject, readTemplate } from './support/workflow-project.js';
import { runStep, toJob, toNeeds, type JobOutcome, type StepResult } from './support/workflow-run.js';

let project: TemporaryRepository;
let event: WorkflowEvent;
const fakes: FakeGitHub[] = [];

beforeAll(async () => {
  project = await createWorkflowProject(readTemplate('release-readiness'));
  event = pullRequestEvent(project);
}, 60_000);

afterAll(async () => {
  project.dispose();
  await Promise.all(fakes.map((fake) => fake.close()));
});

type Permissions = NonNullable<Parameters<typeof startFakeGitHub>[0]>['permissions'];

async function openFake(permissions: Permissions = {}): Promise<FakeGitHub> {
  const fake = await startFakeGitHub({ permissions });
  fakes.push(fake);
  fake.repository(repositoryName).withRun({ id: runId, headSha: event.sha }).withIssue(7);
  return fake;
}

interface GateRun {
  readonly fake: FakeGitHub;
  /** What stands under `with:` of every step. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly gateInputs?: Readonly<Record<string, string>>;
  readonly event?: WorkflowEvent;
  readonly attempt?: number;
}

/** The jobs of the template one after the other, each as its runner would start it. */
async function runGate({ fake, inputs = {}, gateInputs = {}, event: started = event, attempt = 1 }: GateRun): Promise<StepResult> {
  const place = { project, event: started, fake };
  const jobs: Record<string, JobOutcome> = {};
  jobs['regression'] = toJob(await runStep(place, { action: 'regression-pack', job: 'regression', attempt, inputs }), 'evidence');
  jobs['drift'] = toJob(await runStep(place, { action: 'drift-check', job: 'drift', attempt, inputs: { ...inputs, needs: toNeeds(jobs) } }), 'evidence');
  return runStep(place, { action: 'release-gate', job: 'release-gate', attempt, inputs: { ...inputs, ...gateInputs, needs: toNeeds(jobs) } });
}

const commentsOf = (fake: FakeGitHub): readonly string[] => fake.repository(repositoryName).comments.map(({ body }) => body);
const restCalls = (fake: FakeGitHub): string[] => fake.requests.filter(({ operation }) => operation.includes('/')).map(({ operation }) => operation);
const ready = { exitCode: 0, verdict: 'pass', blockers: [] };
const outcomeOf = (step: StepResult) => ({ exitCode: step.exitCode, verdict: step.outputs['verdict'], blockers: blockers(step.document('gate-decision.default')) });

describe('on a pull request the gate decides', () => {
  test.each<[string, Permissions, Readonly<Record<string, string>>]>([
    ['with a token that may read', { contents: 'read' }, {}],
    ['with a token that may do nothing', {}, {}],
    ['without a token', {}, { 'github-token': '' }],
  ])('%s, and asks the API nothing', async (_what, permissions, inputs) => {
    const fake = await openFake(permissions);
    expect(outcomeOf(await runGate({ fake, inputs }))).toEqual(ready);
    expect({ calls: restCalls(fake), violations: fake.violations }).toEqual({ calls: [], violations: [] });
  });

  test('from a fork, whose token may read and whose comment is refused', async () => {
    const fake = await openFake({ contents: 'read' });
    const payload = eventPayload('pull_request', { ...event.payload, pull_request: { ...Object(event.payload['pull_request']), head: { ...Object(Object(event.payload['pull_request']).head), repo: { full_name: 'stranger/widget' } } } });
    const gate = await runGate({ fake, event: { ...event, payload }, gateInputs: { comment: 'true' } });
    expect(outcomeOf(gate)).toEqual(ready);
    expect(gate.log).toMatch(/^::notice.*pull-requests: write/m);
    expect(gate.log).not.toMatch(/^::(?:error|warning)/m);
  });
});

describe('with `comment: true`', () => {
  test('one comment is made, and rewritten when the run is repeated', async () => {
    const fake = await openFake({ contents: 'read', 'pull-requests': 'write' });
    const say = { fake, gateInputs: { comment: 'true' } };
    expect(outcomeOf(await runGate(say))).toEqual(ready);
    expect(commentsOf(fake)).toEqual([expect.stringMatching(/^<!-- shipworthy release-gate default -->\n\*\*Ready: /)]);
    const red = await runGate({ ...say, attempt: 2, gateInputs: { comment: 'true', require: 'drift-report:absent' } });
    expect(red.exitCode).toBe(1);
    expect(commentsOf(fake)).toEqual([expect.stringMatching(/^<!-- shipworthy release-gate default -->\n\*\*Not ready: /)]);
    expect([fake.countOf('issues/create-comment'), fake.countOf('issues/update-comment')]).toEqual([1, 1]);
  });

  test.each<[string, Permissions, Readonly<Record<string, string>>, RegExp]>([
    ['a token that may only read', { contents: 'read' }, {}, /^::notice.*pull-requests: write/m],
    ['no token', {}, { 'github-token': '' }, /^::notice.*github-token/m],
  ])('%s is a notice, whatever the verdict', async (_what, permissions, inputs, notice) => {
    const fake = await openFake(permissions);
    const gate = await runGate({ fake, inputs, gateInputs: { comment: 'true' } });
    expect(outcomeOf(gate)).toEqual(ready);
    expect(gate.log).toMatch(notice);
    expect(commentsOf(fake)).toEqual([]);
  });
});
