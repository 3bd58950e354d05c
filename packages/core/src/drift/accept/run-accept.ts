import type { Subject } from '@shipworthy/contract/envelope';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { openTree, type TreeReader } from '../../config/index.js';
import { collectSubject, type CommandResult } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import type { LoadedPack } from '../../pack/index.js';
import { openScratch, type Scratch, type Workspace } from '../../workspace/index.js';
import { requireAcceptRequest, type AcceptStamp } from './accept-request.js';
import { applyAccept } from './apply-accept.js';
import { openNamedFolder, openTreeFolder, openWorkTreeFolder, type BaselineFolder } from '../baseline/baseline-folder.js';
import { defaultBaselineFolder } from '../baseline/baseline-paths.js';
import { collectAccept } from './collect-accept.js';
import { collectEvidence, type CollectedEvidence } from '../completeness/collect-evidence.js';
import { collectRunEvidence } from './collect-run-evidence.js';
import { listStoredCases } from '../baseline/list-stored-cases.js';
import { planAccept, type AcceptPlan } from './plan-accept.js';
import { readBaselines, type BaselineSet } from '../baseline/read-baselines.js';
import type { DriftRun } from '../drift-run.js';
import { requireKnownCases } from '../select-cases.js';
import { showAcceptPlan } from './show-accept-plan.js';
import { toAcceptReport } from './to-accept-report.js';

/**
 * Writes records from observations on disk or of a run of CI: everything is planned first, and nothing is written if any case may not be accepted.
 * @throws ShipworthyError `usage/invalid-input`, `baseline/refused` with every case that may not, `git/failed`, `github/*`, `output/not-writable`
 */
export async function runAccept(run: DriftRun): Promise<CommandResult> {
  const stamp = await requireAcceptRequest(run);
  const scratch = await openScratch();
  try {
    return await acceptObserved(run, stamp, await collectObserved(run, scratch));
  } finally {
    await scratch.remove();
  }
}

interface Observed {
  readonly evidence: CollectedEvidence;
  /** What the observations must be about. */
  readonly subject: Subject;
  readonly notes: readonly string[];
}

async function collectObserved({ inputs, host, workspace }: DriftRun, scratch: Scratch): Promise<Observed> {
  const subject = await collectSubject(host, workspace.git, null);
  if (inputs.run !== undefined) {
    const { evidence, commit, notes } = await collectRunEvidence({ host, workspace, scratch, id: inputs.run, namedPacks: inputs.pack });
    return { evidence, subject: { ...subject, commit }, notes };
  }
  const evidence = await collectEvidence({ host, workspace, scratch, needs: undefined, places: inputs.observations, plan: undefined });
  return { evidence, subject, notes: [] };
}

async function acceptObserved(run: DriftRun, stamp: AcceptStamp, { evidence, subject, notes: origin }: Observed): Promise<CommandResult> {
  const { inputs, workspace } = run;
  const base = await openBase(run);
  const places = await readPlaces(run);
  requireKnownCases(inputs.case, run.packs, places.flatMap(({ known }) => known));
  const planned: { folder: string; plan: AcceptPlan }[] = [];
  const faults: Fault[] = [];
  for (const { pack, folder, own, known } of places) {
    const wanted = pack.manifest.cases.filter(({ id }) => inputs.all || matchGlobs(inputs.case)(id));
    const onBase = base === null ? null : await readBaselines(openTreeFolder(base, workspace, folder.path), pack.ref.id);
    const facts = await collectAccept({ pack, wanted, evidence, subject, workspace, own, onBase, isAll: inputs.all });
    faults.push(...facts.faults);
    // Only an id that is spelt out takes a record away: a pattern that is too wide must not.
    const gone = listGone(pack, known).filter((id) => inputs.all || inputs.case.includes(id));
    planned.push({ folder: folder.path, plan: planAccept({ pack: pack.ref.id, stamp, cases: facts.cases, gone }) });
  }
  if (faults.length > 0) throw toRefusal(faults);
  if (!inputs['dry-run']) for (const { folder, plan } of planned) await applyAccept(workspace, folder, plan);
  const notes = [...origin, ...planned.flatMap(({ folder, plan }) => showAcceptPlan(plan, folder)), toLastNote(planned, inputs['dry-run'])];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: toAcceptReport(planned, inputs['dry-run']) }, exitCode: 0 };
}

interface AcceptPlace {
  readonly pack: LoadedPack;
  readonly folder: BaselineFolder;
  readonly own: BaselineSet;
  /** Ids of which the folder holds anything: a record, a broken one, or stored outputs that no record names. */
  readonly known: readonly string[];
}

async function readPlaces({ inputs, workspace, packs }: DriftRun): Promise<AcceptPlace[]> {
  const places: AcceptPlace[] = [];
  for (const pack of packs) {
    const folder = await openFolder(workspace, inputs.baseline, pack);
    const own = await readBaselines(folder, pack.ref.id);
    const known = new Set([...own.records.keys(), ...own.problems.keys(), ...(await listStoredCases(workspace, folder.path))]);
    places.push({ pack, folder, own, known: [...known].sort() });
  }
  return places;
}

function listGone({ manifest }: LoadedPack, known: readonly string[]): string[] {
  const cases = new Set(manifest.cases.map(({ id }) => id));
  return known.filter((id) => !cases.has(id));
}

function toLastNote(planned: readonly { readonly plan: AcceptPlan }[], isDry: boolean): string {
  if (isDry) return 'Nothing was written (dry run).';
  const isUnchanged = planned.every(({ plan }) => plan.steps.every(({ action }) => action === 'keep'));
  return isUnchanged ? 'Nothing was written: the records already say this.' : 'Commit the records; the review of that change is the approval.';
}

function toRefusal(faults: readonly Fault[]): ShipworthyError {
  return new ShipworthyError('baseline/refused', `Nothing was accepted, because ${faults.length === 1 ? 'of this' : `of ${faults.length} things`}:`, { hint: 'Mend them, or name only the other cases with `--case`.', faults });
}

function openFolder(workspace: Workspace, named: string | undefined, pack: LoadedPack): Promise<BaselineFolder> {
  return named === undefined ? Promise.resolve(openWorkTreeFolder(workspace, defaultBaselineFolder(pack))) : openNamedFolder(workspace, named, { mustExist: false });
}

/** The commit whose records are replaced: so accepting twice on one branch still names the record that the branch started from. */
async function openBase({ inputs, host, workspace }: DriftRun): Promise<TreeReader | null> {
  const { git, headCommit } = workspace;
  if (git === null || (headCommit === null && inputs.base === undefined)) return null;
  const branch = inputs.base === undefined ? await git.defaultBranch() : null;
  const revision = inputs.base ?? (branch === null ? null : await git.mergeBase(branch, 'HEAD')) ?? 'HEAD';
  const tree = await openTree(revision, { git, remote: inputs.base === undefined ? host.remote : null });
  if (tree !== null) return tree;
  throw new ShipworthyError('git/failed', `The revision ${revision}, whose records would be replaced, is not in this clone.`, { hint: 'Fetch it, or name another with `--base`.' });
}
