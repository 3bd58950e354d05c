import { describe, expect, test } from '@jest/globals';
import { anchorsOf, type PageAnchors } from '../../../src/docs/links/anchors/anchors-of.js';
import { lastLineOf } from '../../../src/docs/links/anchors/line-anchor.js';
import { markdownFile } from './markdown-file.js';

function withHeadings(...texts: readonly string[]): PageAnchors {
  return anchorsOf({ path: 'a.md', text: '', file: markdownFile({ headings: texts.map((text, index) => ({ level: 2, text, line: index + 1, column: 1 })) }) });
}

function withAnchors(...ids: readonly string[]): PageAnchors {
  return anchorsOf({ path: 'a.md', text: '', file: markdownFile({ anchors: ids.map((id) => ({ id, line: 1, column: 1 })) }) });
}

function ofText(text: string, path = 'a.md'): PageAnchors {
  return anchorsOf({ path, text, file: markdownFile() });
}

describe('slugs of headings, as GitHub makes them', () => {
  test.each([
    ['Getting Started', 'getting-started'],
    ['What’s new?', 'whats-new'],
    ["What's new?", 'whats-new'],
    ['a  b', 'a--b'],
    ['A & B', 'a--b'],
    ['foo_bar', 'foo_bar'],
    ['foo-bar', 'foo-bar'],
    ['v1.2.3 (2026-01-01)', 'v123-2026-01-01'],
    ['[1.2.3] - 2026-01-01', '123---2026-01-01'],
    ['C++', 'c'],
    ['🚀 Launch', '-launch'],
    [':rocket: Launch', 'rocket-launch'],
    ['Straße und Grüße', 'straße-und-grüße'],
    ['ÄÖÜ', 'äöü'],
    ['日本語の見出し', '日本語の見出し'],
    ['한국어 제목', '한국어-제목'],
    ['Привет, мир!', 'привет-мир'],
    ['`npm run build` now', 'npm-run-build-now'],
    ['options.timeout', 'optionstimeout'],
    ['<Component />', 'component-'],
    ['a/b\\c', 'abc'],
    ['1. First', '1-first'],
    ['İstanbul', 'i̇stanbul'],
  ])('%s is #%s', (text, slug) => {
    expect([...withHeadings(text).ids]).toEqual([slug]);
  });

  test('a second one is counted, also where the count is a heading itself', () => {
    expect([...withHeadings('A', 'A', 'A').ids]).toEqual(['a', 'a-1', 'a-2']);
    expect([...withHeadings('A', 'A-1', 'A').ids]).toEqual(['a', 'a-1', 'a-2']);
    expect([...withHeadings('A', 'A', 'A-1').ids]).toEqual(['a', 'a-1', 'a-1-1']);
  });
});

describe('which fragments lead to one', () => {
  test.each(['getting-started', 'Getting-Started', 'GETTING-STARTED', 'user-content-getting-started', 'getting%2Dstarted', 'getting-started:~:text=foo', ':~:text=foo', '', 'top', 'Top'])('%s', (fragment) => {
    expect(withHeadings('Getting Started').has(fragment)).toBe(true);
  });

  test.each(['getting_started', 'getting-started-1', 'getting', 'Getting Started', 'user-content-', 'user-content-user-content-getting-started', 'readme'])('not %s', (fragment) => {
    expect(withHeadings('Getting Started').has(fragment)).toBe(false);
  });

  test('percent-encoded letters are letters', () => {
    expect(withHeadings('日本').has('%E6%97%A5%E6%9C%AC')).toBe(true);
    expect(withHeadings('100%').has('100')).toBe(true);
    expect(withHeadings('100%').has('100%')).toBe(false);
  });

  test('the script of GitHub lower-cases fragments, not ids', () => {
    expect(withAnchors('faq').has('FAQ')).toBe(true);
    expect(withAnchors('FAQ').has('FAQ')).toBe(true);
    expect(withAnchors('FAQ').has('faq')).toBe(false);
  });

  test('#readme is the page of a README', () => {
    expect(ofText('', 'docs/README.md').has('readme')).toBe(true);
    expect(ofText('', 'docs/guide.md').has('readme')).toBe(false);
  });

  test('footnotes have anchors for themselves and for their mentions', () => {
    const page = ofText('Text[^1] and[^Note].\n\n[^1]: One.\n[^Note]: Two.\n');
    expect(['fn-1', 'fnref-1', 'fnref-1-2', 'user-content-fn-1', 'fn-note', 'fn-Note'].map((one) => page.has(one))).toEqual([true, true, true, true, true, true]);
    expect(['fn-2', 'fn', '1', 'fnref-'].map((one) => page.has(one))).toEqual([false, false, false, false]);
  });
});

