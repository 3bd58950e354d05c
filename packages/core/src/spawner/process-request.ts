/** How a process ended. `timed-out` and `truncated`: it was stopped by us. */
export type ProcessEnd = 'exited' | 'timed-out' | 'crashed' | 'truncated' | 'spawn-failed';

/** Travels between processes as JSON. */
export interface ProcessResult {
  readonly end: ProcessEnd;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The stream that was too long. */
  readonly truncated: 'stdout' | 'stderr' | null;
  /** Why it could not be started, or is not known to have ended: a system error code. */
  readonly problem: string | null;
  /** Something that it started was still there when it ended, or may have been. It was killed then, but may have been in a write. */
  readonly leftRunning: boolean;
  readonly milliseconds: number;
}

/** Travels between processes as JSON. */
export interface ProcessRequest {
  readonly command: readonly string[];
  readonly shell: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path; null for none at all. */
  readonly stdin: string | null;
  /** Absolute paths of files that are there, to be appended to; may be the same. */
  readonly streams: { readonly stdout: string; readonly stderr: string };
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes that each stream may hold. */
  readonly largestStream: number;
}

/** What the spawner is told, and what it answers. */
export interface SpawnerOrder {
  readonly id: number;
  readonly request: ProcessRequest;
}

export interface SpawnerAnswer {
  readonly id: number;
  readonly result: ProcessResult;
}

export function toFailedStart(problem: string, milliseconds: number): ProcessResult {
  return { end: 'spawn-failed', exitCode: null, signal: null, truncated: null, problem, leftRunning: false, milliseconds };
}

export function toErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown';
}
