import { describe, expect, test } from '@jest/globals';
import { openTree } from '../../../src/docs/tree/index.js';
import { isFilledInLater, parseLinkTarget } from '../../../src/docs/links/link-target.js';
import { resolveLink } from '../../../src/docs/links/resolve-link.js';

const paths = ['README.md', 'docs/Guide.md', 'docs/a b.md', 'docs/100%.md', 'docs/img/x.png', 'docs/grüße.md', 'src/[id]/page.ts', 'link'];
const tree = openTree({ paths, submodules: ['vendor/lib'] });

/** `state path`, from `docs/Guide.md` unless told. */
function resolve(written: string, { from = 'docs/Guide.md', prefix = '' } = {}): string {
  const target = parseLinkTarget(written);
  if (target === null) return 'elsewhere';
  const resolution = resolveLink(target, from, { tree, prefix });
  return resolution.state === 'unknown' ? 'unknown' : `${resolution.state} ${resolution.state === 'other-case' ? resolution.actual : resolution.path}`;
}

describe('what a destination means', () => {
  test.each([
    ['https://example.org/x', 'elsewhere'], ['HTTP://example.org', 'elsewhere'], ['mailto:a@b.c', 'elsewhere'], ['vscode:extension/x', 'elsewhere'], ['//example.org/x', 'elsewhere'],
    ['', 'file docs/Guide.md'], ['#x', 'file docs/Guide.md'], ['?plain=1', 'file docs/Guide.md'],
    ['Guide.md', 'file docs/Guide.md'], ['./Guide.md', 'file docs/Guide.md'], ['../README.md', 'file README.md'], ['img/../Guide.md', 'file docs/Guide.md'], ['  Guide.md ', 'file docs/Guide.md'],
    ['img/x.png?raw=true', 'file docs/img/x.png'], ['Guide.md?plain=1#L3', 'file docs/Guide.md'],
    ['a%20b.md', 'file docs/a b.md'], ['a b.md', 'file docs/a b.md'], ['gr%C3%BC%C3%9Fe.md', 'file docs/grüße.md'], ['grüße.md', 'file docs/grüße.md'], ['100%25.md', 'file docs/100%.md'], ['100%.md', 'file docs/100%.md'],
    ['img', 'folder docs/img'], ['img/', 'folder docs/img'], ['.', 'folder docs'], ['./', 'folder docs'], ['..', 'folder '], ['../', 'folder '], ['/', 'folder '],
    ['missing.md', 'missing docs/missing.md'], ['Guide.md/', 'missing docs/Guide.md'], ['img/missing/', 'missing docs/img/missing'],
  ])('%s is %s', (written, expected) => {
    expect(resolve(written)).toBe(expected);
  });

  test('from the repository’s root where it begins with a slash, as GitHub does', () => {
    expect(resolve('/README.md')).toBe('file README.md');
    expect(resolve('/docs/Guide.md')).toBe('file docs/Guide.md');
    expect(resolve('/Guide.md')).toBe('missing Guide.md');
  });

  test('by the case of the tracked names, of folders too, whatever the file system takes', () => {
    expect(resolve('guide.md')).toBe('other-case docs/Guide.md');
    expect(resolve('../Docs/Guide.md')).toBe('other-case docs/Guide.md');
    expect(resolve('../Docs/')).toBe('other-case docs');
    expect(resolve('guide.md/')).toBe('missing docs/guide.md');
    expect(resolve('../SRC/[id]/page.ts')).toBe('other-case src/[id]/page.ts');
  });

  test('a tracked link is a file: GitHub shows where it leads, and nothing below it', () => {
    expect(resolve('../link')).toBe('file link');
    expect(resolve('../link/x.md')).toBe('missing link/x.md');
  });

  test('of a submodule only that it is there', () => {
    expect(resolve('../vendor/lib')).toBe('folder vendor/lib');
    expect(resolve('../vendor/lib/')).toBe('folder vendor/lib');
    expect(resolve('../vendor/lib/README.md')).toBe('unknown');
    expect(resolve('../vendor/libs/README.md')).toBe('missing vendor/libs/README.md');
  });

  test.each(['{{ site.baseurl }}/x.md', '${base}/x', '<%= url %>', '{% link x %}'])('%s is filled in by somebody else', (written) => {
    expect(isFilledInLater(written)).toBe(true);
  });

  test.each(['{a}.md', '$x.md', 'a<b.md', '100%.md'])('%s is a name', (written) => {
    expect(isFilledInLater(written)).toBe(false);
  });
});

describe('what leaves the repository', () => {
  // A file is shown at /<owner>/<repository>/blob/<ref>/<path>, and browsers count from there.
  test.each([
    '../../issues/12', '../../wiki', '../../wiki/Page', '../../actions/workflows/ci.yml/badge.svg', '../../workflows/CI/badge.svg', '../../releases/latest', '../../pulls', '../../pull/7/files',
    '../../discussions', '../../blob/main/x.md', '../../tree/main/docs', '../../raw/main/x.png', '../../', '../..', '../../compare/v1...v2', '../../../other', '../../../other/issues/3', '../../../../someone/other/wiki',
  ])('%s is a page of GitHub, from the root', (written) => {
    expect(resolve(written, { from: 'README.md' })).toBe('unknown');
  });

  test('counts the folders of the file', () => {
    expect(resolve('../../../issues/12')).toBe('unknown');
    expect(resolve('../../issues/12')).toBe('leaves ../issues/12');
    expect(resolve('../issues/12')).toBe('missing issues/12');
  });

  test.each(['../x.md', '../other/x.md', '../../x.md', '../../docs/x.md', '../../../x.md', '../../../other/docs/x.md', '../../../../../x', '/../x.md'])('%s is none', (written) => {
    expect(resolve(written, { from: 'README.md' })).toMatch(/^leaves /);
  });
});

describe('where the root is a folder of the repository', () => {
  const prefix = 'packages/one';

  test('what lies outside the root cannot be known', () => {
    expect(resolve('../../README.md', { from: 'README.md', prefix })).toBe('unknown');
    expect(resolve('/README.md', { prefix })).toBe('unknown');
    expect(resolve('/packages/one2/README.md', { prefix })).toBe('unknown');
  });

  test('what lies in it is judged, also from the repository’s root', () => {
    expect(resolve('/packages/one/README.md', { prefix })).toBe('file README.md');
    expect(resolve('/packages/one', { prefix })).toBe('folder ');
    expect(resolve('/packages/one/missing.md', { prefix })).toBe('missing missing.md');
    expect(resolve('../../one/README.md', { prefix })).toBe('file README.md');
  });

  test('pages of GitHub are counted from the repository’s root', () => {
    expect(resolve('../../../../issues/1', { from: 'README.md', prefix })).toBe('unknown');
    expect(resolve('../../../issues/1', { from: 'README.md', prefix })).toBe('leaves ../issues/1');
  });
});
