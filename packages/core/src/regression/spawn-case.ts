import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { hasProcessGroups, killTree } from './kill-tree.js';
import type { ProcessWatch } from './process-watch.js';

/** How a process ended. `timed-out` and `truncated`: it was stopped by us. */
export type ProcessEnd = 'exited' | 'timed-out' | 'crashed' | 'truncated' | 'spawn-failed';

export interface ProcessResult {
  readonly end: ProcessEnd;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The stream that was too long. */
  readonly truncated: 'stdout' | 'stderr' | null;
  /** Why it could not be started: a system error code. */
  readonly problem: string | null;
  /** Something that it started was still there when it ended, or may have been. It was killed then, but may have been in a write. */
  readonly leftRunning: boolean;
  readonly milliseconds: number;
}

export interface ProcessRequest {
  readonly command: readonly string[];
  readonly shell: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path; null for none at all. */
  readonly stdin: string | null;
  /** Files that are open for appending; may be the same. */
  readonly streams: { readonly stdout: number; readonly stderr: number };
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * Starts a program and waits for it. Its output goes straight into files: not through us, so that nothing it prints can be taken for
 * a workflow command, and without pipes, which cost more than the start of a small program.
 */
export async function spawnCase(request: ProcessRequest, watch: ProcessWatch): Promise<ProcessResult> {
  const started = performance.now();
  const stdin = request.stdin === null ? null : openSync(request.stdin, 'r');
  try {
    const result = await waitFor(startProcess(request, stdin), { deadline: started + request.timeout, files: request.streams, watch });
    return { ...result, milliseconds: performance.now() - started };
  } catch (error) {
    return { end: 'spawn-failed', exitCode: null, signal: null, truncated: null, problem: toCode(error), leftRunning: false, milliseconds: performance.now() - started };
  } finally {
    if (stdin !== null) closeSync(stdin);
  }
}

function startProcess({ command, shell, cwd, env, streams }: ProcessRequest, stdin: number | null): ChildProcess {
  const [program = '', ...rest] = shell ? [command.join(' ')] : command;
  return spawn(program, rest, { cwd, env, shell, detached: hasProcessGroups, windowsHide: true, stdio: [stdin ?? 'ignore', streams.stdout, streams.stderr] });
}

function waitFor(child: ChildProcess, { deadline, files, watch }: { deadline: number; files: ProcessRequest['streams']; watch: ProcessWatch }): Promise<Omit<ProcessResult, 'milliseconds'>> {
  return new Promise((resolve, reject) => {
    const { pid } = child;
    child.once('error', reject);
    if (pid === undefined) return;
    let limit: 'timed-out' | 'stdout' | 'stderr' | null = null;
    const both = [{ name: 'stdout', file: files.stdout }, { name: 'stderr', file: files.stderr }] as const;
    const streams = files.stdout === files.stderr ? [both[0]] : both;
    const release = watch.watch({
      pid, deadline, streams,
      onLimit: (which) => {
        limit ??= which;
        killTree(pid);
      },
    });
    child.once('exit', (exitCode, signal) => {
      release();
      // What it left running in its group must not write into the results any more. On Windows its children cannot be found once it is gone.
      const leftRunning = hasProcessGroups ? killTree(pid) : true;
      resolve({ ...toResult(exitCode, signal, limit ?? watch.findFull(streams)), leftRunning });
    });
  });
}

function toResult(exitCode: number | null, signal: string | null, limit: 'timed-out' | 'stdout' | 'stderr' | null): Omit<ProcessResult, 'milliseconds' | 'leftRunning'> {
  const shared = { problem: null, truncated: null };
  if (limit === 'timed-out') return { ...shared, end: 'timed-out', exitCode: null, signal: null };
  if (limit !== null) return { ...shared, end: 'truncated', exitCode: null, signal: null, truncated: limit };
  return { ...shared, end: signal === null ? 'exited' : 'crashed', exitCode, signal };
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown';
}