describe('headings written as HTML', () => {
  test.each([
    ['<h1 align="center">My <b>Project</b></h1>', 'my-project'],
    ['<h2>A &amp; B</h2>', 'a--b'],
    ['<H3>\n  Usage\n</H3>', 'usage'],
    ['<h2><img src="x.png" alt="no"> Name</h2>', 'name'],
    ['<h2>&#65;&#x42;</h2>', 'ab'],
  ])('%s is #%s', (text, slug) => {
    expect([...ofText(text).ids]).toEqual([slug]);
  });

  test.each(['<!-- <h2>Usage</h2> -->', '<header>Usage</header>', '<h2>Usage', '<h7>Usage</h7>'])('%s is none', (text) => {
    expect(ofText(text).has('usage')).toBe(false);
  });

  test('none in code', () => {
    const text = '```html\n<h2>Usage</h2>\n```\n\n`<h2>Other</h2>`\n';
    const file = markdownFile({ fences: [{ name: null, info: 'html', content: '<h2>Usage</h2>\n', from: 8, to: 23, prefix: '', line: 1, column: 1 }], codeSpans: [{ text: '<h2>Other</h2>', line: 5, column: 1 }] });
    expect([...anchorsOf({ path: 'a.md', text, file }).ids]).toEqual([]);
  });

  test('are counted with the others in the order of the page', () => {
    const file = markdownFile({ headings: [{ level: 2, text: 'Usage', line: 3, column: 1 }] });
    expect([...anchorsOf({ path: 'a.md', text: '<h2>Usage</h2>\n\n## Usage\n\n<h2>Usage</h2>\n', file }).ids]).toEqual(['usage', 'usage-1', 'usage-2']);
  });
});

test.each([['L1', 1], ['L10', 10], ['L10-L20', 20], ['L20-L10', 20], ['L10-20', 20], ['L3C1-L4C9', 4], ['l1', null], ['L', null], ['Line', null], ['L1x', null], ['10', null]])('the last line of #%s is %s', (anchor, line) => {
  expect(lastLineOf(anchor)).toBe(line);
});

describe('headings written as HTML', () => {
  test.each([
    ['<h2>A</h2>\n<h3 class="x">B <em>C</em></h3 >', ['a', 'b-c']],
    ['<h2>never closed <h3>A</h3>', ['a']],
    ['<h2>A <h3>B</h3></h2>', ['a-b']],
    ['<h2 <h2>A</h2>', ['a']],
    ['<h2>A < B</h2>', ['a--b']],
    ['<h2>A</h3>', []],
    ['<h1 title="A"', []],
    ['<header>A</header>', []],
    ['<!-- <h2>A</h2> --><h2>B</h2>', ['b']],
    ['<h2>A</h2> <!-- never closed <h2>B</h2>', ['a', 'b']],
  ])('%s', (text, ids) => expect([...ofText(text).ids]).toEqual(ids));

  test('not in fences and code, of which each is looked at as it comes', () => {
    const lines = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? `<h2>H${index}</h2>` : index % 3 === 1 ? `~~~ <h2>F${index}</h2>` : '`<h2>C</h2>`'));
    const text = `${lines.join('\n')}\n`;
    let reads = 0;
    const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
    const fences = lines.flatMap((line, index) => {
      const [from, to] = [starts[index] ?? 0, (starts[index] ?? 0) + line.length];
      return index % 3 !== 1 ? [] : [{ line: index + 1, column: 1, name: null, info: '', content: '', prefix: '', get from() { reads += 1; return from; }, get to() { reads += 1; return to; } }];
    });
    const codeSpans = lines.flatMap((_, index) => (index % 3 === 2 ? [{ line: index + 1, column: 1, text: '<h2>C</h2>' }] : []));
    const file = { ...markdownFile({ codeSpans }), fences };
    expect([...anchorsOf({ path: 'a.md', text, file }).ids]).toEqual(lines.flatMap((_, index) => (index % 3 === 0 ? [`h${index}`] : [])));
    expect(reads).toBeLessThan(20 * fences.length);
  });
});

describe('suggestions', () => {
  const many = withHeadings(...Array.from({ length: 5000 }, (_, index) => `Section ${String(index).padStart(5, '0')} of ${(index * 7919).toString(36)}`), 'Getting started at last', 'Usage');

  test.each([
    ['usge', 'usage'],
    ['section-00042-of-9et8', `section-00042-of-${(42 * 7919).toString(36)}`],
    ['nothing-like-any-of-them-at-all', null],
  ])('of very many ids: %s', (id, nearest) => expect(many.nearest(id)).toBe(nearest));

  test.each([['getting-started-', 'getting-started-at-last'], ['section-', null], ['zebra-', null], ['', null]])('the one that goes on behind %j: %s', (beginning, only) => expect(many.goingOn(beginning)).toBe(only));
  test('the last of all', () => expect(withHeadings('A', 'B C').goingOn('b-')).toBe('b-c'));
});
