import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { Location } from '@shipworthy/contract/envelope';
import type { FindingDraft } from '../../evidence/index.js';
import { byPath, inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea, BundleFile } from '../bundle-run.js';
import { isExempt } from '../is-exempt.js';
import { fingerprintOf } from './causes-of.js';
import { isRecordedHash, type FileDigests } from './digests.js';
import { findEntryFaults } from './find-entry-faults.js';
import { toEntry, type ManifestEntry } from './manifest-entry.js';

export interface AreaFilesInput {
  readonly id: string;
  /** Of the bundle, relative to the root. */
  readonly bundlePath: string;
  readonly area: BundleArea;
  /** Files of the whole bundle: a manifest at its root may also list what other areas have. */
  readonly files: readonly BundleFile[];
  /** What a file that is not listed comes to. */
  readonly unlisted: BundlesConfig['unlisted'];
  readonly causeOf: (path: string) => string | undefined;
  /** Digests other than SHA-256 of files (relative to the bundle) that are recorded with one. */
  readonly digests: FileDigests;
}

export interface JudgedFiles {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  /** Fingerprint of the finding that already says that the manifest cannot be relied on. */
  readonly invalid: string | undefined;
}

/** Every file that is listed is there with that size and hash, and every file that is there is listed: one finding for each file. */
export function judgeAreaFiles(input: AreaFilesInput): JudgedFiles {
  const { area } = input;
  if (area.manifest === null) return { checks: [], findings: [], invalid: undefined };
  const manifest = area.manifest;
  const judged = findEntryFaults(manifest.files.map((file) => toEntry(file, manifest.path)));
  const find = openFiles(area, area.folder === '' ? input.files : area.files);
  const invalid = judged.faults.length === 0 ? undefined : fingerprintOf({ rule: 'bundle/manifest-invalid', keys: { bundle: input.id, area: area.name } });
  const listed = new Set<BundleFile>();
  const missing: ManifestEntry[] = [];
  const findings: FindingDraft[] = [];
  for (const entry of judged.entries) {
    const file = find(entry.path);
    if (file === undefined) missing.push(entry);
    else {
      listed.add(file);
      const finding = judgeEntry(input, entry, file);
      const cause = judged.doubtful.has(entry.path) ? invalid : input.causeOf(file.path);
      if (finding !== null) findings.push(cause === undefined ? finding : { causedBy: cause, ...finding });
    }
  }
  const others = area.files.filter((file) => !listed.has(file) && !isExempt(area, file.path));
  const moved = pairMoved(missing, others);
  return {
    invalid,
    checks: judged.entries.map(({ path }) => `file:${inBundlePath(area, path)}`),
    findings: [...findings, ...missing.map((entry) => toMissing(input, entry, moved.byEntry.get(entry))), ...toUnlisted(input, others, { moved: moved.byFile, invalid, manifest: manifest.path })],
  };
}

/** By the path relative to the area. In a bundle made on Windows names match without case, where that leads to one file. */
function openFiles(area: BundleArea, files: readonly BundleFile[]): (path: string) => BundleFile | undefined {
  const exact = byPath(files);
  const folded = new Map<string, BundleFile | undefined>();
  if (area.manifest?.platform === 'win32') {
    for (const file of files) folded.set(file.path.toLowerCase(), folded.has(file.path.toLowerCase()) ? undefined : file);
  }
  return (path) => exact.get(inBundlePath(area, path)) ?? folded.get(inBundlePath(area, path).toLowerCase());
}

/** A size that differs says enough: that the hash does too follows. */
function judgeEntry(input: AreaFilesInput, entry: ManifestEntry, file: BundleFile): FindingDraft | null {
  const place = `${input.bundlePath}/${file.path}`;
  const listedAt = `${input.bundlePath}/${entry.listedIn}:${entry.line}:${entry.column}`;
  if (entry.bytes !== null && entry.bytes !== file.bytes) {
    return { ...toDraft(input, 'bundle/size-mismatch', entry), message: `${place} has ${file.bytes} bytes, but ${listedAt} lists ${entry.bytes}.`, expected: entry.bytes, actual: file.bytes };
  }
  if (entry.sha256 !== null) {
    if (entry.sha256 === file.sha256) return null;
    return { ...toDraft(input, 'bundle/hash-mismatch', entry), message: `${place} has the SHA-256 ${file.sha256}, but ${listedAt} lists ${entry.sha256}.`, expected: entry.sha256, actual: file.sha256 };
  }
  if (entry.recorded === null) return { ...toWeak(input, entry), message: `${listedAt} records no hash of ${place}, so its content is not proved.` };
  const match = isRecordedHash(entry.recorded, { sha256: file.sha256, ...input.digests.get(file.path) });
  if (match === 'different') {
    return { ...toDraft(input, 'bundle/hash-mismatch', entry), message: `${place} has the SHA-256 ${file.sha256}, but ${listedAt} lists ${entry.recorded}, which is no hash of it.`, expected: entry.recorded, actual: file.sha256 };
  }
  return match === 'strong' ? null : { ...toWeak(input, entry), message: `${listedAt} records of ${place} a hash of ${entry.recorded.length * 4} bits, which proves too little.`, actual: entry.recorded };
}

