import picomatch from 'picomatch';
import { matchGlobs } from '../../files/index.js';
import type { ChangedFile, Git } from '../../git/index.js';
import { requireGit, type GitRun } from '../../git/run-git.js';

/** One file that a commit changed. Paths are from the top of the repository. */
export interface PastChange {
  readonly path: string;
  /** Null where the commit deleted it. */
  readonly oid: string | null;
  readonly isNew: boolean;
}

export interface PastCommit {
  readonly commit: string;
  readonly changes: readonly PastChange[];
}

export interface FileHistoryQuery {
  /** From the top of the repository. */
  readonly globs: readonly string[];
  /** Milliseconds that are left. */
  readonly remaining: () => number;
}

/** How often a file may have been renamed, and how many commits are searched for renames. */
const mostRenames = 8;
const mostSearched = 64;

/**
 * What became of the files along the first parents of HEAD, oldest first: what a branch did and undid before it was merged was never in use.
 * Files that came by a rename are followed under their old name, whose owner is told by `origins`.
 */
export async function readFileHistory(run: GitRun, git: Git, query: FileHistoryQuery): Promise<{ commits: PastCommit[]; origins: ReadonlyMap<string, string> }> {
  const isOwn = matchGlobs(query.globs);
  const origins = new Map<string, string>();
  const searched = new Set<string>();
  for (let round = 0; ; round += 1) {
    const isWanted = (path: string): boolean => isOwn(path) || origins.has(path);
    const commits = await listCommits(run, { bases: [...query.globs.filter((glob) => !glob.startsWith('!')).map(toBase), ...origins.keys()], isWanted, timeoutMs: query.remaining() });
    const known = origins.size;
    for (const past of commits) {
      if (searched.has(past.commit) || searched.size >= mostSearched || query.remaining() <= 0) continue;
      const added = past.changes.filter(({ isNew }) => isNew).map(({ path }) => path);
      if (added.length === 0) continue;
      searched.add(past.commit);
      for (const { path, previousPath } of await listChanges(git, past.commit)) {
        if (previousPath !== null && added.includes(path) && !isWanted(previousPath)) origins.set(previousPath, origins.get(path) ?? path);
      }
    }
    if (origins.size === known || round === mostRenames) return { commits, origins };
  }
}

/** The parent itself, not the nearest that changed the files: there the file may have had yet another name. */
async function listChanges(git: Git, commit: string): Promise<ChangedFile[]> {
  const [parent] = await git.parentsOf(commit);
  return parent !== undefined && (await git.hasCommit(parent)) ? git.changedFiles(parent, commit) : [];
}

/** What a glob cannot leave; '' is everything. */
function toBase(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  return isGlob ? base : glob;
}

async function listCommits(run: GitRun, { bases, isWanted, timeoutMs }: { readonly bases: readonly string[]; readonly isWanted: (path: string) => boolean; readonly timeoutMs: number }): Promise<PastCommit[]> {
  const paths = bases.includes('') || bases.includes('.') ? [] : ['--', ...new Set(bases)];
  const call = { timeoutMs: Math.max(1, timeoutMs) };
  const listed = (await requireGit(run, ['rev-list', '--first-parent', '--parents', '--reverse', 'HEAD', ...paths], call)).toString('utf8');
  const pairs = listed.split('\n').filter((line) => line !== '').map((line) => line.split(' ').slice(0, 2));
  if (pairs.length === 0) return [];
  // Each compared with the parent that is named, which is the nearest one that has other files.
  const input = pairs.map((pair) => `${pair.join(' ')}\n`).join('');
  const output = await requireGit(run, ['diff-tree', '--stdin', '--root', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--always', '--no-ext-diff', ...paths], { ...call, input });
  return parseDiffs(output.toString('utf8')).map((past) => ({ ...past, changes: past.changes.filter(({ path }) => isWanted(path)) })).filter(({ changes }) => changes.length > 0);
}

/** `<commit>\0` or `<commit>\n`, then `:<mode> <mode> <oid> <oid> <status>\0<path>\0` for each file. */
function parseDiffs(output: string): PastCommit[] {
  const commits: { commit: string; changes: PastChange[] }[] = [];
  const tokens = output.split('\0').values();
  for (const token of tokens) {
    const head = /^([0-9a-f]{40,64})\n?/.exec(token);
    const commit = head?.[1];
    if (commit !== undefined) commits.push({ commit, changes: [] });
    const rest = token.slice(head?.[0].length ?? 0);
    const [, mode = '', , oid = '', status = ''] = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(rest) ?? [];
    if (status === '') continue;
    const isFile = mode.startsWith('100');
    commits.at(-1)?.changes.push({ path: tokens.next().value ?? '', oid: status === 'D' || !isFile ? null : oid, isNew: status === 'A' });
  }
  return commits;
}

/** Contents by object id, through one process; what is missing is absent. */
export async function readBlobs(run: GitRun, oids: readonly string[], timeoutMs: number): Promise<Map<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  if (oids.length === 0) return blobs;
  const output = await requireGit(run, ['cat-file', '--batch'], { input: oids.map((oid) => `${oid}\n`).join(''), timeoutMs: Math.max(1, timeoutMs) });
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [, oid = '', size = ''] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    if (oid === '') {
      at = end + 1; // `<oid> missing`
      continue;
    }
    blobs.set(oid, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}
