import * as z from 'zod/mini';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { docSyncCheck, driftCheck, parseInputs, regressionPack, releaseGate } from '@shipworthy/contract/inputs';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { runDocSyncCheck } from '../../docs/index.js';
import { defaultBaselineFolder } from '../../drift/baseline/baseline-paths.js';
import { runDriftCheck } from '../../drift/run-drift-check.js';
import type { CommandResult } from '../../evidence/index.js';
import { writeFileAtomically } from '../../files/index.js';
import { runReleaseGate } from '../../gate/run-release-gate.js';
import { readCommitter } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import { toLockPath } from '../../pack/pack-paths.js';
import { runRegressionPack } from '../../regression/run-regression-pack.js';
import { openScratch, type Workspace } from '../../workspace/index.js';
import type { InitPlan, PlannedFile, PlannedStep } from './proposal/init-plan.js';
import { UndoLog } from './undo-log.js';

/** Stands in every record and debt that is accepted here. */
export const reason = 'first baseline, by shipworthy init';

/** What was done, for people. */
export interface Applied {
  readonly acceptedBy: string | null;
  /** Kind, key and verdict of what was judged afterwards. */
  readonly proof: readonly Pick<EvidenceDocument, 'kind' | 'key' | 'verdict'>[];
}

interface Work {
  readonly host: Host;
  readonly workspace: Workspace;
  /** Folder for evidence, which nobody needs later. */
  readonly out: string;
  readonly runsCommands: boolean;
}

/**
 * Does what the plan says: writes the files, and lets the ordinary commands lock, run and accept. Then judges, as CI will. Where anything is in the
 * way, everything is as it was before.
 * @throws ShipworthyError `init/refused`, `usage/invalid-input`, and what those commands throw
 */
export async function applyPlan(host: Host, workspace: Workspace, plan: InitPlan): Promise<Applied> {
  if (host.context.where !== 'local') {
    throw new ShipworthyError('init/refused', `Nothing is written in CI (${host.context.service ?? host.context.where}): a baseline that a job accepts has been looked at by nobody.`, { hint: 'Run `shipworthy init --yes` on your machine and open a pull request. Without `--yes` it shows its proposal here, too.' });
  }
  const acceptedBy = plan.steps.length === 0 ? null : await requireCommitter(host, workspace);
  const undo = new UndoLog(workspace.root);
  const scratch = await openScratch();
  try {
    const work: Work = { host: plan.runsCommands ? host : { ...host, onProgress: () => undefined }, workspace, out: await scratch.folder(), runsCommands: plan.runsCommands };
    for (const file of plan.files) await writePlanned(workspace, undo, file);
    for (const step of plan.steps) await expectStep(workspace, undo, step);
    for (const step of plan.steps) await takeStep(work, step);
    return { acceptedBy, proof: await prove(work, plan) };
  } catch (error) {
    await undo.undo();
    throw error;
  } finally {
    await scratch.remove();
  }
}

async function requireCommitter(host: Host, workspace: Workspace): Promise<string> {
  const committer = await readCommitter(host, workspace.root);
  if (committer !== null) return committer;
  throw new ShipworthyError('usage/invalid-input', 'A baseline says who accepted it, and git knows no `user.name` here.', { hint: 'Tell git who you are: `git config user.name "…"` and `git config user.email "…"`.' });
}

async function writePlanned(workspace: Workspace, undo: UndoLog, { path, before, text }: PlannedFile): Promise<void> {
  const now = (await workspace.readText(path, { optional: true }))?.text ?? null;
  if (now !== before) throw new ShipworthyError('init/refused', `${path} has changed since the proposal was made.`, { hint: 'Run `shipworthy init` again.' });
  const absolute = workspace.resolve(path);
  await undo.expect(absolute);
  await writeFileAtomically(absolute, text);
}

