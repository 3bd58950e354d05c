import { describe, expect, test } from '@jest/globals';
import { judgeWiring, findGateJob, type WiringFacts } from '../../src/gate/judge-wiring.js';
import { isAlways, survivesFailure } from '../../src/gate/conditions.js';
import { capabilityOf } from '../../src/gate/shipworthy-steps.js';
import { parseWorkflow } from '../../src/gate/parse-workflow.js';

/** The workflow of the documentation: plan, matrix, judge, gate. */
const documented = `name: CI
on: [pull_request]
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { matrix: '\${{ steps.p.outputs.matrix }}', evidence: '\${{ steps.p.outputs.evidence }}' }
    steps:
      - uses: actions/checkout@v5
      - id: p
        uses: shipworthy/shipworthy/actions/regression-pack@v1
        with: { mode: plan, shards: 4 }
  regression:
    needs: plan
    strategy: { fail-fast: false, matrix: { shard: '\${{ fromJSON(needs.plan.outputs.matrix) }}' } }
    runs-on: ubuntu-latest
    steps:
      - uses: shipworthy/shipworthy/actions/regression-pack@v1
        with: { shard: '\${{ matrix.shard }}', needs: '\${{ toJSON(needs) }}' }
  drift:
    needs: [plan, regression]
    if: \${{ !cancelled() }}
    outputs: { evidence: '\${{ steps.d.outputs.evidence }}' }
    runs-on: ubuntu-latest
    steps:
      - id: d
        uses: shipworthy/shipworthy/actions/drift-check@v1
        with: { needs: '\${{ toJSON(needs) }}' }
  release-gate:
    name: release-gate
    needs: [plan, regression, drift]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: shipworthy/shipworthy@v1
        with: { needs: '\${{ toJSON(needs) }}' }
`;

function judged(text: string, changes: Partial<WiringFacts> = {}) {
  const workflow = parseWorkflow(text, '.github/workflows/ci.yml');
  return judgeWiring({ reading: { state: 'read', workflow }, job: 'release-gate', exempt: {}, needed: null, handedOver: new Set(), ...changes });
}

const rulesOf = (text: string, changes: Partial<WiringFacts> = {}): string[] => judged(text, changes).map(({ rule }) => rule);

/** A gate over `jobs` (YAML, indented by two), needing what is listed. */
const gated = (needs: string, jobs: string): string => `jobs:\n${jobs}\n  release-gate:\n    needs: [${needs}]\n    if: always()\n    steps: [{ uses: shipworthy/shipworthy@v1 }]\n`;

test('the documented workflow is wired right, and what the run tells of it agrees', () => {
  expect(rulesOf(documented, { needed: ['drift', 'plan', 'regression'] })).toEqual([]);
});

describe('gate/job-not-needed', () => {
  test('fires on the line of the job', () => {
    const text = documented.replace('needs: [plan, regression, drift]', 'needs: [drift]');
    expect(judged(text).map(({ rule, keys, location }) => [rule, keys['job'], location?.line, location?.column])).toEqual([
      ['gate/job-not-needed', 'plan', 4, 3],
      ['gate/job-not-needed', 'regression', 12, 3],
    ]);
  });
  test.each([
    ['a job that is exempt', gated('test', '  test: {}\n  lint: {}'), { lint: 'its own check' }, []],
    ['a job that needs the gate', `${gated('test', '  test: {}')}  publish: { needs: release-gate }\n`, {}, []],
    ['a job that needs the gate through another', `${gated('test', '  test: {}')}  publish: { needs: [release-gate] }\n  announce: { needs: publish }\n`, {}, []],
    ['a job that only a needed job needs', gated('test', '  build: {}\n  test: { needs: build }'), {}, ['gate/job-not-needed']],
    ['a reusable workflow', gated('test', '  test: {}\n  measure: { uses: ./.github/workflows/measure.yml }'), {}, ['gate/job-not-needed']],
    ['a job named as a method of every object', gated('test', '  test: {}\n  toString: {}'), {}, ['gate/job-not-needed']],
    ['jobs in a circle beside the gate', gated('test', '  test: {}\n  a: { needs: b }\n  b: { needs: a }'), {}, ['gate/job-not-needed', 'gate/job-not-needed']],
  ])('%s', (_what, text, exempt, expected) => expect(rulesOf(text, { exempt })).toEqual(expected));
});

describe('gate/not-always', () => {
  test.each(['always()', '${{ always() }}', '${{always()}}', '" ${{  always( ) }} "', 'Always()'])('%s is always', (condition) => {
    expect(rulesOf(documented.replace('if: always()', `if: ${condition}`))).toEqual([]);
  });
  test.each(['"!cancelled()"', 'always() && github.ref_name == \'main\'', 'success()', 'true', '${{ true }}', '"!always()"', '"always() || failure()"', '""'])('%s is not', (condition) => {
    expect(rulesOf(documented.replace('if: always()', `if: ${condition}`))).toEqual(['gate/not-always']);
  });
  test('without a condition it points at the job', () => {
    expect(judged(documented.replace('    if: always()\n', '')).map(({ rule, location, actual }) => [rule, location?.line, actual])).toEqual([['gate/not-always', 28, null]]);
  });
  test('isAlways takes no condition for none', () => expect(isAlways(null)).toBe(false));
});

