import { readFile } from 'node:fs/promises';
import { isJsonArray, isJsonObject, parseJsonText, type Json, type JsonObject } from '../../json/index.js';
import { decodeText } from '../decode-text.js';
import { toTime } from '../evidence-time.js';
import { stampOf } from '../requirements/name-stamp.js';

/** When evidence was made, as far as it says so itself; milliseconds since 1970. */
export interface EvidenceTimes {
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** Larger documents are not asked. */
const largest = 64 * 1024 * 1024;

/** Names as they are written with their case, `_`, `-` and an ending `Utc` left out; the first that holds a time counts. */
const startFields = ['startedat', 'starttime', 'started', 'start', 'begintime', 'starttimestamp'];
const finishFields = ['finishedat', 'endtime', 'completedat', 'endedat', 'finished', 'end', 'endtimestamp', 'generatedat', 'recordedat', 'createdat', 'timestamp', 'time', 'date'];

/** By the fields of a JSON document, else by the time stamp in its name; never by the time of the file system. */
export async function readEvidenceTimes({ path, absolute, bytes }: { readonly path: string; readonly absolute: string; readonly bytes: number }): Promise<EvidenceTimes> {
  const document = bytes > largest || !/\.json$/i.test(path) ? null : parseLeniently(decodeText(await readFile(absolute)), path);
  const own = document === null ? { startedAt: null, finishedAt: null } : timesOf(document);
  return own.startedAt === null && own.finishedAt === null ? { startedAt: null, finishedAt: stampOf(path)?.time ?? null } : own;
}

/** That evidence does not parse is for the verification to say. */
function parseLeniently(text: string | null, path: string): Json | null {
  try {
    return text === null ? null : parseJsonText(text, { path }).value;
  } catch {
    return null;
  }
}

/** Of rows the first start and the last end; of a document of ours what its run says. */
export function timesOf(document: Json): EvidenceTimes {
  const all = rowsOf(document).map(timesOfRow);
  const starts = all.flatMap(({ startedAt }) => startedAt ?? []);
  const ends = all.flatMap(({ finishedAt }) => finishedAt ?? []);
  return { startedAt: starts.length === 0 ? null : starts.reduce((a, b) => Math.min(a, b)), finishedAt: ends.length === 0 ? null : ends.reduce((a, b) => Math.max(a, b)) };
}

function rowsOf(document: Json): readonly JsonObject[] {
  const rows = isJsonArray(document) ? document : [document];
  return rows.filter((row) => isJsonObject(row)).map((row) => (isJsonObject(row['run']) ? { ...row['run'], ...row } : row));
}

function timesOfRow(row: JsonObject): EvidenceTimes {
  const members = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase().replace(/[_-]/g, '').replace(/(?<=.)utc$/, ''), value]));
  const first = (fields: readonly string[]): number | null => fields.map((field) => toTime(members.get(field))).find((time) => time !== null) ?? null;
  return { startedAt: first(startFields), finishedAt: first(finishFields) };
}
