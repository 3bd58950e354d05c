import { ShipworthyError } from '@shipworthy/contract/errors';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import { isJsonArray, isJsonObject, parseJsonText, positionOf, toTextPosition, type Json } from '../../json/index.js';
import type { BundleRun } from '../bundle-run.js';
import { areaOfPath } from './area-of-path.js';
import { decodeText } from '../decode-text.js';
import type { HashRecord, NotedHash } from './judge-recorded.js';

const largestRecord = 64 * 1024 * 1024;
/** So many places of one file are looked at. */
const mostNoted = 1000;
const latestSummary = 'VerificationSummary-latest.json';

/** Reads what is noted of the bundle's files elsewhere, by patterns that were judged with the configuration. @throws ShipworthyError `path/outside-root` */
export async function collectRecords(run: BundleRun): Promise<readonly HashRecord[]> {
  const asked = run.config.recordedIn.filter(({ of }) => isAsked(run, of));
  const records = await Promise.all(asked.map(async ({ file, find, of }): Promise<HashRecord> => {
    const read = await readText(run.workspace.resolve(file));
    if (typeof read === 'string') return { recordedIn: file, of, state: read, noted: [] };
    return { recordedIn: file, of, state: 'read', noted: findNoted(RE2JS.compile(find), read.text) };
  }));
  return [...records, ...(await readSummary(run))];
}

/** Areas that were not asked for are not judged. */
function isAsked({ config, areas, inputs }: BundleRun, path: string): boolean {
  if (inputs.areas.length === 0) return true;
  const { area } = areaOfPath(config, path);
  return areas.some(({ name }) => name === area);
}

async function readText(path: string): Promise<{ readonly text: string } | 'missing' | 'unreadable'> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > largestRecord) return 'unreadable';
    const text = decodeText(await readFile(path));
    return text === null ? 'unreadable' : { text };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}

function findNoted(pattern: RE2JS, text: string): NotedHash[] {
  const noted: NotedHash[] = [];
  const matcher = pattern.matcher(text);
  while (noted.length < mostNoted && matcher.find()) {
    const value = matcher.group(1) ?? '';
    noted.push({ value, ...toTextPosition(text, Math.max(0, matcher.start(1))) });
  }
  return noted;
}

/** What an earlier verification noted of the READMEs. One that failed says so, and is no proof of anything. */
async function readSummary({ bundle, ...run }: BundleRun): Promise<HashRecord[]> {
  if (!bundle.files.some(({ path }) => path === latestSummary)) return [];
  const recordedIn = `${bundle.path}/${latestSummary}`;
  const read = await readText(join(bundle.folder, latestSummary));
  const value = typeof read === 'string' ? undefined : parseOrUndefined(read.text, recordedIn);
  if (typeof read === 'string' || !isJsonObject(value)) return [{ recordedIn, of: latestSummary, state: 'unreadable', noted: [] }];
  const { passed, verdict, readmes } = value;
  const isFailed = passed === false || (typeof verdict === 'string' && verdict !== 'pass' && verdict !== 'warn');
  if (!isJsonArray(readmes) || isFailed) return [];
  return readmes.flatMap((readme, index): HashRecord[] => {
    if (!isJsonObject(readme) || typeof readme['path'] !== 'string' || typeof readme['sha256'] !== 'string') return [];
    const of = readme['path'];
    if (!isAsked({ bundle, ...run }, of)) return [];
    return [{ recordedIn, of, state: 'read', noted: [{ value: readme['sha256'], ...(positionOf(read.text, ['readmes', index, 'sha256']) ?? { line: 1, column: 1 }) }] }];
  });
}

function parseOrUndefined(text: string, path: string): Json | undefined {
  try {
    return parseJsonText(text, { path }).value;
  } catch (error) {
    if (error instanceof ShipworthyError) return undefined;
    throw error;
  }
}
