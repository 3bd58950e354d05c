import { afterEach } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import { runBundleReadiness } from '@shipworthy/core/bundle';
import type { CommandResult } from '@shipworthy/core/evidence';
import { sha256Hex } from '@shipworthy/core/files';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';

const worlds: BundleWorld[] = [];

afterEach(() => {
  for (const world of worlds.splice(0)) world.repository.dispose();
});

const laptop: RunContext = {
  where: 'local', service: null, repository: 'acme/product', event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

export const target = 'Logs/TelemetryBundles/1.4.0';

/** Two areas with what real ones have: time stamps in names, optional ones, documentation evidence, gates. */
export const bundles = {
  path: 'Logs/TelemetryBundles/{version}',
  areas: {
    Telemetry: {
      requires: [
        { id: 'rollup-csv', title: 'Daily rollup', files: ['IngestionMetricsSummary*.csv'] },
        { id: 'warm-run', files: ['WarmRunTelemetry*.json'], except: ['*-summary.json'] },
        { id: 'doc-sync', files: ['DocSync/*.json', 'DocSync/*.md'], passed: { query: 'Passed', is: true }, task: { query: 'TaskId' } },
        { id: 'queue-summary', files: ['QueueDelaySummary*.json'], level: 'warn' },
      ],
      gates: [{ id: 'sites', from: 'SharedCache*-summary.json', rows: true, query: 'length(distinct([].Site))', is: '>= 1' }],
    },
    Routing: { requires: [{ id: 'routes', files: ['routes-*.ndjson'] }] },
  },
  readmeMustList: { commands: true, timestamps: true, taskIds: 'ST-[A-Z]-\\d{3}', hashes: true, docSync: true },
};

/** As PowerShell 5 writes it: UTF-16 with a mark, CRLF, dates of .NET with an escaped slash, a list of one as the object itself. */
export const powerShell = Buffer.from('\ufeff{\r\n  "PassLabel":  "WarmRunComparison",\r\n  "ImprovementPercent":  71.5,\r\n  "StartTime":  "\\/Date(1767258000000)\\/",\r\n  "EndTime":  {"value": "\\/Date(1767258300000)\\/", "DisplayHint": 2}\r\n}\r\n', 'utf16le');

export const sources: Files = {
  'Logs/IngestionMetricsSummary-20251230.csv': 'Date,Rows\r\n2025-12-30,1\r\n',
  'Logs/IngestionMetricsSummary-20260101-090000.csv': '\ufeffDate,Rows\r\n2026-01-01,2\r\n',
  'Logs/IngestionMetricsSummary-latest.csv': 'Date,Rows\r\n2025-12-30,1\r\n',
  'Logs/WarmRunTelemetry-2026-01-01.2.json': powerShell,
  'Logs/WarmRunTelemetry-2026-01-01.1.json': '{"ImprovementPercent": 1}',
  'Logs/WarmRunTelemetry-2026-02-01-summary.json': '{}',
  'Logs/SharedCache-20260101-summary.json': '\ufeff{"Site":"BOYO","TotalRows":1300,"GeneratedAt":"2026-01-01T10:00:00.1234567+01:00"}',
  'Logs/DocSync/DocSyncChecklist.json': { Passed: true, TaskId: 'ST-A-001', Items: [{ Name: 'Changelog', Passed: true }, { Name: 'Hash 0123456789abcdef', Passed: true }] },
  'Routing-logs/routes-20260101-120000.ndjson': '{"route":1}\n{"route":2}\n',
};

export const given = { version: '1.4.0', sources: 'Logs,Routing=Routing-logs', 'task-id': 'ST-A-001', 'command-line': 'make warm' };

/** A repository with sources, and the command as people start it. */
export class BundleWorld {
  readonly repository: TemporaryRepository;
  context = laptop;
  time = Date.parse('2026-03-01T12:00:00Z');

  constructor(config: Readonly<Record<string, unknown>> = bundles, files: Files = sources) {
    this.repository = createRepository({ '.github/shipworthy.yml': { schemaVersion: 1, bundles: config }, '.gitignore': 'Logs/\nRouting-logs/\nshipworthy-out/\n' });
    this.repository.write(files);
    worlds.push(this);
  }

  host(): Host {
    return {
      context: this.context, cwd: this.repository.path, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null, now: () => new Date(this.time), artifacts: null, remote: null,
      renderReport: () => 'report\n', onProgress: () => undefined,
    };
  }

  run(values: Readonly<Record<string, string>>): Promise<CommandResult> {
    return runBundleReadiness(parseInputs(telemetryBundleReadiness, { values: { 'policy-from': 'worktree', ...values }, face: 'command' }), this.host());
  }

  publish(values: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    return this.run({ mode: 'publish', ...given, ...values });
  }

  /** Why nothing was published. */
  async refused(values: Readonly<Record<string, string>> = {}): Promise<string> {
    try {
      await this.publish(values);
    } catch (error) {
      if (error instanceof ShipworthyError) return error.message;
      throw error;
    }
    throw new Error('it was published');
  }

  list(folder = target): string[] {
    const root = join(this.repository.path, folder);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
  }

  digest(folder = target): string {
    return sha256Hex(this.list(folder).map((path) => `${path} ${sha256Hex(this.repository.read(`${folder}/${path}`))}\n`).join(''));
  }

  json(path: string): Record<string, unknown> {
    const value: unknown = JSON.parse(this.repository.read(path));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }

  /** What `sha256sum` itself says. */
  checkSums(folder = target): string {
    return execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: join(this.repository.path, folder), encoding: 'utf8' });
  }
}
