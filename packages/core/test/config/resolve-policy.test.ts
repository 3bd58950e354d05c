import { afterEach, describe, expect, test } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import { createRepository, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { resolvePolicy, type PolicyRequest } from '../../src/config/index.js';
import type { Host } from '../../src/host/index.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { localContext, toContext, toHost } from '../evidence/documents.js';

const path = '.github/shipworthy.yml';
const waiversPath = '.github/shipworthy-waivers.yml';
const strict = "schemaVersion: 1\ngate: { require: [drift-report] }\n";
const loose = 'schemaVersion: 1\ngate: { require: [], allowSkipped: [test] }\n';
const waivers = (rule: string): string => `schemaVersion: 1\nwaivers: [{ rule: ${rule}, owner: ada, reason: known, expires: 2026-12-01 }]\n`;

const made: TemporaryRepository[] = [];
afterEach(() => made.splice(0).forEach((repository) => repository.dispose()));

interface Change {
  readonly repository: TemporaryRepository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** A pull request as actions/checkout leaves it: the test merge of `change` into `base`, checked out. */
function propose(base: Files, change: Files, removed: readonly string[] = []): Change {
  const repository = createRepository({ 'a.txt': 'a', ...base });
  made.push(repository);
  const baseCommit = repository.head();
  const head = repository.branch('change').remove(...removed).commit('Change', { 'b.txt': 'b', ...change });
  repository.git('checkout', '--quiet', '--detach', baseCommit);
  return { repository, base: baseCommit, head, merge: repository.merge('change') };
}

function contextOf({ head, base, merge }: Change, changes: Partial<RunContext> = {}): RunContext {
  return toContext({ event: 'pull_request', headCommit: head, testedCommit: merge, eventBaseCommit: base, ref: 'refs/pull/1/merge', ...changes });
}

interface Where {
  readonly cwd: string;
  readonly context?: RunContext;
  readonly root?: string;
  readonly remote?: Host['remote'];
}

async function resolve({ cwd, context, root, remote }: Where, request: Partial<PolicyRequest> = {}) {
  const host = toHost({ cwd, context: context ?? localContext, remote: remote ?? null });
  const workspace = await openWorkspace(host, { root, out: undefined });
  const resolved = await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'auto', ...request });
  const { config, policy, findings, baseHasConfig } = resolved;
  return { require: config.gate.require, allowSkipped: config.gate.allowSkipped, source: policy.source, commit: policy.commit, baseHasConfig, reasons: config.reasons, waivers: config.waivers.map(({ rule }) => rule), findings: findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`), messages: findings.map(({ message }) => message) };
}

const review = (change: Change, request: Partial<PolicyRequest> = {}, changes: Partial<RunContext> = {}) => resolve({ cwd: change.repository.path, context: contextOf(change, changes) }, request);

describe('on pull requests', () => {
  test('the base counts, and a change of the policy is itself a finding that lists it', async () => {
    const change = propose({ [path]: strict }, { [path]: loose });
    const resolved = await review(change);
    expect(resolved).toMatchObject({ require: ['drift-report'], allowSkipped: [], source: 'base', commit: change.base, baseHasConfig: true, findings: ['policy/changed warn'] });
    expect(resolved.messages[0]).toContain('gate.allowSkipped[0]: (absent) → "test"');
    expect(resolved.messages[0]).toContain('gate.require[0]: "drift-report" → (removed)');
  });
  test('a policy of the base that is larger than any may be is refused, not parsed', async () => {
    const change = propose({ [path]: `${strict}#${' '.repeat(5 * 1024 * 1024)}\n` }, { 'c.txt': 'c', [path]: strict });
    await expect(resolve({ cwd: change.repository.path, context: contextOf(change) })).rejects.toMatchObject({ code: 'config/too-large', message: expect.stringContaining('larger than 4 MiB') });
  });
  test('layout and comments are no change; a file that no longer parses is', async () => {
    expect((await review(propose({ [path]: strict }, { [path]: `# why\n${strict.replace('{ require: [drift-report] }', '\n  require:\n    - "drift-report"')}` }))).findings).toEqual([]);
    expect(await review(propose({ [path]: strict }, { [path]: 'gate: [' }))).toMatchObject({ require: ['drift-report'], findings: ['policy/changed warn'], messages: [expect.stringContaining('the file does not parse')] });
  });
  test('a change that deletes the policy is judged by it', async () => {
    expect(await review(propose({ [path]: strict }, {}, [path]))).toMatchObject({ require: ['drift-report'], source: 'base', findings: ['policy/changed warn'] });
  });
  test('waivers are the base\'s: a change cannot bring its own', async () => {
    const change = propose({ [path]: strict, [waiversPath]: waivers('drift/case-new') }, { [waiversPath]: waivers('drift/content-changed') });
    expect(await review(change)).toMatchObject({ waivers: ['drift/case-new'], findings: ['policy/changed warn'] });
    expect(await review(propose({ [path]: strict }, { [waiversPath]: waivers('drift/content-changed') }))).toMatchObject({ waivers: [], findings: ['policy/changed warn'] });
    expect(await review(propose({}, { [waiversPath]: waivers('drift/content-changed') }))).toMatchObject({ waivers: [], source: 'default' });
  });
  test('first introduction: the change is judged by what it brings, and that is said', async () => {
    const change = propose({}, { [path]: strict });
    expect(await review(change)).toMatchObject({ require: ['drift-report'], source: 'head', commit: change.merge, baseHasConfig: false, findings: ['policy/from-head warn'] });
    expect(await review(propose({}, {}))).toMatchObject({ require: [], source: 'default', commit: null, findings: [] });
  });
  test.each(['./.github/shipworthy.yml', '.github/../.github/shipworthy.yml', '.github//shipworthy.yml'])('no spelling of the path (%s) makes the policy look new', async (config) => {
    const change = propose({ [path]: strict }, { [path]: loose });
    expect(await review(change, { config })).toMatchObject({ require: ['drift-report'], source: 'base' });
    expect(await review(change, { config: `${change.repository.path}/${path}` })).toMatchObject({ require: ['drift-report'], source: 'base' });
  });
  test('a policy of another name, brought by the change beside the one of the base, is not verified', async () => {
    expect(await review(propose({ [path]: strict }, { 'loose.yml': loose }), { config: 'loose.yml' })).toMatchObject({ source: 'head', findings: ['policy/from-head head-policy'] });
    expect(await review(propose({}, { 'own.yml': strict }), { config: 'own.yml' })).toMatchObject({ findings: ['policy/from-head warn'] });
    expect(await review(propose({ 'own.yml': strict }, { 'own.yml': loose }), { config: 'own.yml' })).toMatchObject({ require: ['drift-report'], source: 'base' });
  });
  test('told to take the head or the work tree it says so in the document', async () => {
    const change = propose({ [path]: strict }, { [path]: loose });
    expect(await review(change, { policyFrom: 'head' })).toMatchObject({ allowSkipped: ['test'], source: 'head', baseHasConfig: true });
    expect(await review(change, { policyFrom: 'worktree' })).toMatchObject({ allowSkipped: ['test'], source: 'worktree', baseHasConfig: true });
    change.repository.remove(path);
    expect(await review(change, { policyFrom: 'worktree' })).toMatchObject({ source: 'default', baseHasConfig: true });
    expect(await review(change, { policyFrom: 'head' })).toMatchObject({ allowSkipped: ['test'], source: 'head' });
  });
  test('with a root below the top, both files are found there on the base too', async () => {
    const change = propose({ [`app/${path}`]: strict, [`app/${waiversPath}`]: waivers('drift/case-new') }, { [`app/${path}`]: loose });
    expect(await resolve({ cwd: change.repository.path, context: contextOf(change), root: 'app' })).toMatchObject({ require: ['drift-report'], source: 'base', waivers: ['drift/case-new'], findings: ['policy/changed warn'] });
  });
  test('a merge group names its base', async () => {
    const change = propose({ [path]: strict }, { [path]: loose });
    expect(await review(change, {}, { event: 'merge_group', headCommit: change.merge })).toMatchObject({ source: 'base', commit: change.base });
  });
  test('with the head checked out instead of the merge, the merge base counts', async () => {
    const change = propose({ [path]: strict }, { [path]: loose });
    change.repository.checkout('main').commit('Later', { [path]: 'schemaVersion: 1\n' });
    const tip = change.repository.head();
    change.repository.checkout('change');
    expect(await review({ ...change, base: tip })).toMatchObject({ source: 'base', commit: change.base, require: ['drift-report'] });
  });
});

