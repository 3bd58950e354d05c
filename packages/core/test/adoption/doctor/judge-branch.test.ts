import { describe, expect, test } from '@jest/globals';
import type { GitHubFacts } from '../../../src/adoption/doctor/github/collect-github.js';
import { hasQueue, judgeBranch } from '../../../src/adoption/doctor/github/judge-branch.js';
import type { Ruleset } from '../../../src/host/index.js';
import { actionsApp, protection, read, refusal, toFacts, toRule, toRuleset, unread } from './github-facts.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const judge = (changes: Partial<GitHubFacts> = {}, gate = 'release-gate') => judgeBranch(toFacts(changes), gate);
const checkOf = (check: string, changes: Partial<GitHubFacts>) => judge(changes).filter((one) => one.check === check);
const none = { rules: read([]), protection: read(null) };

/** The command that adds a ruleset for the default branch. */
const toCommand = (name: string, rules: readonly string[], repository = 'acme/parser') => [
  `gh api --method POST repos/${repository}/rulesets --input - <<'JSON'`, '{', `  "name": "${name}",`, '  "target": "branch",', '  "enforcement": "active",', '  "bypass_actors": [],',
  '  "conditions": {"ref_name":{"include":["~DEFAULT_BRANCH"],"exclude":[]}},', '  "rules": [', rules.map((rule) => `    ${rule}`).join(',\n'), '  ]', '}', 'JSON',
].join('\n');
const history = ['{"type":"deletion"}', '{"type":"non_fast_forward"}'];
const review = '{"type":"pull_request","parameters":{"required_approving_review_count":1,"require_code_owner_review":true,"dismiss_stale_reviews_on_push":true,"require_last_push_approval":true,"required_review_thread_resolution":false}}';
const toCheck = (gate: string) => `{"type":"required_status_checks","parameters":{"strict_required_status_checks_policy":true,"required_status_checks":[{"context":"${gate}","integration_id":15368}]}}`;
const whole = toCommand('release-gate', [...history, review, toCheck('release-gate')]);

test('a branch that insists on the gate is told of rule by rule', () => {
  expect(judge()).toEqual([
    ok('branch/requires-gate', '`release-gate` is required'), ok('branch/source', 'GitHub Actions (app 15368)'), ok('branch/up-to-date', 'branches must be up to date'), ok('branch/owner-review', 'by a rule'),
    ok('branch/protected', 'forced pushes and deletion are blocked'), ok('branch/bypass', 'the bypass lists are empty'),
  ]);
});

test('where nobody may look, all of it is unknown, with the reason of GitHub', () => {
  const checks = ['branch/requires-gate', 'branch/source', 'branch/up-to-date', 'branch/owner-review', 'branch/protected', 'branch/bypass'] as const;
  expect(judge({ checks: unread, rules: unread, protection: unread, rulesets: unread })).toEqual(checks.map((check) => unknown(check, refusal.why, { fix: refusal.fix })));
});

