import { describe, expect, test } from '@jest/globals';
import type { Config } from '@shipworthy/contract/config';
import { judgePermissions } from '../../../src/adoption/doctor/workflows/judge-permissions.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { parseConfig } from '../../../src/config/index.js';
import { doubtful, missing, ok } from './findings.js';

const toConfig = (text: string): Promise<Config> => parseConfig({ config: { path: 'shipworthy.yml', text: `schemaVersion: 1\n${text}` }, waivers: null }, '2026-11-21');
const toAsking = (approvals: number, source: string): Promise<Config> => toConfig(`gate: { levels: { major: { approvals: ${approvals} } } }\nrelease: { checklist: { vulnerabilities: [${source}] } }\n`);
/** Nobody has to approve anything, and no alerts are asked for. */
const plain = await toAsking(0, 'security-report');
const approved = await toAsking(1, 'security-report');

/** A workflow whose jobs begin on line 3, with two spaces before their ids. */
const toFile = (jobs: string, { above = 'permissions: {}', path = 'ci.yml' } = {}) => parseWorkflowFile(`${above}\njobs:\n${jobs}`, path);
const measure = 'shipworthy/shipworthy/actions/drift-check@v1';
const toJob = (id: string, permissions: string, step = `uses: ${measure}`) => `  ${id}:\n    permissions: ${permissions}\n    steps: [{ ${step} }]\n`;
const judge = (jobs: string, config: Config | null = plain) => judgePermissions([toFile(jobs)], config);
const of = (check: string, jobs: string, config?: Config | null) => judge(jobs, config).filter((one) => one.check === check);

const declared = ok('permissions/declared', 'every job has a `permissions` block, of its own or of the file');
const enough = ok('permissions/enough', 'every job may read what it asks for');
const minimal = ok('permissions/minimal', 'no job may write what it does not write');
const toBlock = (...lines: readonly string[]) => ['permissions:', ...lines.map((line) => `  ${line}`)].join('\n');
const allRead = toBlock('contents: read # the checkout');

test('jobs of ours that may do what they ask and no more are fine; where there is none, nothing is said', () => {
  expect(judge(toJob('a', '{ contents: read }'))).toEqual([declared, enough, minimal]);
  expect(judge('  a: { steps: [{ run: make }] }\n')).toEqual([]);
  expect(judgePermissions([], plain)).toEqual([]);
});

describe('what nobody declared', () => {
  test('is told once for a file, with all its jobs, at the first of them; nothing more is said of those', () => {
    const jobs = `  a: { steps: [{ uses: ${measure} }] }\n  b:\n    permissions: { contents: read }\n    steps: [{ uses: ${measure} }]\n  c: { steps: [{ uses: ${measure} }] }\n`;
    const files = [toFile(jobs, { above: 'on: push', path: 'one.yml' }), toFile(`  d: { steps: [{ uses: ${measure} }] }\n`, { above: 'on: push', path: 'two.yml' })];
    const paste = 'permissions:\n  contents: read';
    expect(judgePermissions(files, plain)).toEqual([
      doubtful('permissions/declared', 'Nothing says what a, c may do.', { at: 'one.yml:3:3', paste }), doubtful('permissions/declared', 'Nothing says what d may do.', { at: 'two.yml:3:3', paste }), enough, minimal,
    ]);
  });

  test('the block of the file counts for the jobs without one; that of a job counts alone', () => {
    const jobs = `  a: { steps: [{ uses: ${measure} }] }\n${toJob('b', '{}')}`;
    expect(judgePermissions([toFile(jobs, { above: 'permissions: { contents: read }' })], plain)).toEqual([declared, missing('permissions/enough', 'The job b lacks `contents: read`.', { at: 'ci.yml:5:5', paste: allRead }), minimal]);
    expect(judgePermissions([toFile(`  a: { steps: [{ uses: ${measure} }] }\n`)], plain)[1]).toEqual(missing('permissions/enough', 'The job a lacks `contents: read`.', { at: 'ci.yml:3:3', paste: allRead }));
  });
});

describe('which jobs count', () => {
  const called = '  a: { steps: [{ run: npx shipworthy drift-check }] }\n';
  const toCaller = (uses: string) => toFile(`  call:\n    permissions: {}\n    uses: ${uses}\n`, { path: 'caller.yml' });
  const lacking = missing('permissions/enough', 'The job call lacks `contents: read`.', { at: 'caller.yml:4:5', paste: allRead });

  test.each(['./.github/workflows/measure.yml', '$/.github/workflows/measure.yml', 'shipworthy/shipworthy/.github/workflows/all.yml@v1'])('one that calls a workflow of ours: %s', (uses) => {
    const measuring = toFile(called, { above: 'permissions: { contents: read }', path: '.github/workflows/measure.yml' });
    expect(judgePermissions([measuring, toCaller(uses)], plain)).toEqual([declared, lacking, minimal]);
  });

  test.each(['./.github/workflows/other.yml', 'acme/all/.github/workflows/measure.yml@v1', './x/.github/workflows/measure.yml'])('not one that calls another: %s', (uses) => {
    const measuring = toFile(called, { above: 'permissions: { contents: read }', path: '.github/workflows/measure.yml' });
    expect(judgePermissions([measuring, toCaller(uses)], plain)).toEqual([declared, enough, minimal]);
  });

  test('a called job without a block of its own is among those of which nothing is said', () => {
    const caller = toFile(`  a: { steps: [{ uses: ${measure} }] }\n  call: { uses: shipworthy/shipworthy/.github/workflows/all.yml@v1 }\n`, { above: 'on: push' });
    expect(judgePermissions([caller], plain)[0]?.found).toBe('Nothing says what a, call may do.');
  });
});

