import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readZip, startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf } from '../support/project.js';
import { createActionRepository } from './support/action-repository.js';
import { commitBundle, createArtifactActions, createBundleProject } from './support/bundle-project.js';
import { runAct, type ActResult } from './support/run-act.js';
import { dispatchEvent, mergeGroupEvent, pullRequestEvent, pushEvent, repositoryName, scheduleEvent, tagEvent, type WorkflowEvent } from './support/workflow-event.js';
import { editFile, readEvidence, readTemplate, replaceOnce, workflowPath } from './support/workflow-project.js';

const nightlyPath = '.github/workflows/nightly-bundle-verification.yml';
const latest = 'VerificationSummary-latest.json';
const repositories: TemporaryRepository[] = [];
const fakes: FakeGitHub[] = [];
let actions: TemporaryRepository;
let standIns: Readonly<Record<string, TemporaryRepository>>;
let ready: TemporaryRepository;
let nightly: TemporaryRepository;

beforeAll(async () => {
  actions = await createActionRepository();
  standIns = await createArtifactActions();
  ready = createBundleProject(workflowPath, readTemplate('release-readiness-bundle'));
  ready.branch('change').commit('Say hello', { 'notes.txt': 'hello\n' });
  ready.checkout('main');
  nightly = createBundleProject(nightlyPath, readTemplate('nightly-bundle-verification'), { tracked: true });
  await commitBundle(nightly, '1.4.0');
  repositories.push(actions, ready, nightly, ...Object.values(standIns));
}, 120_000);

afterAll(async () => {
  for (const repository of repositories) repository.dispose();
  await Promise.all(fakes.map((fake) => fake.close()));
});

function copy(of: TemporaryRepository, change: (project: TemporaryRepository) => void = () => undefined): TemporaryRepository {
  const project = copyOf(of);
  repositories.push(project);
  change(project);
  if (project.git('status', '--porcelain').trim() !== '') project.commit('Change something');
  return project;
}

interface Ran {
  readonly act: ActResult;
  readonly fake: FakeGitHub;
}

async function run(project: TemporaryRepository, event: WorkflowEvent, more: { workflow: string; jobs: readonly string[]; variables?: Readonly<Record<string, string>> }): Promise<Ran> {
  const fake = await startFakeGitHub({ permissions: { contents: 'read' } });
  fakes.push(fake);
  fake.repository(repositoryName);
  return { act: await runAct({ project, event, fake, actions, standIns, ...more }), fake };
}

describe('release-readiness-bundle', () => {
  const jobs = ['measure', 'bundle', 'release-gate'];
  const runReady = (project: TemporaryRepository, event: WorkflowEvent, ran: readonly string[] = jobs): Promise<Ran> => run(project, event, { workflow: workflowPath, jobs: ran });

  test.each([
    ['pull_request', pullRequestEvent, null],
    ['push', pushEvent, null],
    ['merge_group', mergeGroupEvent, null],
    ['schedule', scheduleEvent, null],
    ['workflow_dispatch', (project: TemporaryRepository) => dispatchEvent(project, '1.4.1'), '1.4.1'],
    ['a tag', (project: TemporaryRepository) => tagEvent(project, 'v1.4.1'), 'v1.4.1'],
  ])('is green: %s', async (_name, toEvent: (project: TemporaryRepository) => WorkflowEvent, version) => {
    const project = copy(ready);
    const event = toEvent(project);
    const { act, fake } = await runReady(project, event);
    const [bundle, gate] = [readEvidence(fake, 'bundle-readiness', { key: 'candidate' }), readEvidence(fake, 'gate-decision', { key: 'default' })];
    expect({ exitCode: act.exitCode, bundle: bundle.verdict, found: bundle.findings, gate: gate.verdict, blockers: blockers(gate) }).toEqual({ exitCode: 0, bundle: 'pass', found: [], gate: 'pass', blockers: [] });
    expect(bundle['details']).toMatchObject({ candidate: { version: version ?? event.sha }, areas: [{ gates: [{ id: 'warm-improvement', value: 64.5, outcome: 'pass' }, { id: 'sites', value: 2, outcome: 'pass' }] }] });
    expect(fake.violations).toEqual([]);
  });

  test('is red where what was measured misses its threshold', async () => {
    const project = copy(ready, (one) => one.write({ 'improvement.txt': '59.9999999\n' }));
    const { act, fake } = await runReady(project, pushEvent(project));
    expect(act.exitCode).toBe(1);
    expect(blockers(readEvidence(fake, 'bundle-readiness', { key: 'candidate' }))).toEqual(['bundle/gate-failed']);
    expect(blockers(readEvidence(fake, 'gate-decision', { key: 'default' }))).toEqual(['gate/job-not-successful', 'gate/not-passed']);
    expect(act.job('bundle').summary).toContain('| `Telemetry` | `warm-improvement` |');
  });

  test('is red where nothing was measured: the bundle is looked for all the same', async () => {
    const project = copy(ready, (one) => one.write({ 'scripts/measure.sh': 'exit 1\n' }));
    const { act, fake } = await runReady(project, pushEvent(project));
    expect(act.exitCode).toBe(1);
    expect(blockers(readEvidence(fake, 'bundle-readiness', { key: 'candidate' }))).toEqual(['bundle/missing']);
    expect(blockers(readEvidence(fake, 'gate-decision', { key: 'default' }))).toEqual(['gate/job-not-successful', 'gate/job-not-successful', 'gate/not-passed']);
  });

  test('is red where the bundle was changed after it had been published', async () => {
    const tamper = '      - run: printf x >> "Logs/TelemetryBundles/$VERSION/Telemetry/Rollup-20260301.csv"\n';
    const project = copy(ready, (one) => editFile(one, workflowPath, (text) => replaceOnce(text, '      - id: verify\n', `${tamper}      - id: verify\n`)));
    const { act, fake } = await runReady(project, pushEvent(project));
    expect({ exitCode: act.exitCode, found: blockers(readEvidence(fake, 'bundle-readiness', { key: 'candidate' })) }).toEqual({ exitCode: 1, found: [expect.stringMatching(/^bundle\/(hash|size)-mismatch$/)] });
  });
});

