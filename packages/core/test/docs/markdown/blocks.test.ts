import { describe, expect, test } from '@jest/globals';
import { parseMarkdown, type Row } from '../../../src/docs/markdown/index.js';

describe('headings', () => {
  const listHeadings = (text: string): string[] => parseMarkdown(text).headings.map(({ level, line, column, text: shown }) => `${level} ${line}:${column} ${shown}`);

  test.each([
    ['of both kinds', '# A\n\nB\n=\n\nC\nD\n---\n\n###### E ##\n####### no\n#no', ['1 1:1 A', '1 3:1 B', '2 6:1 C\nD', '6 10:1 E']],
    ['without marks', '# **a** _b_ ~~c~~ `d*e` [f](g) <b>h</b> i_j_k 2 * 3 *l', ['1 1:1 a b c d*e f h i_j_k 2 * 3 *l']],
    ['without images, with alternatives of none', '# a ![b](c.png)', ['1 1:1 a']],
    ['with emoji as they are written', '# :rocket: 🚀 a', ['1 1:1 :rocket: 🚀 a']],
    ['with escapes and entities resolved', '# a\\_b &amp; &copy; &nope; \\# #', ['1 1:1 a_b & © &nope; #']],
    ['with the number of a footnote', '# a[^x]\n\n[^x]: b', ['1 1:1 a1']],
    ['in quotes and lists', '> # a\n\n- ## b\n  c\n  ---', ['1 1:3 a', '2 3:3 b', '2 4:3 c']],
    ['empty', '#\n\n## ##', ['1 1:1 ', '2 3:1 ']],
    ['in code, comments and front matter', '---\n# a\n---\n```\n# b\n```\n<!--\n# c\n-->\n    # d', []],
    ['behind a byte order mark', '\uFEFF# a', ['1 1:1 a']],
  ])('%s', (_, text, expected) => expect(listHeadings(text)).toEqual(expected));
});

describe('tables', () => {
  const show = ({ line, column, cells }: Row): string => `${line}:${column} ${cells.map((cell) => `${cell.column}=${cell.text}${cell.targets.length > 0 ? `→${cell.targets.join()}` : ''}`).join(' ')}`;
  const listTables = (text: string): string[][] => parseMarkdown(text).tables.map(({ header, rows, lostRows }) => [header, ...rows].map(show).concat(lostRows.map((row) => `lost ${show(row)}`)));

  test.each([
    ['cells with what is shown in them', '| a | **b** |\n| - | :-: |\n| `c` | [d](e) ![f](g) |', [['1:1 3=a 7=b', '3:1 3=c 9=d f→e']]],
    ['pipes that are escaped, also in code', '|a|b|\n|-|-|\n|x\\|y|`z\\|z`|', [['1:1 2=a 4=b', '3:1 2=x|y 7=z|z']]],
    ['a pipe in code that is not', '|a|b|\n|-|-|\n|`x|y`|', [['1:1 2=a 4=b', '3:1 2=`x 5=y`']]],
    ['rows with fewer and more cells', '|a|b|\n|-|-|\n|c|\n|d|e|f|\n||\n|g||h|', [['1:1 2=a 4=b', '3:1 2=c', '4:1 2=d 4=e 6=f', '5:1 2=', '6:1 2=g 4= 5=h']]],
    ['no pipes at the ends', 'a | b\n--|--\nc | d', [['1:1 1=a 5=b', '3:1 1=c 5=d']]],
    ['one column', '|a|\n|-\n|b', [['1:1 2=a', '3:1 2=b']]],
    ['in lists and quotes', '- | a |\n  |---|\n  | b |\n\n> | c |\n> |---|\n> | d |\n| e |', [['1:3 5=a', '3:3 5=b'], ['5:3 5=c', '7:3 5=d']]],
    ['behind text of the same paragraph', 'x | y\n|a|\n|-|', [['2:1 2=a']]],
    ['text without pipes, which is a row', '|a|b|\n|-|-|\nc\n|d|e|', [['1:1 2=a 4=b', '3:1 1=c', '4:1 2=d 4=e']]],
    ['ended by other blocks', '|a|\n|-|\n# b\n\n|c|\n|-|\n> d\n\n|e|\n|-|\n---', [['1:1 2=a'], ['5:1 2=c'], ['9:1 2=e']]],
    ['footnotes, whose number is no text of the cell', '|a[^1]|\n|-|\n\n[^1]: b', [['1:1 2=a']]],
    ['addresses', '|<https://a.b>|\n|-|', [['1:1 2=https://a.b→https://a.b']]],
  ])('%s', (_, text, expected) => expect(listTables(text)).toEqual(expected));

  test.each([
    ['by a blank line', '|a|b|\n|-|-|\n|c|d|\n\n|e|f|\n|g|[h](i)|', ['lost 5:1 2=e 4=f', 'lost 6:1 2=g 4=h→i']],
    ['by text', '|a|b|\n|-|-|\n\ntext\n|e|f|', ['lost 5:1 2=e 4=f']],
    ['by a comment', '|a|b|\n|-|-|\n<!-- x -->\n|e|f|', ['lost 4:1 2=e 4=f']],
    ['in a list', '- |a|b|\n  |-|-|\n\n  |e|f|', ['lost 4:3 4=e 6=f']],
    ['without pipes at the ends', 'a|b\n-|-\n\ne|f\ng|h|i', ['lost 4:1 1=e 3=f']],
  ])('rows cut off %s', (_, text, expected) => expect(listTables(text)[0]?.filter((row) => row.startsWith('lost'))).toEqual(expected));

  test.each([
    ['behind a heading', '|a|b|\n|-|-|\n\n# x\n\n|e|f|'],
    ['with a table of their own', '|a|\n|-|\n\n|e|\n|-|'],
    ['that are text with a pipe in it', '|a|b|\n|-|-|\n\nuse `x | y` here'],
    ['in a fence', '|a|b|\n|-|-|\n\n```\n|e|f|\n```'],
    ['in another list item', '- |a|b|\n  |-|-|\n- |e|f|'],
  ])('no rows %s', (_, text) => expect(parseMarkdown(text).tables.flatMap(({ lostRows }) => lostRows)).toEqual([]));

  test('what is cut off counts once as a link', () => {
    expect(parseMarkdown('|a|\n|-|\n\n|[b](c) [d][e]|')).toMatchObject({ links: [{ target: 'c' }], undefinedReferences: [{ label: 'e' }] });
  });

  test.each(['a | b\n--- --- |', '|a|b|\n|-|', 'a\n---', '|a|b|\n\n|-|-|', '    |a|\n    |-|'])('%j is none', (text) => expect(listTables(text)).toEqual([]));
});