describe('what else is under review', () => {
  test.each<[string, Partial<RunContext>]>([
    ['a review', { event: 'pull_request_review', pullRequest: 1 }],
    ['an event of tomorrow that tells of a pull request', { event: 'pull_request_poked', pullRequest: 1, ref: 'refs/heads/main' }],
    ['a ref of a pull request', { event: 'workflow_dispatch', pullRequest: null, ref: 'refs/pull/1/merge' }],
  ])('%s', async (_what, changes) => {
    const change = propose({ [path]: strict }, { [path]: loose });
    expect(await review(change, {}, changes)).toMatchObject({ require: ['drift-report'], source: 'base', commit: change.base });
  });

  /** A branch that left before main had what `later` brings, checked out itself. */
  function leaveEarly(change: Files, later: Files) {
    const early = propose({}, change);
    const tip = early.repository.checkout('main').commit('Later', later);
    early.repository.checkout('change');
    return { ...early, tip };
  }
  test('a branch that left before there was a policy introduces none', async () => {
    const early = leaveEarly({ [path]: loose }, { [path]: strict });
    expect(await review({ ...early, base: early.tip })).toMatchObject({ require: ['drift-report'], allowSkipped: [], source: 'base', commit: early.tip, baseHasConfig: true, findings: ['policy/changed warn'] });
    expect(await review(early)).toMatchObject({ source: 'head', findings: ['policy/from-head warn'] });
    const other = leaveEarly({ 'own.yml': loose }, { [path]: strict });
    expect(await review({ ...other, base: other.tip }, { config: 'own.yml' })).toMatchObject({ findings: ['policy/from-head head-policy'] });
  });
  test('where the tip has none either, or cannot be read', async () => {
    const early = leaveEarly({ [path]: loose }, { 'c.txt': 'c' });
    expect(await review({ ...early, base: early.tip })).toMatchObject({ source: 'head', findings: ['policy/from-head warn'] });
    const change = propose({}, { [path]: loose });
    expect(await review({ ...change, base: 'd'.repeat(40) })).toMatchObject({ source: 'default', findings: ['policy/unreadable unreadable-source'] });
  });
  test('a policy beside the one of the base cannot excuse itself', async () => {
    const excuse = `${waivers('policy/from-head')}reasons: { head-policy: warn }\n`;
    const change = propose({ [path]: strict }, { 'loose.yml': excuse });
    expect(await review(change, { config: 'loose.yml' })).toMatchObject({ waivers: [], reasons: {}, findings: ['policy/from-head head-policy'] });
    expect(await review(propose({}, { 'loose.yml': excuse }), { config: 'loose.yml' })).toMatchObject({ waivers: ['policy/from-head'], reasons: { 'head-policy': 'warn' } });
  });
});

