import { describe, expect, test } from '@jest/globals';
import { judgeDemands, type Demands } from '../../../src/adoption/doctor/workflows/judge-demands.js';
import { missing, ok, unknown } from './findings.js';
import { toWorkflows } from './workflow-texts.js';

const path = '.github/workflows/ci.yml';
const action = (name: string, inputs = '') => `uses: shipworthy/shipworthy/actions/${name}@v1, with: { ${inputs} }`;
const toJob = (id: string, step: string, more = '') => `  ${id}:\n    steps: [{ ${step} }]\n${more}`;
const gate = (step = 'uses: shipworthy/shipworthy@v1') => toJob('release-gate', step);
/** The gate stands on line 3. */
const judge = (jobs: string, demands: Partial<Demands>, beside: Readonly<Record<string, string>> = {}) => judgeDemands(toWorkflows({ 'ci.yml': `on: pull_request\njobs:\n${jobs}`, ...beside }), { required: [], packs: [], packIds: null, ...demands });
/** What is said when a step stands beside the gate and one document is demanded. */
const judgeStep = (step: string, demand: string, more: Partial<Demands> = {}) => judge(gate() + toJob('a', step), { required: [demand], ...more });
const met = (demand: string) => [ok('evidence/made', demand)];
const lacking = (demand: string, made = '') => [missing('evidence/made', `The configuration demands ${demand}, and no job of ${path} makes it${made}.`, { at: `${path}:3:3` })];

test('where nothing is demanded, or nothing decides, nothing is said', () => {
  expect(judge(gate(), {})).toEqual([]);
  expect(judge(toJob('a', action('drift-check')), { required: ['drift-report'] })).toEqual([]);
});

test.each([
  ['regression-pack', 'regression-observations'], ['drift-check', 'drift-report'], ['doc-sync-check', 'doc-sync-report'], ['telemetry-bundle-readiness', 'bundle-readiness'], ['security-report', 'security-report'],
  ['release-evidence', 'release-checklist'], ['release-evidence', 'release-notes-report'], ['release-evidence', 'release-evidence'], ['release-evidence', 'release-verification'], ['release-evidence', 'release-publication'],
])('%s makes %s, as an action and as a command', (name, kind) => {
  expect(judgeStep(action(name), kind)).toEqual(met(kind));
  expect(judgeStep(`run: npx shipworthy  ${name} --out x`, kind)).toEqual(met(kind));
  expect(judgeStep(action(name), 'gate-decision')).toEqual(lacking('gate-decision'));
});

test('what is lacking is told in one finding, singular or plural, without what is there', () => {
  const required = ['drift-report', 'bundle-readiness', 'doc-sync-report'];
  expect(judge(gate() + toJob('a', action('drift-check')), { required })).toEqual([missing('evidence/made', `The configuration demands bundle-readiness, doc-sync-report, and no job of ${path} makes them.`, { at: `${path}:3:3` })]);
  const script = 'run: "shipworthy drift-check\\nnpx shipworthy doc-sync-check"';
  expect(judge(gate() + toJob('a', script), { required: ['drift-report', 'doc-sync-report'] })).toEqual(met('drift-report, doc-sync-report'));
});

test('every gate is judged; a job after one makes nothing for it', () => {
  const after = toJob('b', action('drift-check'), '    needs: release-gate\n');
  expect(judge(gate() + after, { required: ['drift-report'] })).toEqual(lacking('drift-report'));
  const both = judge(gate(), { required: ['drift-report'] }, { 'other.yml': `on: push\njobs:\n${gate()}` });
  expect(both).toEqual([...lacking('drift-report'), missing('evidence/made', 'The configuration demands drift-report, and no job of .github/workflows/other.yml makes it.', { at: '.github/workflows/other.yml:3:3' })]);
});

test('modes that write no document make nothing, and a plan is made of itself alone', () => {
  for (const mode of ['lock', 'accept', 'keygen']) expect(judgeStep(action('regression-pack', `mode: ${mode}`), 'regression-observations')).toEqual(lacking('regression-observations'));
  expect(judgeStep(action('regression-pack', 'mode: plan'), 'regression-observations')).toEqual(lacking('regression-observations'));
  expect(judgeStep(action('regression-pack', 'mode: plan'), 'regression-plan:parser')).toEqual(met('regression-plan:parser'));
});

