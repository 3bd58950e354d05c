import { expect, test } from '@jest/globals';
import { docSyncCheck, parseInputs } from '@shipworthy/contract/inputs';
import { runDocSyncCheck } from '@shipworthy/core/docs';
import { sha256Hex } from '../../../src/files/index.js';
import { DocsWorld, laptop, listFindings } from '../docs-world.js';
import { toTable } from './tasks-world.js';

const docSync = {
  tasks: {
    id: String.raw`ST-[A-Z]-\d{3}`,
    sources: {
      plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } },
      csv: { files: 'docs/*.csv', columns: { id: 'ID', status: 'Status' } },
      board: { files: 'docs/Board.md', table: { id: 'ID', status: 'Status' } },
    },
    agree: { status: { sources: ['board', 'csv', 'plans'], map: { done: ['Done'], todo: ['Todo'] } } },
  },
};
const toBoard = (...cells: readonly [string, string][]): string => toTable(['ID', 'Status'], ...cells);
const files = {
  'docs/Board.md': toBoard(['ST-A-001', 'Done'], ['ST-A-002', 'Done']),
  'docs/one.csv': 'ID,Status\nST-A-001,Done\n',
  'docs/plans/a.md': toBoard(['ST-A-001', 'Done']),
  'docs/plans/b.md': toBoard(['ST-A-002', 'Done']),
  'src/a.ts': '',
};
const changed = { 'docs/plans/b.md': toBoard(['ST-A-002', 'Todo']) };
const disagrees = ['fail docs/task-status-disagrees docs/plans/b.md:3:14'];
const partial = { 'changed-only': 'true', base: 'HEAD' };
const cacheFile = '.git/shipworthy/doc-sync-tasks-v1.jsonl';

/** A repository with a change, and a cache of what stood there before it. */
async function startWarm(): Promise<DocsWorld> {
  const world = new DocsWorld(docSync, files);
  world.repository.write({ 'docs/plans/a.md': toBoard(['ST-A-001', 'Todo']) });
  await world.check(partial);
  world.repository.git('checkout', '--quiet', '.');
  await world.check(partial);
  world.repository.write(changed);
  await world.check(partial);
  return world;
}

const find = async (world: DocsWorld, flags: Readonly<Record<string, string>> = partial): Promise<string[]> => listFindings(await world.check(flags));

/** The cache with the board's words exchanged, as if it had been written so: with it b.md would agree. */
function forge({ repository }: DocsWorld): void {
  const [head = '', ...lines] = repository.read(cacheFile).split('\n');
  const rest = lines.join('\n').replaceAll('"Done"', '"Todo"');
  repository.write({ [cacheFile]: `${head.slice(0, head.lastIndexOf(',') + 1)}"${sha256Hex(rest)}"]\n${rest}` });
}

test('what has not changed is taken from the cache', async () => {
  const world = await startWarm();
  expect(await find(world)).toEqual(disagrees);
  forge(world);
  expect(await find(world)).toEqual([]);
});

test('what was committed since is read anew', async () => {
  const world = await startWarm();
  world.repository.commit('Change');
  expect(await find(world, { ...partial, base: 'HEAD~1' })).toEqual(disagrees);
});

test('a whole run never looks at the cache, nor does one for a task', async () => {
  const world = await startWarm();
  forge(world);
  expect(await find(world, { base: 'HEAD' })).toEqual(disagrees);
  expect(await find(world, { ...partial, task: 'ST-A-002' })).toContain(disagrees[0]);
});

test('it lies in the folder of git and nowhere else', async () => {
  const world = await startWarm();
  expect(world.repository.git('status', '--porcelain', '--ignored').split('\n').map((line) => line.trim())).toEqual(['M docs/plans/b.md', '!! shipworthy-out/']);
  expect(world.repository.read(cacheFile)).toContain('docs/Board.md');
});

test.each([
  ['cut off', (text: string) => text.slice(0, -40)],
  ['edited', (text: string) => text.replaceAll('"Done"', '"Todo"')],
  ['empty', () => ''],
  ['of another format', (text: string) => text.replace('tasks-v1', 'tasks-v0')],
  ['no text', () => '\u{0}\n\u{0}'],
  ['JSON of something else', () => '{"files":[]}\n[]\n'],
])('one that is %s is ignored, and written anew', async (_what, spoil) => {
  const world = await startWarm();
  const good = world.repository.read(cacheFile);
  world.repository.write({ [cacheFile]: spoil(good) });
  expect(await find(world)).toEqual(disagrees);
  const anew = world.repository.read(cacheFile);
  expect(anew.split('\n')[0]).not.toBe(spoil(good).split('\n')[0]);
  forge(world);
  expect(await find(world)).toEqual([]);
});

test('another configuration of the tasks and another version of the program read everything anew', async () => {
  const world = await startWarm();
  forge(world);
  const inputs = parseInputs(docSyncCheck, { values: partial, face: 'command' });
  const { documents } = await runDocSyncCheck(inputs, { ...world.host(), toolVersion: '0.2.0' });
  expect(documents.flatMap(({ document }) => document.findings.map(({ rule }) => rule))).toEqual(['docs/task-status-disagrees']);
  forge(world);
  const { tasks } = docSync;
  world.configure({ tasks: { ...tasks, agree: { status: { ...tasks.agree.status, level: 'warn' } } } });
  expect(await find(world)).toEqual(['warn docs/task-status-disagrees docs/plans/b.md:3:14']);
});