describe('nightly-bundle-verification', () => {
  const runNight = (project: TemporaryRepository, event: WorkflowEvent = scheduleEvent(project), version = '1.4.0'): Promise<Ran> =>
    run(project, event, { workflow: nightlyPath, jobs: ['verify'], variables: { RELEASE_CANDIDATE: version } });

  /** The summaries that the night kept, by name. */
  function readKept({ fake }: Ran): ReadonlyMap<string, { passed: boolean; verdict: string; candidate: unknown }> {
    const artifact = fake.artifacts.find(({ name }) => name === 'bundle-verification-attempt-1');
    return new Map(artifact === undefined ? [] : [...readZip(fake.bytesOf(artifact))].map(([name, bytes]) => [name, JSON.parse(bytes.toString())]));
  }

  test.each([
    ['schedule', scheduleEvent, '1.4.0'],
    ['workflow_dispatch', (project: TemporaryRepository) => dispatchEvent(project, '1.4.0'), '0.0.1'],
  ])('%s keeps the document, the dated summary and the latest one', async (_name, toEvent: (project: TemporaryRepository) => WorkflowEvent, variable) => {
    const project = copy(nightly);
    const ran = await runNight(project, toEvent(project), variable);
    const document = readEvidence(ran.fake, 'bundle-readiness', { key: 'candidate' });
    expect({ exitCode: ran.act.exitCode, verdict: document.verdict, found: document.findings }).toEqual({ exitCode: 0, verdict: 'pass', found: [] });
    const kept = readKept(ran);
    expect([...kept.keys()].toSorted()).toEqual([expect.stringMatching(/^VerificationSummary-\d{8}-\d{6}\.json$/), latest]);
    expect(kept.get(latest)).toMatchObject({ passed: true, verdict: 'pass', candidate: { version: '1.4.0' } });
    expect(new Set([...kept.values()].map((one) => JSON.stringify(one))).size).toBe(1);
    // Nothing is asked of GitHub but to keep artifacts: no issue, no comment, no status.
    expect([...new Set(ran.fake.requests.map(({ operation }) => operation))].toSorted()).toEqual(['CreateArtifact', 'FinalizeArtifact', 'blob-put']);
    expect(ran.fake.violations).toEqual([]);
  });

  test('a red night is red, and keeps what it found', async () => {
    const path = 'Logs/TelemetryBundles/1.4.0/Telemetry/WarmRun-20260301-174500.json';
    const project = copy(nightly, (one) => editFile(one, path, (text) => text.replace('64.5', '99.5')));
    const ran = await runNight(project);
    expect({ exitCode: ran.act.exitCode, found: blockers(readEvidence(ran.fake, 'bundle-readiness', { key: 'candidate' })) }).toEqual({ exitCode: 1, found: ['bundle/hash-mismatch'] });
    expect(readKept(ran).get(latest)).toMatchObject({ passed: false, verdict: 'fail' });
  });

  test('a night without a bundle says so, and keeps the document', async () => {
    const project = copy(nightly);
    const ran = await runNight(project, scheduleEvent(project), '9.9.9');
    expect({ exitCode: ran.act.exitCode, found: blockers(readEvidence(ran.fake, 'bundle-readiness', { key: 'candidate' })), kept: readKept(ran).size }).toEqual({ exitCode: 1, found: ['bundle/missing'], kept: 0 });
  });
});
