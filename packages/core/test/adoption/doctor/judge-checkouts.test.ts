import { describe, expect, test } from '@jest/globals';
import { judgeCheckouts } from '../../../src/adoption/doctor/workflows/judge-checkouts.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const toJob = (id: string, ...steps: readonly string[]) => `  ${id}:\n    steps:\n${steps.map((step) => `      - { ${step} }\n`).join('')}`;
/** The first job stands on line 3, its first step on line 5. */
const judge = (...jobs: readonly string[]) => judgeCheckouts([parseWorkflowFile(`on: push\njobs:\n${jobs.join('')}`, 'ci.yml')]);
const whole = 'uses: actions/checkout@v6, with: { fetch-depth: 0 }';
const checkout = (inputs: string) => `uses: actions/checkout@v6, with: { ${inputs} }`;
const action = (name: string) => `uses: shipworthy/shipworthy/actions/${name}@v1`;
const drift = action('drift-check');
const first = ok('workflow/checkout', '1 job checks out first');
const deep = ok('workflow/history', '`fetch-depth: 0`');

test('jobs of ours that check out everything are counted; of others nothing is asked', () => {
  expect(judge(toJob('a', whole, drift), toJob('other', 'run: make'))).toEqual([first, deep]);
  expect(judge(toJob('a', 'run: make', whole, drift), toJob('b', whole, 'run: npx shipworthy doctor'))).toEqual([ok('workflow/checkout', '2 jobs check out first'), deep]);
  expect(judge(toJob('other', 'run: make'))).toEqual([]);
});

describe('no checkout', () => {
  const paste = 'steps:\n  - uses: actions/checkout@<full commit>\n    with:\n      fetch-depth: 0\n      persist-credentials: false';
  const absent = [missing('workflow/checkout', 'The job a runs Shipworthy without a checkout before it.', { at: 'ci.yml:3:3', paste }), deep];

  test.each([
    ['at all', [drift]], ['before the step of ours', [drift, whole]], ['but a branch that is checked out by hand', ['run: git checkout main', drift]], ['but an action that ends so', ['uses: my/uncheckout@v1', drift]],
    ['but one named in a tag', ['uses: actions/cache@checkout@v1', drift]], ['but git in another word', ['run: digit clone', drift]], ['but what only begins like it', ['run: git cloned', drift]],
  ])('%s', (_, steps) => {
    expect(judge(toJob('a', ...steps))).toEqual(absent);
  });

  test.each(['uses: my/checkout@v1', 'uses: my/fast-checkout@v1', 'run: git clone x .', 'run: git  fetch origin', 'run: "cd x && git clone y"'])('%s is one', (step) => {
    expect(judge(toJob('a', step, drift))[0]).toEqual(first);
  });
});

describe('how deep', () => {
  const historyOf = (...steps: readonly string[]) => judge(toJob('a', ...steps))[1];
  const paste = 'with:\n  fetch-depth: 0\n  persist-credentials: false';
  const at = 'ci.yml:5:9';

  test.each(['drift-check', 'doc-sync-check', 'release-evidence', 'telemetry-bundle-readiness'])('%s reads the past, so one commit will not do', (name) => {
    const found = missing('workflow/history', `The job a checks out one commit, and ${name} reads the past.`, { at, paste });
    expect([historyOf(checkout(''), action(name)), historyOf(checkout('fetch-depth: 1'), 'run: make', action(name))]).toEqual([found, found]);
  });

  test('so many commits will not do either; all that read are named, each once', () => {
    expect(historyOf(checkout('fetch-depth: 20'), drift)).toEqual(missing('workflow/history', 'The job a checks out 20 commits, and drift-check reads the past.', { at, paste }));
    expect(historyOf(checkout('fetch-depth: 20'), action('doc-sync-check'), drift, 'run: shipworthy drift-check')).toEqual(missing('workflow/history', 'The job a checks out 20 commits, and drift-check and doc-sync-check read the past.', { at, paste }));
  });

  test('for anything else of ours it is only doubtful', () => {
    expect(historyOf(checkout(''), action('regression-pack'))).toEqual(doubtful('workflow/history', 'The job a checks out one commit; the base of a change is then fetched by itself, which a private repository refuses without credentials.', { at, paste }));
    expect(historyOf(checkout(''), 'uses: shipworthy/shipworthy@v1')?.outcome).toBe('warn');
  });

  test('an expression says it only when it runs', () => {
    expect(historyOf(checkout('fetch-depth: "${{ vars.DEPTH }}"'), drift)).toEqual(unknown('workflow/history', 'The job a checks out as deep as `${{ vars.DEPTH }}` says.', { at, fix: 'See that it is 0, or write 0.' }));
  });

  test('of git in a script nobody says how deep', () => {
    expect(historyOf('run: git clone --depth 1 x .', drift)).toEqual(deep);
  });
});
