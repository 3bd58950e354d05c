import { constants, linkSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { evidenceManifestSchemaId, type EvidenceFile, type EvidenceManifest, type ShippedAsset } from '@shipworthy/contract/release';
import { toOutputError } from '../../evidence/output-error.js';
import { hashFiles, Hashing } from '../../files/index.js';
import { toCanonicalJson } from '../../json/index.js';
import { mediaTypeOf, type PlannedFile } from './planned-file.js';

export interface BundleIdentity {
  readonly version: string;
  readonly tag: string | null;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly assets: readonly ShippedAsset[];
}

export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A bundle in the making, beside the place where it will lie. */
export interface StagedBundle {
  /** Absolute. */
  readonly folder: string;
  /** Everything that was staged, hashed as it lies there, sorted by path. */
  readonly files: readonly HashedFile[];
}

export interface StageOptions {
  /** Files that are copied may become other names of their sources: right where nobody goes on writing to these, as in CI. Default false. */
  readonly mayLink?: boolean;
}

/**
 * Copies and writes what is planned, and hashes what then lies there, while more is copied: sources may change meanwhile.
 * @throws ShipworthyError `output/not-writable`
 */
export async function stageFiles(folder: string, planned: readonly PlannedFile[], { mayLink = false }: StageOptions = {}): Promise<StagedBundle> {
  const hashing = new Hashing({ prefix: `${folder}/`, noFollow: true, expected: planned.length });
  try {
    await mkdir(folder, { recursive: true });
    for (const parent of new Set(planned.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
    const copied = mayLink ? await linkFiles(folder, planned, hashing) : planned;
    await inTurns(copied, async (file) => {
      const path = join(folder, file.path);
      if (file.from === 'text') await writeFile(path, file.text, { flag: 'wx' });
      else await copyFile(file.absolute, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      hashing.add(file.path);
    });
    return { folder, files: (await hashing.end()).toSorted((a, b) => byPath(a.path, b.path)) };
  } catch (error) {
    throw toOutputError(error, dirname(folder));
  } finally {
    await hashing.stop();
  }
}

/** The event loop never blocks for much longer. */
const sliceMs = 3;

/** Makes new names for what is there; gives what must be written or copied. Each at once: a link costs less than a round trip through the event loop. */
async function linkFiles(folder: string, planned: readonly PlannedFile[], hashing: Hashing): Promise<PlannedFile[]> {
  const others: PlannedFile[] = [];
  let sliceEnd = performance.now() + sliceMs;
  for (const file of planned) {
    if (performance.now() >= sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
    if (file.from === 'copy' && isLinked(file.absolute, join(folder, file.path))) hashing.add(file.path);
    else others.push(file);
  }
  return others;
}

/** False where the file system has no such names, or the source lies on another one. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false; // the copy that follows says what is wrong
  }
}

/** Some at a time: enough to keep the disk busy, few enough for every limit on open files. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const one = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, one));
}

async function hashStaged(folder: string, paths: readonly string[]): Promise<HashedFile[]> {
  const sorted = paths.toSorted(byPath);
  const hashes = await hashFiles(sorted.map((path) => join(folder, path)));
  return sorted.map((path) => {
    const { sha256 = '', bytes = 0 } = hashes.get(join(folder, path)) ?? {};
    return { path, sha256, bytes };
  });
}

/** By code units, as the sums are sorted. */
function byPath(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Manifest and sums over what was staged; gives both with their hashes. */
export async function writeLists({ folder, files }: StagedBundle, planned: readonly PlannedFile[], identity: BundleIdentity): Promise<readonly HashedFile[]> {
  const facts = new Map(planned.map((file) => [file.path, file]));
  const manifest: EvidenceManifest = {
    $schema: evidenceManifestSchemaId, kind: 'release-manifest', schemaVersion: '1.0', version: identity.version, tag: identity.tag, repository: identity.repository, commit: identity.commit,
    files: files.map((file) => toEntry(file, facts.get(file.path))),
    assets: identity.assets.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
  try {
    await writeFile(join(folder, 'manifest.json'), `${toCanonicalJson(manifest)}\n`, { flag: 'wx' });
    const own = await hashStaged(folder, ['manifest.json']);
    const listed = [...files, ...own].toSorted((a, b) => byPath(a.path, b.path));
    await writeFile(join(folder, 'SHA256SUMS'), listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''), { flag: 'wx' });
    return [...(await hashStaged(folder, ['SHA256SUMS'])), ...own];
  } catch (error) {
    throw toOutputError(error, dirname(folder));
  }
}

function toEntry({ path, sha256, bytes }: HashedFile, planned: PlannedFile | undefined): EvidenceFile {
  const [area = ''] = path.includes('/') ? path.split('/') : [];
  const { kind = 'file', role = 'subject', taskIds = [], commandLine = null, startedAt = null, finishedAt = null } = planned ?? {};
  return { path, sha256, bytes, mediaType: mediaTypeOf(path), area, kind, role, taskIds: [...taskIds], commandLine, startedAt, finishedAt };
}
