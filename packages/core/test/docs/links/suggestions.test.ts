import { describe, expect, test } from '@jest/globals';
import { openTree } from '../../../src/docs/tree/index.js';
import { parseLinkTarget } from '../../../src/docs/links/link-target.js';
import { openTargetSearch } from '../../../src/docs/links/target-search.js';
import { writeTarget } from '../../../src/docs/links/write-target.js';

test('what git says was renamed comes first, if it is still there', () => {
  const tree = openTree({ paths: ['docs/active_help_old.md', 'docs/ah.md'], submodules: [] });
  const renames = new Map([['docs/active_help.md', 'docs/ah.md'], ['docs/other.md', 'docs/gone.md']]);
  expect(openTargetSearch(tree, renames).nearest('docs/active_help.md')).toBe('docs/ah.md');
  expect(openTargetSearch(tree, renames).nearest('docs/other.md')).toBeNull();
});

function nearest(paths: readonly string[], path: string): string | null {
  return openTargetSearch(openTree({ paths, submodules: [] })).nearest(path);
}

describe('the nearest existing target', () => {
  test.each([
    ['a moved file keeps its name', ['guides/install.md', 'docs/instal.md'], 'docs/install.md', 'guides/install.md'],
    ['whatever its case', ['guides/Install.md'], 'docs/install.md', 'guides/Install.md'],
    ['of several, the one in a folder that both have', ['a/api/index.ts', 'b/cli/index.ts'], 'src/cli/index.ts', 'b/cli/index.ts'],
    ['none of several that have nothing else in common', ['a/index.ts', 'b/index.ts'], 'src/index.ts', null],
    ['a file of nearly the name in the folder', ['docs/install.md', 'docs/usage.md'], 'docs/instal.md', 'docs/install.md'],
    ['a folder of nearly the name', ['documents/a/install.md', 'other/b/install.md'], 'document/a/install.md', 'documents/a/install.md'],
    ['a folder itself', ['docs/x.md'], 'dcos', 'docs'],
    ['the same name with another extension', ['docs/install.mdx'], 'elsewhere/install.html', 'docs/install.mdx'],
    ['no extension', ['docs/install.md'], 'docs/install', 'docs/install.md'],
    ['a page is not taken for a program', ['shell_completions.go', 'active_help.go'], 'site/shell_completions.md', null],
    ['nor one of nearly its name', ['install.ts'], 'instal.md', null],
    ['a name with the same extension before one that is nearer', ['instal.png', 'install.md'], 'instaln.md', 'install.md'],
    ['a program that was written in another language', ['src/code.ts'], 'src/code.js', 'src/code.ts'],
    ['nothing is near', ['docs/install.md'], 'src/zebra.ts', null],
    ['above the root', ['docs/install.md'], '../install.md', 'docs/install.md'],
    ['no file at all', [], 'a.md', null],
  ])('%s', (_, paths, path, expected) => {
    expect(nearest(paths, path)).toBe(expected);
  });
});

describe('the destination to write', () => {
  test.each([
    ['old.md', 'docs/new.md', 'new.md'],
    ['./old.md', 'docs/new.md', './new.md'],
    ['./old.md', 'new.md', '../new.md'],
    ['../x/old.md', 'docs/new.md', 'new.md'],
    ['/docs/old.md', 'docs/new.md', '/docs/new.md'],
    ['old.md#part', 'docs/new.md', 'new.md#part'],
    ['old.md?plain=1#L3', 'docs/new.md', 'new.md?plain=1#L3'],
    ['old.md', 'docs/a b (1).md', 'a%20b%20%281%29.md'],
    ['old.md', 'docs/50%#1?.md', '50%25%231%3F.md'],
    ['old.md', 'docs/grüße.md', 'grüße.md'],
    ['old', 'docs', '.'],
    ['old', 'img', '../img'],
    ['old/', 'img', '../img/'],
    ['old/', 'docs/new.md', 'new.md'],
  ])('%s, now %s: %s', (written, path, expected) => {
    const target = parseLinkTarget(written);
    if (target === null) throw new Error('no relative link');
    expect(writeTarget(path, { from: 'docs/a.md', written, target, prefix: '', isFolder: path === 'docs' || path === 'img' })).toBe(expected);
  });

  test('from the repository’s root also where the root is a folder of it; another anchor', () => {
    const target = { path: '/x/y.md', rooted: true, query: '', fragment: 'old' };
    expect(writeTarget('z.md', { from: 'a.md', written: '/x/y.md#old', target, prefix: 'packages/one', isFolder: false }, 'new')).toBe('/packages/one/z.md#new');
    expect(writeTarget('a.md', { from: 'a.md', written: '#old', target: { ...target, path: '', rooted: false }, prefix: '', isFolder: false }, 'new')).toBe('#new');
  });
});
