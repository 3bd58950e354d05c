import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, type DocumentLike } from '../support/project.js';
import { bundleAttackAction, driftArtifact, toAttackJob } from './support/attack-action.js';
import { expectSummary } from './support/expected-summary.js';
import { calledPath, editWorkflow, jobsOf, TemplateRuns, type GatedTemplate, type Outcome } from './support/template-runs.js';
import { dispatchEvent, mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent, tagEvent } from './support/workflow-event.js';
import { cases, editFile, replaceOnce } from './support/workflow-project.js';

const simple = 'release-readiness';
const reusable = 'release-readiness-reusable';
const runs = new Map<GatedTemplate, TemplateRuns>();

const runsOf = (template: GatedTemplate): TemplateRuns => runs.get(template) ?? (() => { throw new Error(`${template} was not opened`); })();

beforeAll(async () => {
  for (const template of [simple, reusable] as const) runs.set(template, await TemplateRuns.open(template));
}, 60_000);

afterAll(() => Promise.all([...runs.values()].map((one) => one.close())));

/** Commits a change to main and runs the workflow for the push. */
async function runChanged(change: (project: TemporaryRepository) => void, { jobs, template = simple }: { jobs?: readonly string[]; template?: GatedTemplate } = {}): Promise<Outcome> {
  const project = runsOf(template).copy();
  change(project);
  project.commit('Change something');
  return runsOf(template).run(project, pushEvent(project), jobs);
}

/** Adds a job that the gate needs. */
function addJob(project: TemporaryRepository, id: string, job: string): void {
  editWorkflow(project, '  release-gate:\n', `${job}\n  release-gate:\n`);
  editWorkflow(project, 'needs: [regression, drift]', `needs: [regression, drift, ${id}]`);
}

const reverseItems = (project: TemporaryRepository): void => editFile(project, 'src/report.mjs', (text) => text.replace('items: items.toSorted()', 'items: items.toReversed()'));
const messages = ({ findings }: DocumentLike): string => findings.map(({ message }) => message).join('\n');

const events = [
  ['pull_request', pullRequestEvent],
  ['push', pushEvent],
  ['merge_group', mergeGroupEvent],
  ['workflow_dispatch', dispatchEvent],
  ['schedule', scheduleEvent],
  ['a tag', tagEvent],
] as const;

describe.each([simple, reusable] as const)('%s is green', (template) => {
  // What the called jobs do on each event is what the others do: two events show that they are called.
  const chosen = template === simple ? events : events.slice(0, 2);

  test.each(chosen)('%s', async (name, toEvent) => {
    const project = runsOf(template).copy();
    const { act, fake, drift, gate } = await runsOf(template).run(project, toEvent(project));
    expect([...act.jobs.values()].map(({ name: job, result }) => `${job}: ${result}`).toSorted()).toEqual(jobsOf[template].map((job) => `${job}: success`).toSorted());
    expect({ exitCode: act.exitCode, drift: drift.verdict, gate: gate.verdict, blockers: blockers(gate) }).toEqual({ exitCode: 0, drift: 'pass', gate: 'pass', blockers: [] });
    expect(act.job('release-gate').outputs.get('verdict')).toBe('pass');
    expect(fake.violations).toEqual([]);
    if (template === simple && name === 'push') expectSummary('ready', act.job('release-gate').summary);
  });
});

test('the version that somebody names by hand decides how much is demanded', async () => {
  const project = runsOf(simple).copy();
  editFile(project, '.github/shipworthy.yml', (text) => `${text}  levels: { release: { require: [\'drift-report:released\'] } }\n`);
  project.commit('Demand more of a minor version');
  const run = (version: string): Promise<Outcome> => runsOf(simple).run(project, dispatchEvent(project, version));
  const [patch, minor] = [await run('1.2.3'), await run('1.3.0')];
  expect([patch, minor].map(({ gate }) => gate['details'])).toMatchObject([{ level: 'merge' }, { level: 'release' }]);
  expect({ exitCode: patch.act.exitCode, gate: patch.gate.verdict }).toEqual({ exitCode: 0, gate: 'pass' });
  expect({ exitCode: minor.act.exitCode, gate: blockers(minor.gate) }).toEqual({ exitCode: 1, gate: ['gate/evidence-missing (missing-evidence)'] });
});

