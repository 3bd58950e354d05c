import { ShipworthyError } from '@shipworthy/contract/errors';
import { spawn } from 'node:child_process';
import { systemCode } from '../files/file-errors.js';
import { showBytes } from '../files/read-within.js';

export interface GitRun {
  readonly root: string;
  /** Environment of the child; undefined inherits this process's. */
  readonly env: Readonly<Record<string, string>> | undefined;
}

export interface GitCall {
  readonly input?: string;
  /** Default 60,000. */
  readonly timeoutMs?: number;
  /** Of the answer: more is not held, and ends the call. Default 1 GiB. */
  readonly maxBytes?: number;
  /** What is asked for, for messages. */
  readonly what?: string;
}

export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const largestAnswer = 1024 * 1024 * 1024;

/**
 * Settings that make answers the same everywhere. `--no-replace-objects`: a ref under refs/replace would show other content under the same
 * hash. No file system monitor, hooks or maintenance: reading a repository starts no program it names and leaves nothing behind.
 */
const settings = [
  '--no-pager', '--no-optional-locks', '--no-replace-objects', '--literal-pathspecs',
  '-c', 'core.quotepath=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false',
];

/** Runs git without a shell. Any exit code is an answer; throws `git/missing`, and `git/failed` for a timeout or a flood of output. */
export async function runGit(run: GitRun, args: readonly string[], call: GitCall = {}): Promise<GitAnswer> {
  const { timeoutMs = 60_000, maxBytes = largestAnswer } = call;
  return new Promise((resolve, reject) => {
    // `-C`, not `cwd`: a folder that does not exist would look like a missing git.
    const child = spawn('git', ['-C', run.root, ...settings, ...args], { ...(run.env === undefined ? {} : { env: run.env }), stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let bytes = 0;
    const stop = (message: string, hint: string): void => {
      child.kill('SIGKILL');
      child.stdout.destroy(); // children of git may hold the pipes open
      child.stderr.destroy();
      reject(new ShipworthyError('git/failed', message, { hint }));
    };
    const timer = setTimeout(() => stop(`git ${args[0] ?? ''} took longer than ${timeoutMs / 1000} s.`, 'Run it again; if it stays so, run the command by hand.'), timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void stdout.push(chunk);
      stdout.splice(0);
      stop(`${call.what ?? `The answer of git ${args[0] ?? ''}`} is larger than ${showBytes(maxBytes)}.`, 'Keep files of that size out of what is read from commits.');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < 64) stderr.push(chunk);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(systemCode(error) === 'ENOENT' ? missingGit(error) : error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status: status ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') });
    });
    child.stdin.on('error', () => undefined); // git may end before it has read everything; its exit code tells
    child.stdin.end(call.input ?? '');
  });
}

/** For calls that have no ordinary way to fail. */
export async function requireGit(run: GitRun, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const answer = await runGit(run, args, call);
  if (answer.status !== 0) throw toGitError(args, answer);
  return answer.stdout;
}

export function toGitError(args: readonly string[], answer: GitAnswer): ShipworthyError {
  const said = answer.stderr.trim().split('\n').slice(0, 5).join('\n');
  // Not translated by git, unlike the sentence around it: containers often run as another user than the one who checked out.
  if (said.includes('safe.directory')) {
    return new ShipworthyError('git/failed', 'Git refuses a repository that belongs to another user.', {
      hint: 'Trust it with: git config --global --add safe.directory "$PWD"',
      cause: said,
    });
  }
  return new ShipworthyError('git/failed', `git ${args[0] ?? ''} failed (exit code ${answer.status}): ${said}.`, { hint: 'Check that the repository and the revisions named are complete.' });
}

export function missingGit(cause: unknown): ShipworthyError {
  return new ShipworthyError('git/missing', 'The program git was not found.', { hint: 'Install git, or put it on the PATH.', cause });
}
