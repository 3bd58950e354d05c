import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';

export interface NodeRun {
  readonly entry: string;
  readonly args?: readonly string[];
  /** All that the program sees, beside PATH and a HOME of its own: nothing of the test's own environment leaks in. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Default 30 s; then SIGKILL, and `timedOut` says so. */
  readonly timeoutMs?: number;
  /** SIGKILL after so long, on purpose: what does the program leave behind? */
  readonly killAfterMs?: number;
  /** A signal as soon as something has happened, on purpose: SIGKILL, or `signal`. */
  readonly killOn?: Promise<void>;
  readonly signal?: 'SIGKILL' | 'SIGTERM' | 'SIGINT';
  readonly nodeArgs?: readonly string[];
}

export interface NodeResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
}

/** What Windows needs to start a process at all; unset elsewhere. */
const systemNames = ['PATH', 'SystemRoot', 'PATHEXT', 'TEMP', 'TMP'] as const;

function scrubEnvironment(home: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const system = systemNames.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(system), HOME: home, USERPROFILE: home, ...given };
}

/** How long the pipes of an ended program may stay open: orphans that it left behind hold them for ever. */
const orphanGraceMs = 1_000;

function collectText(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function waitForEnd(child: ChildProcess): Promise<{ exitCode: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal }));
    child.on('exit', (exitCode, signal) => setTimeout(() => resolve({ exitCode, signal }), orphanGraceMs).unref());
  });
}

async function runIn(home: string, run: NodeRun): Promise<NodeResult> {
  const startedAt = performance.now();
  const args = [...(run.nodeArgs ?? []), run.entry, ...(run.args ?? [])];
  const child = spawn(process.execPath, args, { cwd: run.cwd ?? home, env: scrubEnvironment(home, run.env ?? {}), stdio: 'pipe' });
  let timedOut = false;
  const timeout = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, run.timeoutMs ?? 30_000);
  const planned = run.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), run.killAfterMs);
  void run.killOn?.then(() => child.kill(run.signal ?? 'SIGKILL'));
  // A program that ends without reading its input is no fault of the test.
  child.stdin.on('error', () => undefined).end(run.input ?? '');
  const [stdout, stderr] = [collectText(child.stdout), collectText(child.stderr)];
  try {
    const end = await waitForEnd(child);
    return { ...end, stdout: stdout(), stderr: stderr(), durationMs: performance.now() - startedAt, timedOut };
  } finally {
    clearTimeout(timeout);
    clearTimeout(planned);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Runs a program under this very node. Never throws for what the program does: its end is the result. */
export async function runNode(run: NodeRun): Promise<NodeResult> {
  const home = await mkdtemp(join(tmpdir(), 'testkit-home-'));
  try {
    return await runIn(home, run);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
