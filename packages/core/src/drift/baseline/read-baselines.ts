import type { BaselineFolder } from './baseline-folder.js';
import { isRecordFile, parseRecord, toCaseId, type RecordFile, type RecordProblem } from './parse-record.js';
import { proveLarge, type StoredOutput } from './stored-output.js';
import { toRecordedBytes } from './to-recorded-bytes.js';

/** A file as a record names it. */
export type RecordedFile = RecordFile['record']['files'][number];

/** All records of a pack in one place. */
export interface BaselineSet {
  readonly folder: string;
  readonly records: ReadonlyMap<string, RecordFile>;
  /** Records that may not be used, by the case whose record should stand there. */
  readonly problems: ReadonlyMap<string, RecordProblem>;
  /** Files that are named after no case. */
  readonly strays: readonly RecordProblem[];
  /** The stored copy of an output; null unless it is there and is what the record says. */
  readStored(file: RecordedFile): Promise<StoredOutput | null>;
}

export async function readBaselines(folder: BaselineFolder, pack: string): Promise<BaselineSet> {
  const entries = await folder.list();
  const contents = await folder.read(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  const records = new Map<string, RecordFile>();
  const problems = new Map<string, RecordProblem>();
  const strays: RecordProblem[] = [];
  for (const { name } of entries) {
    const path = `${folder.path}/${name}`;
    const bytes = contents.get(name);
    const parsed = bytes === undefined ? unreadable(path, name) : await parseRecord(bytes, { pack, path, name });
    if (isRecordFile(parsed)) records.set(parsed.caseId, parsed);
    else if (parsed.caseId === null) strays.push(parsed);
    else problems.set(parsed.caseId, parsed);
  }
  return { folder: folder.path, records, problems, strays, readStored: (file) => readStored(folder, file) };
}

function unreadable(path: string, name: string): RecordProblem {
  return { caseId: toCaseId(name), path, reason: 'unreadable-source', message: `${path} cannot be read: a record is a regular file of a reasonable size.`, line: 1, column: 1 };
}

/** The digest of a masked copy is of the unmasked bytes, so nothing proves it. */
async function readStored(folder: BaselineFolder, file: RecordedFile): Promise<StoredOutput | null> {
  if (file.size === 0) return new Uint8Array();
  if (file.stored === null || file.masked === true) return null;
  const large = await proveLarge(await folder.locate(file.stored), file.sha256);
  if (large !== null) return large;
  const bytes = (await folder.read([file.stored])).get(file.stored);
  return bytes === undefined ? null : toRecordedBytes(bytes, file.sha256);
}
