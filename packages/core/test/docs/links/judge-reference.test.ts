import { describe, expect, test } from '@jest/globals';
import { judgeReference } from '../../../src/docs/links/judge-reference.js';
import type { Reference } from '../../../src/docs/links/references.js';
import { openTargetSearch } from '../../../src/docs/links/target-search.js';
import { openTree } from '../../../src/docs/tree/index.js';
import { judgeLinks, unread, type InMemory } from './links-in-memory.js';

/** What is suggested for the one link of the text. */
function expectedOf(text: string, world: InMemory = {}): string | null {
  const found = judgeLinks(text, world);
  expect(found).toHaveLength(1);
  return found[0]?.expected ?? null;
}

test('links that lead to files, folders and anchors, and images, have no faults', () => {
  const text = '[a](b.md) [b](../src/) [c](b.md#two-words) [d](#top) [e](../src/x.ts#L2) ![f](../img/x.png) [g](https://example.org/gone)';
  expect(judgeLinks(text, { pages: { 'docs/a.md': text, 'docs/b.md': '# Two words\n' }, files: { 'src/x.ts': 'a\nb' }, others: ['img/x.png'] })).toEqual([]);
});

describe('a name that differs in upper and lower case', () => {
  test('is written as the file is', () => {
    expect(judgeLinks('x [a](./B.md#part)', { others: ['docs/b.md'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 3, subject: './B.md#part', rule: 'docs/link-case', complaint: 'differs in upper and lower case from docs/b.md', expected: './b.md#part', remedy: '' },
    ]);
  });
  test('of a folder keeps its slash, of an image its rule', () => {
    expect(judgeLinks('[a](../SRC/) ![b](X.PNG)', { others: ['src/x.ts', 'docs/x.png'] }).map(({ rule, expected }) => [rule, expected])).toEqual([['docs/link-case', '../src/'], ['docs/link-case', 'x.png']]);
  });
});

describe('a link that leads nowhere', () => {
  test('with what was probably meant', () => {
    expect(judgeLinks('[a](instal.md)', { others: ['docs/install.md'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'instal.md', rule: 'docs/link-broken', complaint: 'leads to docs/instal.md, which does not exist', expected: 'install.md', remedy: 'Correct the path, or add docs/instal.md.' },
    ]);
  });
  test('with nothing near', () => {
    expect(judgeLinks('[a](zebra.html)', { others: ['docs/install.md'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'zebra.html', rule: 'docs/link-broken', complaint: 'leads to docs/zebra.html, which does not exist', expected: null, remedy: 'Correct the path, or add docs/zebra.html.' },
    ]);
  });
  test('an image has a rule of its own', () => {
    expect(judgeLinks('![a](zebra.png)')).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'zebra.png', rule: 'docs/image-missing', complaint: 'leads to docs/zebra.png, which does not exist', expected: null, remedy: 'Correct the path, or add docs/zebra.png.' },
    ]);
  });
  test('above the repository', () => {
    expect(judgeLinks('[a](../../zebra/x.md)')).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: '../../zebra/x.md', rule: 'docs/link-broken', complaint: 'leads out of the repository, and to no page of GitHub', expected: null, remedy: 'Write the address in full (`https://…`), or correct the path.' },
    ]);
    expect(expectedOf('[a](../../install.md)', { others: ['docs/install.md'] })).toBe('install.md');
  });
  test('the page itself is no suggestion', () => {
    expect(expectedOf('[a](aa.md)', { from: 'docs/aaa.md' })).toBeNull();
    expect(expectedOf('[a](aa.md)', { from: 'docs/b.md', others: ['docs/aaa.md'] })).toBe('aaa.md');
  });
});

describe('a link as editors write it', () => {
  test.each([
    ['../docs/x.ts:12', 'x.ts#L12'], ['./x.ts:12:5', './x.ts#L12'], ['./x.ts:12-20', './x.ts#L12'], ['./x.ts:12:5-20:3', './x.ts#L12'], ['./x.ts:1', './x.ts#L1'], ['/docs/x.ts:120', '/docs/x.ts#L120'], ['..%5Cdocs%5Cx.ts:3', 'x.ts#L3'],
  ])('%s names a line', (written, expected) => {
    expect(expectedOf(`[a](<${written}>)`, { others: ['docs/x.ts', 'docs/y.ts'] })).toBe(expected);
  });
  test('the file it names may be misspelt too', () => {
    expect(expectedOf('[a](./instal.ts:12)', { others: ['docs/install.ts'] })).toBe('./install.ts#L12');
  });
  test('of a file at the root', () => {
    expect(expectedOf('[a](./x.ts:12)', { from: 'a.md', others: ['x.ts'] })).toBe('./x.ts#L12');
  });
  test.each([['./x.ts:12a', './x.ts'], ['./x.ts:', './x.ts'], ['./x.ts:a', './x.ts']])('%s names none', (written, expected) => {
    expect(expectedOf(`[a](<${written}>)`, { others: ['docs/x.ts'] })).toBe(expected);
  });
  test('the very file it names is meant, though another has the same name and the same folders in another order', () => {
    expect(expectedOf('[a](../b/a/x.ts:3)', { others: ['a/b/x.ts', 'b/a/x.ts'] })).toBe('../b/a/x.ts#L3');
    expect(expectedOf('[a](<../b\\\\a\\\\x.ts>)', { others: ['a/b/x.ts', 'b/a/x.ts'] })).toBe('../b/a/x.ts');
    expect(expectedOf('[a](./x.ts:3)', { from: 'a.md', others: ['x.ts', 'y/x.ts'] })).toBe('./x.ts#L3');
  });
  test('backslashes for slashes', () => {
    expect(expectedOf('[a](<sub\\\\x.md>)', { others: ['docs/sub/x.md', 'docs/sub/y.md', 'x.md'] })).toBe('sub/x.md');
    expect(expectedOf('[a](<sub\\\\instal.md>)', { others: ['docs/sub/install.md'] })).toBe('sub/install.md');
  });
});

