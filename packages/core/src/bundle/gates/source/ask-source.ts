import { isShipworthyError } from '@shipworthy/contract/errors';
import type { JSONValue } from '@jmespath-community/jmespath';
import { parseYamlSource } from '../../../yaml/index.js';
import { answerFromValue } from '../query/answer-from-value.js';
import { kindOf, noAnswer, type Answer, type Question } from '../query/answer.js';
import { streamAnswer, type StreamedAnswer } from '../query/streamed-answer.js';
import { parseDelimited } from './parse-delimited.js';
import { isWritable, parseJsonValue } from './parse-json-value.js';
import { parseXml } from './parse-xml.js';
import { readWhole } from './read-chunks.js';
import { readLines } from './read-lines.js';
import { formatOf, type SourceFormat } from './source-format.js';
import { UnreadSource, type SourceFile } from './unread-source.js';

export interface SourceSpec {
  readonly files: readonly SourceFile[];
  readonly as: SourceFormat | 'auto';
  /** One object is a list of one. */
  readonly rows: boolean;
  /** The rows of all files are one list. */
  readonly isJoined: boolean;
  /** Told every file (its path) with a document per line that was parsed to its end, and every line of it is one. */
  readonly onParsed?: (path: string) => void;
}

export interface SourceLimits {
  /** Characters that are held in memory as a whole. */
  readonly mostHeld: number;
  /** Bytes from which files with a document per line are gone through without being held, where the questions allow it. */
  readonly streamFrom: number;
}

export const sourceLimits: SourceLimits = { mostHeld: 64 * 1024 * 1024, streamFrom: 8 * 1024 * 1024 };

/** The answers to all questions of one source, in one pass over its files. */
export async function askSource(spec: SourceSpec, questions: readonly Question[], limits: SourceLimits = sourceLimits): Promise<readonly Answer[]> {
  try {
    const formats = await Promise.all(spec.files.map((file) => formatOf(file, spec.as)));
    const bytes = spec.files.reduce((sum, file) => sum + file.bytes, 0);
    const isLong = bytes > limits.streamFrom && formats.every((format) => format === 'ndjson');
    if (isLong) return await askLines(spec, questions, limits);
    const value = await readValue(spec, formats, limits);
    return questions.map((question) => answerFromValue(question, value));
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    return questions.map(() => error.toAnswer());
  }
}

/** Row by row; only for questions that need the rows beside each other are these held, as long as they are few enough. */
async function askLines({ files, onParsed }: SourceSpec, questions: readonly Question[], { mostHeld }: SourceLimits): Promise<Answer[]> {
  const streamed = questions.map(streamAnswer);
  const running = streamed.filter((answer): answer is StreamedAnswer => answer !== null);
  const held: JSONValue[] | null = running.length < questions.length ? [] : null;
  let characters = 0;
  for (const file of files) {
    await readRows(file, (row, length) => {
      for (const answer of running) answer.add(row);
      if (held === null) return;
      characters += length;
      if (characters <= mostHeld) held.push(row);
      else held.length = 0;
    });
    onParsed?.(file.path);
  }
  const tooMany = noAnswer('limit-exceeded', `its rows have more than ${mostHeld} characters, and the query needs them beside each other; only \`sum\`, \`avg\`, \`min\`, \`max\`, \`length\`, \`percentile\`, \`stdev\` and \`distinct\` over \`[].X\` or \`[?…].X\` are taken row by row`);
  return questions.map((question, index) => {
    const answer = streamed[index];
    if (answer !== undefined && answer !== null) return answer.finish();
    return characters > mostHeld ? tooMany : answerFromValue(question, held ?? []);
  });
}

async function readRows(file: SourceFile, take: (row: JSONValue, length: number) => void): Promise<void> {
  await readLines(file, (line, number) => {
    if (line.trim() !== '') take(parseJsonValue(line, file.path, number), line.length);
    return true;
  });
}

async function readValue({ files, rows, isJoined, onParsed }: SourceSpec, formats: readonly SourceFormat[], limits: SourceLimits): Promise<JSONValue> {
  const values: JSONValue[] = [];
  let left = limits.mostHeld;
  for (const [index, file] of files.entries()) {
    if (file.bytes === 0) throw new UnreadSource(`${file.path} is empty`, { path: file.path });
    if (file.bytes > 2 * left) throw new UnreadSource(`${file.path} is larger than the ${limits.mostHeld} characters that are held of a source`, { path: file.path }, 'limit-exceeded');
    values.push(await readFileValue(file, formats[index] ?? 'json', left));
    if (formats[index] === 'ndjson') onParsed?.(file.path);
    left -= file.bytes;
  }
  const [first = null] = values;
  if (isJoined) return values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  if (!rows || Array.isArray(first)) return first;
  if (typeof first !== 'object' || first === null) throw new UnreadSource(`${files[0]?.path ?? ''} holds ${kindOf(first)}, and \`rows\` are a list, or one object`, { path: files[0]?.path ?? '' });
  return [first];
}

async function readFileValue(file: SourceFile, format: SourceFormat, mostCharacters: number): Promise<JSONValue> {
  const { path } = file;
  if (format === 'ndjson') {
    const list: JSONValue[] = [];
    await readRows(file, (row) => { list.push(row); });
    return list;
  }
  const text = await readWhole(file, mostCharacters);
  switch (format) {
    case 'json': return parseJsonValue(text, path);
    case 'csv': return parseDelimited(text, ',', path);
    case 'tsv': return parseDelimited(text, '\t', path);
    case 'xml': return parseXml(text, path);
    case 'yaml': return parseYaml(text, path);
  }
}

function parseYaml(text: string, path: string): JSONValue {
  try {
    // Read as YAML whatever its name ends in.
    const { value } = parseYamlSource(text, path.replace(/\.json$/i, '.json.yaml'));
    return isWritable(value) ? value : null;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    throw new UnreadSource(`${path}:${fault?.line ?? 1} is not valid YAML: ${fault?.message ?? error.message}`, { path, line: fault?.line ?? 1, column: fault?.column ?? 1 });
  }
}
