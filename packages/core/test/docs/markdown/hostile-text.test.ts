import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMarkdown, type MarkdownFile } from '../../../src/docs/markdown/index.js';

const characters = 400_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(characters / piece.length));
const count = ({ headings, anchors, links, undefinedReferences, tables, fences, codeSpans }: MarkdownFile): number =>
  [headings, anchors, links, undefinedReferences, tables, fences, codeSpans].reduce((sum, list) => sum + list.length, 0);

/** Of a length for which one second is plenty, and minutes are needed when the time grows with its square. */
const shapes: readonly (readonly [name: string, text: string])[] = [
  ...['[', ']', '![', '[a](', '[a](<b', '[a](b "', '[a](b)', '[a][b]', '*a]', '\\', '(', '<', '<!-- ', '<?', '<![CDATA[', '<!A ', '<a b="', '<a ', '<a:', 'a@', '<a@b', 'http://', 'www.', 'http://a.b ', '&a', '`a', 'e`f``', '|', '\t', ' ', '\n', '\r', '\0', '\uFEFF', '#', '- ', '* ', '- * ', '1. ', '>', '> - ', '[^a]: ', '[^a]'].map((piece) => [`many ${JSON.stringify(piece)}`, repeat(piece)] as const),
  ...['> a\n', '> *a\n', '- a\n\n', '[a]: b\n', '[a\n', '[a]: b "c\n', 'a|b\n', 'a|b\n-|-|-\n', '|a|\n|-|\n\n|b|\n', '```\n', '<div>\n', '<!-- \n', '    a\n\n', 'a\n=\n', '# a\n', '---\n'].map((line) => [`lines ${JSON.stringify(line)}`, repeat(line)] as const),
  ...['*', '*a ', 'a* ', '*a_ ', '*a _b **c ', '~a ~~b ', '&a', 'a**b'].map((piece) => [`a heading of ${JSON.stringify(piece)}`, `# ${repeat(piece)}`] as const),
  ['brackets in brackets', `${'['.repeat(characters / 2)}${']'.repeat(characters / 2)}`],
  ['links in links', `${'['.repeat(characters / 5)}${'](a)'.repeat(characters / 5)}`],
  ['ever longer runs of backticks', Array.from({ length: 900 }, (_, index) => `e${'`'.repeat(index)}`).join('')],
  ['ever deeper lists', Array.from({ length: 600 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
  ['an address with parentheses', `http://a.b/${')'.repeat(characters)}`],
  ['an address with entities', `http://a.b/${repeat('&a;')}`],
  ['an address with dots', `a@${repeat('a.')}`],
  ['a title without end', `[a]: b "${repeat('c\n')}`],
  ['a wide table', `${'|a'.repeat(characters / 4)}|\n${'|-'.repeat(characters / 4)}|`],
  ['a long table', `|a|b|\n|-|-|\n${repeat('|a|b|\n')}`],
  ['a long table in a quote', `> |a|b|\n> |-|-|\n${repeat('> |a|b|\n')}`],
  ['many lost rows', `|a|\n|-|\n\n${repeat('|b|\n\n')}`],
  ['a line of dashes below a header', `a|\n${'-'.repeat(characters)}`],
  ['a tag with many attributes', `<div ${repeat('a="b" ')}`],
  ['a tag with many sources', `<img srcset="${repeat('a, ')}">`],
  ['a fence in a quote', `> \`\`\`\n${repeat('> a\n')}`],
  ['lazy lines', `${'> '.repeat(90)}a\n${repeat('a\n')}`],
  ['blanks in a heading, a cell, an info string, a comment', `# a${repeat(' ')}b\n\n|a|\n|-|\n|${repeat(' ')}b|\n\n<!-- sample: ${repeat(' ')}\n-->\n\`\`\`${repeat(' ')}a\n`],
];

describe('takes a time that grows with the length only', () => {
  test.each(shapes)('%s', (_, text) => {
    const before = process.cpuUsage();
    expect(count(parseMarkdown(text))).toBeLessThanOrEqual(text.length);
    // Work that was done, not time that went by, and far from both.
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
  });
});

test('finds what stands behind hostile text', () => {
  expect(parseMarkdown(`${'['.repeat(1000)}\n\n[a](b)`).links).toMatchObject([{ line: 3, target: 'b' }]);
  expect(parseMarkdown(`${'> '.repeat(1000)}x\n\n[a](b)`).links).toMatchObject([{ line: 3, target: 'b' }]);
  expect(parseMarkdown(`${'- '.repeat(1000)}x\n\n[a](b)`).links).toMatchObject([{ line: 3, target: 'b' }]);
});

test('reads lists as deep as GitHub does', () => {
  const text = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- [a](b${depth})`).join('\n');
  expect(parseMarkdown(text).links.at(-1)).toMatchObject({ line: 100, target: 'b99' });
});

test.each(['\r\n', '\r'])('lines ended by %j are those of the same text with other ends', (end) => {
  const text = '# a [b](c)\n\n<div>\n\n[d](e)\n\n| f |\n|---|\n| g |\n\n- h\n\n  `i`\n\n[j]: k\n';
  expect(parseMarkdown(text.replaceAll('\n', end))).toEqual(parseMarkdown(text));
});

test('any text is Markdown, and its facts stand where it says', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('[a](b)', '`c`', '|', '\n', '\r\n', '> ', '- ', '```', '# ', '<a id="x">', '[^1]', '[b]: c', '\t'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')), (text) => {
    const file = parseMarkdown(text);
    const lines = text.split(/\r\n|\r|\n/);
    const places = [...file.headings, ...file.anchors, ...file.links, ...file.undefinedReferences, ...file.tables, ...file.fences, ...file.codeSpans];
    for (const { line, column } of places) {
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
    for (const { line, column } of file.codeSpans) expect((lines[line - 1] ?? '').replace(/^\uFEFF(?=.)/, line === 1 ? '' : '\uFEFF').charAt(column - 1)).toBe('`');
    for (const { from, to } of file.fences) expect(to).toBeGreaterThanOrEqual(from);
  }), { numRuns: 500 });
});