describe('a suggestion', () => {
  test('keeps the slash of a folder, which looks for a folder', () => {
    expect(expectedOf('[a](../sourc/)', { others: ['source/x.ts', 'sourc.md'] })).toBe('../source/');
    expect(expectedOf('[a](instal.md/)', { others: ['docs/install.md'] })).toBe('install.md');
    expect(expectedOf('[a](../sourc)', { others: ['source/x.ts'] })).toBe('../source');
  });
  test('keeps the anchor of a page, and is none where it would lead to no line of a program', () => {
    expect(expectedOf('[a](instal.md#part)', { others: ['docs/install.md'] })).toBe('install.md#part');
    expect(expectedOf('[a](instal.ts#part)', { others: ['docs/install.ts'] })).toBeNull();
    expect(expectedOf('[a](instal.ts#L3)', { others: ['docs/install.ts'] })).toBe('install.ts#L3');
    expect(expectedOf('[a](./instal.ts:3#part)', { others: ['docs/install.ts'] })).toBe('./install.ts#L3');
  });
  test('from the root of the repository where the root is a folder of it', () => {
    expect(expectedOf('[a](/packages/one/docs/instal.md)', { prefix: 'packages/one', others: ['docs/install.md'] })).toBe('/packages/one/docs/install.md');
  });
});

