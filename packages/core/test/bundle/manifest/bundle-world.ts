import { afterEach } from '@jest/globals';
import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { RunContext } from '@shipworthy/contract/context';
import type { Finding } from '@shipworthy/contract/envelope';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BundleArea, BundleFile, BundleRun, OpenedBundle } from '../../../src/bundle/bundle-run.js';
import { checkManifests, readManifest } from '../../../src/bundle/manifest/index.js';
import { splitAreas } from '../../../src/bundle/split-areas.js';
import { resolvePolicy } from '../../../src/config/index.js';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';

const repositories: TemporaryRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.dispose();
});

export const laptop: RunContext = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

export function hash(content: string | Uint8Array, algorithm = 'sha256'): string {
  return createHash(algorithm).update(content).digest('hex');
}

export type Content = Readonly<Record<string, string | Uint8Array>>;

/** An entry as our own manifests have it. */
export function entryOf(path: string, content: string | Uint8Array, rest: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { path, sha256: hash(content), bytes: Buffer.byteLength(content), mediaType: 'text/plain', source: null, taskIds: [], commandLine: null, startedAt: null, finishedAt: null, ...rest };
}

export function manifestOf(files: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): string {
  const head = { $schema: 'https://shipworthy.github.io/shipworthy/schemas/bundle-manifest-v1.schema.json', kind: 'bundle-manifest', schemaVersion: '1.0', area: 'Telemetry', version: '1.4.0', repository: 'o/r', commit: null, platform: 'linux' };
  return `${JSON.stringify({ ...head, ...rest, files }, null, 2)}\n`;
}

export interface VerifiedManifests {
  readonly checks: readonly string[];
  readonly findings: readonly Finding[];
  readonly areas: readonly BundleArea[];
}

export interface WorldOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly repository?: string | null;
  readonly bundle?: Partial<OpenedBundle>;
  /** Null: nobody knows the commit. */
  readonly commit?: string | null;
}

/** A repository with a bundle at `bundle/1.4.0`, and what is said of it. */
export class BundleWorld {
  readonly repository: TemporaryRepository;
  readonly bundles: Readonly<Record<string, unknown>>;

  constructor(bundles: Readonly<Record<string, unknown>> = {}, content: Content = {}) {
    this.bundles = { path: 'bundle/{version}', areas: { Telemetry: {} }, identity: { version: 'optional', commit: 'optional' }, ...bundles };
    this.repository = createRepository({ '.gitignore': '/bundle/\n', '.github/shipworthy.yml': { schemaVersion: 1, bundles: this.bundles } });
    repositories.push(this.repository);
    this.put(content);
  }

  /** Writes files of the bundle. */
  put(content: Content): this {
    this.repository.write(Object.fromEntries(Object.entries(content).map(([path, text]) => [`bundle/1.4.0/${path}`, text])));
    return this;
  }

  /** Writes files and a manifest of ours that lists them. */
  publish(files: Content, { area = 'Telemetry', ...rest }: Readonly<Record<string, unknown>> & { readonly area?: string } = {}): this {
    const manifest = manifestOf(Object.entries(files).map(([path, content]) => entryOf(path, content)), { area, ...rest });
    return this.put({ ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`${area}/${path}`, content])), [`${area}/bundle.json`]: manifest });
  }

  writeSums(): this {
    const lines = this.list().filter(({ path }) => path !== 'SHA256SUMS').map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    return this.put({ SHA256SUMS: lines.join('') });
  }

  list(): BundleFile[] {
    const folder = join(this.repository.path, 'bundle/1.4.0');
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one): BundleFile => {
      const content = readFileSync(join(one.parentPath, one.name));
      return { path: relative(folder, join(one.parentPath, one.name)), bytes: content.length, sha256: hash(content) };
    }).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async verify({ inputs = {}, repository = 'o/r', bundle: more = {}, commit }: WorldOptions = {}): Promise<VerifiedManifests> {
    const host: Host = {
      context: { ...laptop, repository }, cwd: this.repository.path, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null,
      now: () => new Date('2026-03-01T12:00:00Z'), artifacts: null, remote: null, renderReport: () => '', onProgress: () => undefined,
    };
    const workspace = await openWorkspace(host, { root: undefined, out: undefined });
    const policy = await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'worktree' });
    const config: BundlesConfig = policy.config.bundles!;
    const parsed = parseInputs(telemetryBundleReadiness, { values: { version: '1.4.0', ...inputs }, face: 'command' });
    const bundle: OpenedBundle = { path: 'bundle/1.4.0', kind: 'folder', sha256: null, folder: join(this.repository.path, 'bundle/1.4.0'), files: this.list(), findings: [], ...more };
    const split = splitAreas(bundle, config, parsed.areas);
    const read = await Promise.all(split.areas.map(async (area) => ({ area, ...(await readManifest(bundle, area, config.id)) })));
    const areas = read.map(({ area, manifest }): BundleArea => ({ ...area, manifest }));
    const run: BundleRun = {
      inputs: parsed, host, workspace, policy, config, id: config.id, bundle, areas, profile: 'default', faultOf: () => null,
      candidate: { version: parsed.version ?? null, commit: commit === undefined ? workspace.headCommit : commit, repository },
    };
    const checked = await checkManifests(run);
    const drafts: readonly FindingDraft[] = [...bundle.findings, ...split.findings, ...read.flatMap(({ findings }) => findings), ...checked.findings];
    return { checks: checked.checks, findings: drafts.map(toFinding), areas };
  }

  /** `outcome rule path`, of what follows from nothing else; then, after `<-`, what follows. Every cause must be among them. */
  async say(options: WorldOptions = {}): Promise<string[]> {
    const { findings } = await this.verify(options);
    const known = new Set(findings.filter(({ causedBy }) => causedBy === null).map(({ fingerprint }) => fingerprint));
    for (const { causedBy, message } of findings) if (causedBy !== null && !known.has(causedBy)) throw new Error(`its cause is not said: ${message}`);
    return findings.map(({ rule, outcome, keys, causedBy }) => `${causedBy === null ? '' : '<- '}${outcome} ${rule.replace('bundle/', '')} ${['area', 'path', 'field', 'recordedIn'].flatMap((key) => keys[key] ?? []).join(' ')}`).toSorted();
  }
}
