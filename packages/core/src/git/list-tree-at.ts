import { requireGit, type GitRun } from './run-git.js';
import { requireRevision } from './revision.js';

export interface TreeEntry {
  /** From the top of the repository. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (link) or `160000` (submodule). */
  readonly mode: string;
  readonly oid: string;
  /** Bytes; null for a submodule. */
  readonly size: number | null;
}

/** Everything below `prefix` (a file, a folder, or '' for all) in a commit, folders entered, in git's order. */
export async function listTreeAt(run: GitRun, revision: string, prefix: string): Promise<TreeEntry[]> {
  const path = prefix.replace(/^(?:\.\/)+|^\.$/, '').replace(/\/+$/, '');
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', requireRevision(revision), '--', ...(path === '' ? [] : [path])];
  const output = await requireGit(run, args);
  return splitZero(output).map(parseEntry);
}

export function splitZero(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}

/** `<mode> <type> <oid> <padded size>\t<path>`; the path may hold tabs. */
function parseEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', , oid = '', size = '-'] = line.slice(0, tab).split(/ +/);
  return { path: line.slice(tab + 1), mode, oid, size: size === '-' ? null : Number(size) };
}