describe('the check of the gate', () => {
  const requiredOf = (names: readonly string[], changes: Partial<GitHubFacts> = {}) => checkOf('branch/requires-gate', { checks: read(names.map((name) => ({ name, appId: null }))), ...changes });

  test('that is not required is missing, with all that the branch should have; its source is then no matter', () => {
    expect(requiredOf([])).toEqual([missing('branch/requires-gate', 'The default branch requires no check.', { paste: whole })]);
    expect(requiredOf(['build', 'test'])).toEqual([missing('branch/requires-gate', 'The default branch requires build, test, and not `release-gate`.', { paste: whole })]);
    expect(checkOf('branch/source', { checks: read([]) })).toEqual([]);
  });

  test('that is required under nearly its name, in letters of another size, is named', () => {
    expect(requiredOf(['build', 'CI / Release-Gate'])).toEqual([missing('branch/requires-gate', 'Required is CI / Release-Gate, and not `release-gate`.', { paste: whole })]);
  });

  test('rulesets for branches that are not enforced are named beside it', () => {
    const rulesets = read([toRuleset(), toRuleset({ name: 'trial', enforcement: 'evaluate' }), toRuleset({ name: 'old', enforcement: 'disabled' }), toRuleset({ name: 'tags', target: 'tag', enforcement: 'disabled' })]);
    expect(requiredOf([], { rulesets })).toEqual([missing('branch/requires-gate', 'The default branch requires no check. Not enforced: trial (evaluate), old (disabled).', { paste: whole })]);
    expect(requiredOf([], { rulesets: unread })).toEqual([missing('branch/requires-gate', 'The default branch requires no check.', { paste: whole })]);
  });

  test('of another name is asked for by that name, also where nothing names the repository', () => {
    const paste = toCommand('release-gate', [...history, review, toCheck('Gate')], '');
    expect(judge({ name: null }, 'Gate')[0]).toEqual(missing('branch/requires-gate', 'Required is release-gate, and not `Gate`.', { paste }));
  });

  test('must come from GitHub Actions; one of several sources will do', () => {
    const sourceOf = (...apps: readonly (number | null)[]) => checkOf('branch/source', { checks: read([{ name: 'build', appId: 1 }, ...apps.map((appId) => ({ name: 'release-gate', appId }))]) });
    expect(sourceOf(null)).toEqual([missing('branch/source', 'Anybody may report `release-gate`.')]);
    expect(sourceOf(99)).toEqual([missing('branch/source', '`release-gate` is taken from app 99, which is not GitHub Actions.')]);
    expect(sourceOf(99, actionsApp)).toEqual([ok('branch/source', 'GitHub Actions (app 15368)')]);
  });
});

/** What a rule may give, what branch protection may give instead, and what is said where neither does. */
const either = [
  {
    check: 'branch/up-to-date' as const, by: toRule('required_status_checks', { strict_required_status_checks_policy: true }), almost: [toRule('required_status_checks', { strict_required_status_checks_policy: false }), toRule('pull_request', { strict_required_status_checks_policy: true })],
    fine: 'branches must be up to date', protects: { isStrict: true }, protectedFine: 'branches must be up to date', found: 'A pull request may be merged that was tested on an older branch.', paste: toCommand('release-gate-up-to-date', [toCheck('release-gate')]),
  },
  {
    check: 'branch/owner-review' as const, by: toRule('pull_request', { require_code_owner_review: true }), almost: [toRule('pull_request'), toRule('required_status_checks', { require_code_owner_review: true })],
    fine: 'by a rule', protects: { requiresCodeOwners: true }, protectedFine: 'by branch protection', found: 'No code owner has to review.', paste: toCommand('release-gate-review', [review]),
  },
];

describe.each(either)('$check', ({ check, by, almost, fine, protects, protectedFine, found, paste }) => {
  test('by a rule, whether or not anybody may see branch protection', () => {
    for (const given of [read(null), read(protection), unread]) expect(checkOf(check, { rules: read([by]), protection: given })).toEqual([ok(check, fine)]);
  });

  test('by branch protection, whether or not anybody may see the rules', () => {
    for (const rules of [read([]), unread]) expect(checkOf(check, { rules, protection: read({ ...protection, ...protects }) })).toEqual([ok(check, protectedFine)]);
  });

  test('by neither: a ruleset of what is missing', () => {
    expect(checkOf(check, none)).toEqual([doubtful(check, found, { paste })]);
    expect(checkOf(check, { rules: read(almost), protection: read(protection) })).toEqual([doubtful(check, found, { paste })]);
    expect(checkOf(check, { ...none, name: null })[0]?.paste).toBe(paste.replace('acme/parser', ''));
  });

  test('unknown where one of the two gives nothing and nobody may see the other', () => {
    const hidden = [unknown(check, refusal.why, { fix: refusal.fix })];
    expect(checkOf(check, { rules: unread, protection: read(protection) })).toEqual(hidden);
    expect(checkOf(check, { rules: read([]), protection: unread })).toEqual(hidden);
  });
});

test('a merge queue tests what is merged', () => {
  expect(checkOf('branch/up-to-date', { rules: read([toRule('merge_queue')]) })).toEqual([ok('branch/up-to-date', 'a merge queue tests what is merged')]);
  expect([read([toRule('merge_queue')]), read([toRule('deletion')]), unread].map((rules) => hasQueue({ rules }))).toEqual([true, false, null]);
});

