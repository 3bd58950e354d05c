import { expect, test } from '@jest/globals';
import { sha256Hex } from '../../../src/files/index.js';
import { DocsWorld, listFindings } from '../docs-world.js';
import { toTable } from './tasks-world.js';

const readme = 'measured\n';
const docSync = {
  tasks: {
    id: String.raw`ST-[A-Z]-\d{3}`,
    sources: {
      board: { files: 'docs/TaskBoard.md', table: { id: 'ID', status: 'Status', title: 'Title', owner: 'Owner' } },
      csv: { files: 'docs/taskboard/TaskBoard.csv', columns: { id: 'ID', status: 'Column', title: 'Title', plan: 'PlanLink' } },
      plans: { files: 'docs/plans/*.md', table: { id: 'ID', status: 'Status' } },
      roadmap: { files: 'docs/Roadmap.md', mentions: true },
      backlog: { files: 'docs/BACKLOG.md', mentions: true, level: 'optional' },
      session: { files: '{session-log}', mentions: true, mustReference: ['board', 'csv', 'plans'] },
    },
    agree: {
      presence: [['board', 'csv'], ['plans', 'board'], ['roadmap', 'board']],
      status: { sources: ['board', 'csv', 'plans'], map: { done: ['Done*', 'Complete*', '✅'], active: ['In Progress', 'Doing'], todo: ['Backlog', 'Planned', 'Todo'] } },
      title: { sources: ['board', 'csv'], level: 'warn' },
    },
    integrity: { csv: { minRows: 2, maxDeletedRows: 1, requiredColumns: ['ID', 'Title', 'Column'], unique: 'ID' } },
    lifecycle: { neverReuse: true },
  },
  references: {
    risk: { id: String.raw`RR-(?<n>\d+)`, definedIn: { files: 'docs/RiskRegister.md', table: { id: '#', format: 'RR-{n}' } }, citedIn: ['docs/releases/*.md'] },
    bundle: { id: String.raw`Release-[\d-]+`, definedIn: { paths: 'Logs/TelemetryBundles/*' }, citedIn: ['docs/PlanIndex.md'], column: 'Telemetry bundle', hash: 'README.md' },
  },
  forms: [{ files: 'docs/releases/candidate-*.md', template: 'docs/templates/candidate.md', fields: ['Candidate ID', 'Owner', 'Approvals'] }],
};
const files = {
  'docs/TaskBoard.md': toTable(['ID', 'Status', 'Title', 'Owner'], ['ST-A-001', 'Done', 'Parser', 'Ada'], ['ST-A-002', 'In Progress', 'Lexer', 'Bob']),
  'docs/taskboard/TaskBoard.csv': 'ID,Title,Column,PlanLink\nST-A-001,Parser,Complete,docs/plans/A.md\nST-A-002,Lexer,Doing,../plans/A.md\n',
  'docs/plans/A.md': toTable(['ID', 'Status'], ['ST-A-001', '✅'], ['ST-A-002', 'Doing']),
  'docs/Roadmap.md': '# Roadmap\n\n- M1 ST-A-001\n',
  'docs/RiskRegister.md': toTable(['#', 'Risk'], ['1', 'Fire']),
  'docs/PlanIndex.md': toTable(['Release', 'Telemetry bundle', 'SHA-256'], ['1.0', 'Release-2026-01', sha256Hex(readme)]),
  'Logs/TelemetryBundles/Release-2026-01/README.md': readme,
  'docs/templates/candidate.md': 'Candidate ID: <id>\n\n## Owner\n\n## Approvals\n\n- [ ] QA\n',
  'docs/releases/candidate-1.md': 'Candidate ID: RC-1\n\n## Owner\n\nAda, by RR-1\n\n## Approvals\n\n- [x] QA\n',
};

test('documents that tell the same story pass, with every task in the report', async () => {
  const world = new DocsWorld(docSync, files);
  world.repository.commit('Write code', { 'src/a.ts': '' });
  const report = await world.check();
  expect(listFindings(report)).toEqual([]);
  expect(report.verdict).toBe('pass');
  expect(report.details.tasks).toEqual([{ id: 'ST-A-001', passed: true, missing: [] }, { id: 'ST-A-002', passed: true, missing: [] }]);
  expect(report.details.sources.map(({ name, outcome }) => [name, outcome])).toEqual([['board', 'pass'], ['csv', 'pass'], ['plans', 'pass'], ['roadmap', 'pass'], ['backlog', 'not-applicable'], ['session', 'not-applicable']]);
  expect(report.details.references.map(({ name, outcome }) => [name, outcome])).toEqual([['risk', 'pass'], ['bundle', 'pass']]);
  expect(report.details.forms).toEqual([{ path: 'docs/releases/candidate-1.md', outcome: 'pass' }]);
});

