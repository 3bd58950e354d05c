import { describe, expect, test } from '@jest/globals';
import type { GitHubFacts } from '../../../src/adoption/doctor/github/collect-github.js';
import { judgeActions, type ActionsQuestion } from '../../../src/adoption/doctor/github/judge-actions.js';
import type { ActionsPolicy } from '../../../src/host/index.js';
import { read, refusal, toFacts, unread } from './github-facts.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const hash = 'A'.repeat(20) + 'f'.repeat(20);
const judge = (changes: Partial<GitHubFacts> = {}, question: Partial<ActionsQuestion> = {}) => judgeActions(toFacts(changes), { uses: [], isSelfHosted: false, releases: true, ...question });

const allowed = ok('actions/allowed', 'all actions may run');
const token = ok('actions/token', 'read');
const retention = ok('actions/retention', '90 days');
const forks = ok('actions/forks', 'all external contributors');
const immutable = ok('release/immutable', 'releases are immutable');

test('settings that are as they should be are told of one by one; those of releases only where there are any', () => {
  expect(judge()).toEqual([allowed, token, retention, forks, immutable]);
  expect(judge({}, { releases: false })).toEqual([allowed, token, retention, forks]);
});

test('where nobody may look, each is unknown, with the reason of GitHub', () => {
  const checks = ['actions/allowed', 'actions/token', 'actions/retention', 'actions/forks', 'release/immutable'] as const;
  expect(judge({ policy: unread, defaultToken: unread, retentionDays: unread, forkApproval: unread, immutableReleases: unread })).toEqual(checks.map((check) => unknown(check, refusal.why, { fix: refusal.fix })));
});

/** The commands hold for this repository; where nothing names it, whoever copies one sees that the name is not there. */
describe.each([['acme/parser', 'acme/parser'], [null, '']])('a command for %s', (name, inPaste) => {
  test('makes tokens read by default', () => {
    expect(judge({ name, defaultToken: read('write') })[1]).toEqual(doubtful('actions/token', 'A workflow without `permissions` may write everything.', { paste: `gh api --method PUT repos/${inPaste}/actions/permissions/workflow -f default_workflow_permissions=read` }));
  });

  test('keeps artifacts for as long as a run can be started again: thirty days will do', () => {
    const paste = `gh api --method PUT repos/${inPaste}/actions/permissions/artifact-and-log-retention -F days=30`;
    expect(judge({ name, retentionDays: read(29) })[2]).toEqual(doubtful('actions/retention', 'Artifacts are kept for 29 days.', { paste }));
    expect(judge({ name, retentionDays: read(30) })[2]).toEqual(ok('actions/retention', '30 days'));
  });

  test('makes strangers wait, where jobs run on own machines', () => {
    const paste = `gh api --method PUT repos/${inPaste}/actions/permissions/fork-pr-contributor-approval -f approval_policy=all_external_contributors`;
    const loose = read('first_time_contributors_new_to_github' as const);
    expect(judge({ name, forkApproval: loose }, { isSelfHosted: true })[3]).toEqual(missing('actions/forks', 'Approval is asked of first time contributors new to github only, and jobs run on your own machines.', { paste }));
    expect(judge({ name, forkApproval: loose })[3]).toEqual(ok('actions/forks', 'first time contributors new to github'));
    expect(judge({ name }, { isSelfHosted: true })[3]).toEqual(forks);
  });

  test('makes releases immutable', () => {
    expect(judge({ name, immutableReleases: read(false) })[4]).toEqual(doubtful('release/immutable', 'Assets of a published release can be replaced.', { paste: `gh api --method PUT repos/${inPaste}/immutable-releases` }));
  });

  test('switches Actions on', () => {
    const policy = read<ActionsPolicy>({ isEnabled: false, allowed: 'all', requiresFullHash: false, selected: null });
    expect(judge({ name, policy })[0]).toEqual(missing('actions/allowed', 'GitHub Actions is switched off for this repository.', { fix: 'Switch it on in Settings → Actions → General.', paste: `gh api --method PUT repos/${inPaste}/actions/permissions -F enabled=true -f allowed_actions=all` }));
  });
});

test('strangers of a private repository are nobody; of one that nobody can see, the setting is told', () => {
  const repository = read({ defaultBranch: 'main', isPublic: false, isAdministrator: true });
  expect(judge({ repository, forkApproval: unread }, { isSelfHosted: true })).toEqual([allowed, token, retention, immutable]);
  expect(judge({ repository: unread })[3]).toEqual(forks);
});

