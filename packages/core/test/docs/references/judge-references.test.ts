import { describe, expect, test } from '@jest/globals';
import { docSyncConfigSchema, type ReferenceConfig } from '@shipworthy/contract/docs';
import { parseMarkdown, type MarkdownReader, type ReadMarkdown } from '../../../src/docs/markdown/index.js';
import { collectCitations } from '../../../src/docs/references/collect-citations.js';
import { collectDefinitions } from '../../../src/docs/references/collect-definitions.js';
import { judgeReferences, toReferenceCheck } from '../../../src/docs/references/judge-references.js';
import { compileIdPattern } from '../../../src/docs/tasks/index.js';
import { openTree } from '../../../src/docs/tree/index.js';
import { toTable } from '../tasks/tasks-world.js';

/** By path: a text, or why it cannot be read. */
type Texts = Readonly<Record<string, string | { readonly why: string }>>;

function openReader(texts: Texts): MarkdownReader {
  const read = (path: string): ReadMarkdown => {
    const text = texts[path] ?? { why: 'it is not there' };
    return typeof text === 'string' ? { state: 'read', file: parseMarkdown(text), text } : { state: 'unreadable', why: text.why };
  };
  return { read: async (paths) => new Map(paths.map((path) => [path, read(path)])) };
}

async function judge(texts: Texts, config: Readonly<Record<string, unknown>>, hashes: Readonly<Record<string, string | null>> = {}) {
  const parsed: ReferenceConfig = docSyncConfigSchema.parse({ references: { risk: config } }).references['risk']!;
  const pattern = compileIdPattern(parsed.id, { inPaths: 'paths' in parsed.definedIn });
  const run = { tree: openTree({ paths: Object.keys(texts), submodules: [] }), markdown: openReader(texts) };
  const definitions = await collectDefinitions(run, parsed, pattern);
  const citations = await collectCitations(run, parsed, { pattern, definitions });
  return judgeReferences({ name: 'risk', config: parsed, definitions, citations, hashes: new Map(Object.entries(hashes)) });
}
const findingsOf = async (...given: Parameters<typeof judge>) => (await judge(...given)).findings;

const r = 'docs/Risks.md';
const one = 'docs/releases/1.md';
const risk = { id: String.raw`RR-\d+`, definedIn: { files: r, table: { id: '#' } }, citedIn: 'docs/releases/*.md' };
const risks = (...ids: readonly string[]): string => toTable(['#', 'Risk'], ...ids.map((id) => [id, 'x']));

test('what is cited is defined: how many of each', async () => {
  expect(await judge({ [r]: risks('RR-1', 'RR-2'), [one]: 'RR-1, RR-2 and RR-1\n' }, risk)).toEqual({ findings: [], details: { name: 'risk', defined: 2, cited: 3, outcome: 'pass' } });
  expect(toReferenceCheck('risk')).toBe('reference:risk');
});

