import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { judgeWiring } from '../../src/gate/judge-wiring.js';
import { parseWorkflow } from '../../src/gate/parse-workflow.js';
import { isGateStep, producesEvidence, readsEvidence } from '../../src/gate/shipworthy-steps.js';
import type { WorkflowStep } from '../../src/gate/workflow.js';

const path = '.github/workflows/ci.yml';
const own = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const gateJob = 'ci-ok';

function rulesOf(text: string): string[] {
  const reading = { state: 'read' as const, workflow: parseWorkflow(text, path) };
  return judgeWiring({ reading, job: gateJob, exempt: {}, needed: null, handedOver: new Set(['regression', 'drift']) }).map(({ rule }) => rule);
}

function stepsOf(yaml: string): readonly WorkflowStep[] {
  return parseWorkflow(`jobs:\n  one:\n    steps:\n${yaml}`, path).jobs[0]?.steps ?? [];
}

describe('the workflow of this repository', () => {
  const step = "      - uses: ./\n        with:\n          needs: ${{ toJSON(needs) }}\n";

  test('is wired as the gate demands of everybody', () => expect(rulesOf(own)).toEqual([]));

  test.each([
    ['a job that the gate does not need', 'needs: [check, rebuild, dependencies, e2e, regression, drift, documents]', 'needs: [check, rebuild, dependencies, regression, drift, documents]', 'gate/job-not-needed'],
    ['a gate that does not always run', '    if: always()\n', '', 'gate/not-always'],
    ['a step that decides only sometimes', step, step.replace('./\n', './\n        if: github.event_name == \'push\'\n'), 'gate/gate-can-be-skipped'],
    ['a step that may fail', step, step.replace('./\n', './\n        continue-on-error: true\n'), 'gate/continue-on-error'],
    ['a judge that a red pack skips', "    if: ${{ !cancelled() }}\n", '', 'gate/judge-can-be-skipped'],
  ])('%s is found', (_what, from, to, rule) => {
    expect(own.split(from)).toHaveLength(2);
    expect(rulesOf(own.replace(from, () => to))).toEqual([rule]);
  });
});

test('the root action of the running commit is the gate when it takes `needs`, and somebody else\'s otherwise', () => {
  const [gate, stranger, folder] = stepsOf("      - { uses: ./, with: { needs: x } }\n      - { uses: ./, with: { path: x } }\n      - { uses: ./tools, with: { needs: x } }\n");
  const seen = [gate, stranger, folder].map((step) => (step === undefined ? null : [isGateStep(step), producesEvidence(step)]));
  expect(seen).toEqual([[true, true], [false, false], [false, false]]);
  expect(parseWorkflow('jobs:\n  one:\n    steps: [{ uses: ./, with: { needs: x } }]\n', path).jobs.map(readsEvidence)).toEqual([true]);
});
