import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Attachment } from '../../evidence/index.js';
import { systemCode } from '../../files/file-errors.js';
import { toSafeFileName } from '../../files/index.js';
import type { CaseRecord } from '../run/case-run.js';
import { maskContent } from './mask-content.js';

/** So much of the end of a stream is kept for whoever looks for the cause. */
const keptBytes = 64 * 1024;

/** The end of what a case printed to one stream, secrets masked. */
export interface CaseLog {
  readonly case: string;
  /** What it holds: `stdout`, `stderr` or `stdout and stderr`. */
  readonly stream: string;
  /** Relative to the document's own folder of attachments. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** An output of the case, which is stored as such. */
  readonly isOutput: boolean;
}

/**
 * What a failed case printed: volatile, so it stands beside the document, and in it below `run.measurements` only. Where nothing looks at either
 * stream, both went to one file, which is called `stdout`.
 */
export function collectLogs({ packCase, run }: CaseRecord): CaseLog[] {
  if (run === null) return [];
  const stored = new Set(run.outputs.flatMap(({ observed }) => (observed.stored === null ? [] : [observed.path])));
  const isShared = run.streams.stdout === run.streams.stderr;
  return (['stdout', 'stderr'] as const).flatMap((name) => {
    if (isShared && name === 'stderr') return [];
    const bytes = readTail(run.streams[name]);
    if (bytes.length === 0) return [];
    return [{ case: packCase.id, stream: isShared ? 'stdout and stderr' : name, name: `${toSafeFileName(packCase.id)}/${name}`, bytes: maskContent(bytes).bytes, isOutput: stored.has(name) }];
  });
}

export function toLogAttachments(logs: readonly CaseLog[]): Attachment[] {
  return logs.filter(({ isOutput }) => !isOutput).map(({ name, bytes }) => ({ name, bytes }));
}

/**
 * Cut at a line: half a secret is not recognised. A case can find the file through its own streams, and remove it or put a pipe or a link in its
 * place: then there is nothing to show, and nobody waits. Nor where the disk fails: a finding stands already, and must not be lost for its log.
 */
function readTail(path: string): Buffer {
  const file = openQuietly(path);
  if (file === null) return Buffer.alloc(0);
  try {
    const stats = fstatSync(file);
    const size = stats.isFile() ? stats.size : 0;
    const buffer = Buffer.alloc(Math.min(size, keptBytes));
    const tail = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, size - buffer.length));
    return size <= keptBytes ? tail : tail.subarray(tail.indexOf('\n') + 1 || tail.length);
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}

function openQuietly(path: string): number | null {
  try {
    // Windows knows neither flag (undefined counts as 0 here), and no such files.
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return null;
  }
}