describe('gate/gate-can-be-skipped', () => {
  const step = '      - uses: shipworthy/shipworthy@v1\n';
  const found = (text: string) => judged(text).map(({ rule, location, actual }) => [rule, location?.line, actual ?? null]);
  test.each(["github.event_name == 'push'", '"!cancelled()"', 'false'])('the step that decides has the condition %s', (condition) => {
    expect(found(documented.replace(step, `${step}        if: ${condition}\n`))).toEqual([['gate/gate-can-be-skipped', 35, condition.replaceAll('"', '')]]);
  });
  test('a gate that is a matrix, and one in a script', () => {
    expect(found(documented.replace('    name: release-gate\n', '    strategy: { matrix: { os: "${{ fromJSON(needs.plan.outputs.none) }}" } }\n'))).toEqual([['gate/gate-can-be-skipped', 29, null]]);
    expect(found(documented.replace(step, '      - run: npx shipworthy release-gate\n        if: false\n'))).toEqual([['gate/gate-can-be-skipped', 35, 'false']]);
  });
  test('always(), other steps of the gate job, and a strategy without a matrix are no way around', () => {
    expect(found(documented.replace(step, `      - run: echo hello\n        if: failure()\n${step}        if: \${{ always() }}\n`))).toEqual([]);
    expect(found(documented.replace('    name: release-gate\n', '    strategy: { fail-fast: false }\n'))).toEqual([]);
  });
});

describe('gate/judge-can-be-skipped', () => {
  test('a judge after a matrix hides behind the default condition', () => {
    const [finding, ...others] = judged(documented.replace('    if: ${{ !cancelled() }}\n', ''));
    expect([finding?.rule, finding?.keys['job'], finding?.location?.line, others.length]).toEqual(['gate/judge-can-be-skipped', 'drift', 19, 0]);
  });
  test('a condition without a status function is the default one with more', () => {
    const [finding] = judged(documented.replace('${{ !cancelled() }}', "github.ref_name == 'main'"));
    expect([finding?.rule, finding?.location?.line, finding?.actual]).toEqual(['gate/judge-can-be-skipped', 21, "github.ref_name == 'main'"]);
  });
  const regression = '  regression:\n    outputs: { evidence: x }\n    steps: [{ uses: acme/shipworthy/actions/regression-pack@v1 }]\n';
  const drift = (rest = ''): string => `  drift:\n    needs: regression\n    outputs: { evidence: x }\n${rest}    steps: [{ uses: acme/shipworthy/actions/drift-check@v1, with: { needs: x } }]`;
  test.each([
    ['a judge of a job that turns red by its findings', regression + drift(), ['gate/judge-can-be-skipped']],
    ['the same with always()', regression + drift('    if: always()\n'), []],
    ['the same when the job before never turns red', regression.replace('regression-pack@v1', 'regression-pack@v1, with: { fail-on: never }') + drift(), []],
    ['evidence after a build, which has nothing to say when the build is red', '  build: {}\n' + regression.replace('outputs', 'needs: build\n    outputs'), []],
    ['evidence after a matrix that only builds', '  build: { strategy: { matrix: { os: [a, b] } } }\n' + regression.replace('outputs', 'needs: build\n    outputs'), ['gate/judge-can-be-skipped']],
    ['a matrix far before', '  build: { strategy: "${{ fromJSON(x) }}" }\n  pack: { needs: build }\n' + regression.replace('outputs', 'needs: pack\n    outputs'), ['gate/judge-can-be-skipped']],
    ['a job after a matrix that produces no evidence', '  build: { strategy: { matrix: { os: [a, b] } } }\n  regression: { needs: build }', []],
    ['evidence after the gate', `${regression}  assemble:\n    needs: [release-gate, regression]\n    outputs: { evidence: x }`, []],
  ])('%s', (_what, jobs, expected) => {
    const needs = ['build', 'pack', 'regression', 'drift'].filter((id) => jobs.includes(`  ${id}:`)).join(', ');
    expect(rulesOf(gated(needs, jobs))).toEqual(expected);
  });
  test('a job that handed evidence over in this run is an evidence job, whatever its outputs are called in the file', () => {
    const text = gated('build, measure', '  build: { strategy: { matrix: { os: [a, b] } } }\n  measure: { needs: build, uses: ./.github/workflows/measure.yml }');
    expect(rulesOf(text)).toEqual([]);
    expect(rulesOf(text, { handedOver: new Set(['measure']) })).toEqual(['gate/judge-can-be-skipped']);
  });
  test.each([
    ['!cancelled()', true], ['${{ ! cancelled() && needs.plan.result == \'success\' }}', true], ['ALWAYS()', true], ["failure() || contains('always()', x)", false],
    ['!always()', false], ['always() && success()', false], ['always() && !success()', true], ['cancelled()', false],
  ])('survivesFailure(%s) is %s', (condition, expected) => expect(survivesFailure(condition)).toBe(expected));
});

