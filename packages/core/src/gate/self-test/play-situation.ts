import { join } from 'node:path';
import type { RawInputs } from '@shipworthy/contract/inputs';
import type { PolicyFile, PolicySource } from '@shipworthy/contract/envelope';
import { configDigest } from '../../config/index.js';
import type { CommandResult } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import type { Scratch } from '../../workspace/index.js';
import { openConsent, writeApprovals } from './consent.js';
import { goodRun, type GateRun, type Handover } from './gate-run.js';
import { configPath, configTextOf } from './make-repository.js';
import { handOver } from './hand-over.js';
import { openShelf } from './open-shelf.js';
import type { Commits, Repository } from './repository.js';
import type { Situation } from './situation.js';
import { toContext } from './to-context.js';

/** The gate as the user's program runs it, inputs still as text. */
export type Gate = (raw: RawInputs, host: Host) => Promise<CommandResult>;

export interface Stage {
  readonly gate: Gate;
  /** Of the program that runs the self-test: what it is, and how it finds git. */
  readonly host: Host;
  readonly scratch: Scratch;
  readonly repositoryOf: (run: GateRun) => Promise<Repository>;
}

/** The day of every situation: waivers end before it, on it and after it. */
const today = new Date('2026-06-15T12:00:00Z');

/** Makes the situation (a repository, documents, artifacts) and shows it to the gate. */
export async function playSituation({ but }: Situation, { gate, host, scratch, repositoryOf }: Stage): Promise<CommandResult> {
  const run = but.reduce((before, change) => change(before), goodRun);
  const repository = await repositoryOf(run);
  const { root, commits } = repository;
  const context = toContext(run, commits);
  const inside: Host = { ...host, context, cwd: root, machine: null, now: () => today, artifacts: null, remote: run.consent === null ? null : openConsent(run.consent, repository), repositories: new Map(), onProgress: () => undefined };
  const { needs, shelf } = await handOver({ run: withConfigs(withCommits(run, commits)), host: inside, scratch, folder: join(root, run.inputs['evidence-dir'] ?? 'shipworthy-out') });
  await writeApprovals(run.approvals, repository);
  const inActions = context.where === 'actions';
  const hasArtifacts = inActions && run.handovers.some(({ by }) => by === 'artifact');
  const values = { ...(inActions ? { needs } : {}), ...(hasArtifacts ? { out: await scratch.folder() } : {}), ...run.inputs };
  return gate({ values, face: inActions ? 'action' : 'command' }, { ...inside, artifacts: hasArtifacts ? openShelf(shelf) : null });
}

/** Outside CI git alone tells the commit; a document may also be about another commit of the run. */
function withCommits(run: GateRun, commits: Commits): GateRun {
  const local = run.event === 'local' ? { repository: null, commit: commits.head, testedCommit: commits.head } : {};
  return {
    ...run,
    handovers: run.handovers.map((one) => ({ ...one, subject: { ...local, ...(one.about === null ? {} : { commit: commits[one.about], testedCommit: commits[one.about] }), ...one.subject } })),
  };
}

/** Measuring jobs read the configuration where the gate does, and say which it was; a situation may have them say otherwise. */
function withConfigs(run: GateRun): GateRun {
  const fileOf = (source: PolicySource | undefined): PolicyFile => {
    const text = source === 'default' ? null : configTextOf(run, source === 'base' ? 'base' : 'head');
    return { path: configPath, sha256: text === null ? null : configDigest(text) };
  };
  const toPolicy = ({ config, ...policy }: Handover['policy'], isSaid: boolean): Handover['policy'] => {
    const file = isSaid ? config : fileOf(policy.source);
    return file === undefined ? policy : { ...policy, config: file };
  };
  return { ...run, handovers: run.handovers.map((one) => ({ ...one, policy: toPolicy(one.policy, 'config' in one.policy) })) };
}
