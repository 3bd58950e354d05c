import { readFile, stat } from 'node:fs/promises';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseCsv } from '../../docs/tasks/rows/parse-csv.js';
import { parseJsonText } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import { decodeText } from '../decode-text.js';
import { readLines } from '../gates/source/read-lines.js';
import { UnreadSource, type SourceFile as GateSource } from '../gates/source/unread-source.js';
import type { MalformedPlace } from './malformed-place.js';

type SourceFile = Pick<GateSource, 'path' | 'absolute'>;

/** Held as a whole up to here; of larger ones only formats of lines are looked through. */
const largestHeld = 64 * 1024 * 1024;

/** The first places at which a file breaks the format that its name promises; none for formats that are not known. */
export async function findMalformed(absolute: string, path: string, most: number): Promise<readonly MalformedPlace[]> {
  const format = /\.(json|ndjson|jsonl|csv|tsv|xml|ya?ml)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === undefined) return [];
  if (format === 'ndjson' || format === 'jsonl') return findBadLines({ path, absolute }, most);
  if ((await stat(absolute)).size > largestHeld) return format === 'json' ? findBadLines({ path, absolute }, most) : [];
  const text = decodeText(await readFile(absolute))?.replace(/^\ufeff/, '') ?? null;
  if (text === null) return [{ line: 1, column: 1, message: 'is neither UTF-8 nor UTF-16 with a byte order mark.' }];
  switch (format) {
    case 'json': return findInJson(text, { path, absolute }, most);
    case 'csv': return findInTable(text, ',');
    case 'tsv': return findInTable(text, '\t');
    case 'xml': return (await import('./find-xml-fault.js')).findXmlFault(text); // with the parser, once there is XML
    default: return findThrown(() => parseYamlSource(text, path));
  }
}

/** A `.json` file may hold one document a line: what parses line by line is not malformed. */
async function findInJson(text: string, file: SourceFile, most: number): Promise<readonly MalformedPlace[]> {
  const whole = findThrown(() => parseJsonText(text, { path: file.path }));
  if (whole.length === 0 || !/^\s*[[{]/.test(text) || !text.trimEnd().includes('\n')) return whole;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isByLine = lines.length > 1 && lines.slice(0, 2).every((line) => findThrown(() => parseJsonText(line, { path: file.path })).length === 0);
  return isByLine ? findBadLines(file, most) : whole;
}

async function findBadLines(file: SourceFile, most: number): Promise<readonly MalformedPlace[]> {
  const places: MalformedPlace[] = [];
  const take = (line: string, number: number): boolean => {
    const text = line.replace(/\r$/, '');
    if (text.trim() === '' || parses(text)) return true;
    const [fault] = findThrown(() => parseJsonText(text, { path: file.path }));
    places.push({ line: number, column: fault?.column ?? 1, message: fault?.message ?? 'is not JSON.' });
    return places.length < most;
  };
  try {
    await readLines(file, take);
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    places.push({ line: error.place.line ?? 1, column: 1, message: `cannot be read: ${error.message}.` });
  }
  return places;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function findInTable(text: string, delimiter: string): readonly MalformedPlace[] {
  const { header, rows, fault } = parseCsv(text, delimiter);
  if (fault !== null) return [fault];
  const columns = header?.cells.length ?? 0;
  return rows.filter(({ cells }) => cells.length !== columns).slice(0, 10).map(({ line, column, cells }) => ({ line, column, message: `has ${cells.length} columns, but the first row has ${columns}.` }));
}

function findThrown(parse: () => unknown): readonly MalformedPlace[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    return [{ line: fault?.line ?? 1, column: fault?.column ?? 1, message: `is not well-formed: ${fault?.message ?? error.message}` }];
  }
}
