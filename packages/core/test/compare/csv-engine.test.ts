import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Comparison, ComparisonOptions } from '../../src/compare/index.js';
import { compareCsv, type CsvLimits } from '../../src/compare/csv/compare-csv.js';
import { compareCsvFiles } from '../../src/compare/csv/compare-csv-files.js';
import { drawCsvSeed } from '../../src/compare/csv/csv-hash.js';
import { toLines } from './compare.js';

const usual: CsvLimits = { cores: 1, temporary: tmpdir(), largestIndex: 1024 * 1024, piece: 1024 * 1024, worthThread: 0, smallestChunk: 1, drawSeed: drawCsvSeed };

function compareWith(limits: Partial<CsvLimits>, [expected, actual]: readonly [string, string], options: Omit<ComparisonOptions, 'as'>): Promise<Comparison> {
  return compareCsv({ expected: Buffer.from(expected), actual: Buffer.from(actual), normalise: null }, { as: 'csv', ...options }, { ...usual, ...limits });
}

/** How a table may be written. */
const style = fc.record({
  newline: fc.constantFrom<'\n' | '\r\n' | '\r'>('\n', '\r\n', '\r'),
  delimiter: fc.constantFrom(',', ';', '\t', '§'),
  hasMark: fc.boolean(),
  endsWithNewline: fc.boolean(),
  quotes: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
});
const cell = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', ' ', '"', ',', ';', '\t', '\n', '\r', '\r\n', 'é', '§', '¦', '€', '😀', '\0', '\uFEFF'), maxLength: 5 });
const table = fc.integer({ min: 2, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 9 }).map((rows) => ({ columns, rows })));
type Style = { readonly newline: string; readonly delimiter: string; readonly hasMark: boolean; readonly endsWithNewline: boolean; readonly quotes: readonly boolean[] };

function write(rows: readonly (readonly string[])[], { newline, delimiter, hasMark, endsWithNewline, quotes }: Style): string {
  let written = 0;
  const quote = (text: string): string => (quotes[written++ % quotes.length] === true || /["\r\n\uFEFF]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${hasMark ? '\uFEFF' : ''}${rows.map((row) => row.map(quote).join(delimiter)).join(newline)}${endsWithNewline ? newline : ''}`;
}

/** What an independent library reads, compared in the plainest way. */
function toExpectedLines(texts: readonly [string, string], { newline, delimiter }: Style, isKeyed: boolean): string[] | 'twice' {
  const [before, after] = texts.map((text) => {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { newline: newline === '\r\n' ? '\r\n' : newline === '\r' ? '\r' : '\n', delimiter });
    const rows = data.map((row) => row.map((value) => value.replace(/\r\n?/g, '\n')));
    return { columns: rows[0] ?? [], rows: rows.slice(1).filter((row) => row.length > 1) };
  });
  if (before === undefined || after === undefined) return [];
  const index = (rows: readonly string[][]): Map<string, string[]> => new Map(rows.map((row, at) => [isKeyed ? (row[0] ?? '') : String(at + 1), row]));
  const [old, now] = [index(before.rows), index(after.rows)];
  if (old.size !== before.rows.length || now.size !== after.rows.length) return 'twice';
  const changed = [...old].flatMap(([name, row]) => {
    const other = now.get(name);
    if (other === undefined) return [`removed row ${name}`];
    return before.columns.flatMap((column, at) => (row[at] === other[at] ? [] : [`changed row ${name} / ${column}`]));
  });
  return [...changed, ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `added row ${name}`)];
}

