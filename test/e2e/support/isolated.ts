import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type ProgramResult } from './run-program.js';

export interface IsolatedRun {
  readonly cwd: string;
  /** Positional parameters of the script. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a shell script as root of namespaces of its own. Where the kernel forbids them the test fails: what was not shown is not known. */
async function runIsolated(namespaces: readonly string[], script: string, { cwd, args = [], env = {} }: IsolatedRun): Promise<ProgramResult> {
  const home = mkdtempSync(join(tmpdir(), 'isolated-home-'));
  try {
    const command = ['--map-root-user', ...namespaces, '--', 'sh', '-eu', '-c', script, 'sh', ...args];
    return await runProgram('unshare', command, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env }, timeoutMs: 120_000 });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Mounts of the script are seen by it alone, and end with it. */
export function runWithOwnMounts(script: string, run: IsolatedRun): Promise<ProgramResult> {
  return runIsolated(['--mount'], script, run);
}

/** Not even a loopback device that is up. */
export function runWithoutNetwork(script: string, run: IsolatedRun): Promise<ProgramResult> {
  return runIsolated(['--net'], script, run);
}
