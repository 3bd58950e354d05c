import { constants } from 'node:fs';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { evidenceManifestSchemaId, type EvidenceFile, type EvidenceManifest, type ShippedAsset } from '@shipworthy/contract/release';
import { toOutputError } from '../../evidence/output-error.js';
import { hashFiles } from '../../files/index.js';
import { requireJson, toCanonicalJson } from '../../json/index.js';
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

/** Copies and writes what is planned, and hashes what then lies there: sources may change while they are copied. @throws ShipworthyError `output/not-writable` */
export async function stageFiles(folder: string, planned: readonly PlannedFile[], { mayLink = false }: StageOptions = {}): Promise<StagedBundle> {
  try {
    await mkdir(folder, { recursive: true });
    for (const parent of new Set(planned.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
    await inTurns(planned, async (file) => {
      const path = join(folder, file.path);
      if (file.from === 'text') await writeFile(path, file.text, { flag: 'wx' });
      else if (!mayLink || !(await isLinked(file.absolute, path))) await copyFile(file.absolute, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    });
  } catch (error) {
    throw toOutputError(error, dirname(folder));
  }
  return { folder, files: await hashStaged(folder, planned.map(({ path }) => path)) };
}

/** False where the file system has no such names, or the source lies on another one. */
async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
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
    await writeFile(join(folder, 'manifest.json'), `${toCanonicalJson(requireJson(manifest))}\n`, { flag: 'wx' });
    const [own] = await hashStaged(folder, ['manifest.json']);
    const listed = [...files, ...(own === undefined ? [] : [own])].toSorted((a, b) => byPath(a.path, b.path));
    await writeFile(join(folder, 'SHA256SUMS'), listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''), { flag: 'wx' });
  } catch (error) {
    throw toOutputError(error, dirname(folder));
  }
  return hashStaged(folder, ['SHA256SUMS', 'manifest.json']);
}

function toEntry({ path, sha256, bytes }: HashedFile, planned: PlannedFile | undefined): EvidenceFile {
  const [area = ''] = path.includes('/') ? path.split('/') : [];
  const { kind = 'file', role = 'subject', taskIds = [], commandLine = null, startedAt = null, finishedAt = null } = planned ?? {};
  return { path, sha256, bytes, mediaType: mediaTypeOf(path), area, kind, role, taskIds: [...taskIds], commandLine, startedAt, finishedAt };
}
