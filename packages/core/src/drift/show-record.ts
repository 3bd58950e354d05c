import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { Finding } from '@shipworthy/contract/envelope';
import { toCanonicalJson } from '../json/index.js';
import type { RecordFile } from './parse-record.js';

/** The identity of a record, for findings: what it records in full stands in the file that the finding points at. */
export function showRecord(file: RecordFile | null): Finding['expected'] {
  return file === null ? null : { digest: file.digest, previousDigest: file.record.previousDigest };
}

type Values = Readonly<Record<string, string | number | null>>;

/** Old and new values of what differs between two records, and nothing else: `exit code`, files by their SHA-256, metrics by their value. */
export function showRecordChange(before: BaselineRecord, after: BaselineRecord): { expected: Finding['expected']; actual: Finding['actual'] } {
  const [old, next] = [toValues(before), toValues(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter((name) => toCanonicalJson(old[name] ?? null) !== toCanonicalJson(next[name] ?? null)).sort();
  const pick = (values: Values): Finding['expected'] => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { expected: pick(old), actual: pick(next) };
}

function toValues({ exitCode, caseDigest, files, metrics }: BaselineRecord): Values {
  return Object.fromEntries<string | number | null>([
    ['definition', caseDigest],
    ['exit code', exitCode],
    ...files.map(({ path, sha256 }) => [`file ${path}`, sha256] as const),
    ...metrics.map(({ name, value }) => [`metric ${name}`, value] as const),
  ]);
}
