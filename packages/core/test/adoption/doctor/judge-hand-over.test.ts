import { describe, expect, test } from '@jest/globals';
import { judgeHandOver } from '../../../src/adoption/doctor/workflows/judge-hand-over.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { missing, ok } from './findings.js';

const gate = '  release-gate:\n    steps: [{ uses: shipworthy/shipworthy@v1 }]\n';
const action = (name: string, id?: string, inputs = '') => `{ ${id === undefined ? '' : `id: ${id}, `}uses: shipworthy/shipworthy/actions/${name}@v1, with: { ${inputs} } }`;
const toJob = (id: string, steps: readonly string[], outputs: string | null = null, more = '') => `  ${id}:\n${outputs === null ? '' : `    outputs: { ${outputs} }\n`}    steps: [${steps.join(', ')}]\n${more}`;
/** Jobs begin on line 3; the gate stands last. */
const judge = (jobs: string, { on = 'pull_request', decides = true } = {}) => judgeHandOver([parseWorkflowFile(`on: ${on}\njobs:\n${jobs}${decides ? gate : ''}`, 'ci.yml')]);
const one = [ok('evidence/handed-over', '1 job passes on what it wrote')];
const toOutput = (id: string) => `evidence: "\${{ steps.${id}.outputs.evidence }}"`;
const lost = (what: string, lines: readonly string[], fix?: string) => [missing('evidence/handed-over', `The job a does not pass on the evidence of ${what}.`, { at: 'ci.yml:3:3', paste: ['outputs:', ...lines.map((line) => `  ${line}`)].join('\n'), ...(fix === undefined ? {} : { fix }) })];

test('jobs that pass on what they wrote are counted', () => {
  expect(judge(toJob('a', [action('drift-check', 'd')], toOutput('d')))).toEqual(one);
  expect(judge(toJob('a', [action('drift-check', 'd')], toOutput('d')) + toJob('b', ['{ run: make }', action('doc-sync-check', 'Docs')], 'evidence-docs: "${{steps.docs.OUTPUTS . evidence}}"'))).toEqual([ok('evidence/handed-over', '2 jobs pass on what they wrote')]);
});

describe('nothing is asked of', () => {
  test.each([
    ['a job that writes nothing', toJob('a', ['{ run: make }'])], ['a command in a script, whose files go another way', toJob('a', ['{ run: shipworthy drift-check }'])], ['a mode without a document', toJob('a', [action('regression-pack', 'p', 'mode: lock')])],
    ['a matrix, of which one leg would be kept', toJob('a', [action('regression-pack', 'p')], null, '    strategy: { matrix: { n: [1] } }\n')], ['a job after the gate', toJob('a', [action('drift-check', 'd')], null, '    needs: release-gate\n')],
  ])('%s', (_, job) => {
    expect(judge(job)).toEqual([]);
  });

  test('the gate itself, and a workflow without one that nobody calls', () => {
    expect(judge(toJob('gate', [action('drift-check', 'd'), '{ uses: shipworthy/shipworthy@v1 }']), { decides: false })).toEqual([]);
    expect(judge(toJob('a', [action('drift-check', 'd')]), { decides: false })).toEqual([]);
    expect(judgeHandOver([])).toEqual([]);
  });
});

