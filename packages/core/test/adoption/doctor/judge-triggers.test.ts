import { describe, expect, test } from '@jest/globals';
import { judgeTriggers, type TriggerFacts } from '../../../src/adoption/doctor/workflows/judge-triggers.js';
import { doubtful, missing, ok } from './findings.js';
import { toWorkflows } from './workflow-texts.js';

const gate = 'jobs:\n  release-gate:\n    steps: [{ uses: shipworthy/shipworthy@v1 }]\n';
const path = '.github/workflows/0.yml';
/** Workflows with a gate, by their triggers as they stand from line 2 on, two spaces in. */
function judge(triggers: readonly string[], facts: Partial<TriggerFacts> = {}) {
  const { own, gates } = toWorkflows(Object.fromEntries(triggers.map((on, index) => [`${index}.yml`, `on:\n${on.replaceAll(/^/gm, '  ')}\n${gate}`])));
  return judgeTriggers({ own, gates, defaultBranch: 'main', hasQueue: null, ...facts });
}
const of = (check: string, on: string, facts?: Partial<TriggerFacts>) => judge([on], facts).filter((one) => one.check === check);

const whole = 'pull_request:\nmerge_group:\npush: { branches: [main] }';
const changes = ok('workflow/pull-request', path);
const filters = ok('workflow/filters', 'pull_request and merge_group have no filters');
const heard = ok('workflow/merge-group', 'merge_group is heard');
const push = ok('workflow/push', 'push to the default branch');
const target = ok('workflow/target', 'no pull_request_target, no workflow_run');

test('a gate on changes, in the queue and after a merge is fine', () => {
  expect(judge([whole])).toEqual([changes, filters, heard, push, target]);
});

test('without a gate only strangers are spoken of; without a workflow nothing is said', () => {
  const { own } = toWorkflows({ 'a.yml': 'on: push\njobs: { a: { steps: [{ uses: shipworthy/shipworthy/actions/drift-check@v1 }] } }\n' });
  expect(judgeTriggers({ own, gates: [], defaultBranch: 'main', hasQueue: null })).toEqual([target]);
  expect(judge([])).toEqual([]);
});

test('a gate that never runs on pull requests: what it runs on is named once; nothing is said of queue and merges', () => {
  const paste = 'on:\n  pull_request:\n  merge_group:';
  expect(judge(['push:\nschedule: [{ cron: 1 }]', 'push: { branches: [x] }'])).toEqual([missing('workflow/pull-request', 'The gate runs on push, schedule only.', { at: `${path}:1:1`, paste }), filters, push, target]);
  expect(judge(['schedule:'])).toEqual([missing('workflow/pull-request', 'The gate runs on schedule only.', { at: `${path}:1:1`, paste }), filters, push, target]);
});

describe('the merge queue', () => {
  const queueOf = (on: string, hasQueue: boolean | null) => of('workflow/merge-group', on, { hasQueue });
  const told = { at: `${path}:1:1`, paste: 'on:\n  merge_group:' };

  test('that is heard', () => {
    expect(queueOf(whole, true)).toEqual([ok('workflow/merge-group', 'merge_group is heard, and a queue is switched on')]);
    expect(queueOf(whole, false)).toEqual([ok('workflow/merge-group', 'merge_group is heard; no queue is switched on')]);
  });

  test('that is not heard is missing, no fault, or doubtful, as one is switched on, is not, or nobody looked', () => {
    expect(queueOf('pull_request:', true)).toEqual([missing('workflow/merge-group', 'The default branch has a merge queue, and the workflow does not run for it.', told)]);
    expect(queueOf('pull_request:', false)).toEqual([ok('workflow/merge-group', 'no merge queue is switched on')]);
    expect(queueOf('pull_request:', null)).toEqual([doubtful('workflow/merge-group', 'The workflow does not run for a merge queue. Nobody looked whether there is one.', told)]);
  });

  test('must be heard by each gate on pull requests; the first that does not is named', () => {
    expect(judge([whole, 'pull_request:', 'push:']).filter(({ check }) => check === 'workflow/merge-group')[0]?.location).toEqual({ path: '.github/workflows/1.yml', line: 1, column: 1 });
  });
});

describe('after a merge', () => {
  const pushOf = (push_: string, defaultBranch: string | null = 'main') => of('workflow/push', `pull_request:\n${push_}`, { defaultBranch });
  const absent = (branch = 'main') => [doubtful('workflow/push', 'The gate does not run when something is merged.', { at: `${path}:1:1`, paste: `on:\n  push:\n    branches: [${branch}]` })];

  test.each([
    ['push:', true], ['schedule:', false], ['push: { paths: [x] }', true], ['push: { tags: [v1] }', false], ['push: { tags-ignore: [v1] }', false], ['push: { tags: [v1], branches: [main] }', true], ['push: { tags: [v1], branches-ignore: [dev] }', true],
    ['push: { branches: [dev] }', false], ['push: { branches: ["ma*"] }', true], ['push: { branches: ["**", "!main"] }', false], ['push: { branches: ["!main", "**"] }', true], ['push: { branches: ["**", "!dev"] }', true], ['push: { branches: ["dev", "!x"] }', false],
    ['push: { branches: ["**", "!x!"] }', true], ['push: { branches-ignore: [dev, main] }', false], ['push: { branches-ignore: [dev] }', true], ['push: { branches: [] }', false],
  ])('%s runs it: %s', (on, is) => {
    expect(pushOf(on)).toEqual(is ? [push] : absent());
    expect(pushOf(on, null)).toEqual(is ? [push] : absent());
  });

  test('the lines to paste name the default branch; one of several gates will do', () => {
    expect(pushOf('push: { branches: [main] }', 'trunk')).toEqual(absent('trunk'));
    expect(judge(['pull_request:\nmerge_group:', 'push:']).slice(3)).toEqual([push, target]);
  });

  test('a pattern that could take ages to try takes no branch, and leaves none out that it may leave in', () => {
    const dreadful = '*a'.repeat(200);
    expect(pushOf(`push: { branches: ["${dreadful}"] }`)).toEqual(absent());
    for (const left of [`branches: ["**", "!${dreadful}"]`, `branches-ignore: ["${dreadful}"]`]) expect(pushOf(`push: { ${left} }`)).toEqual(absent());
  });
});