describe('fences', () => {
  const first = (text: string) => parseMarkdown(text).fences[0];

  test.each([
    ['plain', '```js  x\na\n\n  b\n```\nc', { info: 'js  x', content: 'a\n\n  b\n', prefix: '' }, 'a\n\n  b\n'],
    ['with tildes and backticks in it', '~~~ a`b\n```\n~~\n~~~~', { info: 'a`b', content: '```\n~~\n' }, '```\n~~\n'],
    ['indented', '  ```\n   a\n b\n```', { content: ' a\nb\n' }, '   a\n b\n'],
    ['empty', '```\n```', { content: '' }, ''],
    ['with an empty line', '```\n\n```', { content: '\n' }, '\n'],
    ['without an end', '```\na\n\n', { content: 'a\n\n' }, 'a\n\n'],
    ['without an end in a quote', '> ```\n> a\nb', { content: 'a\n', prefix: '> ' }, '> a\n'],
    ['in a quote', '> ```\n> a\n>\n> b\n> ```', { content: 'a\n\nb\n', prefix: '> ' }, '> a\n>\n> b\n'],
    ['in a list', '1. ```\n   a\n\n     b\n   ```', { content: 'a\n\n  b\n', prefix: '   ' }, '   a\n\n     b\n'],
    ['empty in a list in a quote', '> - ```\n>   ```', { content: '', prefix: '>   ' }, ''],
    ['with other line ends', '```\r\na\r\n```\r\n', { content: 'a\n' }, 'a\r\n'],
  ])('%s', (_, text, expected, lines) => {
    const fence = first(text);
    expect(fence).toMatchObject(expected);
    expect(text.slice(fence?.from, fence?.to)).toBe(lines);
  });

  test.each([
    ['right above', '<!-- sample: quick-start -->\n```\n```', 'quick-start'],
    ['above blank lines', '<!--sample: a b-->\n\n\n~~~\n~~~', 'a b'],
    ['in the same list item', '- a\n\n  <!-- sample: x -->\n  ```\n  ```', 'x'],
    ['above text', '<!-- sample: x -->\ntext\n\n```\n```', null],
    ['above another comment', '<!-- sample: x -->\n<!-- y -->\n```\n```', null],
    ['outside of its list', '<!-- sample: x -->\n- ```\n  ```', null],
    ['without a name', '<!-- sample: -->\n```\n```', null],
  ])('named by a comment %s', (_, text, name) => expect(first(text)?.name).toBe(name));

  test('one of several fences has the name', () => {
    expect(parseMarkdown('<!-- sample: x -->\n```\n```\n```\n```').fences.map(({ name }) => name)).toEqual(['x', null]);
  });
});

test('code in prose has its place, blanks at its ends off, line ends as blanks', () => {
  const { codeSpans } = parseMarkdown('a `b` `` `c` ``\n> `d\n> e`\n\n    `no`\n');
  expect(codeSpans).toEqual([{ line: 1, column: 3, text: 'b' }, { line: 1, column: 7, text: '`c`' }, { line: 2, column: 3, text: 'd e' }]);
});