describe('an image that leads to a folder', () => {
  test('is missing; a link may', () => {
    expect(judgeLinks('![a](../img)', { others: ['img/x.png'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: '../img', rule: 'docs/image-missing', complaint: 'leads to the folder img/, which is no image', expected: null, remedy: 'Name the image in it.' },
    ]);
    expect(judgeLinks('[a](../img) [b](../img#part)', { pages: { 'img/README.md': '# Part\n' } })).toEqual([]);
  });
});

describe('an anchor', () => {
  const page = '# One\n\n## Getting Started\n\n## What is new - and old\n\n## Long heading that goes on\n';
  test('that a page does not have, with one that is spelt nearly so', () => {
    expect(judgeLinks('[a](b.md#getting-startet)', { pages: { 'docs/b.md': page } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'b.md#getting-startet', rule: 'docs/anchor-missing', complaint: 'leads to no heading or anchor of docs/b.md', expected: 'b.md#getting-started', remedy: 'Correct the anchor, or add the heading to docs/b.md.' },
    ]);
  });
  test('with nothing near', () => {
    expect(judgeLinks('[a](b.md#zebra)', { pages: { 'docs/b.md': page } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'b.md#zebra', rule: 'docs/anchor-missing', complaint: 'leads to no heading or anchor of docs/b.md', expected: null, remedy: 'Correct the anchor, or add the heading to docs/b.md.' },
    ]);
  });
  test.each([
    ['Getting%20Started', 'getting-started'], ['getting_started', 'getting-started'], ['getting--started', 'getting-started'], ['getting___started', 'getting-started'], ['_getting_started_', 'getting-started'], ['Getting Started!', 'getting-started'], ['long-heading', 'long-heading-that-goes-on'], ['What-is-new-and-old', 'what-is-new---and-old'],
  ])('written as #%s', (written, expected) => {
    expect(expectedOf(`[a](<b.md#${written}>)`, { pages: { 'docs/b.md': page } })).toBe(`b.md#${expected}`);
  });
  test.each([['A B', 'a-b'], ['A%20B', 'a-b'], ['a_b_c_d', 'a-b-c-d'], ['_a__b _c_', 'a-b-c'], ['x-----y-----z', 'x-y-z'], ['C', 'c']])('too short to be like it, written as #%s', (written, expected) => {
    expect(expectedOf(`[a](<b.md#${written.replace('C', 'C!')}>)`, { pages: { 'docs/b.md': '# A B\n# A B C D\n# A B C\n# X Y Z\n# C\n' } })).toBe(`b.md#${expected}`);
  });
  test('of the page itself, and of a folder, whose page is its README', () => {
    expect(expectedOf('[a](#getting-startet)', { pages: { 'docs/a.md': page } })).toBe('#getting-started');
    expect(judgeLinks('[a](../src/#getting-startet) [b](../src#getting-started)', { pages: { 'src/README.md': page } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: '../src/#getting-startet', rule: 'docs/anchor-missing', complaint: 'leads to no heading or anchor of src/README.md', expected: '../src/#getting-started', remedy: 'Correct the anchor, or add the heading to src/README.md.' },
    ]);
  });
  test('of a page that cannot be read, or is not there', () => {
    expect(judgeLinks('[a](b.md#one)', { pages: { 'docs/b.md': unread } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'docs/b.md', rule: 'docs/unreadable', complaint: 'leads into docs/b.md, which cannot be read: it is no UTF-8', expected: null, remedy: '', reason: 'limit-exceeded' },
    ]);
    expect(judgeLinks('[a](b.md#one)', { others: ['docs/b.md'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'docs/b.md', rule: 'docs/unreadable', complaint: 'leads into docs/b.md, which cannot be read: it is not there', expected: null, remedy: '', reason: 'unreadable-source' },
    ]);
  });
  test('of a folder without README, also of the root', () => {
    expect(judgeLinks('[a](../src#one) [b](/#one)', { others: ['src/x.ts'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: '../src#one', rule: 'docs/anchor-missing', complaint: 'leads to an anchor of the folder src/, which has no README.md', expected: null, remedy: 'Name a file with the anchor.' },
      { from: 'docs/a.md', line: 1, column: 17, subject: '/#one', rule: 'docs/anchor-missing', complaint: 'leads to an anchor of the folder ./, which has no README.md', expected: null, remedy: 'Name a file with the anchor.' },
    ]);
  });
  test('of a program, in which only lines have one', () => {
    expect(judgeLinks('[a](x.ts#run)', { files: { 'docs/x.ts': 'run' } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'x.ts#run', rule: 'docs/anchor-missing', complaint: 'leads to an anchor of docs/x.ts, in which only lines have one', expected: null, remedy: 'Name a line (`#L10`), or leave the anchor away.' },
    ]);
  });
});

describe('a line', () => {
  const files = { 'docs/x.ts': 'a\nb\nc' };
  test.each(['L1', 'L3', 'L1-L3', 'L2C1-L3C2'])('#%s of a file of three is there', (anchor) => {
    expect(judgeLinks(`[a](x.ts#${anchor})`, { files })).toEqual([]);
  });
  test.each(['L4', 'L0', 'L1-L4', 'L00'])('#%s of a file of three is not', (anchor) => {
    expect(judgeLinks(`[a](x.ts#${anchor})`, { files })).toHaveLength(1);
  });
  test('says how many there are', () => {
    expect(judgeLinks('[a](x.ts#L2-L4)', { files })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'x.ts#L2-L4', rule: 'docs/cited-line-beyond-end', complaint: 'names line 4 of docs/x.ts, which has 3', expected: null, remedy: 'Correct the line: docs/x.ts has 3.' },
    ]);
  });
  test('of a file that cannot be read, or is not there', () => {
    expect(judgeLinks('[a](x.ts#L1)', { files: { 'docs/x.ts': unread } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'docs/x.ts', rule: 'docs/unreadable', complaint: 'leads into docs/x.ts, which cannot be read: it is no UTF-8', expected: null, remedy: '', reason: 'limit-exceeded' },
    ]);
    expect(judgeLinks('[a](x.ts#L1)', { others: ['docs/x.ts'] })).toMatchObject([{ reason: 'unreadable-source', complaint: 'leads into docs/x.ts, which cannot be read: it is not there' }]);
  });
  test('of a page: first the heading of that name, then the line', () => {
    expect(judgeLinks('[a](b.md#L9)', { pages: { 'docs/b.md': '# L9\n' } })).toEqual([]);
    expect(judgeLinks('[a](b.md#L2)', { pages: { 'docs/b.md': '# One\n' } })).toEqual([]);
    expect(judgeLinks('[a](b.md#L9)', { pages: { 'docs/b.md': '# One\n' } }).map(({ rule }) => rule)).toEqual(['docs/cited-line-beyond-end']);
  });
});

test('a link that leads to a file and names no anchor has nothing to be judged by', () => {
  const reference: Reference = { from: 'a.md', image: false, written: 'b.md', target: { path: 'b.md', rooted: false, query: '', fragment: null }, resolution: { state: 'file', path: 'b.md' }, anchored: null, line: 1, column: 1 };
  expect(judgeReference(reference, { search: openTargetSearch(openTree({ paths: [], submodules: [] })), pages: new Map(), files: new Map(), prefix: '' })).toBeNull();
  expect(judgeReference({ ...reference, image: true }, { search: openTargetSearch(openTree({ paths: [], submodules: [] })), pages: new Map(), files: new Map(), prefix: '' })).toBeNull();
});
