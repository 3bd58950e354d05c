import { expect, test } from '@jest/globals';
import { goodRun, type GateEvent } from '../../../src/gate/self-test/gate-run.js';
import { toContext } from '../../../src/gate/self-test/to-context.js';

const commits = { base: 'b'.repeat(40), head: 'a'.repeat(40), merged: 'c'.repeat(40) };
const contextOf = (event: GateEvent) => toContext({ ...goodRun, event }, commits);

const laptop = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null, pullRequest: null, fork: false, runId: null, attempt: 1,
  workflow: null, workflowPath: null, job: null, actor: null, serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};
const inActions = {
  ...laptop, where: 'actions', service: 'GitHub Actions', repository: 'acme/parser', event: 'push', ref: 'refs/heads/main', headCommit: commits.head, testedCommit: commits.head, runId: '100', defaultBranch: 'main', workflow: 'CI',
  workflowPath: '.github/workflows/ci.yml', job: 'release-gate', actor: 'ada',
};

test.each<[GateEvent, object]>([
  ['local', laptop],
  ['other-ci', { ...laptop, where: 'ci', service: 'Other CI', repository: 'acme/parser', ref: 'refs/heads/main', headCommit: commits.head, testedCommit: commits.head, runId: '100' }],
  ['push', { ...inActions, eventBaseCommit: commits.base }],
  ['tag', { ...inActions, ref: 'refs/tags/v1.4.2' }],
  ['schedule', { ...inActions, event: 'schedule' }],
  ['workflow_dispatch', { ...inActions, event: 'workflow_dispatch' }],
  ['pull_request', { ...inActions, event: 'pull_request', ref: 'refs/pull/7/merge', testedCommit: commits.merged, eventBaseCommit: commits.base, baseRef: 'main', pullRequest: 7 }],
  ['merge_group', { ...inActions, event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7', headCommit: commits.merged, testedCommit: commits.merged, eventBaseCommit: commits.base, baseRef: 'main' }],
])('what the environment tells on %s', (event, context) => {
  expect(contextOf(event)).toEqual(context);
});

test('what a situation tells otherwise counts, wherever it runs', () => {
  expect(toContext({ ...goodRun, event: 'push', context: { attempt: 2, ref: 'refs/heads/dev' } }, commits)).toEqual({ ...inActions, eventBaseCommit: commits.base, attempt: 2, ref: 'refs/heads/dev' });
  expect(toContext({ ...goodRun, event: 'local', context: { runId: '7' } }, commits)).toEqual({ ...laptop, runId: '7' });
});
