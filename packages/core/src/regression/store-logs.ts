import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Attachment } from '../evidence/index.js';
import { toSafeFileName } from '../files/index.js';
import type { CaseRecord } from './case-run.js';
import { maskContent } from './mask-content.js';

/** So much of the end of a stream is kept for whoever looks for the cause. */
const keptBytes = 64 * 1024;

/**
 * What a failed case printed and no expectation asked for: volatile, so it stands beside the document and is named under
 * `run.measurements` only. Names are relative to the document's own folder of attachments;
 * `stdout` holds both streams where nothing looks at either.
 */
export function storeLogs({ packCase, run }: CaseRecord): Attachment[] {
  if (run === null) return [];
  const observed = new Set(run.outputs.map((output) => output.observed.path));
  const isShared = run.streams.stdout === run.streams.stderr;
  return (['stdout', 'stderr'] as const).flatMap((name) => {
    const bytes = observed.has(name) || (isShared && name === 'stderr') ? Buffer.alloc(0) : readTail(run.streams[name]);
    return bytes.length === 0 ? [] : [{ name: `${toSafeFileName(packCase.id)}/${name}`, bytes: maskContent(bytes).bytes }];
  });
}

/** Cut at a line: half a secret is not recognised. */
function readTail(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, keptBytes));
    const tail = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, size - buffer.length));
    return size <= keptBytes ? tail : tail.subarray(tail.indexOf('\n') + 1 || tail.length);
  } finally {
    closeSync(file);
  }
}
