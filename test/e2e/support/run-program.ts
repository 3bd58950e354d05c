import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface ProgramRun {
  readonly cwd: string;
  /** All that the program sees. */
  readonly env: Readonly<Record<string, string>>;
  /** Then the program and all that it started are killed, and `timedOut` says so. */
  readonly timeoutMs: number;
}

export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
}

/** Runs any program in a process group of its own. Rejects only when it cannot be started. */
export function runProgram(command: string, args: readonly string[], { cwd, env, timeoutMs }: ProgramRun): Promise<ProgramResult> {
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let timedOut = false;
  const timeout = setTimeout(() => {
    timedOut = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(timeout);
      reject(error);
    });
    child.on('close', (exitCode) => {
      clearTimeout(timeout);
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), durationMs: performance.now() - startedAt, timedOut });
    });
  });
}
