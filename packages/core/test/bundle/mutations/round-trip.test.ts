import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import { docSyncCheck, parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import { runBundleReadiness } from '@shipworthy/core/bundle';
import { runDocSyncCheck } from '@shipworthy/core/docs';
import type { CommandResult } from '@shipworthy/core/evidence';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { listPrimaries } from './published-world.js';

const context: RunContext = {
  where: 'local', service: null, repository: 'acme/product', event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

const bundles = {
  path: 'Logs/TelemetryBundles/{version}',
  profile: 'release',
  areas: {
    Telemetry: {
      requires: [
        { id: 'rollup-csv', title: 'Daily rollup', files: ['IngestionMetricsSummary*.csv'] },
        { id: 'warm-run', files: ['WarmRunTelemetry*.json'], except: ['*-summary.json'] },
        { id: 'hotspots', files: ['WarmRunDiffHotspots*.csv', 'DiffHotspots-*.csv'] },
        { id: 'doc-sync', files: ['DocSync/*.json'], passed: { query: 'Passed' }, task: { query: 'TaskId' } },
        { id: 'queue-summary', files: ['QueueDelaySummary*.json'] },
      ],
      gates: [
        { id: 'warm-improvement', from: 'WarmRunTelemetry*.json', except: ['*-summary.json'], rows: true, query: "[?PassLabel=='WarmRunComparison']|[0].ImprovementPercent", is: { release: '>= 60', default: '>= 25' }, unit: '%' },
        { id: 'sites', from: 'SharedCache*-summary.json', rows: true, query: 'length(distinct([].Site))', is: '>= 1' },
        { id: 'rows', from: 'SharedCache*-summary.json', rows: true, query: 'sum([].TotalRows)', is: '>= 1200' },
        { id: 'queue-p95', from: 'QueueDelaySummary*.json', query: 'Statistics.QueueBuildDelayMs.P95', is: '<= 120', unit: 'ms', sampleCount: { query: 'Statistics.SampleCount', atLeast: 10 } },
        { id: 'rollup-rows', from: 'IngestionMetricsSummary*.csv', query: 'sum([].Rows)', is: '== 7' },
      ],
    },
    Routing: {
      requires: [{ id: 'routes', files: ['routes-*.ndjson'] }, { id: 'latest', files: 'routes-latest.ndjson' }, { id: 'doc-sync', files: 'doc-sync-report.json', passed: { query: 'verdict', is: 'pass' }, task: { query: 'details.tasks[].id' } }],
      gates: [{ id: 'p95', from: 'routes-*.ndjson', query: '[].DelayMs', percentile: 95, is: '<= 50' }],
    },
  },
  readmeMustList: { commands: true, timestamps: true, taskIds: 'ST-[A-Z]-\\d{3}', hashes: true, docSync: true },
  maxAge: { for: ['rollup-csv'], is: '24h' },
};
const docSync = {
  tasks: {
    id: 'ST-[A-Z]-\\d{3}', sources: { board: { files: 'docs/Board.md', table: { id: 'ID', status: 'Status' } }, csv: { files: 'docs/board.csv', columns: { id: 'ID', status: 'Column' } } },
    agree: { presence: [['board', 'csv']], status: { sources: ['board', 'csv'], map: { done: ['Done'], todo: ['Todo'] } } },
  },
};
const tracked: Files = {
  '.github/shipworthy.yml': { schemaVersion: 1, bundles, docSync }, '.gitignore': 'Logs/\nrouting logs/\nshipworthy-out/\n',
  'docs/Board.md': '# Board\n\n| ID | Status |\n| --- | --- |\n| ST-A-001 | Done |\n', 'docs/board.csv': '\ufeffID,Column\r\nST-A-001,Done\r\n',
};

const lines = (...text: readonly string[]): string => `${text.join('\r\n')}\r\n`;
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** What people and PowerShell leave behind: old files, pointers, marks, two encodings, CRLF, a list of one as the object itself, dates of .NET. */
const messy: Files = {
  'Logs/IngestionMetricsSummary-20260227.csv': 'Date,Rows\n2026-02-27,1\n',
  'Logs/IngestionMetricsSummary-20260301-010000.csv': '\ufeffDate,Rows,Note\r\n2026-02-28,3,"a, b"\r\n2026-03-01,4,"one\r\ntwo"\r\n',
  'Logs/IngestionMetricsSummary-latest.csv': 'Date,Rows\n2026-02-27,1\n',
  'Logs/WarmRunTelemetry-2026-02-28.11.json': '{ "cut off',
  'Logs/WarmRunTelemetry-2026-03-01.2.json': '[]',
  'Logs/WarmRunTelemetry-2026-03-01.10.json': utf16(lines('{', '    "PassLabel":  "WarmRunComparison",', '    "ImprovementPercent":  71.5,', '    "StartTime":  "\\/Date(1772323200000)\\/",', '    "EndTime":  {', '                    "value":  "\\/Date(1772323500000)\\/",', '                    "DisplayHint":  2', '                }', '}')),
  'Logs/WarmRunTelemetry-2026-03-02-summary.json': '{}',
  'Logs/WarmRunDiffHotspots-20260101.csv': utf16(lines('"Host","Diff"', '"größer",1')),
  'Logs/SharedCache-20260228-summary.json': '[{"Site":"BOYO","TotalRows":1}]',
  'Logs/SharedCache-20260301-summary.json': `\ufeff${lines('{', '  "Site": "BOYO",', '  "TotalRows": 1300,', '  "GeneratedAt": "2026-03-01T02:00:00.1234567+01:00"', '}')}`,
  'Logs/QueueDelaySummary.json': '{"Statistics":{"QueueBuildDelayMs":{"P95":900},"SampleCount":1}}',
  'Logs/QueueDelaySummary-20260301T0105.json': lines('{"Statistics":{"QueueBuildDelayMs":{"P95":118.25},"SampleCount":24},"generatedAt":"\\/Date(1772327100000+0100)\\/"}'),
  'Logs/DocSync/DocSyncChecklist.json': utf16(lines('{', '  "Passed":  true,', '  "TaskId":  "ST-A-001",', '  "Items":  {', '    "Name":  "Changelog",', '    "Passed":  true', '  }', '}')),
  'Logs/unrelated/huge.bin': Buffer.alloc(1000, 1),
  'routing logs/routes-20260228-235959.ndjson': '{"Host":"a","DelayMs":900}\n',
  'routing logs/routes-20260301-000001.ndjson': '\ufeff{"Host":"a","DelayMs":40}\r\n{"Host":"b","DelayMs":50}\r\n',
  'routing logs/routes-latest.ndjson': '\ufeff{"Host":"a","DelayMs":40}\r\n{"Host":"b","DelayMs":50}\r\n',
};

const target = 'Logs/TelemetryBundles/1.4.0';
const given = { mode: 'publish', version: '1.4.0', sources: 'Logs,Routing=routing logs', 'task-id': 'ST-A-001', 'command-line': 'pwsh ./Invoke-Warm.ps1 -Passes 2', notes: 'Measured on the usual host', zip: 'true' };

let repository: TemporaryRepository;
function hostAt(now: string): Host {
  return {
    context, cwd: repository.path, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null, now: () => new Date(now), artifacts: null, remote: null,
    renderReport: () => 'report\n', onProgress: () => undefined,
  };
}
function run(values: Readonly<Record<string, string>>, now = '2026-03-01T12:00:00Z'): Promise<CommandResult> {
  return runBundleReadiness(parseInputs(telemetryBundleReadiness, { values: { 'policy-from': 'worktree', ...values }, face: 'command' }), hostAt(now));
}
function primariesOf({ documents }: CommandResult): string[] {
  return documents.flatMap(({ document }) => listPrimaries(document.findings));
}
/** What `sha256sum` itself says; it throws when that is not good. */
function checkSums(): string[] {
  return execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: join(repository.path, target), encoding: 'utf8', stdio: 'pipe' }).trim().split('\n');
}
/** Every byte of the bundle, by path. */
function readAll(): Record<string, string> {
  const files = execFileSync('find', ['.', '-type', 'f', '-printf', '%P\\n'], { cwd: join(repository.path, target), encoding: 'utf8' }).trim().split('\n').sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(repository.path, target, path), 'base64')]));
}

