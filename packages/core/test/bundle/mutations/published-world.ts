import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import { runBundleReadiness } from '@shipworthy/core/bundle';
import type { CommandResult } from '@shipworthy/core/evidence';
import { sha256Hex } from '@shipworthy/core/files';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { MutableBundle } from './mutable-bundle.js';

const laptop: RunContext = {
  where: 'local', service: null, repository: 'acme/product', event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

/** Where hashes of READMEs are noted, relative to the root. */
export const record = 'notes/Release.md';

/** Two areas, every kind of requirement, and a gate over each format of sources. */
export const bundles = {
  id: 'candidate',
  path: 'Logs/TelemetryBundles/{version}',
  otherAreas: 'fail',
  areas: {
    Telemetry: {
      requires: [
        { id: 'rollup-csv', title: 'Daily rollup', files: ['IngestionMetricsSummary*.csv'] },
        { id: 'rollup-latest', files: 'IngestionMetricsSummary-latest.csv' },
        { id: 'warm-run', files: ['WarmRunTelemetry*.json'], except: ['*-summary.json'] },
        { id: 'shared-cache', files: ['SharedCache-*.json'] },
        { id: 'doc-sync', files: ['DocSync/*.json'], passed: { query: 'Passed' }, task: { query: 'TaskId' } },
        { id: 'queue-summary', files: ['QueueDelaySummary*.json'], level: 'warn' },
      ],
      gates: [
        { id: 'warm-improvement', from: 'WarmRunTelemetry*.json', query: "[?PassLabel=='WarmRunComparison']|[0].ImprovementPercent", rows: true, is: { release: '>= 60', default: '>= 25' }, unit: '%' },
        { id: 'sites', from: 'SharedCache-*.json', rows: true, query: 'length(distinct([].Site))', is: '>= 2' },
        { id: 'rows', from: 'SharedCache-*.json', rows: true, query: 'sum([].TotalRows)', is: '>= 1200' },
        { id: 'required-sites', from: 'SharedCache-*.json', rows: true, query: '[].Site', contains: ['BOYO', 'WLLS'] },
        { id: 'none-skipped', from: 'VerificationSummary-*.json', query: 'Assertions', each: "Status != 'Skipped'" },
        { id: 'queue-p95', from: 'QueueDelaySummary*.json', query: 'Statistics.QueueBuildDelayMs.P95', is: '<= 120', unit: 'ms', sampleCount: { query: 'Statistics.SampleCount', atLeast: 10 } },
      ],
    },
    Routing: {
      requires: [
        { id: 'routes', files: ['routes-*.ndjson'] },
        { id: 'hosts', files: 'hosts.csv' },
        { id: 'doc-sync', files: 'doc-sync-report.json', passed: { query: 'verdict', is: 'pass' }, task: { query: 'details.tasks[].id' } },
      ],
      gates: [
        { id: 'route-p95', from: 'routes-*.ndjson', query: '[].DelayMs', percentile: 95, is: '<= 50' },
        { id: 'every-host', from: 'routes-*.ndjson', query: 'length(distinct([].Host))', equals: { from: 'hosts.csv', query: 'length(@)' } },
      ],
    },
  },
  profile: 'release',
  readmeMustList: { commands: true, timestamps: true, taskIds: 'ST-[A-Z]-\\d{3}', hashes: true, docSync: true },
  recordedIn: [{ file: record, find: 'Telemetry README SHA-256 `([0-9A-F]+)`', of: 'Telemetry/README.md' }],
  maxAge: { for: ['rollup-csv'], is: '24h' },
};

/** As PowerShell writes it: UTF-16 with a mark, CRLF. */
const checklist = Buffer.from('\ufeff{\r\n  "Passed":  true,\r\n  "TaskId":  "ST-A-001",\r\n  "Items":  [\r\n    { "Name":  "Changelog", "Passed":  true }\r\n  ]\r\n}\r\n', 'utf16le');
const rollup = '\ufeffDate,Rows\r\n2026-02-28,2\r\n2026-03-01,3\r\n';

/** `commit`: what the documentation evidence is about. */
export function toSources(commit: string): Files {
  return {
    'Logs/IngestionMetricsSummary-20260228-060000.csv': 'Date,Rows\r\n2026-02-28,2\r\n',
    'Logs/IngestionMetricsSummary-20260301-060000.csv': rollup,
    'Logs/IngestionMetricsSummary-latest.csv': rollup,
    'Logs/WarmRunTelemetry-2026-03-01.1.json': { PassLabel: 'WarmRunComparison', ImprovementPercent: 71.5, StartTime: '/Date(1772344800000)/', EndTime: '2026-03-01T06:05:00Z' },
    'Logs/SharedCache-20260301-summary.json': [{ Site: 'BOYO', TotalRows: 700 }, { Site: 'WLLS', TotalRows: 600 }],
    'Logs/QueueDelaySummary-20260301.json': { Statistics: { QueueBuildDelayMs: { P95: 118 }, SampleCount: 24 } },
    'Logs/VerificationSummary-20260301.json': { Assertions: [{ Name: 'cold', Status: 'Passed' }, { Name: 'warm', Status: 'Passed' }] },
    'Logs/DocSync/DocSyncChecklist.json': checklist,
    'Routing-logs/routes-20260301-060000.ndjson': '{"Host":"a","DelayMs":40}\n{"Host":"b","DelayMs":50}\n',
    'Routing-logs/hosts.csv': 'Host,Zone\na,1\nb,2\n',
    'Routing-logs/doc-sync-report.json': { kind: 'doc-sync-report', schemaVersion: '1.0', verdict: 'pass', subject: { commit }, details: { tasks: [{ id: 'ST-A-001', passed: true }] } },
  };
}

export interface VerifyOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly now?: string;
}

