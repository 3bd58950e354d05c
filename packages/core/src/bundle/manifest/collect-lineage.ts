import { matchGlobs } from '../../files/index.js';
import type { ChangedFile, Git } from '../../git/index.js';
import type { BundleRun } from '../bundle-run.js';
import type { Lineage } from './judge-identity.js';

const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * How the commits that manifests name stand to the candidate. Asked only where the bundle is tracked: a commit cannot name itself in a file that
 * it holds. Every other bundle names the candidate or is not its evidence.
 */
export async function collectLineage(run: BundleRun): Promise<ReadonlyMap<string, Lineage>> {
  const { workspace: { git }, candidate: { commit: candidate }, areas } = run;
  const found = new Map<string, Lineage>();
  const named = new Set(areas.flatMap(({ manifest }) => (manifest?.commit === undefined || manifest.commit === null || manifest.commit === candidate ? [] : [manifest.commit])));
  if (git === null || candidate === null || named.size === 0 || !(await isTracked(run, git))) return found;
  for (const commit of named) found.set(commit, fullCommit.test(commit) ? await compare(run, git, { base: commit, head: candidate }) : { state: 'none' });
  return found;
}

/** The whole repository is no bundle of its own: then everything might differ. */
async function isTracked({ workspace, bundle }: BundleRun, git: Git): Promise<boolean> {
  const path = workspace.toRepositoryPath(bundle.path);
  if (bundle.path === '' || bundle.path === '.' || path.startsWith('../')) return false;
  const files = await git.listWorkTree({ below: path, untracked: false });
  return files.some((file) => file.path === path || file.path.startsWith(`${path}/`));
}

async function compare(run: BundleRun, git: Git, { base, head }: { readonly base: string; readonly head: string }): Promise<Lineage> {
  const isHere = (await git.hasCommit(base)) && (await git.hasCommit(head));
  if (!isHere) return (await git.isShallow()) ? { state: 'unreadable' } : { state: 'none' };
  if ((await git.mergeBase(base, head)) !== base) return (await git.isShallow()) ? { state: 'unreadable' } : { state: 'none' };
  const mayDiffer = openException(run);
  const changed = (await git.changedFiles(base, head)).flatMap(({ path, previousPath }: ChangedFile) => (previousPath === null ? [path] : [path, previousPath]));
  return { state: 'ancestor', changed: changed.filter((path) => !mayDiffer(path)).toSorted() };
}

/** Answers for paths from the top of the repository. */
function openException({ workspace, bundle, config: { recordedIn, identity } }: BundleRun): (path: string) => boolean {
  const own = workspace.toRepositoryPath(bundle.path);
  const records = new Set(recordedIn.map(({ file }) => workspace.toRepositoryPath(file.replace(/^(?:\.\/)+/, ''))));
  const prefix = workspace.toRepositoryPath('');
  const matches = matchGlobs(identity.mayDiffer);
  return (path) => path === own || path.startsWith(`${own}/`) || records.has(path) || (path.startsWith(prefix) && matches(path.slice(prefix.length)));
}
