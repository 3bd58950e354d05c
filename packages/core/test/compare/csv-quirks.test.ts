import { describe, expect, test } from '@jest/globals';
import type { ComparisonOptions } from '../../src/compare/index.js';
import { compare, toLines } from './compare.js';

type Options = Omit<ComparisonOptions, 'as'>;
const byId: Options = { key: ['id'] };
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

/** A table, what it means (written plainly), and how it is read. Every reading was looked at by a person. */
const same: readonly (readonly [what: string, written: string | Uint8Array, meant: string, options?: Options])[] = [
  ['a byte order mark is no part of the first column', '\uFEFFid,v\n1,a\n', 'id,v\n1,a\n', byId],
  ['CRLF', 'id,v\r\n1,a\r\n', 'id,v\n1,a\n'],
  ['CR alone', 'id,v\r1,a\r2,b\r', 'id,v\n1,a\n2,b\n'],
  ['line ends of several kinds', 'id,v\r\n1,a\n2,b\r3,c', 'id,v\n1,a\n2,b\n3,c\n'],
  ['no line end at the end', 'id,v\n1,a', 'id,v\n1,a\n'],
  ['no line end behind a quote at the end', 'id,v\n1,"a"', 'id,v\n1,a\n'],
  ['an empty last cell without a line end', 'id,v\n1,', 'id,v\n1,""\n'],
  ['quotes around everything', '"id","v"\n"1","a"\n', 'id,v\n1,a\n', byId],
  ['a quoted delimiter', 'id;v\r\n1;"a;b"\r\n', '"id";v\n"1";"a;b"\n', { delimiter: ';' }],
  ['doubled quotes', 'id,v\n"1","say ""hi"""\n', 'id,v\n1,"say ""hi"""\n', byId],
  ['a quote alone in a cell', 'id,v\n1,""""\n', 'id,v\n1,""""\n'],
  ['a quoted empty cell is an empty cell', 'id,v\n1,""\n', 'id,v\n1,\n'],
  ['line ends in a cell, of any kind', 'id,v\n1,"a\r\nb\rc"\n', 'id,v\n1,"a\nb\nc"\n'],
  ['a line end in a key', 'id,v\n"1\r\n2",a\n', 'id,v\n"1\n2",a\n', byId],
  ['doubled quotes in a key', 'id,v\n"a""b",1\n', 'v,id\n1,"a""b"\n', byId],
  ['blank lines between rows', 'id,v\n\n1,a\n\r\n\n2,b\n\n', 'id,v\n1,a\n2,b\n'],
  ['a line with a quoted empty cell only is blank', 'id,v\n1,a\n""\n2,b\n', 'id,v\n1,a\n2,b\n'],
  ['a header and nothing else', 'id,v\n', 'id,v'],
  ['another order of columns', 'v,id,w\na,1,x\n', 'id,v,w\n1,a,x\n', byId],
  ['tabs', 'id\tv\n1\ta,b\n', 'id\tv\n1\t"a,b"\n', { delimiter: '\t' }],
  ['a delimiter of several bytes', 'id¦v\n1¦a§\n', 'v¦id\n"a§"¦1\n', { delimiter: '¦', key: ['id'] }],
  ['a delimiter whose first byte is also another character’s', 'id¦v\n1¦©\n', 'v¦id\n©¦"1"\n', { delimiter: '¦', key: ['id'] }],
  ['a NUL in a cell', 'id,v\n1,a\0b\n', 'id,v\n1,"a\0b"\n'],
  ['blanks around a cell stay', 'id,v\n1, a \n', 'id,v\n1," a "\n'],
  ['columns without a name', 'id,\n1,a\n', ',id\na,1\n', byId],
  ['keys of two columns in another order of rows', 'a,b,v\n1,2,x\n12,,y\n', 'a,b,v\n12,,y\n1,2,x\n', { key: ['a', 'b'] }],
  ['characters of four bytes', 'id,v\n😀,𝒳\n', 'id,v\n"😀","𝒳"\n', byId],
  ['a second byte order mark is content', '\uFEFF\uFEFFid,v\n1,a\n', '\uFEFF"\uFEFFid",v\n1,a\n'],
  ['keys that normalise to the same', 'id,v\n5 ms,a\n', 'id,v\n7 ms,a\n', { key: ['id'], normalise: ['durations'] }],
];

