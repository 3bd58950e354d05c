import { readFile } from 'node:fs/promises';
import { isJsonArray, isJsonObject, parseJsonText, type Json, type JsonObject } from '../../json/index.js';
import { decodeText } from '../decode-text.js';
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

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * ISO 8601 with any number of decimals, and `/Date(ms)/` as .NET writes it, also wrapped in an object as PowerShell 5 wraps it. A time
 * without a zone is read as UTC: the zone of the machine that reads it would give another answer on each.
 */
export function toTime(value: Json | undefined): number | null {
  if (isJsonObject(value)) return isJsonObject(value['value']) ? null : toTime(value['value']);
  if (typeof value !== 'string') return null;
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value)?.[1];
  const time = milliseconds === undefined ? parseIso(value.trim()) : Number(milliseconds);
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 || time < 0 ? null : time;
}

function parseIso(text: string): number {
  const [, date, time = '00:00', zone = 'Z'] = iso.exec(text) ?? [];
  return date === undefined ? NaN : Date.parse(`${date}T${time.replace(',', '.')}${/^z$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
}
