import type { RunContext } from '@shipworthy/contract/context';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { resolvePolicy } from '../../src/config/index.js';
import type { ReleaseFacts } from '../../src/host/index.js';
import { collectRelease } from '../../src/release/collect-release.js';
import type { ReleaseRun } from '../../src/release/release-run.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { openHost } from './opened-run.js';
import { localContext } from '../evidence/documents.js';

export interface CollectedParts {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly context?: Partial<RunContext>;
  readonly facts?: ReleaseFacts;
}

/** What a release in a folder is judged by, collected as the command does it: repository, configuration and history are real. */
export async function collectRun(folder: string, { inputs = {}, context = {}, facts }: CollectedParts = {}): Promise<ReleaseRun> {
  const host = openHost(folder, { context: { ...localContext, repository: null, defaultBranch: null, ...context } });
  const parsed = parseInputs(releaseEvidence, { values: inputs, face: 'command' });
  const workspace = await openWorkspace(host, { root: parsed.root, out: parsed.out });
  const policy = await resolvePolicy(host, workspace, { config: parsed.config, policyFrom: parsed['policy-from'] });
  const { run, scratch } = await collectRelease({ inputs: parsed, host, workspace, policy });
  await scratch.remove();
  return facts === undefined ? run : { ...run, facts };
}
