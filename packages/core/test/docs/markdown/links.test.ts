import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

/** `kind line:column target [label]` */
function listLinks(text: string): string[] {
  return parseMarkdown(text).links.map(({ kind, line, column, target, label }) => `${kind} ${line}:${column} ${target}${label === null ? '' : ` [${label}]`}`);
}

const listUndefined = (text: string): string[] => parseMarkdown(text).undefinedReferences.map(({ line, column, label }) => `${line}:${column} ${label}`);

describe('links', () => {
  test.each([
    ['with brackets that are no link in it', '[a [b] c](url)', ['link 1:1 url']],
    ['with brackets as its text', '[[1]](url)', ['link 1:1 url']],
    ['with a definition of the inner brackets: links do not nest', '[a [b] c](url)\n\n[b]: inner', ['link 1:4 inner [b]', 'definition 3:1 inner [b]']],
    ['with an image in it', '[![i](in.png)](out.md)', ['link 1:1 out.md', 'image 1:2 in.png']],
    ['in the text of an image, which is shown as text', '[x](y) ![a [b](c) ![d](f) <a href="g">](e.png)', ['link 1:1 y', 'image 1:8 e.png']],
    ['with blanks in angle brackets', '[a](<b c.md> "t")', ['link 1:1 b c.md']],
    ['with a title on the next line', "[a](b.md\n'title')", ['link 1:1 b.md']],
    ['with escapes and entities in its destination', '[a](b\\_c&amp;d\\)&#46;md&nope;)', ['link 1:1 b_c&d).md&nope;']],
    ['with parentheses in its destination', '[a](b_(c).md)', ['link 1:1 b_(c).md']],
    ['with nothing as its destination', '[a]()', ['link 1:1 ']],
    ['kept percent-encoded', '[a](b%20c.md)', ['link 1:1 b%20c.md']],
    ['escaped', '\\[a](b) \\![c](d)', ['link 1:11 d']],
    ['with a blank before its parenthesis, which makes it text', '[a] (b)', []],
    ['over a blank line, which makes it text', '[a](b\n\n"t")', []],
    ['in code', '`[a](b)` ``[a](`b`)``', []],
    ['behind a backtick that nothing closes', '`[a](b)', ['link 1:2 b']],
    ['in fences and indented code', '```\n[a](b)\n```\n\n    [a](b)\n\n~~~\n[a](b)', []],
    ['in comments', 'x <!-- [a](b) --> y\n\n<!--\n\n[a](b)\n\n-->', []],
    ['in a block of HTML', '<div>\n[a](b)\n\n[a](c)\n</div>', ['link 4:1 c']],
    ['behind a tag that closes itself and stands alone', '<a name="x"/>\n[a](b)', []],
    ['in front matter', '---\na: "[a](b)"\n---\n[c](d)', ['link 4:1 d']],
    ['behind a rule that begins the text', '---\n\n[a](b)', ['link 3:1 b']],
    ['in quotes, lists and footnotes', '> - [a](b)\n>   [c](d)\n\n[^1]: [e](f)\n\n    [g](h)', ['link 1:5 b', 'link 2:5 d', 'link 4:7 f', 'link 6:5 h']],
    ['over the lines of a quote', '> [a\n> b](c\n> "t")', ['link 1:3 c']],
    ['in headings', '# [a](b)\n\n[c](d)\n---', ['link 1:3 b', 'link 3:1 d']],
    ['behind a task mark', '- [x] [a](b)\n- [ ] c\n\n[x]: y', ['link 1:7 b', 'definition 4:1 y [x]']],
    ['in the second paragraph of an item, where there is no task', '- a\n\n  [x] b\n\n[x]: y', ['link 3:3 y [x]', 'definition 5:1 y [x]']],
  ])('%s', (_, text, expected) => expect(listLinks(text)).toEqual(expected));

  test.each([
    ['in angle brackets', '<https://a.b/c?d> <mailto:e@f.g> <h@i.j>', ['autolink 1:1 https://a.b/c?d', 'autolink 1:19 mailto:e@f.g', 'autolink 1:34 mailto:h@i.j']],
    ['bare', 'See https://a.b/c_d). www.e.f, g@h.i!', ['autolink 1:5 https://a.b/c_d', 'autolink 1:23 http://www.e.f', 'autolink 1:32 mailto:g@h.i']],
    ['bare, with parentheses of its own and an entity behind it', '(http://a.b/c_(d)) http://e.f/g&amp;', ['autolink 1:2 http://a.b/c_(d)', 'autolink 1:20 http://e.f/g']],
    ['bare, none of them', 'xhttp://a.b www.a_b.c a@b graph@0.8.0 http:// awww.b.c', []],
    ['bare, as the text of a link', '[http://a.b](c)', ['link 1:1 c']],
    ['in code', '`http://a.b`', []],
  ])('addresses %s', (_, text, expected) => expect(listLinks(text)).toEqual(expected));
});

