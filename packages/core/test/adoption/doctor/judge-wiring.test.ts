import { describe, expect, test } from '@jest/globals';
import { judgeWiring } from '../../../src/adoption/doctor/workflows/judge-wiring.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { missing, ok, unknown } from './findings.js';

const told = "with: { needs: '${{ toJSON(needs) }}' }";
const gateStep = `uses: shipworthy/shipworthy@v1, ${told}`;
const toGate = (lines: string, step = gateStep) => `  release-gate:\n${lines}    steps: [{ ${step} }]\n`;
const always = '    if: always()\n';
const measure = (id: string, lines = '', more = '') => `  ${id}:\n${lines}    steps: [{ uses: shipworthy/shipworthy/actions/drift-check@v1${more} }]\n`;
/** The first job stands on line 3. */
const toFile = (jobs: string, path = 'ci.yml') => parseWorkflowFile(`on: push\njobs:\n${jobs}`, path);
const judge = (jobs: string, exempt: Readonly<Record<string, string>> | null = {}) => judgeWiring([toFile(jobs)], exempt);

const fine = {
  'gate/always': ok('gate/always', '`if: always()`'), 'gate/unskippable': ok('gate/unskippable', 'no matrix and no condition on its step'), 'gate/needs': ok('gate/needs', 'every job is needed or exempt'),
  'gate/told': ok('gate/told', '`needs` is what GitHub fills in'), 'evidence/survives': ok('evidence/survives', 'judges run after red jobs'), 'evidence/honest': ok('evidence/honest', 'nothing continues on error'),
};
const allBut = (...found: readonly ReturnType<typeof missing>[]) => Object.entries(fine).flatMap(([check, one]) => (found.some((other) => other.check === check) ? found.filter((other) => other.check === check) : [one]));

test('a gate that is wired well is told of check by check; without a gate nothing is said', () => {
  expect(judge(toGate(`${always}    needs: [a]\n`) + measure('a'))).toEqual(Object.values(fine));
  expect(judgeWiring([], {})).toEqual([]);
});

describe('each of these is told by itself, with what mends it', () => {
  test('a gate that is skipped when a job before it is red', () => {
    expect(judge(toGate(''))).toEqual(allBut(missing('gate/always', 'The gate job release-gate does not run always.', { at: 'ci.yml:3:3', paste: 'if: always()' })));
  });

  test('a matrix, and a condition on the step that decides', () => {
    expect(judge(toGate(`${always}    strategy: { matrix: { a: [1] } }\n`, `if: github.ref, ${gateStep}`))).toEqual(allBut(
      missing('gate/unskippable', 'The gate job release-gate has a matrix, which may come out empty.', { at: 'ci.yml:5:5' }), missing('gate/unskippable', 'The step of release-gate that decides has a condition of its own.', { at: 'ci.yml:6:15' }),
    ));
  });

  test('jobs that the gate does not need: each with the whole list of needs, unless the configuration exempts it', () => {
    const jobs = toGate(`${always}    needs: [a]\n`) + measure('a') + measure('b') + measure('c');
    const toFound = (id: string, line: number) => missing('gate/needs', `The job ${id} is not in the needs of release-gate.`, { at: `ci.yml:${line}:3`, paste: `needs: [a, ${id}]` });
    expect(judge(jobs)).toEqual(allBut(toFound('b', 9), toFound('c', 11)));
    expect(judge(jobs, { b: 'It only tells.' })).toEqual(allBut(toFound('c', 11)));
  });

  test('where the configuration cannot be read, it may exempt them, and nothing else', () => {
    const jobs = toGate('') + measure('b');
    expect(judge(jobs, null)).toEqual(allBut(
      missing('gate/always', 'The gate job release-gate does not run always.', { at: 'ci.yml:3:3', paste: 'if: always()' }), unknown('gate/needs', 'The job b is not in the needs of release-gate.', { at: 'ci.yml:5:3', fix: 'Mend the configuration first: it may exempt the job.' }),
    ));
  });

  test('needs that somebody wrote, and needs that nobody gave', () => {
    expect(judge(toGate(always, "uses: shipworthy/shipworthy@v1, with: { needs: '{}' }"))).toEqual(allBut(missing('gate/told', 'The step of release-gate that decides is told of other jobs than GitHub tells.', { at: 'ci.yml:5:13', paste: 'needs: ${{ toJSON(needs) }}' })));
    const deaf = missing('gate/told', 'The step of release-gate that decides is not told how the jobs before it ended.', { at: 'ci.yml:5:13', paste: 'with:\n  needs: ${{ toJSON(needs) }}' });
    expect(judge(toGate(always, 'uses: shipworthy/shipworthy@v1'))).toEqual(allBut(deaf));
    expect(judge(toGate(always, `uses: shipworthy/shipworthy@v1 }, { uses: shipworthy/shipworthy/actions/drift-check@v1`))).toEqual(allBut(deaf));
  });

  test('a command in a script is told in another way', () => {
    expect(judge(toGate(always, 'run: shipworthy release-gate'))).toEqual(Object.values(fine));
  });

  test('a judge that a red leg skips', () => {
    const jobs = toGate(`${always}    needs: [a, b]\n`) + measure('a', '    strategy: { matrix: { n: [1] } }\n') + measure('b', '    needs: a\n');
    expect(judge(jobs)).toEqual(allBut(missing('evidence/survives', 'The job b is skipped when a leg of a is red, and its evidence with it.', { at: 'ci.yml:10:3', paste: 'if: ${{ !cancelled() }}' })));
  });

  test('a failure that looks like success', () => {
    const jobs = toGate(`${always}    needs: [a]\n`) + measure('a', '    continue-on-error: true\n');
    expect(judge(jobs)).toEqual(allBut(missing('evidence/honest', 'The job a, which produces evidence, continues on error, so its failure looks like success.', { at: 'ci.yml:8:5' })));
  });
});

test('several gates are judged together, in the order of the checks', () => {
  const files = [toFile(toGate('')), toFile(toGate('', 'uses: shipworthy/shipworthy@v1'), 'b.yml')];
  expect(judgeWiring(files, {}).filter(({ outcome }) => outcome !== 'ok').map(({ check, location }) => [check, location?.path])).toEqual([['gate/always', 'ci.yml'], ['gate/always', 'b.yml'], ['gate/told', 'b.yml']]);
});