function toWeak(input: AreaFilesInput, entry: ManifestEntry): Omit<FindingDraft, 'message'> {
  return { ...toDraft(input, 'bundle/weak-hash', entry), outcome: 'unverified', reason: 'unproven' };
}

function toDraft({ id, bundlePath, area }: AreaFilesInput, rule: FindingDraft['rule'], entry: ManifestEntry): Omit<FindingDraft, 'message'> {
  const path = inBundlePath(area, entry.path);
  const related: Location = { path: `${bundlePath}/${entry.listedIn}`, line: entry.line, column: entry.column };
  return { rule, keys: { bundle: id, area: area.name, path: entry.path }, check: `file:${path}`, outcome: 'fail', location: { path: `${bundlePath}/${path}` }, related: [related] };
}

function toMissing(input: AreaFilesInput, entry: ManifestEntry, moved: BundleFile | undefined): FindingDraft {
  const path = inBundlePath(input.area, entry.path);
  const cause = input.causeOf(path);
  return {
    ...toDraft(input, 'bundle/file-missing', entry), ...(cause === undefined ? {} : { causedBy: cause }),
    message: `${input.bundlePath}/${path} is missing; ${input.bundlePath}/${entry.listedIn}:${entry.line}:${entry.column} lists it.${moved === undefined ? '' : ` The same bytes lie at ${input.bundlePath}/${moved.path}: it was renamed.`}`,
  };
}

interface Moved {
  readonly byEntry: ReadonlyMap<ManifestEntry, BundleFile>;
  readonly byFile: ReadonlyMap<BundleFile, ManifestEntry>;
}

/** A file under another name is one fault, not a missing and a stray one. */
function pairMoved(missing: readonly ManifestEntry[], others: readonly BundleFile[]): Moved {
  const byHash = new Map<string | null, BundleFile[]>();
  for (const file of others.toReversed()) {
    const alike = byHash.get(file.sha256);
    if (alike === undefined) byHash.set(file.sha256, [file]);
    else alike.push(file);
  }
  const byEntry = new Map<ManifestEntry, BundleFile>();
  const byFile = new Map<BundleFile, ManifestEntry>();
  for (const entry of missing) {
    const file = byHash.get(entry.sha256)?.pop();
    if (file === undefined) continue;
    byEntry.set(entry, file);
    byFile.set(file, entry);
  }
  return { byEntry, byFile };
}

interface Unlisted {
  readonly moved: ReadonlyMap<BundleFile, ManifestEntry>;
  readonly invalid: string | undefined;
  /** Relative to the bundle. */
  readonly manifest: string;
}

function toUnlisted(input: AreaFilesInput, others: readonly BundleFile[], { moved, invalid, manifest }: Unlisted): FindingDraft[] {
  const { id, bundlePath, area, unlisted } = input;
  if (unlisted === 'ignore') return [];
  return others.map((file): FindingDraft => {
    const entry = moved.get(file);
    const cause = entry === undefined ? (input.causeOf(file.path) ?? invalid) : fingerprintOf(toDraft(input, 'bundle/file-missing', entry));
    return {
      rule: 'bundle/unlisted', keys: { bundle: id, area: area.name, path: inAreaPath(area, file.path) }, check: `file:${file.path}`, outcome: unlisted,
      message: `${bundlePath}/${file.path} is not listed in ${bundlePath}/${manifest}.`, location: { path: `${bundlePath}/${file.path}` },
      ...(cause === undefined ? {} : { causedBy: cause }),
    };
  });
}
