import type { JsonObject } from '../../../json/index.js';
import { also, baseFiles, files, gatePolicy, inputs, on, policy, report, said, signed, tag, uncommitted, type Change } from '../changes.js';
import type { Consent, Reviewed } from '../consent.js';
import type { Situation } from '../situation.js';
import { testKey } from '../test-keys.js';

const foreignCommit = 'c'.repeat(40);
const foreignTree = 'd'.repeat(40);
const required: JsonObject = { require: ['drift-report:parser'] };

/** A tag of a new major version: one person must have approved, and GitHub can be asked. */
const major: readonly Change[] = [tag('v2.0.0'), said({}), baseFiles({ '.github/CODEOWNERS': '* @ada @acme/release\n' })];
const trusting: readonly Change[] = [...major, policy({ release: { trustedKeys: ['keys/release.pub'] } }), baseFiles({ 'keys/release.pub': testKey('release').publicText })];
const missing = { verdict: 'fail', says: ['gate/approval-missing fail'] } as const;
const refused = { verdict: 'fail', says: ['gate/approval-refused unproven', 'gate/approval-missing fail'] } as const;
const foreign = { verdict: 'fail', says: ['gate/approval-refused wrong-subject', 'gate/approval-missing fail'] } as const;
const wrongUsage = { verdict: 'unverified', says: ['config/invalid invalid-config'] } as const;

/** A pull request that became this commit, and what was said in it; the change of the situation on top. */
function reviewed(pullRequest: Partial<Reviewed['pullRequest']>, ...reviews: readonly Partial<Reviewed['reviews'][number]>[]): Change {
  const pullRequests: Consent['pullRequests'] = ({ commits, trees }) => [{
    pullRequest: { number: 7, author: 'grace', headCommit: foreignCommit, headTree: trees.head, isMerged: true, mergeCommit: commits.head, ...pullRequest },
    reviews: reviews.map((review) => ({ reviewer: 'ada', state: 'APPROVED', commit: foreignCommit, at: '2026-06-15T11:00:00Z', ...review })),
  }];
  return said({ pullRequests });
}

function environment(state: 'approved' | 'rejected' | 'pending', isPerson = true): Change {
  return (run) => {
    const before = run.consent?.environments;
    const others = before === undefined || typeof before === 'string' ? [] : before;
    return said({ environments: [...others, { reviewer: 'ada', isPerson, state, environments: ['release'] }] })(run);
  };
}

export const levels: readonly Situation[] = [
  { name: 'dirty at level release', what: 'The document of a minor release was measured with uncommitted changes.', but: [tag('v1.5.0'), report({ subject: { dirty: true } })], verdict: 'unverified', says: ['gate/evidence-refused dirty', 'gate/evidence-missing dirty'] },
  { name: 'gate of a release in an edited work tree', what: 'Tracked files differ from the commit that is to be released.', but: [tag('v1.5.0'), uncommitted({ 'change.txt': 'edited\n' })], verdict: 'unverified', says: ['gate/work-tree-dirty dirty'] },
  { name: 'lower level asked for', what: 'The input `level` asks for less than the tag of a minor release does.', but: [tag('v1.5.0'), inputs({ level: 'merge' })], verdict: 'fail', says: ['gate/level-lowered fail'] },
  { name: 'tag that is no version', what: 'The tag cannot be read, so the most is demanded.', but: [...major, tag('nightly'), environment('approved')], verdict: 'fail', says: ['gate/tag-not-a-version fail'] },
  { name: 'version of another tag', what: 'The input `version` and the tag name different versions.', but: [tag('v1.4.2'), inputs({ version: '1.4.3' })], verdict: 'fail', says: ['gate/version-mismatch fail'] },
  { name: 'version that is none', what: 'The input `version` is not a version.', but: [on('workflow_dispatch'), inputs({ version: 'next' })], ...wrongUsage },
  { name: 'level that nobody knows', what: 'The input `level` is a word that is no level.', but: [inputs({ level: 'minor' })], ...wrongUsage },
  { name: 'release without what its level requires', what: 'A minor release demands one more document.', but: [tag('v1.5.0'), gatePolicy({ levels: { release: { require: ['drift-report:printer'] } } })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] },
  { name: 'release by hand without what its level requires', what: 'The same, started by hand with a version.', but: [on('workflow_dispatch'), inputs({ version: '1.5.0' }), gatePolicy({ levels: { release: { require: ['drift-report:printer'] } } })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] },
  { name: 'major release without what a release requires', what: 'A higher level asks for what the lower ones ask for.', but: [...major, environment('approved'), gatePolicy({ levels: { release: { require: ['drift-report:printer'] } } })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] },
  { name: 'raised level without its requirement', what: 'The input `level` asks for more than a push does.', but: [inputs({ level: 'release' }), gatePolicy({ levels: { release: { require: ['drift-report:printer'] } } })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] },
];

