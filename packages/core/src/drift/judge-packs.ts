import { ShipworthyError } from '@shipworthy/contract/errors';
import { collectSubject, toExitCode, type CommandResult, type WrittenDocument } from '../evidence/index.js';
import { loadPack, type LoadedPack } from '../pack/index.js';
import { openScratch, type Scratch } from '../workspace/index.js';
import { collectEvidence } from './completeness/collect-evidence.js';
import type { DriftInputs, DriftRun } from './drift-run.js';
import { runAccept } from './accept/run-accept.js';
import { runPackCheck } from './run-pack-check.js';
import { requireKnownCases } from './select-cases.js';

/** Loads the packs at `paths` and does with them what the inputs ask for; see `runDriftCheck`. */
export async function judgePacks(common: Omit<DriftRun, 'packs'>, paths: readonly string[]): Promise<CommandResult> {
  const { inputs, host, workspace, policy } = common;
  const packs: LoadedPack[] = [];
  for (const path of paths) packs.push(await loadPack({ host, workspace, policy, policyFrom: inputs['policy-from'] }, path));
  requireUnambiguous(inputs, packs);
  const run: DriftRun = { ...common, packs };
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
  for (const pack of run.packs) documents.push(await runPackCheck(run, { pack, subject, evidence, scratch }));
  return { out: workspace.out, documents, notes: [], outputs: {}, exitCode: toExitCode(documents.map(({ document }) => document.verdict), inputs['fail-on']) };
}

/** Several packs cannot share one key, one folder of records, or one id. @throws ShipworthyError `usage/invalid-input` with everything that is ambiguous */
export function requireUnambiguous(inputs: Pick<DriftInputs, 'mode' | 'run' | 'key' | 'baseline' | 'plan'>, packs: readonly Pick<LoadedPack, 'ref'>[]): void {
  const ids = packs.map(({ ref }) => ref.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  const alone = (['key', 'baseline', 'plan'] as const).filter((name) => packs.length > 1 && inputs[name] !== undefined);
  const faults = [
    ...alone.map((name) => ({ message: `\`${name}\` can be of one pack only, but there are ${packs.length}: ${ids.join(', ')}.`, remedy: 'Name one with `pack`.' })),
    ...(repeated === undefined ? [] : [{ message: `Two packs have the id \`${repeated}\`.`, remedy: 'Rename one of them.' }]),
  ];
  if (inputs.run !== undefined && inputs.mode !== 'accept') throw new ShipworthyError('usage/invalid-input', '`--run` says what to accept, but this is no `--mode accept`.', { hint: 'Say `--mode accept`, or hand observations over with `--observations`.' });
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'The packs cannot be told apart:', { hint: 'Nothing was judged.', faults });
}
