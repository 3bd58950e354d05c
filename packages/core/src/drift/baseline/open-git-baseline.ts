import { posix } from 'node:path';
import { openTree, type TreeReader } from '../../config/index.js';
import { toSafeFileName } from '../../files/index.js';
import type { Git } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import { openTreeFolder, type BaselineFolder } from './baseline-folder.js';
import type { BaselineReference } from './baseline-reference.js';
import { readBaselines } from './read-baselines.js';
import { problem, type BaselineProblem, type RemoteAnswer } from './remote-baseline.js';

type GitReference = Extract<BaselineReference, { kind: 'git' }>;

export interface GitRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  /** Id of the pack whose records are looked for. */
  readonly pack: string;
}

/** Records of a revision: from the object store, else fetched, else through the contents API. */
export async function openGitBaseline(request: GitRequest, reference: GitReference): Promise<RemoteAnswer> {
  const { host, workspace } = request;
  const { text, revision } = reference;
  const path = posix.normalize(reference.path).replace(/(?!^)\/+$/, '');
  if (posix.isAbsolute(path) || path === '..' || path.startsWith('../')) {
    return problem('invalid-config', `${text} names a folder outside the repository.`, 'Name a folder relative to the root.');
  }
  const found = await findCommit(host, workspace.git, revision);
  if (typeof found !== 'string') return found;
  const tree = await openTree(found, { git: workspace.git, remote: host.remote });
  if (tree === null) return problem('unreadable-source', `The commit ${found}, which ${revision} names, could not be read from git, and there is no token to ask GitHub with.`, 'Give the checkout step `with: { fetch-depth: 0 }`, or the step a `github-token`.');
  const folder = await findFolder(request, tree, { path, revision: `${revision} (${found})` });
  if ('problem' in folder) return folder;
  return { folder, commit: found, origin: { reference: text, workflow: null, run: null, attempt: null, artifactId: null, asset: null, digest: null } };
}

/** The named folder itself, or the pack's own folder in it: whoever names `baselines` means what lies below, as in an archive. */
async function findFolder({ workspace, pack }: GitRequest, tree: TreeReader, { path, revision }: { path: string; revision: string }): Promise<BaselineFolder | { readonly problem: BaselineProblem }> {
  const all = await tree.listFiles(workspace.toRepositoryPath(path));
  if (all.length === 0) return problem('no-baseline', `The folder ${path} does not exist in ${revision}.`, 'Check the spelling of `baseline`, and that the records are committed there.');
  const id = toSafeFileName(pack);
  const holdsJson = (place: string): boolean => all.some((file) => /^[^/]+\.json$/.test(posix.relative(workspace.toRepositoryPath(place), file)));
  const below = [posix.join(path, id), posix.join(path, 'baselines', id)].filter(holdsJson);
  const open = (place: string): BaselineFolder => openTreeFolder(tree, workspace, place);
  // Beside the folders of packs other JSON may lie; only records make it another answer.
  const isAnswer = holdsJson(path) && (below.length === 0 || (await readBaselines(open(path), pack)).records.size > 0);
  const places = [...(isAnswer ? [path] : []), ...below];
  const [only, second] = places;
  if (only === undefined) return problem('no-baseline', `The folder ${path} of ${revision} holds no records of ${pack}: none at its top, in ${id} or in baselines/${id}.`, 'Name the folder that the records lie in, such as `baselines/<pack id>`.');
  if (second === undefined) return open(only);
  return problem('duplicate', `Several folders of ${revision} hold records of ${pack}: ${places.join(', ')}.`, 'Name the one that is meant, down to the pack\'s own folder.');
}

type Answer = string | { readonly problem: BaselineProblem };
type Ask = (revision: string) => Promise<string | null>;

/** Git says a tag where a branch and a tag share a name, and GitHub says a branch: which one was meant nobody knows. */
async function findCommit(host: Host, git: Git | null, revision: string): Promise<Answer> {
  const { remote } = host;
  const ways: Ask[] = [];
  if (git !== null) ways.push((name) => git.commitOf(name), (name) => git.remoteCommitOf(name));
  if (remote?.commitOf !== undefined) ways.push((name) => remote.commitOf?.(name.replace(/^refs\//, '')) ?? Promise.resolve(null));
  for (const ask of ways) {
    const found = await findBy(ask, revision);
    if (found !== null) return found;
  }
  return problem('no-baseline', `The revision ${revision} does not exist, neither here nor in the repository that this is a clone of.`, 'Check the spelling of `baseline`. If the token may not read the repository, add to the job:\npermissions:\n  contents: read');
}

async function findBy(ask: Ask, revision: string): Promise<Answer | null> {
  if (revision.startsWith('refs/')) return ask(revision);
  const [tag, branch] = [await ask(`refs/tags/${revision}`), await ask(`refs/heads/${revision}`)];
  if (tag !== null && branch !== null && tag !== branch) {
    return problem('duplicate', `${revision} is a branch (${branch}) and a tag (${tag}).`, `Write \`refs/heads/${revision}\` or \`refs/tags/${revision}\`.`);
  }
  return tag ?? branch ?? (await ask(`refs/remotes/origin/${revision}`)) ?? ask(revision);
}