describe('what a step asks for', () => {
  const lacks = (step: string, permissions = '{ contents: read }', config?: Config | null) => of('permissions/enough', toJob('a', permissions, step), config);
  const at = 'ci.yml:4:5';

  test('a comment has to be written', () => {
    const step = `uses: ${measure}, with: { comment: true }`;
    const paste = toBlock('contents: read', 'pull-requests: write # `comment: true`');
    expect(lacks(step)).toEqual([missing('permissions/enough', 'The job a lacks `pull-requests: write`.', { at, paste })]);
    expect(lacks(step, '{ contents: read, pull-requests: read }')).toEqual([missing('permissions/enough', 'The job a lacks `pull-requests: write`.', { at, paste })]);
    for (const fine of ['{ contents: read, pull-requests: write }', 'write-all']) expect(lacks(step, fine)).toEqual([enough]);
    expect(lacks(`uses: ${measure}, with: { comment: false }`)).toEqual([enough]);
  });

  test('a baseline of another run has to be read', () => {
    expect(lacks(`uses: ${measure}, with: { baseline: "artifact:main" }`)).toEqual([missing('permissions/enough', 'The job a lacks `actions: read`.', { at, paste: toBlock('contents: read', 'actions: read # a baseline of another run') })]);
    expect(lacks(`uses: ${measure}, with: { baseline: "git:artifact:" }`)).toEqual([enough]);
  });

  const evidence = (mode: string) => `uses: shipworthy/shipworthy/actions/release-evidence@v1, with: { mode: ${mode} }`;
  const shared = ['checks: read # required checks of the commit', 'pull-requests: read # what is still open', 'statuses: read # required statuses of the commit'];
  const ofChecklist = ['actions: read # the run that rollback evidence names', shared[0] ?? '', 'issues: read # milestones and labels', ...shared.slice(1)];

  test('a checklist looks at checks, pull requests, issues and runs; without that much is not verified, but nothing fails', () => {
    const found = 'The job a lacks `checks: read`, `statuses: read`, `pull-requests: read`, `issues: read` and `actions: read`.';
    expect(lacks(evidence('checklist'))).toEqual([doubtful('permissions/enough', found, { at, paste: toBlock('contents: read', ...ofChecklist) })]);
    expect(lacks('uses: shipworthy/shipworthy/actions/release-evidence@v1', '{ contents: read }', null)).toEqual([doubtful('permissions/enough', found, { at, paste: toBlock('contents: read', ...ofChecklist) })]);
  });

  test('alerts are asked for where the configuration says so', async () => {
    const may = '{ contents: read, checks: read, statuses: read, pull-requests: read, issues: read, actions: read }';
    const rest = ['actions: read', 'checks: read', 'issues: read', 'pull-requests: read'];
    expect(lacks(evidence('assemble'), may, await toAsking(0, 'code-scanning'))).toEqual([doubtful('permissions/enough', 'The job a lacks `security-events: read`.', { at, paste: toBlock('contents: read', ...rest, 'security-events: read # alerts of code scanning', 'statuses: read') })]);
    expect(lacks(evidence('assemble'), may, await toAsking(0, 'dependabot, security-report'))).toEqual([doubtful('permissions/enough', 'The job a lacks `vulnerability-alerts: read`.', { at, paste: toBlock('contents: read', ...rest, 'statuses: read', 'vulnerability-alerts: read # alerts of Dependabot') })]);
    expect(lacks(evidence('assemble'), may, await toAsking(0, 'secret-scanning'))).toEqual([enough]);
  });

  test('publishing has to write the release; reading and writing the same is named once', () => {
    expect(lacks(evidence('publish'), '{}')).toEqual([missing('permissions/enough', 'The job a lacks `contents: write`, `checks: read`, `statuses: read` and `pull-requests: read`.', { at, paste: toBlock('contents: write # the release and its assets', ...shared) })]);
  });

  test('notes need the merged pull requests; keys and verifying need nothing', () => {
    expect(lacks(evidence('notes'))).toEqual([doubtful('permissions/enough', 'The job a lacks `pull-requests: read`.', { at, paste: toBlock('contents: read', 'pull-requests: read # the merged pull requests') })]);
    for (const mode of ['keygen', 'verify']) expect(lacks(evidence(mode))).toEqual([enough]);
  });

  test('what must be read is missing, also when something before it only might be', () => {
    const steps = `${evidence('checklist')} }, { uses: ${measure}, with: { baseline: "artifact:main" }`;
    expect(lacks(steps, '{ contents: read, checks: read, statuses: read, pull-requests: read, issues: read }')).toEqual([missing('permissions/enough', 'The job a lacks `actions: read`.', { at, paste: toBlock('contents: read', 'actions: read # the run that rollback evidence names', 'checks: read', 'issues: read', 'pull-requests: read', 'statuses: read') })]);
  });
});

