import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { CollectedWorkflows } from '../../../src/adoption/doctor/workflows/collect-workflows.js';
import { judgeGateJob, runsOnPullRequests, toGateName } from '../../../src/adoption/doctor/workflows/judge-gate-job.js';
import { doubtful, missing, ok, unknown } from './findings.js';
import { toWorkflows } from './workflow-texts.js';

const folder = '.github/workflows';
const gateStep = 'uses: shipworthy/shipworthy@v1';
const measureStep = 'uses: shipworthy/shipworthy/actions/drift-check@v1';
const toJob = (id: string, step: string, name?: string) => `  ${id}:\n${name === undefined ? '' : `    name: ${name}\n`}    steps: [{ ${step} }]\n`;
/** Jobs begin on line 3. */
const toText = (jobs: string, on = 'pull_request') => `on: ${on}\njobs:\n${jobs}`;
const gate = toText(toJob('release-gate', gateStep));
const measure = toText(toJob('drift', measureStep));
const judge = (texts: Readonly<Record<string, string>>, { required = null, ...changes }: Partial<CollectedWorkflows> & { readonly required?: readonly string[] | null } = {}) => judgeGateJob({ ...toWorkflows(texts), ...changes }, required);

const one = ok('workflow/valid', '1 workflow file runs Shipworthy');
const present = ok('workflow/present', `${folder}/ci.yml`);
const decides = ok('gate/job', 'one gate decides on pull requests');
const named = ok('gate/name', 'as release-gate');

test('one gate of the right name is fine, alone or beside workflows that measure or do something else', () => {
  expect(judge({ 'ci.yml': gate })).toEqual([one, present, decides, named]);
  expect(judge({ 'ci.yml': gate, 'measure.yml': measure, 'tests.yml': toText(toJob('tests', 'run: make')) })).toEqual([
    ok('workflow/valid', '2 workflow files run Shipworthy'), ok('workflow/present', `${folder}/ci.yml, ${folder}/measure.yml`), decides, named,
  ]);
});

describe('no workflow of ours', () => {
  test('none at all, or so many that run something else', () => {
    expect(judge({})).toEqual([missing('workflow/present', 'There is no workflow in .github/workflows.')]);
    expect(judge({ 'a.yml': toText(toJob('a', 'run: make')), 'b.yml': toText(toJob('b', 'run: make')) })).toEqual([missing('workflow/present', 'None of the 2 workflow files in .github/workflows runs Shipworthy.')]);
  });

  test('a job of the name of the gate: whether a local action hides ours, nobody knows', () => {
    const fix = 'Use the action in the workflow itself: the gate reads that file, too, and cannot see through a local action.';
    const texts = { 'a.yml': toText(toJob('x', 'uses: ./local', 'release-gate')), 'b.yml': toText(toJob('release-gate', 'uses: ./local') + toJob('tests', 'run: make')), 'c.yml': toText(toJob('c', 'run: make')) };
    expect(judge(texts)).toEqual([unknown('workflow/present', `${folder}/a.yml, ${folder}/b.yml has a job \`release-gate\`, and no step in it is one of Shipworthy by its name: a local action may hide it.`, { at: `${folder}/a.yml`, fix })]);
  });

  test('one that cannot be read may be ours, so nothing else is said', () => {
    const broken = [{ path: `${folder}/x.yml`, error: new ShipworthyError('config/invalid', 'x.yml is no YAML.', { hint: 'Mend it.' }) }];
    expect(judge({}, { broken })).toEqual([missing('workflow/valid', 'x.yml is no YAML.', { at: `${folder}/x.yml`, fix: 'Mend it.' })]);
  });
});