test('forced pushes and deletion must both be blocked, by rules or by branch protection', () => {
  const open = doubtful('branch/protected', 'Somebody who may push may force it, or delete the branch.', { paste: toCommand('release-gate-history', history) });
  for (const type of ['deletion', 'non_fast_forward']) expect(checkOf('branch/protected', { rules: read([toRule(type)]) })).toEqual([open]);
  const protectedBy = (allowsForcePushes: boolean, allowsDeletions: boolean) => checkOf('branch/protected', { rules: read([]), protection: read({ ...protection, allowsForcePushes, allowsDeletions }) });
  expect([protectedBy(true, false), protectedBy(false, true)]).toEqual([[open], [open]]);
  expect(protectedBy(false, false)).toEqual([ok('branch/protected', 'forced pushes and deletion are blocked')]);
  expect(checkOf('branch/protected', { ...none, name: null })[0]?.paste).toBe(toCommand('release-gate-history', history, ''));
});

describe('who passes the rules by', () => {
  const bypassOf = (rulesets: readonly Ruleset[], changes: Partial<GitHubFacts> = {}) => checkOf('branch/bypass', { rulesets: read(rulesets), ...changes });
  const unbound = doubtful('branch/bypass', 'Branch protection does not bind administrators.', { fix: 'Tick "Do not allow bypassing the above settings".' });
  const loose = read({ ...protection, bindsAdministrators: false });
  const hidden = unknown('branch/bypass', 'Who may pass the rules by is shown only to those who may change them.', { fix: 'Ask with the token of an administrator: GH_TOKEN=$(gh auth token) shipworthy doctor' });
  const ofRuleset = { rules: read([toRule('deletion'), toRule('pull_request', {}, null)]) };

  test('is named for each ruleset that holds, with the command that empties its list', () => {
    const paste = "gh api --method PUT repos/acme/parser/rulesets/7 --input - <<'JSON'\n{ \"bypass_actors\": [] }\nJSON";
    expect(bypassOf([toRuleset({ bypass: ['ada', 'the team release'] }), toRuleset({ id: 9, bypass: ['eve'] })])).toEqual([doubtful('branch/bypass', 'ada, the team release may pass the ruleset release-gate by.', { paste })]);
    expect(bypassOf([toRuleset({ bypass: ['ada'] })], { name: null })[0]?.paste).toBe(paste.replace('acme/parser', ''));
  });

  test('is unknown where a list is hidden, or a ruleset that holds', () => {
    expect(bypassOf([toRuleset({ bypass: null })])).toEqual([hidden]);
    expect(bypassOf([toRuleset({ bypass: null }), toRuleset({ id: 9 })], { rules: read([toRule('deletion'), toRule('update', {}, 9)]) })).toEqual([hidden]);
    expect(bypassOf([])).toEqual([hidden]);
    expect(bypassOf([toRuleset()], { rules: read([toRule('deletion'), toRule('update', {}, 9)]) })).toEqual([hidden]);
    expect(bypassOf([], { rulesets: unread })).toEqual([unknown('branch/bypass', refusal.why, { fix: refusal.fix })]);
  });

  test('administrators that branch protection does not bind are told of beside all else', () => {
    expect(bypassOf([toRuleset({ bypass: null })], { ...ofRuleset, protection: loose })).toEqual([unbound, hidden]);
    expect(bypassOf([toRuleset()], { ...ofRuleset, protection: loose })).toEqual([unbound]);
    expect(bypassOf([toRuleset()], { ...ofRuleset, protection: read(protection) })).toEqual([ok('branch/bypass', 'the bypass lists are empty')]);
    expect(bypassOf([toRuleset()], { ...ofRuleset, protection: unread })).toEqual([ok('branch/bypass', 'the bypass lists are empty')]);
  });

  test('without a ruleset branch protection decides; where there is neither, nobody has to pass anything by', () => {
    const without = { rules: read([]), rulesets: unread };
    expect(checkOf('branch/bypass', { ...without, protection: unread })).toEqual([unknown('branch/bypass', refusal.why, { fix: refusal.fix })]);
    expect(checkOf('branch/bypass', { ...without, protection: read(null) })).toEqual([]);
    expect(checkOf('branch/bypass', { ...without, protection: loose })).toEqual([unbound]);
    expect(checkOf('branch/bypass', { ...without, protection: read(protection) })).toEqual([ok('branch/bypass', 'branch protection binds administrators')]);
  });
});
