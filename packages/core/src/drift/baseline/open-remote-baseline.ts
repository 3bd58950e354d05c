import { isUnderReview, type ResolvedPolicy } from '../../config/index.js';
import type { Host } from '../../host/index.js';
import type { Scratch, Workspace } from '../../workspace/index.js';
import type { BaselineReference } from './baseline-reference.js';
import { openArtifactBaseline } from './open-artifact-baseline.js';
import { openGitBaseline } from './open-git-baseline.js';
import { openReleaseBaseline } from './open-release-baseline.js';
import { orProblem, problem, type RemoteAnswer } from './remote-baseline.js';

export interface RemoteRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly scratch: Scratch;
  /** Id of the pack whose records are looked for. */
  readonly pack: string;
}

/** Fetches the records that a reference names. Whatever stands in the way is an answer; only faults of the inputs are thrown. */
export async function openRemoteBaseline(request: RemoteRequest, reference: BaselineReference): Promise<RemoteAnswer> {
  const found = await orProblem(`The baseline ${reference.text} could not be had`, () => openReference(request, reference));
  return 'problem' in found ? found : (refuseChosenByChange(request, reference, found.commit) ?? found);
}

async function openReference({ host, workspace, scratch, pack }: RemoteRequest, reference: BaselineReference): Promise<RemoteAnswer> {
  if (reference.kind === 'git') return openGitBaseline({ host, workspace, pack }, reference);
  const { runs, releases } = host.remote ?? {};
  if (reference.kind === 'artifact' && runs !== undefined) return openArtifactBaseline({ runs, scratch, context: host.context, pack }, reference);
  if (reference.kind === 'release' && releases !== undefined) return openReleaseBaseline({ releases, scratch, pack }, reference);
  const remedy = host.context.where === 'actions' ? 'Give the step its `github-token`.' : 'Set `GITHUB_TOKEN` or `GH_TOKEN`, in a clone whose `origin` is on GitHub.';
  return problem('unreadable-source', `The baseline ${reference.text} stands on GitHub, and there is no token and repository to ask it with.`, remedy);
}

/**
 * The workflow file that names a baseline is under review as the rest: a change could push a branch, run a workflow or draft a release that says
 * what it wants to hear, and name that. So the base's own configuration has to allow the very reference.
 */
function refuseChosenByChange({ host, policy }: RemoteRequest, { text }: BaselineReference, commit: string | null): RemoteAnswer | null {
  const isJudged = isUnderReview(host.context) || policy.policy.source === 'base';
  const isBase = text.startsWith('git:') && commit !== null && commit === policy.baseCommit;
  const isAllowed = policy.policy.source === 'base' && policy.config.remoteBaselines.includes(text);
  if (!isJudged || isBase || isAllowed) return null;
  return problem('head-policy', `Under review the records of the base count, and its configuration does not allow ${text}.`, `Leave the input \`baseline\` away, or let the configuration on the base say \`remoteBaselines: ["${text}"]\`.`);
}