describe('another CI names the branch that a change goes to, not its commit', () => {
  const elsewhere = { where: 'ci', eventBaseCommit: null, ref: null, baseRef: 'main' } as const;

  /** The head itself is checked out, as GitLab does; `main` went on since, and loosened its policy. */
  function proposeElsewhere(): Change {
    const change = propose({ [path]: strict }, { [path]: loose });
    change.repository.checkout('main').commit('Loosen', { [path]: loose });
    change.repository.addOrigin();
    change.repository.checkout(change.head);
    return { ...change, merge: change.head };
  }

  test('the commit that it left from counts, by what was fetched', async () => {
    const change = proposeElsewhere();
    change.repository.git('branch', '-D', 'main');
    expect(await review(change, {}, elsewhere)).toMatchObject({ require: ['drift-report'], source: 'base', commit: change.base, findings: ['policy/changed warn'] });
  });

  test('or by what `origin` says, where it was not fetched', async () => {
    const change = proposeElsewhere();
    change.repository.git('branch', '-D', 'main');
    change.repository.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(await review(change, {}, elsewhere)).toMatchObject({ require: ['drift-report'], source: 'base', commit: change.base });
  });

  test('without such a branch anywhere nothing counts, and that blocks', async () => {
    const change = proposeElsewhere();
    expect(await review(change, {}, { ...elsewhere, baseRef: 'gone' })).toMatchObject({ require: [], findings: ['policy/unreadable unreadable-source'] });
    expect(await review(change, {}, { ...elsewhere, baseRef: null })).toMatchObject({ require: [], findings: ['policy/unreadable unreadable-source'] });
  });

  test('in GitHub Actions the event alone names it', async () => {
    const change = proposeElsewhere();
    expect(await review(change, {}, { ...elsewhere, where: 'actions' })).toMatchObject({ require: [], findings: ['policy/unreadable unreadable-source'] });
  });
});

