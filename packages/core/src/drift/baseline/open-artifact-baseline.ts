import type { RunContext } from '@shipworthy/contract/context';
import type { Runs, StoredArtifact, WorkflowRun } from '../../host/index.js';
import type { Scratch } from '../../workspace/index.js';
import type { BaselineReference } from './baseline-reference.js';
import { chooseOfRun, refuseRun } from './choose-run.js';
import { openArchive } from './open-archive.js';
import { problem, type BaselineProblem, type RemoteAnswer } from './remote-baseline.js';

type ArtifactReference = Extract<BaselineReference, { kind: 'artifact' }>;
interface Chosen {
  readonly run: WorkflowRun;
  readonly artifact: StoredArtifact;
}

export interface ArtifactSource {
  readonly runs: Runs;
  readonly scratch: Scratch;
  readonly context: RunContext;
  readonly pack: string;
}

/** Runs that are read before the search is given up: each is one question to GitHub. */
const runLimit = 200;

/** Records out of an artifact that the latest successful run of a branch left. */
export async function openArtifactBaseline(source: ArtifactSource, reference: ArtifactReference): Promise<RemoteAnswer> {
  const chosen = await chooseArtifact(source, reference);
  if ('problem' in chosen) return chosen;
  const { run, artifact } = chosen;
  const into = await source.scratch.folder();
  const digest = await source.runs.download(artifact, into);
  const folder = await openArchive(into, `artifact ${artifact.id} (${artifact.name})`, source.pack);
  if ('problem' in folder) return folder;
  const origin = { reference: reference.text, workflow: run.workflowPath, run: String(run.id), attempt: run.attempt, artifactId: artifact.id, asset: null, digest };
  return { folder, commit: run.commit, origin };
}

/**
 * Newest run first, by its id: re-running an old run makes new artifacts, but leaves it old. The listing's order is that of artifacts, and a
 * filtered list of runs ends after a thousand, so neither is relied upon.
 */
async function chooseArtifact(source: ArtifactSource, reference: ArtifactReference): Promise<Chosen | { readonly problem: BaselineProblem }> {
  const { runs, context } = source;
  const { name, branch } = reference;
  const ofBranch = (await runs.listArtifacts({ name })).filter((artifact) => artifact.name === name && artifact.run?.branch === branch);
  const own = ofBranch.filter(({ run }) => run?.isOfFork === false);
  const living = byRun(own.filter(({ isExpired }) => !isExpired));
  const demand = { repository: context.repository, branch, workflow: reference.workflow ?? context.workflowPath };
  const refusals: string[] = [];
  const usable: Chosen[] = [];
  for (const [id, artifacts] of living.slice(0, runLimit)) {
    const run = await runs.readRun(id);
    const refusal = run === null ? 'is gone' : refuseRun(run, demand);
    if (refusal !== null) refusals.push(refusal);
    if (run === null || refusal !== null) continue;
    const artifact = chooseOfRun(run, artifacts);
    if (artifact === null) return problem('duplicate', `The run ${id} has ${artifacts.length} artifacts called ${name}: which one its job made cannot be known.`, 'Find the step that deletes or overwrites artifacts, remove it, and run the workflow again.');
    usable.push({ run, artifact });
    // Where a workflow is named, the newest settles it; else others may claim the same name.
    if (demand.workflow !== null) break;
  }
  const [newest] = usable;
  const workflows = [...new Set(usable.map(({ run }) => run.workflowPath))];
  if (workflows.length > 1) return problem('duplicate', `Several workflows leave artifacts called ${name} on ${branch}: ${workflows.join(', ')}.`, `Say which one: \`artifact:<workflow file>/${name}@${branch}\`.`);
  return newest ?? explain(source, reference, { ofBranch, own, refusals });
}

/** Newest first. */
function byRun(artifacts: readonly StoredArtifact[]): (readonly [number, readonly StoredArtifact[]])[] {
  const groups = new Map<number, StoredArtifact[]>();
  for (const artifact of artifacts) if (artifact.run !== null) groups.set(artifact.run.id, [...(groups.get(artifact.run.id) ?? []), artifact]);
  return [...groups].sort(([a], [b]) => b - a);
}

interface Searched {
  readonly ofBranch: readonly StoredArtifact[];
  readonly own: readonly StoredArtifact[];
  readonly refusals: readonly string[];
}

/** Nothing was found: which of the many nothings it was decides what to do. */
async function explain({ runs }: ArtifactSource, { name, branch }: ArtifactReference, { ofBranch, own, refusals }: Searched): Promise<{ readonly problem: BaselineProblem }> {
  const expired = own.filter(({ isExpired }) => isExpired).map(({ expiresAt }) => expiresAt ?? '').sort().at(-1);
  if (refusals.length > 0) {
    const counts = new Map<string, number>();
    for (const refusal of refusals) counts.set(refusal, (counts.get(refusal) ?? 0) + 1);
    const list = [...counts].map(([refusal, count]) => `${count} of a run that ${refusal}`).join(', ');
    const workflow = [...counts.keys()].find((refusal) => refusal.startsWith('is of .github/'))?.replace(/^.*\//, '');
    const remedy = workflow === undefined ? `Let the workflow succeed on ${branch} once.` : `If that workflow is meant, say so: \`artifact:${workflow}/${name}@${branch}\`.`;
    return problem('no-baseline', `No artifact called ${name} of the branch ${branch} counts: ${list}.${expired === undefined ? '' : ` Older ones have expired (the last on ${expired}).`}`, remedy);
  }
  if (expired !== undefined) return problem('missing-evidence', `Every artifact called ${name} of the branch ${branch} has expired, the last on ${expired === '' ? 'a day that GitHub does not name' : expired}.`, `Run the workflow on ${branch} again; what must last belongs into the repository or a release.`);
  if (ofBranch.length > 0) return problem('no-baseline', `Artifacts called ${name} come only from forks whose branch is called ${branch} too.`, `Run the workflow on ${branch} of this repository.`);
  const count = await runs.countRunsOf(branch);
  if (count === 0) return problem('no-baseline', `There is no run of the branch ${branch}.`, 'Check the spelling of the branch, or push to it.');
  return problem('no-baseline', `The branch ${branch} has ${count} runs, but none left an artifact called ${name}.`, 'Check the spelling of the artifact; names of ours end in `-attempt-<n>`, so upload the folder of records under a name of its own.');
}