describe('gate/continue-on-error', () => {
  test.each(['true', '${{ matrix.experimental }}', '"false"', 'null', '${{ false }}'])('%s on a step that produces evidence fires on its line', (value) => {
    const text = documented.replace('      - id: d\n', `      - id: d\n        continue-on-error: ${value}\n`);
    expect(judged(text).map(({ rule, keys, location }) => [rule, keys['job'], location?.line])).toEqual([['gate/continue-on-error', 'drift', 26]]);
  });
  test('on the job, and on the gate itself', () => {
    const text = documented.replace('    needs: plan\n', '    needs: plan\n    continue-on-error: ${{ true }}\n').replace('      - uses: shipworthy/shipworthy@v1', '      - continue-on-error: true\n        uses: shipworthy/shipworthy@v1');
    expect(judged(text).map(({ rule, keys }) => [rule, keys['job']])).toEqual([['gate/continue-on-error', 'release-gate'], ['gate/continue-on-error', 'regression']]);
  });
  test('a literal false, other steps, and scripts that run the command', () => {
    expect(rulesOf(documented.replace('      - id: d\n', '      - id: d\n        continue-on-error: false\n'))).toEqual([]);
    expect(rulesOf(documented.replace('      - uses: actions/checkout@v5\n', '      - uses: actions/checkout@v5\n        continue-on-error: true\n'))).toEqual([]);
    expect(rulesOf(gated('test', '  test:\n    steps: [{ run: npx shipworthy drift-check, continue-on-error: true }]'))).toEqual(['gate/continue-on-error']);
  });
});

describe('gate/workflow-unreadable', () => {
  test('what could not be read, is not a workflow, or does not hold the gate is unverified', () => {
    expect(judgeWiring({ reading: { state: 'unreadable', path: null, message: 'Nothing.' }, job: 'release-gate', exempt: {}, needed: null, handedOver: new Set() })).toMatchObject([{ rule: 'gate/workflow-unreadable', outcome: 'unverified', reason: 'unreadable-source' }]);
    expect(rulesOf('jobs: { test: {} }', { job: 'called' })).toEqual(['gate/workflow-unreadable']);
    expect(() => parseWorkflow('on: push\n', 'ci.yml')).toThrow(expect.objectContaining({ code: 'config/invalid' }));
    expect(() => parseWorkflow('jobs: [\n', 'ci.yml')).toThrow(expect.objectContaining({ code: 'config/syntax' }));
  });
  test('results of jobs that the file does not let the gate need: it is another file', () => {
    expect(rulesOf(documented, { needed: ['drift', 'plan', 'regression', 'secret'] })).toEqual(['gate/workflow-unreadable']);
  });
});

test('the gate is the running job, else the one job that runs its action', () => {
  const workflow = parseWorkflow(documented, 'ci.yml');
  expect(findGateJob(workflow, 'drift')?.id).toBe('drift');
  expect(findGateJob(workflow, null)?.id).toBe('release-gate');
  expect(findGateJob(parseWorkflow(`${documented}  another:\n    steps: [{ uses: shipworthy/shipworthy/actions/release-gate@v1 }]\n`, 'ci.yml'), null)).toBeNull();
});

test.each([
  ['shipworthy/shipworthy@v1', 'release-gate'], ['acme/shipworthy/actions/drift-check@0123', 'drift-check'], ['./actions/regression-pack', 'regression-pack'], ['$/actions/release-gate', 'release-gate'],
  ['shipworthy/shipworthy/.github/workflows/measure.yml@v1', 'workflow'], ['actions/checkout@v5', null], ['./', null], ['./actions/other', null], ['acme/not-shipworthy@v1', null], ['docker://shipworthy/shipworthy@x', null],
])('capabilityOf(%s) is %s', (uses, expected) => expect(capabilityOf(uses)).toBe(expected));

describe('gate/needs-typed', () => {
  const gateWith = (needs: string): string => `jobs:\n  drift: {}\n  release-gate:\n    needs: drift\n    if: always()\n    steps: [{ uses: shipworthy/shipworthy@v1, with: { needs: ${JSON.stringify(needs)} } }]\n`;
  test.each(['${{ toJSON(needs) }}', '${{toJson( needs )}}', ' ${{ tojson(needs) }}\n'])('what GitHub fills in is fine: %j', (needs) => expect(rulesOf(gateWith(needs))).toEqual([]));
  test.each(['{"drift":{"result":"success"}}', '${{ inputs.needs }}', '${{ toJSON(needs.drift) }}', 'x ${{ toJSON(needs) }}', ''])('anything else is not: %j', (needs) => {
    expect(rulesOf(gateWith(needs))).toEqual(['gate/needs-typed']);
  });
});