describe('an id that is not defined', () => {
  test('with one that is spelt nearly so, and where that is', async () => {
    expect(await judge({ [r]: risks('RR-100', 'RR-200'), [one]: 'text\nby RR-101\n' }, risk)).toEqual({ findings: [
        { rule: 'docs/reference-unknown', keys: { graph: 'risk', id: 'RR-101', path: 'docs/releases/1.md' }, check: 'reference:risk', outcome: 'fail', message: 'RR-101 is cited at docs/releases/1.md:2:4, and is not defined in `risk` (RR-100 is at docs/Risks.md:3:3).', actual: 'RR-101', expected: 'RR-100', remedy: 'Write RR-100, or define RR-101.', location: { path: 'docs/releases/1.md', line: 2, column: 4 }, related: [{ path: 'docs/Risks.md', line: 3, column: 3 }] },
      ], details: { name: 'risk', defined: 2, cited: 1, outcome: 'fail' } });
  });
  test('with nothing near: where all are defined, of many files three', async () => {
    const files = Object.fromEntries([1, 2, 3, 4].map((index) => [`docs/risks/${index}.md`, risks(`RR-${index}`)]));
    expect(await findingsOf({ ...files, [one]: 'RR-987654' }, { ...risk, definedIn: { ...risk.definedIn, files: 'docs/risks/*.md' } })).toEqual([
      { rule: 'docs/reference-unknown', keys: { graph: 'risk', id: 'RR-987654', path: 'docs/releases/1.md' }, check: 'reference:risk', outcome: 'fail', message: 'RR-987654 is cited at docs/releases/1.md:1:1, and is not defined in `risk` (docs/risks/1.md:1:1, docs/risks/2.md:1:1, docs/risks/3.md:1:1 and 1 more).', actual: 'RR-987654', location: { path: 'docs/releases/1.md', line: 1, column: 1 }, related: [{ path: 'docs/risks/1.md' }] },
    ]);
  });
  test('once in each file', async () => {
    const found = await findingsOf({ [r]: risks('RR-1'), [one]: 'RR-7 RR-7', 'docs/releases/2.md': 'RR-7' }, risk);
    expect(found.map(({ keys }) => keys)).toEqual([{ graph: 'risk', id: 'RR-7', path: one }, { graph: 'risk', id: 'RR-7', path: 'docs/releases/2.md' }]);
  });
  test('nobody can say so where the definitions are not known', async () => {
    expect((await findingsOf({ [one]: 'RR-7' }, risk)).map(({ rule }) => rule)).toEqual(['docs/source-missing']);
    expect((await findingsOf({ [r]: toTable(['No'], ['RR-1']), [one]: 'RR-7' }, risk)).map(({ rule }) => rule)).toEqual(['docs/board-columns']);
    expect((await findingsOf({ [r]: { why: 'gone' }, [one]: 'RR-7' }, risk)).map(({ rule }) => rule)).toEqual(['docs/unreadable']);
    const two = { ...risk, definedIn: { ...risk.definedIn, files: [r, 'docs/More.md'] } };
    expect((await findingsOf({ [r]: risks('RR-1'), 'docs/More.md': { why: 'gone' }, [one]: 'RR-7' }, two)).map(({ rule }) => rule)).toEqual(['docs/unreadable']);
  });
});