describe('what the gate asks for', () => {
  const gate = `uses: shipworthy/shipworthy@v1`;
  const attempts = 'actions: read # documents of an earlier attempt after "Re-run failed jobs"';
  const review = "pull-requests: read # a code owner's review as an approval";

  test('earlier attempts, and reviews where they approve or nobody knows whether they do', () => {
    const only = [doubtful('permissions/enough', 'The job a lacks `actions: read`.', { at: 'ci.yml:4:5', paste: toBlock('contents: read', attempts) })];
    const both = [doubtful('permissions/enough', 'The job a lacks `actions: read` and `pull-requests: read`.', { at: 'ci.yml:4:5', paste: toBlock('contents: read', attempts, review) })];
    const lacks = (config: Config | null) => of('permissions/enough', toJob('a', '{ contents: read }', gate), config);
    expect([lacks(plain), lacks(approved), lacks(null)]).toEqual([only, both, both]);
  });

  test('the other jobs of the file need none of it', () => {
    expect(judge(toJob('gate', '{ contents: read, actions: read }', gate) + toJob('b', '{ contents: read }'))).toEqual([declared, enough, minimal]);
  });

  test('a block to paste keeps what is granted, also of `read-all`, and drops what is not', () => {
    const commenting = `${gate}, with: { comment: true }`;
    const write = 'pull-requests: write # `comment: true`';
    const pasteOf = (permissions: string) => of('permissions/enough', toJob('a', permissions, commenting), approved)[0]?.paste;
    expect(pasteOf('read-all')).toBe(toBlock('contents: read', 'actions: read', write));
    expect(pasteOf('{ packages: write, issues: none, contents: read, actions: read }')).toBe(toBlock('contents: read', 'actions: read', 'packages: write', write));
    expect(pasteOf('none')).toBe(toBlock('contents: read # the checkout', attempts, write));
  });
});

describe('what nothing in a job writes', () => {
  const of2 = (jobs: string) => of('permissions/minimal', jobs);
  const tooMuch = (what: string) => [doubtful('permissions/minimal', `The job a may write ${what}, and nothing in it does.`, { at: 'ci.yml:4:5' })];

  test('is told scope by scope, or as everything', () => {
    expect(of2(toJob('a', '{ contents: write }'))).toEqual(tooMuch('`contents`'));
    expect(of2(toJob('a', '{ contents: write, actions: read, checks: write }'))).toEqual(tooMuch('`contents` and `checks`'));
    expect(of2(toJob('a', '{ contents: write, issues: write, checks: write }'))).toEqual(tooMuch('`contents`, `issues` and `checks`'));
    expect(of2(toJob('a', 'write-all'))).toEqual(tooMuch('everything'));
    expect(of2(toJob('a', 'read-all'))).toEqual([minimal]);
  });

  test('is not what a step asks to write', () => {
    const comment = `uses: ${measure}, with: { comment: true }`;
    expect(of2(toJob('a', '{ contents: read, pull-requests: write }', comment))).toEqual([minimal]);
    expect(of2(toJob('a', '{ contents: write, pull-requests: write }', comment))).toEqual(tooMuch('`contents`'));
  });

  const own = `uses: ${measure}`;
  test.each(['actions/checkout@v6', 'actions/upload-artifact@v4', 'actions/download-artifact@v4', 'actions/cache@v4', 'actions/setup-node@v6', measure])('is known beside %s', (uses) => {
    expect(of2(toJob('a', 'write-all', `uses: ${uses} }, { ${own}`))).toEqual(tooMuch('everything'));
  });

  test.each(['uses: actions/labeler@v5', 'uses: my/actions/checkout@v6', 'uses: actions/checkout-more@v6', 'uses: actions/setup-@v6', 'run: make'])('only its author knows of %s, which may be what writes', (step) => {
    expect(of2(toJob('a', 'write-all', `${step} }, { ${own}`))).toEqual([minimal]);
  });

  test('is known of the gate, whatever runs beside it', () => {
    expect(of2(toJob('a', 'write-all', 'run: make }, { uses: shipworthy/shipworthy@v1'))).toEqual(tooMuch('everything'));
    expect(of2(toJob('a', 'write-all', "uses: ./, with: { needs: '${{ toJSON(needs) }}' }"))).toEqual(tooMuch('everything'));
  });
});
