import { matchGlobs } from '../../files/index.js';
import type { Git } from '../../git/index.js';
import type { ReleaseRun } from '../release-run.js';

/** Which of the branches that releases come from contain a commit. */
export interface LineFacts {
  /** Names and globs that count; empty where not even the default branch is known. */
  readonly wanted: readonly string[];
  /** `release.branches` of the default branch could be read. */
  readonly isAuthoritative: boolean;
  /** A branch that contains it; null when none is seen. */
  readonly containing: string | null;
  /** Branches of these names that this clone knows. */
  readonly seen: readonly string[];
  /** The clone holds all of their history, so that not being on them is known. */
  readonly isComplete: boolean;
}

const remotePrefix = 'refs/remotes/origin/';
const localPrefix = 'refs/heads/';

/** By `release.branches` as the default branch has it: a tag must not bring its own. Branches here and as they were last fetched from `origin`; single names are also asked for there. */
export async function collectLines({ git, host, authority, authorityConfig }: ReleaseRun, commit: string): Promise<LineFacts> {
  const configured = authorityConfig?.branches ?? [];
  const fallback = configured.length > 0 || git === null ? null : await findDefault(git, host.context.defaultBranch);
  const wanted = configured.length > 0 ? configured : fallback === null ? [] : [fallback];
  const none: LineFacts = { wanted, isAuthoritative: authority !== null, containing: null, seen: [], isComplete: false };
  if (git === null || wanted.length === 0 || !(await git.hasCommit(commit))) return none;
  // A default branch is a name, whatever characters it is made of.
  const isWanted = configured.length > 0 ? matchGlobs(configured) : (name: string): boolean => name === fallback;
  const known = [...(await git.branches())].flatMap(([ref, tip]) => {
    const name = ref.startsWith(remotePrefix) ? ref.slice(remotePrefix.length) : ref.startsWith(localPrefix) ? ref.slice(localPrefix.length) : null;
    return name !== null && isWanted(name) ? [{ name, tip }] : [];
  });
  const seen = [...new Set(known.map(({ name }) => name))];
  const names = new Map(known.map(({ name, tip }) => [tip, name]));
  for (const [tip, name] of names) if (tip === commit || (await git.isAncestor(commit, tip))) return { ...none, seen, containing: name, isComplete: true };
  const tips = [...names.keys()];
  const isComplete = tips.length > 0 && (await git.hasHistory({ tips, since: null }));
  // A shallow clone can still see that the commit is where a branch ends.
  const asked = isComplete ? null : await findAtTip(git, commit, wanted.filter((one) => /^[\w./-]+$/.test(one)));
  return { ...none, seen, containing: asked, isComplete: isComplete || asked !== null };
}

async function findAtTip(git: Git, commit: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) if ((await git.remoteCommitOf(`${localPrefix}${name}`)) === commit) return name;
  return null;
}

async function findDefault(git: Git, named: string | null): Promise<string | null> {
  if (named !== null) return named;
  const ref = await git.defaultBranch();
  return ref === null ? null : ref.replace(/^refs\/(?:remotes\/origin|heads)\//, '');
}
