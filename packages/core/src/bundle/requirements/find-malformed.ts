import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseCsv } from '../../docs/tasks/parse-csv.js';
import { parseJsonText } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import { decodeText } from '../decode-text.js';
import type { MalformedPlace } from './malformed-place.js';

/** Held as a whole up to here; of larger ones only formats of lines are looked through. */
const largestHeld = 64 * 1024 * 1024;

/** The first places at which a file breaks the format that its name promises; none for formats that are not known. */
export async function findMalformed(absolute: string, path: string, most: number): Promise<readonly MalformedPlace[]> {
  const format = /\.(json|ndjson|jsonl|csv|tsv|xml|ya?ml)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === undefined) return [];
  if (format === 'ndjson' || format === 'jsonl') return findBadLines(absolute, most);
  if ((await stat(absolute)).size > largestHeld) return format === 'json' ? findBadLines(absolute, most) : [];
  const text = decodeText(await readFile(absolute))?.replace(/^\ufeff/, '') ?? null;
  if (text === null) return [{ line: 1, column: 1, message: 'is neither UTF-8 nor UTF-16 with a byte order mark.' }];
  switch (format) {
    case 'json': return findInJson(text, absolute, most);
    case 'csv': return findInTable(text, ',');
    case 'tsv': return findInTable(text, '\t');
    case 'xml': return (await import('./find-xml-fault.js')).findXmlFault(text); // with the parser, once there is XML
    default: return findThrown(() => parseYamlSource(text, path));
  }
}

/** A `.json` file may hold one document a line: what parses line by line is not malformed. */
async function findInJson(text: string, absolute: string, most: number): Promise<readonly MalformedPlace[]> {
  const whole = findThrown(() => parseJsonText(text, { path: absolute }));
  if (whole.length === 0 || !/^\s*[[{]/.test(text) || !text.trimEnd().includes('\n')) return whole;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isByLine = lines.length > 1 && lines.slice(0, 2).every((line) => findThrown(() => parseJsonText(line, { path: absolute })).length === 0);
  return isByLine ? findBadLines(absolute, most) : whole;
}

async function findBadLines(absolute: string, most: number): Promise<readonly MalformedPlace[]> {
  const places: MalformedPlace[] = [];
  let number = 0;
  const lines = createInterface({ input: createReadStream(absolute, { encoding: 'utf8' }), crlfDelay: Infinity });
  for await (const line of lines) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '' || parses(text)) continue;
    const [fault] = findThrown(() => parseJsonText(text, { path: absolute }));
    places.push({ line: number, column: fault?.column ?? 1, message: fault?.message ?? 'is not JSON.' });
    if (places.length === most) break;
  }
  lines.close();
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