test('files that cannot be read are told of fault by fault, on their lines, beside those that can', () => {
  const faults = [{ message: 'A key stands twice.', line: 3, column: 5 }, { message: 'A list is not closed.', line: 7, column: 1 }];
  const broken = [{ path: `${folder}/x.yml`, error: new ShipworthyError('config/invalid', 'x.yml is no YAML.', { hint: 'Mend it.', faults }) }];
  expect(judge({ 'ci.yml': gate }, { broken })).toEqual([
    missing('workflow/valid', 'A key stands twice.', { at: `${folder}/x.yml:3:5`, fix: 'Mend it.' }), missing('workflow/valid', 'A list is not closed.', { at: `${folder}/x.yml:7:1`, fix: 'Mend it.' }), present, decides, named,
  ]);
});

describe('who decides', () => {
  const jobOf = (texts: Readonly<Record<string, string>>) => judge(texts).filter(({ check }) => check === 'gate/job');

  test('nobody: the files that measure are named; no name of a gate is asked for', () => {
    const texts = { 'a.yml': measure, 'b.yml': toText(toJob('release-gate', measureStep)) };
    expect(judge(texts).slice(2)).toEqual([missing('gate/job', `${folder}/a.yml, ${folder}/b.yml: there are steps of Shipworthy, but none runs the gate.`, { at: `${folder}/a.yml` })]);
  });

  test('two or more workflows on pull requests or in a queue: all are named, at the first of their jobs', () => {
    const tests = toJob('tests', 'run: make');
    const [a, b, c] = [toText(tests + toJob('release-gate', gateStep)), toText(toJob('release-gate', gateStep), 'merge_group'), toText(toJob('release-gate', gateStep), '[push, pull_request]')];
    expect(jobOf({ 'a.yml': a, 'b.yml': b })).toEqual([missing('gate/job', `Two workflows report the gate on pull requests: ${folder}/a.yml, ${folder}/b.yml.`, { at: `${folder}/a.yml:5:3`, fix: 'Keep the gate in one of them.' })]);
    expect(jobOf({ 'a.yml': a, 'b.yml': b, 'c.yml': c })[0]?.found).toBe(`3 workflows report the gate on pull requests: ${folder}/a.yml, ${folder}/b.yml, ${folder}/c.yml.`);
  });

  test('one on pull requests and another on tags are one that decides', () => {
    expect(jobOf({ 'a.yml': gate, 'b.yml': toText(toJob('release-gate', gateStep), '{ push: { tags: [v1] } }') })).toEqual([decides]);
  });

  test('one in a workflow that is only called reports under another name; one that also runs by itself does not', () => {
    const called = missing('gate/job', 'The gate stands in a workflow that is called: it reports as "caller / release-gate", a check that nobody requires.', { at: `${folder}/b.yml:3:3`, fix: 'Move the job of the gate into the workflow that calls.' });
    expect(jobOf({ 'b.yml': toText(toJob('release-gate', gateStep), 'workflow_call') })).toEqual([called]);
    expect(jobOf({ 'a.yml': gate, 'b.yml': toText(toJob('release-gate', gateStep), 'workflow_call') })).toEqual([called]);
    expect(jobOf({ 'b.yml': toText(toJob('release-gate', gateStep), '[workflow_call, push]') })).toEqual([decides]);
    expect(jobOf({ 'b.yml': toText(toJob('release-gate', gateStep), 'push') })).toEqual([decides]);
  });

  test('two jobs of one workflow: the second is named', () => {
    const found = 'The jobs release-gate and second both run the gate; only release-gate was looked at.';
    expect(jobOf({ 'ci.yml': toText(toJob('release-gate', gateStep) + toJob('drift', measureStep) + toJob('second', gateStep)) })).toEqual([doubtful('gate/job', found, { at: `${folder}/ci.yml:7:3`, fix: 'Let one job decide over everything.' })]);
  });

  test('a job that decides nothing under the name of the gate, in any file that reports on changes', () => {
    const toNamesake = (job: string, name: string, at: string) => missing('gate/job', `The job ${job} reports the check \`${name}\` as well, and runs no gate: a change can be merged by its result.`, { at, fix: 'Give that job another name.' });
    const tests = toText(toJob('tests', 'run: make', 'release-gate'), 'push');
    expect(jobOf({ 'ci.yml': gate, 'tests.yml': tests })).toEqual([toNamesake('tests', 'release-gate', `${folder}/tests.yml:4:5`)]);
    expect(jobOf({ 'ci.yml': gate, 'm.yml': toText(toJob('release-gate', measureStep)) })).toEqual([toNamesake('release-gate', 'release-gate', `${folder}/m.yml:3:3`)]);
    expect(jobOf({ 'ci.yml': gate, 'tests.yml': tests.replace('push', 'schedule') })).toEqual([decides]);
    expect(jobOf({ 'ci.yml': toText(toJob('g', gateStep, 'Gate')), 'tests.yml': tests })).toEqual([decides]);
    expect(jobOf({ 'ci.yml': toText(toJob('g', gateStep, 'Gate')), 'tests.yml': tests.replace('release-gate', 'Gate') })).toEqual([toNamesake('tests', 'Gate', `${folder}/tests.yml:4:5`)]);
  });
});

