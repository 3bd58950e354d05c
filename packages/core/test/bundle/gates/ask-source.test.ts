import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONValue } from '@jmespath-community/jmespath';
import type { Answer, Ending } from '../../../src/bundle/gates/query/answer.js';
import { parseQuery } from '../../../src/bundle/gates/query/parse-query.js';
import { askSource, sourceLimits, type SourceLimits, type SourceSpec } from '../../../src/bundle/gates/source/ask-source.js';
import type { SourceFormat } from '../../../src/bundle/gates/source/source-format.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;
interface Options {
  readonly as?: SourceFormat | 'auto';
  readonly rows?: boolean;
  readonly isJoined?: boolean;
  readonly limits?: Partial<SourceLimits>;
  readonly ending?: Ending;
}

async function ask(files: Files, query: string, { as = 'auto', rows = false, isJoined = false, limits = {}, ending = { kind: 'value' } }: Options = {}): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'shipworthy-source-'));
  folders.push(folder);
  const spec: SourceSpec = {
    as, rows, isJoined,
    files: Object.entries(files).map(([path, content]) => {
      const absolute = join(folder, path);
      writeFileSync(absolute, content);
      return { path, absolute, bytes: statSync(absolute).size };
    }),
  };
  const parsed = parseQuery(query);
  if (parsed.query === null) throw new Error(parsed.fault);
  const [answer] = await askSource(spec, [{ query: parsed.query, ending, atLeast: 1 }], { ...sourceLimits, ...limits });
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

