import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import papa from 'papaparse';
import { parseCsv } from '../../../src/docs/tasks/rows/parse-csv.js';

const texts = (text: string, delimiter?: string): string[][] => {
  const { header, rows, fault } = parseCsv(text, delimiter);
  expect(fault).toBeNull();
  return [...(header === null ? [] : [header]), ...rows].map(({ cells }) => cells.map((cell) => cell.text));
};

test('records, not lines: quoted line ends, quotes and delimiters', () => {
  expect(texts('ID,Title\r\n1,"a\r\nb, ""c"""\n2,d\r3,e')).toEqual([['ID', 'Title'], ['1', 'a\nb, "c"'], ['2', 'd'], ['3', 'e']]);
  expect(texts('ID;Title\n1;a,b\n', ';')).toEqual([['ID', 'Title'], ['1', 'a,b']]);
  expect(texts('ID\tTitle\n1\ta', '\t')).toEqual([['ID', 'Title'], ['1', 'a']]);
  expect(texts('a^b\n1^2', '^')).toEqual([['a', 'b'], ['1', '2']]);
  expect(texts('\u{feff}ID,Title\n')).toEqual([['ID', 'Title']]);
  expect(texts('')).toEqual([]);
  expect(texts('ID,Title\n\n , \n1,a\n')).toEqual([['ID', 'Title'], ['1', 'a']]);
});

test('each cell has the line and the column at which it begins', () => {
  const { rows } = parseCsv('ID,Title\n"1\n2",é𝒜,x\r\n\r\n3,y');
  expect(rows.map(({ cells }) => cells.map(({ line, column }) => `${line}:${column}`))).toEqual([['2:1', '3:4', '3:8'], ['5:1', '5:3']]);
});

describe('a fault has its place, and the rows before it are there', () => {
  test.each([
    ['ID\n1\n"2\n', 'a quote is never closed', '3:1'], ['ID,T\n1,"a"b\n', 'text stands behind a closing quote', '2:6'],
  ])('%j', (text, message, place) => {
    const { header, fault } = parseCsv(text);
    expect(header).not.toBeNull();
    expect(fault?.message).toBe(message);
    expect(`${fault?.line ?? 0}:${fault?.column ?? 0}`).toBe(place);
  });
});

test('what another reader wrote is read as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', ' ', 'é', '0', '\t') });
  const table = fc.tuple(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'));
  fc.assert(fc.property(table, ([rows, delimiter, newline]) => {
    const text = papa.unparse(rows, { delimiter, newline });
    expect(texts(text, delimiter)).toEqual(rows.filter((row) => row.some((one) => one.trim() !== '')));
  }), { numRuns: 400 });
});

test('what another reader reads without complaint is read alike', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'b'), maxLength: 14 });
  fc.assert(fc.property(text, (input) => {
    const theirs = papa.parse<string[]>(input, { delimiter: ',', newline: '\n' });
    const ours = parseCsv(input);
    fc.pre(theirs.errors.length === 0 && ours.fault === null);
    const read = [...(ours.header === null ? [] : [ours.header]), ...ours.rows].map(({ cells }) => cells.map((cell) => cell.text));
    expect(read).toEqual(theirs.data.filter((row) => row.some((one) => one.trim() !== '')));
  }), { numRuns: 400 });
});
