import type { CaseLog } from './collect-logs.js';

/** Enough to see an error and where it comes from; the rest is in the log. */
const shownLines = 20;
const shownBytes = 4 * 1024;

/** The last lines that a failed case printed, for reports. Lives below `run.measurements.printed` of the observations. */
export interface Excerpt {
  readonly [name: string]: string;
  readonly case: string;
  readonly stream: string;
  /** The file with all that was kept, relative to the folder of the document. */
  readonly log: string;
  /** At most 20 lines and 4 KiB; `…` where a line was cut. */
  readonly text: string;
}

const escapes = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;

/** `folder`: of the document's attachments. Null when nothing is left to read. */
export function toExcerpt(log: CaseLog, folder: string): Excerpt | null {
  const lines = Buffer.from(log.bytes).toString('utf8').replace(escapes, '').trimEnd().split(/\r*\n/);
  const text = takeEnd(lines.slice(-shownLines).map(toInertLine).join('\n'));
  return text.trim() === '' ? null : { case: log.case, stream: log.stream, log: `${folder}/${log.name}`, text };
}

/** A progress bar draws over its own line. A runner takes `::x::` at the start of a line and `##[x]` anywhere for a command, also from a log. */
function toInertLine(line: string): string {
  return line.slice(line.lastIndexOf('\r') + 1).replace(/^(\s*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[');
}

function takeEnd(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= shownBytes) return text;
  // A cut within a character leaves bytes that continue nothing.
  return `…${bytes.subarray(bytes.length - shownBytes + 3).toString('utf8').replace(/^\ufffd+/, '')}`;
}