test('a change under review is judged against its base, all at once', async () => {
  const world = new DocsWorld(docSync, files);
  const { repository } = world;
  repository.branch('change').commit('Change', {
    'docs/TaskBoard.md': toTable(['ID', 'Status', 'Title', 'Owner'], ['ST-A-003', 'Done', 'New', 'Ada'], ['ST-A-004', 'Done', 'New too', 'Ada']),
    'docs/taskboard/TaskBoard.csv': 'ID,Title,Column,PlanLink\nST-A-003,New,Doing,docs/plans/B.md\n',
    'docs/releases/candidate-1.md': 'Candidate ID: <id>\n\n## Owner\n\nAda, by RR-2\n',
  });
  const report = await world.reviewChange().check();
  expect(listFindings(report).sort()).toEqual([
    'fail docs/board-rows-deleted docs/taskboard/TaskBoard.csv:1:1', 'fail docs/board-too-short docs/taskboard/TaskBoard.csv:1:1', 'fail docs/form-blank docs/releases/candidate-1.md:1:1', 'fail docs/form-field-missing docs/releases/candidate-1.md:1:1',
    'fail docs/plan-link-broken docs/taskboard/TaskBoard.csv:2:20', 'fail docs/reference-unknown docs/releases/candidate-1.md:5:9', 'fail docs/session-missing docs/TaskBoard.md', 'fail docs/task-missing docs/TaskBoard.md:4:3',
    'fail docs/task-missing docs/plans/A.md:3:3', 'fail docs/task-missing docs/plans/A.md:4:3', 'fail docs/task-status-disagrees docs/taskboard/TaskBoard.csv:2:14',
  ]);
  expect(report.findings.find(({ keys }) => keys['task'] === 'ST-A-001')?.message).toBe('ST-A-001 stands in `plans` at docs/plans/A.md:3:3 and in `roadmap` at docs/Roadmap.md:3:6, and is missing in `board` at docs/TaskBoard.md:1:1.');
});

test('one task is asked for, with its log; the report is partial', async () => {
  const world = new DocsWorld(docSync, { ...files, 'log.md': 'Did ST-A-001.\n' });
  world.repository.commit('Write code', { 'src/a.ts': '' });
  const report = await world.check({ task: 'ST-A-001', 'session-log': 'log.md' });
  expect([report.verdict, report.partial]).toEqual(['pass', true]);
  expect(report.details.tasks).toMatchObject([{ id: 'ST-A-001', passed: true, items: [{ item: 'board', outcome: 'pass', code: 'ok' }, { item: 'csv' }, { item: 'roadmap' }, { item: 'backlog', outcome: 'not-applicable' }, { item: 'session', outcome: 'pass' }, { item: 'plan', outcome: 'pass' }] }]);
  expect(listFindings(await world.check({ task: 'ST-A-009', 'session-log': 'log.md' }))).toEqual(['fail docs/task-unknown']);
});

test('changed files only have the findings that a whole run has for them', async () => {
  const world = new DocsWorld(docSync, files);
  const { repository } = world;
  repository.commit('Break the roadmap', { 'docs/Roadmap.md': '- M1 ST-A-001\n- M2\n' });
  repository.branch('change').commit('Break the CSV', { 'docs/taskboard/TaskBoard.csv': 'ID,Title,Column,PlanLink\nST-A-001,Parser,Complete,\nST-A-005,Lexer,Doing,\n' });
  world.reviewChange();
  const [whole, changed] = [await world.check(), await world.check({ 'changed-only': 'true' })];
  const fingerprints = ({ findings }: typeof whole): string[] => findings.map(({ fingerprint }) => fingerprint);
  expect(listFindings(whole).filter((line) => !line.includes('session'))).toEqual(['fail docs/milestone-without-task docs/Roadmap.md:2:1', 'fail docs/task-missing docs/TaskBoard.md:4:3']);
  expect(listFindings(changed).filter((line) => !line.includes('session'))).toEqual(['fail docs/task-missing docs/TaskBoard.md:4:3']);
  expect(fingerprints(whole)).toEqual(expect.arrayContaining(fingerprints(changed)));
});
