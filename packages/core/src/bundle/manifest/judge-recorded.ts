import type { FindingDraft } from '../../evidence/index.js';
import type { BundleFile } from '../bundle-run.js';
import { isRecordedHash, type FileDigests } from './digests.js';
import { toHex } from './manifest-entry.js';

/** A hash of a file of the bundle that is noted somewhere else. */
export interface NotedHash {
  /** As it is written there. */
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/** Where hashes of one file are noted. */
export interface HashRecord {
  /** Relative to the root; names the record in findings. */
  readonly recordedIn: string;
  /** Relative to the bundle. */
  readonly of: string;
  /** `missing`: the file that should hold it is not there; `unreadable`: it is, and nobody can read it. */
  readonly state: 'read' | 'missing' | 'unreadable';
  readonly noted: readonly NotedHash[];
}

export interface RecordedInput {
  readonly id: string;
  readonly bundlePath: string;
  readonly records: readonly HashRecord[];
  readonly files: readonly BundleFile[];
  readonly digests: FileDigests;
  readonly causeOf: (path: string) => string | undefined;
}

/** Every hash that is noted of a file must be the file's; and where one should be noted, one must be. */
export function judgeRecorded(input: RecordedInput): readonly FindingDraft[] {
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  return input.records.flatMap((record) => judgeRecord(input, record, byPath.get(record.of)));
}

function judgeRecord(input: RecordedInput, record: HashRecord, file: BundleFile | undefined): FindingDraft[] {
  const { recordedIn, of, state, noted } = record;
  const place = `${input.bundlePath}/${of}`;
  const base = { keys: { bundle: input.id, path: of, recordedIn }, check: `file:${of}`, location: { path: recordedIn } } as const;
  if (state === 'unreadable') {
    return [{ ...base, rule: 'bundle/recorded-hash-missing', outcome: 'unverified', reason: 'unreadable-source', message: `${recordedIn}, which should note the hash of ${place}, cannot be read as text.`, remedy: `Save ${recordedIn} as UTF-8.` }];
  }
  const hashes = noted.flatMap((one) => {
    const hex = toHex(one.value);
    return hex === null ? [] : [{ ...one, hex }];
  });
  if (hashes.length === 0) {
    const why = state === 'missing' ? 'does not exist' : noted.length === 0 ? 'notes none' : `notes ${JSON.stringify(noted[0]?.value.slice(0, 100))}, which is none`;
    return [{ ...base, rule: 'bundle/recorded-hash-missing', outcome: 'fail', message: `The hash of ${place} should be noted in ${recordedIn}, which ${why}.`, ...(file === undefined ? {} : { expected: file.sha256 }) }];
  }
  const judged = hashes.map((one) => ({ ...one, match: file === undefined ? ('different' as const) : isRecordedHash(one.hex, { sha256: file.sha256, ...input.digests.get(of) }) }));
  const wrong = judged.filter(({ match }) => match === 'different');
  const faulty = wrong.length > 0 ? wrong : judged.filter(({ match }) => match === 'short');
  const [first] = faulty;
  if (first === undefined) return [];
  const cause = wrong.length > 0 ? input.causeOf(of) : undefined;
  const at = `${recordedIn}:${first.line}:${first.column}`;
  const has = file === undefined ? `${place} is not there` : `${place} has the SHA-256 ${file.sha256}`;
  return [{
    ...base, rule: 'bundle/readme-hash-mismatch', ...(wrong.length > 0 ? { outcome: 'fail' } : { outcome: 'unverified', reason: 'unproven' }),
    message: wrong.length > 0 ? `${has}, but ${at} notes ${first.hex}.` : `${at} notes only ${first.hex.length} digits of the hash of ${place}; 12 are the fewest that are compared.`,
    expected: first.hex, actual: file?.sha256 ?? null, location: { path: recordedIn, line: first.line, column: first.column },
    related: [...(file === undefined ? [] : [{ path: place }]), ...faulty.slice(1, 6).map(({ line, column }) => ({ path: recordedIn, line, column }))],
    ...(cause === undefined ? {} : { causedBy: cause }),
  }];
}