describe('where the base is not in the clone', () => {
  function shallow(base: Files, change: Files) {
    const proposed = propose(base, change);
    proposed.repository.branch('merged');
    proposed.repository.addOrigin();
    const clone = proposed.repository.shallowClone('merged');
    expect(() => clone.git('cat-file', '-e', proposed.base)).toThrow();
    return { proposed, clone };
  }
  test('it is fetched', async () => {
    const { proposed, clone } = shallow({ [path]: strict }, { [path]: loose });
    expect(await resolve({ cwd: clone.path, context: contextOf(proposed) })).toMatchObject({ require: ['drift-report'], source: 'base', commit: proposed.base });
  });
  test('or asked of GitHub', async () => {
    const { proposed, clone } = shallow({ [path]: strict }, { [path]: loose });
    clone.git('remote', 'remove', 'origin');
    const remote = { readFileAt: async (commit: string, file: string) => (commit === proposed.base && file === path ? new TextEncoder().encode(strict) : null), listFilesAt: async () => [], commitOf: async (commit: string) => commit };
    expect(await resolve({ cwd: clone.path, context: contextOf(proposed), remote })).toMatchObject({ require: ['drift-report'], source: 'base' });
  });
  test.each<[string, NonNullable<Host['remote']>['commitOf'], boolean]>([
    ['is no first introduction where GitHub shows nothing of the commit either', async () => null, false],
    ['nor where it shows another one', async () => 'f'.repeat(40), false],
    ['nor where nobody can ask for the commit', undefined, false],
    ['is one where GitHub shows the commit, without a policy', async (commit) => commit, true],
  ])('what GitHub says is not there %s', async (_what, commitOf, isSeen) => {
    const { proposed, clone } = shallow({}, { [path]: loose });
    clone.git('remote', 'remove', 'origin');
    const remote = { readFileAt: async () => null, listFilesAt: async () => [], ...(commitOf === undefined ? {} : { commitOf }) };
    const resolved = resolve({ cwd: clone.path, context: contextOf(proposed), remote });
    if (isSeen) expect(await resolved).toMatchObject({ source: 'head', findings: ['policy/from-head warn'] });
    else await expect(resolved).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('contents: read') });
  });
  test('or it is unverified, and never taken for a first introduction', async () => {
    const { proposed, clone } = shallow({ [path]: strict }, { [path]: loose });
    clone.git('remote', 'remove', 'origin');
    expect(await resolve({ cwd: clone.path, context: contextOf(proposed) })).toMatchObject({ allowSkipped: [], source: 'default', findings: ['policy/unreadable unreadable-source'] });
    expect(await resolve({ cwd: clone.path, context: contextOf(proposed, { headCommit: null, eventBaseCommit: null }) })).toMatchObject({ allowSkipped: [], findings: ['policy/unreadable unreadable-source'] });
  });
});

describe('elsewhere', () => {
  test('the work tree counts, changed or not', async () => {
    const repository = createRepository({ [path]: strict });
    made.push(repository);
    repository.write({ [path]: loose });
    expect(await resolve({ cwd: repository.path, context: toContext() })).toMatchObject({ allowSkipped: ['test'], source: 'worktree', commit: repository.head(), findings: [] });
    expect(await resolve({ cwd: repository.path })).toMatchObject({ allowSkipped: ['test'], source: 'worktree' });
    expect(await resolve({ cwd: repository.path }, { policyFrom: 'head' })).toMatchObject({ require: ['drift-report'], source: 'head' });
  });
  test('a branch that judges itself by other rules than the default branch says so', async () => {
    const repository = createRepository({ [path]: strict });
    made.push(repository);
    repository.git('update-ref', 'refs/remotes/origin/main', repository.head());
    repository.branch('topic').commit('Loosen', { [path]: loose });
    const pushed = (changes: Partial<RunContext> = {}) => resolve({ cwd: repository.path, context: toContext({ ref: 'refs/heads/topic', ...changes }) });
    expect(await pushed()).toMatchObject({ allowSkipped: ['test'], source: 'worktree', findings: ['policy/from-head warn'] });
    expect((await pushed({ event: 'workflow_dispatch' })).messages[0]).toContain('gate.require[0]');
    for (const silent of [{ ref: 'refs/heads/main' }, { ref: 'refs/tags/v1' }, { defaultBranch: null }, { defaultBranch: 'trunk' }, { event: 'schedule' }]) expect((await pushed(silent)).findings).toEqual([]);
    repository.commit('Same again', { [path]: `# same\n${strict}` });
    expect((await pushed()).findings).toEqual([]);
  });
  test('a laptop may ask for the base of its branch', async () => {
    const repository = createRepository({ [path]: strict });
    made.push(repository);
    repository.branch('change').commit('Change', { [path]: loose });
    expect(await resolve({ cwd: repository.path }, { policyFrom: 'base' })).toMatchObject({ require: ['drift-report'], source: 'base', findings: ['policy/changed warn'] });
  });
  test('a file that was named must exist, and lie inside the root', async () => {
    const repository = createRepository({ 'a.txt': 'a' });
    made.push(repository);
    await expect(resolve({ cwd: repository.path }, { config: 'absent.yml' })).rejects.toMatchObject({ code: 'config/not-found' });
    await expect(resolve({ cwd: repository.path }, { config: '../x.yml' })).rejects.toMatchObject({ code: 'path/outside-root' });
    expect(await resolve({ cwd: repository.path })).toMatchObject({ source: 'default', commit: null });
  });
});
