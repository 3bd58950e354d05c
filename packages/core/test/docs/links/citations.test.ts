import { describe, expect, test } from '@jest/globals';
import { openTree } from '../../../src/docs/tree/index.js';
import { toCitations } from '../../../src/docs/links/citations.js';
import { namesOf } from '../../../src/docs/links/judge-citation.js';
import { markdownFile } from './markdown-file.js';

const tree = openTree({ paths: ['src/a.ts', 'src/deep/b.test.ts', 'src/Makefile', 'src/app/[id]/page.tsx', 'docs/x.md', 'packages/one/src/own.ts', 'packages/one/README.md'], submodules: ['src/vendor'] });

/** `state path suffix`; null where the text is no citation. */
function cite(text: string, { from = 'README.md', roots = ['src', './docs/'] } = {}): string | null {
  const [citation] = toCitations(new Map([[from, markdownFile({ codeSpans: [{ text, line: 1, column: 1 }] })]]), { tree, roots });
  if (citation === undefined) return null;
  const { resolution, suffix } = citation;
  const path = resolution.state === 'unknown' ? '' : resolution.state === 'other-case' ? resolution.actual : resolution.path;
  return [resolution.state, path, suffix].filter((part) => part !== '').join(' ');
}

describe('a path in code below a declared root', () => {
  test.each([
    ['src/a.ts', 'file src/a.ts'], ['./src/a.ts', 'file src/a.ts'], [' src/a.ts ', 'file src/a.ts'], ['src/deep/', 'folder src/deep'], ['docs/x.md', 'file docs/x.md'],
    ['src/a.ts:12', 'file src/a.ts :12'], ['src/a.ts:12-20', 'file src/a.ts :12-20'], ['src/a.ts:12:3', 'file src/a.ts :12:3'], ['src/a.ts:L12', 'file src/a.ts :L12'], ['src/a.ts#main', 'file src/a.ts #main'], ['src/a.ts#L3-L4', 'file src/a.ts #L3-L4'],
    ['src/gone.ts', 'missing src/gone.ts'], ['src/gone/', 'missing src/gone'], ['src/gone.ts:3', 'missing src/gone.ts :3'], ['src/.env', 'missing src/.env'],
    ['src/A.ts', 'other-case src/a.ts'], ['src/app/[id]/page.tsx', 'file src/app/[id]/page.tsx'], ['src/Makefile:3', 'file src/Makefile :3'], ['src/vendor/x.c', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(cite(text)).toBe(expected);
  });

  test.each([
    'src/*.ts', 'src/**', 'src/<name>.ts', 'src/{a,b}.ts', 'src/…', 'src/...', 'src/$NAME.ts', 'src/[name]/x.ts', 'src/x(1).ts', 'node src/a.ts', 'src/a.ts src/b.ts', 'src/a.ts, src/b.ts', "'src/a.ts'", 'import("src/a.ts")',
    'src/../x.ts', 'src', 'src/', 'a.ts', 'lib/a.ts', 'srcs/a.ts', 'Src/a.ts', 'src/a.ts:name', 'src/a.ts:12,14', 'src/a.ts#', 'src/a.ts# title', 'https://src/a.ts', 'src/deep', 'src/rule-name', 'docs/link-broken', 'src/1.2', '',
  ])('%s is none', (text) => {
    expect(cite(text)).toBeNull();
  });

  test.each([[':12', 12], [':12-20', 20], [':20-12', 20], [':12:3', 12], [':12:3-40', 12], [':12:3-14:1', 14], ['#L7', 7], ['#L7-L9', 9], ['', null]])('the last line of %s is %s', (suffix, line) => {
    const [citation] = toCitations(new Map([['README.md', markdownFile({ codeSpans: [{ text: `src/a.ts${suffix}`, line: 1, column: 1 }] })]]), { tree, roots: ['src'] });
    expect(citation?.lastLine).toBe(line);
  });

  test('in the README of a package also from its folder', () => {
    const from = 'packages/one/README.md';
    expect(cite('src/own.ts', { from })).toBe('file packages/one/src/own.ts');
    expect(cite('src/a.ts', { from })).toBe('file src/a.ts');
    expect(cite('src/own.ts')).toBe('missing src/own.ts');
  });

  test('what is missing is missing where such a root is', () => {
    const own = openTree({ paths: ['packages/one/src/own.ts', 'packages/one/README.md'], submodules: [] });
    const [citation] = toCitations(new Map([['packages/one/README.md', markdownFile({ codeSpans: [{ text: 'src/gone.ts', line: 1, column: 1 }] })]]), { tree: own, roots: ['src'] });
    expect(citation?.resolution).toEqual({ state: 'missing', path: 'packages/one/src/gone.ts' });
  });

  test('the root `.` takes every path with a folder', () => {
    const roots = ['.'];
    expect(cite('packages/one/src/own.ts', { roots })).toBe('file packages/one/src/own.ts');
    expect(cite('packages/gone.ts', { roots })).toBe('missing packages/gone.ts');
    expect(cite('a.ts', { roots })).toBeNull();
  });
});

test.each([['main', ['main']], ['Class.method', ['Class', 'method']], ['std::vector', ['std', 'vector']], ['A#b', ['A', 'b']], ['run()', ['run']], ['$store', ['$store']], ['größe', ['größe']], ['some-heading', null], ['a..b', null], ['1', null]])('the names in #%s', (symbol, names) => {
  expect(namesOf(symbol)).toEqual(names);
});
