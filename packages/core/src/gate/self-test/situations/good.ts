import { also, ended, gatePolicy, inputs, job, jobBefore, on, policy, report } from '../changes.js';
import { driftStep } from '../gate-run.js';
import { failing, unverified, warning } from '../findings.js';
import type { Situation } from '../situation.js';

const waiver = { rule: 'drift/content-changed', owner: '@release', reason: 'agreed', expires: '2026-06-15' };
const green = { verdict: 'pass', says: [] } as const;

export const good: readonly Situation[] = [
  { name: 'push', what: 'Everything is there and green.', but: [], ...green },
  { name: 'schedule', what: 'A nightly run.', but: [on('schedule')], ...green },
  { name: 'started by hand', what: '`workflow_dispatch` without a version.', but: [on('workflow_dispatch')], ...green },
  { name: 'other CI', what: 'No artifact service, no job results; a folder carries the document.', but: [on('other-ci'), report({ by: 'folder', job: null }), inputs({ 'evidence-dir': 'evidence' })], ...green },
  { name: 'laptop', what: 'Outside CI the folder `out` is read, and what does not apply is not judged.', but: [on('local'), report({ by: 'folder', job: null })], ...green },
  { name: 'warning', what: 'One warning, and no budget.', but: [report({ findings: [warning] })], verdict: 'warn', says: ['gate/not-passed warn'] },
  { name: 'warning within the budget', what: 'One warning, and the budget is one.', but: [report({ findings: [warning] }), gatePolicy({ maxWarnings: 1 })], verdict: 'warn', says: ['gate/not-passed warn'] },
  { name: 'allowed skip', what: 'The job that was skipped may be.', but: [ended('test', 'skipped'), gatePolicy({ allowSkipped: ['test'] })], verdict: 'pass', says: ['gate/job-not-successful not-applicable'] },
  { name: 'exempt job', what: 'A job outside `needs` is exempt, with a reason.', but: [job('fuzz', { steps: [] }), gatePolicy({ exempt: { fuzz: 'has a required check of its own' } })], ...green },
  { name: 'job that needs the gate', what: 'What runs after the decision need not be seen by it.', but: [job('publish', { needs: ['release-gate'], steps: [] }), job('announce', { needs: ['publish'], steps: [] })], ...green },
  { name: 'judge that a red leg does not skip', what: 'The job that judges comes after a matrix and runs unless cancelled.', but: [jobBefore('regression', { strategy: { matrix: { shard: ['1/2', '2/2'] } }, steps: [] }, 'success'), job('drift', { needs: ['regression'], if: '${{ !cancelled() }}' })], ...green },
  { name: 'step that continues on error beside the evidence', what: 'A step that makes no evidence may fail.', but: [job('drift', { steps: [{ run: 'npm run coverage', 'continue-on-error': true }, driftStep] })], ...green },
  { name: 'condition spelt differently', what: 'The gate job has `if: ${{ ALWAYS() }}`.', but: [job('release-gate', { if: '${{ ALWAYS() }}' })], ...green },
  { name: 'waived finding on its last day', what: 'The finding is waived through the end of today, and something else was checked.', but: [report({ findings: [failing], waivers: [waiver] }), policy({ waivers: [waiver] })], ...green },
  { name: 'waiver that is not needed', what: 'It is said, and blocks nothing.', but: [policy({ waivers: [waiver] })], verdict: 'warn', says: ['policy/waiver-unused warn'] },
  { name: 'permitted reason', what: 'The policy permits the reason in writing.', but: [report({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } }), policy({ reasons: { 'no-baseline': 'warn' } })], verdict: 'warn', says: ['gate/not-passed no-baseline'] },
  { name: 'advisory failure', what: 'What the policy calls advisory is shown, and blocks nothing.', but: [also({ key: 'extra', findings: [failing] }), gatePolicy({ advisory: ['drift-report:extra'] })], verdict: 'pass', says: ['gate/not-passed not-applicable'] },
  { name: 'second attempt, all jobs again', what: 'Everything was made again.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 2 } })], ...green },
  { name: 'second attempt, failed jobs only', what: 'One document is of the first attempt, one of the second.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 1 } }), also({ key: 'printer', run: { attempt: 2 } })], ...green },
  { name: 'older attempt in the folder', what: 'A folder still holds the red report of the first attempt; the output names the green one of the second.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 2 } }), also({ job: null, by: 'folder', run: { attempt: 1 }, findings: [failing] }), inputs({ 'evidence-dir': 'evidence' })], ...green },
  { name: 'one document twice', what: 'The same bytes came by id and lie in a folder.', but: [also({ job: null, by: 'folder' }), inputs({ 'evidence-dir': 'evidence' })], ...green },
  { name: 'document of the commit before, beside the right one', what: 'A folder still holds an old green report, which is refused; it is advisory.', but: [also({ key: 'extra', about: 'base', by: 'folder', job: null }), inputs({ 'evidence-dir': 'evidence' }), gatePolicy({ advisory: ['drift-report:extra'] })], verdict: 'pass', says: ['gate/evidence-refused not-applicable'] },
  { name: 'more required, and there', what: 'An input asks for one more key, which was handed over.', but: [inputs({ require: 'drift-report:printer' }), also({ key: 'printer' })], ...green },
  { name: 'whole kind required', what: 'The policy requires a kind, and one of it is there.', but: [gatePolicy({ require: ['drift-report'] })], ...green },
];
