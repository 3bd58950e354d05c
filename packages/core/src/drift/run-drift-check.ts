import { ShipworthyError } from '@shipworthy/contract/errors';
import type { driftCheck, InputsOf } from '@shipworthy/contract/inputs';
import { resolvePolicy, type ResolvedPolicy } from '../config/index.js';
import { collectSubject, toExitCode, type CommandResult, type WrittenDocument } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { choosePacks, loadPack, type LoadedPack } from '../pack/index.js';
import { openScratch, openWorkspace, type Scratch, type Workspace } from '../workspace/index.js';
import { collectEvidence } from './collect-evidence.js';
import { runAccept } from './run-accept.js';
import { runPackCheck } from './run-pack-check.js';
import { requireKnownCases } from './select-cases.js';

export type DriftInputs = InputsOf<typeof driftCheck>;

/** What the packs of one run share. */
export interface DriftRun {
  readonly inputs: DriftInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly packs: readonly LoadedPack[];
  readonly startedAt: Date;
}

/**
 * Judges the observations of every pack against the accepted baseline, one report each; or, with `mode: accept`, writes the baseline.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `baseline/refused`, `output/not-writable`; what the evidence holds is never thrown
 */
export async function runDriftCheck(inputs: DriftInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policyFrom = inputs['policy-from'];
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom });
  const packs: LoadedPack[] = [];
  for (const path of await choosePacks(workspace, policy, inputs.pack)) packs.push(await loadPack({ host, workspace, policy, policyFrom }, path));
  requireUnambiguous(inputs, packs);
  const run: DriftRun = { inputs, host, workspace, policy, packs, startedAt };
  if (inputs.mode === 'accept') return runAccept(run);
  requireKnownCases(inputs.case, packs);
  const scratch = await openScratch();
  try {
    return await checkPacks(run, scratch);
  } finally {
    await scratch.remove();
  }
}

async function checkPacks(run: DriftRun, scratch: Scratch): Promise<CommandResult> {
  const { inputs, host, workspace, policy } = run;
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  const evidence = await collectEvidence({ host, workspace, scratch, needs: inputs.needs, places: inputs.observations, plan: inputs.plan });
  const documents: WrittenDocument[] = [];
  for (const pack of run.packs) documents.push(await runPackCheck(run, { pack, subject, evidence }));
  return { out: workspace.out, documents, notes: [], outputs: {}, exitCode: toExitCode(documents.map(({ document }) => document.verdict), inputs['fail-on']) };
}

/** Several packs cannot share one key, one folder of records, or one id. */
function requireUnambiguous(inputs: DriftInputs, packs: readonly LoadedPack[]): void {
  const ids = packs.map(({ ref }) => ref.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  const alone = (['key', 'baseline', 'plan'] as const).filter((name) => packs.length > 1 && inputs[name] !== undefined);
  const faults = [
    ...alone.map((name) => ({ message: `\`${name}\` can be of one pack only, but there are ${packs.length}: ${ids.join(', ')}.`, remedy: 'Name one with `pack`.' })),
    ...(repeated === undefined ? [] : [{ message: `Two packs have the id \`${repeated}\`.`, remedy: 'Rename one of them.' }]),
  ];
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'The packs cannot be told apart:', { hint: 'Nothing was judged.', faults });
}