/** A repository in which a bundle of 1.3.0 and, one commit later, one of 1.4.0 were published; every case takes a copy of its own. */
export class PublishedWorld {
  readonly repository: TemporaryRepository;
  readonly previousCommit: string;
  readonly commit: string;
  readonly #cases: string[] = [];

  private constructor() {
    this.repository = createRepository({ '.github/shipworthy.yml': { schemaVersion: 1, bundles }, '.gitignore': 'Logs/\nRouting-logs/\ncases/\nnotes/\nshipworthy-out/\n' });
    this.previousCommit = this.repository.head();
    this.commit = this.repository.commit('Second commit', { 'a.txt': 'a\n' });
  }

  static async publish(): Promise<PublishedWorld> {
    const world = new PublishedWorld();
    world.repository.checkout(world.previousCommit);
    await world.#publish('1.3.0', world.previousCommit);
    world.repository.checkout(world.commit);
    await world.#publish('1.4.0', world.commit);
    return world;
  }

  async #publish(version: string, commit: string): Promise<void> {
    this.repository.write(toSources(commit));
    await this.run({ mode: 'publish', version, sources: 'Logs,Routing=Routing-logs', 'task-id': 'ST-A-001', 'command-line': 'make warm', zip: 'true' });
  }

  run(values: Readonly<Record<string, string>>, now = '2026-03-01T12:00:00Z'): Promise<CommandResult> {
    const host: Host = {
      context: laptop, cwd: this.repository.path, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null, now: () => new Date(now), artifacts: null, remote: null,
      renderReport: () => 'report\n', onProgress: () => undefined,
    };
    return runBundleReadiness(parseInputs(telemetryBundleReadiness, { values: { 'policy-from': 'worktree', ...values }, face: 'command' }), host);
  }

  /** A copy of what was published, with the note of its README. */
  take(version: '1.3.0' | '1.4.0' = '1.4.0'): MutableBundle {
    const path = `cases/${this.#cases.push(version)}`;
    cpSync(join(this.repository.path, 'Logs/TelemetryBundles', version), join(this.repository.path, path), { recursive: true });
    const bundle = new MutableBundle(this.repository, path, record);
    bundle.note(sha256Hex(bundle.read('Telemetry/README.md')).toUpperCase());
    return bundle;
  }

  async verify(bundle: MutableBundle, { inputs = {}, now }: VerifyOptions = {}): Promise<DocumentOf<'bundle-readiness'>> {
    const { documents } = await this.run({ version: '1.4.0', path: bundle.path, ...inputs }, now);
    const document = documents.map((one) => one.document).find((one) => one.kind === 'bundle-readiness');
    if (document?.kind !== 'bundle-readiness') throw new Error('no report was written');
    return document;
  }
}

/** `outcome rule keys` of what follows from nothing else. What follows from something must follow from one of those. */
export function listPrimaries(findings: readonly Finding[]): string[] {
  const primaries = findings.filter(({ causedBy }) => causedBy === null);
  const known = new Set(primaries.map(({ fingerprint }) => fingerprint));
  const dangling = findings.filter(({ causedBy }) => causedBy !== null && !known.has(causedBy));
  return [...primaries.map(toText), ...dangling.map((one) => `its cause is not said: ${toText(one)}`)].toSorted();
}

function toText({ outcome, rule, keys }: Finding): string {
  const named = Object.entries(keys).filter(([key]) => key !== 'bundle').map(([, value]) => value);
  return [outcome, rule.replace('bundle/', ''), ...named].join(' ');
}