describe('an id that is defined more than once', () => {
  test('twice: at the second, and where the first is', async () => {
    expect(await judge({ [r]: risks('RR-1', 'RR-2', 'RR-1'), [one]: 'RR-1' }, risk)).toEqual({ findings: [
        { rule: 'docs/reference-duplicate', keys: { graph: 'risk', id: 'RR-1' }, check: 'reference:risk', outcome: 'fail', message: 'RR-1 of `risk` is defined twice: at docs/Risks.md:3:3, docs/Risks.md:5:3.', location: { path: 'docs/Risks.md', line: 5, column: 3 }, related: [{ path: 'docs/Risks.md', line: 3, column: 3 }] },
      ], details: { name: 'risk', defined: 2, cited: 1, outcome: 'fail' } });
  });
  test('a dozen times: five places in words, ten beside the second', async () => {
    const [found] = await findingsOf({ [r]: risks(...Array.from({ length: 12 }, () => 'RR-1')), [one]: 'RR-1' }, risk);
    expect(found?.message).toBe('RR-1 of `risk` is defined 12 times: at docs/Risks.md:3:3, docs/Risks.md:4:3, docs/Risks.md:5:3, docs/Risks.md:6:3, docs/Risks.md:7:3 and 7 more.');
    expect(found?.related?.map(({ line }) => line)).toEqual([3, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });
});

describe('files that are not there or cannot be read', () => {
  test('neither those that define nor those that cite', async () => {
    expect(await judge({}, { ...risk, definedIn: { ...risk.definedIn, files: [r, 'x/*.md'] } })).toEqual({ findings: [
        { rule: 'docs/source-missing', keys: { source: 'references.risk.definedIn' }, check: 'reference:risk', outcome: 'unverified', reason: 'missing-evidence', message: 'Nothing matches `docs/Risks.md`, `x/*.md`, so no id of `risk` is defined.', remedy: 'Restore the files, or correct the glob in `docSync.references.risk.definedIn`.' },
        { rule: 'docs/source-missing', keys: { source: 'references.risk.citedIn' }, check: 'reference:risk', outcome: 'unverified', reason: 'missing-evidence', message: 'Nothing matches `docs/releases/*.md`, so nothing cites `risk`.', remedy: 'Restore the files, or correct the glob in `docSync.references.risk.citedIn`.' },
      ], details: { name: 'risk', defined: 0, cited: 0, outcome: 'unverified' } });
  });
  test('folders that define', async () => {
    expect(await findingsOf({ [one]: '' }, { ...risk, definedIn: { paths: 'Logs/*' } })).toMatchObject([{ keys: { source: 'references.risk.definedIn' }, message: 'Nothing matches `Logs/*`, so no id of `risk` is defined.' }]);
  });
  test('unreadable ones, each once though it defines and cites', async () => {
    const found = await judge({ [r]: risks('RR-1'), 'docs/releases/both.md': { why: 'it is no UTF-8.' }, [one]: { why: 'it is more than 1.5 MB' } }, { ...risk, definedIn: { ...risk.definedIn, files: [r, 'docs/releases/both.md'] } });
    expect(found).toEqual({ findings: [
        { rule: 'docs/unreadable', keys: { path: 'docs/releases/both.md' }, check: 'reference:risk', outcome: 'unverified', reason: 'unreadable-source', message: 'docs/releases/both.md cannot be read: it is no UTF-8.', location: { path: 'docs/releases/both.md' } },
        { rule: 'docs/unreadable', keys: { path: 'docs/releases/1.md' }, check: 'reference:risk', outcome: 'unverified', reason: 'unreadable-source', message: 'docs/releases/1.md cannot be read: it is more than 1.5 MB.', location: { path: 'docs/releases/1.md' } },
      ], details: { name: 'risk', defined: 1, cited: 0, outcome: 'unverified' } });
  });
  test('a table without the column', async () => {
    expect(await findingsOf({ [r]: toTable(['No'], ['RR-1']), [one]: '' }, risk)).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'references.risk', path: 'docs/Risks.md', column: '#' }, check: 'reference:risk', outcome: 'fail', message: 'docs/Risks.md:1:1 has no table with the column `#` that `docSync.references.risk.definedIn.table.id` names.', location: { path: 'docs/Risks.md', line: 1, column: 1 }, remedy: 'Restore the header `#`, or correct `docSync.references.risk.definedIn.table.id`.' },
    ]);
  });
  test('what fails is worse than what nobody knows, whatever comes first', async () => {
    const found = await judge({ [r]: toTable(['No'], ['RR-1']) }, risk);
    expect([found.details.outcome, found.findings.map(({ outcome }) => outcome)]).toEqual(['fail', ['unverified', 'fail']]);
  });
});