beforeAll(async () => {
  repository = createRepository(tracked);
  repository.write(messy);
  // The newest by their names are the oldest by the file system.
  execFileSync('find', ['Logs', 'routing logs', '-name', '*20260301*', '-exec', 'touch', '-d', '2020-01-01', '{}', '+'], { cwd: repository.path });
  const { documents } = await runDocSyncCheck(parseInputs(docSyncCheck, { values: { 'policy-from': 'worktree' }, face: 'command' }), hostAt('2026-03-01T12:00:00Z'));
  repository.write({ 'routing logs/doc-sync-report.json': documents[0]?.document });
  await run(given);
});
afterAll(() => repository.dispose());

const published = [
  'Routing/README.md', 'Routing/bundle.json', 'Routing/doc-sync-report.json', 'Routing/routes-20260301-000001.ndjson', 'Routing/routes-latest.ndjson', 'SHA256SUMS', 'Telemetry/DocSync/DocSyncChecklist.json',
  'Telemetry/IngestionMetricsSummary-20260301-010000.csv', 'Telemetry/QueueDelaySummary-20260301T0105.json', 'Telemetry/README.md', 'Telemetry/SharedCache-20260301-summary.json',
  'Telemetry/WarmRunDiffHotspots-20260101.csv', 'Telemetry/WarmRunTelemetry-2026-03-01.10.json', 'Telemetry/bundle.json',
];

