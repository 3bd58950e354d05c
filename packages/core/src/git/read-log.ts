import { requireRevision } from './revision.js';
import { requireGit, type GitRun } from './run-git.js';

export interface LogQuery {
  /** Commits that this one contains are left out; null: none. */
  readonly base: string | null;
  readonly head: string;
  /** Only commits that change something below one of these folders (from the top). Merges are then left out, unless they change something themselves. */
  readonly below?: readonly string[];
}

/** One commit with its message. */
export interface LogEntry {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Name of the author, as `.mailmap` has it. */
  readonly author: string;
  readonly committedAt: Date;
  /** First paragraph on one line. */
  readonly subject: string;
  /** All below it, without the space around it. */
  readonly body: string;
}

export async function readLog(run: GitRun, { base, head, below = [] }: LogQuery): Promise<LogEntry[]> {
  const range = [requireRevision(head), ...(base === null ? [] : ['--not', requireRevision(base)])];
  const settings = ['--topo-order', '--no-show-signature', '--no-color', '--no-notes', '--encoding=UTF-8'];
  const output = await requireGit(run, ['log', '-z', '--format=%H%x1e%P%x1e%aN%x1e%ct%x1e%s%x1e%b', ...settings, ...range, '--', ...below]);
  return output.toString('utf8').split('\0').filter((record) => record !== '').map(toEntry);
}

function toEntry(record: string): LogEntry {
  const [commit = '', parents = '', author = '', seconds = '0', subject = '', ...body] = record.split('\x1e');
  return {
    commit, author, subject, body: body.join('\x1e').trim(),
    parents: parents.split(' ').filter((parent) => parent !== ''),
    committedAt: new Date(Number(seconds) * 1000),
  };
}
