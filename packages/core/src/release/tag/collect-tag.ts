import { isShipworthyError } from '@shipworthy/contract/errors';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { ReleaseRun } from '../release-run.js';

/** What a name stands for somewhere. */
export interface TagObject {
  readonly commit: string;
  readonly isAnnotated: boolean;
}

export interface TagFacts {
  /** Without `refs/tags/`; null where nobody says which version is released. */
  readonly name: string | null;
  /** The run is of this tag, the input `tag` names it, or it stands on what is judged; otherwise it is what would be set. */
  readonly isNamed: boolean;
  /** In this clone. */
  readonly local: TagObject | null;
  /** On the server now; null where it cannot be asked. */
  readonly server: { readonly tag: TagObject | null } | null;
  /** Why GitHub gave no answer. */
  readonly problem: SourceProblem | null;
  /** Commit that the tag stood for when the run began; null where no run is of it. */
  readonly began: string | null;
  /** Commit whose files are judged. */
  readonly judged: string | null;
  /** Outside a workflow a tag that is not pushed yet is nothing odd. */
  readonly isLocalRun: boolean;
}

export async function collectTag({ inputs, host, target, git, workspace, facts, log }: ReleaseRun): Promise<TagFacts> {
  const ref = host.context.ref?.startsWith('refs/tags/') === true ? host.context.ref.slice('refs/tags/'.length) : null;
  const name = target.tag;
  const shared = { name, isNamed: (inputs.tag ?? ref) !== null, judged: workspace.headCommit, isLocalRun: host.context.where === 'local' };
  if (name === null) return { ...shared, local: null, server: null, problem: null, began: null };
  const local = (await git?.tagOf(name)) ?? null;
  const asked = await askGitHub({ facts, log }, name);
  // A tag that stands on what is judged is its tag, whoever named it; of tags that nobody set nothing has to be proven.
  const isNamed = shared.isNamed || (local !== null && local.commit === shared.judged);
  const server = asked.server ?? (isNamed && git !== null ? await git.remoteTagOf(name) : null);
  const began = name === ref ? host.context.headCommit : null;
  return { ...shared, isNamed, local, server, problem: server === null ? asked.problem : null, began: began === null || git === null ? began : ((await git.commitOf(began)) ?? began) };
}

/** GitHub itself first: what a workflow checks out can stand for the commit alone, also where the tag is annotated. */
async function askGitHub({ facts, log }: Pick<ReleaseRun, 'facts' | 'log'>, name: string): Promise<{ readonly server: TagFacts['server']; readonly problem: SourceProblem | null }> {
  if (facts === null) return { server: null, problem: null };
  try {
    const answered = await facts.readTag(name);
    log.answers(answered);
    return { server: { tag: answered.value }, problem: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { server: null, problem: toProblem(`the tag ${name}`, error) };
  }
}