test('the newest of each are published from messy sources, byte for byte', () => {
  expect(Object.keys(readAll())).toEqual(published);
  for (const path of ['WarmRunTelemetry-2026-03-01.10.json', 'IngestionMetricsSummary-20260301-010000.csv', 'SharedCache-20260301-summary.json']) {
    expect(readFileSync(join(repository.path, target, 'Telemetry', path)).equals(readFileSync(join(repository.path, 'Logs', path)))).toBe(true);
  }
});

test('what was published is verified, with every gate judged by its value', async () => {
  const result = await run({ version: '1.4.0' });
  expect([primariesOf(result), result.exitCode]).toEqual([[], 0]);
  const document = result.documents[0]?.document;
  if (document?.kind !== 'bundle-readiness') throw new Error('no report was written');
  expect(document.verdict).toBe('pass');
  expect(document.details.areas.flatMap(({ gates }) => gates.map(({ id, value, margin, outcome }) => [id, value, margin, outcome]))).toEqual([
    ['warm-improvement', 71.5, 11.5, 'pass'], ['sites', 1, 0, 'pass'], ['rows', 1300, 100, 'pass'], ['queue-p95', 118.25, 1.75, 'pass'], ['rollup-rows', 7, null, 'pass'], ['p95', 49.5, 0.5, 'pass'],
  ]);
});

test('the times that .NET and PowerShell write are times in the manifest and the README', () => {
  const readme = repository.read(`${target}/Telemetry/README.md`);
  const manifest = repository.read(`${target}/Telemetry/bundle.json`);
  for (const time of ['2026-03-01T00:00:00.000Z', '2026-03-01T00:05:00.000Z', '2026-03-01T01:05:00.000Z', '2026-03-01T01:00:00.123Z']) expect([readme, manifest].every((text) => text.includes(time))).toBe(true);
});

test('sha256sum accepts the sums, and no longer does once a byte is another', () => {
  expect(checkSums()).toEqual(published.filter((path) => path !== 'SHA256SUMS').map((path) => `${path}: OK`));
  const path = `${target}/Routing/routes-latest.ndjson`;
  const before = repository.read(path);
  repository.write({ [path]: before.replace('50', '51') });
  expect(() => checkSums()).toThrow();
  repository.write({ [path]: before });
  expect(checkSums()).toContain('Routing/routes-latest.ndjson: OK');
});

test('publishing again gives the same bytes, folder and zip, whatever clock and file system say', async () => {
  const [folder, zip] = [readAll(), readFileSync(join(repository.path, `${target}.zip`))];
  execFileSync('find', ['Logs', 'routing logs', '-type', 'f', '-exec', 'touch', '-d', '2027-01-01', '{}', '+'], { cwd: repository.path });
  await run(given, '2026-03-05T00:00:00Z');
  expect(readAll()).toEqual(folder);
  expect(readFileSync(join(repository.path, `${target}.zip`)).equals(zip)).toBe(true);
});

test('the zip verifies as the folder does; one with another byte is refused, and nothing else is said', async () => {
  const verified = await run({ version: '1.4.0', path: `${target}.zip` });
  expect([primariesOf(verified), verified.exitCode]).toEqual([[], 0]);
  const bytes = readFileSync(join(repository.path, `${target}.zip`));
  const at = bytes.indexOf('Routing/README.md') + 200;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  repository.write({ 'Logs/flipped.zip': bytes });
  const refused = await run({ version: '1.4.0', path: 'Logs/flipped.zip' });
  expect(primariesOf(refused)).toEqual(['fail zip-unsafe Routing/README.md']);
  expect(refused.exitCode).toBe(1);
});

test('a summary is left and shown, and what was changed since is said', async () => {
  await run({ version: '1.4.0', 'write-summary': 'true' });
  const shown = await run({ mode: 'show', version: '1.4.0' });
  expect([shown.notes[0], shown.exitCode]).toEqual([`${target}: passed (pass)`, 0]);
  for (const part of ['warm-improvement', '71.5', 'queue-summary', 'Telemetry/README.md']) expect(shown.notes.join('\n')).toContain(part);
  expect(primariesOf(await run({ version: '1.4.0' }))).toEqual([]);
  repository.write({ [`${target}/Routing/README.md`]: 'edited\n' });
  const changed = await run({ mode: 'show', version: '1.4.0' });
  expect(changed.notes.join('\n')).toContain('Routing/README.md is changed');
  expect(primariesOf(await run({ version: '1.4.0' }))).toEqual(['fail size-mismatch Routing README.md']);
});
