import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, parseJsonText, type Json } from '../../json/index.js';
import { decodeText } from '../decode-text.js';
import { toTime } from '../evidence-time.js';
import type { BundleRun } from '../bundle-run.js';

/** Larger documents are not asked when they were made. */
const largest = 64 * 1024 * 1024;

/** A JSON document of the bundle; null when it is none, or cannot be read. */
export async function readEvidenceFile({ bundle }: Pick<BundleRun, 'bundle'>, path: string): Promise<Json | null> {
  const file = bundle.files.find((one) => one.path === path);
  if (file === undefined || file.bytes > largest || !/\.json$/i.test(path)) return null;
  const text = decodeText(await readFile(join(bundle.folder, path)));
  try {
    return text === null ? null : parseJsonText(text.replace(/^\ufeff/, ''), { path }).value;
  } catch {
    return null; // that it does not parse is said elsewhere
  }
}

const timeFields = ['generatedAt', 'recordedAt', 'finishedAt', 'timestamp', 'createdAt', 'startedAt', 'date'];

/** The time that a document gives itself at its top, in milliseconds since 1970; also as .NET serialises it: `/Date(ms)/`. */
export async function readRecordedTime(run: Pick<BundleRun, 'bundle'>, path: string): Promise<number | null> {
  const document = await readEvidenceFile(run, path);
  if (!isJsonObject(document)) return null;
  const members = new Map(Object.entries(document).map(([name, value]) => [name.toLowerCase(), value]));
  for (const field of timeFields) {
    const time = toTime(members.get(field.toLowerCase()));
    if (time !== null) return time;
  }
  return null;
}