async function valueOf(files: Files, query: string, options: Options = {}): Promise<JSONValue> {
  const answer = await ask(files, query, options);
  if (answer.state !== 'answered') throw new Error(JSON.stringify(answer));
  return answer.value;
}

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a source', () => {
  it.each<[string, Files, string, JSONValue, Options]>([
    ['JSON', { 'a.json': '{"X": 5}' }, 'X', 5, {}],
    ['a name that says nothing', { 'a.log': '{"X": 5}' }, 'X', 5, {}],
    ['NDJSON', { 'a.ndjson': '{"X":1}\r\n\r\n{"X":2}' }, 'sum([].X)', 3, {}],
    ['NDJSON of one line', { 'a.jsonl': '{"X":1}' }, 'length(@)', 1, {}],
    ['NDJSON in a `.json`', { 'a.json': '{"X":1}\n{"X":2}\n' }, 'sum([].X)', 3, {}],
    ['one JSON document on one line', { 'a.json': '{"X":1}\n\n' }, 'X', 1, {}],
    ['a JSON document on several lines', { 'a.json': '[\n{"X":1},\n{"X":2}\n]\n' }, 'sum([].X)', 3, {}],
    ['CSV', { 'a.csv': 'X,Site\n1,"A, ""b"""\r\n2.5,B\n\n' }, 'sum([].X)', 3.5, {}],
    ['CSV texts', { 'a.csv': 'X,Site\n1,"A, ""b"""\r\n2.5,"C\nD"\n' }, 'join(`"|"`, [].Site)', 'A, "b"|C\nD', {}],
    ['CSV where one cell is no number', { 'a.csv': 'X\n1\n2x\n' }, 'type([0].X)', 'string', {}],
    ['CSV with zeros in front', { 'a.csv': 'Id\n007\n12\n' }, '[0].Id', '007', {}],
    ['CSV with ids that no number holds', { 'a.csv': 'Id\n12345678901234567890\n12345678901234567891\n' }, 'length(distinct([].Id))', 2, {}],
    ['TSV', { 'a.tsv': 'X\tY\n1\t2,5\n' }, '[0].X', 1, {}],
    ['TSV by `as`', { 'a.txt': 'X\tY\n1\t2\n' }, '[0].Y', 2, { as: 'tsv' }],
    ['YAML', { 'a.yml': 'X: [1, 2]\n' }, 'sum(X)', 3, {}],
    ['YAML by `as`', { 'a.json': 'X: 7\n' }, 'X', 7, { as: 'yaml' }],
    ['XML attributes', { 'a.xml': '<?xml version="1.0"?><coverage line-rate="0.85" xmlns:x="y"><x:p n="1"/><x:p n="2"/></coverage>' }, 'coverage."line-rate"', 0.85, { as: 'xml' }],
    ['XML elements', { 'a.xml': '<r><p n="1">a</p><p n="2"><![CDATA[b]]></p><q> 7 </q></r>' }, 'sum(r.p[].n)', 3, {}],
    ['XML texts', { 'a.xml': '<r><p n="1">a</p><p n="2"><![CDATA[b]]></p><q> 7 </q></r>' }, 'r.[p[1]."#text", q]', ['b', 7], {}],
    ['a mark before UTF-8', { 'a.json': '\u{feff}{"X":5}' }, 'X', 5, {}],
    ['a mark before NDJSON', { 'a.json': '\u{feff}{"X":1}\n{"X":2}' }, 'sum([].X)', 3, {}],
    ['a mark before CSV', { 'a.csv': '\u{feff}X\n5' }, '[0].X', 5, {}],
    ['UTF-16 as PowerShell writes it', { 'a.json': utf16('\u{feff}{"X":"ä"}\r\n', false) }, 'X', 'ä', {}],
    ['UTF-16, the other end first', { 'a.csv': utf16('\u{feff}X\r\n5\r\n', true) }, '[0].X', 5, {}],
    ['UTF-16 without a mark', { 'a.json': utf16('{"X":5}', false) }, 'X', 5, {}],
    ['one object as a list of one', { 'a.json': '{"X":5}' }, 'sum([].X)', 5, { rows: true }],
    ['a list as it is', { 'a.json': '[{"X":5},{"X":6}]' }, 'sum([].X)', 11, { rows: true }],
    ['the rows of all files', { 'a.json': '[{"X":5}]', 'b.json': '{"X":6}', 'c.ndjson': '{"X":7}\n{"X":8}', 'd.csv': 'X\n9\n' }, 'sum([].X)', 35, { isJoined: true }],
  ])('%s', async (_what, files, query, expected, options) => {
    expect(await valueOf(files, query, options)).toEqual(expected);
  });

  it.each<[string, Files, Options, string, object]>([
    ['is empty', { 'a.json': '' }, {}, 'is empty', { path: 'a.json' }],
    ['is no JSON', { 'a.json': '{"X":\n1,}' }, {}, 'a.json:2:3 is not valid JSON', { path: 'a.json', line: 2, column: 3 }],
    ['has NaN', { 'a.json': '{"X":NaN}' }, {}, 'not valid JSON', { path: 'a.json', line: 1 }],
    ['has a number that is not finite', { 'a.json': '{"X":1e999}' }, {}, 'not finite', { path: 'a.json' }],
    ['has a key twice', { 'a.json': '{"X":1,"X":2}' }, {}, 'already stands', { path: 'a.json', line: 1 }],
    ['has a bad line', { 'a.ndjson': '{"X":1}\n{"X":\n{"X":3}' }, {}, 'a.ndjson:2:', { path: 'a.ndjson', line: 2 }],
    ['is cut off', { 'a.json': '{"X":1}\n{"X":2}\n{"X"' }, {}, 'a.json:3:', { path: 'a.json', line: 3 }],
    ['has a ragged row', { 'a.csv': 'X,Y\n1,2\n3\n' }, {}, 'a.csv:3 has 1 cells, and the header has 2', { path: 'a.csv', line: 3 }],
    ['has an open quote', { 'a.csv': 'X\n"1\n' }, {}, 'never closed', { path: 'a.csv', line: 2 }],
    ['has text behind a quote', { 'a.csv': 'X\n"1"2\n' }, {}, 'behind a closing quote', { path: 'a.csv', line: 2 }],
    ['has a column twice', { 'a.csv': 'X,X\n1,2\n' }, {}, 'two columns `X`', { path: 'a.csv', line: 1 }],
    ['is no XML', { 'a.xml': '<r>\n<p></r>' }, {}, 'a.xml:2 is not well-formed', { path: 'a.xml', line: 2 }],
    ['has an entity', { 'a.xml': '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>' }, {}, 'not well-formed', { path: 'a.xml' }],
    ['is no YAML', { 'a.yml': 'X: 1\nX: 2\n' }, {}, 'a.yml:2 is not valid YAML', { path: 'a.yml', line: 2 }],
    ['is no text', { 'a.json': new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) }, {}, 'not valid UTF-8', { path: 'a.json' }],
  ])('that %s is not read', async (_what, files, options, why, place) => {
    const answer = await ask(files, 'X', options);
    expect(answer).toMatchObject({ state: 'none', reason: 'unreadable-source', place });
    expect(answer.state === 'none' && answer.why).toContain(why);
  });

  it('with an empty cell lacks a field, and is neither 0 nor text', async () => {
    expect(await ask({ 'a.csv': 'X,Site\n1,A\n,B\n' }, 'sum([].X)')).toEqual({ state: 'incomplete', rows: 2, lacking: 1, fields: ['X'] });
    expect(await ask({ 'a.csv': 'X,Site\n1,A\n2,\n' }, 'length(distinct([].Site))')).toEqual({ state: 'incomplete', rows: 2, lacking: 1, fields: ['Site'] });
  });

  it.each<[string, Files, Options]>([
    ['of empty cells', { 'a.csv': 'X,Site\n1,A\n,\n,\n' }, {}],
    ['that is null', { 'a.json': '[{"X":1},null,null]' }, {}],
    ['that is null, gone through row by row', { 'a.ndjson': '{"X":1}\nnull\nnull\n' }, { limits: { streamFrom: 1 } }],
  ])('with a row %s does not count it', async (_what, files, options) => {
    expect(await ask(files, 'length(@)', options)).toEqual({ state: 'incomplete', rows: 3, lacking: 2, fields: ['any value'] });
  });

  it.each([['null', 'nothing'], ['5', 'a number'], ['"a text"', 'text']])('that is to be one row, and is %s, is none', async (text, kind) => {
    expect(await ask({ 'a.json': text }, 'length(@)', { rows: true })).toMatchObject({ state: 'none', reason: 'unreadable-source', why: `a.json holds ${kind}, and \`rows\` are a list, or one object` });
    expect(await ask({ 'a.json': '{"X":1}' }, 'length(@)', { rows: true })).toMatchObject({ state: 'answered', value: 1 });
  });
});

