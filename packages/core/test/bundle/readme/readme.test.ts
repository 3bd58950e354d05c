import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '@shipworthy/core/evidence';
import { checkReadmes } from '../../../src/bundle/readme/index.js';
import { judgeReadme } from '../../../src/bundle/readme/judge-readme.js';
import { openBeginnings, readShownHashes } from '../../../src/bundle/readme/read-hashes.js';
import { checkRequirements } from '../../../src/bundle/requirements/index.js';
import { buildRun } from '../bundle-builder.js';

const table = 'day,count\n1,2\n';
const hash = createHash('sha256').update(table).digest('hex');
const mustList = { commands: true, timestamps: true, taskIds: String.raw`ST-[A-Z]-\d{3}`, hashes: true, docSync: true };
const manifest = { commandLines: ['make warm'], times: ['2026-03-01T10:00:00Z'], taskIds: ['ST-A-001'] };
const complete = `# T\n\n    make warm\n\nat 2026-03-01T10:00:00Z for ST-A-001; DocSync/log.md\n\n| Rollup-1.csv | ${hash} |\n`;
const docs = { id: 'docs', level: 'optional', files: ['DocSync/*.md'], task: { query: 'TaskId' } };

async function check(readme: string | null, options: { faults?: Readonly<Record<string, string>>; listed?: typeof manifest | null; must?: Readonly<Record<string, unknown>> } = {}): Promise<readonly FindingDraft[]> {
  const { faults = {}, listed = manifest, must = mustList } = options;
  const files = { 'T/Rollup-1.csv': table, 'T/DocSync/log.md': 'ST-A-001', ...(readme === null ? {} : { 'T/README.md': readme }) };
  const run = await buildRun({ files, faults, manifests: listed === null ? {} : { T: listed }, config: { readmeMustList: must, areas: { T: { requires: [{ id: 'rollup', files: 'Rollup*.csv' }, docs] } } } });
  return (await checkReadmes(run, (await checkRequirements(run)).details)).findings;
}

const whats = (findings: readonly FindingDraft[]): readonly (string | undefined)[] => findings.map(({ rule, keys }) => (rule === 'bundle/readme-incomplete' ? keys['what'] : rule));

describe('a README', () => {
  test('that lists everything passes, also with a shortened hash', async () => {
    expect(whats(await check(complete))).toEqual([]);
    expect(whats(await check(complete.replace(hash, hash.slice(0, 12).toUpperCase())))).toEqual([]);
  });

  test.each([
    ['make warm', 'make cold', 'commands:make warm'],
    ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', 'timestamps:2026-03-01T10:00:00Z'],
    ['ST-A-001', 'ST-A-002', 'taskIds:ST-A-001'],
    ['DocSync/log.md', 'the log', 'docSync:DocSync/log.md'],
    [`| Rollup-1.csv | ${hash} |`, '', 'hash:Rollup-1.csv'],
  ])('lacks %s', async (there, instead, what) => {
    const [only, ...others] = await check(complete.replace(there, instead));
    expect([only?.keys['what'], others]).toEqual([what, []]);
  });

  test('need not list what nobody asks for', async () => {
    expect(whats(await check('# T\n', { must: {} }))).toEqual([]);
    expect(whats(await check(null, { must: {} }))).toEqual([]);
  });

  test('must be there', async () => {
    expect(whats(await check(null))).toEqual(['readme']);
  });

  test('of a bundle that records nothing must show at least one of each kind', async () => {
    expect(whats(await check('# T\n', { listed: null, must: { commands: true, timestamps: true, taskIds: mustList.taskIds } }))).toEqual(['commands', 'timestamps', 'taskIds']);
    expect(whats(await check('```\nmake\n```\n2026-03-01 10:00 ST-B-002\n', { listed: null, must: { commands: true, timestamps: true, taskIds: mustList.taskIds } }))).toEqual([]);
  });
});

