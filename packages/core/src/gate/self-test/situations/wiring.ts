import { toPrettyJson } from '../../../json/index.js';
import { files, gateWithout, inputs, job, jobBefore, on, report } from '../changes.js';
import { driftStep, gateStep, goodRun } from '../gate-run.js';
import type { Situation } from '../situation.js';

const unreadable = { verdict: 'unverified', says: ['gate/workflow-unreadable unreadable-source'] } as const;
const workflow = '.github/workflows/ci.yml';
const evidence = { evidence: '${{ steps.d.outputs.evidence }}' };

export const wiring: readonly Situation[] = [
  { name: 'gate without a condition', what: 'The gate job has no `if`: one red job skips it, and a skipped check counts as passed.', but: [gateWithout('if')], verdict: 'fail', says: ['gate/not-always fail'] },
  { name: 'gate that runs always, under a condition', what: 'The gate job has `if: always() && …`.', but: [job('release-gate', { if: "${{ always() && github.actor != 'bot' }}" })], verdict: 'fail', says: ['gate/not-always fail'] },
  { name: 'gate that runs unless cancelled', what: 'The gate job has `if: !cancelled()`.', but: [job('release-gate', { if: '${{ !cancelled() }}' })], verdict: 'fail', says: ['gate/not-always fail'] },
  { name: 'gate step with a condition', what: 'The step that decides can be skipped, which leaves its job green.', but: [job('release-gate', { steps: [{ ...gateStep, if: "github.ref != 'refs/heads/main'" }] })], verdict: 'fail', says: ['gate/gate-can-be-skipped fail'] },
  { name: 'gate with a matrix', what: 'The gate job has a matrix, which may come out empty.', but: [job('release-gate', { strategy: { matrix: '${{ fromJSON(needs.test.outputs.legs) }}' } })], verdict: 'fail', says: ['gate/gate-can-be-skipped fail'] },
  { name: 'gate step that continues on error', what: 'The step that decides has `continue-on-error`.', but: [job('release-gate', { steps: [{ ...gateStep, 'continue-on-error': true }] })], verdict: 'fail', says: ['gate/continue-on-error fail'] },
  { name: 'gate job that continues on error', what: 'The gate job has `continue-on-error`.', but: [job('release-gate', { 'continue-on-error': true })], verdict: 'fail', says: ['gate/continue-on-error fail'] },
  { name: 'job outside needs', what: 'A job of the workflow is not in the `needs` of the gate.', but: [job('fuzz', { steps: [{ run: 'npm run fuzz' }] })], verdict: 'fail', says: ['gate/job-not-needed fail'] },
  { name: 'job that the gate needs indirectly only', what: 'A job stands before another one that the gate needs, and the gate does not see how it ended.', but: [job('build', { steps: [{ run: 'npm run build' }] }), job('test', { needs: ['build'], if: 'always()' })], verdict: 'fail', says: ['gate/job-not-needed fail'] },
  { name: 'exemption for another job', what: 'The policy exempts a job, but it is another one that the gate does not need.', but: [job('fuzz', { steps: [] }), job('lint', { steps: [] }), exempting('lint')], verdict: 'fail', says: ['gate/job-not-needed fail'] },
  { name: 'producing step that continues on error', what: 'The step that makes the evidence has `continue-on-error`.', but: [job('drift', { steps: [{ ...driftStep, 'continue-on-error': true }] })], verdict: 'fail', says: ['gate/continue-on-error fail'] },
  { name: 'producing step that continues on error, perhaps', what: '`continue-on-error` of the step that makes the evidence is an expression.', but: [job('drift', { steps: [{ ...driftStep, 'continue-on-error': '${{ inputs.lenient }}' }] })], verdict: 'fail', says: ['gate/continue-on-error fail'] },
  { name: 'producing job that continues on error', what: 'The job that makes the evidence has `continue-on-error`.', but: [job('drift', { 'continue-on-error': true })], verdict: 'fail', says: ['gate/continue-on-error fail'] },
  {
    name: 'judge that a red leg skips', what: 'The job that judges comes after a matrix and has no condition of its own.',
    but: [jobBefore('regression', { strategy: { matrix: { shard: ['1/2', '2/2'] } }, steps: [{ uses: 'shipworthy/shipworthy/actions/regression-pack@v1' }] }, 'success'), job('drift', { needs: ['regression'] })],
    verdict: 'fail', says: ['gate/judge-can-be-skipped fail'],
  },
  {
    name: 'judge that a red leg skips from afar', what: 'Another job stands between the matrix and the job that judges.',
    but: [
      jobBefore('regression', { strategy: { matrix: { shard: ['1/2', '2/2'] } }, steps: [] }, 'success'), jobBefore('merge', { needs: ['regression'], if: 'always()', steps: [] }, 'success'), job('drift', { needs: ['merge'] }),
    ],
    verdict: 'fail', says: ['gate/judge-can-be-skipped fail'],
  },
  {
    name: 'judge that asks for success all the same', what: 'The job that judges has `if: always() && success()`.',
    but: [jobBefore('regression', { strategy: { matrix: { shard: ['1/2', '2/2'] } }, steps: [] }, 'success'), job('drift', { needs: ['regression'], if: 'always() && success()' })],
    verdict: 'fail', says: ['gate/judge-can-be-skipped fail'],
  },
  {
    name: 'judge that a red job skips', what: 'The job that judges comes after one that turns red by what it finds.',
    but: [
      jobBefore('regression', { outputs: evidence, steps: [{ uses: 'shipworthy/shipworthy/actions/regression-pack@v1' }] }, 'success'),
      job('drift', { needs: ['regression'], steps: [{ ...driftStep, with: { needs: '${{ toJSON(needs) }}' } }] }),
    ],
    verdict: 'fail', says: ['gate/judge-can-be-skipped fail'],
  },
  { name: 'workflow file that is not there', what: 'The commit that runs does not hold the workflow file.', but: [files({ [workflow]: null })], ...unreadable },
  { name: 'workflow file that is not YAML', what: 'The workflow file does not parse.', but: [files({ [workflow]: 'jobs: [unclosed\n  x: "' })], ...unreadable },
  { name: 'workflow file without jobs', what: 'The file parses, and is no workflow.', but: [files({ [workflow]: 'name: CI\n' })], ...unreadable },
  { name: 'workflow file with a key twice', what: 'The gate job has two `if`; which one counts depends on who reads.', but: [files({ [workflow]: 'jobs:\n  release-gate:\n    needs: [test, drift]\n    if: always()\n    if: success()\n    steps: []\n' })], ...unreadable },
  { name: 'workflow file without the gate', what: 'The job that runs is not in the file, nor any other that decides.', but: [files({ [workflow]: 'jobs: { test: { steps: [] } }\n' })], ...unreadable },
  { name: 'workflow of another commit', what: 'The workflow runs from a commit that cannot be read.', but: [on('push', { testedCommit: 'c'.repeat(40) }), report({ about: 'head' })], ...unreadable },
  { name: 'workflow that nothing names', what: 'Neither the environment nor an input says which workflow runs.', but: [on('push', { workflowPath: null })], ...unreadable },
  { name: 'another workflow, wired right', what: 'The input `workflow` names a file that does not run.', but: [gateWithout('if'), files({ '.github/workflows/right.yml': toPrettyJson({ on: 'push', jobs: goodRun.jobs }) }), inputs({ workflow: '.github/workflows/right.yml' })], ...unreadable },
  { name: 'gate in a reusable workflow', what: 'The running job is not in the workflow file, so its wiring is unknown.', but: [on('push', { job: 'gate' }), job('release-gate', { steps: [{ run: 'true' }] })], ...unreadable },
  { name: 'needs that somebody typed', what: 'The workflow gives the gate results that stand in the file.', but: [job('release-gate', { steps: [{ ...gateStep, with: { needs: '{"test":{"result":"success"}}' } }] })], verdict: 'fail', says: ['gate/needs-typed fail'] },
  { name: 'needs of another workflow', what: 'The input `needs` tells of a job that the gate of this file does not need.', but: [(run) => ({ ...run, results: { ...run.results, stranger: 'success' } })], ...unreadable },
];

function exempting(id: string): Situation['but'][number] {
  return (run) => ({ ...run, config: { schemaVersion: 1, gate: { require: ['drift-report:parser'], exempt: { [id]: 'has a required check of its own' } } } });
}
