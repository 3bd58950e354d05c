import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf } from '../support/project.js';
import { createActionRepository } from './support/action-repository.js';
import { runAct } from './support/run-act.js';
import { root } from './support/tools.js';
import { pullRequestEvent, pushEvent, repositoryName } from './support/workflow-event.js';
import { createWorkflowProject, editFile, readEvidence, workflowPath } from './support/workflow-project.js';

const workflow = readFileSync(join(root, 'examples/quick-start.yml'), 'utf8');
const project = await createWorkflowProject(workflow);
const actions = await createActionRepository();
const copies: TemporaryRepository[] = [];
const fakes: FakeGitHub[] = [];

afterAll(async () => {
  for (const repository of [project, actions, ...copies]) repository.dispose();
  await Promise.all(fakes.map((fake) => fake.close()));
});

/** Runs the workflow that the README shows. */
async function run(toEvent: typeof pushEvent, change: (copy: TemporaryRepository) => void = () => undefined) {
  const copy = copyOf(project);
  copies.push(copy);
  change(copy);
  const fake = await startFakeGitHub({ permissions: { contents: 'read' } });
  fakes.push(fake);
  fake.repository(repositoryName);
  const act = await runAct({ project: copy, event: toEvent(copy), workflow: workflowPath, fake, actions, jobs: ['measure', 'release-gate'] });
  return { act, fake, gate: readEvidence(fake, 'gate-decision', { key: 'default' }), drift: readEvidence(fake, 'drift-report') };
}

test('it has twenty lines', () => {
  const [, shown = ''] = /# region: workflow\n([\s\S]*)# endregion: workflow/.exec(workflow) ?? [];
  expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
});

test.each([['a push', pushEvent], ['a pull request', pullRequestEvent]] as const)('it is green as it stands, on %s', async (_name, toEvent) => {
  const { act, fake, gate, drift } = await run(toEvent);
  expect({ exitCode: act.exitCode, drift: drift.verdict, gate: gate.verdict, blockers: blockers(gate), violations: fake.violations }).toEqual({ exitCode: 0, drift: 'pass', gate: 'pass', blockers: [], violations: [] });
});

test('it is red where an output drifted, with both documents written', async () => {
  const { act, gate, drift } = await run(pushEvent, (copy) => {
    editFile(copy, 'src/report.mjs', (text) => text.replace('items: items.toSorted()', 'items: items.toReversed()'));
    copy.commit('Turn the order around');
  });
  expect(act.exitCode).toBe(1);
  expect(new Set(blockers(drift))).toEqual(new Set(['drift/content-changed']));
  expect(blockers(gate)).toEqual(['gate/job-not-successful', 'gate/not-passed']);
});
