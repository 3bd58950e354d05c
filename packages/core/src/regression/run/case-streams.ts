import { closeSync } from 'node:fs';
import type { PackCase } from '@shipworthy/contract/pack';
import type { ProcessResult } from '../../spawner/index.js';
import { createStreamFile, type StreamFile, type WorkerLog } from './worker-log.js';

/** Where one run of a case prints to. Both may be the same file. */
export interface CaseStreams {
  readonly stdout: StreamFile;
  readonly stderr: StreamFile;
  /** To be called once the run is over; `null` when nobody knows how it ended. */
  readonly close: (result: ProcessResult | null) => void;
}

/** A file of its own for what is looked at; what nobody looks at goes to the worker's log, both streams together. */
export function openStreams(packCase: PackCase, log: WorkerLog, path: string): CaseStreams {
  const apart = { stdout: isLookedAt(packCase, 'stdout'), stderr: isLookedAt(packCase, 'stderr') };
  const shared = apart.stdout && apart.stderr ? null : log.open();
  const own: StreamFile[] = [];
  const open = (name: 'stdout' | 'stderr'): StreamFile => {
    if (shared !== null && !apart[name]) return shared;
    const file = createStreamFile(`${path}.${name}`);
    own.push(file);
    return file;
  };
  const close = (result: ProcessResult | null): void => {
    for (const { file } of own) closeSync(file);
    if (shared === null) return;
    // Which of several runs is judged, and its log kept, is known after the last.
    const isKept = (packCase.repeat > 1 || packCase.attempts !== undefined) && !log.isEmpty();
    if (isKept || result === null || result.end !== 'exited' || result.leftRunning) log.retire();
  };
  return { stdout: open('stdout'), stderr: open('stderr'), close };
}

function isLookedAt({ expect, metrics }: PackCase, name: 'stdout' | 'stderr'): boolean {
  return expect[name] !== undefined || metrics.some(({ from }) => from === name);
}