describe('red, each for its own reason', () => {
  test('what drifted, as the summary tells it', async () => {
    const { act, drift, gate } = await runChanged(reverseItems);
    expect(act.exitCode).toBe(1);
    expect(blockers(drift)).toEqual(cases.map(() => 'drift/content-changed'));
    expect(blockers(gate)).toEqual(['gate/job-not-successful', 'gate/not-passed']);
    expectSummary('not-ready', act.job('release-gate').summary);
  });

  test('what drifted in called jobs', async () => {
    const { act, gate } = await runChanged((project) => {
      reverseItems(project);
      // Act ends the run when a called workflow fails; GitHub goes on. So the called jobs stay green, and their report alone is red.
      editFile(project, calledPath, (text) => replaceOnce(text, '          needs: ', '          fail-on: never\n          needs: '));
    }, { template: reusable });
    expect({ exitCode: act.exitCode, gate: blockers(gate) }).toEqual({ exitCode: 1, gate: ['gate/not-passed'] });
  });

  test('a job that fails', async () => {
    const lint = '  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 1\n';
    const { act, drift, gate } = await runChanged((project) => addJob(project, 'lint', lint), { jobs: [...jobsOf[simple], 'lint'] });
    expect({ exitCode: act.exitCode, drift: drift.verdict, gate: blockers(gate) }).toEqual({ exitCode: 1, drift: 'pass', gate: ['gate/job-not-successful'] });
    expect(messages(gate)).toContain('The job lint ended with failure.');
  });

  const docs = "  docs:\n    if: github.event_name == 'release'\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 0\n";

  test('a job that its condition skips', async () => {
    const { act, drift, gate } = await runChanged((project) => addJob(project, 'docs', docs));
    expect({ exitCode: act.exitCode, drift: drift.verdict, gate: blockers(gate) }).toEqual({ exitCode: 1, drift: 'pass', gate: ['gate/job-not-successful'] });
    expect(messages(gate)).toContain('The job docs ended with skipped.');
  });

  test('not so where the policy allows the skip', async () => {
    const { act, gate } = await runChanged((project) => {
      addJob(project, 'docs', docs);
      editFile(project, '.github/shipworthy.yml', (text) => `${text}  allowSkipped: [docs]\n`);
    });
    expect({ exitCode: act.exitCode, gate: gate.verdict }).toEqual({ exitCode: 0, gate: 'pass' });
  });

  test('a report that was never handed over', async () => {
    const { act, drift, gate } = await runChanged((project) => editWorkflow(project, "    outputs:\n      evidence: ${{ steps.drift.outputs.evidence }}\n", ''));
    expect({ exitCode: act.exitCode, drift: drift.verdict, gate: blockers(gate) }).toEqual({ exitCode: 1, drift: 'pass', gate: ['gate/evidence-missing (missing-evidence)'] });
    expect(messages(gate)).toContain('nobody handed it over');
  });

  test.each([
    ['an artifact that another job deleted', {}, 'missing-evidence', 'was deleted'],
    ['an artifact that another job deleted and made again', { report: 'drift-report.sample.json' }, 'digest-mismatch', 'was replaced'],
  ])('%s', async (_what, inputs, reason, message) => {
    const attack = await bundleAttackAction();
    const { act, gate } = await runChanged((project) => {
      project.write(attack);
      addJob(project, 'replace', toAttackJob('replace', { artifact: driftArtifact, ...inputs }));
    }, { jobs: [...jobsOf[simple], 'replace'] });
    expect(act.job('replace').result).toBe('success');
    expect({ exitCode: act.exitCode, gate: blockers(gate) }).toEqual({ exitCode: 1, gate: [`gate/evidence-refused (${reason})`] });
    expect(messages(gate)).toContain(message);
  });
});
