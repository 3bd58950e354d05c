import { describe, expect, test } from '@jest/globals';
import { judgeConcurrency } from '../../../src/adoption/doctor/workflows/judge-concurrency.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { doubtful, ok, unknown } from './findings.js';

const paste = "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}";
const ofRef = '"${{ github.workflow }}-${{ github.ref }}"';
/** `concurrency` of the file stands on line 2. */
const toFile = (concurrency: string | null, { on = '[pull_request, push]', ofGate = '', other = '' } = {}) => parseWorkflowFile(`on: ${on}\n${concurrency === null ? '# none' : `concurrency: ${concurrency}`}\njobs:\n  release-gate:\n${ofGate}    steps: [{ uses: shipworthy/shipworthy@v1 }]\n  other:\n${other}    steps: [{ run: make }]\n`, 'ci.yml');
const judge = (...given: Parameters<typeof toFile>) => judgeConcurrency([toFile(...given)]);
const fine = [ok('workflow/concurrency', 'nothing cancels a run that counts')];
const at = 'ci.yml:2:1';
const cancelling = [doubtful('workflow/concurrency', 'A second merge cancels the gate of the commit before, which then can never be tagged.', { at, fix: 'Cancel on pull requests only.', paste })];

test('without a group nothing is cancelled; without a gate nothing is said', () => {
  expect(judge(null)).toEqual(fine);
  expect(judgeConcurrency([])).toEqual([]);
});

describe('a group that is the same for all changes', () => {
  test('cancels runs of other changes, or those that wait', () => {
    expect(judge('ci')).toEqual([doubtful('workflow/concurrency', 'The group `ci` is the same for all changes: a new run cancels that of another change which waits.', { at, paste })]);
    expect(judge('{ group: ci, cancel-in-progress: true }')).toEqual([doubtful('workflow/concurrency', 'The group `ci` is the same for all changes: a new run cancels that of another change.', { at, paste })]);
  });

  test.each(['github.ref', 'github.ref_name', 'github.head_ref || github.run_id', 'github.sha', 'github.run_id', 'github.event.pull_request.number', 'github.event.number', 'github.event.merge_group.head_sha'])('is not one of ${{ %s }}', (of) => {
    expect(judge(`"ci-\${{ ${of} }}"`)).toEqual(fine);
  });

  test.each(['github.workflow', 'github.event.pull_request.title', 'github_ref', 'matrix.ref'])('is one of ${{ %s }}', (of) => {
    expect(judge(`"ci-\${{ ${of} }}"`)[0]?.found).toContain('is the same for all changes');
  });
});

describe('a group of the ref that cancels', () => {
  const withCancel = (cancels: string) => `{ group: ${ofRef}, cancel-in-progress: ${cancels} }`;

  test('always cancels merges, except where only pull requests run', () => {
    expect(judge(withCancel('true'))).toEqual(cancelling);
    expect(judge(withCancel('true'), { on: '[pull_request, merge_group]' })).toEqual(cancelling);
    expect(judge(withCancel('true'), { on: 'pull_request' })).toEqual(fine);
    expect(judge(withCancel('false'))).toEqual(fine);
  });

  test.each(["github.event_name == 'pull_request'", "github.ref != 'refs/heads/main'", "github.head_ref != ''", 'github.event.pull_request'])('only sometimes is told apart by ${{ %s }}', (when) => {
    expect(judge(withCancel(`"\${{ ${when} }}"`))).toEqual(fine);
  });

  test('by something else: whether merges are cancelled is known only when it runs', () => {
    const told = { at, fix: 'See that only runs of pull requests are cancelled.', paste };
    expect(judge(withCancel('"${{ vars.CANCEL }}"'))).toEqual([unknown('workflow/concurrency', 'Whether a run of the default branch is cancelled, `${{ vars.CANCEL }}` says when it runs.', told)]);
    expect(judge(withCancel('"${{ vars.CANCEL }}"'), { on: 'pull_request' })).toEqual(fine);
  });
});

test('the group of the gate counts as well as that of the file; those of other jobs do not', () => {
  expect(judge(null, { ofGate: '    concurrency: ci\n' })[0]).toEqual(doubtful('workflow/concurrency', 'The group `ci` is the same for all changes: a new run cancels that of another change which waits.', { at: 'ci.yml:5:5', paste }));
  expect(judge('one', { ofGate: '    concurrency: two\n' }).map(({ found }) => found.split('`')[1])).toEqual(['one', 'two']);
  expect(judge(null, { other: '    concurrency: ci\n' })).toEqual(fine);
});
