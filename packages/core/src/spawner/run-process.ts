import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { hasProcessGroups, killTree } from './kill-tree.js';
import { toErrorCode, toFailedStart, type ProcessRequest, type ProcessResult } from './process-request.js';
import type { ProcessWatch, WatchedStream } from './process-watch.js';

/**
 * Starts a program and waits for it. Its output goes straight into files: not through us, so that nothing it prints can be taken for
 * a workflow command, and without pipes, which cost more than the start of a small program.
 */
export async function runProcess(request: ProcessRequest, watch: ProcessWatch): Promise<ProcessResult> {
  const started = performance.now();
  const opened: number[] = [];
  const open = (path: string, flags: 'r' | 'a'): number => {
    const file = openSync(path, flags);
    opened.push(file);
    return file;
  };
  try {
    const stdin = request.stdin === null ? 'ignore' : open(request.stdin, 'r');
    const stdout = open(request.streams.stdout, 'a');
    const isShared = request.streams.stderr === request.streams.stdout;
    const stderr = isShared ? stdout : open(request.streams.stderr, 'a');
    const streams = [{ name: 'stdout', file: stdout } as const, ...(isShared ? [] : [{ name: 'stderr', file: stderr } as const])];
    const result = await waitFor(startProcess(request, [stdin, stdout, stderr]), { deadline: started + request.timeout, largest: request.largestStream, streams, watch });
    return { ...result, milliseconds: performance.now() - started };
  } catch (error) {
    return toFailedStart(toErrorCode(error), performance.now() - started);
  } finally {
    for (const file of opened) closeSync(file);
  }
}

function startProcess({ command, shell, cwd, env }: ProcessRequest, stdio: ('ignore' | number)[]): ChildProcess {
  const [program = '', ...rest] = shell ? [command.join(' ')] : command;
  return spawn(program, rest, { cwd, env, shell, detached: hasProcessGroups, windowsHide: true, stdio });
}

interface Limits {
  readonly deadline: number;
  readonly largest: number;
  readonly streams: readonly WatchedStream[];
  readonly watch: ProcessWatch;
}

function waitFor(child: ChildProcess, { deadline, largest, streams, watch }: Limits): Promise<Omit<ProcessResult, 'milliseconds'>> {
  return new Promise((resolve, reject) => {
    const { pid } = child;
    child.once('error', reject);
    if (pid === undefined) return;
    let limit: 'timed-out' | 'stdout' | 'stderr' | null = null;
    const watched = {
      pid, deadline, largest, streams,
      onLimit: (which: 'timed-out' | 'stdout' | 'stderr') => {
        limit ??= which;
        killTree(pid);
      },
    };
    const release = watch.watch(watched);
    child.once('exit', (exitCode, signal) => {
      release();
      // What it left running in its group must not write into the results any more. On Windows its children cannot be found once it is gone.
      const leftRunning = hasProcessGroups ? killTree(pid) : true;
      resolve({ ...toResult(exitCode, signal, limit ?? watch.findFull(watched)), leftRunning });
    });
  });
}

function toResult(exitCode: number | null, signal: string | null, limit: 'timed-out' | 'stdout' | 'stderr' | null): Omit<ProcessResult, 'milliseconds' | 'leftRunning'> {
  const shared = { problem: null, truncated: null };
  if (limit === 'timed-out') return { ...shared, end: 'timed-out', exitCode: null, signal: null };
  if (limit !== null) return { ...shared, end: 'truncated', exitCode: null, signal: null, truncated: limit };
  return { ...shared, end: signal === null ? 'exited' : 'crashed', exitCode, signal };
}