describe('a demand with a key', () => {
  const packIds = new Map([['p.yml', ['parser', 'old-parser']], ['q.yml', ['other']]]);

  test('is met by the key that the step gives, and by no other; what is made instead is named once', () => {
    const keyed = action('drift-check', 'key: one');
    expect(judgeStep(keyed, 'drift-report:one')).toEqual(met('drift-report:one'));
    const steps = gate() + toJob('a', keyed) + toJob('b', keyed) + toJob('c', action('doc-sync-check')) + toJob('d', 'run: shipworthy regression-pack');
    expect(judge(steps, { required: ['drift-report:two', 'doc-sync-report', 'bundle-readiness'] })).toEqual([missing('evidence/made', `The configuration demands drift-report:two, bundle-readiness, and no job of ${path} makes them; what is made is drift-report:one.`, { at: `${path}:3:3` })]);
    expect(judgeStep(keyed, 'drift-report:')).toEqual(lacking('drift-report:', '; what is made is drift-report:one'));
  });

  test('is met by every id of the packs that the configuration names, where the step names none', () => {
    const packs = { packs: ['p.yml', 'q.yml'], packIds };
    for (const id of ['parser', 'old-parser', 'other']) expect(judgeStep(action('drift-check'), `drift-report:${id}`, packs)).toEqual(met(`drift-report:${id}`));
    expect(judgeStep(action('regression-pack'), 'regression-observations:else', packs)).toEqual(lacking('regression-observations:else', '; what is made is regression-observations:parser, regression-observations:old-parser, regression-observations:other'));
  });

  test('is met by the packs that the step names, one or several, and no others', () => {
    const packs = { packs: ['p.yml', 'q.yml'], packIds };
    expect(judgeStep(action('drift-check', 'pack: q.yml'), 'drift-report:parser', packs)).toEqual(lacking('drift-report:parser', '; what is made is drift-report:other'));
    for (const named of ['" p.yml ,, q.yml"', '"q.yml\\np.yml\\n"']) expect(judgeStep(action('drift-check', `pack: ${named}`), 'drift-report:parser', packs)).toEqual(met('drift-report:parser'));
    expect(judgeStep(action('drift-check', 'pack: " p.yml ,, q.yml"'), 'drift-report:x', packs)).toEqual(lacking('drift-report:x', '; what is made is drift-report:parser, drift-report:old-parser, drift-report:other'));
  });

  test.each([
    ['a key that is an expression', action('drift-check', 'key: "${{ matrix.key }}"'), packIds], ['a pack that is an expression', action('drift-check', 'pack: "${{ matrix.pack }}"'), packIds], ['a shard', action('regression-pack', 'shard: 1/2'), packIds],
    ['packs that cannot all be read', action('drift-check'), null], ['a pack that nobody read', action('drift-check', 'pack: r.yml'), packIds], ['no pack at all, which means the one at the usual place', action('drift-check', 'pack: ""'), packIds],
    ['a command in a script', 'run: shipworthy drift-check', packIds],
  ])('may be met by %s', (_, step, ids) => {
    const kind = step.includes('regression-pack') ? 'regression-observations' : 'drift-report';
    expect(judgeStep(step, `${kind}:anything`, { packs: ['p.yml'], packIds: ids })).toEqual(met(`${kind}:anything`));
    expect(judgeStep(step, `${kind}s:anything`, { packs: ['p.yml'], packIds: ids })).toEqual(lacking(`${kind}s:anything`));
  });

  test('the report on documents has one key; of bundles, scans and releases only the run knows theirs', () => {
    expect(judgeStep(action('doc-sync-check'), 'doc-sync-report:default')).toEqual(met('doc-sync-report:default'));
    expect(judgeStep(action('doc-sync-check'), 'doc-sync-report:x')).toEqual(lacking('doc-sync-report:x', '; what is made is doc-sync-report:default'));
    expect(judgeStep(action('telemetry-bundle-readiness'), 'bundle-readiness:x', { packs: ['p.yml'], packIds })).toEqual(met('bundle-readiness:x'));
  });

  test('without packs in the configuration it may be met by the one at the usual place', () => {
    expect(judgeStep(action('drift-check'), 'drift-report:x', { packs: [], packIds })).toEqual(met('drift-report:x'));
  });
});

describe('what another file makes', () => {
  const measure = `on: workflow_call\njobs:\n${toJob('m', action('drift-check'))}`;
  const caller = (uses: string) => `${gate()}  call:\n    uses: ${uses}\n`;
  const from = (source: string) => [unknown('evidence/made', `The configuration demands drift-report, which no job of ${path} makes by itself; it may come from ${source}.`, { at: `${path}:3:3`, fix: 'Look at what that makes.' })];

  test('is made when the workflow is called from here', () => {
    expect(judge(caller('./.github/workflows/measure.yml'), { required: ['drift-report'] }, { 'measure.yml': measure })).toEqual(met('drift-report'));
    expect(judge(caller('$/.github/workflows/measure.yml'), { required: ['drift-report'] }, { 'measure.yml': measure })).toEqual(met('drift-report'));
    expect(judge(caller('./.github/workflows/plain.yml'), { required: ['drift-report'] }, { 'plain.yml': 'on: workflow_call\njobs: { a: { steps: [{ run: make }] } }\n' })).toEqual(lacking('drift-report'));
  });

  test('is not known when it lies elsewhere, or cannot be found here', () => {
    for (const uses of ['acme/all/.github/workflows/measure.yml@v1', './.github/workflows/gone.yml', './.github/workflows/measure.yml/more']) expect(judge(caller(uses), { required: ['drift-report'] }, { 'measure.yml': measure })).toEqual(from('the workflow that call calls'));
  });

  test('is not known when the gate reads folders, or is a command', () => {
    expect(judge(gate('uses: shipworthy/shipworthy@v1, with: { evidence-dir: reports }'), { required: ['drift-report'] })).toEqual(from('the folders that the gate reads'));
    expect(judge(gate('run: shipworthy release-gate'), { required: ['drift-report'] })).toEqual(from('the folders that the gate reads'));
    expect(judge(toJob('release-gate', `${action('doc-sync-check', 'evidence-dir: x')} }, { uses: shipworthy/shipworthy@v1`), { required: ['drift-report'] })).toEqual(lacking('drift-report'));
  });

  test('is not known when a job of no step of ours hands evidence over', () => {
    const handing = toJob('hand', 'run: make', '    outputs: { evidence: x }\n');
    expect(judge(gate() + handing, { required: ['drift-report'] })).toEqual(from('the job hand, which hands evidence over'));
    expect(judge(gate() + toJob('hand', 'run: make', '    outputs: { other: x }\n'), { required: ['drift-report'] })).toEqual(lacking('drift-report'));
    expect(judge(gate() + toJob('hand', `run: make }, { ${action('doc-sync-check')}`, '    outputs: { evidence: x }\n'), { required: ['drift-report'] })).toEqual(lacking('drift-report'));
  });
});
