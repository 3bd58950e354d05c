import { describe, expect, test } from '@jest/globals';
import { toContext } from '../../evidence/documents.js';
import { loseOrigin, makeRepository, onPullRequest, onPush, shown } from './change-world.js';

const gone = 'f'.repeat(40);
const short = (commit: string): string => commit.slice(0, 12);

/** `main` has moved on after `change` left it; the test merge of both is checked out. */
function propose() {
  const repository = makeRepository({ 'a.md': 'a', 'b.md': 'b' });
  const fork = repository.head();
  const head = repository.branch('change').commit('Change', { 'c.md': 'c' });
  const tip = repository.checkout('main').commit('Main goes on', { 'm.md': 'm' });
  repository.git('checkout', '--quiet', '--detach');
  const merge = repository.merge('change');
  return { repository, fork, head, tip, merge };
}

describe('pull requests', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])('%s: from the merge base to the head', async (event) => {
    const { repository, fork, head, tip } = propose();
    const context = onPullRequest({ event, headCommit: head, eventBaseCommit: tip });
    expect(await shown(repository.path, { context })).toEqual({ base: fork, head, chosen: `the merge base of the base branch (${short(tip)}) and the head of the pull request`, files: ['A c.md'] });
  });
  test('what the head took over from a newer base than the event names is not its change', async () => {
    const { repository, fork, tip } = propose();
    repository.checkout('change');
    const head = repository.merge('main');
    repository.checkout('main').commit('Later', { 'later.md': '' });
    const later = repository.head();
    repository.git('checkout', '--quiet', '--detach');
    repository.merge('change');
    expect(await shown(repository.path, { context: onPullRequest({ headCommit: head, eventBaseCommit: fork }) })).toEqual({
      base: tip, head, chosen: `the merge base of the base branch (${short(later)}) and the head of the pull request`, files: ['A c.md'],
    });
  });
  test('a clone of one commit fetches what is missing, and no more changes come of it', async () => {
    const { repository, fork, head, tip } = propose();
    for (let index = 0; index < 3; index += 1) repository.commit('Filler');
    repository.checkout('change').commit('Later', { 'd.md': 'd' });
    repository.git('checkout', '--quiet', '--detach', 'main');
    repository.merge('change');
    repository.git('branch', 'merged');
    repository.addOrigin();
    const clone = repository.shallowClone('merged');
    const newHead = repository.head('change');
    expect(newHead).not.toBe(head);
    const context = onPullRequest({ headCommit: newHead, eventBaseCommit: tip });
    expect(await shown(clone.path, { context })).toMatchObject({ base: fork, head: newHead, files: ['A c.md', 'A d.md'] });
    expect(await shown(loseOrigin(repository.shallowClone('merged')).path, { context })).toBe(
      `unreadable-source [pull_request] What the change consists of is unknown: the head ${short(newHead)} of the pull request is neither in this clone nor given by \`origin\`.`,
    );
  });
  test('a shallow clone that has both ends but not where they parted', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    repository.commit('Second', { 'second.md': '' });
    const fork = repository.head();
    repository.branch('change').commit('One', { 'one.md': '' });
    const head = repository.commit('Two', { 'two.md': '' });
    const tip = repository.checkout('main').commit('Tip', { 'tip.md': '' });
    repository.addOrigin();
    const clone = repository.shallowClone('change', 2);
    const context = onPullRequest({ headCommit: head, eventBaseCommit: tip });
    expect(await shown(clone.path, { context })).toMatchObject({ base: fork, files: ['A one.md', 'A two.md'] });
    const cut = repository.shallowClone('change', 2);
    cut.git('fetch', '--quiet', '--depth=1', 'origin', tip);
    expect(await shown(loseOrigin(cut).path, { context })).toMatch(/^unreadable-source \[pull_request\] .*this clone is shallow, and `origin` does not give the history/);
  });
  test('a shallow clone that shows an older common commit than the true one is not believed', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const older = repository.head();
    const fork = repository.commit('Fork', { 'fork.md': '' });
    const join = (branch: string, file: string): string => {
      const long = repository.branch(branch, fork).commit(branch, { [file]: '' });
      const merge = repository.git('commit-tree', '-p', long, '-p', older, '-m', 'Merge', `${long}^{tree}`);
      repository.git('reset', '--quiet', '--hard', merge);
      return merge;
    };
    const [tip, head] = [join('left', 'left.md'), join('right', 'right.md')];
    repository.addOrigin();
    const clone = repository.shallowClone('right', 2);
    clone.git('fetch', '--quiet', '--depth=2', 'origin', 'left');
    expect(clone.git('merge-base', tip, head)).toBe(older);
    expect(await shown(clone.path, { context: onPullRequest({ headCommit: head, eventBaseCommit: tip }) })).toMatchObject({ base: fork, files: ['A right.md'] });
  });
  test('what the event does not tell is unknown, never empty', async () => {
    const { repository, head, tip } = propose();
    expect(await shown(repository.path, { context: onPullRequest({ headCommit: null, eventBaseCommit: tip }) })).toMatch(/does not name the head/);
    repository.checkout('change');
    expect(await shown(repository.path, { context: onPullRequest({ headCommit: head, eventBaseCommit: null, baseRef: null }) })).toMatch(/nothing names the base branch/);
    expect(await shown(repository.path, { context: onPullRequest({ headCommit: head, eventBaseCommit: gone }) })).toMatch(/the tip ffffffffffff of the base branch is neither/);
  });
  test('a CI that names the base branch only: its tip, unless it holds the head already', async () => {
    const { repository, fork, head } = propose();
    repository.addOrigin();
    repository.checkout('change');
    const context = onPullRequest({ headCommit: head, eventBaseCommit: null, where: 'ci' });
    expect(await shown(repository.path, { context })).toMatchObject({ base: fork, files: ['A c.md'] });
    repository.git('push', '--quiet', 'origin', 'change:main', '--force');
    repository.git('fetch', '--quiet', 'origin');
    expect(await shown(repository.path, { context })).toMatch(/holds the head already/);
  });
  test('two histories that have nothing in common', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const tip = repository.head();
    repository.git('checkout', '--quiet', '--orphan', 'lonely');
    const head = repository.commit('Alone', { 'b.md': 'b' });
    expect(await shown(repository.path, { context: onPullRequest({ headCommit: head, eventBaseCommit: tip }) })).toMatch(/^unreadable-source .*have no common history/);
  });
});