describe('which actions may run', () => {
  const allowedOf = (policy: Partial<ActionsPolicy>, uses: readonly string[], changes: Partial<GitHubFacts> = {}) => judge({ policy: read({ isEnabled: true, allowed: 'all', requiresFullHash: false, selected: null, ...policy }), ...changes }, { uses })[0];

  test('settings that demand full commits: whatever has none is named; what lies here, and images, need none', () => {
    const demanding = { requiresFullHash: true };
    expect(allowedOf(demanding, ['actions/cache@v4', `actions/checkout@${hash}`, './.github/actions/own', 'docker://alpine:3'])).toEqual(missing('actions/allowed', 'The settings demand full commits, and actions/cache@v4 has none.', { fix: 'Pin them by a full commit.' }));
    expect(allowedOf(demanding, ['actions/cache@v4', `a/b@${hash}0`, 'actions/cache@v4', `a/b@${hash}/c`])).toEqual(missing('actions/allowed', `The settings demand full commits, and actions/cache@v4, a/b@${hash}0, a/b@${hash}/c have none.`, { fix: 'Pin them by a full commit.' }));
    expect(allowedOf(demanding, [`actions/checkout@${hash}`, '$/own'])).toEqual(allowed);
    expect(allowedOf({}, ['actions/cache@v4'])).toEqual(allowed);
  });

  test('only those of the owner: its own, in whatever letters, and what lies here; others are named once', () => {
    const local = { allowed: 'local_only' as const };
    expect(allowedOf(local, ['ACME/tool@v1', 'acme/tool/part@v1', './own'])).toEqual(ok('actions/allowed', 'those of the owner may run'));
    expect(allowedOf(local, ['acme/tool@v1', 'acme-two/tool@v1', 'actions/cache@v4', 'actions/cache@v3'], { name: 'Acme/parser' })).toEqual(missing('actions/allowed', 'Only actions of the owner may run, and not acme-two/tool, actions/cache.'));
    expect(allowedOf(local, ['acme/tool@v1'], { name: null })).toEqual(missing('actions/allowed', 'Only actions of the owner may run, and not acme/tool.'));
  });

  const toSelected = (selected: Partial<NonNullable<ActionsPolicy['selected']>>): Partial<ActionsPolicy> => ({ allowed: 'selected', selected: { ofGitHub: false, verified: false, patterns: [], ...selected } });
  const toPaste = (body: string, repository = 'acme/parser') => `gh api --method PUT repos/${repository}/actions/permissions/selected-actions --input - <<'JSON'\n${body}\nJSON`;
  const fine = ok('actions/allowed', 'every action that is used is allowed');

  test('selected ones: what is not among them is named, with the whole list as it should be', () => {
    const policy = toSelected({ ofGitHub: true, patterns: ['acme-two/*'] });
    expect(allowedOf(policy, ['Actions/cache@v4', 'github/codeql-action/init@v3', 'acme-two/a/b@v1', 'acme/own@v1'])).toEqual(fine);
    const paste = toPaste('{"github_owned_allowed":true,"verified_allowed":false,"patterns_allowed":["acme-two/*","other/tool@*","more/tool@*"]}');
    expect(allowedOf(policy, ['actions/cache@v4', 'other/tool/part@v1', 'other/tool@v2', 'more/tool@v1'])).toEqual(missing('actions/allowed', 'The settings do not allow other/tool/part, other/tool, more/tool.', { paste }));
    expect(allowedOf(policy, ['other/tool@v1'], { name: null })?.paste).toBe(toPaste('{"github_owned_allowed":true,"verified_allowed":false,"patterns_allowed":["acme-two/*","other/tool@*"]}', ''));
  });

  test('those of GitHub only where the settings say so, and only by their owner', () => {
    expect(allowedOf(toSelected({}), ['actions/cache@v4'])).toEqual(missing('actions/allowed', 'The settings do not allow actions/cache.', { paste: toPaste('{"github_owned_allowed":false,"verified_allowed":false,"patterns_allowed":["actions/cache@*"]}') }));
    expect(allowedOf(toSelected({ ofGitHub: true }), ['my/actions/cache@v4'])?.found).toBe('The settings do not allow my/actions/cache.');
    expect(allowedOf({ allowed: 'selected', selected: null }, ['actions/cache@v4'])?.paste).toBe(toPaste('{"github_owned_allowed":false,"verified_allowed":false,"patterns_allowed":["actions/cache@*"]}'));
  });

  test('verified creators: whose actions they are GitHub does not say', () => {
    const verified = toSelected({ verified: true });
    const fix = 'Name them in Settings → Actions → General, then it is certain.';
    expect(allowedOf(verified, ['other/tool@v1', 'other/tool@v2'])).toEqual(unknown('actions/allowed', 'Allowed are actions of verified creators; whether other/tool is of one, GitHub does not say.', { fix }));
    expect(allowedOf(verified, ['other/tool@v1', 'more/tool@v2'])).toEqual(unknown('actions/allowed', 'Allowed are actions of verified creators; whether other/tool, more/tool are of one, GitHub does not say.', { fix }));
    expect(allowedOf(verified, [])).toEqual(fine);
  });

  test.each([
    ['other/*', 'other/tool/part@v1', true], ['other/tool@*', 'other/tool@v1', true], ['other/tool@v1', 'other/tool@v1', true], ['other/tool', 'other/tool@v1', true], ['Other/TOOL@V1', 'other/tool@v1', true], ['*/tool@v*', 'other/tool@v1', true],
    ['other/tool@v1', 'other/tool@v2', false], ['other/tool', 'other/tool/part@v1', false], ['other/tool@*', 'an-other/tool@v1', false], ['other/tool@v1', 'other/tool@v1.2', false], ['other/t.ol@*', 'other/tool@v1', false], ['other/[tool@*', 'other/[tool@v1', true],
  ])('the pattern %s and %s: %s', (pattern, uses, is) => {
    expect(allowedOf(toSelected({ patterns: [pattern] }), [uses])?.outcome).toBe(is ? 'ok' : 'missing');
  });
});
