import { describe, expect, test } from '@jest/globals';
import { toContext } from '../../evidence/documents.js';
import { loseOrigin, makeRepository, shown } from './change-world.js';

const short = (commit: string): string => commit.slice(0, 12);
const scheduled = toContext({ event: 'schedule', ref: 'refs/heads/main' });

describe('a laptop', () => {
  test('on a branch: what it brings, committed, staged, unstaged and new, measured from the default branch', async () => {
    const repository = makeRepository({ 'a.md': 'a', 'b.md': 'b', 'gone.md': 'g', '.gitignore': 'ignored.md\n' });
    const fork = repository.head();
    const head = repository.branch('topic').commit('Committed', { 'committed.md': '' });
    repository.write({ 'staged.md': '', 'b.md': 'B', 'a.md': 'A' }).git('add', 'staged.md', 'b.md');
    repository.write({ 'new.md': '', 'ignored.md': '', 'shipworthy-out/x.md': '' }).remove('gone.md');
    expect(await shown(repository.path)).toEqual({
      base: fork, head, chosen: `the merge base with the default branch main (${short(fork)})`,
      files: ['M a.md', 'M b.md', 'A committed.md', 'D gone.md', 'A new.md', 'A staged.md'],
    });
  });
  test('on the default branch: the last commit and what is not committed; what was not pushed counts as well', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const first = repository.head();
    expect(await shown(repository.path)).toMatchObject({ base: null, chosen: 'the empty tree, as the head is the first commit: the head is on the default branch main', files: ['A a.md'] });
    const head = repository.commit('Second', { 'b.md': '' });
    repository.write({ 'c.md': '' });
    expect(await shown(repository.path)).toEqual({ base: first, head, chosen: 'the parent of the head: the head is on the default branch main', files: ['A b.md', 'A c.md'] });
    repository.addOrigin();
    repository.git('fetch', '--quiet', 'origin');
    repository.commit('Third', { 'd.md': '' });
    repository.commit('Fourth', { 'e.md': '' });
    expect(await shown(repository.path)).toMatchObject({ base: head, files: ['A c.md', 'A d.md', 'A e.md'] });
  });
  test('before the first commit everything is new', async () => {
    expect(await shown(makeRepository().write({ 'a.md': '' }).path)).toEqual({ base: null, head: null, chosen: 'the empty tree: there is no commit yet', files: ['A a.md'] });
  });
  test('a new branch without commits: what is not committed', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    repository.branch('topic').write({ 'a.md': 'A' });
    expect(await shown(repository.path)).toMatchObject({ base: repository.head(), files: ['M a.md'] });
  });
  test('a detached HEAD: on a commit of the default branch its own change, elsewhere the merge base', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const first = repository.head();
    const second = repository.commit('Second', { 'b.md': '' });
    repository.commit('Third', { 'c.md': '' });
    repository.git('checkout', '--quiet', '--detach', second);
    expect(await shown(repository.path)).toMatchObject({ base: first, head: second, files: ['A b.md'] });
    const head = repository.commit('Aside', { 'd.md': '' });
    expect(await shown(repository.path)).toMatchObject({ base: second, head, files: ['A d.md'] });
  });
  test('--base, by any name; from one that is no ancestor the merge base; --head leaves the work tree out', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const fork = repository.head();
    const side = repository.branch('side').commit('Side', { 'side.md': '' });
    repository.branch('topic', fork).commit('One', { 'one.md': '' });
    const head = repository.commit('Two', { 'two.md': '' });
    repository.write({ 'new.md': '' });
    expect(await shown(repository.path, { base: 'HEAD~1' })).toMatchObject({ base: repository.head('HEAD~1'), chosen: '`HEAD~1`, which `base` names', files: ['A new.md', 'A two.md'] });
    expect(await shown(repository.path, { base: 'side' })).toMatchObject({ base: fork, chosen: `the merge base with \`side\`, which \`base\` names, which is no ancestor (${short(side)})`, files: ['A new.md', 'A one.md', 'A two.md'] });
    expect(await shown(repository.path, { head: 'topic' })).toMatchObject({ base: fork, head, files: ['A one.md', 'A two.md'] });
    expect(await shown(repository.path, { head: 'topic', base: 'topic~1' })).toMatchObject({ files: ['A two.md'] });
  });
  test('a revision that is nowhere, or is none, is unknown', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    expect(await shown(repository.path, { base: 'nowhere' })).toBe('unreadable-source [input base] What the change consists of is unknown: "nowhere", which `base` names, is neither in this clone nor given by `origin`.');
    expect(await shown(repository.path, { head: 'nowhere' })).toMatch(/\[input head\]/);
    for (const base of ['--output=x', 'a..b', '']) expect(await shown(repository.path, { base })).toMatch(/^unreadable-source \[git\] .*is not a revision/);
  });
  test('a named base that only `origin` knows is fetched', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const base = repository.branch('release').commit('Release', { 'r.md': '' });
    const head = repository.branch('topic').commit('Topic', { 't.md': '' });
    repository.addOrigin();
    const clone = repository.shallowClone('topic');
    for (const name of ['release', base]) expect(await shown(clone.path, { base: name, head })).toMatchObject({ base, files: ['A t.md'] });
  });
});

describe('schedule and by hand', () => {
  test('on the default branch the parent, of a merge the first; files on disk do not count', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    repository.branch('side').commit('Side', { 'side.md': '' });
    const parent = repository.checkout('main').commit('Main', { 'main.md': '' });
    const head = repository.merge('side');
    repository.write({ 'new.md': '', 'a.md': 'A' });
    expect(await shown(repository.path, { context: scheduled })).toEqual({ base: parent, head, chosen: 'the parent of the head: the head is on the default branch main', files: ['A side.md'] });
  });
  test('in a clone of one commit', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const parent = repository.head();
    const head = repository.commit('Second', { 'b.md': '' });
    repository.addOrigin();
    expect(await shown(repository.shallowClone().path, { context: scheduled })).toMatchObject({ base: parent, head, files: ['A b.md'] });
    expect(await shown(loseOrigin(repository.shallowClone()).path, { context: scheduled })).toMatch(/^unreadable-source \[parent\] /);
  });
  test('on another branch the merge base; without a default branch, or without anything in common, the parent', async () => {
    const repository = makeRepository({ 'a.md': 'a' });
    const fork = repository.head();
    const before = repository.branch('topic').commit('One', { 'one.md': '' });
    repository.commit('Two', { 'two.md': '' });
    const context = toContext({ event: 'workflow_dispatch', ref: 'refs/heads/topic' });
    expect(await shown(repository.path, { context })).toMatchObject({ base: fork, files: ['A one.md', 'A two.md'] });
    repository.git('branch', '--move', 'main', 'other');
    expect(await shown(repository.path, { context })).toMatchObject({ base: before, chosen: 'the parent of the head: there is no default branch', files: ['A two.md'] });
    repository.git('checkout', '--quiet', '--orphan', 'lonely');
    repository.commit('Alone', { 'l.md': '' });
    repository.git('branch', '--move', 'other', 'main');
    expect(await shown(repository.path, { context })).toMatchObject({ base: null, chosen: 'the empty tree, as the head is the first commit: there is no common history with the default branch main' });
  });
});