describe('a column in which every row must cite', () => {
  const config = { ...risk, citedIn: 'docs/Board.md', column: 'Risk' };
  const b = 'docs/Board.md';
  const board = (...rows: readonly (readonly string[])[]): string => toTable(['Release', 'Risk'], ...rows);
  test('does, also by an id that is unknown, which is said already', async () => {
    expect(await findingsOf({ [r]: risks('RR-1'), [b]: board(['1.0', 'RR-1'], ['1.1', 'a, RR-1']) }, config)).toEqual([]);
    expect((await findingsOf({ [r]: risks('RR-1'), [b]: board(['1.0', 'RR-9']) }, config)).map(({ rule }) => rule)).toEqual(['docs/reference-unknown']);
  });
  test('does not: the row by its first text, rows alike told apart, and an id such as the last', async () => {
    expect(await findingsOf({ [r]: risks('RR-1', 'RR-3', 'RR-2'), [b]: `text\n\n${board(['1.0', ''], ['', '\u00a0none\u00a0 yet '], ['1.0', 'later'])}` }, config)).toEqual([
      { rule: 'docs/reference-missing', keys: { graph: 'risk', path: 'docs/Board.md', row: '1.0' }, check: 'reference:risk', outcome: 'fail', message: 'The row "1.0" at docs/Board.md:5:8 cites nothing of `risk` in the column `Risk` (docs/Board.md:3:1).', location: { path: 'docs/Board.md', line: 5, column: 8 }, related: [{ path: 'docs/Board.md', line: 3, column: 1 }], remedy: 'Name one in the column, such as RR-2.' },
      { rule: 'docs/reference-missing', keys: { graph: 'risk', path: 'docs/Board.md', row: 'none yet' }, check: 'reference:risk', outcome: 'fail', message: 'The row "none yet" at docs/Board.md:6:6 cites nothing of `risk` in the column `Risk` (docs/Board.md:3:1).', location: { path: 'docs/Board.md', line: 6, column: 6 }, related: [{ path: 'docs/Board.md', line: 3, column: 1 }], remedy: 'Name one in the column, such as RR-2.' },
      { rule: 'docs/reference-missing', keys: { graph: 'risk', path: 'docs/Board.md', row: '1.0 (2)' }, check: 'reference:risk', outcome: 'fail', message: 'The row "1.0" at docs/Board.md:7:9 cites nothing of `risk` in the column `Risk` (docs/Board.md:3:1).', location: { path: 'docs/Board.md', line: 7, column: 9 }, related: [{ path: 'docs/Board.md', line: 3, column: 1 }], remedy: 'Name one in the column, such as RR-2.' },
    ]);
  });
  test('a long row is shortened', async () => {
    const [found] = await findingsOf({ [r]: risks('RR-1'), [b]: board(['x'.repeat(90), '']) }, config);
    expect(found?.keys).toEqual({ graph: 'risk', path: b, row: 'x'.repeat(80) });
  });
  test('where nothing is defined there is no id to name', async () => {
    const found = await findingsOf({ [r]: risks(), [b]: board(['1.0', '']) }, config);
    expect(found.map(({ remedy }) => remedy)).toEqual(['Name an id in the column.']);
  });
  test('that no table has', async () => {
    expect(await findingsOf({ [r]: risks('RR-1'), [b]: toTable(['Release'], ['1.0']) }, config)).toEqual([
      { rule: 'docs/board-columns', keys: { source: 'references.risk', path: 'docs/Board.md', column: 'Risk' }, check: 'reference:risk', outcome: 'fail', message: 'docs/Board.md:1:1 has no table with the column `Risk` that `docSync.references.risk.column` names.', location: { path: 'docs/Board.md', line: 1, column: 1 }, remedy: 'Restore the header `Risk`, or correct `docSync.references.risk.column`.' },
    ]);
  });
  test('of files that are not there is asked for elsewhere', async () => {
    expect((await findingsOf({ [r]: risks('RR-1') }, config)).map(({ rule }) => rule)).toEqual(['docs/source-missing']);
  });
});

