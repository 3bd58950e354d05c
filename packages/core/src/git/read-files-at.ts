import { ShipworthyError } from '@shipworthy/contract/errors';
import { requireGit, type GitRun } from './run-git.js';
import { requireRevision } from './revision.js';

/** Bytes of one file, and of several together, that are held. */
const largestFile = 64 * 1024 * 1024;
const largestTogether = 512 * 1024 * 1024;

/** One file, as `readFilesAt`; null where there is none. Throws `git/failed` also when it is larger than 64 MiB. */
export async function readFileAt(run: GitRun, revision: string, path: string): Promise<Buffer | null> {
  return (await readAll(run, revision, { paths: [path], maxBytes: largestFile })).get(path) ?? null;
}

/**
 * Many files of one commit through one process. Paths are from the top of the repository; those that are absent, folders or submodules are
 * not in the answer. A link's content is its target's path. Throws `git/failed` when the commit is not here: an absent commit must never
 * look like a commit without the file, or a shallow clone would have no policy; and when they are larger than 512 MiB together.
 */
export function readFilesAt(run: GitRun, revision: string, paths: readonly string[]): Promise<Map<string, Buffer>> {
  return readAll(run, revision, { paths, maxBytes: largestTogether });
}

async function readAll(run: GitRun, revision: string, { paths, maxBytes }: { readonly paths: readonly string[]; readonly maxBytes: number }): Promise<Map<string, Buffer>> {
  const commit = `${requireRevision(revision)}^{commit}`;
  const wanted = [...new Set(paths)].filter(isPlainPath);
  const names = [commit, ...wanted.map((path) => `${commit.slice(0, -'^{commit}'.length)}:${path}`)];
  const hasLineBreak = wanted.some((path) => path.includes('\n')); // -z needs git 2.38
  const separator = hasLineBreak ? '\0' : '\n';
  const args = ['cat-file', '--batch', ...(hasLineBreak ? ['-z'] : [])];
  const output = await requireGit(run, args, { input: names.map((name) => `${name}${separator}`).join(''), maxBytes, what: `What was asked of ${revision} (${wanted.slice(0, 3).join(', ')}${wanted.length > 3 ? ', …' : ''})` });
  const [first, ...contents] = parseBatch(output, names);
  if (first === undefined || first === null) {
    throw new ShipworthyError('git/failed', `The commit ${revision} is not in this clone.`, { hint: 'Check out with fetch-depth: 0, or fetch that commit first.' });
  }
  const files = new Map<string, Buffer>();
  wanted.forEach((path, index) => {
    const content = contents[index];
    if (content !== undefined && content !== null) files.set(path, content);
  });
  return files;
}

/** Git resolves `./` and `../` against the folder it runs in, and an empty path is the tree. */
function isPlainPath(path: string): boolean {
  return path !== '' && !path.includes('\0') && !path.split('/').some((part) => part === '' || part === '.' || part === '..');
}

/** Null for what is missing, or is neither a blob nor the commit asked for first. */
function parseBatch(output: Buffer, names: readonly string[]): (Buffer | null)[] {
  let at = 0;
  return names.map((name) => {
    for (const complaint of ['missing', 'ambiguous']) {
      const line = Buffer.from(`${name} ${complaint}\n`);
      if (!output.subarray(at, at + line.length).equals(line)) continue;
      at += line.length;
      return null;
    }
    const end = output.indexOf(0x0a, at);
    const header = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('latin1', at, end));
    if (header === null) throw new ShipworthyError('git/failed', 'git cat-file answered in a form that is not known.', { hint: 'Update git to 2.30 or later.' });
    const start = end + 1;
    at = start + Number(header[2]) + 1;
    return header[1] === 'blob' || header[1] === 'commit' ? output.subarray(start, at - 1) : null;
  });
}
