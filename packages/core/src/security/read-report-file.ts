import { readFile, stat } from 'node:fs/promises';
import type { ReasonCode } from '@shipworthy/contract/words';
import { systemCode } from '../files/file-errors.js';

/** Largest file of a scanner that is read, in bytes. */
const largestFile = 64 * 1024 * 1024;

/** The bytes of a report and, where they are one, its text; or why there are none. */
export type ReportBytes = { readonly bytes: Uint8Array; readonly text: string | null } | { readonly reason: ReasonCode; readonly message: string };

/** Messages begin with a verb; the path stands before them. */
export async function readReportFile(absolute: string): Promise<ReportBytes> {
  try {
    const found = await stat(absolute);
    if (!found.isFile()) return { reason: 'unreadable-source', message: 'is no regular file.' };
    if (found.size > largestFile) return { reason: 'limit-exceeded', message: `is larger than ${largestFile / 1024 / 1024} MiB.` };
    const bytes = await readFile(absolute);
    return { bytes, text: decode(bytes) };
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return { reason: 'unreadable-source', message: 'could not be read.' };
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