async function expectStep(workspace: Workspace, undo: UndoLog, step: PlannedStep): Promise<void> {
  const path = step.step === 'debts' ? step.path : step.step === 'lock' ? toLockPath(step.pack) : defaultBaselineFolder({ path: step.pack, ref: { id: step.id } });
  await undo.expect(workspace.resolve(path));
}

async function takeStep({ host, workspace, out, runsCommands }: Work, step: PlannedStep): Promise<void> {
  const { root } = workspace;
  if (step.step === 'debts') {
    await runDocSyncCheck(parseInputs(docSyncCheck, { face: 'command', values: { root, out, mode: 'accept-baseline', reason } }), host);
    return;
  }
  if (step.step === 'lock') {
    await runRegressionPack(parseInputs(regressionPack, { face: 'command', values: { root, out, mode: 'lock', pack: step.pack } }), host);
    return;
  }
  requireGreen(await runRegressionPack(parseInputs(regressionPack, { face: 'command', values: { root, out, pack: step.pack } }), host), runsCommands);
  await runDriftCheck(parseInputs(driftCheck, { face: 'command', values: { root, out, pack: step.pack, mode: 'accept', all: 'true', reason } }), host);
}

/** Judges what was written as CI will, down to the gate where the configuration is ours. */
async function prove({ host, workspace, out, runsCommands }: Work, plan: InitPlan): Promise<Applied['proof']> {
  const values = { root: workspace.root, out };
  const proof: EvidenceDocument[] = [];
  const add = (result: CommandResult): void => {
    requireGreen(result, runsCommands);
    proof.push(...result.documents.map(({ document }) => document));
  };
  const packs = [...new Set(plan.steps.flatMap((step) => (step.step === 'baseline' ? [step.pack] : [])))];
  if (packs.length > 0) add(await runDriftCheck(parseInputs(driftCheck, { face: 'command', values: { ...values, pack: packs.join('\n') } }), host));
  const isOurs = plan.files.some(({ path }) => path === '.github/shipworthy.yml');
  if (plan.kinds.includes('doc-sync-report')) {
    const result = await runDocSyncCheck(parseInputs(docSyncCheck, { face: 'command', values }), host);
    if (isOurs) requireGreen(result, runsCommands);
    proof.push(...result.documents.map(({ document }) => document)); // by rules of the user's own it may be red: that is said, and hinders nothing
  }
  const isComplete = plan.kinds.every((kind) => proof.some((document) => kind === document.kind || kind === `${document.kind}:${document.key}`));
  if (isOurs && isComplete) add(await runReleaseGate(parseInputs(releaseGate, { face: 'command', values }), host));
  return proof.map(({ kind, key, verdict }) => ({ kind, key, verdict }));
}

function requireGreen({ exitCode, documents }: CommandResult, runsCommands: boolean): void {
  if (exitCode === 0) return;
  const findings = documents.flatMap(({ document }) => document.findings).filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified');
  const kinds = [...new Set(documents.map(({ document }) => document.kind))].join(', ');
  throw new ShipworthyError('init/refused', `What would be written is not green here (${kinds}), so everything is as it was before:`, {
    hint: runsCommands ? 'Run your commands by hand and mend what they say, or leave `--with-commands` away.' : 'Mend it, or leave the part away with `--only`, and start again.',
    // Nothing of what the remedies speak of is there any more.
    faults: [...findings.map(({ rule, message, location }) => ({ message: `${rule}: ${message}`, ...(location === null ? {} : { path: location.path }) })), ...documents.flatMap(({ document }) => listPrinted(document))],
  });
}

const printedSchema = z.catch(z.array(z.looseObject({ case: z.string(), stream: z.string(), text: z.string() })), []);

/** The end of what failed cases printed: the log itself is gone with the folder of this run. */
function listPrinted({ run }: EvidenceDocument): Fault[] {
  return printedSchema.parse(run.measurements['printed']).map((one) => ({ message: `${one.case} printed last (${one.stream}):\n${one.text.replaceAll(/^/gm, '    | ')}` }));
}