describe('what is not passed on', () => {
  test('is named with the output to add: the plain name for one, names of their own for several', () => {
    expect(judge(toJob('a', [action('drift-check', 'd')]))).toEqual(lost('drift-check', ['evidence: ${{ steps.d.outputs.evidence }}']));
    expect(judge(toJob('a', [action('drift-check', 'd'), action('doc-sync-check', 'docs')]))).toEqual(lost('drift-check and doc-sync-check', ['evidence-d: ${{ steps.d.outputs.evidence }}', 'evidence-docs: ${{ steps.docs.outputs.evidence }}']));
    expect(judge(toJob('a', [action('drift-check', 'd'), action('doc-sync-check', 'docs')], toOutput('d')))).toEqual(lost('doc-sync-check', ['evidence-docs: ${{ steps.docs.outputs.evidence }}']));
  });

  test.each([
    ['of another step', toOutput('e'), 'evidence-d'], ['of another output that begins alike', 'evidence: "${{ steps.d.outputs.evidence-path }}"', 'evidence-d'], ['under a name that the gate does not take', 'result: "${{ steps.d.outputs.evidence }}"', 'evidence'],
    ['under a name that only ends so', 'no-evidence: "${{ steps.d.outputs.evidence }}"', 'evidence'],
  ])('an output %s is none', (_, outputs, name) => {
    expect(judge(toJob('a', [action('drift-check', 'd')], outputs))).toEqual(lost('drift-check', [`${name}: \${{ steps.d.outputs.evidence }}`]));
  });

  test('an output that names something else as well passes it on', () => {
    const both = ['${{ steps.d.outputs.evidence-path }}${{ steps.d.outputs.evidence }}', '${{ steps.d.outputs.evidence || steps.e.outputs.evidence }}'];
    for (const output of both) expect(judge(toJob('a', [action('drift-check', 'd')], `evidence: "${output}"`))).toEqual(one);
  });

  test('steps without an id get one each, which no other step of the job has', () => {
    const rest = ', and the job outputs whose names begin with `evidence`.';
    expect(judge(toJob('a', [action('drift-check')]))).toEqual(lost('drift-check', ['evidence: ${{ steps.drift-check.outputs.evidence }}'], `Give the step of drift-check \`id: drift-check\`${rest}`));
    const steps = ['{ id: drift-check, run: make }', action('drift-check'), action('drift-check'), action('doc-sync-check', 'docs')];
    const lines = ['drift-check-2', 'drift-check-3', 'docs'].map((id) => `evidence-${id}: \${{ steps.${id}.outputs.evidence }}`);
    expect(judge(toJob('a', steps))).toEqual(lost('drift-check and drift-check and doc-sync-check', lines, `Give the step of drift-check \`id: drift-check-2\`, of drift-check \`id: drift-check-3\`${rest}`));
  });
});

describe('a called workflow', () => {
  const on = (outputs: string) => `\n  workflow_call:\n    outputs: { ${outputs} }`;
  const jobs = toJob('a', [action('drift-check', 'd')], toOutput('d')) + toJob('b', [action('doc-sync-check', 'd')], toOutput('d'));

  test('hands over what it declares', () => {
    expect(judge(jobs, { on: on('evidence-drift: { value: x }'), decides: false })).toEqual([ok('evidence/handed-over', '2 jobs pass on what they wrote')]);
    expect(judge(toJob('a', ['{ run: make }']), { on: on(''), decides: false })).toEqual([]);
  });

  test('that declares nothing for it is told with the lines for each of its jobs', () => {
    const paste = 'outputs:\n  evidence-a:\n    value: ${{ jobs.a.outputs.evidence }}\n  evidence-b:\n    value: ${{ jobs.b.outputs.evidence }}';
    expect(judge(jobs, { on: on('my-evidence: { value: x }'), decides: false })).toEqual([missing('evidence/handed-over', 'The called workflow declares no output for the evidence of its jobs.', { at: 'ci.yml:2:3', fix: 'Declare one below `workflow_call`.', paste })]);
  });

  test('is told of its own jobs only, beside another file', () => {
    const files = [parseWorkflowFile(`on: pull_request\njobs:\n${jobs}${gate}`, 'ci.yml'), parseWorkflowFile(`on: workflow_call\njobs:\n${toJob('c', [action('drift-check', 'd')], toOutput('d'))}`, 'called.yml')];
    expect(judgeHandOver(files)).toEqual([missing('evidence/handed-over', 'The called workflow declares no output for the evidence of its jobs.', { at: 'called.yml:1:1', fix: 'Declare one below `workflow_call`.', paste: 'outputs:\n  evidence-c:\n    value: ${{ jobs.c.outputs.evidence }}' })]);
    expect(judgeHandOver([...files.slice(0, 1), parseWorkflowFile('on: workflow_call\njobs:\n  c: { steps: [{ run: make }] }\n', 'called.yml')])).toEqual([ok('evidence/handed-over', '2 jobs pass on what they wrote')]);
  });
});
