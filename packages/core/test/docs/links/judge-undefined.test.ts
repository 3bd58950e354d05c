import { describe, expect, test } from '@jest/globals';
import { judgeUndefined } from '../../../src/docs/links/judge-undefined.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

const judge = (text: string) => judgeUndefined('docs/a.md', parseMarkdown(text));

describe('a reference that nothing defines', () => {
  test('with a label that is spelt nearly so', () => {
    expect(judge('text\n\nsee [the guide][getting startet]\n\n[Getting started]: b.md\n')).toEqual([
      { rule: 'docs/reference-undefined', from: 'docs/a.md', line: 3, column: 5, subject: 'getting startet', complaint: 'refers to a definition that does not exist', expected: '[Getting started]', remedy: 'Add the definition `[getting startet]: path`, correct the label, or, if no link is meant, write `\\[the guide][getting startet]`.' },
    ]);
  });
  test('with nothing near', () => {
    expect(judge('see [the guide][zebra crossing]\n\n[Getting started]: b.md\n')).toEqual([
      { rule: 'docs/reference-undefined', from: 'docs/a.md', line: 1, column: 5, subject: 'zebra crossing', complaint: 'refers to a definition that does not exist', expected: null, remedy: 'Add the definition `[zebra crossing]: path`, correct the label, or, if no link is meant, write `\\[the guide][zebra crossing]`.' },
    ]);
  });
  test('whose text is its label may be meant as it stands', () => {
    expect(judge('see [the guide][]\n')).toEqual([
      { rule: 'docs/reference-undefined', from: 'docs/a.md', line: 1, column: 5, subject: 'the guide', complaint: 'refers to a definition that does not exist', expected: null, remedy: 'Add the definition `[the guide]: path`, correct the label, or, if no link is meant, write `\\[the guide][]`.', outcome: 'warn' },
    ]);
    expect(judge('see [the guid][]\n\n[the guide]: b.md\n')).toMatchObject([{ outcome: 'warn', expected: '[the guide]' }]);
  });
  test.each([['[Ctrl][C]', 'warn'], ['[row][column]', 'warn'], ['[The row][row]', undefined], ['[ab][a label]', 'warn'], ['[abc][a label]', undefined]])('%s: %s', (text, outcome) => {
    expect(judge(text).map((fault) => fault.outcome)).toEqual([outcome]);
  });
  test('that may be a key or an index blocks where a definition is spelt nearly so', () => {
    expect(judge('[row][colum]\n\n[column]: b.md\n').map((fault) => [fault.outcome, fault.expected])).toEqual([[undefined, '[column]']]);
    expect(judge('[row][c1]\n\n[c2]: b.md\n').map((fault) => [fault.outcome, fault.expected])).toEqual([['warn', '[c2]']]);
  });
  test('is not suggested what is only the label of a link', () => {
    expect(judge('[a guide][getting started] [in line](c.md) [x][getting startet]\n\n[Getting started]: b.md\n').map(({ expected, subject }) => [subject, expected])).toEqual([['getting startet', '[Getting started]']]);
  });
  test('is escaped in the remedy, unless that would be long or has marks in it', () => {
    const remedyOf = (text: string) => judge(text)[0]?.remedy.split(', or, if no link is meant, ')[1];
    expect(remedyOf(`[the guide][${'l'.repeat(46)}]`)).toBe('write `\\[the guide][llllllllllllllllllllllllllllllllllllllllllllll]`.');
    expect(remedyOf(`[the guide][${'l'.repeat(47)}]`)).toBe('write a backslash before the first bracket.');
    expect(remedyOf('[the `guide`][no label]')).toBe('write a backslash before the first bracket.');
    expect(remedyOf('[the\nguide][no label]')).toBe('write a backslash before the first bracket.');
    expect(remedyOf('[the guide][]')).toBe('write `\\[the guide][]`.');
  });
  test('each at its place', () => {
    expect(judge('[the one][no label]\n[the two][no lable]\n').map(({ line, column, subject }) => [line, column, subject])).toEqual([[1, 1, 'no label'], [2, 1, 'no lable']]);
  });
});

test('a file in which everything is defined has none', () => {
  expect(judge('[a][b] [c](d.md)\n\n[b]: e.md\n')).toEqual([]);
});