describe('the hash of what a row cites', () => {
  const bundle = { id: String.raw`R-\d+`, definedIn: { paths: 'Logs/*' }, citedIn: 'docs/Board.md', hash: 'README.md' };
  const b = 'docs/Board.md';
  const [right, wrong, other] = ['a1'.repeat(32), '0f'.repeat(32), '3c'.repeat(32)];
  const board = (...rows: readonly (readonly string[])[]): Texts => ({ 'Logs/R-1/README.md': '', 'Logs/R-2/x.md': '', [b]: toTable(['Release', 'Bundle', 'SHA-256'], ...rows) });
  const hashes = { 'Logs/R-1': right, 'Logs/R-2': null };
  test.each([
    ['in any cell', ['1.0', 'R-1', right]], ['in capitals', ['1.0', 'R-1', right.toUpperCase()]], ['beside others', ['1.0', `R-1 ${wrong}`, `sha256:${right}, ${other}`]], ['as the target of a link', ['1.0', 'R-1', `[sum](x/${right})`]],
  ])('is shown %s', async (_what, row) => {
    expect(await findingsOf(board(row), bundle, hashes)).toEqual([]);
  });
  test('is another: all that are shown', async () => {
    expect(await findingsOf(board(['1.0', 'R-1', `${wrong} ${other.toUpperCase()}`]), bundle, hashes)).toEqual([
      { rule: 'docs/reference-hash-differs', keys: { graph: 'risk', id: 'R-1', path: 'docs/Board.md', row: '1.0' }, check: 'reference:risk', outcome: 'fail', message: 'The row at docs/Board.md:3:3 cites R-1 and shows 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f, 3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c; Logs/R-1/README.md:1:1 has a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1.', expected: 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', actual: '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', location: { path: 'docs/Board.md', line: 3, column: 3 }, related: [{ path: 'Logs/R-1/README.md' }], remedy: 'Write `a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1` into the row, or restore Logs/R-1/README.md.' },
    ]);
  });
  test.each([['is not shown', 'later'], ['is cut short', right.slice(1)], ['is part of something longer', `${right}0`], ['goes on before', `f${right}`]])('%s', async (_what, text) => {
    expect(await findingsOf(board(['1.0', 'R-1', text]), bundle, hashes)).toMatchObject([{ message: `The row at docs/Board.md:3:3 cites R-1 and shows no SHA-256; Logs/R-1/README.md:1:1 has ${right}.`, actual: null }]);
  });
  test('of a file that does not exist, or that nobody looked for', async () => {
    expect(await findingsOf(board(['1.0', 'R-2', right]), bundle, hashes)).toEqual([
      { rule: 'docs/reference-hash-differs', keys: { graph: 'risk', id: 'R-2', path: 'docs/Board.md', row: '1.0' }, check: 'reference:risk', outcome: 'fail', message: 'The row at docs/Board.md:3:3 cites R-2 and shows a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1; Logs/R-2/README.md:1:1 does not exist.', expected: null, actual: 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', location: { path: 'docs/Board.md', line: 3, column: 3 }, related: [{ path: 'Logs/R-2/README.md' }], remedy: 'Restore Logs/R-2/README.md, or cite another.' },
    ]);
    expect((await findingsOf(board(['1.0', 'R-1', right]), bundle)).map(({ expected }) => expected)).toEqual([null]);
  });
  test('of each id of a row; rows alike are told apart, and what is unknown has no hash', async () => {
    const found = await findingsOf(board(['1.0', 'R-1 R-2', ''], ['1.0', 'R-1', ''], ['1.1', 'R-9', '']), bundle, hashes);
    expect(found.map(({ rule, keys }) => [rule, keys['id'], keys['row']])).toEqual([['docs/reference-unknown', 'R-9', undefined], ['docs/reference-hash-differs', 'R-1', '1.0'], ['docs/reference-hash-differs', 'R-2', '1.0'], ['docs/reference-hash-differs', 'R-1', '1.0 (2)']]);
  });
  test('is not asked for without a file to hash', async () => {
    const { hash: _, ...without } = bundle;
    expect(await findingsOf(board(['1.0', 'R-1', wrong]), without, hashes)).toEqual([]);
  });
});

test('everything at once: sources, duplicates, unknown ids, rows', async () => {
  const texts = { [r]: risks('RR-1', 'RR-1'), 'docs/More.md': risks('RR-2'), 'docs/Board.md': toTable(['Release', 'Risk'], ['1.0', ''], ['1.1', 'RR-9']), 'docs/Board2.md': { why: 'gone' } };
  const found = await judge(texts, { ...risk, definedIn: { ...risk.definedIn, files: [r, 'docs/More.md'] }, citedIn: 'docs/Board*.md', column: 'Risk', hash: 'x' });
  expect(found.findings.map(({ rule }) => rule)).toEqual(['docs/unreadable', 'docs/reference-duplicate', 'docs/reference-unknown', 'docs/reference-missing']);
});
