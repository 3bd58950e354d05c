import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareCsv, type CsvLimits } from '../../src/compare/csv/compare-csv.js';
import { guessCsvChunk, planCsvChunks, proveCsvChunks, type CsvIndex } from '../../src/compare/csv/csv-chunks.js';
import { drawCsvSeed } from '../../src/compare/csv/csv-hash.js';
import { CsvIndexer, type CsvChunkIndex, type CsvIndexTask } from '../../src/compare/csv/csv-index.js';
import { CsvRecordReader } from '../../src/compare/csv/csv-records.js';
import { toCsvSource, type CsvSource } from '../../src/compare/csv/csv-source.js';
import { runCsvThreads } from '../../src/compare/csv/csv-threads.js';
import type { Comparison, ComparisonOptions } from '../../src/compare/index.js';

const seed = drawCsvSeed();

function toTask({ columns, piece, delimiter }: { readonly columns: number; readonly piece: number; readonly delimiter?: string }): CsvIndexTask {
  return { layout: { columns, ranges: [[0, columns - 1]], key: [0] }, delimiter, seed, partitions: 4, piece };
}

let folder = '';
let spills = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-chunks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Cut {
  readonly task: CsvIndexTask;
  readonly count: number;
  readonly largestIndex?: number;
}

/** Indexes a table that begins at its first byte, cut into chunks of which every one is guessed. */
async function indexInChunks(bytes: Uint8Array, { task, count, largestIndex = 1e9 }: Cut): Promise<{ readonly index: CsvIndex; readonly guesses: readonly (CsvChunkIndex | null)[] }> {
  const source = toCsvSource(bytes);
  const indexer = new CsvIndexer(source, task);
  spills += 1;
  const chunks = planCsvChunks({ offset: 0, size: bytes.length, count, largestIndex, spill: join(folder, `spill-${spills}`) });
  const guesses: (CsvChunkIndex | null)[] = [];
  for (const [at, chunk] of chunks.entries()) guesses.push(at === 0 ? await indexer.index(chunk) : await guessCsvChunk(source, indexer, chunk));
  return { guesses, index: await proveCsvChunks({ chunks, guesses, begin: { offset: 0, line: 1 } }, indexer) };
}

/** What does not depend on how a table was cut: all records in order, and the fault. */
function toContent({ parts, fault }: CsvIndex): unknown {
  const reader = new CsvRecordReader(parts);
  const records = Array.from({ length: reader.partitions }, (_, partition) => {
    const target = new Int32Array(reader.count(partition) * 6);
    reader.readAll(partition, target);
    return [...target];
  });
  reader.close();
  return { records, fault };
}

/** Line of each marked row, and the same counted in the plainest way. At the very end there is no row. */
function toLines(text: string, { marks }: CsvIndex): { readonly found: number[]; readonly wanted: number[] } {
  const bytes = Buffer.from(text);
  const places = marks.flatMap((offset, at) => (at % 2 === 0 && offset < bytes.length ? [{ offset, line: marks[at + 1] ?? 0 }] : []));
  return { found: places.map(({ line }) => line), wanted: places.map(({ offset }) => bytes.subarray(0, offset).toString().split(/\r\n|\r|\n/).length) };
}

