import { stat } from 'node:fs/promises';
import { scanFormats, type ScanFormat } from '@shipworthy/contract/security';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import { expandGlobs, sha256Hex, toPosixPath } from '../files/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { readReportFile } from './read-report-file.js';
import { readScan } from './read-scan.js';
import { refuseScan, type Scan } from './scan.js';

export interface CollectedScans {
  readonly scans: readonly Scan[];
  /** What was named and matches nothing. */
  readonly missing: readonly string[];
  readonly inputs: readonly DocumentInput[];
}

interface NamedFile {
  readonly path: string;
  readonly format: ScanFormat | null;
}

/** Reads every file that was named, each once, however often it was. @throws ShipworthyError `path/outside-root` */
export async function collectScans(host: Host, workspace: Workspace, places: readonly string[]): Promise<CollectedScans> {
  const files = new Map<string, NamedFile>();
  const missing: string[] = [];
  for (const place of places) {
    const found = await findFiles(workspace, place);
    if (found.length === 0) missing.push(place);
    for (const file of found) files.set(file.path, { path: file.path, format: file.format ?? files.get(file.path)?.format ?? null });
  }
  const scans: Scan[] = [];
  const inputs: DocumentInput[] = [];
  // One after the other: each may be large.
  for (const file of [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { scan, sha256 } = await readFileOf(host, workspace, file);
    scans.push(scan);
    if (sha256 !== null) inputs.push({ name: 'scan', path: file.path, sha256 });
  }
  return { scans, missing: [...new Set(missing)], inputs };
}

/** `[format:]path`, where the path may be a glob; a name that exists is meant as it is. */
async function findFiles(workspace: Workspace, place: string): Promise<NamedFile[]> {
  const format = scanFormats.find((name) => place.startsWith(`${name}:`)) ?? null;
  const pattern = format === null ? place : place.slice(format.length + 1);
  const absolute = workspace.resolve(pattern);
  const paths = (await exists(absolute)) ? [workspace.toDocumentPath(absolute)] : await expandGlobs(workspace.root, [toPosixPath(pattern)]);
  return paths.map((path) => ({ path, format }));
}

async function exists(absolute: string): Promise<boolean> {
  return stat(absolute).then(() => true, () => false);
}

async function readFileOf(host: Host, workspace: Workspace, { path, format }: NamedFile): Promise<{ readonly scan: Scan; readonly sha256: string | null }> {
  const read = await readReportFile(workspace.resolve(path));
  if ('message' in read) return { scan: { path, format, outcome: refuseScan(read.reason, read.message) }, sha256: null };
  const sha256 = sha256Hex(read.bytes);
  if (read.text === null) return { scan: { path, format, outcome: refuseScan('malformed-document', 'is not UTF-8 text.') }, sha256 };
  return { scan: readScan({ path, format, text: read.text, root: workspace.root, commits: commitsOf(host, workspace) }), sha256 };
}

/** What is checked out; on a pull request a scanner may also name its head, of which that is the merge. */
function commitsOf({ context }: Host, { headCommit }: Workspace): string[] {
  const checkedOut = headCommit ?? context.testedCommit;
  return [...new Set([checkedOut, context.headCommit])].filter((commit) => commit !== null);
}