describe('definitions', () => {
  test.each([
    ['full, collapsed and shortcut', '[a][X] [x][] [x]\n\n[x]: y', ['link 1:1 y [x]', 'link 1:8 y [x]', 'link 1:14 y [x]', 'definition 3:1 y [x]']],
    ['of images', '![a][x] ![x]\n\n[x]: y.png', ['image 1:1 y.png [x]', 'image 1:9 y.png [x]', 'definition 3:1 y.png [x]']],
    ['whose labels differ in case and blanks', '[Foo\n  BAR] [ẞ]\n\n[foo bar]: a\n[SS]: b', ['link 1:1 a [foo bar]', 'link 2:8 b [SS]', 'definition 4:1 a [foo bar]', 'definition 5:1 b [SS]']],
    ['twice: the first counts', '[a]\n\n[a]: b\n[a]: c', ['link 1:1 b [a]', 'definition 3:1 b [a]', 'definition 4:1 c [a]']],
    ['with angle brackets, titles and line ends', '[a]:\n  <b c>\n  "t\n  u"\n[d]: e (f)\ntext [a] [d]', ['definition 1:1 b c [a]', 'definition 5:1 e [d]', 'link 6:6 b c [a]', 'link 6:10 e [d]']],
    ['with more behind the title, which makes them text', '[a]: b "c" d\n\n[a]', []],
    ['with text that only looks like a title on the next line', '[a]: b\n"c" d [a]', ['definition 1:1 b [a]', 'link 2:7 b [a]']],
    ['inside a paragraph, which they cannot interrupt', 'text\n[a]: b\n\n[a]', []],
    ['in code, where there are none', '```\n[a]: b\n```\n[a]', []],
    ['above an underline, which then is text', '[a]: b\n===\n[a]', ['definition 1:1 b [a]', 'link 3:1 b [a]']],
    ['without a destination above an underline, which makes them a heading', '[a]:\n---\n[a]', []],
    ['in a quote, for the whole file', '[a]\n\n> [a]: b', ['link 1:1 b [a]', 'definition 3:3 b [a]']],
  ])('%s', (_, text, expected) => expect(listLinks(text)).toEqual(expected));
});

describe('undefined references', () => {
  test.each([
    ['full', 'a [b][nope]', ['1:3 nope']],
    ['of an image', 'a![b][nope]', ['1:2 nope']],
    ['collapsed', '[b][]', ['1:1 b']],
    ['once of three in a row', '[a][b][c]', ['1:1 b']],
    ['in a cell and in a heading', '# [a][b]\n\n|x|\n|-|\n|[c][d]|', ['1:3 b', '5:2 d']],
  ])('%s', (_, text, expected) => expect(listUndefined(text)).toEqual(expected));

  test.each([
    ['an index', 'a[0][1] f(x)[0][1] ä[i][j] `a`[0] x[i][]'],
    ['a shortcut', '[TODO] [ ] [x]'],
    ['a defined one', '[a][b] [b][]\n\n[B]: c'],
    ['two brackets of which the second is a link', '[a][b](c)'],
    ['footnotes', 'a[^1] [b][^1] [^nope] [c][^nope]\n\n[^1]: d'],
    ['escaped brackets', '[a]\\[b] \\[a][b]'],
    ['code', '`[a][b]`'],
    ['blanks as a label', '[a][ ]'],
  ])('not %s', (_, text) => expect(listUndefined(text)).toEqual([]));
});

describe('HTML', () => {
  test('tags link and show', () => {
    const text = '<a href="a.md?b&amp;c">x</a> <IMG SRC=\'d.png\'>\n\n<picture>\n  <source\n    srcset="e.png 1x, f.png 2x">\n  <img src=g.png />\n</picture>';
    expect(listLinks(text)).toEqual(['html-link 1:1 a.md?b&c', 'html-image 1:30 d.png', 'html-image 4:3 e.png', 'html-image 4:3 f.png', 'html-image 6:3 g.png']);
  });

  test.each(['<!-- <a href="b"> -->', 'x <!-- <img src="b"> --> y', '<script>"<a href=\'b\'>"</script>', '`<a href="b">`', '<a href="b"', '<a hrefs="b">', '\\<a href="b">', '<link href="b">'])('%s links nothing', (text) => expect(listLinks(text)).toEqual([]));

  test('tags name places', () => {
    const { anchors } = parseMarkdown('<a name="a"></a> <b id=b>\n\n<h2 id="c&amp;d" name="c&amp;d">x</h2>\n<!-- <a id="no"> -->\n\n```\n<a id="no">\n```');
    expect(anchors).toEqual([{ line: 1, column: 1, id: 'a' }, { line: 1, column: 18, id: 'b' }, { line: 3, column: 1, id: 'c&d' }]);
  });
});
