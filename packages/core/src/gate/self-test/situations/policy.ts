import type { RunContext } from '@shipworthy/contract/context';
import { sha256Hex } from '../../../files/index.js';
import { also, baseFiles, ended, files, gatePolicy, inputs, job, noPolicyOnTheBase, nothing, on, onPullRequest, onTheBase, policy, report, type Change } from '../changes.js';
import { failing, warning } from '../findings.js';
import type { GateRun } from '../gate-run.js';
import type { Situation } from '../situation.js';

const waiver = { rule: 'gate/not-passed', owner: '@release', reason: 'agreed', expires: '2026-06-30' };
/** A pull request whose base says what the good run says; what follows is what the change says instead. */
const change = (...own: readonly Change[]): readonly Change[] => [onPullRequest(), onTheBase, ...own];
const headPolicy = { verdict: 'unverified', says: ['gate/evidence-refused head-policy', 'gate/evidence-missing head-policy'] } as const;

export const policies: readonly Situation[] = [
  { name: 'change that deletes what is required', what: 'The pull request takes `require` out of the policy, and hands nothing over.', but: change(gatePolicy({ require: [] }), nothing), verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'change that deletes the policy', what: 'The pull request removes the configuration, and hands nothing over.', but: change(nothing, (run) => ({ ...run, config: null })), verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'change that breaks the policy', what: 'The pull request leaves a configuration that does not parse.', but: change(nothing, files({ '.github/shipworthy.yml': 'gate: [\n' })), verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'change that adds a waiver', what: 'The pull request excuses its own red report.', but: change(policy({ waivers: [waiver] }), report({ findings: [failing] })), verdict: 'fail', says: ['gate/not-passed fail', 'policy/changed warn'] },
  { name: 'change that adds a waivers file', what: 'The pull request excuses its own red report in a file of its own.', but: change(files({ '.github/shipworthy-waivers.yml': `schemaVersion: 1\nwaivers: [${JSON.stringify(waiver)}]\n` }), report({ findings: [failing] })), verdict: 'fail', says: ['gate/not-passed fail', 'policy/changed warn'] },
  { name: 'change that allows its skip', what: 'The pull request allows the job to be skipped that was skipped.', but: change(gatePolicy({ allowSkipped: ['test'] }), ended('test', 'skipped')), verdict: 'fail', says: ['gate/job-not-successful fail', 'policy/changed warn'] },
  { name: 'change that exempts its job', what: 'The pull request adds a job outside `needs` and exempts it.', but: change(gatePolicy({ exempt: { fuzz: 'slow' } }), job('fuzz', { steps: [] })), verdict: 'fail', says: ['gate/job-not-needed fail', 'policy/changed warn'] },
  { name: 'change that calls its report advisory', what: 'The pull request makes a red report advisory.', but: change(gatePolicy({ require: [], advisory: ['drift-report'] }), report({ findings: [failing] })), verdict: 'fail', says: ['gate/not-passed fail', 'policy/changed warn'] },
  { name: 'change that raises the budget', what: 'The pull request raises the warnings budget that it exceeds.', but: [gatePolicy({ maxWarnings: 0 }), ...change(gatePolicy({ maxWarnings: 100 }), report({ findings: [warning] }))], verdict: 'fail', says: ['gate/not-passed warn', 'gate/warning-budget fail', 'policy/changed warn'] },
  { name: 'change that accepts its own policy', what: 'The pull request says `acceptHeadPolicy`, and its report was judged by the head.', but: change(gatePolicy({ acceptHeadPolicy: true }), report({ policy: { source: 'head' } })), verdict: 'unverified', says: [...headPolicy.says, 'policy/changed warn'] },
  { name: 'change that permits a reason', what: 'The pull request permits the reason that its report is unverified for.', but: change(policy({ reasons: { 'missing-evidence': 'warn' } }), nothing), verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'report by the policy of the change', what: 'The measuring job read the policy of the head.', but: change(report({ policy: { source: 'head' } })), ...headPolicy },
  { name: 'report by the policy of the work tree', what: 'The measuring job read the policy that lay there.', but: change(report({ policy: { source: 'worktree' } })), ...headPolicy },
  { name: 'green report by no policy', what: 'The measuring job found no policy, but the base has one.', but: change(report({ policy: { source: 'default' } })), ...headPolicy },
  { name: 'records of the change', what: 'The report was compared with records that the change brings.', but: change(report({ baseline: 'worktree' })), ...headPolicy },
  { name: 'records that an input names', what: 'The report was compared with records that an input names.', but: change(report({ baseline: 'path' })), ...headPolicy },
  { name: 'policy of the change in the merge queue', what: 'In the merge queue the base counts as well.', but: [on('merge_group'), onTheBase, gatePolicy({ require: [] }), nothing], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'pull request in disguise', what: 'Another event tells of a pull request, so the base counts.', but: [...change(gatePolicy({ require: [] }), nothing), disguised({ pullRequest: 7, ref: 'refs/heads/topic' })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'ref of a pull request', what: 'No pull request is told of, but the ref is one of a pull request.', but: [...change(gatePolicy({ require: [] }), nothing), disguised({ pullRequest: null, ref: 'refs/pull/7/merge' })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence', 'policy/changed warn'] },
  { name: 'base that cannot be read', what: 'The commit of the base is neither in the clone nor anywhere else.', but: [on('merge_group', { eventBaseCommit: 'c'.repeat(40) }), report({ policy: { source: 'base' }, baseline: 'base' })], verdict: 'unverified', says: ['policy/unreadable unreadable-source'] },
  { name: 'configuration beside the one of the base', what: 'The input `config` names a file that only the change brings.', but: change(files({ '.github/own.yml': 'schemaVersion: 1\n' }), inputs({ config: '.github/own.yml' })), verdict: 'unverified', says: ['policy/from-head head-policy'] },
  { name: 'configuration beside the usual one', what: 'The input `config` has the gate read another file than the one of the repository.', but: [files({ '.github/own.yml': 'schemaVersion: 1\n' }), inputs({ config: '.github/own.yml' })], verdict: 'unverified', says: ['gate/config-hides-policy head-policy'] },
  { name: 'job that reads another configuration', what: 'The input `config` of the measuring job names a laxer file, and its report is green by that.', but: [laxJob], verdict: 'unverified', says: headPolicy.says },
  { name: 'job that reads another configuration, under review', what: 'The same on a pull request, where the laxer file stands on the base.', but: [onPullRequest(), laxJob], verdict: 'unverified', says: headPolicy.says },
  { name: 'job that writes the configuration first', what: 'The file has the right name, but another text than the one of the commit.', but: [report({ policy: { config: { path: '.github/shipworthy.yml', sha256: '0'.repeat(64) } } })], verdict: 'unverified', says: headPolicy.says },
  { name: 'job that finds no configuration', what: 'Its checkout left the file away, so it was judged by no rules.', but: [report({ policy: { source: 'default' } })], verdict: 'unverified', says: headPolicy.says },
  { name: 'report that tells no configuration', what: 'Nobody can say which rules it was judged by.', but: [report({ policy: { config: undefined } })], verdict: 'unverified', says: ['gate/evidence-refused unproven', 'gate/evidence-missing unproven'] },
  { name: 'change that accepts another configuration', what: 'The pull request says `acceptConfigs`, and its report was judged by that file.', but: [...change(gatePolicy({ acceptConfigs: ['lax.yml'] })), laxJob], verdict: 'unverified', says: [...headPolicy.says, 'policy/changed warn'] },
  { name: 'folder that hides the policy', what: 'The input `root` has the gate look where nothing is required.', but: [files({ 'sub/a.txt': 'a\n', 'sub/.github/shipworthy.yml': 'schemaVersion: 1\n' }), inputs({ root: 'sub' })], verdict: 'unverified', says: ['gate/root-hides-policy head-policy'] },
  { name: 'configuration that does not parse', what: 'The policy is not YAML.', but: [files({ '.github/shipworthy.yml': 'gate: [\n' })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
  { name: 'configuration with a word that nobody knows', what: 'The policy says `allowedSkipped`.', but: [gatePolicy({ allowedSkipped: ['test'] })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
  { name: 'waiver of a rule that nobody knows', what: 'A waiver names a rule that does not exist, so it would cover nothing or anything.', but: [policy({ waivers: [{ ...waiver, rule: 'gate/not-past' }] })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
  { name: 'local flag in CI', what: 'The command is told to accept documents without a commit, in CI.', but: [on('other-ci'), inputs({ 'allow-local': 'true' })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
];

export const goodPolicies: readonly Situation[] = [
  { name: 'pull request', what: 'Judged by the base, as its documents were.', but: [onPullRequest()], verdict: 'pass', says: [] },
  { name: 'pull request of a fork', what: 'The same, with a token that may only read.', but: [onPullRequest({ fork: true })], verdict: 'pass', says: [] },
  { name: 'pull request that edits the policy', what: 'It says so, and the base counts.', but: change(gatePolicy({ maxWarnings: 3 })), verdict: 'warn', says: ['policy/changed warn'] },
  { name: 'pull request that brings the first policy', what: 'The base has none, so the head is taken, and that is said.', but: [onPullRequest(), noPolicyOnTheBase, report({ policy: { source: 'head' }, baseline: 'worktree' })], verdict: 'warn', says: ['policy/from-head warn'] },
  { name: 'report by the policy of the change, accepted', what: 'The base says `acceptHeadPolicy`.', but: [gatePolicy({ acceptHeadPolicy: true }), ...change(report({ policy: { source: 'head' }, baseline: 'worktree' }))], verdict: 'pass', says: [] },
  { name: 'part of a monorepo', what: 'The job reads the configuration of its part, and the one of the gate says `acceptConfigs`.', but: [gatePolicy({ acceptConfigs: ['lax.yml'] }), laxJob], verdict: 'pass', says: [] },
  { name: 'red report by no policy, beside a green one', what: 'Advisory, so it is shown and blocks nothing.', but: [gatePolicy({ advisory: ['drift-report:extra'] }), ...change(also({ key: 'extra', findings: [failing], policy: { source: 'default' } }))], verdict: 'pass', says: ['gate/not-passed not-applicable'] },
  { name: 'pull request that rewrites only the layout of the policy', what: 'Comments and layout are no rules.', but: change(files({ '.github/shipworthy.yml': '# ours\nschemaVersion: 1\ngate:\n  require:\n    - drift-report:parser\n' })), verdict: 'pass', says: [] },
  { name: 'branch that judges itself', what: 'A push to a branch whose policy is not the one of the default branch: nobody reviews it, and that is said.', but: [on('push', { ref: 'refs/heads/topic' }), onTheBase, gatePolicy({ maxWarnings: 3 })], verdict: 'warn', says: ['policy/from-head warn'] },
  { name: 'merge group', what: 'The merge queue, judged by its base.', but: [on('merge_group'), report({ policy: { source: 'base' }, baseline: 'base' })], verdict: 'pass', says: [] },
];

/** A file that demands less lies in the repository, and the job was told to read it. */
function laxJob(run: GateRun): GateRun {
  const lax = 'schemaVersion: 1\n';
  return baseFiles({ 'lax.yml': lax })(report({ policy: { ...run.handovers[0]?.policy, config: { path: 'lax.yml', sha256: sha256Hex(lax) } } })(run));
}

/** What was checked out and where the base is are those of a pull request, whatever set the run off. */
function disguised(context: Partial<RunContext>): Change {
  return onPullRequest({ event: 'workflow_dispatch', ...context });
}