describe('hashes in a README', () => {
  const wrong = 'ab12'.repeat(16);

  test('that the named file does not have', async () => {
    const findings = await check(complete.replace(hash, wrong));
    expect(findings.map(({ rule, location, expected, actual }) => [rule, location, expected, actual])).toEqual([['bundle/readme-wrong-hash', { path: 'bundle/T/README.md', line: 7, column: 18 }, hash, wrong]]);
  });

  test.each(['md5', 'sha1', 'sha384', 'sha512'])('may be of another kind beside SHA-256: %s', async (name) => {
    const other = createHash(name).update(table).digest('hex');
    expect(whats(await check(`${complete}\n| Rollup-1.csv | ${other} | ${hash} |\n`))).toEqual([]);
    expect(whats(await check(`${complete}\n| Rollup-1.csv | ${createHash(name).update('other').digest('hex')} |\n`))).toEqual(['bundle/readme-wrong-hash']);
  });

  test('that no file has', async () => {
    expect(whats(await check(`${complete}\nsha256 ${wrong}\n`))).toEqual(['bundle/readme-wrong-hash']);
  });

  test('are told from numbers, words, commits and ids', async () => {
    expect(whats(await check(`${complete}\n123456789012345 feedfacefeed 6f9619ff-8b86-d011-b42d-00c04fc964ff commit ab12ab12ab12ab12\n`))).toEqual([]);
  });

  test('follow from what happened to the file, or to the README', async () => {
    const causes = async (faults: Readonly<Record<string, string>>): Promise<readonly unknown[]> => (await check(complete.replace(hash, wrong), { faults })).map(({ causedBy }) => causedBy);
    expect(await causes({ 'T/Rollup-1.csv': 'sha256:file' })).toEqual(['sha256:file']);
    expect(await causes({ 'T/Rollup-1.csv': 'sha256:file', 'T/README.md': 'sha256:readme' })).toEqual(['sha256:readme']);
  });
});

/** A list that says how often one of its items was read. */
function counted<Item>(items: Item[]): { readonly list: Item[]; readonly reads: () => number } {
  let reads = 0;
  const get = (target: Item[], key: string | symbol, receiver: unknown): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
    return Reflect.get(target, key, receiver);
  };
  return { list: new Proxy(items, { get }), reads: () => reads };
}

test('what it shows of very many files is not looked through for each of them', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `Rollup-${index}.csv`);
  const contents = new Map(names.map((name) => [name, `day,count\n1,${name}\n`]));
  const hashes = names.map((name) => createHash('sha256').update(contents.get(name) ?? '').digest('hex'));
  const text = names.map((name, index) => (index === 7 ? '' : `| ${name} | ${hashes[index] ?? ''} |\n`)).join('');
  const run = await buildRun({
    files: { ...Object.fromEntries(names.map((name) => [`T/${name}`, contents.get(name) ?? ''])), 'T/README.md': text }, faults: {}, manifests: {},
    config: { readmeMustList: { commands: false, timestamps: false, hashes: true, docSync: false }, areas: { T: { requires: [{ id: 'rollup', files: 'Rollup*.csv', pick: 'all' }] } } },
  });
  const area = run.areas[0]!;
  const [files, shown] = [counted([...area.files]), counted(readShownHashes(text, names, new Set()))];
  const requirements = (await checkRequirements(run)).details.get('T') ?? [];
  const isOfFile = openBeginnings(files.list.map(({ sha256 }) => sha256));
  const facts = { id: 'b', area: { ...area, files: files.list }, bundlePath: 'bundle', path: 'T/README.md', text, shown: shown.list, isOfFile, digests: new Map(), requirements, mustList: run.config.readmeMustList, tasksShown: [], tasks: [], docSync: null, faultOf: () => null };
  expect(judgeReadme(facts).map(({ keys }) => keys['what'])).toEqual(['hash:Rollup-7.csv']);
  expect(files.reads() + shown.reads()).toBeLessThan(20 * names.length);
});