const newline = fc.constantFrom('\n', '\r\n', '\r');
const word = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', '§', '\n', '\r', '\r\n', 'é', '😀'), maxLength: 6 });
const quoted = word.map((text) => `"${text.replaceAll('"', '""')}"`);
const bare = fc.string({ unit: fc.constantFrom('a', '1', ' ', 'é', '😀'), maxLength: 4 });
/** Mostly rows of three cells; some blank, ragged, or with a quote where none may be. */
const row = fc.oneof(
  { weight: 20, arbitrary: fc.array(fc.oneof(quoted, bare), { minLength: 3, maxLength: 3 }).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', 'a,b', 'a,b,c,d', 'a,b"b,c', 'a,"b"b,c', '"a,b,c') },
);
const text = fc.array(fc.tuple(row, newline), { maxLength: 14 }).map((rows) => rows.flat().join(''));
const endings = fc.constantFrom('', 'x,y,z', '"x","y","z"', '"x\n","y"', '\r', '"');

describe('chunks', () => {
  test('wherever a table is cut, its index, its lines and its fault are the same', async () => {
    let [faulty, sound, wrong, right, spilled] = [0, 0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(text, endings, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 30 }), fc.constantFrom(0, 200, 1e9), async (rows, ending, piece, count, largestIndex) => {
        const table = rows + ending;
        const bytes = Buffer.from(table);
        const task = toTask({ columns: 3, piece });
        const whole = (await indexInChunks(bytes, { task, count: 1 })).index;
        const { index, guesses } = await indexInChunks(bytes, { task, count, largestIndex });
        expect(toContent(index)).toEqual(toContent(whole));
        const { found, wanted } = toLines(table, index);
        expect(found).toEqual(wanted);
        if (whole.fault === null) sound += 1;
        else faulty += 1;
        for (const [at, guess] of guesses.entries()) {
          if (guess === null || index.parts[at] !== guess.parts) wrong += 1;
          else right += 1;
        }
        spilled += index.parts.some(({ isSpilled }) => isSpilled) ? 1 : 0;
      }),
      { numRuns: 1500 },
    );
    // Cuts that never hit anything would prove nothing.
    expect(Math.min(faulty, sound, wrong, right, spilled)).toBeGreaterThan(150);
  });

  test('a byte that is no UTF-8 is found, unless a fault stands before it', async () => {
    const bad = Buffer.from([0x61, 0xff, 0x0a]);
    for (const count of [1, 2, 5, 9]) {
      const task = toTask({ columns: 1, piece: 4 });
      const [lone, behind] = [Buffer.concat([Buffer.from('a\n"b\nc"\nd\n'), bad]), Buffer.concat([Buffer.from('a\n"b\nc"\nd,e\n'), bad])];
      expect((await indexInChunks(lone, { task, count })).index.fault).toEqual({ what: 'is not valid UTF-8', line: null, more: '' });
      expect((await indexInChunks(behind, { task, count })).index.fault).toEqual({ what: 'has 2 cells', line: 4, more: ' where the header has 1' });
    }
  });

  const isGuessed = async (table: string, count: number): Promise<boolean[]> => {
    const { index, guesses } = await indexInChunks(Buffer.from(table), { task: toTask({ columns: 3, piece: 64 }), count });
    expect(index.fault).toBeNull();
    return guesses.map((guess, at) => guess !== null && guess.parts === index.parts[at]);
  };

  test.each([
    ['bare cells', (at: number) => `${at},b,c\n`],
    ['CRLF', (at: number) => `${at},"b",c\r\n`],
    ['lone CR', (at: number) => `${at},"b ""b"" b",c\r`],
    ['texts of several lines', (at: number) => `${at},"first line\nsecond, ""quoted"" line\n\nlast",c\n`],
    ['nothing but quotes and line ends', (at: number) => `"${at}","a\nb\n","\n"\n`],
  ])('%s are guessed right at the first reading, also inside quotes', async (_, toRow) => {
    const table = Array.from({ length: 300 }, (__, at) => toRow(at)).join('');
    expect(await isGuessed(table, 40)).toEqual(Array.from({ length: 40 }, () => true));
  });

  test('a table inside a cell is guessed wrong, found out and read again', async () => {
    const inner = Array.from({ length: 200 }, (_, at) => `${at},b,c\n`).join('');
    const table = `1,b,c\n2,"${inner}",c\n3,b,c\n`;
    const guessed = await isGuessed(table, 10);
    expect(guessed.filter((isRight) => !isRight).length).toBeGreaterThan(5);
    const task = toTask({ columns: 3, piece: 64 });
    const [{ index }, { index: whole }] = [await indexInChunks(Buffer.from(table), { task, count: 10, largestIndex: 0 }), await indexInChunks(Buffer.from(table), { task, count: 1 })];
    expect(toContent(index)).toEqual(toContent(whole));
  });
});

