import { afterEach } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundlesConfigSchema, type BundlesConfig } from '@shipworthy/contract/bundle';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import { resolvePolicy } from '@shipworthy/core/config';
import type { Host } from '@shipworthy/core/host';
import { openWorkspace } from '@shipworthy/core/workspace';
import { isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import type { BundleArea, BundleFile, BundleRun, ReadManifest } from '../../src/bundle/bundle-run.js';
import { splitAreas } from '../../src/bundle/split-areas.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface BuiltBundle {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The block `bundles` without `path`. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly manifests?: Readonly<Record<string, Partial<ReadManifest>>>;
  readonly faults?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly commit?: string;
}

/** A bundle on disk, as the parts of the verification see it. */
export async function buildRun({ files, config, inputs = {}, manifests = {}, faults = {}, now = '2026-03-01T12:00:00Z', commit }: BuiltBundle): Promise<BundleRun> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-bundle-')));
  folders.push(root);
  const folder = join(root, 'bundle');
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const parsed: BundlesConfig = bundlesConfigSchema.parse({ path: 'bundle', ...config });
  const host = toHost(root, now);
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  const policy = await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'worktree' });
  const bundle = { path: 'bundle', kind: 'folder' as const, sha256: null, folder, files: Object.entries(files).map(toFile).toSorted((a, b) => (a.path < b.path ? -1 : 1)), findings: [] };
  const areas = splitAreas(bundle, parsed, []).areas.map((area): BundleArea => ({ ...area, manifest: toManifest(area.name, manifests[area.name]) }));
  return {
    inputs: parseInputs(telemetryBundleReadiness, { values: { ...inputs }, face: 'command' }), host, workspace, policy, config: parsed, id: parsed.id, bundle, areas,
    candidate: { version: null, commit: commit ?? null, repository: null }, profile: 'default', faultOf: (path) => faults[path] ?? null,
  };
}

function toFile([path, content]: readonly [string, string | Uint8Array]): BundleFile {
  const bytes = Buffer.from(content);
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function toManifest(name: string, given: Partial<ReadManifest> | undefined): ReadManifest | null {
  if (given === undefined) return null;
  return { path: `${name}/bundle.json`, files: [], area: name, version: null, commit: null, repository: null, platform: 'linux', taskIds: [], ...given };
}

function toHost(cwd: string, now: string): Host {
  return {
    context: {
      where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null, pullRequest: null, fork: false,
      runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null, serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
    },
    cwd, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null, now: () => new Date(now), artifacts: null, remote: null, renderReport: () => '', onProgress: () => undefined,
  };
}
