import { parseCanonicalJson } from '../../../packages/core/src/json/parse-canonical-json.js';
import { parseJsonText, positionOf, toCanonicalJson, toPrettyJson, type Json } from '../../../packages/core/src/json/index.js';
import { parseYamlSource } from '../../../packages/core/src/yaml/index.js';
import { parseJsonSource } from '../../../packages/core/src/yaml/parse-json-source.js';
import { parseDelimited } from '../../../packages/core/src/bundle/gates/source/parse-delimited.js';
import { parseJsonValue } from '../../../packages/core/src/bundle/gates/source/parse-json-value.js';
import { parseXml } from '../../../packages/core/src/bundle/gates/source/parse-xml.js';
import { UnreadSource } from '../../../packages/core/src/bundle/gates/source/unread-source.js';
import { findXmlFault } from '../../../packages/core/src/bundle/requirements/find-xml-fault.js';
import { parseCsv } from '../../../packages/core/src/docs/tasks/rows/parse-csv.js';
import { readTomlEntries } from '../../../packages/core/src/version/manifests/toml-entries.js';
import { must, mustBeSame, orRefusal, textTarget, type Target } from '../engine/target.js';
import { csvWords, jsonWords, tomlWords, xmlWords, yamlWords } from './words.js';

/** The kind of a JSON value: what it is, and of what. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `list of ${typeof value[0]}`;
  return value === null ? 'null' : typeof value;
}

/** A source of a gate that cannot be read says so with a place. */
function orUnread<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadSource) return `unread ${error.message.replaceAll(/\d+|`.*`|".*"/g, '_').slice(0, 80)}`;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads what was written, and expects the same. */
function mustComeBack(value: Json): void {
  const canonical = toCanonicalJson(value);
  const again = parseCanonicalJson(canonical);
  must(again !== undefined, 'canonical JSON is not read back');
  must(toCanonicalJson(again) === canonical, 'canonical JSON comes back as something else');
  must(toCanonicalJson(parseJsonText(toPrettyJson(value), { path: 'pretty' }).value) === canonical, 'pretty JSON comes back as something else');
}

/** Half a surrogate pair and 1e400 are JSON, and have none. */
function hasCanonicalForm(value: Json): boolean {
  return isWritable(value) && typeof orRefusal(() => toCanonicalJson(value)) === 'string';
}

function isWritable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWritable);
}

export const dataFormats: readonly Target[] = [
  textTarget('json', jsonWords, (text) => {
    const read = orRefusal(() => parseJsonText(text, { path: 'input' }));
    if ('refused' in read) {
      must('refused' in orRefusal(() => parseJsonText(`${text}\n`, { path: 'input' })), 'a line end makes a refused text a good one');
      return kindOf(parseJsonText(text, { path: 'input' }).value); // for what it is refused: the engine tells refusals apart
    }
    must(isJson(text.replace(/^\u{feff}/u, '')), 'reads what JSON.parse refuses');
    mustBeSame(read.value, JSON.parse(text.replace(/^\u{feff}/u, '')), 'reads another value than JSON.parse');
    if (hasCanonicalForm(read.value)) mustComeBack(read.value);
    if (typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value)) {
      for (const key of Object.keys(read.value).slice(0, 3)) must(positionOf(text, [key]) !== null, 'a key that was read has no place');
    }
    return kindOf(read.value);
  }),
  textTarget('canonical-json', jsonWords, (text) => {
    const value = parseCanonicalJson(text);
    if (value === undefined) return 'not canonical';
    must(toCanonicalJson(value) === text, 'is read as canonical, but is written otherwise');
    return kindOf(value);
  }),
  textTarget('yaml', yamlWords, (text) => {
    const source = parseYamlSource(text, 'input.yml');
    const { value } = source;
    source.positionOf([]);
    source.positionOf(['a', 0], 'key');
    const again = orRefusal(() => parseYamlSource(toPrettyJson(value), 'again.yml'));
    if (!('refused' in again) && hasCanonicalForm(value)) must(toCanonicalJson(again.value) === toCanonicalJson(value), 'comes back from JSON as something else');
    return kindOf(value);
  }),
  textTarget('json-source', jsonWords, (text) => {
    const source = parseJsonSource(text, 'input.json');
    source.positionOf([]);
    return kindOf(source.value);
  }),
  textTarget('toml', tomlWords, (text) => {
    const entries = readTomlEntries('input.toml', text);
    return `read ${typeof entries.find('package', 'version')?.value} ${typeof entries.find('project', 'version')?.value}`;
  }),
  textTarget('delimited', csvWords, (text) => {
    const [csv, tsv] = [orUnread(() => parseDelimited(text, ',', 'input.csv')), orUnread(() => parseDelimited(text, '\t', 'input.tsv'))];
    const toText = (rows: unknown): string => (typeof rows === 'string' ? rows : Array.isArray(rows) ? `rows ${Math.min(rows.length, 3)}` : 'nothing');
    return `${toText(csv)} ${toText(tsv)}`;
  }),
  textTarget('task-csv', csvWords, (text) => {
    const tables = [parseCsv(text), parseCsv(text, ';')];
    return tables.map((table) => JSON.stringify(Object.values(table).map((value) => (Array.isArray(value) ? Math.min(value.length, 3) : typeof value)))).join(' ');
  }),
  textTarget('ndjson', jsonWords, (text) => text.split('\n').slice(0, 20).map((line, index) => {
    const value = orUnread(() => parseJsonValue(line, 'input.ndjson', index + 1));
    if (typeof value !== 'string') must(isWritable(value), 'a number that is not finite is read');
    return typeof value === 'string' ? value.slice(0, 30) : kindOf(value);
  }).join(' ').slice(0, 200)),
  textTarget('gate-xml', xmlWords, (text) => {
    const value = orUnread(() => parseXml(text, 'input.xml'));
    const faults = findXmlFault(text);
    if (typeof value === 'object') must(faults.length === 0, 'is read, and is not well-formed');
    return typeof value === 'string' ? value.slice(0, 100) : `${kindOf(value)} ${faults.length}`;
  }),
];
