import { describe, expect, test } from '@jest/globals';
import { judgeRunners } from '../../../src/adoption/doctor/workflows/judge-runners.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const ours = 'uses: shipworthy/shipworthy@v1';
const toJob = (id: string, runsOn: string, { steps = [ours], more = '' }: { readonly steps?: readonly string[]; readonly more?: string } = {}) => `  ${id}:\n    runs-on: ${runsOn}\n${more}    steps:\n${steps.map((step) => `      - { ${step} }\n`).join('')}`;
/** Jobs begin on line 3. */
const toFile = (jobs: string, on = 'pull_request', path = 'ci.yml') => parseWorkflowFile(`on: ${on}\njobs:\n${jobs}`, path);
const judge = (jobs: string, on?: string) => judgeRunners([toFile(jobs, on)]);
const hosted = ok('runner/self-hosted', 'hosted runners');

test('hosted runners are fine; without a job of ours nothing is said', () => {
  expect(judge(toJob('a', 'ubuntu-latest'))).toEqual([hosted]);
  expect(judge(toJob('a', 'self-hosted', { steps: ['run: make'] }))).toEqual([]);
});

describe('own machines', () => {
  const limited = ok('runner/timeout', 'every self-hosted job has a limit');
  const limit = '    timeout-minutes: 5\n';
  const toFound = (id: string, labels: string, line: number) => doubtful('runner/self-hosted', `The job ${id} runs pull requests on ${labels}.`, { at: `ci.yml:${line}:5` });

  test('that run pull requests are named, also of jobs that are not ours', () => {
    expect(judge(toJob('a', 'ubuntu-latest') + toJob('b', '[self-hosted, linux]', { steps: ['run: make'], more: limit }))).toEqual([toFound('b', 'self-hosted, linux', 8), limited]);
    expect(judge(toJob('a', '{ group: big, labels: [x] }', { more: limit }))).toEqual([toFound('a', 'self-hosted, x', 4), limited]);
  });

  test('that run only what is merged are fine', () => {
    expect(judge(toJob('a', 'self-hosted', { more: limit }), 'push')).toEqual([hosted, limited]);
    expect(judgeRunners([toFile(toJob('a', 'ubuntu-latest')), toFile(toJob('b', 'self-hosted', { more: limit }), 'push', 'b.yml')])).toEqual([hosted, limited]);
  });

  test('without a limit each is named, whatever runs on them', () => {
    const toTimeless = (id: string, line: number) => doubtful('runner/timeout', `The job ${id} has no \`timeout-minutes\`.`, { at: `ci.yml:${line}:5`, paste: 'timeout-minutes: 30' });
    expect(judge(toJob('a', 'self-hosted') + toJob('b', 'ubuntu-latest') + toJob('c', 'self-hosted', { more: limit }) + toJob('d', 'self-hosted'), 'push')).toEqual([hosted, toTimeless('a', 4), toTimeless('d', 17)]);
  });

  test('that are known only when it runs are unknown, after those that are known', () => {
    const fix = 'Look at a run: a machine of your own should not run pull requests of strangers.';
    const jobs = toJob('a', '"${{ vars.RUNNER }}"') + toJob('b', '[self-hosted, "${{ vars.OS }}"]', { more: limit }) + toJob('c', '[linux, "${{ vars.OS }}"]');
    expect(judge(jobs)).toEqual([
      toFound('b', 'self-hosted, ${{ vars.OS }}', 8), unknown('runner/self-hosted', 'The job a runs on `${{ vars.RUNNER }}`, which is known only when it runs.', { at: 'ci.yml:4:5', fix }),
      unknown('runner/self-hosted', 'The job c runs on `linux, ${{ vars.OS }}`, which is known only when it runs.', { at: 'ci.yml:13:5', fix }), limited,
    ]);
    expect(judge(toJob('a', '"${{ vars.RUNNER }}"'), 'push')).toEqual([hosted]);
  });
});

test('containers of our jobs are named with the command that asks them for git', () => {
  const told = (id: string, image: string, line: number) => unknown('runner/container', `The job ${id} runs in ${image}; whether it has git, the file does not say.`, { at: `ci.yml:${line}:5`, fix: 'Run this once; use an image that has git, or no container.', paste: `docker run --rm --entrypoint git ${image} --version` });
  const jobs = toJob('a', 'x', { more: '    container: alpine:3\n' }) + toJob('b', 'x') + toJob('c', 'x', { more: '    container: { image: node }\n' }) + toJob('d', 'x', { steps: ['run: make'], more: '    container: other\n' });
  expect(judge(jobs)).toEqual([hosted, told('a', 'alpine:3', 5), told('c', 'node', 14)]);
});

describe('the Node of scripts', () => {
  const command = 'run: npx shipworthy release-gate';
  const setUp = (version: string, action = 'actions/setup-node@v6') => `uses: ${action}, with: { node-version: ${version} }`;
  const nodeOf = (...steps: readonly string[]) => judge(toJob('a', 'x', { steps })).slice(1);
  const old = (version: string, at = 'ci.yml:6:9') => missing('runner/node', `The job a runs the command with Node ${version}.`, { at, paste: "node-version: '24'" });
  const fine = [ok('runner/node', 'Node is new enough')];

  test.each(['"20.18"', 'v20.18.9', '18.x', '18', '"19"', '20.18.x', '" 16 "'])('%s is too old', (version) => {
    expect(nodeOf(setUp(version), command)).toEqual([old(version.replaceAll(/["vx ]/g, '').replace(/\.$/, ''))]);
  });

  test.each(['20', '20.x', '"20.19"', '20.19.0', '22', 'v24.1.0', '"20.20"'])('%s is new enough', (version) => {
    expect(nodeOf(setUp(version), command)).toEqual(fine);
  });

  test.each(['lts/18', '"${{ matrix.node }}"', '">=16"', '"18 || 20"', '"v"'])('of %s nobody can say how old it is', (version) => {
    expect(nodeOf(setUp(version), command)).toEqual([]);
  });

  test('counts where a script runs the command, and only as the action for it sets it up', () => {
    expect(nodeOf(setUp('18'), ours)).toEqual([]);
    expect(nodeOf(setUp('18'), 'run: npx  shipworthy  doctor')).toEqual([old('18')]);
    expect(nodeOf(setUp('18', 'my/actions/setup-node@v6'), command)).toEqual([]);
    expect(nodeOf(setUp('18', 'actions/setup-bun@v6'), command)).toEqual([]);
    expect(nodeOf('uses: actions/setup-node@v6', command)).toEqual([]);
    expect(nodeOf('uses: actions/setup-node@v6', setUp('22'), command)).toEqual(fine);
  });

  test('each old one is named, beside those that are new enough', () => {
    expect(nodeOf(setUp('22'), setUp('18'), command, setUp('16'))).toEqual([old('18', 'ci.yml:7:9'), old('16', 'ci.yml:9:9')]);
  });
});
