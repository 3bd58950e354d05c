import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { receiveListed, type ReceivedEvidence } from '../../evidence/index.js';
import type { Artifact, Host, Runs, StoredArtifact, WorkflowRun } from '../../host/index.js';
import type { Scratch, Workspace } from '../../workspace/index.js';
import { legPrefix, type CollectedEvidence } from '../completeness/collect-evidence.js';

const kind = 'regression-observations';

export interface RunRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly scratch: Scratch;
  /** The input `run`. */
  readonly id: string;
  /** The input `pack`: a run may hold observations of several. */
  readonly namedPacks: readonly string[];
}

export interface RunEvidence {
  readonly evidence: CollectedEvidence;
  /** Commit that the observations must be about. */
  readonly commit: string;
  /** Which run it was, for people. */
  readonly notes: readonly string[];
}

/**
 * Observations that a run of CI left, so that nobody has to reproduce its machine. The run must be over, of this repository, and about HEAD or
 * a commit before it; whether it succeeded does not matter, because drift is what makes it fail.
 * @throws ShipworthyError `usage/invalid-input`, `baseline/refused`, `github/*`
 */
export async function collectRunEvidence(request: RunRequest): Promise<RunEvidence> {
  const { host, workspace, scratch } = request;
  const runs = requireRuns(host);
  const id = /^[1-9][0-9]{0,14}$/.test(request.id) ? Number(request.id) : null;
  if (id === null) throw new ShipworthyError('usage/invalid-input', `\`--run ${request.id}\` is no id of a run.`, { hint: 'It is the number in the address of the run: `…/actions/runs/<id>`.' });
  const run = await runs.readRun(id);
  if (run === null) throw refuse(`${host.context.repository ?? 'The repository'} has no run ${id}.`, 'Check the number, and that `origin` is the repository that the run belongs to.');
  await requireUsable(run, host, workspace);
  const stored = (await runs.listArtifacts({ runId: id })).filter(({ name }) => name.startsWith(legPrefix));
  const living = requireLiving(run, stored);
  const received: ReceivedEvidence[] = [];
  const transport = { host: { ...host, artifacts: toArtifacts(runs, living) }, scratch };
  for (const artifact of living) received.push(...(await receiveListed(transport, toArtifact(artifact), kind)).map((one) => refuseForeign(one, run)));
  requireOnePack(request, received);
  const { workflowPath, attempt, event, branch, commit, conclusion } = run;
  const notes = [`Run ${id}, attempt ${attempt} (${workflowPath}, ${event} on ${branch ?? 'no branch'}) at ${commit}, ended with ${conclusion ?? 'nothing'}: ${received.length} document${received.length === 1 ? '' : 's'} of observations.`];
  return { evidence: { received, isPlanned: false, problems: [] }, commit, notes };
}

function requireRuns({ remote }: Host): Runs {
  if (remote?.runs !== undefined) return remote.runs;
  throw new ShipworthyError('github/permission-denied', 'The artifacts of a run stand on GitHub, and there is no token and repository to ask it with.', { hint: 'Set `GITHUB_TOKEN` or `GH_TOKEN` (with `actions: read`), in a clone whose `origin` is on GitHub.' });
}

function refuse(message: string, hint: string): ShipworthyError {
  return new ShipworthyError('baseline/refused', message, { hint });
}

async function requireUsable(run: WorkflowRun, host: Host, { git, headCommit }: Workspace): Promise<void> {
  const { id, repository, headRepository, status, commit } = run;
  const own = host.context.repository;
  const isOwn = (name: string | null): boolean => own !== null && name?.toLowerCase() === own.toLowerCase();
  if (!isOwn(repository) || !isOwn(headRepository)) throw refuse(`The run ${id} is about ${headRepository ?? 'a repository that is gone'}, and this is a clone of ${own ?? 'none that has a name'}.`, 'Accept in a clone of that repository.');
  if (status !== 'completed') throw refuse(`The run ${id} has not ended (${status}).`, 'Wait for it.');
  if (git === null || headCommit === null) throw refuse('There is no commit here that the run could be about.', 'Accept in a clone of the repository.');
  if (commit === headCommit) return;
  if (!(await git.hasCommit(commit))) throw refuse(`The run ${id} is about ${commit}, which is not in this clone.`, 'Fetch it (a shallow clone knows few commits), or check it out.');
  if ((await git.mergeBase(commit, headCommit)) !== commit) throw refuse(`The run ${id} is about ${commit}, which HEAD (${headCommit}) does not come from.`, `Check out that commit or its branch, or name a run of this one.`);
}

function requireLiving({ id }: WorkflowRun, stored: readonly StoredArtifact[]): readonly StoredArtifact[] {
  const living = stored.filter(({ isExpired }) => !isExpired);
  if (living.length > 0) return living.toSorted((a, b) => a.id - b.id);
  const expired = stored.map(({ expiresAt }) => expiresAt ?? '').sort().at(-1);
  if (expired !== undefined) throw refuse(`The observations of the run ${id} have expired${expired === '' ? '' : ` (on ${expired})`}.`, 'Run the workflow again.');
  throw refuse(`The run ${id} left no observations.`, 'Name the run in which `regression-pack` ran, with `upload` left on.');
}

function toArtifact({ id, name, digest }: StoredArtifact): Artifact {
  return { id, name, digest, bytes: 0 };
}

/** Artifacts of another run look like those of one's own to who reads them. */
function toArtifacts(runs: Runs, stored: readonly StoredArtifact[]): NonNullable<Host['artifacts']> {
  const digests = new Map(stored.map(({ id, digest }) => [id, digest]));
  return {
    upload: () => Promise.reject(new TypeError('nothing is uploaded to a run that is over')),
    list: async (prefix) => stored.filter(({ name }) => name.startsWith(prefix)).map(toArtifact),
    download: async (id, into) => ({ folder: into, digest: await runs.download({ id, digest: digests.get(id) ?? null }, into) }),
  };
}

/** Whoever may upload may put a document of another run there. */
function refuseForeign(received: ReceivedEvidence, run: WorkflowRun): ReceivedEvidence {
  const { document } = received;
  if (document === null || document.run.id === String(run.id)) return received;
  return { ...received, document: null, refusal: { reason: 'wrong-subject', message: `it was made by the run ${document.run.id ?? '(none)'}, not by ${run.id}.` } };
}

function requireOnePack({ namedPacks }: RunRequest, received: readonly ReceivedEvidence[]): void {
  const ids = new Set(received.flatMap(({ document }) => (document?.kind === kind && document.details.pack !== null ? [document.details.pack.id] : [])));
  if (ids.size < 2 || namedPacks.length > 0) return;
  const faults: Fault[] = [...ids].sort().map((id) => ({ message: `observations of the pack ${id}` }));
  throw new ShipworthyError('usage/invalid-input', 'The run holds observations of several packs:', { hint: 'Name the manifest of one with `--pack`.', faults });
}