describe('threads', () => {
  const limits = (cores: number, more: Partial<CsvLimits> = {}): CsvLimits => ({ cores, temporary: folder, largestIndex: 1024 * 1024, piece: 1000, worthThread: 0, smallestChunk: 1, drawSeed: drawCsvSeed, ...more });
  const options: ComparisonOptions = { as: 'csv', key: ['id'], limit: 50 };
  const tell = async (comparison: Promise<Comparison>): Promise<unknown> => comparison.catch((error: unknown) => (error instanceof Error ? error.message : error));

  test('one, two, three or eight give the same answer about any contents', async () => {
    let different = 0;
    await fc.assert(
      fc.asyncProperty(text, text, endings, fc.boolean(), fc.boolean(), async (before, after, ending, hasMark, isKeyed) => {
        const table = (rows: string, end: string): Buffer => Buffer.from(`${hasMark ? '\uFEFF' : ''}id,x,y\n${rows}${end}`);
        const sides = { expected: table(before, ''), actual: table(`${before}${after}`, ending), normalise: null };
        const compare = async (cores: number): Promise<unknown> => tell(compareCsv(sides, isKeyed ? options : { as: 'csv', limit: 50 }, limits(cores, { piece: 16, largestIndex: 100 })));
        const alone = await compare(1);
        different += JSON.stringify(alone).includes('"different"') ? 1 : 0;
        for (const cores of [2, 3, 8]) expect(await compare(cores)).toEqual(alone);
      }),
      { numRuns: 10 },
    );
    expect(different).toBeGreaterThan(0);
  }, 60_000);

  const rows = Array.from({ length: 5000 }, (_, at) => `${at},"line one of ${at}\r\nline ""two""",${at % 7}`);
  const [before, after] = [`id,x,y\n${rows.join('\n')}\n`, `id,x,y\n${rows.toReversed().filter((_, at) => at % 500 !== 7).join('\r\n').replace('of 4990', 'for 4990')}`];

  test.each([2, 3, 8])('%i read files as one does, in memory and on disk, and leave nothing behind', async (cores) => {
    const paths = { expected: join(folder, 'expected.csv'), actual: join(folder, 'actual.csv'), normalise: null };
    writeFileSync(paths.expected, before);
    writeFileSync(paths.actual, after);
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    const alone = await compareCsv(paths, options, limits(1));
    expect(alone).toMatchObject({ counts: { added: 0, removed: 10, changed: 1 } });
    for (const largestIndex of [1024 * 1024, 1000]) expect(await compareCsv(paths, options, limits(cores, { largestIndex, temporary }))).toEqual(alone);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a key that stands in two chunks is found with its first two lines', async () => {
    const twice = { expected: Buffer.from(before), actual: Buffer.from(`${before}17,again,0\n17,once more,0\n`), normalise: null };
    const alone = await tell(compareCsv(twice, options, limits(1)));
    expect(alone).toMatch(/line 10002 has the key 17 of line 36/);
    for (const cores of [2, 8]) expect(await tell(compareCsv(twice, options, limits(cores)))).toEqual(alone);
  });

  test('normalisers stay in one thread, whatever they are', async () => {
    const sides = { expected: Buffer.from('id,x\n1,a\n2,b\n'), actual: Buffer.from('id,x\n2,B\n1,C\n'), normalise: (value: string) => value.toLowerCase() };
    expect((await compareCsv(sides, options, limits(8))).counts).toEqual({ added: 0, removed: 0, changed: 1 });
  });

  test('what another thread cannot do ends the comparison', async () => {
    let isOver = false;
    // Blank lines without end: whatever the other thread does, it does before this one is done.
    const endless: CsvSource = { size: 1e9, read: (target, at) => (isOver ? 0 : target.fill(0x0a, at).length - at), close: () => undefined };
    const task = toTask({ columns: 3, piece: 1000 });
    const chunks = planCsvChunks({ offset: 0, size: 1e9, count: 1, largestIndex: 1e9, spill: '' }).map((chunk) => ({ side: 'expected' as const, isFirst: true, chunk }));
    const gone = join(folder, 'gone.csv');
    const running = runCsvThreads({ tasks: { expected: task, actual: task }, chunks, next: new SharedArrayBuffer(4) }, { count: 2, sources: { expected: endless, actual: endless }, contents: { expected: gone, actual: gone } });
    await expect(running).rejects.toThrow('ENOENT');
    isOver = true;
  });

  test('what this thread cannot do ends it too, and leaves nothing behind', async () => {
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    const sides = { expected: Buffer.from(before), actual: Buffer.from(after), normalise: null };
    // The first thing that is drawn after the folder was made is the seed.
    const drawSeed = (): ReturnType<typeof drawCsvSeed> => {
      for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
      return drawCsvSeed();
    };
    await expect(compareCsv(sides, options, limits(2, { temporary, largestIndex: 1000, drawSeed }))).rejects.toThrow('ENOENT');
    expect(readdirSync(temporary)).toEqual([]);
  });
});
