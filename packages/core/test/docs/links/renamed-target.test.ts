import { expect, test } from '@jest/globals';
import { DocsWorld } from '../docs-world.js';

test('a page that git renamed in this change is suggested, and not a program of nearly its name', async () => {
  const world = new DocsWorld({ links: {} }, { 'README.md': '[help](docs/active_help.md#use)\n', 'docs/active_help.md': '# Help\n\n## Use\n\nMany words about it.\n', 'active_help.go': 'package main\n' });
  world.repository.git('mv', 'docs/active_help.md', 'docs/ah.md');
  expect((await world.check()).findings).toMatchObject([{ rule: 'docs/link-broken', expected: 'docs/ah.md#use' }]);
  world.repository.commit('Rename');
  expect((await world.check({ base: 'HEAD~1' })).findings).toMatchObject([{ rule: 'docs/link-broken', expected: 'docs/ah.md#use' }]);
  world.repository.git('rm', '-q', '-f', 'docs/ah.md');
  const [finding, ...others] = (await world.check()).findings;
  expect([finding?.rule, finding?.expected, others]).toEqual(['docs/link-broken', null, []]);
});

test('what no glob names is named as not looked at', async () => {
  const world = new DocsWorld({ links: {} }, { 'a.md': '# A\n', 'D.MD': '[x](gone.md)\n', 'guide.rst': '' });
  expect((await world.check()).details.skipped).toEqual([
    { what: 'D.MD', why: '`docSync.links.files` does not name it: links in it are not judged' },
    { what: 'guide.rst', why: 'it is no Markdown: links in it are not judged' },
  ]);
});
