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
  readonly milliseconds: number;
}

export interface ProcessRequest {
  readonly command: readonly string[];
  readonly shell: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path; null for none at all. */
  readonly stdin: string | null;
  readonly stdout: string;
  /** May be the same file. */
  readonly stderr: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * Starts a program and waits for it. Its output goes straight into files: not through us, so that nothing it prints can be taken for
 * a workflow command, and without pipes, which cost more than the start of a small program.
 */
export async function spawnCase(request: ProcessRequest, watch: ProcessWatch): Promise<ProcessResult> {
  const started = performance.now();
  // Appending: a program that opens /dev/stdout once more must not write over what it has printed.
  const stdout = openSync(request.stdout, 'ax');
  const files = { stdin: request.stdin === null ? null : openSync(request.stdin, 'r'), stdout, stderr: request.stderr === request.stdout ? stdout : openSync(request.stderr, 'ax') };
  try {
    const result = await waitFor(startProcess(request, files), { deadline: started + request.timeout, files, watch });
    return { ...result, milliseconds: performance.now() - started };
  } catch (error) {
    return { end: 'spawn-failed', exitCode: null, signal: null, truncated: null, problem: toCode(error), milliseconds: performance.now() - started };
  } finally {
    for (const file of new Set(Object.values(files))) if (file !== null) closeSync(file);
  }
}

interface Files {
  readonly stdin: number | null;
  readonly stdout: number;
  readonly stderr: number;
}

function startProcess({ command, shell, cwd, env }: ProcessRequest, { stdin, stdout, stderr }: Files): ChildProcess {
  const [program = '', ...rest] = shell ? [command.join(' ')] : command;
  return spawn(program, rest, { cwd, env, shell, detached: hasProcessGroups, windowsHide: true, stdio: [stdin ?? 'ignore', stdout, stderr] });
}

function waitFor(child: ChildProcess, { deadline, files, watch }: { deadline: number; files: Files; watch: ProcessWatch }): Promise<Omit<ProcessResult, 'milliseconds'>> {
  return new Promise((resolve, reject) => {
    const { pid } = child;
    child.once('error', reject);
    if (pid === undefined) return;
    let limit: 'timed-out' | 'stdout' | 'stderr' | null = null;
    const streams = [{ name: 'stdout', file: files.stdout }, { name: 'stderr', file: files.stderr }] as const;
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
      if (hasProcessGroups) killTree(pid);
      resolve(toResult(exitCode, signal, limit ?? watch.findFull(streams)));
    });
  });
}

function toResult(exitCode: number | null, signal: string | null, limit: 'timed-out' | 'stdout' | 'stderr' | null): Omit<ProcessResult, 'milliseconds'> {
  const shared = { problem: null, truncated: null };
  if (limit === 'timed-out') return { ...shared, end: 'timed-out', exitCode: null, signal: null };
  if (limit !== null) return { ...shared, end: 'truncated', exitCode: null, signal: null, truncated: limit };
  return { ...shared, end: signal === null ? 'exited' : 'crashed', exitCode, signal };
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown';
}
