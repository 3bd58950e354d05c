import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers } from '../support/project.js';
import { bundleAttackAction, driftArtifact, toAttackJob } from './support/attack-action.js';
import { editWorkflow, jobsOf, TemplateRuns, type Outcome } from './support/template-runs.js';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from './support/workflow-event.js';
import { editFile, workflowPath } from './support/workflow-project.js';

const shardedJobs = jobsOf['release-readiness-sharded'];
const legs = shardedJobs.filter((name) => name.startsWith('regression'));

let runs: TemplateRuns;

beforeAll(async () => {
  runs = await TemplateRuns.open('release-readiness-sharded');
}, 60_000);

afterAll(() => runs.close());

/** Commits a change to main and runs the workflow for the push. */
async function runChanged(change: (project: TemporaryRepository) => void, jobs: readonly string[] = shardedJobs): Promise<Outcome> {
  const project = runs.copy();
  change(project);
  project.commit('Change something');
  return runs.run(project, pushEvent(project), jobs);
}

describe('the sharded template is green', () => {
  test.each([
    ['pull_request', pullRequestEvent],
    ['push', pushEvent],
    ['merge_group', mergeGroupEvent],
  ])('%s', async (_name, toEvent) => {
    const project = runs.copy();
    const { act, fake, drift, gate } = await runs.run(project, toEvent(project));
    expect([...act.jobs.values()].map(({ name, result }) => `${name}: ${result}`).toSorted()).toEqual(shardedJobs.map((name) => `${name}: success`).toSorted());
    expect({ exitCode: act.exitCode, drift: drift.verdict, gate: gate.verdict, blockers: [...blockers(drift), ...blockers(gate)] }).toEqual({ exitCode: 0, drift: 'pass', gate: 'pass', blockers: [] });
    expect(fake.artifacts.map(({ name }) => name).toSorted()).toEqual([
      'shipworthy-drift-report-sample-attempt-1',
      'shipworthy-gate-decision-default-attempt-1',
      ...[1, 2, 3, 4].map((leg) => `shipworthy-regression-observations-sample.${leg}-of-4-attempt-1`),
      'shipworthy-regression-plan-sample-attempt-1',
    ]);
    expect(act.job('release-gate').outputs.get('verdict')).toBe('pass');
    expect(act.job('release-gate').summary).not.toBe('');
    expect(fake.violations).toEqual([]);
  });
});

describe('the sharded template is red, and says why', () => {
  test('a shard that was dropped', async () => {
    const { act, drift, gate } = await runChanged(
      (project) => editWorkflow(project, '${{ fromJSON(needs.plan.outputs.matrix) }}', "['1/4', '2/4', '4/4']"),
      ['plan', ...legs.slice(0, 3), 'drift', 'release-gate'],
    );
    expect(act.exitCode).toBe(1);
    expect(blockers(drift)).toContain('drift/incomplete-shards (incomplete-shards)');
    expect(blockers(gate)).toContain('gate/not-passed (incomplete-shards)');
    expect(act.job('drift').annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
  });

  test('a fixture that was altered', async () => {
    const { act, drift, gate } = await runChanged((project) => editFile(project, 'data/alpha.json', (text) => text.replace('1', '4')), ['plan', 'drift', 'release-gate']);
    expect(act.exitCode).toBe(1);
    expect(blockers(drift)).toContain('pack/lock-mismatch');
    expect(blockers(gate)).toContain('gate/not-passed');
  });

  test('a baseline that is missing', async () => {
    const { act, drift, gate } = await runChanged((project) => project.remove('baselines'));
    expect(act.exitCode).toBe(1);
    expect(blockers(drift)).toContain('drift/no-baseline (no-baseline)');
    expect(blockers(gate)).toContain('gate/not-passed (no-baseline)');
  });

  test("a job left out of the gate's needs", async () => {
    const { act, drift, gate } = await runChanged((project) => editWorkflow(project, 'needs: [plan, regression, drift]', 'needs: [regression, drift]'));
    expect({ drift: drift.verdict, gate: blockers(gate), exitCode: act.exitCode }).toEqual({ drift: 'pass', gate: ['gate/job-not-needed'], exitCode: 1 });
    expect(gate.findings.map(({ message }) => message).join()).toContain('plan');
  });

  test('a leg that fails does not skip the judge', async () => {
    const { act, drift, gate } = await runChanged((project) => editFile(project, 'src/report.mjs', (text) => `${text}\nif (data.endsWith('alpha.json')) process.exitCode = 3;\n`));
    expect(act.exitCode).toBe(1);
    expect(act.job('drift').steps.get('drift')).toBe('failure');
    expect(blockers(drift)).toContain('regression/exit-code');
    expect(blockers(gate)).toContain('gate/job-not-successful');
    expect(gate.findings.map(({ message }) => message).join()).toContain('regression');
  });
});

describe('an artifact replaced under its name between the judge and the gate', () => {
  const isRed = (project: TemporaryRepository): void => {
    editFile(project, 'src/report.mjs', (text) => text.replace('items: items.toSorted()', 'items: items.toReversed()'));
    // The job is green, so that nothing but the document stands between the forger and the gate.
    editFile(project, workflowPath, (text) => text.replace(/(id: drift\n.*\n +with:\n)( +)/, '$1$2fail-on: never\n$2'));
  };

  test('the report is red without the forger', async () => {
    const { act, gate } = await runChanged(isRed);
    expect(act.job('drift').result).toBe('success');
    expect(blockers(gate)).toEqual(['gate/not-passed']);
  });

  test('the forged report is green, but it is not the one that was handed over', async () => {
    const attack = await bundleAttackAction();
    const { act, drift, gate } = await runChanged(
      (project) => {
        isRed(project);
        project.write(attack);
        editWorkflow(project, '  release-gate:\n', `${toAttackJob('replace', { artifact: driftArtifact, report: 'drift-report.sample.json' })}\n  release-gate:\n`);
        editWorkflow(project, 'needs: [plan, regression, drift]', 'needs: [plan, regression, drift, replace]');
      },
      [...shardedJobs, 'replace'],
    );
    expect(drift.verdict).toBe('pass');
    expect(act.job('replace').result).toBe('success');
    expect({ exitCode: act.exitCode, gate: blockers(gate).join() }).toEqual({ exitCode: 1, gate: expect.stringContaining('gate/evidence-refused (digest-mismatch)') });
  });
});