describe('a long source', () => {
  const count = 50_000;
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ QueueDelayMs: index, Site: `S${index % 3}`, Note: 'x'.repeat(40) })).join('\n');
  const limits = { streamFrom: 1000, mostHeld: 100_000 };

  it.each<[string, JSONValue, Options]>([
    ['sum([].QueueDelayMs)', (count * (count - 1)) / 2, {}],
    ['length(distinct([].Site))', 3, {}],
    ["length([?Site=='S0'])", 16_667, {}],
    ['[].QueueDelayMs', (count - 1) * 0.95, { ending: { kind: 'percentile', percent: 95 } }],
    ['(`100` * sum([].QueueDelayMs)) / sum([].QueueDelayMs)', 100, {}],
  ])('answers %s row by row, though it may not be held', async (query, expected, options) => {
    expect(await valueOf({ 'a.ndjson': lines }, query, { ...options, limits })).toBeCloseTo(Number(expected), 6);
    expect(await valueOf({ 'a.json': lines, 'b.json': lines }, 'length(@)', { isJoined: true, limits })).toBe(2 * count);
  });

  it('is refused where a query needs its rows beside each other', async () => {
    expect(await ask({ 'a.ndjson': lines }, 'sort_by(@, &QueueDelayMs)[0].Site', { limits })).toMatchObject({ state: 'none', reason: 'limit-exceeded' });
    expect(await ask({ 'a.ndjson': lines }, 'sort_by(@, &QueueDelayMs)[0].Site', { limits: { streamFrom: 1000 } })).toMatchObject({ state: 'answered', value: 'S0' });
  });

  it('is refused when it is one document', async () => {
    expect(await ask({ 'a.json': `[${lines.replaceAll('\n', ',')}]` }, 'length(@)', { limits })).toMatchObject({ state: 'none', reason: 'limit-exceeded' });
  });

  it('counts the rows that lack a field to the end', async () => {
    const holed = lines.replaceAll(/"QueueDelayMs":(\d+)7,/g, '');
    expect(await ask({ 'a.ndjson': holed }, 'sum([].QueueDelayMs)', { limits })).toEqual({ state: 'incomplete', rows: count, lacking: 4999, fields: ['QueueDelayMs'] });
  });

  it('names its bad line', async () => {
    expect(await ask({ 'a.ndjson': `${lines}\n{"a"` }, 'length(@)', { limits })).toMatchObject({ state: 'none', reason: 'unreadable-source', place: { path: 'a.ndjson', line: count + 1 } });
  });
});
