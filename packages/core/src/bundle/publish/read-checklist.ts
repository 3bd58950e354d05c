import { readFile } from 'node:fs/promises';
import type { BundleRequirementConfig } from '@shipworthy/contract/bundle';
import { isJsonArray, isJsonObject, parseJsonText, searchJson, type Json, type JsonObject } from '../../json/index.js';
import { decodeText } from '../decode-text.js';
import type { ChosenFile } from './choose-files.js';
import type { Checklist } from './publish-facts.js';

const largest = 16 * 1024 * 1024;
const mostLines = 200;

/** What documentation evidence says, for the README: the boxes of a Markdown log, or verdict, task and items of a document. */
export async function readChecklist({ path, absolute, bytes }: ChosenFile, config: BundleRequirementConfig): Promise<Checklist> {
  const text = bytes > largest ? null : decodeText(await readFile(absolute))?.replace(/\r\n?/g, '\n') ?? null;
  if (text === null) return { path, lines: [] };
  const lines = /\.json$/i.test(path) ? await listFromDocument(text, path, config) : text.split('\n').filter((line) => /^\s*[-*] \[[ xX]\] /.test(line)).map((line) => line.trim());
  // A hash in the README must be one of a file of the area, and those that a log shows are of other things.
  return { path, lines: lines.filter((line) => !/[0-9a-f]{12}/i.test(line)).slice(0, mostLines) };
}

async function listFromDocument(text: string, path: string, { passed, task }: BundleRequirementConfig): Promise<string[]> {
  let document: Json;
  try {
    document = parseJsonText(text, { path }).value;
  } catch {
    return []; // that it does not parse is for the verification to say
  }
  const facts = [['Passed', await find(document, passed?.query)], ['Task', await find(document, task?.query)], ['Verdict', isJsonObject(document) ? document['verdict'] : null]] as const;
  const rows = facts.flatMap(([name, value]) => (isScalar(value) ? [`- ${name}: ${toLine(value)}`] : []));
  return [...rows, ...itemsOf(document).map(toItem)];
}

async function find(document: Json, query: string | undefined): Promise<unknown> {
  return query === undefined ? null : searchJson(document, query);
}

function itemsOf(document: Json): readonly JsonObject[] {
  if (!isJsonObject(document)) return [];
  const lists = Object.entries(document).filter(([name]) => /^(?:items|checks|checklist|entries)$/i.test(name)).map(([, value]) => value);
  return lists.flatMap((list) => (isJsonArray(list) ? list : [list])).filter((item) => isJsonObject(item));
}

function toItem(item: JsonObject): string {
  const entries = Object.entries(item);
  const member = (names: RegExp): Json | undefined => entries.find(([name, value]) => names.test(name) && isScalar(value))?.[1];
  const state = member(/^(?:passed|done|checked|ok|status|state|result)$/i);
  const isDone = state === true || (typeof state === 'string' && /^(?:pass(?:ed)?|done|ok|true|yes)$/i.test(state));
  return `- [${isDone ? 'x' : ' '}] ${toLine(member(/^(?:name|title|item|check|path|file|id)$/i) ?? 'unnamed')}`;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function toLine(value: unknown): string {
  return String(value).replace(/\s+/g, ' ').slice(0, 200);
}
