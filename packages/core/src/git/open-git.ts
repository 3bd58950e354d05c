import { resolve } from 'node:path';
import { listChangedFiles } from './changed-files.js';
import { listChangedOnDisk } from './changed-on-disk.js';
import { checkOutAt } from './check-out-at.js';
import { findCommit, hasCommit, openCommits } from './commit.js';
import { toGitEnvironment } from './git-environment.js';
import type { Git } from './git.js';
import { listBranches } from './list-branches.js';
import { askRemoteTag, listRemoteTags, listTags, readTag } from './list-tags.js';
import { listTreeAt } from './list-tree-at.js';
import { openWorkTree } from './list-work-tree.js';
import { readFileAt, readFilesAt } from './read-files-at.js';
import { readLog } from './read-log.js';
import { readTrailers } from './read-trailers.js';
import { isFullHash, requireRevision } from './revision.js';
import { requireGit, runGit, toGitError, type GitRun } from './run-git.js';
import { deepenHistory, hasHistory, isShallow } from './shallow-history.js';
import { toRemoteHost, toRepositoryName } from './to-repository-name.js';

export interface OpenGitOptions {
  /**
   * The caller's environment, cleaned here of what would point git elsewhere. Without it git inherits this process's environment as it is
   * (core does not read it), GIT_DIR included: pass it wherever hooks may run us.
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const fetchTimeoutMs = 300_000;
/** Asked for up to three times, each time for more. */
const deepenTimeoutMs = 120_000;

/** The repository that `root` lies in, or null when it lies in none. Throws `git/missing`, or `git/failed` when git refuses the folder. */
export async function openGit(root: string, options: OpenGitOptions = {}): Promise<Git | null> {
  const run: GitRun = { root, env: options.env === undefined ? undefined : toGitEnvironment(options.env) };
  // One process for what every command asks, and for what stays as it is. Before the first commit the last has no answer.
  const args = ['rev-parse', '--show-toplevel', '--git-path', 'index', '--git-path', 'shallow', 'HEAD^{commit}'];
  const answer = await runGit(run, args);
  const [topLevel = '', index = '', shallow = '', head = ''] = answer.stdout.toString('utf8').split(/\r?\n/);
  if (topLevel !== '' && (answer.status === 0 || !isFullHash(head))) {
    return toGit(run, { topLevel, headCommit: answer.status === 0 ? head : null, indexFile: resolve(root, index), shallowFile: resolve(root, shallow) });
  }
  if (/not a git repository/i.test(answer.stderr)) return null;
  throw toGitError(args, answer);
}

/** What does not change while a repository is open. */
interface Opened {
  readonly topLevel: string;
  readonly headCommit: string | null;
  /** Absolute; need not exist. */
  readonly indexFile: string;
  /** Absolute; exists in a shallow clone only. */
  readonly shallowFile: string;
}

function toGit(run: GitRun, { topLevel, headCommit, indexFile, shallowFile }: Opened): Git {
  const commits = openCommits(run, headCommit);
  let origin: Promise<string | null> | undefined;
  const originAddress = (): Promise<string | null> => (origin ??= readOrigin(run));
  const top: GitRun = { ...run, root: topLevel }; // pathspecs are relative to where git runs
  return {
    topLevel,
    headCommit,
    isDirty: async () => (await requireGit(run, ['status', '--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=untracked'])).length > 0,
    originRepository: async () => toRepositoryName((await originAddress()) ?? ''),
    originHost: async () => toRemoteHost((await originAddress()) ?? ''),
    mergeBase: (left, right) => findMergeBase(run, left, right),
    parentsOf: async (commit) => (await commits.read(commit)).parents,
    commitOf: async (revision) => (headCommit !== null && (revision === 'HEAD' || revision === headCommit) ? headCommit : findCommit(run, revision)),
    remoteCommitOf: (name) => findRemoteCommit(run, name, shallowFile),
    hasCommit: (commit) => commits.has(commit),
    fetchCommit: (commit) => fetchCommit(run, commit, shallowFile),
    readFileAt: (commit, path) => readFileAt(run, commit, path),
    readFilesAt: (commit, paths) => readFilesAt(run, commit, paths),
    listTreeAt: (commit, prefix) => listTreeAt(run, commit, prefix),
    defaultBranch: () => findDefaultBranch(run),
    headBranch: () => findHeadBranch(run),
    changedFiles: (base, head, below) => listChangedFiles(top, { base, head }, below),
    changedOnDisk: (base, below) => listChangedOnDisk(top, { base, indexFile }, below),
    listWorkTree: openWorkTree(top),
    isAncestor: (ancestor, commit) => isAncestor(run, ancestor, commit),
    hasHistory: (query) => hasHistory(run, query, shallowFile),
    deepen: (tips, by) => deepenHistory(run, { tips, by }, deepenTimeoutMs),
    tags: (containedIn) => listTags(run, containedIn ?? null),
    branches: () => listBranches(run),
    remoteTags: () => listRemoteTags(run, fetchTimeoutMs),
    remoteTagOf: (name) => askRemoteTag(run, name, fetchTimeoutMs),
    trailers: (query) => readTrailers(run, query),
    log: (query) => readLog(top, query),
    tagOf: (name) => readTag(run, name),
    commitTime: async (commit) => (await commits.read(commit)).committedAt,
    treeOf: async (commit) => (await commits.read(commit)).tree,
    isShallow: () => isShallow(shallowFile),
    checkOutAt: (commit, folder) => checkOutAt(top, commit, folder),
  };
}

/** The address as configured: `insteadOf` may turn it into a mirror's, which is not the repository's name. */
async function readOrigin(run: GitRun): Promise<string | null> {
  const answer = await runGit(run, ['config', '--get', 'remote.origin.url']);
  return answer.status === 0 ? toLine(answer.stdout) : null;
}

async function findMergeBase(run: GitRun, left: string, right: string): Promise<string | null> {
  const args = ['merge-base', requireRevision(left), requireRevision(right)];
  const answer = await runGit(run, args);
  if (answer.status === 0) return toLine(answer.stdout);
  if (answer.status === 1 || !(await hasCommit(run, left)) || !(await hasCommit(run, right))) return null;
  throw toGitError(args, answer);
}

async function isAncestor(run: GitRun, ancestor: string, commit: string): Promise<boolean> {
  return (await runGit(run, ['merge-base', '--is-ancestor', requireRevision(ancestor), requireRevision(commit)])).status === 0;
}

async function findHeadBranch(run: GitRun): Promise<string | null> {
  const answer = await runGit(run, ['symbolic-ref', '--quiet', 'HEAD']);
  return answer.status === 0 ? toLine(answer.stdout) : null;
}

/** `--depth=1` only where the clone is shallow already: in a complete one it would cut off history that is there. */
async function fetchCommit(run: GitRun, commit: string, shallowFile: string): Promise<boolean> {
  if (!isFullHash(commit)) return false;
  const depth = (await isShallow(shallowFile)) ? ['--depth=1'] : [];
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...depth, 'origin', commit];
  await runGit(run, args, { timeoutMs: fetchTimeoutMs });
  return hasCommit(run, commit);
}

