import { describe, expect, test } from '@jest/globals';
import { judgeReleases } from '../../../src/adoption/doctor/workflows/judge-releases.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { missing, ok } from './findings.js';

const gate = '  release-gate: { steps: [{ uses: shipworthy/shipworthy@v1 }] }\n';
const measure = '  drift: { steps: [{ uses: shipworthy/shipworthy/actions/drift-check@v1 }] }\n';
const toFile = (on: string, jobs = gate, path = 'ci.yml') => parseWorkflowFile(`on: ${on}\njobs:\n${jobs}`, path);

describe('a gate on tags', () => {
  const untagged = [missing('release/workflow', 'The configuration has a block `release`, and no gate runs on tags.', { paste: "on:\n  push:\n    tags: ['v*.*.*']" })];
  const judge = (...files: Parameters<typeof judgeReleases>[0]['own']) => judgeReleases({ own: files, hasReleases: true });

  test('is asked for only where there are releases, and workflows of ours', () => {
    expect(judgeReleases({ own: [toFile('pull_request')], hasReleases: false })).toEqual([]);
    expect(judge()).toEqual([]);
  });

  test.each([
    ['push', true], ['{ push: { tags: [v1] } }', true], ['{ push: { tags-ignore: [v1] } }', true], ['{ push: { tags: [v1], branches: [main] } }', true], ['{ push: { tags-ignore: [v1], branches: [main] } }', true], ['{ push: { paths: [x] } }', true], ['release', true], ['create', true],
    ['{ push: { branches: [main] } }', false], ['pull_request', false], ['{ release: {}, push: { branches: [main] } }', false],
  ])('on: %s is one: %s', (on, is) => {
    expect(judge(toFile(on))).toEqual(is ? [ok('release/workflow', 'ci.yml')] : untagged);
  });

  test('the workflows that run on tags are named; one of them has to have a gate', () => {
    expect(judge(toFile('push', measure, 'measure.yml'), toFile('pull_request'), toFile('push', gate, 'tags.yml'))).toEqual([ok('release/workflow', 'measure.yml, tags.yml')]);
    expect(judge(toFile('push', measure))).toEqual(untagged);
    expect(judge(toFile('push', measure), toFile('pull_request'))).toEqual(untagged);
  });
});

describe('what publishes', () => {
  const toPublish = (more: string, step = 'uses: shipworthy/shipworthy/actions/release-evidence@v1, with: { mode: publish }') => `  publish:\n${more}    steps: [{ ${step} }]\n`;
  /** The job that publishes stands on line 3. */
  const judge = (jobs: string) => judgeReleases({ own: [toFile('push', jobs)], hasReleases: false });

  test('waits for the gate', () => {
    expect(judge(toPublish('    needs: [other, release-gate]\n') + gate)).toEqual([ok('release/after-gate', 'what publishes waits for the gate')]);
  });

  test('without a gate in its workflow has nothing to wait for', () => {
    expect(judge(toPublish('') + measure)).toEqual([missing('release/after-gate', 'The job publish publishes in a workflow without a gate.', { at: 'ci.yml:3:3' })]);
  });

  test('without needing the gate is told the line that does, with what it needs already', () => {
    expect(judge(toPublish('    needs: [drift, other]\n') + gate + measure)).toEqual([missing('release/after-gate', 'The job publish publishes without needing release-gate.', { at: 'ci.yml:3:3', paste: 'needs: [release-gate, drift, other]' })]);
  });

  test('under a condition of its own may publish when the gate is red', () => {
    expect(judge(toPublish('    needs: release-gate\n    if: always()\n') + gate)).toEqual([missing('release/after-gate', 'The job publish publishes under a condition of its own, `always()`, which may hold when the gate is red.', { at: 'ci.yml:5:5', fix: 'Remove `if`: a red gate then skips the job.' })]);
  });

  test.each(['uses: shipworthy/shipworthy/actions/release-evidence@v1, with: { mode: assemble }', 'uses: shipworthy/shipworthy/actions/telemetry-bundle-readiness@v1, with: { mode: publish }', 'uses: acme/publish@v1, with: { mode: publish }'])('is not %s', (step) => {
    expect(judge(toPublish('', step) + gate)).toEqual([]);
  });

  test('is found among other steps, and beside a gate on tags', () => {
    const jobs = `  publish:\n    needs: release-gate\n    steps: [{ run: make }, { uses: shipworthy/shipworthy/actions/release-evidence@v1, with: { mode: publish } }]\n${gate}`;
    expect(judgeReleases({ own: [toFile('push', jobs)], hasReleases: true })).toEqual([ok('release/workflow', 'ci.yml'), ok('release/after-gate', 'what publishes waits for the gate')]);
  });
});