describe('beside an independent library', () => {
  const options = (delimiter: string, isKeyed: boolean) => ({ delimiter, limit: 1000, ...(isKeyed ? { key: ['k'] } : {}) });

  test.each([
    { isKeyed: true, cores: 1, numRuns: 600 },
    { isKeyed: false, cores: 1, numRuns: 600 },
    { isKeyed: true, cores: 3, numRuns: 30 },
  ])('the same rows and cells differ (by key: $isKeyed, threads: $cores), whatever the size of the pieces', async ({ isKeyed, cores, numRuns }) => {
    let [different, twice] = [0, 0];
    const edit = fc.array(fc.record({ row: fc.nat(8), column: fc.nat(3), value: cell }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(table, edit, fc.nat(3), style, style, fc.integer({ min: 1, max: 40 }), async ({ columns, rows }, edits, drop, oldStyle, newStyle, piece) => {
        const header = ['k', 'x', 'y', 'z'].slice(0, columns);
        const edited = rows.map((row, at) => row.map((value, column) => edits.find((one) => one.row === at && one.column === column)?.value ?? value)).filter((_, at) => at !== drop);
        // One delimiter and one newline for both, because the options name one.
        const shared = { newline: oldStyle.newline, delimiter: oldStyle.delimiter };
        const texts = [write([header, ...rows], oldStyle), write([header, ...edited], { ...newStyle, ...shared })] as const;
        const wanted = toExpectedLines(texts, oldStyle, isKeyed);
        const comparing = compareWith({ piece, cores }, texts, options(oldStyle.delimiter, isKeyed));
        if (wanted === 'twice') {
          twice += 1;
          await expect(comparing).rejects.toMatchObject({ code: 'document/malformed', message: expect.stringMatching(/has the key/) });
        } else {
          const found = await comparing;
          different += wanted.length > 0 ? 1 : 0;
          expect({ why: found.why, lines: toLines(found) }).toEqual({ why: null, lines: wanted });
        }
      }),
      { numRuns },
    );
    expect(different).toBeGreaterThan(numRuns / 6);
    // Among few runs there may be none.
    expect(twice).toBeGreaterThan(isKeyed && numRuns > 100 ? 20 : -1);
  });
});

describe('what only large tables need', () => {
  const rows = 6000;
  const write = (skip: number, change: number): string => ['id,v,m', ...Array.from({ length: rows }, (_, at) => `${at},"v${at % change === 0 ? `${at}!` : at}",${at / 8}`).filter((_, at) => at % skip !== 1)].join('\r\n');
  const texts = [write(97, Number.NaN), write(89, 60)] as const;
  const options: readonly Omit<ComparisonOptions, 'as'>[] = [{ key: ['id'], limit: 300 }, { limit: 300 }, { key: ['v', 'id'] }, { key: ['id'], ignore: ['/v'] }];

  test.each<[string, Partial<CsvLimits>]>([
    ['an index on disk', { largestIndex: 1 }],
    ['pieces smaller than rows', { piece: 3 }],
    ['both', { largestIndex: 40_000, piece: 100 }],
  ])('%s gives the same answer', async (_, limits) => {
    for (const one of options) expect(await compareWith(limits, texts, one)).toEqual(await compareWith({}, texts, one));
  });

  test('that answer is right', async () => {
    const { counts, changes } = await compareWith({}, texts, { key: ['id'], limit: 3 });
    const gone = (skip: number, at: number): boolean => at % skip === 1;
    const all = Array.from({ length: rows }, (_, at) => at);
    expect(counts).toEqual({
      removed: all.filter((at) => gone(89, at) && !gone(97, at)).length,
      added: all.filter((at) => gone(97, at) && !gone(89, at)).length,
      changed: all.filter((at) => at % 60 === 0 && !gone(89, at) && !gone(97, at)).length,
    });
    expect(changes).toEqual([
      { kind: 'changed', path: 'row 0 / v', expected: 'v0', actual: 'v0!', line: 2 },
      { kind: 'changed', path: 'row 60 / v', expected: 'v60', actual: 'v60!', line: 61 },
      { kind: 'removed', path: 'row 90', expected: '{"id":"90","v":"v90","m":"11.25"}', actual: null, line: 91 },
    ]);
  });

  /** Under the first seeds nearly all keys collide. */
  const weakSeeds = (count: number, mask: number): (() => ReturnType<typeof drawCsvSeed>) => {
    let drawn = 0;
    return () => ({ ...drawCsvSeed(), mask: drawn++ < count ? mask : -1 });
  };

  test('keys whose hashes collide are told apart by the keys themselves', async () => {
    for (const one of [options[0] ?? {}, { key: ['v'], limit: 50 }]) {
      expect(await compareWith({ drawSeed: weakSeeds(3, 0xf) }, texts, one)).toEqual(await compareWith({}, texts, one));
    }
  });

  test('what collides under every seed is not called equal', async () => {
    const [before, after] = ['id,v\na,1\n', 'id,v\nb,2\n'];
    await expect(compareWith({ drawSeed: weakSeeds(99, 0) }, [before, `${after}c,3\n`], { key: ['id'] })).rejects.toThrow('hash');
    await expect(compareWith({ drawSeed: weakSeeds(99, 0) }, [`${before}d,1\n`, before], { key: ['id'] })).rejects.toThrow('hash');
  });

  test('a row longer than what is read around it', async () => {
    const long = 'x'.repeat(100_000);
    const found = await compareWith({ piece: 1000 }, [`id,v\n1,"${long}"\n2,b\n`, `id,v\n2,b\n1,"${long}y"\n`], { key: ['id'] });
    expect(found.changes).toMatchObject([{ path: 'row 1 / v', line: 3, actual: expect.stringMatching(/100001 characters/) }]);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'csv-engine-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in a thread, on disk and at once give the same answer, and nothing is left behind', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},${at % 7}`);
    const [expected, actual] = [join(folder, 'expected'), join(folder, 'actual')];
    const options: ComparisonOptions = { as: 'csv', key: ['id'], limit: 5 };
    writeFileSync(expected, `id,v\n${rows.join('\n')}\n`);
    writeFileSync(actual, `id,v\n${rows.toReversed().filter((_, at) => at % 1000 !== 7).join('\r\n').replace('19998,', '19998,é')}`);
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    const plain = await compareCsvFiles(expected, actual, options);
    const threaded = await compareCsv({ expected, actual, normalise: null }, options, { ...usual, temporary, largestIndex: 1000, cores: 2 });
    expect(plain.counts).toEqual({ added: 0, removed: 20, changed: 1 });
    expect(threaded).toEqual(plain);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a fault that a thread finds is the fault that is told', async () => {
    const [expected, actual] = [join(folder, 'faulty'), join(folder, 'fine')];
    writeFileSync(expected, 'id,v\n1,a\n2\n');
    writeFileSync(actual, 'id,v\n1,a\n');
    await expect(compareCsv({ expected, actual, normalise: null }, { as: 'csv' }, { ...usual, cores: 2 })).rejects.toThrow(/^expected .*1 cells at line 3/);
  });
});