describe('the name of the gate', () => {
  const nameOf = (text: string, required: readonly string[] | null = null) => judge({ 'ci.yml': text }, { required }).filter(({ check }) => check === 'gate/name');
  const other = toText(toJob('gate', gateStep, 'Gate'));
  const paste = 'name: release-gate';

  test('another one is doubtful, and can be required instead', () => {
    const fix = 'Name the job, or require `Gate` instead.';
    const found = doubtful('gate/name', 'The gate job reports as `Gate`, not as `release-gate`.', { at: `${folder}/ci.yml:4:5`, fix, paste });
    for (const required of [null, [], ['build']]) expect(nameOf(other, required)).toEqual([found]);
    expect(nameOf(toText(toJob('gate', gateStep)))).toEqual([doubtful('gate/name', 'The gate job reports as `gate`, not as `release-gate`.', { at: `${folder}/ci.yml:3:3`, fix: fix.replace('Gate', 'gate'), paste })]);
  });

  test('another one than the branch waits for is missing, on pull requests', () => {
    expect(nameOf(other, ['release-gate'])).toEqual([missing('gate/name', 'The gate job reports as `Gate`, not as `release-gate`, which the default branch waits for.', { at: `${folder}/ci.yml:4:5`, paste })]);
    expect(nameOf(other.replace('pull_request', 'push'), ['release-gate'])[0]?.outcome).toBe('warn');
  });

  test('one that is required is fine; several gates are named, each name once', () => {
    expect(nameOf(other, ['build', 'Gate'])).toEqual([ok('gate/name', 'as Gate')]);
    const onTags = (name: string) => toText(toJob('gate', gateStep, name), '{ push: { tags: [v1] } }');
    expect(judge({ 'a.yml': gate, 'b.yml': onTags('release-gate'), 'c.yml': onTags('Tags') }, { required: ['Tags'] }).at(-1)).toEqual(ok('gate/name', 'as release-gate, Tags'));
  });

  test('is that of the first gate on pull requests or in a queue, and that of the templates where there is none', () => {
    const nameIn = (...texts: readonly string[]) => toGateName(toWorkflows(Object.fromEntries(texts.map((text, index) => [`${index}.yml`, text]))).gates);
    expect(nameIn(other.replace('pull_request', 'push'), other.replace('Gate', 'Second'))).toBe('Second');
    expect(nameIn(other.replace('pull_request', 'merge_group'))).toBe('Gate');
    expect(nameIn(other.replace('pull_request', 'push'))).toBe('release-gate');
    expect(toWorkflows({ 'a.yml': gate, 'b.yml': other.replace('pull_request', 'merge_group'), 'c.yml': other.replace('pull_request', 'push') }).gates.map(runsOnPullRequests)).toEqual([true, true, false]);
  });
});