describe('inputs under review', () => {
  test('may repeat what is true, and not choose what is judged', async () => {
    const { repository, fork, head, tip } = propose();
    const context = onPullRequest({ headCommit: head, eventBaseCommit: tip });
    for (const base of ['main', fork]) expect(await shown(repository.path, { context, base, head })).toMatchObject({ base: fork, files: ['A c.md'] });
    for (const base of [head, 'change', gone]) expect(await shown(repository.path, { context, base })).toMatch(/^head-policy \[input base\] /);
    for (const other of [fork, 'HEAD', gone]) expect(await shown(repository.path, { context, head: other })).toMatch(/^head-policy \[input head\] /);
    repository.git('branch', 'merged');
    repository.addOrigin();
    expect(await shown(repository.shallowClone('merged').path, { context, base: 'main' })).toMatchObject({ base: fork, files: ['A c.md'] });
    expect(await shown(repository.shallowClone('merged').path, { context, base: 'change' })).toMatch(/^head-policy /);
    expect(await shown(repository.path, { context, base: head })).toContain(`the input \`base\` names "${head}" instead of ${short(fork)}`);
  });
});

describe('merge groups', () => {
  test('from their base to their head, also in a clone of one commit', async () => {
    const { repository, merge, tip } = propose();
    repository.git('branch', 'queue');
    repository.addOrigin();
    const context = toContext({ event: 'merge_group', headCommit: merge, testedCommit: merge, eventBaseCommit: tip, ref: 'refs/heads/gh-readonly-queue/main/pr-1' });
    const expected = { base: tip, head: merge, chosen: 'the base of the merge group', files: ['A c.md'] };
    expect(await shown(repository.path, { context })).toEqual(expected);
    expect(await shown(repository.shallowClone('queue').path, { context })).toEqual(expected);
    expect(await shown(loseOrigin(repository.shallowClone('queue')).path, { context })).toMatch(/^unreadable-source \[merge_group\] /);
    expect(await shown(repository.path, { context: { ...context, eventBaseCommit: null } })).toMatch(/does not name its base/);
    expect(await shown(repository.path, { context, base: merge })).toMatch(/^head-policy /);
  });
});