describe('filters', () => {
  const filtersOf = (on: string, defaultBranch: string | null = 'main') => of('workflow/filters', on, { defaultBranch });
  const at = `${path}:2:3`;

  test('of paths are missing checks, each of them, wherever a check is waited for', () => {
    const toFound = (event: string, name: string, line = 2) => missing('workflow/filters', `\`${event}\` has the filter \`${name}\`: a change of other files never gets its check.`, { at: `${path}:${line}:3` });
    expect(filtersOf('pull_request: { paths-ignore: [a], paths: [b] }')).toEqual([toFound('pull_request', 'paths'), toFound('pull_request', 'paths-ignore')]);
    expect(filtersOf('pull_request:\nmerge_group: { paths: [b] }')).toEqual([toFound('merge_group', 'paths', 3)]);
    expect(filtersOf('merge_group: { paths: [b] }')).toEqual([toFound('merge_group', 'paths')]);
    expect(filtersOf('push: { paths: [b] }')).toEqual([filters]);
  });

  test('of types must leave the usual three, in words', () => {
    const toFound = (how: string) => [missing('workflow/filters', `\`pull_request\` does not run when a pull request is ${how}.`, { at, fix: 'Remove `types`, or name all three.', paste: 'types: [opened, synchronize, reopened]' })];
    expect(filtersOf('pull_request: { types: [opened, reopened] }')).toEqual(toFound('pushed to'));
    expect(filtersOf('pull_request: { types: [labeled] }')).toEqual(toFound('opened or pushed to or reopened'));
    expect(filtersOf('pull_request: { types: [labeled, reopened, synchronize, opened] }')).toEqual([filters]);
    expect(filtersOf('merge_group: { types: [checks_requested] }')).toEqual([filters]);
  });

  test.each(['branches: [dev]', 'branches-ignore: [main]'])('of branches must leave the default one: %s', (filter) => {
    expect(filtersOf(`pull_request: { ${filter} }`)).toEqual([missing('workflow/filters', '`pull_request` is limited to branches that main is not among.', { at })]);
    expect(filtersOf(`merge_group: { ${filter} }`, null)).toEqual([doubtful('workflow/filters', '`merge_group` is limited to some branches, and nothing says which is the default one.', { at })]);
  });

  test('of branches that leave it are none; several faults of several files are told in order', () => {
    expect(filtersOf('pull_request: { branches: ["**"] }\nmerge_group: { branches-ignore: [dev] }')).toEqual([filters]);
    expect(filtersOf('pull_request:', null)).toEqual([filters]);
    const found = judge(['pull_request: { paths: [a], types: [opened], branches: [dev] }', 'merge_group: { branches: [dev] }']).filter(({ check }) => check === 'workflow/filters');
    expect(found.map((one) => [one.location?.path, one.found.split(' ').slice(0, 3).join(' ')])).toEqual([[path, '`pull_request` has the'], [path, '`pull_request` does not'], [path, '`pull_request` is limited'], ['.github/workflows/1.yml', '`merge_group` is limited']]);
  });
});

describe.each(['pull_request_target', 'workflow_run'])('strangers: %s', (event) => {
  const targetOf = (step: string) => {
    const { own } = toWorkflows({ '0.yml': `on:\n  ${event}:\n${gate}  other:\n    steps: [{ run: make }, { ${step} }]\n` });
    return judgeTriggers({ own, gates: [], defaultBranch: 'main', hasQueue: null });
  };

  test('runs with a token that may write', () => {
    const found = [doubtful('workflow/target', `The workflow runs on \`${event}\`, with a token that may write.`, { at: `${path}:2:3` })];
    for (const step of ['uses: actions/checkout@v6', 'uses: actions/checkout@v6, with: { ref: "${{ github.ref }}" }', 'run: "echo ${{ github.event.pull_request.title }}"', 'uses: a/b@v1, with: { path: "${{ github.head_ref }}" }']) expect(targetOf(step)).toEqual(found);
  });

  test.each([
    'uses: actions/checkout@v6, with: { ref: "${{ github.event.pull_request.head.sha }}" }', 'uses: actions/checkout@v6, with: { ref: "${{ github.head_ref }}" }', 'uses: actions/checkout@v6, with: { repository: "${{ github.event.workflow_run.head_repository.full_name }}" }',
    'uses: actions/checkout@v6, with: { ref: "refs/pull/${{ github.event.number }}/merge" }', 'run: "gh pr checkout ${{ github.event.pull_request.number }}"',
  ])('and takes what a stranger wrote: %s', (step) => {
    expect(targetOf(step)).toEqual([missing('workflow/target', `The workflow runs on \`${event}\` and takes what the pull request wrote: its code runs with your token and secrets.`, { at: `${path}:7:28` })]);
  });
});
