import type { ReasonCode } from '@shipworthy/contract/words';
import { also, gatePolicy, inputs, jobBefore, on, policy, report } from '../changes.js';
import { failing, unverified, warning } from '../findings.js';
import type { Saying, Situation } from '../situation.js';

function refused(reason: ReasonCode): Pick<Situation, 'verdict' | 'says'> {
  const says: readonly Saying[] = [`gate/evidence-refused ${reason}`, `gate/evidence-missing ${reason}`];
  return { verdict: 'unverified', says };
}

const foreignCommit = 'c'.repeat(40);
const again = jobBefore('again', { outputs: { evidence: 'x' }, steps: [] }, 'success');
const waiver = { rule: 'drift/content-changed', owner: '@release', reason: 'agreed', expires: '2026-06-15' };

export const identity: readonly Situation[] = [
  { name: 'stale commit', what: 'The document is about the commit before.', but: [report({ about: 'base' })], ...refused('wrong-subject') },
  { name: 'commit that nobody knows', what: 'The document is about a commit of another history.', but: [report({ subject: { commit: foreignCommit } })], ...refused('wrong-subject') },
  { name: 'no commit', what: 'The document was made outside a repository and names no commit.', but: [report({ subject: { commit: null, testedCommit: null } })], ...refused('wrong-subject') },
  { name: 'other checkout', what: 'The document is about this head, but something else was checked out.', but: [report({ subject: { testedCommit: foreignCommit } })], ...refused('wrong-subject') },
  { name: 'foreign repository', what: 'The document is about another repository.', but: [report({ subject: { repository: 'mallory/parser' } })], ...refused('wrong-subject') },
  { name: 'no repository', what: 'The document names no repository.', but: [report({ subject: { repository: null } })], ...refused('wrong-subject') },
  { name: 'no repository on either side', what: 'In another CI nobody names the repository, so nothing says that the document is about it.', but: [on('other-ci', { repository: null }), report({ by: 'folder', job: null }), inputs({ 'evidence-dir': 'evidence' })], ...refused('wrong-subject') },
  { name: 'foreign run', what: 'The document is about this commit, but another run made it.', but: [report({ run: { id: '99' } })], ...refused('wrong-subject') },
  { name: 'no run', what: 'The document was made outside any run.', but: [report({ run: { id: null } })], ...refused('wrong-subject') },
  { name: 'merge commit of another base', what: 'The pull request was measured as it was merged with an older base.', but: [on('pull_request', { pullRequest: 7 }), report({ policy: { source: 'base' }, baseline: 'base', subject: { testedCommit: foreignCommit } })], ...refused('wrong-subject') },
  { name: 'commit of the head instead of the merge', what: 'In the merge queue the document is about the head of the pull request.', but: [on('merge_group'), report({ policy: { source: 'base' }, baseline: 'base', about: 'head' })], ...refused('wrong-subject') },
  { name: 'attempt that is not yet', what: 'The document says attempt 3, and this is attempt 2.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 3 } })], ...refused('stale-attempt') },
  {
    name: 'red earlier attempt beside a green later one', what: 'After a partial re-run two jobs hand over the same place, one of them from the first attempt and red.',
    but: [on('push', { attempt: 2 }), report({ run: { attempt: 1 }, findings: [failing] }), again, also({ job: 'again', run: { attempt: 2 } })], ...refused('duplicate'),
  },
  { name: 'older attempt in the folder, and the newer one red', what: 'The folder holds a green report of the first attempt, the output names the red one of the second.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 2 }, findings: [failing] }), also({ job: null, by: 'folder', run: { attempt: 1 } }), inputs({ 'evidence-dir': 'evidence' })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'newer attempt in the folder', what: 'A green report in the folder says that it is newer than the red one that came by id.', but: [on('push', { attempt: 2 }), report({ run: { attempt: 1 }, findings: [failing] }), also({ job: null, by: 'folder', run: { attempt: 2 } }), inputs({ 'evidence-dir': 'evidence' })], ...refused('duplicate') },
  { name: 'two documents of one key and attempt', what: 'Two jobs hand over different documents for one place.', but: [again, also({ job: 'again', checks: ['three'] })], ...refused('duplicate') },
  { name: 'partial document', what: 'Only some of the cases were judged.', but: [report({ partial: true })], ...refused('partial') },
  { name: 'verdict that its findings deny', what: 'The document says `pass`, and one of its findings fails.', but: [report({ findings: [failing], verdict: 'pass' })], ...refused('malformed-document') },
  { name: 'unverified that calls itself a warning', what: 'The document says `warn`, but nobody permitted the reason of what is not verified.', but: [report({ findings: [unverified], verdict: 'warn' })], ...refused('malformed-document') },
];

export const verdicts: readonly Situation[] = [
  { name: 'red report', what: 'The report says that the output differs.', but: [report({ findings: [failing] })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'unverified report', what: 'The report says that there is no baseline.', but: [report({ findings: [unverified] })], verdict: 'unverified', says: ['gate/not-passed no-baseline'] },
  { name: 'reason that only the job permits', what: 'The document permits itself a reason that the policy of the gate does not.', but: [report({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } })], verdict: 'unverified', says: ['gate/not-passed no-baseline'] },
  { name: 'zero checked', what: 'The report checked nothing at all.', but: [report({ checks: [] })], verdict: 'unverified', says: ['gate/not-passed nothing-checked'] },
  { name: 'zero checked, and it says pass', what: 'The report checked nothing and calls that `pass`.', but: [report({ checks: [], verdict: 'pass' })], ...refused('malformed-document') },
  { name: 'zero checked, and the reason permitted', what: 'The policy permits `nothing-checked`, which no policy can.', but: [report({ checks: [] }), policy({ reasons: { 'nothing-checked': 'warn' } })], verdict: 'unverified', says: ['gate/not-passed nothing-checked'] },
  { name: 'everything waived', what: 'Every finding of the report is waived, and nothing else was checked.', but: [report({ checks: ['one'], findings: [failing], waivers: [waiver] }), policy({ waivers: [waiver] })], verdict: 'unverified', says: ['gate/not-passed everything-waived'] },
  { name: 'everything waived, and the reason permitted', what: 'The policy permits `everything-waived`, which no policy can.', but: [report({ checks: ['one'], findings: [failing], waivers: [waiver] }), policy({ waivers: [waiver], reasons: { 'everything-waived': 'warn' } })], verdict: 'unverified', says: ['gate/not-passed everything-waived'] },
  { name: 'expired waiver', what: 'The waiver of the finding ended yesterday.', but: [report({ findings: [failing], waivers: [{ ...waiver, expires: '2026-06-14' }] }), policy({ waivers: [{ ...waiver, expires: '2026-06-14' }] })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'waiver that ended since', what: 'The finding was waived when the job ran; since yesterday it is not.', but: [report({ findings: [failing], waivers: [waiver] }), policy({ waivers: [{ ...waiver, expires: '2026-06-14' }] })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'waiver of another configuration', what: 'The job that measured read a waiver that the policy of the gate does not have.', but: [report({ findings: [failing], waivers: [waiver] })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'waiver of another finding', what: 'The policy of the gate waives the same rule, for another fingerprint.', but: [report({ findings: [failing], waivers: [waiver] }), policy({ waivers: [{ ...waiver, fingerprint: `sha256:${'9'.repeat(64)}` }] })], verdict: 'fail', says: ['gate/not-passed fail', 'policy/waiver-unused warn'] },
  { name: 'expired waiver of the gate itself', what: 'The failed job was excused until yesterday.', but: [(run) => ({ ...run, results: { ...run.results, test: 'failure' } }), policy({ waivers: [{ ...waiver, rule: 'gate/job-not-successful', expires: '2026-06-14' }] })], verdict: 'fail', says: ['gate/job-not-successful fail', 'policy/waiver-expired warn'] },
  { name: 'waiver without an end', what: 'A waiver has no `expires`.', but: [policy({ waivers: [{ rule: waiver.rule, owner: waiver.owner, reason: waiver.reason }] })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
  { name: 'waiver for years', what: 'A waiver is to hold longer than any may.', but: [policy({ waivers: [{ ...waiver, expires: '2036-01-01' }] })], verdict: 'unverified', says: ['config/invalid invalid-config'] },
  { name: 'warnings beyond the budget', what: 'There is one warning more than the budget allows.', but: [report({ findings: [warning] }), gatePolicy({ maxWarnings: 0 })], verdict: 'fail', says: ['gate/warning-budget fail', 'gate/not-passed warn'] },
  { name: 'red report that another rule calls advisory', what: 'The kind is advisory, but this key is required.', but: [report({ findings: [failing] }), gatePolicy({ advisory: ['drift-report'] })], verdict: 'fail', says: ['gate/not-passed fail'] },
  { name: 'warning, and fail-on warn', what: 'The input `fail-on` is stricter than the verdict.', but: [report({ findings: [failing, warning] }), inputs({ 'fail-on': 'warn' })], verdict: 'fail', says: ['gate/not-passed fail'] },
];