/** A pair that differs, and exactly how. */
const different: readonly (readonly [what: string, sides: readonly [string, string], lines: readonly string[], options?: Options])[] = [
  ['a blank line in a table of one column is a row', ['v\na\n\nb\n', 'v\na\nb\n'], ['changed row 2 / v', 'removed row 3']],
  ['case', ['id,v\n1,a\n', 'id,v\n1,A\n'], ['changed row 1 / v']],
  ['a blank before a quote is content', ['id,v\n1,a\n', 'id,v\n1, a\n'], ['changed row 1 / v']],
  ['a leading zero in a key', ['id,v\n01,a\n', 'id,v\n1,a\n'], ['removed row 01', 'added row 1'], byId],
  ['an empty key is a key', ['id,v\n,a\n', 'id,v\n1,a\n,b\n'], ['changed row  / v', 'added row 1'], byId],
  ['a composed and a decomposed letter', ['id,v\n1,é\n', 'id,v\n1,e\u0301\n'], ['changed row 1 / v']],
  ['a key that holds the delimiter', ['a,b,v\n"x,y",z,1\n', 'a,b,v\nx,"y,z",1\n'], ['removed row ["x,y","z"]', 'added row ["x","y,z"]'], { key: ['a', 'b'] }],
  ['keys that are halves of each other', ['a,b\n1,23\n', 'a,b\n12,3\n'], ['removed row ["1","23"]', 'added row ["12","3"]'], { key: ['a', 'b'] }],
  ['only a tolerated column differs, and too much', ['id,m\n1,1.0\n2,2\n', 'id,m\n1,1.05\n2,2.2\n'], ['changed row 2 / m'], { key: ['id'], tolerance: { '/m': { absolute: 0.1 } } }],
  ['a column less, and a cell', ['id,v,w\n1,a,x\n', 'id,w\n1,y\n'], ['removed column v', 'changed row 1 / w'], byId],
];

/** What cannot be read, and where that is said to be. */
const unreadable: readonly (readonly [what: string, content: string | Uint8Array, why: RegExp, options?: Options])[] = [
  ['nothing at all', '', /actual has no header/],
  ['a byte order mark alone', '\uFEFF', /actual has no header/],
  ['a quote inside a cell', 'id,v\n1,a"b"\n', /actual is not valid CSV.* line 2/],
  ['text behind a closing quote', 'id,v\n1,a\n2,"a"b\n', /actual is not valid CSV.* line 3/],
  ['a blank behind a closing quote', 'id,v\n1,"a" \n', /actual is not valid CSV.* line 2/],
  ['a NUL behind a closing quote', 'id,v\n1,"a"\0\n', /actual is not valid CSV/],
  ['an open quote', 'id,v\n1,"a\n', /actual is not valid CSV/],
  ['an open quote in the header', 'id,"v\n1,a\n', /actual is not valid CSV/],
  ['a row that is too short', 'id,v\n1,a\n\n2\n', /actual .*1 cells at line 4 where the header has 2/],
  ['a row that is too long, behind a cell of two lines', 'id,v\n1,"a\r\nb"\n2,b,c\n', /actual .*3 cells at line 4 where the header has 2/],
  ['a blank first line is a header of one column', '\nid,v\n1,a\n', /actual .*2 cells at line 2 where the header has 1/],
  ['a column given twice', 'id,id\n1,2\n', /actual has the column "id" twice/],
  ['two columns without a name', 'id,,\n1,2,3\n', /actual has the column "" twice/],
  ['bytes that are no UTF-8', bytes('id,v\n1,', [0xe9], '\n'), /actual is not valid UTF-8/],
  ['a character cut off at the end', bytes('id,v\n1,', [0xe2, 0x82]), /actual is not valid UTF-8/],
  ['no UTF-8 in the header', bytes([0xff, 0xfe], 'id,v\n1,a\n'), /actual is not valid UTF-8/],
  ['a key given twice, written in two ways', 'id,v\n1,a\n2,b\n"1",c\n', /In actual, line 4 has the key 1 of line 2/, byId],
  ['a key given three times names the first two', 'id,v\n"1\n",a\n"1\n",b\n"1\n",c\n', /In actual, line 4 has the key 1\s+of line 2/, byId],
  ['keys that normalisers make the same', 'id,v\n5 ms,a\n7 ms,b\n', /In actual, line 3 has the key <duration> of line 2/, { key: ['id'], normalise: ['durations'] }],
];

describe('a table that is written in an unusual way', () => {
  test.each(same)('%s', async (_, written, meant, options = {}) => {
    expect(await compare('csv', [meant, written], options)).toMatchObject({ state: 'equal', why: null });
    expect((await compare('csv', [written, meant], options)).state).toBe('equal');
  });
});

describe('two tables that look alike', () => {
  test.each(different)('%s', async (_, sides, lines, options = {}) => {
    const comparison = await compare('csv', sides, options);
    expect(toLines(comparison)).toEqual(lines);
    expect(comparison.state).toBe('different');
  });
});

describe('a table that cannot be read', () => {
  test.each(unreadable)('%s', async (_, content, why, options = {}) => {
    expect(await compare('csv', ['id,v\n1,a\n', content], options)).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });

  test('what is wrong with the expected side is said first', async () => {
    expect(await compare('csv', ['a\n"', 'a\n"'])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(/^expected/) });
  });
});
