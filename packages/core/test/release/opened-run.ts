import { configSchema } from '@shipworthy/contract/config';
import { isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import type { Host } from '../../src/host/index.js';
import type { ReleaseRun } from '../../src/release/release-run.js';
import { parseVersion } from '../../src/version/index.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { localContext, toHost } from '../evidence/documents.js';
import { toReleaseRun } from './release-world.js';

/** Somebody's laptop at noon of 2027-01-15 in UTC, a Friday, unless told otherwise. */
export function openHost(folder: string, changes: Partial<Host> = {}): Host {
  return toHost({ cwd: folder, env: isolatedGitEnvironment(), context: { ...localContext, repository: null }, now: () => new Date('2027-01-15T12:00:00Z'), ...changes });
}

export interface RunParts {
  readonly host: Host;
  /** Null: nobody says. */
  readonly version: string | null;
  /** The block `release` of the configuration. */
  readonly release?: unknown;
  readonly but?: Partial<ReleaseRun>;
}

/** What a part of the judgement may look at, over a real folder: in a repository its HEAD is released, with no history before it. */
export async function toRun({ host, version, release = {}, but = {} }: RunParts): Promise<ReleaseRun> {
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  const config = configSchema.parse({ schemaVersion: 1, release });
  const run = toReleaseRun();
  const target = { ...run.target, version: version === null ? null : parseVersion(version), name: version ?? 'unknown', tag: version === null ? null : `v${version}`, commit: workspace.headCommit };
  return { ...run, host, workspace, git: workspace.git, config: config.release, policy: { ...run.policy, config }, target, ...but };
}
