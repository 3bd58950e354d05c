import { expect, test } from '@jest/globals';
import type { DocumentOf } from '@shipworthy/contract/documents';
import fc from 'fast-check';
import { DocsWorld } from '../docs-world.js';
import { toTable } from './tasks-world.js';

type Report = DocumentOf<'doc-sync-report'>;

const docSync = {
  tasks: {
    id: String.raw`ST-[A-Z]-\d{3}`,
    sources: {
      plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } },
      board: { files: 'docs/Board.md', table: { id: 'ID', status: 'Status', title: 'Title' } },
      csv: { files: 'docs/csv/*.csv', columns: { id: 'ID', status: 'Column', title: 'Title', plan: 'Plan' } },
      roadmap: { files: 'docs/roadmap/*.md', mentions: true },
      log: { files: 'docs/logs/*.md', mentions: true, level: 'optional', mustReference: ['board', 'plans'] },
    },
    agree: {
      presence: [['board', 'csv'], ['plans', 'board'], ['roadmap', 'board']],
      status: { sources: ['board', 'csv', 'plans'], map: { done: ['Done'], todo: ['Todo'] } },
      title: { sources: ['board', 'csv'], level: 'warn' },
    },
    integrity: { csv: { minRows: 2, maxDeletedRows: 1, unique: 'Owner' } },
    lifecycle: { neverReuse: true },
  },
};

const id = fc.integer({ min: 1, max: 9 }).map((number) => `ST-A-00${number}`);
const idCell = fc.oneof({ weight: 12, arbitrary: id }, { weight: 1, arbitrary: fc.constantFrom('', 'later', 'ST-A-001, ST-A-002') });
const status = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Done', 'Todo') }, { weight: 1, arbitrary: fc.constantFrom('Weird', 'Odd') });
const title = fc.oneof({ weight: 8, arbitrary: fc.constant('Parser') }, fc.constantFrom('Lexer', 'Größe "é"', 'a \\| b'));
const plan = fc.oneof(fc.constant(''), fc.constantFrom('docs/plans/a.md', '../plans/B.md', '[c](../plans/c.md)', 'docs/plans/gone.md', '../code/Note.md'));
const owner = fc.constantFrom('', 'Ada', 'Bob', 'Cy', 'Di', 'Eve');
const rows = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { minLength: 1, maxLength: 6 });

const board = rows(fc.tuple(idCell, status, title)).map((cells) => ({ path: 'docs/Board.md', text: toTable(['ID', 'Status', 'Title'], ...cells) }));
const planFile = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), rows(fc.tuple(idCell, status)), fc.boolean()).map(([name, cells, isCut]) => ({
  path: `docs/plans/${name}.md`, text: `# ${name}\n\n${toTable(['ID', 'Status'], ...cells)}${isCut ? '\n| ST-A-009 | Done |\n' : ''}`,
}));
const csv = fc.tuple(fc.constantFrom('one', 'two'), rows(fc.tuple(idCell, status, title, plan, owner))).map(([name, cells]) => ({
  path: `docs/csv/${name}.csv`, text: ['ID,Column,Title,Plan,Owner', ...cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\r\n'),
}));
const roadmap = fc.tuple(fc.constantFrom('m', 'n'), rows(fc.oneof(id, fc.constantFrom('Ship it', 'Sell it')))).map(([name, items]) => ({ path: `docs/roadmap/${name}.md`, text: `# Way\n\n${items.map((item) => `- ${item}\n`).join('')}` }));
const log = fc.tuple(fc.constantFrom('1', '2'), id, fc.boolean()).map(([name, one, isNamed]) => ({ path: `docs/logs/${name}.md`, text: `Worked on ${one}${isNamed ? ' in `docs/Board.md`' : ''}.\n` }));
const other = fc.constantFrom({ path: 'src/a.ts', text: '// ST-A-001\n' }, { path: 'docs/code/note.md', text: '# Note\n' });
const written = fc.oneof({ weight: 2, arbitrary: board }, { weight: 3, arbitrary: planFile }, { weight: 2, arbitrary: csv }, roadmap, log, other);

type Edit =
  | { readonly kind: 'write' | 'write and stage' | 'stage, then undo on disk'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'rename'; readonly nth: number }
  | { readonly kind: 'commit' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: written.map((file) => ({ kind: 'write' as const, ...file })) },
  { weight: 1, arbitrary: written.map((file) => ({ kind: 'write and stage' as const, ...file })) },
  { weight: 1, arbitrary: written.map((file) => ({ kind: 'stage, then undo on disk' as const, ...file })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'rename' as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'commit' as const }) },
);

function apply({ repository }: DocsWorld, one: Edit): void {
  const files = repository.git('ls-files', '--cached', '--others', '--exclude-standard', 'docs').split('\n').filter((path) => path !== '');
  if (one.kind === 'commit') repository.commit('Go on');
  else if ('path' in one) {
    const before = files.includes(one.path) && repository.git('ls-files', '--deleted', one.path) === '' ? repository.read(one.path) : null;
    repository.write({ [one.path]: one.text });
    if (one.kind !== 'write') repository.git('add', one.path);
    if (one.kind === 'stage, then undo on disk' && before !== null) repository.write({ [one.path]: before });
  } else {
    const path = files[one.nth % files.length] ?? '';
    if (repository.git('ls-files', '--deleted', path) !== '') return;
    if (one.kind === 'rename') repository.write({ [path.replace(/([^/]+)$/, 'x$1')]: repository.read(path) });
    repository.remove(path);
  }
}

