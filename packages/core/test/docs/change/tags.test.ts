import { describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { loseOrigin, makeRepository, onPush, onTag, shown, type Asked } from './change-world.js';

/** Every commit adds a file named as its tag. */
function release(...tags: readonly string[]): TemporaryRepository {
  const repository = makeRepository({ 'first.md': '' });
  for (const tag of tags) {
    repository.commit(tag, { [tag]: tag });
    repository.tag(tag);
  }
  return repository;
}

const ask = (repository: TemporaryRepository, tag: string, asked: Asked = {}) => shown(repository.path, { context: onTag(repository, tag), ...asked });

describe('tags', () => {
  test('from the highest version that is an ancestor, whatever was tagged last', async () => {
    const repository = release('v1.9.0', 'v1.10.0', 'v1.2.0', 'nightly', 'v1.10.1');
    expect(await ask(repository, 'v1.10.1')).toEqual({
      base: repository.head('v1.10.0'), head: repository.head(), chosen: 'the tag v1.10.0, the highest version before this one', files: ['A nightly', 'A v1.10.1', 'A v1.2.0'],
    });
  });
  test('a version of another line is none of its ancestors', async () => {
    const repository = release('v1.0.0', 'v2.0.0');
    repository.checkout('v1.0.0').commit('Fix', { 'fix.md': '' });
    repository.tag('v1.0.1');
    expect(await ask(repository, 'v1.0.1')).toMatchObject({ base: repository.head('v1.0.0'), files: ['A fix.md'] });
  });
  test('pre-releases count for pre-releases only', async () => {
    const repository = release('v1.0.0', 'v1.1.0-rc.1', 'v1.1.0-rc.2', 'v1.1.0');
    expect(await ask(repository, 'v1.1.0')).toMatchObject({ base: repository.head('v1.0.0'), files: ['A v1.1.0', 'A v1.1.0-rc.1', 'A v1.1.0-rc.2'] });
    repository.checkout('v1.1.0-rc.2');
    expect(await ask(repository, 'v1.1.0-rc.2')).toMatchObject({ base: repository.head('v1.1.0-rc.1'), files: ['A v1.1.0-rc.2'] });
    repository.checkout('v1.1.0-rc.1');
    expect(await ask(repository, 'v1.1.0-rc.1')).toMatchObject({ base: repository.head('v1.0.0'), files: ['A v1.1.0-rc.1'] });
  });
  test('annotated tags, also where the event names the object of the tag', async () => {
    const repository = release('v1.0.0');
    repository.git('tag', '--annotate', '--message=x', 'v1.1.0-rc.1');
    repository.commit('Next', { 'next.md': '' });
    repository.git('tag', '--annotate', '--message=x', 'v1.1.0-rc.2');
    const head = repository.head();
    const context = { ...onTag(repository, 'v1.1.0-rc.2'), headCommit: repository.git('rev-parse', 'v1.1.0-rc.2') };
    expect(context.headCommit).not.toBe(head);
    expect(await shown(repository.path, { context })).toMatchObject({ base: repository.head('v1.0.0'), head, files: ['A next.md'] });
  });
  test('without an earlier one the empty tree; one beside it on the same commit is not earlier', async () => {
    const repository = release('v1.0.0');
    repository.tag('v0.9.0');
    expect(await ask(repository, 'v1.0.0')).toEqual({ base: null, head: repository.head(), chosen: 'the empty tree: no earlier version was tagged in its history', files: ['A first.md', 'A v1.0.0'] });
  });
  test('by the pattern of the configuration, each package for itself', async () => {
    const repository = release('api@1.0.0', 'web@9.0.0', 'v3.0.0', 'api@1.1.0');
    expect(await ask(repository, 'api@1.1.0', { tag: '{package}@{version}' })).toMatchObject({ base: repository.head('api@1.0.0') });
    expect(await ask(repository, 'api@1.1.0')).toMatchObject({ base: repository.head('v3.0.0') });
  });
  test('a clone of one commit asks for the tags, and for history back to them', async () => {
    const repository = release('v1.0.0', 'v1.1.0', 'v1.2.0');
    repository.checkout('v1.1.0').commit('Fix', { 'fix.md': '' });
    repository.tag('v1.1.1');
    repository.addOrigin();
    const context = onTag(repository, 'v1.1.1');
    expect(await shown(repository.shallowClone('v1.1.1').path, { context })).toMatchObject({ base: repository.head('v1.1.0'), files: ['A fix.md'] });
    expect(await shown(loseOrigin(repository.shallowClone('v1.1.1')).path, { context })).toMatch(/^unreadable-source \[tag\] .*`origin` does not say which tags there are/);
  });
  test('a whole clone without tags asks for them; without `origin` it knows of none', async () => {
    const repository = release('v1.0.0', 'v1.1.0');
    repository.addOrigin();
    repository.git('tag', '--delete', 'v1.0.0');
    const context = onTag(repository, 'v1.1.0');
    expect(await shown(repository.path, { context })).toMatchObject({ base: repository.head('v1.1.0~1'), files: ['A v1.1.0'] });
    loseOrigin(repository);
    expect(await shown(repository.path, { context })).toMatchObject({ base: null });
  });
  test('a tag that is nowhere', async () => {
    const repository = release('v1.0.0');
    expect(await shown(repository.path, { context: onPush(repository, { ref: 'refs/tags/v2.0.0', headCommit: 'f'.repeat(40) }) })).toMatch(/^unreadable-source \[tag\] .*the commit of the tag v2\.0\.0 is neither/);
  });
});