export const approvals: readonly Situation[] = [
  { name: 'major without approval', what: 'A new major version, and nobody has approved it.', but: major, ...missing },
  { name: 'major by hand without approval', what: 'The same, started by hand.', but: [...major, on('workflow_dispatch', { ref: 'refs/heads/main' }), inputs({ version: '2.0.0' })], ...missing },
  { name: 'major, and nobody to ask', what: 'There is no token, so nobody knows who has approved.', but: [tag('v2.0.0')], verdict: 'unverified', says: ['gate/approvals-unreadable permission-denied', 'gate/approval-missing missing-evidence'] },
  { name: 'reviews that may not be read', what: 'The token may not read the reviews.', but: [...major, said({ environments: 'github/permission-denied', pullRequests: 'github/permission-denied' })], verdict: 'unverified', says: ['gate/approvals-unreadable permission-denied', 'gate/approval-missing missing-evidence'] },
  { name: 'review of the environment that is pending', what: 'Nobody has answered yet.', but: [...major, environment('pending')], ...missing },
  { name: 'approval of an app', what: 'A program approved the deployment.', but: [...major, environment('approved', false)], ...refused },
  { name: 'approval and rejection of one person', what: 'Who approved one environment has rejected another.', but: [...major, environment('approved'), environment('rejected')], ...refused },
  { name: 'approval of another commit', what: 'The pull request went on after the code owner had approved.', but: [...major, reviewed({}, { commit: 'e'.repeat(40) })], ...foreign },
  { name: 'approval of a head that was changed by the merge', what: 'The commit holds another tree than the head that was approved.', but: [...major, reviewed({ headTree: foreignTree }, {})], ...foreign },
  { name: 'approval in a pull request that became another commit', what: 'The pull request was merged, but not as this commit.', but: [...major, reviewed({ mergeCommit: foreignCommit }, {})], ...foreign },
  { name: 'approval in a pull request that is open', what: 'What was approved is not merged yet.', but: [...major, reviewed({ isMerged: false }, {})], ...foreign },
  { name: 'approval by the author', what: 'A code owner approved what the same person wrote.', but: [...major, reviewed({ author: 'ada' }, {})], ...refused },
  { name: 'approval by somebody who owns nothing', what: 'The reviewer is no code owner.', but: [...major, reviewed({}, { reviewer: 'mallory' })], ...refused },
  { name: 'approval that was dismissed', what: 'The review was dismissed.', but: [...major, reviewed({}, { state: 'DISMISSED' })], ...refused },
  { name: 'approval that was taken back', what: 'The code owner has asked for changes since.', but: [...major, reviewed({}, {}, { state: 'CHANGES_REQUESTED' })], ...refused },
  { name: 'approval of a team that may not be looked into', what: 'Whether the reviewer is in the owning team is hidden.', but: [...major, said({ team: 'github/permission-denied' }), reviewed({}, { reviewer: 'mallory' })], verdict: 'unverified', says: ['gate/approval-refused permission-denied', 'gate/approval-missing missing-evidence'] },
  { name: 'owner whom only the change names', what: 'The tagged commit brings a CODEOWNERS that the default branch does not have.', but: [...major, files({ '.github/CODEOWNERS': '* @mallory\n' }), reviewed({}, { reviewer: 'mallory' })], ...refused },
  { name: 'signature of an untrusted key', what: 'The approval is signed, by a key that nobody trusts.', but: [...trusting, signed({ by: 'stranger' })], ...refused },
  { name: 'signature by a key that only the change brings', what: 'The tagged commit names a key of its own as trusted.', but: [...trusting, files({ 'keys/release.pub': testKey('stranger').publicText }), signed({ by: 'stranger' })], ...refused },
  { name: 'approval edited after it was signed', what: 'The signature is not of this text.', but: [...trusting, signed({ bytes: (text) => text.replace(/"payload": "[^"]{20}/, (start) => `${start.slice(0, -1)}${start.endsWith('A') ? 'B' : 'A'}`) })], verdict: 'fail', says: ['gate/approval-refused digest-mismatch', 'gate/approval-missing fail'] },
  { name: 'approval without a signature', what: 'The file says that it is approved, and nobody signed that.', but: [...trusting, signed({ bytes: () => '{"kind":"approval","approver":"ada"}\n' })], verdict: 'fail', says: ['gate/approval-refused malformed-document', 'gate/approval-missing fail'] },
  { name: 'signed approval of another tree', what: 'A trusted key approved what another commit holds.', but: [...trusting, signed({ tree: 'other' })], ...foreign },
  { name: 'signed approval of another repository', what: 'A trusted key approved the same tree elsewhere.', but: [...trusting, signed({ repository: 'mallory/parser' })], ...foreign },
  { name: 'signed approval of a lower level', what: 'A trusted key approved a minor release.', but: [...trusting, signed({ level: 'release' })], ...refused },
  { name: 'one person twice', what: 'Two people must approve; one did, by review and by signature.', but: [...trusting, gatePolicy({ ...required, levels: { major: { approvals: 2 } } }), environment('approved'), signed()], ...missing },
];