/** What git says has changed, new files too. */
function listChanged({ repository }: DocsWorld, base: string): Set<string> {
  return new Set([...repository.git('diff', '--name-only', '-M', base).split('\n'), ...repository.git('ls-files', '--others', '--exclude-standard').split('\n')]);
}

function inFiles({ findings }: Report, files: ReadonlySet<string>): Report['findings'] {
  return findings.filter(({ location, related = [] }) => location === null || files.has(location.path) || related.some(({ path }) => files.has(path)));
}

function withoutRun(report: Report): unknown {
  return { ...report, run: null };
}

const cacheFile = '.git/shipworthy/doc-sync-tasks-v1.jsonl';

function start(files: readonly { readonly path: string; readonly text: string }[]): DocsWorld {
  const plain = { 'docs/Board.md': toTable(['ID', 'Status', 'Title'], ['ST-A-001', 'Done', 'Parser']), 'docs/plans/a.md': toTable(['ID', 'Status'], ['ST-A-001', 'Done']), 'docs/csv/one.csv': 'ID,Column,Title,Plan,Owner\nST-A-001,Done,Parser,docs/plans/a.md,Ada\n', 'docs/roadmap/m.md': '- ST-A-001\n' };
  return new DocsWorld(docSync, { ...plain, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) });
}

test('whatever is edited, the findings are those of a whole run for the changed files, from a cache or without one', async () => {
  let found = 0;
  await fc.assert(fc.asyncProperty(fc.array(written, { maxLength: 8 }), fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), async (files, steps) => {
    const world = start(files);
    const base = world.repository.head();
    await world.check({ 'changed-only': 'true', base });
    for (const step of steps) {
      step.forEach((one) => apply(world, one));
      const warm = await world.check({ 'changed-only': 'true', base });
      const whole = await world.check({ base });
      const expected = inFiles(whole, listChanged(world, base));
      found += expected.length;
      expect(warm.findings).toEqual(expected);
      world.repository.remove(cacheFile);
      const cold = await world.check({ 'changed-only': 'true', base });
      expect(withoutRun(cold)).toEqual(withoutRun(warm));
      expect(withoutRun(await world.check({ 'changed-only': 'true', base }))).toEqual(withoutRun(warm));
    }
  }), { numRuns: 10 });
  expect(found).toBeGreaterThan(10);
}, 300_000);


const toPlan = (...cells: readonly [string, string][]): string => toTable(['ID', 'Status'], ...cells);

/** What an unchanged file (written first) and a changed one say together. */
test.each([
  ['words that mean nothing, in both', 'docs/status-unmapped', { 'docs/plans/b.md': toPlan(['ST-A-002', 'Weird']) }, { 'docs/plans/c.md': toPlan(['ST-A-003', 'Weird']) }],
  ['rows without an id, told apart by number', 'docs/board-empty-id', { 'docs/plans/b.md': toPlan(['later', 'Done']) }, { 'docs/plans/c.md': toPlan(['later', 'Done']) }],
  ['milestones of one name', 'docs/milestone-without-task', { 'docs/roadmap/n.md': '- Ship it\n' }, { 'docs/roadmap/o.md': '- Ship it\n' }],
  ['a value that may stand once', 'docs/board-value-duplicate', {}, { 'docs/csv/two.csv': 'ID,Column,Title,Plan,Owner\nST-A-001,Done,Parser,,Ada\n' }],
  ['a task that stands twice', 'docs/task-duplicate', { 'docs/plans/b.md': toPlan(['ST-A-002', 'Done']) }, { 'docs/plans/c.md': toPlan(['ST-A-002', 'Done']) }],
  ['a head from which a task is missing', 'docs/task-missing', { 'docs/plans/b.md': toPlan(['ST-A-002', 'Done']) }, { 'docs/Board.md': `\n${toTable(['ID', 'Status', 'Title'], ['ST-A-001', 'Done', 'Parser'])}` }],
  ['the file that a broken link may mean', 'docs/plan-link-broken', { 'docs/csv/two.csv': 'ID,Column,Title,Plan,Owner\nST-A-002,Done,Lexer,../plans/Zed.md,Bob\n' }, { 'docs/plans/zed.md': toPlan(['ST-A-003', 'Done']) }],
])('%s', async (_what, rule, unchanged, changed) => {
  const world = start(Object.entries(unchanged).map(([path, text]) => ({ path, text })));
  world.repository.write({ 'docs/plans/y.md': '' });
  await world.check({ 'changed-only': 'true', base: 'HEAD' });
  world.repository.remove('docs/plans/y.md').write(changed);
  const whole = await world.check({ base: 'HEAD' });
  const expected = inFiles(whole, listChanged(world, 'HEAD'));
  expect(expected.map((finding) => finding.rule)).toContain(rule);
  expect((await world.check({ 'changed-only': 'true', base: 'HEAD' })).findings).toEqual(expected);
});
