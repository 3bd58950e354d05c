import { lstatSync, readFileSync } from 'node:fs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { systemCode } from '../../files/file-errors.js';
import { parseJsonText, searchJson } from '../../json/index.js';
import { largestOutput } from './observe-output.js';

/** Where the sources of metrics are, for one run. A source that was not listed as a regular file is not read. */
export type LocateSource = (from: string) => string | null;

export type SourceText = { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: string };

/** The text that a metric is read from, or why there is none. */
export function readMetricText(from: string, locate: LocateSource): SourceText {
  const unread = (problem: string): SourceText => ({ text: null, problem });
  const path = locate(from);
  if (path === null) return unread(`${from} was not written`);
  try {
    // A case may have put a pipe in the place of what it printed, and reading that would wait for ever.
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return unread(`${from} was not written`);
    if (stats.size > largestOutput) return unread(`${from} is larger than ${largestOutput} bytes`);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)), problem: null };
  } catch (error) {
    return unread(`${from} could not be read: ${toText(error)}`);
  }
}

export type SourceValue = { readonly value: unknown; readonly problem: null } | { readonly value: null; readonly problem: string };

/** What the text, read as JSON, holds at the place that the query names. */
export async function findMetricValue(text: string, { from, query }: { readonly from: string; readonly query?: string | undefined }): Promise<SourceValue> {
  try {
    const { value } = parseJsonText(text, { path: from });
    return { value: query === undefined ? value : await searchJson(value, query), problem: null };
  } catch (error) {
    return { value: null, problem: isShipworthyError(error) ? `${from} is not valid JSON` : `${from} could not be read: ${toText(error)}` };
  }
}

/** The message of a system error names the path on this machine. */
function toText(error: unknown): string {
  return systemCode(error) || (error instanceof Error ? error.message : String(error));
}