export const goodLevels: readonly Situation[] = [
  { name: 'patch release', what: 'A tag of a patch asks for nothing beyond a merge.', but: [tag('v1.4.2')], verdict: 'pass', says: [] },
  { name: 'minor release', what: 'What its level requires is there.', but: [tag('v1.5.0'), gatePolicy({ levels: { release: { require: ['drift-report:printer'] } } }), also({ key: 'printer' })], verdict: 'pass', says: [] },
  { name: 'pre-release of a major version', what: 'A pre-release asks for no more than a merge.', but: [tag('v2.0.0-rc.1')], verdict: 'pass', says: [] },
  { name: 'dirty at level merge', what: 'Uncommitted changes do not matter before a release.', but: [report({ subject: { dirty: true } })], verdict: 'pass', says: [] },
  { name: 'major release that its environment approved', what: 'A person approved the deployment of this run.', but: [...major, environment('approved')], verdict: 'pass', says: [] },
  { name: 'major release that a code owner approved', what: 'A code owner approved the head that became this commit, with an equal tree.', but: [...major, reviewed({}, {})], verdict: 'pass', says: [] },
  { name: 'major release that somebody of the owning team approved', what: 'The reviewer is in the team that owns everything.', but: [...major, said({ team: ['lin'] }), reviewed({}, { reviewer: 'lin' })], verdict: 'pass', says: [] },
  { name: 'major release with a signed approval', what: 'A trusted key signed exactly this tree.', but: [...trusting, signed()], verdict: 'pass', says: [] },
  { name: 'major release that two people approved', what: 'Two must approve, and two did, in two ways.', but: [...trusting, gatePolicy({ ...required, levels: { major: { approvals: 2 } } }), environment('approved'), signed({ approver: 'grace' })], verdict: 'pass', says: [] },
  { name: 'approved, and a forged approval beside it', what: 'The forged one is told, and blocks nothing.', but: [...trusting, environment('approved'), signed({ by: 'stranger' })], verdict: 'warn', says: ['gate/approval-refused warn'] },
  { name: 'level raised by an input', what: 'The input asks for more than a push does, and it is there.', but: [inputs({ level: 'release' })], verdict: 'pass', says: [] },
];