describe('pushes', () => {
  test('from what was there before, on any branch; a merge commit brings what was merged', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const before = repository.head();
    repository.branch('side').commit('Side', { 'side.md': '' });
    repository.checkout('main');
    const head = repository.merge('side');
    for (const ref of ['refs/heads/main', 'refs/heads/other']) {
      expect(await shown(repository.path, { context: onPush(repository, { ref, eventBaseCommit: before }) })).toEqual({ base: before, head, chosen: 'what the branch pointed to before the push', files: ['A side.md'] });
    }
  });
  test('several commits pushed to a clone of one: what was before is fetched', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const before = repository.head();
    repository.commit('One', { 'one.md': '' });
    repository.commit('Two', { 'two.md': '' });
    repository.addOrigin();
    expect(await shown(repository.shallowClone().path, { context: onPush(repository, { eventBaseCommit: before }) })).toMatchObject({ base: before, files: ['A one.md', 'A two.md'] });
  });
  test('a squash is one commit that holds the files of many', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const before = repository.head();
    repository.branch('side').commit('One', { 'one.md': '1' });
    repository.commit('Two', { 'one.md': '2', 'two.md': '' });
    repository.checkout('main').git('merge', '--quiet', '--squash', 'side');
    repository.commit('Squashed');
    expect(await shown(repository.path, { context: onPush(repository, { eventBaseCommit: before }) })).toMatchObject({ base: before, files: ['A one.md', 'A two.md'] });
  });
  test('a force-push: from where the two lines parted; also in a clone of one commit', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const fork = repository.head();
    const before = repository.branch('topic').commit('Old', { 'old.md': '' });
    repository.git('reset', '--quiet', '--hard', fork);
    repository.commit('New', { 'new.md': '' });
    repository.commit('Newer', { 'newer.md': '' });
    repository.git('branch', 'keep', before);
    repository.addOrigin();
    const context = onPush(repository, { ref: 'refs/heads/topic', eventBaseCommit: before, push: { created: false, forced: true } });
    const expected = { base: fork, head: repository.head(), chosen: `the merge base with what the branch pointed to before the push, which is no ancestor (${short(before)})`, files: ['A new.md', 'A newer.md'] };
    expect(await shown(repository.path, { context })).toEqual(expected);
    expect(await shown(repository.shallowClone('topic').path, { context })).toEqual(expected);
  });
  test('a force-push whose former commit is gone, and a new branch: from the default branch', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const fork = repository.head();
    const tip = repository.commit('Main goes on', { 'm.md': '' });
    repository.branch('topic', fork).commit('One', { 'one.md': '' });
    const head = repository.commit('Two', { 'two.md': '' });
    repository.addOrigin();
    const forced = onPush(repository, { ref: 'refs/heads/topic', eventBaseCommit: gone, push: { created: false, forced: true } });
    const fresh = onPush(repository, { ref: 'refs/heads/topic', eventBaseCommit: null, push: { created: true, forced: false } });
    const expected = { base: fork, head, files: ['A one.md', 'A two.md'] };
    for (const path of [repository.path, repository.shallowClone('topic').path]) {
      expect(await shown(path, { context: forced })).toEqual({ ...expected, chosen: `the merge base with the default branch main (${short(tip)}): what the branch pointed to before (ffffffffffff) is gone` });
      expect(await shown(path, { context: fresh })).toEqual({ ...expected, chosen: `the merge base with the default branch main (${short(tip)}): the branch is new` });
    }
    expect(await shown(loseOrigin(repository.shallowClone('topic')).path, { context: fresh })).toMatch(/the default branch main is neither in this clone nor given by `origin`/);
  });
  test('the default branch: its first push is all it holds; when what was before is gone, nobody knows', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const head = repository.commit('Second', { 'b/c.md': '' });
    expect(await shown(repository.path, { context: onPush(repository, { push: { created: true, forced: false } }) })).toEqual({ base: null, head, chosen: 'the empty tree: this is the first push to main', files: ['A a.md', 'A b/c.md'] });
    expect(await shown(repository.path, { context: onPush(repository, { eventBaseCommit: gone }) })).toMatch(/^unreadable-source \[push\] .*is gone, and it is the default branch itself/);
    const { push, ...silent } = onPush(repository);
    expect(push).toBeDefined();
    expect(await shown(repository.path, { context: silent })).toMatch(/does not say what the branch pointed to before/);
  });
  test('a new branch that shares nothing with the default branch, or has none to share with', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    repository.git('checkout', '--quiet', '--orphan', 'pages');
    repository.commit('Alone', { 'b.md': 'b' });
    const context = onPush(repository, { ref: 'refs/heads/pages', push: { created: true, forced: false } });
    expect(await shown(repository.path, { context })).toMatch(/no common history with the default branch main/);
    expect(await shown(repository.path, { context: { ...context, defaultBranch: 'trunk' } })).toMatch(/the default branch trunk is neither/);
  });
  test('outside review a named base counts', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const first = repository.head();
    const before = repository.commit('Second', { 'b.md': '' });
    const head = repository.commit('Third', { 'c.md': '' });
    expect(await shown(repository.path, { context: onPush(repository, { eventBaseCommit: before }), base: first })).toEqual({ base: first, head, chosen: `\`${first}\`, which \`base\` names`, files: ['A b.md', 'A c.md'] });
  });
});