/** An annotated tag is listed twice: as itself, and, with `^{}`, as the commit that it stands for. */
async function findRemoteCommit(run: GitRun, name: string, shallowFile: string): Promise<string | null> {
  if (isFullHash(name)) return (await fetchCommit(run, name, shallowFile)) ? name : null;
  if (!/^refs\/(heads|tags)\//.test(name)) return null;
  const answer = await runGit(run, ['ls-remote', '--quiet', 'origin', requireRevision(name), `${name}^{}`], { timeoutMs: fetchTimeoutMs });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString('utf8').split('\n').map((line) => [line.split('\t')[1] ?? '', line.split('\t')[0] ?? '']));
  const commit = refs.get(`${name}^{}`) ?? refs.get(name) ?? null;
  return commit;
}

/** Full names: a tag called `origin/main` or `main` would win over the branch. */
async function findDefaultBranch(run: GitRun): Promise<string | null> {
  const pointer = 'refs/remotes/origin/HEAD';
  const usual = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'].map((name) => `refs/${name}`);
  const output = await requireGit(run, ['for-each-ref', '--format=%(refname) %(symref) %(objecttype) %(*objecttype)', pointer, ...usual]);
  const lines = output.toString('utf8').split('\n').map((line) => line.split(' ')).filter(([, , type, peeledType]) => type === 'commit' || peeledType === 'commit');
  const pointed = lines.find(([name]) => name === pointer)?.[1] ?? '';
  return pointed === '' ? (usual.find((ref) => lines.some(([name]) => name === ref)) ?? null) : pointed;
}

function toLine(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}
