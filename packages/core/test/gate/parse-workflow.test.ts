import { describe, expect, test } from '@jest/globals';
import { survivesFailure } from '../../src/gate/conditions.js';
import { parseWorkflow } from '../../src/gate/parse-workflow.js';
import { isEvidenceJob, isGateStep, producesEvidence, readsEvidence, turnsRedByFindings } from '../../src/gate/shipworthy-steps.js';
import type { WorkflowJob } from '../../src/gate/workflow.js';

const path = 'ci.yml';
const jobOf = (yaml: string): WorkflowJob => parseWorkflow(`jobs:\n  one: ${yaml}\n`, path).jobs[0]!;
const stepOf = (yaml: string) => jobOf(`{ steps: [${yaml}] }`).steps[0]!;

describe('a job', () => {
  test('as it stands in the file, with its places', () => {
    const text = 'jobs:\n  one:\n    needs: [a, b]\n    if: always()\n    strategy: { matrix: { a: [1] } }\n    continue-on-error: true\n    uses: ./x.yml\n    outputs: { evidence: x, other: y }\n';
    expect(parseWorkflow(text, path).jobs).toEqual([{
      id: 'one', needs: ['a', 'b'], condition: 'always()', hasMatrix: true, continuesOnError: true, uses: './x.yml', outputs: ['evidence', 'other'], steps: [],
      places: { id: { path, line: 2, column: 3 }, condition: { path, line: 4, column: 5 }, strategy: { path, line: 5, column: 5 }, continueOnError: { path, line: 6, column: 5 } },
    }]);
  });

  test('what is not written, or is nonsense, is nothing', () => {
    const empty = { needs: [], condition: null, hasMatrix: false, continuesOnError: false, uses: null, outputs: [], steps: [] };
    for (const job of ['{}', 'text', '[]', '{ needs: null, uses: 7, outputs: x, steps: y, strategy: null, continue-on-error: false }']) expect(jobOf(job)).toMatchObject(empty);
    expect(jobOf('{}').places).toMatchObject({ condition: { path }, id: { path, line: 2, column: 3 } });
    expect(jobOf('{}').places.condition).toEqual({ path, line: 2, column: 3 });
  });

  test.each([['{ needs: a }', ['a']], ['{ needs: 7 }', ['7']], ['{ needs: [a, 7, { b: c }] }', ['a', '7', '{"b":"c"}']]])('%s', (job, needs) => expect(jobOf(job).needs).toEqual(needs));
  test.each([['"${{ fromJSON(x) }}"', true], ['{ matrix: x }', true], ['{ fail-fast: false }', false], ['null', false]])('a strategy of %s may hold a matrix: %j', (strategy, hasMatrix) => expect(jobOf(`{ strategy: ${strategy} }`).hasMatrix).toBe(hasMatrix));

  test('a file without jobs says what to name instead', () => expect(() => parseWorkflow('on: push\n', path)).toThrow(expect.objectContaining({ code: 'config/invalid', hint: expect.stringContaining('workflow file') })));
});

describe('a step', () => {
  test('with its inputs as text, and its place or that of what it may overlook', () => {
    const text = 'jobs:\n  one:\n    steps:\n      - uses: a/b@c\n        if: true\n        with: { Needs: x, list: [1], number: 7 }\n      - run: echo\n        continue-on-error: true\n';
    expect(parseWorkflow(text, path).jobs[0]?.steps).toEqual([
      { uses: 'a/b@c', run: null, with: new Map([['needs', 'x'], ['list', '[1]'], ['number', '7']]), continuesOnError: false, condition: 'true', conditionPlace: { path, line: 5, column: 9 }, place: { path, line: 4, column: 9 } },
      { uses: null, run: 'echo', with: new Map(), continuesOnError: true, condition: null, conditionPlace: { path, line: 7, column: 9 }, place: { path, line: 8, column: 9 } },
    ]);
    expect(stepOf('{ uses: 7, run: [x], with: y }')).toMatchObject({ uses: null, run: null, with: new Map() });
  });

  test.each([['npx shipworthy drift-check', true], ['npx shipworthy   drift-check', true], ['shipworthy --version', false], ['myshipworthy drift-check', false], ['echo', false]])('the script %j produces evidence: %j', (run, produces) => {
    expect(producesEvidence(stepOf(`{ run: '${run}' }`))).toBe(produces);
  });
  test.each([['npx shipworthy release-gate', true], ['npx shipworthy  release-gate --root x', true], ['npx shipworthy drift-check', false], ['echo', false]])('the script %j decides: %j', (run, decides) => expect(isGateStep(stepOf(`{ run: '${run}' }`))).toBe(decides));
  test('a step that runs nothing neither decides nor produces', () => expect([isGateStep(stepOf('{ name: nothing }')), producesEvidence(stepOf('{ name: nothing }'))]).toEqual([false, false]));
});

describe('what a job has to do with evidence', () => {
  const drift = (inputs: string) => `{ steps: [{ uses: acme/shipworthy/actions/drift-check@v1, with: { ${inputs} } }] }`;

  test.each([
    ['{ uses: acme/shipworthy/.github/workflows/measure.yml@v1 }', true], ['{ uses: ./.github/workflows/measure.yml }', false], ['{ outputs: { evidence: x } }', true], ['{ outputs: { evidence-2: x } }', true],
    ['{ outputs: { other-evidence: x, matrix: y } }', false], [drift(''), true], ['{}', false],
  ])('%s hands evidence over: %j', (job, expected) => expect(isEvidenceJob(jobOf(job))).toBe(expected));

  test.each([['', true], ['mode: plan', false], ['mode: lock', false], ['mode: list', false], ['mode: replan', true], ['mode: planned', true], ['mode: check', true], ['fail-on: never', false], ['fail-on: fail', true]])('with { %s } it turns red by what it finds: %j', (inputs, expected) => {
    expect(turnsRedByFindings(jobOf(drift(inputs)))).toBe(expected);
  });

  test.each([['needs', true], ['observations', true], ['documents', true], ['evidence-dir', true], ['pack', false]])('with `%s` it judges what others handed over: %j', (input, expected) => {
    expect([readsEvidence(jobOf(drift(`${input}: x`))), readsEvidence(jobOf(`{ steps: [{ uses: acme/other@v1, with: { ${input}: x } }] }`))]).toEqual([expected, false]);
  });
});

test.each([["${{ always() }} || x", true], ["x ${{ always() }}", true], ["always(  )", true], ["! cancelled  ()", true], ["'it''s always()'", false]])('survivesFailure(%s) is %s', (condition, expected) => expect(survivesFailure(condition)).toBe(expected));