test('in CI it is used where it is, and not begun', async () => {
  const world = await startWarm();
  world.repository.commit('Change');
  world.context = { ...laptop, where: 'actions', service: 'GitHub Actions', event: 'workflow_dispatch', defaultBranch: 'main' };
  const flags = { 'changed-only': 'true', base: 'HEAD~1' };
  world.repository.remove(cacheFile);
  expect(await find(world, flags)).toEqual(disagrees);
  expect(() => world.repository.read(cacheFile)).toThrow();
  world.repository.write({ [cacheFile]: '' });
  expect(await find(world, flags)).toEqual(disagrees);
  const [, index = '', ...lines] = world.repository.read(cacheFile).split('\n');
  expect([index, ...lines].join('\n')).toContain('docs/Board.md');
});

test('where it cannot be written the findings are the same', async () => {
  const world = await startWarm();
  world.repository.remove('.git/shipworthy').write({ '.git/shipworthy': 'a file' });
  expect(await find(world)).toEqual(disagrees);
});

test('what git does not look at, and what it keeps in another form, is read', async () => {
  const world = await startWarm();
  world.repository.git('update-index', '--assume-unchanged', 'docs/Board.md');
  world.repository.write({ 'docs/Board.md': toBoard(['ST-A-001', 'Done'], ['ST-A-002', 'Todo']) });
  expect(await find(world)).toEqual([]);
  world.repository.git('update-index', '--no-assume-unchanged', 'docs/Board.md');
  world.repository.remove(cacheFile).write({ '.gitattributes': '*.csv text eol=crlf\n' }).remove('docs/one.csv').git('checkout', '--quiet', 'docs/one.csv');
  expect(world.repository.read('docs/one.csv')).toContain('\r\n');
  await world.check(partial);
  expect(world.repository.read(cacheFile)).toContain('docs/plans/a.md');
  expect(world.repository.read(cacheFile)).not.toContain('docs/one.csv');
});

test('below a root inside the repository the paths are those of the root', async () => {
  const world = new DocsWorld({ links: {} }, Object.fromEntries(Object.entries({ ...files, '.github/shipworthy.yml': { schemaVersion: 1, docSync } }).map(([path, text]) => [`sub/${path}`, text])));
  const flags = { ...partial, root: 'sub', out: 'out' };
  world.repository.write({ 'sub/docs/plans/b.md': changed['docs/plans/b.md'] });
  expect(await find(world, flags)).toEqual(disagrees);
  forge(world);
  expect(await find(world, flags)).toEqual([]);
});

test('a change that touches no source skips the tasks and says so', async () => {
  const world = new DocsWorld(docSync, { ...files, 'docs/plans/b.md': changed['docs/plans/b.md'] });
  world.repository.write({ 'src/a.ts': 'ST-A-002\n', 'docs/other.md': '# ST-A-009\n' });
  const report = await world.check(partial);
  expect(listFindings(report)).toEqual([]);
  expect(report.verdict).toBe('pass');
  expect(report.summary.checked).toBe(3);
  expect(report.details.skipped).toContainEqual({ what: 'the task graph', why: 'the change touches no file of its sources' });
  expect(() => world.repository.read(cacheFile)).toThrow();
});

test.each([
  ['deletes a file of a source', (world: DocsWorld) => world.repository.remove('docs/plans/b.md')],
  ['moves one away', (world: DocsWorld) => world.repository.git('mv', 'docs/plans/b.md', 'b.md')],
  ['adds one', (world: DocsWorld) => world.repository.write({ 'docs/plans/c.md': '' })],
])('a change that %s does not', async (_what, change) => {
  const world = new DocsWorld(docSync, files);
  change(world);
  expect((await world.check(partial)).details.skipped.map(({ what }) => what)).not.toContain('the task graph');
});

test('nor does one in a repository that lacks a source, or whose cells name plans', async () => {
  const { tasks } = docSync;
  const lacking = { tasks: { ...tasks, sources: { ...tasks.sources, more: { files: 'none/*.md', mentions: true } } } };
  const world = new DocsWorld(lacking, files);
  world.repository.write({ 'src/a.ts': '1\n' });
  expect(await find(world)).toEqual(['unverified docs/source-missing']);
  const naming = { tasks: { ...tasks, sources: { ...tasks.sources, csv: { files: 'docs/*.csv', columns: { id: 'ID', plan: 'Plan', status: 'Status' } } } } };
  const other = new DocsWorld(naming, { ...files, 'docs/one.csv': 'ID,Status,Plan\nST-A-001,Done,src/Note.md\n' });
  await other.check(partial);
  other.repository.write({ 'src/note.md': '# Note\n' });
  expect(await find(other)).toEqual(await find(other, { base: 'HEAD' }));
  expect(await find(other)).toEqual(['fail docs/plan-link-broken docs/one.csv:2:15']);
});

test('a task of a change is reported with the files that it is told in, others are not', async () => {
  const world = await startWarm();
  const { details, summary } = await world.check(partial);
  expect(details.tasks.map(({ id, missing, places }) => [id, missing, places?.map(({ path }) => path)])).toEqual([['ST-A-002', ['status-disagrees'], ['docs/plans/b.md', 'docs/Board.md']]]);
  expect(details.sources).toEqual([{ name: 'plans', files: 2, rows: 2, ids: 1, outcome: 'pass' }, { name: 'csv', files: 1, rows: 1, ids: 0, outcome: 'pass' }, { name: 'board', files: 1, rows: 2, ids: 1, outcome: 'pass' }]);
  expect(summary.checked).toBe(4);
});
