import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { Finding } from '@shipworthy/contract/envelope';
import { requireJson, toCanonicalJson } from '../../json/index.js';
import type { FileComparison } from './compare-case.js';
import type { RecordFile } from '../baseline/parse-record.js';
import { showCount } from './show-count.js';

/** What a record stands for, in a line: in full it stands in the file that the finding points at. */
export function showRecord(file: RecordFile | null): string | null {
  if (file === null) return null;
  const { exitCode, files, metrics } = file.record;
  return `exit code ${String(exitCode)}, ${showCount(files.length, 'file')}, ${showCount(metrics.length, 'metric')}`;
}

/** What an edit made of a record, its signature and history included; where one side has none, what the other stands for. */
export function showRecordEdit(before: RecordFile | null, after: RecordFile | null): { expected: Finding['expected']; actual: Finding['actual'] } {
  if (before === null || after === null) return { expected: showRecord(before), actual: showRecord(after) };
  const [old, next] = [toFields(before.record), toFields(after.record)];
  const names = Object.keys({ ...old, ...next }).filter((name) => toCanonicalJson(old[name] ?? null) !== toCanonicalJson(next[name] ?? null)).sort();
  const pick = (fields: Values): ShownValues => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  const values = showRecordChange(before.record, after.record);
  return { expected: { ...values.expected, ...pick(old) }, actual: { ...values.actual, ...pick(next) } };
}

/** Everything but what `showRecordChange` shows by name, as text. */
function toFields(record: BaselineRecord): Values {
  const { exitCode: _exitCode, caseDigest: _caseDigest, files: _files, metrics: _metrics, ...fields } = record;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : toCanonicalJson(requireJson(value))]));
}

type ShownValues = Record<string, string | number | null>;
type Values = Readonly<ShownValues>;

/**
 * Old and new values of what differs between two records, and nothing else: `exit code`, metrics by their value, files by the first value in
 * them that changed where their contents were compared, else by their SHA-256.
 */
export function showRecordChange(before: BaselineRecord, after: BaselineRecord, compared: readonly FileComparison[] = []): { expected: ShownValues; actual: ShownValues } {
  const [old, next] = [toValues(before), toValues(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter((name) => toCanonicalJson(old[name] ?? null) !== toCanonicalJson(next[name] ?? null)).sort();
  const first = new Map(compared.map(({ path, comparison }) => [`file ${path}`, comparison.changes[0]]));
  const pick = (values: Values, side: 'expected' | 'actual'): ShownValues => Object.fromEntries(names.map((name) => {
    const change = first.get(name);
    return [name, change === undefined ? (values[name] ?? null) : `${change.path}: ${JSON.stringify(change[side]).slice(0, 200)}`];
  }));
  return { expected: pick(old, 'expected'), actual: pick(next, 'actual') };
}

function toValues({ exitCode, caseDigest, files, metrics }: BaselineRecord): Values {
  return Object.fromEntries<string | number | null>([
    ['definition', caseDigest],
    ['exit code', exitCode],
    ...files.map(({ path, sha256 }) => [`file ${path}`, sha256] as const),
    ...metrics.map(({ name, value }) => [`metric ${name}`, value] as const),
  ]);
}
